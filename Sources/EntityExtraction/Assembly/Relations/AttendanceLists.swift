import Annotations

/// `participates-in` by attendance, told in a sentence or listed in lines or a table.
///
/// `The meeting was attended by:`, `Also present were …`, `The Mongolian side will be headed by …`. Where the sentence names no event, the last one spoken of is meant.
func relateAttendance(_ reader: RelationReader, _ focus: EventFocus, into collector: inout RelationCollector) {
  var list: (event: Int, evidence: Range<Int>)?
  for block in reader.article.blocks {
    if block.block.role == .furniture { continue }
    if let open = list, isListLine(block, reader) {
      for mention in block.mentions where isListed(mention, in: block, reader) {
        guard let entity = reader.entity(mention), let event = reader.entity(open.event) else { continue }
        collector.add(
          .participatesIn,
          from: .entity(entity),
          to: .entity(event),
          rule: "attendance-list",
          evidence: open.evidence.lowerBound..<reader.article.range(mention).upperBound
        )
      }
      continue
    }
    list = nil
    for index in block.sentences {
      let sentence = reader.article.sentences[index]
      guard hasCue(sentence, block.text) else { continue }
      let own = sentence.mentions.first { reader.kind($0) == .event && reader.article.mentions[$0].parent == nil }
      guard let event = own ?? focus.event(before: sentence.mentions.upperBound), let entity = reader.entity(event)
      else {
        continue
      }
      let evidence = reader.article.range(block: sentence.block, tokens: sentence.tokens)
      if opensList(sentence, block.text) {
        list = (event, evidence)
      } else if own == nil {
        for mention in sentence.mentions where isPresent(mention, reader) {
          guard let participant = reader.entity(mention) else { continue }
          collector.add(
            .participatesIn,
            from: .entity(participant),
            to: .entity(entity),
            rule: "attendance-sentence",
            evidence: evidence
          )
        }
      }
    }
    if list == nil, let event = tableFollows(block, reader, focus) { list = event }
  }
}

private let cueWords = "attendance present attended attendees participants participated headed led delegations"
private let nounWords = "side delegation delegations team"
private let cues = WordSet(cueWords)
private let nouns = WordSet(nounWords)
private let cuesAndNouns = WordSet("\(cueWords) \(nounWords)")

/// Whether a sentence says who was there.
private func hasCue(_ sentence: ArticleMentions.PlacedSentence, _ text: PlacedText) -> Bool {
  var hasLed = false
  var hasSide = false
  let words = cuesAndNouns
  for token in sentence.tokens where text.token(token, in: words) {
    if text.token(token, is: "led") || text.token(token, is: "headed") {
      hasLed = text.token(token + 1, is: "by")
    } else if text.token(token, in: cues) {
      // `present` is also a verb and an adjective: `were present`, `Present:`, `Also present were`.
      if !text.token(token, is: "present") { return true }
      let isState =
        text.token(token - 1, in: SubjectWords.auxiliaries) || text.token(token + 1, in: SubjectWords.auxiliaries)
        || text.token(token + 1, is: ":") || text.token(token - 1, is: "also")
      if isState { return true }
    }
    if text.token(token, in: nouns) { hasSide = true }
  }
  return hasLed && hasSide
}

private func opensList(_ sentence: ArticleMentions.PlacedSentence, _ text: PlacedText) -> Bool {
  sentence.tokens.upperBound == text.tokens.count && text.token(sentence.tokens.upperBound - 1, is: ":")
}

/// A list item, a table row, or a short line that opens with a state or person and a separator.
private func isListLine(_ block: ArticleMentions.PlacedBlock, _ reader: RelationReader) -> Bool {
  if block.block.role == .listItem || block.block.role == .tableRow { return true }
  guard let first = block.mentions.first, block.text.tokens.count <= 60 else { return false }
  guard reader.kind(first) == .country || reader.kind(first) == .person || reader.kind(first) == .organization else {
    return false
  }
  let end = reader.tokens(first).upperBound
  let isSeparated =
    block.text.token(end, is: "–") || block.text.token(end, is: "—") || block.text.token(end, is: ":")
    || block.text.token(end, is: "-") || (reader.kind(first) == .person && block.text.token(end, is: ","))
  return isSeparated && !block.text.token(block.text.tokens.count - 1, is: ".")
}

/// The persons of a list line, and the state or body that opens it.
private func isListed(_ mention: Int, in block: ArticleMentions.PlacedBlock, _ reader: RelationReader) -> Bool {
  guard reader.article.mentions[mention].parent == nil else { return false }
  if reader.kind(mention) == .person { return true }
  guard mention == block.mentions.lowerBound, reader.kind(mention) == .country else { return false }
  let start = reader.tokens(mention).lowerBound
  return (0..<start).allSatisfy { block.text.tokens[$0].kind == .mark }
}

/// Whoever a sentence of attendance names, but the sources of what is said.
private func isPresent(_ mention: Int, _ reader: RelationReader) -> Bool {
  guard reader.article.mentions[mention].parent == nil, !reader.isQuoted(mention) else { return false }
  guard reader.kind(mention) == .person else { return false }
  let text = reader.article.text(of: mention)
  let after = reader.tokens(mention).upperBound
  return !text.tokens.indices.contains(after) || !text.tokens[after].lexical.classes.contains(.reportingVerb)
}

/// A table whose head names delegations belongs to the event spoken of before it.
private func tableFollows(
  _ block: ArticleMentions.PlacedBlock,
  _ reader: RelationReader,
  _ focus: EventFocus
) -> (event: Int, evidence: Range<Int>)? {
  guard block.block.role == .tableRow, block.text.tokens.contains(where: { tableHeads.contains($0.form) }),
    let event = focus.event(before: block.mentions.lowerBound)
  else { return nil }
  return (event, block.block.range)
}

private let tableHeads = WordSet(
  "delegation delegations delegate delegates participant participants representative head"
)
