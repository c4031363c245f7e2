import Annotations

// Who takes part by phrases around an event: possessors, companions, speakers.
extension ParticipantFinder {
  /// `Yavuz's visit`, `visit to Sohar by Nasser Al-Dosari`.
  mutating func possessor(_ event: Int) {
    let text = reader.article.text(of: event)
    let start = reader.tokens(event).lowerBound
    guard text.tokens.indices.contains(start - 1), text.tokens[start - 1].kind == .possessive else { return }
    let sentence = reader.article.sentences[reader.article.mentions[event].sentence]
    guard
      let owner = sentence.mentions.first(where: { reader.tokens($0).upperBound == start - 1 && subjects.canAct($0) }),
      let entity = reader.entity(owner), canTakePart(entity), reader.resolution.table.kind(entity) != .country
    else { return }
    add([entity], to: event, rule: "possessor-of-event", evidence: reader.span(owner, event))
  }

  /// `a meeting in Tokyo with Ratu Vetaua`, `consultations between A and B`, `a visit … by N. N.`.
  mutating func companions(_ event: Int, _ structure: EventStructure) {
    let placed = reader.article.mentions[event]
    let text = reader.article.text(of: event)
    let sentence = reader.article.sentences[placed.sentence]
    let attachment = EventAttachment(reader: reader, tolerance: 0)
    var index = placed.tokens.upperBound
    let end = min(sentence.tokens.upperBound, index + 14)
    while index < end {
      let isCompanion = text.token(index, is: "with") || text.token(index, is: "between")
      let isAgent = text.token(index, is: "by") && structure.family == .visit
      if isCompanion || isAgent, attachment.isTransparent(placed.tokens.upperBound..<index, in: sentence) {
        let who = list(from: index + 1, in: placed)
        add(who, to: event, rule: "companion-of-event", evidence: reader.article.range(event))
        return
      }
      if text.token(index, in: SubjectWords.boundaries) || text.token(index, is: ";") { return }
      index += 1
    }
  }

  /// Who speaks at a briefing or in an interview: the person nearest before it, else the first after it.
  mutating func speaker(_ event: Int) {
    let placed = reader.article.mentions[event]
    let text = reader.article.text(of: event)
    let sentence = reader.article.sentences[placed.sentence]
    guard text.token(placed.tokens.lowerBound - 1, in: OfficeWords.articles) || governed(event, text) else { return }
    var index = placed.tokens.lowerBound - 1
    let mentions = sentence.mentions.filter { reader.article.mentions[$0].parent == nil && isSpeaker($0) }
    let before = mentions.last { reader.tokens($0).upperBound <= placed.tokens.lowerBound && !reader.isQuoted($0) }
    let start = max(sentence.tokens.lowerBound, before.map { reader.tokens($0).upperBound } ?? 0)
    while index >= start {
      if text.token(index, in: SubjectWords.singular) {
        add(
          subjects.meaning(of: index, sentence: placed.sentence),
          to: event,
          rule: "speaker-at-event",
          evidence: reader.article.range(event)
        )
        return
      }
      index -= 1
    }
    if let speaker = before ?? mentions.first(where: { $0 > event && !subjects.isInPhrase($0) }),
      let entity = reader.entity(speaker)
    {
      add([entity], to: event, rule: "speaker-at-event", evidence: reader.span(speaker, event))
    }
  }

  private func governed(_ event: Int, _ text: PlacedText) -> Bool {
    let start = reader.tokens(event).lowerBound
    return (max(0, start - 4)..<start).contains { text.token($0, in: SubjectWords.prepositions) }
  }

  private func isSpeaker(_ mention: Int) -> Bool {
    reader.kind(mention) == .person
      || (reader.kind(mention) == .role && reader.resolution.roles[mention]?.isPlural == false)
  }
}
