package import Annotations

/// The labels of the tagger: `O`, and BIOES for each kind it knows.
///
/// A label is a small integer: 0 is `O`; label `1 + 4 · kind + part` is a part of a mention of that kind.
package enum TaggerLabel {
  /// The kinds that are names; offices, dates and amounts have grammars of their own.
  package static let kinds: [MentionKind] = [
    .person, .organization, .country, .place, .nationality, .event, .misc,
  ]

  package static let count = 1 + 4 * kinds.count

  /// No part of a name.
  package static let outside = 0

  /// Where a token stands in its mention.
  package enum Part: Int, Sendable {
    case begin
    case inside
    case end
    case single
  }

  /// The label of a part of a kind's mention; `kind` indexes `kinds`.
  package static func label(_ part: Part, kind: Int) -> Int {
    1 + 4 * kind + part.rawValue
  }

  /// The index in `kinds` of the kind a label belongs to; meaningless for `outside`.
  static func kind(of label: Int) -> Int { (label - 1) / 4 }

  static func part(of label: Int) -> Part? {
    label == outside ? nil : Part(rawValue: (label - 1) % 4)
  }

  /// Whether a sequence may begin with a label.
  static func mayBegin(_ label: Int) -> Bool {
    switch part(of: label) {
    case nil, .begin, .single: true
    case .inside, .end: false
    }
  }

  /// Whether a sequence may end with a label.
  static func mayEnd(_ label: Int) -> Bool {
    switch part(of: label) {
    case nil, .end, .single: true
    case .begin, .inside: false
    }
  }

  /// The labels that may stand before each label.
  static let predecessors: [[Int]] = (0..<count).map { label in
    (0..<count).filter { previous in
      switch part(of: label) {
      case .inside, .end:
        kind(of: previous) == kind(of: label) && (part(of: previous) == .begin || part(of: previous) == .inside)
      case nil, .begin, .single:
        mayEnd(previous)
      }
    }
  }
}
