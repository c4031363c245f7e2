import Annotations
import PositionedJSON

extension Sidecar {
  /// Merges two branches' versions of a sidecar.
  ///
  /// Items are told apart by their identifiers, those that both branches added by their words. Nobody's addition is lost, and
  /// what both decided alike is no conflict. Conflicts are contradictions: one accepted what the other rejected, they see
  /// different kinds or entities in the same words, or changed the same part in different ways. O(items).
  ///
  /// - Parameter base: the file where the branches parted; empty where there was none.
  package static func mergeBranches(base: Sidecar, ours: Sidecar, theirs: Sidecar) -> BranchMerge {
    let (ours, theirs) = sharingIdentifiers(base, ours, theirs)
    var first = merge(base: base, disk: theirs, ours: ours).merged
    var second = merge(base: base, disk: ours, ours: theirs).merged
    var contradictions: [BranchMerge.Contradiction] = []
    // In the order of the file's lines.
    let hasOneText = first.file == second.file && first.textExtensions == second.textExtensions
    for (name, isAlike) in [("\"$schema\"", first.schema == second.schema), ("the text", hasOneText)] where !isAlike {
      contradictions.append(.init(subject: name, ours: "", theirs: ""))
    }
    if first.document != second.document {
      contradictions.append(
        .init(
          subject: "the document",
          ours: said(of: first.document, unlike: second.document),
          theirs: said(of: second.document, unlike: first.document)
        )
      )
    }
    settle(&first.mentions, &second.mentions, base.mentions, ours.mentions, theirs.mentions, &contradictions)
    settle(&first.quotes, &second.quotes, base.quotes, ours.quotes, theirs.quotes, &contradictions)
    settle(&first.relations, &second.relations, base.relations, ours.relations, theirs.relations, &contradictions)
    return BranchMerge(ours: first.canonicalBytes, theirs: second.canonicalBytes, contradictions: contradictions)
  }

  /// What a document record says that another one says differently.
  private static func said(of record: DocumentRecord, unlike other: DocumentRecord) -> String {
    let parts: [(String, String?, String?)] = [
      ("title", record.title, other.title), ("published", record.published, other.published),
      ("publisher", record.publisher, other.publisher), ("byline", record.byline, other.byline),
      ("place", record.place, other.place), ("state", record.state?.rawValue, other.state?.rawValue),
      ("engine", record.engine, other.engine),
    ]
    let differing = parts.filter { $0.1 != $0.2 }.map { part in
      part.1.map { "\(part.0) “\($0)”" } ?? "no \(part.0)"
    }
    return conflictLabel(differing.joined(separator: ", "))
  }
}

/// Something that people decide on.
private protocol Decided: Equatable {
  var id: ItemID { get }
  var verdict: Verdict { get set }

  /// What a decision is about, beside its status: two decisions on different ones contradict each other.
  var matter: [String] { get }

  /// What conflicts call it.
  var subject: String { get }

  /// What this version says, for the label of a conflict with another one.
  func said(unlike other: Self) -> String

  /// Takes over what belongs to another version's decision.
  mutating func take(decisionOf other: Self)

  /// Takes over what only another version says.
  mutating func complete(with other: Self)
}

/// Makes two merged lists, one with our version of what both changed and one with theirs, differ in contradictions only.
private func settle<Item: Decided>(
  _ first: inout [Item],
  _ second: inout [Item],
  _ base: [Item],
  _ ours: [Item],
  _ theirs: [Item],
  _ contradictions: inout [BranchMerge.Contradiction]
) {
  func byID(_ items: [Item]) -> [ItemID: Item] {
    Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
  }
  let (known, ourVersions, theirVersions, others) = (byID(base), byID(ours), byID(theirs), byID(second))
  second = first
  for index in first.indices {
    var (one, other) = (first[index], others[first[index].id] ?? first[index])
    if let our = ourVersions[one.id], let their = theirVersions[one.id] {
      if contradict(our, their, known[one.id]) {
        one.take(decisionOf: our)
        other.take(decisionOf: their)
      } else {
        let verdict = stronger(one.verdict, other.verdict)
        (one.verdict, other.verdict) = (verdict, verdict)
        // Of what both added, saying nothing contradicts nobody.
        if known[one.id] == nil {
          one.complete(with: other)
          other.complete(with: one)
        }
      }
    }
    first[index] = one
    second[index] = other
    if one != other {
      let (ourLabel, theirLabel) = (one.said(unlike: other), other.said(unlike: one))
      contradictions.append(.init(subject: one.subject, ours: ourLabel, theirs: theirLabel))
    }
  }
}

/// Whether both branches decided on an item, as people or as machines both, and came to different ends.
private func contradict<Item: Decided>(_ ours: Item, _ theirs: Item, _ base: Item?) -> Bool {
  func decision(_ item: Item) -> [String] { item.matter + [item.verdict.status.rawValue, item.verdict.by] }
  if let base, decision(base) == decision(ours) || decision(base) == decision(theirs) { return false }
  guard rank(ours.verdict) == rank(theirs.verdict) else { return false }
  return ours.verdict.status != theirs.verdict.status || ours.matter != theirs.matter
}

