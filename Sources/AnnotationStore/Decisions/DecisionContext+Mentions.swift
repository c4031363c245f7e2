package import Annotations
import ArticleText

/// What a person says of a mention in place of a suggestion; nil members stay as they are.
package struct MentionCorrection: Hashable, Sendable {
  package var kind: MentionKind?

  /// The right span, in UTF-8 bytes of the article.
  package var range: Range<Int>?
  package var entity: EntityID?
  package var value: NormalizedValue?
  package var eventStatus: EventStatus?

  package init(
    kind: MentionKind? = nil,
    range: Range<Int>? = nil,
    entity: EntityID? = nil,
    value: NormalizedValue? = nil,
    eventStatus: EventStatus? = nil
  ) {
    self.kind = kind
    self.range = range
    self.entity = entity
    self.value = value
    self.eventStatus = eventStatus
  }
}

extension DecisionContext {
  /// Accepts mentions.
  package mutating func accept(mentions indexes: [Int]) -> Sidecar {
    var draft = SidecarDraft(self)
    for index in indexes { _ = store(index, .accepted, in: &draft) }
    keepApart(indexes, in: &draft)
    return finish(draft)
  }

  /// Rejects mentions; the engine's suggestions at their places are left out from now on.
  package mutating func reject(mentions indexes: [Int]) -> Sidecar {
    var draft = SidecarDraft(self)
    for index in indexes { _ = store(index, .rejected, in: &draft) }
    keepApart(indexes, in: &draft)
    return finish(draft)
  }

  /// Accepts mentions as ones of an entity.
  package mutating func link(mentions indexes: [Int], to entity: EntityID) -> Sidecar {
    correct(mentions: indexes, MentionCorrection(entity: entity))
  }

  /// Accepts mentions with what a person says of them; what the engine suggested instead counts as rejected.
  package mutating func correct(mentions indexes: [Int], _ correction: MentionCorrection) -> Sidecar {
    var draft = SidecarDraft(self)
    for index in indexes {
      guard view.analysis.mentions.indices.contains(index), var item = storedItem(of: index, .accepted) else {
        continue
      }
      let old = view.analysis.mentions[index]
      let range = correction.range.map(text.clipped) ?? old.range
      guard !range.isEmpty else { continue }
      let isOther = range != old.range || correction.kind.map { $0 != old.kind } ?? false
      // Of several corrections the first one names what the engine suggests.
      if isOther, item.replaces == nil {
        item.replaces = StoredMention.Replaced(kind: old.kind, anchor: anchor(of: old.range))
      }
      item.kind = correction.kind ?? item.kind
      item.anchor = anchor(of: range)
      item.entity = correction.entity ?? item.entity
      item.value = correction.value ?? item.value
      item.eventStatus = correction.eventStatus ?? item.eventStatus
      draft.put(item, at: range)
      draft.mentionIDs[index] = item.id
      draft.removeRejections(of: item, at: range)
    }
    keepApart(indexes, in: &draft)
    return finish(draft)
  }

  /// Accepts mentions as ones of the entities that the engine takes them for: a link to another one is taken back.
  package mutating func unlink(mentions indexes: [Int]) -> Sidecar {
    var draft = SidecarDraft(self)
    for index in indexes {
      guard var item = storedItem(of: index, .accepted) else { continue }
      item.entity = nil
      draft.put(item, at: view.analysis.mentions[index].range)
    }
    return finish(draft)
  }

  /// Adds a mention that was not suggested; one of its kind that was stored for its place is accepted instead.
  package mutating func add(
    _ kind: MentionKind,
    at range: Range<Int>,
    entity: EntityID? = nil,
    value: NormalizedValue? = nil
  ) -> Sidecar {
    add(kind, at: [range], entity: entity, value: value)
  }

  /// Adds mentions that were not suggested, all of one entity; those of the kind that were stored for their places are
  /// accepted instead.
  package mutating func add(
    _ kind: MentionKind,
    at ranges: [Range<Int>],
    entity: EntityID? = nil,
    value: NormalizedValue? = nil
  ) -> Sidecar {
    var draft = SidecarDraft(self)
    for range in ranges.map(text.clipped) where !range.isEmpty {
      let verdict = verdict(.accepted, on: Provenance(by: "import:unknown"))
      let anchor = anchor(of: range)
      let known = zip(sidecar.mentions, view.places.mentions).first { $0.kind == kind && $1.range == range }?.0
      var item =
        known
        ?? StoredMention(
          id: newID(.mention, .accepted, parts(kind.rawValue, anchor)),
          kind: kind,
          anchor: anchor,
          verdict: verdict
        )
      item.anchor = anchor
      item.verdict = verdict
      item.entity = entity ?? item.entity
      item.value = value ?? item.value
      draft.put(item, at: range)
      draft.removeRejections(of: item, at: range)
    }
    return finish(draft)
  }

  /// Stores a mention with a status; nil for an index that does not exist.
  mutating func store(_ index: Int, _ status: DecisionStatus, in draft: inout SidecarDraft) -> ItemID? {
    if let id = draft.mentionIDs[index] { return id }
    guard let item = storedItem(of: index, status) else { return nil }
    draft.put(item, at: view.analysis.mentions[index].range)
    draft.mentionIDs[index] = item.id
    return item.id
  }

  /// The stored item of a mention with a verdict, made where there is none; its anchor is the one of the text as it is.
  private mutating func storedItem(of index: Int, _ status: DecisionStatus) -> StoredMention? {
    guard view.analysis.mentions.indices.contains(index) else { return nil }
    let mention = view.analysis.mentions[index]
    let anchor = anchor(of: mention.range)
    let verdict = verdict(status, on: mention.provenance)
    if let id = view.mentionIDs[index], var item = sidecar.mentions.first(where: { $0.id == id }) {
      item.anchor = anchor
      item.verdict = verdict
      return item
    }
    var item = StoredMention(
      id: newID(.mention, status, parts(mention.kind.rawValue, anchor)),
      kind: mention.kind,
      anchor: anchor,
      verdict: verdict
    )
    guard status != .rejected else { return item }
    // What a date or amount means is its value; its entity follows from it.
    if mention.value == nil { item.entity = mention.entity }
    item.value = mention.value
    item.eventStatus = mention.eventStatus
    return item
  }

  func parts(_ kind: String, _ anchor: Anchor) -> [String] { [kind, anchor.before, anchor.quote, anchor.after] }
}
