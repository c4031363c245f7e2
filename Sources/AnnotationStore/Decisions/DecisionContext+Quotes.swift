package import Annotations

extension DecisionContext {
  /// Accepts quotations.
  package mutating func accept(quotes indexes: [Int]) -> Sidecar {
    var draft = SidecarDraft(self)
    for index in indexes { _ = storeQuote(index, .accepted, in: &draft) }
    return finish(draft)
  }

  /// Rejects quotations.
  package mutating func reject(quotes indexes: [Int]) -> Sidecar {
    var draft = SidecarDraft(self)
    for index in indexes { _ = storeQuote(index, .rejected, in: &draft) }
    return finish(draft)
  }

  /// Accepts quotations as ones of a speaker.
  package mutating func attribute(quotes indexes: [Int], to speaker: EntityID) -> Sidecar {
    var draft = SidecarDraft(self)
    for index in indexes {
      guard let id = storeQuote(index, .accepted, in: &draft), let stored = draft.index(ofQuote: id) else { continue }
      var item = draft.sidecar.quotes[stored]
      item.speaker = speaker
      item.speakerMention = nil
      draft.put(item, at: view.analysis.quotes[index].range)
    }
    return finish(draft)
  }

  /// Stores a quotation with a status; nil for an index that does not exist.
  mutating func storeQuote(_ index: Int, _ status: DecisionStatus, in draft: inout SidecarDraft) -> ItemID? {
    if let id = draft.quoteIDs[index] { return id }
    guard view.analysis.quotes.indices.contains(index) else { return nil }
    let quote = view.analysis.quotes[index]
    let anchor = anchor(of: quote.range)
    let verdict = verdict(status, on: quote.provenance)
    if let id = view.quoteIDs[index], var item = sidecar.quotes.first(where: { $0.id == id }) {
      item.anchor = anchor
      item.verdict = verdict
      draft.put(item, at: quote.range)
      draft.quoteIDs[index] = id
      return id
    }
    let id = newID(.quote, status, parts(quote.kind.rawValue, anchor))
    var item = StoredQuote(id: id, kind: quote.kind, anchor: anchor, verdict: verdict)
    if status != .rejected {
      item.cue = quote.cue.map { self.anchor(of: $0) }
      item.speaker = quote.speaker
      // Only what is stored can be pointed to.
      item.speakerMention = quote.speakerMention.flatMap { mention in
        view.mentionIDs.indices.contains(mention) ? view.mentionIDs[mention] : nil
      }
    }
    draft.put(item, at: quote.range)
    draft.quoteIDs[index] = id
    return id
  }
}