/// People count for more than machines, decisions for more than suggestions.
private func rank(_ verdict: Verdict) -> Int {
  (verdict.isHuman ? 2 : 0) + (verdict.status == .suggested ? 0 : 1)
}

/// The verdict that stays of two that do not contradict each other; of equals the same one whoever merges.
private func stronger(_ a: Verdict, _ b: Verdict) -> Verdict {
  if rank(a) != rank(b) { return rank(a) > rank(b) ? a : b }
  return b.by.utf8.lexicographicallyPrecedes(a.by.utf8) ? b : a
}

extension Decided {
  /// Whether both versions come to the same decision.
  fileprivate func decidesLike(_ other: Self) -> Bool {
    matter == other.matter && verdict.status == other.verdict.status
  }
}

/// What a label says of a part that two versions differ in.
///
/// - Parameter isDecisive: whether nothing else sets them apart, so that the part is missed where it is not there.
private func difference(
  _ part: String?,
  _ other: String?,
  _ name: String,
  isDecisive: Bool
) -> [String] {
  if part == other { return [] }
  return part.map { ["\(name) \($0)"] } ?? (isDecisive ? ["no \(name)"] : [])
}

extension StoredMention: Decided {
  fileprivate var matter: [String] { [kind.rawValue, anchor.quote] }
  fileprivate var subject: String { "“\(conflictLabel(anchor.quote))”" }

  fileprivate func said(unlike other: StoredMention) -> String {
    var parts = ["\(verdict.status.rawValue) as \(kind.rawValue)"]
    if anchor.quote != other.anchor.quote { parts.append("“\(anchor.quote)”") }
    parts += difference(entity?.rawValue, other.entity?.rawValue, "entity", isDecisive: decidesLike(other))
    parts += difference(value?.text, other.value?.text, "value", isDecisive: decidesLike(other))
    parts += difference(note, other.note, "note", isDecisive: decidesLike(other))
    return conflictLabel((parts + [verdict.by]).joined(separator: ", "))
  }

  fileprivate mutating func take(decisionOf other: StoredMention) {
    (kind, anchor, verdict, replaces) = (other.kind, other.anchor, other.verdict, other.replaces)
  }

  fileprivate mutating func complete(with other: StoredMention) {
    entity = entity ?? other.entity
    value = value ?? other.value
    eventStatus = eventStatus ?? other.eventStatus
    replaces = replaces ?? other.replaces
    note = note ?? other.note
    if extensions.isEmpty { extensions = other.extensions }
  }
}

extension StoredQuote: Decided {
  fileprivate var matter: [String] { [kind.rawValue, anchor.quote] }
  fileprivate var subject: String { "the quotation “\(conflictLabel(anchor.quote))”" }

  fileprivate func said(unlike other: StoredQuote) -> String {
    var parts = ["\(verdict.status.rawValue) as \(kind.rawValue)"]
    if anchor.quote != other.anchor.quote { parts.append("“\(anchor.quote)”") }
    parts += difference(speaker?.rawValue, other.speaker?.rawValue, "speaker", isDecisive: decidesLike(other))
    parts += difference(note, other.note, "note", isDecisive: decidesLike(other))
    return conflictLabel((parts + [verdict.by]).joined(separator: ", "))
  }

  fileprivate mutating func complete(with other: StoredQuote) {
    cue = cue ?? other.cue
    speaker = speaker ?? other.speaker
    speakerMention = speakerMention ?? other.speakerMention
    replaces = replaces ?? other.replaces
    note = note ?? other.note
    if extensions.isEmpty { extensions = other.extensions }
  }

  fileprivate mutating func take(decisionOf other: StoredQuote) {
    (kind, anchor, verdict, replaces) = (other.kind, other.anchor, other.verdict, other.replaces)
  }
}

extension StoredRelation: Decided {
  fileprivate var matter: [String] { [kind.rawValue, "\(from)", "\(to)"] }
  fileprivate var subject: String { "the relation \(kind.rawValue)" }

  fileprivate func said(unlike other: StoredRelation) -> String {
    let parts = ["\(verdict.status.rawValue) as \(kind.rawValue)"]
    let remark = difference(note, other.note, "note", isDecisive: decidesLike(other))
    return conflictLabel((parts + remark + [verdict.by]).joined(separator: ", "))
  }

  fileprivate mutating func complete(with other: StoredRelation) {
    note = note ?? other.note
    if extensions.isEmpty { extensions = other.extensions }
  }

  fileprivate mutating func take(decisionOf other: StoredRelation) {
    (kind, from, to, verdict) = (other.kind, other.from, other.to, other.verdict)
  }
}
