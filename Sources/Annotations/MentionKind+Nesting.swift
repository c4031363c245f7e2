extension MentionKind {
  /// Whether mentions of this kind stand inside ones of another, where the two spans differ: a country in an organization
  /// does, nothing does in a person, a country or a value.
  ///
  /// Of kinds of the user's own the guidelines say nothing: they stand in what holds names, and hold names.
  package func mayStand(inside outer: MentionKind) -> Bool {
    switch outer {
    case .person, .country, .nationality: false
    case _ where outer.isValue: false
    case .place, .misc: [.country, .nationality].contains(self) || isOwn
    default: [.country, .place, .nationality, .organization, .person, .role, .date].contains(self) || isOwn
    }
  }

  /// Whether a mention of this kind may mean an entity of another: a role means who holds it, a nationality the state or
  /// group that it is called after, and of kinds of one's own nothing is known.
  package func mayMean(_ entity: MentionKind) -> Bool {
    self == entity || [self, entity].contains { $0 == .role || $0 == .nationality || $0.isOwn }
  }

  /// Whether it is none of the guidelines' kinds.
  private var isOwn: Bool { !Self.guidelineKinds.contains(self) }
}
