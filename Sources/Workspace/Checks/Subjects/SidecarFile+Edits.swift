import AnnotationStore
import PositionedJSON

// Edits of a sidecar as parts of fixes: an item's line is written anew in its canonical form, all others stay.

extension SidecarFile {
  /// The edit that puts a changed mention in place of the one with its identifier.
  func replacing(_ mention: StoredMention) -> Fix.Edit { edit(mention.id, mention) }

  /// The edit that puts a changed quotation in place of the one with its identifier.
  func replacing(_ quote: StoredQuote) -> Fix.Edit { edit(quote.id, quote) }

  /// The edit that puts a changed relation in place of the one with its identifier.
  func replacing(_ relation: StoredRelation) -> Fix.Edit { edit(relation.id, relation) }

  /// The edit that writes the whole file anew.
  func replacingFile(with sidecar: Sidecar) -> Fix.Edit {
    Fix.Edit(location(0..<bytes.count), String(decoding: sidecar.canonicalBytes, as: UTF8.self))
  }

  /// The edits that take items out.
  func removing(_ ids: ItemID...) -> [Fix.Edit] { removing(Set(ids)) }

  private func removing(_ ids: Set<ItemID>) -> [Fix.Edit] {
    places.removalRanges(of: Set(ids.map(\.rawValue))).map { Fix.Edit(location($0), "") }
  }

  /// The edits that take a mention or quotation out and let everything that pointed to it point to another one.
  ///
  /// O(what points to it).
  func replacing(_ id: ItemID, by other: ItemID) -> [Fix.Edit] {
    func redirected(_ end: StoredRelation.End) -> StoredRelation.End {
      switch end {
      case .mention(id): .mention(other)
      case .quote(id): .quote(other)
      default: end
      }
    }
    var edits = removing(id)
    for quote in quotesPointing[id] ?? [] {
      var changed = sidecar.quotes[quote]
      changed.speakerMention = other
      edits.append(replacing(changed))
    }
    for relation in relationsPointing[id] ?? [] {
      var changed = sidecar.relations[relation]
      changed.from = redirected(changed.from)
      changed.to = redirected(changed.to)
      edits.append(replacing(changed))
    }
    return edits
  }

  /// The edits that take a mention or quotation out, and with it the relations that point to it.
  ///
  /// O(what points to it).
  func removingWithReferences(to id: ItemID) -> [Fix.Edit] {
    var edits = removing(Set([id] + (relationsPointing[id] ?? []).map { sidecar.relations[$0].id }))
    for quote in quotesPointing[id] ?? [] {
      var changed = sidecar.quotes[quote]
      changed.speakerMention = nil
      edits.append(replacing(changed))
    }
    return edits
  }

  private func edit(_ id: ItemID, _ item: some JSONWritable) -> Fix.Edit {
    Fix.Edit(location(range(of: id)), String(decoding: JSONWriter.bytes(of: item), as: UTF8.self))
  }
}

extension Findings {
  /// Reports something about an item of a sidecar: where it stands in the text, else where it stands in its file.
  mutating func report(
    _ id: ItemID,
    at place: Range<Int>?,
    in article: ArticleSubject,
    _ sidecar: SidecarFile,
    _ message: String,
    related: [Finding.Related] = [],
    fixes: [Fix] = []
  ) {
    let stored = sidecar.location(sidecar.range(of: id))
    guard let place else { return report(at: stored, message, related: related, fixes: fixes) }
    let decision = Finding.Related(stored, "stored here")
    report(at: article.location(place), message, related: related + [decision], fixes: fixes)
  }
}

extension StoredRelation {
  var ends: [End] { [from, to] }
}

extension StoredRelation.End {
  /// The item that the end is; nil for an entity.
  var itemID: ItemID? {
    switch self {
    case .entity: nil
    case .mention(let id), .quote(let id): id
    }
  }
}
