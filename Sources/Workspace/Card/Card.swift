/// Who or what a mention names, as hover and terminal show it.
///
/// Names and statements are the articles' own words: whoever shows them must make them harmless first.
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

    /// For example `11 Apr 2025, line 5` here, `22 Jun 2024, talks.txt line 6` in another article.
    package var description: String {
      let place = isHere ? "line \(line)" : "\(location.article.name) line \(line)"
      return date.map { "\(readableDate($0)), \(place)" } ?? place
    }
  }

  /// A statement with its evidence: an office and whose it is, an official, a participant.
  package struct Row: Hashable, Sendable {
    package var text: String

    /// What stands beside it: the country whose office it is, the office of a participant.
    package var owner: String?

    package var evidence: Evidence?

    /// What stands in the place of evidence where there is none: the time of an office, who says so; empty for nothing.
    package var note: String

    package init(text: String, owner: String? = nil, evidence: Evidence? = nil, note: String = "") {
      self.text = text
      self.owner = owner
      self.evidence = evidence
      self.note = note
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
