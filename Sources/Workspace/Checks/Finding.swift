/// What a check has found, at its place: one record for the editor, the terminal and all report forms.
package struct Finding: Hashable, Sendable {
  /// How much a finding matters; `information` and above are shown by `attache check`.
  package enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
    case hint
    case information
    case warning
    case error

    package static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .hint: 0
      case .information: 1
      case .warning: 2
      case .error: 3
      }
    }
  }

  /// Another place that one must see to understand the finding.
  package struct Related: Hashable, Sendable {
    package var location: Location
    package var message: String

    package init(_ location: Location, _ message: String) {
      self.location = location
      self.message = message
    }
  }

  /// The check's code, such as `unpaired-quotation-mark`; it stays the same when messages are reworded.
  package var code: String
  package var level: Level

  /// One line: what is wrong here, with the words it is about.
  package var message: String

  /// In the article, its sidecar, the registry or the settings.
  package var location: Location

  package var related: [Related]

  /// What would mend it, the best first.
  package var fixes: [Fix]

  package init(
    code: String,
    level: Level,
    message: String,
    location: Location,
    related: [Related] = [],
    fixes: [Fix] = []
  ) {
    self.code = code
    self.level = level
    self.message = message
    self.location = location
    self.related = related
    self.fixes = fixes
  }
}

/// A change of files that mends a finding.
package struct Fix: Hashable, Sendable {
  /// One part of a change.
  package struct Edit: Hashable, Sendable {
    /// The bytes that are replaced.
    package var location: Location
    package var replacement: String

    package init(_ location: Location, _ replacement: String) {
      self.location = location
      self.replacement = replacement
    }
  }

  /// What it does, as an editor's menu says it: `Drop the annotation`.
  package var title: String

  /// Whether it can be applied unseen, as `attache check --fix` does: it changes no meaning and loses no decision.
  package var isSafe: Bool

  /// Parts that do not overlap, applied together.
  package var edits: [Edit]

  package init(_ title: String, isSafe: Bool, edits: [Edit]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
  }
}
