import Annotations

/// `produced`: from an event to what was adopted, approved, finalised or signed there; who signed takes part in it.
///
/// The event is the sentence's own, else the last one spoken of. What is only to be signed is not produced.
func relateProducts(
  _ reader: RelationReader,
  _ subjects: Subjects,
  _ focus: EventFocus,
  into collector: inout RelationCollector
) {
  for document in reader.article.mentions.indices where reader.kind(document) == .document {
    let placed = reader.article.mentions[document]
    guard placed.parent == nil, let target = reader.entity(document) else { continue }
    let text = reader.article.text(of: document)
    let sentence = reader.article.sentences[placed.sentence]
    let own = sentence.mentions.filter {
      reader.kind($0) == .event && reader.article.mentions[$0].parent == nil
        && reader.resolution.events[$0]?.relative == nil && outlook(of: $0, reader) != .planned
    }
    if let event = ownerEvent(of: document, own, reader), let source = reader.entity(event) {
      collector.add(
        .produced,
        from: .entity(source),
        to: .entity(target),
        rule: "document-of-event",
        evidence: reader.span(event, document)
      )
      continue
    }
    guard let verb = producingVerb(of: placed, sentence, text) else { continue }
    let nearest = own.min { distance($0, document) < distance($1, document) }
    guard let event = nearest ?? focus.event(before: sentence.mentions.lowerBound), let source = reader.entity(event)
    else { continue }
    collector.add(
      .produced,
      from: .entity(source),
      to: .entity(target),
      rule: nearest == nil ? "adopted-at-last-event" : "adopted-at-event",
      evidence: nearest == nil ? reader.article.range(document) : reader.span(event, document)
    )
    guard verb < placed.tokens.lowerBound else { continue }
    for signer in subjects.before(verb, sentence: placed.sentence)
    where reader.resolution.table.kind(signer) == .person || reader.resolution.table.kind(signer) == .role {
      collector.add(
        .participatesIn,
        from: .entity(signer),
        to: .entity(source),
        rule: "signatory",
        evidence: reader.article.range(document)
      )
    }
  }
}

private func distance(_ a: Int, _ b: Int) -> Int { abs(a - b) }

/// `the Agreed Minutes of the consultations`, `ended a meeting with a memorandum`.
private func ownerEvent(of document: Int, _ events: [Int], _ reader: RelationReader) -> Int? {
  let text = reader.article.text(of: document)
  let tokens = reader.tokens(document)
  if text.token(tokens.upperBound, is: "of") {
    return events.first { $0 > document && reader.tokens($0).lowerBound - tokens.upperBound <= 3 }
  }
  var index = tokens.lowerBound - 1
  while text.token(index, in: OfficeWords.articles) { index -= 1 }
  guard text.token(index, is: "with"), let event = events.last(where: { $0 < document }) else { return nil }
  let start = reader.tokens(event).lowerBound
  let ends = (max(0, start - 5)..<start).contains { text.token($0, in: closing) }
  return ends ? event : nil
}

/// The verb that says the document was made: before it as its object, or behind it in the passive.
private func producingVerb(
  of document: ArticleMentions.PlacedMention,
  _ sentence: ArticleMentions.PlacedSentence,
  _ text: PlacedText
) -> Int? {
  var index = document.tokens.lowerBound - 1
  let limit = max(sentence.tokens.lowerBound, index - 8)
  while index >= limit {
    if text.token(index, in: producing) { return isFuture(index, text, sentence) ? nil : index }
    if text.token(index, is: ";") || text.token(index, in: SubjectWords.boundaries) { break }
    index -= 1
  }
  index = document.tokens.upperBound
  let end = min(sentence.tokens.upperBound, index + 8)
  var hasAuxiliary = false
  while index < end {
    if text.token(index, in: passiveAuxiliaries) { hasAuxiliary = true }
    if text.token(index, is: "to") || text.token(index, is: "will") { return nil }
    if hasAuxiliary, text.token(index, in: producing) { return index }
    if text.token(index, is: ";") || text.token(index, in: SubjectWords.boundaries) { return nil }
    index += 1
  }
  return nil
}

private func isFuture(_ verb: Int, _ text: PlacedText, _ sentence: ArticleMentions.PlacedSentence) -> Bool {
  (max(sentence.tokens.lowerBound, verb - 3)..<verb).contains { text.token($0, in: future) }
}

private let producing = WordSet(
  """
  adopted adopt adopts adopting approved approve approves approving signed sign signs signing finalised finalized \
  endorsed endorse endorses endorsing initialled initialed issued agreed concluded produced ratified released sealed
  """
)
private let passiveAuxiliaries = WordSet("was were been")
private let future = WordSet("will to would shall expected refused failed declined plan plans may might could should")
private let closing = WordSet("ended ending closed closing concluded concluding wrapped finished capped")
