import Annotations

/// `member-of`: from states and bodies to the organization that the text says they belong to.
func relateMembers(_ reader: RelationReader, into collector: inout RelationCollector) {
  for sentence in reader.article.sentences {
    let text = reader.article.blocks[sentence.block].text
    let bodies = sentence.mentions.filter {
      reader.kind($0) == .organization && reader.article.mentions[$0].parent == nil
    }
    for body in bodies {
      guard let target = reader.entity(body) else { continue }
      for (member, rule) in members(of: body, sentence, text, reader) where member != target {
        collector.add(
          .memberOf,
          from: .entity(member),
          to: .entity(target),
          rule: rule,
          evidence: reader.article.range(block: sentence.block, tokens: sentence.tokens)
        )
      }
    }
  }
}

private func members(
  of body: Int,
  _ sentence: ArticleMentions.PlacedSentence,
  _ text: PlacedText,
  _ reader: RelationReader
) -> [(Int, String)] {
  var index = reader.tokens(body).lowerBound - 1
  while text.token(index, in: OfficeWords.articles) { index -= 1 }
  if text.token(index, is: "of"), text.token(index - 1, in: memberNouns) {
    // `Ghana and Togo are both members of`, `Fiji, a member of`.
    return parties(before: index - 1, sentence, text, reader).map { ($0, "member-noun") }
  }
  if text.token(index, in: joining) {
    if text.token(index - 1, in: countryNouns), text.token(index - 2, is: "whose") {
      return ownerStates(before: index, sentence, reader).map { ($0, "whose-country-joined") }
    }
    return parties(before: index, sentence, text, reader).map { ($0, "joined") }
  }
  if text.token(index, is: "to"), text.token(index - 1, in: belonging) {
    return parties(before: index - 1, sentence, text, reader).map { ($0, "belongs-to") }
  }
  return []
}

/// The states and bodies just before a token, with nothing but linking words and commas between.
private func parties(
  before token: Int,
  _ sentence: ArticleMentions.PlacedSentence,
  _ text: PlacedText,
  _ reader: RelationReader
) -> [Int] {
  var found: [Int] = []
  var end = token
  for mention in sentence.mentions.reversed() {
    let tokens = reader.tokens(mention)
    guard tokens.upperBound <= end, reader.article.mentions[mention].parent == nil else { continue }
    let gap = tokens.upperBound..<end
    guard gap.count <= 8, gap.allSatisfy({ text.token($0, in: linking) || text.token($0, is: ",") }) else { break }
    guard reader.kind(mention) == .country || reader.kind(mention) == .organization else { break }
    if let entity = reader.entity(mention) { found.insert(entity, at: 0) }
    end = tokens.lowerBound
  }
  return found
}

/// The states whose offices the person of a sentence holds: `Lindholm, whose country joined …`.
private func ownerStates(
  before token: Int,
  _ sentence: ArticleMentions.PlacedSentence,
  _ reader: RelationReader
) -> [Int] {
  guard
    let person = sentence.mentions.last(where: {
      reader.tokens($0).upperBound <= token && reader.kind($0) == .person
    }).flatMap({ reader.entity($0) })
  else { return [] }
  for holder in reader.resolution.holders where reader.resolution.table.find(holder.person) == person {
    for owner in reader.resolution.owners[holder.role] ?? []
    where reader.resolution.table.kind(owner.entity) == .country {
      return [reader.resolution.table.find(owner.entity)]
    }
  }
  return []
}

private let memberNouns = WordSet("member members")
private let joining = WordSet("joined join joins joining")
private let belonging = WordSet("belongs belong acceded accedes admitted")
private let countryNouns = WordSet("country state nation")
private let linking = WordSet(
  "a an the is are was were both all also and one founding full which who became become as has have had"
)
