import Annotations
import ArticleText

/// For each entity the mention that introduces it to the reader.
///
/// One of the entity's own kind rather than a role or an adjective, of a person one with more than one name, and one
/// in the running text rather than in a heading; of those the first. O(mentions).
func introducingMentions(in analysis: Analysis, of text: ArticleText) -> [EntityID: Int] {
  var kinds: [EntityID: MentionKind] = [:]
  for entity in analysis.entities where kinds[entity.id] == nil { kinds[entity.id] = entity.kind }
  let headings = analysis.sections.filter { $0.role == .title || $0.role == .heading }.map(\.range)
  var heading = 0
  var best: [EntityID: (mention: Int, rank: Int)] = [:]
  for (index, mention) in analysis.mentions.enumerated() {
    guard let id = mention.entity, let kind = kinds[id] else { continue }
    while heading < headings.count, headings[heading].upperBound <= mention.range.lowerBound { heading += 1 }
    let isInHeading = heading < headings.count && headings[heading].lowerBound <= mention.range.lowerBound
    let isFull = kind != .person || text.bytes[text.clipped(mention.range)].contains(0x20)
    let rank = (mention.kind == kind ? 4 : 0) + (isFull ? 2 : 0) + (isInHeading ? 0 : 1)
    if rank > best[id]?.rank ?? -1 { best[id] = (index, rank) }
  }
  return best.mapValues(\.mention)
}
