import Annotations
import ArticleText

/// For each entity the mention that introduces it to the reader.
///
/// One of the entity's own kind rather than a role or an adjective, of a person one with more than one name, and one
/// in the running text rather than in a heading; of those the first. O(mentions).
func introducingMentions(in analysis: Analysis, of text: ArticleText) -> [EntityID: Int] {
  var numbers: [EntityID: Int] = [:]
  numbers.reserveCapacity(analysis.entities.count)
  for (number, entity) in analysis.entities.enumerated() where numbers[entity.id] == nil { numbers[entity.id] = number }
  let headings = analysis.sections.filter { $0.role == .title || $0.role == .heading }.map(\.range)
  var heading = 0
  var best = [(mention: Int, rank: Int)?](repeating: nil, count: analysis.entities.count)
  for (index, mention) in analysis.mentions.enumerated() {
    guard let number = mention.entity.flatMap({ numbers[$0] }) else { continue }
    let kind = analysis.entities[number].kind
    while heading < headings.count, headings[heading].upperBound <= mention.range.lowerBound { heading += 1 }
    let isInHeading = heading < headings.count && headings[heading].lowerBound <= mention.range.lowerBound
    let isFull = kind != .person || text.bytes[text.clipped(mention.range)].contains(0x20)
    let rank = (mention.kind == kind ? 4 : 0) + (isFull ? 2 : 0) + (isInHeading ? 0 : 1)
    if rank > best[number]?.rank ?? -1 { best[number] = (index, rank) }
  }
  return numbers.compactMapValues { best[$0]?.mention }
}
