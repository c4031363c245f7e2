extension Relation {
  /// What may stand at one end of a relation.
  package struct EndRule: Hashable, Sendable {
    package var kinds: Set<MentionKind>

    /// Whether the end is a quotation and nothing else.
    package var isQuote = false

    fileprivate init(_ kinds: MentionKind...) {
      self.kinds = Set(kinds)
    }

    fileprivate static var quote: EndRule {
      var rule = EndRule()
      rule.isQuote = true
      return rule
    }
  }
}

extension Relation.Kind {
  /// What may stand at the ends of a relation, by the guidelines.
  package var endRules: (from: Relation.EndRule, to: Relation.EndRule) {
    typealias Rule = Relation.EndRule
    return switch self {
    case .holdsRole: (Rule(.person), Rule(.role))
    case .roleOf: (Rule(.role), Rule(.organization, .country, .place))
    case .participatesIn: (Rule(.person, .country, .organization, .role), Rule(.event))
    case .heldIn: (Rule(.event), Rule(.place, .country))
    case .heldOn: (Rule(.event), Rule(.date))
    case .produced: (Rule(.event), Rule(.document))
    case .memberOf: (Rule(.country, .organization), Rule(.organization))
    case .abbreviates: (Rule(.organization), Rule(.organization))
    case .said: (Rule(.person, .role, .organization, .country, .place), .quote)
    }
  }
}

extension Relation.EndRule {
  /// Whether a mention of a kind may stand here; kinds of the user's own may stand anywhere but for a quotation.
  package func allows(mentionOf kind: MentionKind) -> Bool {
    !isQuote && (kinds.contains(kind) || !MentionKind.guidelineKinds.contains(kind))
  }

  /// Whether an entity may stand here that has mentions of these kinds; one of which no kind is known may.
  ///
  /// Nationalities mean a country, region or group.
  package func allows(entityOf found: Set<MentionKind>) -> Bool {
    if isQuote { return false }
    if found.contains(.nationality), !kinds.isDisjoint(with: [.country, .place, .organization]) { return true }
    return found.isEmpty || found.contains(where: allows(mentionOf:))
  }
}
