/// What follows a reporting verb.
enum Complement: Hashable, Sendable {
  case none
  /// Words in quotation marks and nothing else.
  case quoted(QuotedRegion)
  /// A clause, from its first token behind `that`.
  case clause(Int)
  /// A noun phrase or an infinitive, from its first token.
  case object(Int)
  /// What follows a colon without quotation marks, from its first token.
  case colon(Int)
  /// The colon ends the block.
  case nextBlock
}

extension Complement {
  /// Whether quotation marks or `that` show the complement.
  var isQuotedOrThat: Bool {
    switch self {
    case .quoted, .clause: true
    case .none, .object, .colon, .nextBlock: false
    }
  }
}

extension ReportingVerb {
  /// Verbs of nothing but saying take a clause even where no verb is seen in it.
  var isBare: Bool {
    !isWeak && complements.isSuperset(of: [.that, .quote]) && complements.isDisjoint(with: [.object, .to])
  }

  /// Verbs that have nothing but speakers as subjects.
  var isSaying: Bool { isBare || (!isWeak && complements.contains(.addressee)) }

  /// What may follow the subject behind a verb: more words in quotation marks.
  static let quoteOnly = ReportingVerb(value: "past;quote")

  /// What may follow the agent of a passive.
  static let clauseOnly = ReportingVerb(value: "perfect;that+quote")
}
