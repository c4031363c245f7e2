import Annotations

extension DecisionContext {
  /// Stores all undecided suggestions as they are, for those who want them in the file.
  package mutating func keepSuggestions() -> Sidecar {
    var draft = SidecarDraft(self)
    for index in view.undecidedMentions where view.mentionIDs[index] == nil { _ = store(index, .suggested, in: &draft) }
    for index in view.analysis.quotes.indices where view.quoteIDs[index] == nil {
      _ = storeQuote(index, .suggested, in: &draft)
    }
    for index in view.analysis.relations.indices where view.relationIDs[index] == nil {
      storeRelation(index, .suggested, in: &draft)
    }
    return finish(draft)
  }
}

extension Sidecar {
  /// The sidecar without the suggestions that machines stored and nobody has touched since; what others point to stays.
  ///
  /// Stored again, those that still hold get the same identifiers.
  package var withoutUntouchedSuggestions: Sidecar {
    var result = self
    result.relations.removeAll { $0.verdict.isUntouched && $0.note == nil && $0.extensions.isEmpty }
    var pointedTo: Set<ItemID> = []
    for end in result.relations.flatMap({ [$0.from, $0.to] }) {
      if case .mention(let id) = end { pointedTo.insert(id) }
      if case .quote(let id) = end { pointedTo.insert(id) }
    }
    result.quotes.removeAll {
      $0.verdict.isUntouched && $0.note == nil && $0.extensions.isEmpty && !pointedTo.contains($0.id)
    }
    pointedTo.formUnion(result.quotes.compactMap(\.speakerMention))
    result.mentions.removeAll {
      $0.verdict.isUntouched && $0.note == nil && $0.extensions.isEmpty && !pointedTo.contains($0.id)
    }
    return result
  }
}

extension Verdict {
  /// Whether this is a machine's suggestion that nobody has decided on.
  fileprivate var isUntouched: Bool { status == .suggested && isMachine }
}
