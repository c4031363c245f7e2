import Annotations

/// `held-in`: from an event to its place or state; one place for an event, the first that its sentence ties to it best.
func relatePlaces(_ reader: RelationReader, dateline: Int?, into collector: inout RelationCollector) {
  let attachment = EventAttachment(reader: reader, tolerance: 1)
  var finder = PlaceFinder(reader: reader, attachment: attachment, dateline: dateline)
  for sentence in reader.article.sentences.indices { finder.read(sentence) }
  finder.readDateline()
  finder.readHeader()
  for event in finder.order {
    guard let found = finder.best[event] else { continue }
    collector.add(.heldIn, from: .entity(event), to: .entity(found.place), rule: found.rule, evidence: found.evidence)
  }
}

private struct PlaceFinder {
  struct Found {
    var place: Int
    var rank: Int
    var rule: String
    var evidence: Range<Int>
  }

  let reader: RelationReader
  let attachment: EventAttachment

  /// The entity of the dateline's place: what `here` means.
  let dateline: Int?

  var best: [Int: Found] = [:]
  var order: [Int] = []

  mutating func read(_ index: Int) {
    let sentence = reader.article.sentences[index]
    guard sentence.mentions.contains(where: { reader.kind($0) == .event }) else { return }
    for mention in sentence.mentions where reader.kind(mention) == .place || reader.kind(mention) == .country {
      guard reader.article.mentions[mention].parent == nil, let place = reader.entity(mention) else { continue }
      if let event = travelledFor(mention, sentence) {
        note(event, place, rank: 4, "travel-for-event", reader.span(event, mention))
      }
      if let event = introducedByWhere(mention, sentence) {
        note(event, place, rank: 4, "place-where", reader.span(event, mention))
      }
      guard let result = attachment.event(for: mention), isTied(mention, result), !isWithinAnother(mention) else {
        continue
      }
      switch result.form {
      case .after: note(result.event, place, rank: 5, "place-after-event", reader.span(result.event, mention))
      case .opening: note(result.event, place, rank: 2, "place-opening-sentence", reader.span(result.event, mention))
      case .before where reader.kind(mention) == .place:
        note(result.event, place, rank: 1, "place-before-event", reader.span(result.event, mention))
      case .before, .adverbial: break
      }
    }
    readHere(sentence)
  }

  /// The meeting that the first paragraph tells of took place where the report comes from, unless another place is named.
  mutating func readDateline() {
    let paragraphs = reader.article.blocks.lazy.filter { $0.block.role == .paragraph && !$0.mentions.isEmpty }
    guard let dateline, let lead = paragraphs.prefix(2).first(where: isLead) else { return }
    let event = lead.mentions.first { mention in
      guard reader.kind(mention) == .event, reader.article.mentions[mention].parent == nil,
        let structure = reader.resolution.events[mention], structure.relative == nil
      else { return false }
      let isMeeting = [.meeting, .conference, .summit].contains(structure.family)
      return isMeeting && (structure.ordinal != nil || structure.hasComplement) && !isPlanned(mention)
    }
    if let event { note(event, dateline, rank: 0, "dateline-of-lead", reader.article.range(event)) }
  }

  /// A title that is the event's name, and the line below it.
  mutating func readHeader() {
    guard let header = HeaderLines(reader), let mention = header.place, let place = reader.entity(mention) else {
      return
    }
    note(header.event, place, rank: 0, "header-line", reader.article.range(mention))
  }

  /// Whether a block holds a sentence rather than a dateline alone.
  private func isLead(_ block: ArticleMentions.PlacedBlock) -> Bool {
    block.mentions.contains { reader.kind($0) == .event }
  }

  private func isPlanned(_ event: Int) -> Bool { outlook(of: event, reader) == .planned }

  private mutating func note(_ event: Int, _ place: Int, rank: Int, _ rule: String, _ evidence: Range<Int>) {
    guard let entity = reader.entity(event) else { return }
    if let known = best[entity] {
      if known.rank >= rank { return }
    } else {
      order.append(entity)
    }
    best[entity] = Found(place: place, rank: rank, rule: rule, evidence: evidence)
  }

  /// Whether the word before a place says that something is there: `in`, `at`, `near`; `to` for a visit.
  private func isTied(_ mention: Int, _ result: EventAttachment.Result) -> Bool {
    if result.form == .before { return true }
    let text = reader.article.text(of: mention)
    let after = reader.tokens(mention).upperBound
    // `in Kenya's capital, Nairobi`: the city is the place.
    if text.tokens.indices.contains(after), text.tokens[after].kind == .possessive { return false }
    var index = reader.tokens(mention).lowerBound - 1
    if text.token(index, is: ","), text.token(index - 1, in: Self.cityNouns) { return true }
    let limit = index - 3
    while index > limit, index >= 0 {
      if text.token(index, in: Self.locative) {
        return result.form != .after || !followsNoun(index, result.event, text)
      }
      if text.token(index, is: "to") { return reader.resolution.events[result.event]?.family == .visit }
      guard text.tokens[index].kind == .word, !text.token(index, in: SubjectWords.prepositions) else { return false }
      index -= 1
    }
    return false
  }

