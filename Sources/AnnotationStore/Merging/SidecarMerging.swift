import Annotations

extension Sidecar {
  /// What becomes of three versions of a sidecar.
  package struct Merge: Hashable, Sendable {
    package var merged: Sidecar

    /// The items of which both sides changed the same part in different ways; the merged sidecar has our version.
    package var conflicts: [ItemID]
  }

  /// Merges what we want to write with what others have written since we read the file.
  ///
  /// Items are told apart by their identifiers, and their parts are merged one by one. Nobody's addition is lost, and
  /// nobody's change by another's removal. O(items).
  ///
  /// - Parameters:
  ///   - base: what was read last; empty where there was no file.
  ///   - disk: what the file holds now.
  ///   - ours: what it should hold if nobody else had written it.
  package static func merge(base: Sidecar, disk: Sidecar, ours: Sidecar) -> Merge {
    var root = ThreeWay(base: base, disk: disk, ours: ours)
    var merged = Sidecar(file: root.merge(\.file))
    merged.schema = root.merge(\.schema)
    merged.extensions = root.merge(\.extensions)
    merged.textExtensions = root.merge(\.textExtensions)
    merged.document = mergedDocument(base.document, disk.document, ours.document)
    let mentions = mergeLists(base, disk, ours, \.mentions, id: \.id, mergedMention)
    let quotes = mergeLists(base, disk, ours, \.quotes, id: \.id, mergedQuote)
    let relations = mergeLists(base, disk, ours, \.relations, id: \.id, mergedRelation)
    merged.mentions = mentions.elements
    merged.quotes = quotes.elements
    merged.relations = relations.elements
    return Merge(merged: merged, conflicts: mentions.conflicts + quotes.conflicts + relations.conflicts)
  }
}

private func mergedDocument(_ base: DocumentRecord, _ disk: DocumentRecord, _ ours: DocumentRecord) -> DocumentRecord {
  var versions = ThreeWay(base: base, disk: disk, ours: ours)
  var document = DocumentRecord()
  document.title = versions.merge(\.title)
  document.published = versions.merge(\.published)
  document.publisher = versions.merge(\.publisher)
  document.byline = versions.merge(\.byline)
  document.place = versions.merge(\.place)
  document.isTranslation = versions.merge(\.isTranslation)
  // The version belongs to the state that was set with it.
  let closing = versions.merge { [$0.state?.rawValue, $0.engine] }
  document.state = closing[0].flatMap(DocumentRecord.State.init)
  document.engine = closing[1]
  document.extensions = versions.merge(\.extensions)
  return document
}

private func mergedMention(_ versions: inout ThreeWay<StoredMention>) -> StoredMention {
  if let decided = decidedOne(of: versions, \.verdict) { return decided }
  var mention = versions.ours
  mention.kind = versions.merge(\.kind)
  mention.anchor = versions.merge(\.anchor)
  mention.entity = versions.merge(\.entity)
  mention.value = versions.merge(\.value)
  mention.eventStatus = versions.merge(\.eventStatus)
  mention.verdict = versions.merge(\.verdict)
  mention.replaces = versions.merge(\.replaces)
  mention.note = versions.merge(\.note)
  mention.extensions = versions.merge(\.extensions)
  return mention
}

private func mergedQuote(_ versions: inout ThreeWay<StoredQuote>) -> StoredQuote {
  if let decided = decidedOne(of: versions, \.verdict) { return decided }
  var quote = versions.ours
  quote.kind = versions.merge(\.kind)
  quote.anchor = versions.merge(\.anchor)
  quote.cue = versions.merge(\.cue)
  quote.speaker = versions.merge(\.speaker)
  quote.speakerMention = versions.merge(\.speakerMention)
  quote.verdict = versions.merge(\.verdict)
  quote.replaces = versions.merge(\.replaces)
  quote.note = versions.merge(\.note)
  quote.extensions = versions.merge(\.extensions)
  return quote
}

private func mergedRelation(_ versions: inout ThreeWay<StoredRelation>) -> StoredRelation {
  if let decided = decidedOne(of: versions, \.verdict) { return decided }
  var relation = versions.ours
  relation.kind = versions.merge(\.kind)
  relation.from = versions.merge(\.from)
  relation.to = versions.merge(\.to)
  relation.verdict = versions.merge(\.verdict)
  relation.note = versions.merge(\.note)
  relation.extensions = versions.merge(\.extensions)
  return relation
}

/// Of an item that is new on both sides, as a machine's with an identifier from its content may be: the version that
/// was decided, by a person if by anybody; nil where both are equally decided.
private func decidedOne<Item>(of versions: ThreeWay<Item>, _ verdict: (Item) -> Verdict) -> Item? {
  guard versions.base == nil else { return nil }
  func rank(_ verdict: Verdict) -> Int { (verdict.isHuman ? 2 : 0) + (verdict.status == .suggested ? 0 : 1) }
  let (disk, ours) = (rank(verdict(versions.disk)), rank(verdict(versions.ours)))
  return disk == ours ? nil : disk > ours ? versions.disk : versions.ours
}
