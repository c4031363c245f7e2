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
    let named = parties(before: index - 1, sentence, text, reader)
    if !named.isEmpty { return named.map { ($0, "member-noun") } }
    return (listed(behind: body, sentence, text, reader) ?? counted(before: index - 1, sentence, reader))
      .map { ($0, "listed-members") }
  }
  if isOfBoth(behind: reader.tokens(body).upperBound, text) {
    return lastTwoStates(before: body, reader).map { ($0, "both-members") }
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

/// `members of the Union: Kenya, Uganda and Rwanda`, `(Kenya, …)`, `including …`.
private func listed(
  behind body: Int,
  _ sentence: ArticleMentions.PlacedSentence,
  _ text: PlacedText,
  _ reader: RelationReader
) -> [Int]? {
  let end = reader.tokens(body).upperBound
  guard text.token(end, in: listOpeners) || text.token(end + 1, in: listOpeners) else { return nil }
  var found: [Int] = []
  var last = end + 2
  for mention in sentence.mentions where mention > body && reader.article.mentions[mention].parent == nil {
    let start = reader.tokens(mention).lowerBound
    guard reader.kind(mention) == .country, start >= end,
      (min(last, start)..<start).allSatisfy({
        text.token($0, in: linking) || text.tokens[$0].kind == .mark || text.token($0, is: "and")
      }), let entity = reader.entity(mention)
    else { break }
    found.append(entity)
    last = reader.tokens(mention).upperBound
  }
  return found.count > 1 ? found : nil
}

/// `Five members of the Union signed`, with a list or table behind whose lines begin with five states.
private func counted(
  before token: Int,
  _ sentence: ArticleMentions.PlacedSentence,
  _ reader: RelationReader
) -> [Int] {
  guard
    let count = sentence.mentions.last(where: { reader.kind($0) == .quantity && reader.tokens($0).upperBound == token })
      .flatMap({ reader.article.proposals[$0].value }).flatMap({ Int($0.text) }), count > 1, count <= 64
  else { return [] }
  var found: [Int] = []
  for block in reader.article.blocks[(sentence.block + 1)...].prefix(count + 4) {
    let isLine = block.block.role == .listItem || block.block.role == .tableRow
    guard isLine || found.isEmpty else { break }
    guard isLine, let first = block.mentions.first, reader.kind(first) == .country, let entity = reader.entity(first)
    else { continue }
    found.append(entity)
  }
  return found.count == count ? found : []
}

/// `…, of which both are members`.
private func isOfBoth(behind token: Int, _ text: PlacedText) -> Bool {
  (token..<token + 6).contains { text.tokens(from: $0, are: ["of", "which", "both", "are", "members"]) }
}

/// The two states spoken of last, by name or demonym.
private func lastTwoStates(before mention: Int, _ reader: RelationReader) -> [Int] {
  var found: [Int] = []
  for index in (max(0, mention - 80)..<mention).reversed() {
    guard reader.kind(index) == .country || reader.kind(index) == .nationality, let entity = reader.entity(index),
      reader.resolution.table.kind(entity) == .country, !found.contains(entity)
    else { continue }
    found.append(entity)
    if found.count == 2 { return found.reversed() }
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
private let listOpeners = WordSet(": ( – — including namely")
private let linking = WordSet(
  "a an the is are was were both all also and one founding full which who became become as has have had"
)
