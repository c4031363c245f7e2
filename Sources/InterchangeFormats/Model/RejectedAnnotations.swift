internal import Annotations

extension ExchangeFormat {
  /// Whether a rejected mention can be told from an accepted one in its files; where not, it is left out of them, since
  /// all that stands there counts as true.
  fileprivate var saysWhichMentionsAreRejected: Bool {
    switch self {
    case .sidecar, .w3c, .uimaJSON, .uimaXMI, .gate: true
    case .jsonl, .brat, .conll, .conllu, .webanno, .spacy, .doccano, .prodigy, .labelStudio: false
    }
  }
}

extension ExchangeDocument {
  /// The document without rejected annotations, and without relations that join them, where a format cannot say that they
  /// are rejected.
  ///
  /// Prodigy rejects a task as a whole; of relations only annotation files can say it. O(mentions + relations).
  func withoutRejected(for format: ExchangeFormat, _ losses: inout Losses) -> ExchangeDocument {
    let rejected = mentions.count { $0.verdict.status == .rejected }
    let isAnswer = format == .prodigy && rejected == mentions.count
    let keepsMentions = rejected == 0 || isAnswer || format.saysWhichMentionsAreRejected
    let hasRejectedRelation = !isAnswer && relations.contains { $0.verdict.status == .rejected }
    guard !keepsMentions || hasRejectedRelation, format != .sidecar else { return self }
    var result = self
    var newIndex: [Int: Int] = [:]
    result.mentions = []
    for (index, mention) in mentions.enumerated() where keepsMentions || mention.verdict.status != .rejected {
      newIndex[index] = result.mentions.count
      result.mentions.append(mention)
    }
    result.relations = relationsLeft(newIndex)
    losses.add(
      "rejected annotations",
      mentions.count - result.mentions.count + relations.count - result.relations.count
    )
    return result
  }

  /// The relations whose ends are left, with their new indexes.
  private func relationsLeft(_ newIndex: [Int: Int]) -> [ExchangeRelation] {
    let isKept = keepableRelations(where: { $0.verdict.status != .rejected }, mention: { newIndex[$0] != nil })
    var place: [Int: Int] = [:]
    for index in relations.indices where isKept[index] { place[index] = place.count }
    return relations.enumerated().compactMap { index, relation in
      guard isKept[index] else { return nil }
      var relation = relation
      for argument in relation.arguments.indices {
        switch relation.arguments[argument].end {
        case .mention(let old): relation.arguments[argument].end = .mention(newIndex[old] ?? 0)
        case .relation(let old): relation.arguments[argument].end = .relation(place[old] ?? 0)
        case .entity: break
        }
      }
      return relation
    }
  }
}