  /// `the situation in Sudan`, `the embassy in Rome`: the place belongs to the noun before, not to the event.
  private func followsNoun(_ preposition: Int, _ event: Int, _ text: PlacedText) -> Bool {
    let before = preposition - 1
    guard before >= reader.tokens(event).upperBound, text.tokens[before].kind == .word else { return false }
    if text.tokens[before].lexical.classes.contains(.functionWord) || text.token(before, in: AttachmentWords.holding) {
      return false
    }
    let sentence = reader.article.sentences[reader.article.mentions[event].sentence]
    return !sentence.mentions.contains { reader.tokens($0).contains(before) }
  }

  /// `at the Expo site in Osaka`: the city behind it is the place.
  private func isWithinAnother(_ mention: Int) -> Bool {
    let text = reader.article.text(of: mention)
    let end = reader.tokens(mention).upperBound
    guard text.token(end, is: "in"), let next = reader.article.topLevel(after: mention) else { return false }
    return reader.kind(next) == .place && reader.tokens(next).lowerBound == end + 1
  }

  /// `will travel to Luanda on 20 May for the meeting`.
  private func travelledFor(_ place: Int, _ sentence: ArticleMentions.PlacedSentence) -> Int? {
    let text = reader.article.text(of: place)
    let start = reader.tokens(place).lowerBound
    guard text.token(start - 1, is: "to") || text.token(start - 1, is: "in"),
      (max(sentence.tokens.lowerBound, start - 4)..<start).contains(where: {
        text.token($0, in: Self.travel) || text.token(start - 2, in: Self.being)
      }),
      let event = sentence.mentions.first(where: {
        $0 > place && reader.kind($0) == .event && reader.article.mentions[$0].parent == nil
      })
    else { return nil }
    let gap = reader.tokens(place).upperBound..<reader.tokens(event).lowerBound
    guard gap.count <= 10,
      gap.contains(where: { text.token($0, is: "for") })
        || text.token(gap.lowerBound, is: "on") && reader.resolution.events[event]?.family == .visit,
      attachment.isTransparent(gap, in: sentence)
    else { return nil }
    return event
  }

  /// `in Nairobi, where the fourth conference will be held`.
  private func introducedByWhere(_ place: Int, _ sentence: ArticleMentions.PlacedSentence) -> Int? {
    let text = reader.article.text(of: place)
    var index = reader.tokens(place).upperBound
    if text.token(index, is: ",") { index += 1 }
    guard text.token(index, is: "where") else { return nil }
    return sentence.mentions.first {
      $0 > place && reader.kind($0) == .event && reader.article.mentions[$0].parent == nil
        && reader.tokens($0).lowerBound - index <= 8
    }
  }

  /// `was held here today`, `who met here on Monday`.
  private mutating func readHere(_ sentence: ArticleMentions.PlacedSentence) {
    guard let dateline else { return }
    let text = reader.article.blocks[sentence.block].text
    for token in sentence.tokens where text.token(token, is: "here") {
      guard
        let event = sentence.mentions.last(where: {
          reader.kind($0) == .event && reader.article.mentions[$0].parent == nil
            && reader.tokens($0).upperBound <= token
        }), attachment.isTransparent(reader.tokens(event).upperBound..<token, in: sentence)
      else { continue }
      note(event, dateline, rank: 5, "here", reader.article.range(event))
    }
  }

  private static let travel = WordSet(
    "travel travels travelled traveled travelling traveling fly flies flew arrive arrives arrived go goes went head heads headed"
  )
  private static let being = WordSet("is was are were")
  private static let cityNouns = WordSet("capital city town port resort")
  private static let locative = WordSet("in at near outside inside on aboard")
}

/// The entity of the place that opens the article's first line of text: `QUITO, March 3 (…)`, `Accra, Tuesday, …`.
func datelinePlace(_ article: ArticleMentions, _ table: EntityTable) -> Int? {
  for block in article.blocks.prefix(12) {
    guard let first = block.mentions.first, article.mentions[first].kind == .place else { continue }
    let tokens = article.mentions[first].tokens
    let opens = (0..<tokens.lowerBound).allSatisfy { block.text.tokens[$0].kind == .mark }
    let next = tokens.upperBound
    let ends =
      !block.text.tokens.indices.contains(next) || block.text.token(next, is: ",") || block.text.token(next, is: "(")
      || block.text.token(next, is: "–") || block.text.token(next, is: "—") || block.text.token(next, is: "-")
      || block.text.token(next, is: ":")
    if opens && ends && block.block.role != .title { return table.entity(of: first) }
  }
  return nil
}
