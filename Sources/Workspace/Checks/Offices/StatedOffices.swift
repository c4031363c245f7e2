import Annotations
import ArticleText

/// An office that an article says a person holds at its date.
struct StatedOffice: Sendable {
  var holder: EntityID

  /// The index of the role's mention.
  var role: Int

  var offices: [OfficeName]

  /// The owners that the article names: countries, organizations, places.
  var owners: [EntityID]
}

/// The offices that an article says persons hold when it is published; those of former and future holders left out.
///
/// O(relations + mentions).
func statedOffices(in article: ArticleSubject) -> [StatedOffice] {
  let analysis = article.analysis
  var owners: [Int: [EntityID]] = [:]
  for relation in analysis.relations where relation.kind == .roleOf {
    guard case .mention(let role) = relation.from, let owner = analysis.entity(of: relation.to) else { continue }
    owners[role, default: []].append(owner)
  }
  var stated: [StatedOffice] = []
  for relation in analysis.relations where relation.kind == .holdsRole {
    guard case .mention(let role) = relation.to, let holder = analysis.entity(of: relation.from),
      analysis.mentions.indices.contains(role), !isSaidOfAnotherTime(role, in: article)
    else { continue }
    let offices = OfficeName.offices(of: ownWords(ofRole: role, in: article))
    if offices.isEmpty || offices.contains(where: \.isNotInForce) { continue }
    stated.append(StatedOffice(holder: holder, role: role, offices: offices, owners: owners[role] ?? []))
  }
  return stated
}

/// The words of a role's mention without those of the names inside it.
private func ownWords(ofRole role: Int, in article: ArticleSubject) -> String {
  let mentions = article.analysis.mentions
  let range = mentions[role].range
  var words = ""
  var start = range.lowerBound
  for inner in mentions[(role + 1)...].prefix(while: { $0.range.lowerBound < range.upperBound }) {
    if inner.kind == .role || inner.range.lowerBound < start { continue }
    words += article.text.string(in: start..<inner.range.lowerBound)
    start = inner.range.upperBound
  }
  return words + article.text.string(in: start..<max(start, range.upperBound))
}

/// Whether the words before a role put it into another time: `former`, `then-`, `ex-`, `was`.
private func isSaidOfAnotherTime(_ role: Int, in article: ArticleSubject) -> Bool {
  let start = article.analysis.mentions[role].range.lowerBound
  let before = article.text.string(in: max(0, start - 40)..<start)
  let words = before.split { !$0.isLetter }.suffix(4).map { $0.lowercased() }
  if words.suffix(2).contains(where: { otherTimes.contains($0) }) { return true }
  return words.contains { pastVerbs.contains($0) }
}

private let otherTimes: Set<String> = [
  "former", "formerly", "ex", "then", "late", "previous", "previously", "outgoing", "ousted", "future", "incoming",
  "next", "acting", "interim", "designate", "onetime", "erstwhile", "onwards",
]

private let pastVerbs: Set<String> = [
  "was", "were", "been", "served", "became", "replaced", "succeeded", "succeeds", "replaces",
]

extension Analysis {
  /// The entity that an end of a relation means; nil for quotations and mentions of nothing known.
  func entity(of end: Relation.End) -> EntityID? {
    switch end {
    case .entity(let id): id
    case .mention(let index): mentions.indices.contains(index) ? mentions[index].entity : nil
    case .quote: nil
    }
  }
}
