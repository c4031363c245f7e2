package import Annotations

/// Who or what a mention names, as hover and terminal show it.
package struct Card: Hashable, Sendable {
  /// Where a statement of the card is written.
  package struct Evidence: Hashable, Sendable {
    package var location: Location

    /// 1 for the first line of the article.
    package var line: Int

    /// The article's date, `YYYY-MM-DD`, where it is known.
    package var date: String?

    /// The evidence stands in the article asked about.
    package var isHere: Bool

    package init(location: Location, line: Int, date: String?, isHere: Bool) {
      self.location = location
      self.line = line
      self.date = date
      self.isHere = isHere
    }
  }

  /// A statement with its evidence: an office and whose it is, a member, a speaker.
  package struct Row: Hashable, Sendable {
    package var text: String

    /// The country or organization whose office it is.
    package var owner: String?

    package var evidence: Evidence?

    package init(text: String, owner: String? = nil, evidence: Evidence? = nil) {
      self.text = text
      self.owner = owner
      self.evidence = evidence
    }
  }

  package var name: String

  /// What it is, in words for readers: `person`, `country`, `planned event`.
  package var label: String

  package var rows: [Row]

  /// The sentences below: spellings and counts, events, provenance.
  package var lines: [String]

  package init(name: String, label: String, rows: [Row] = [], lines: [String] = []) {
    self.name = name
    self.label = label
    self.rows = rows
    self.lines = lines
  }
}
