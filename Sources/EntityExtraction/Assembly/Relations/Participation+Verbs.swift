import Annotations

// Who takes part by the verbs before and behind an event.
extension ParticipantFinder {
  /// `M. Belgatov and A. Duvall met bilaterally`, `met Sheikh Abdul Aziz`, `met with the ambassadors`.
  mutating func verb(_ event: Int) {
    let placed = reader.article.mentions[event]
    let text = reader.article.text(of: event)
    var who = subjects.before(placed.tokens.lowerBound, sentence: placed.sentence)
    if isPair(before: placed.tokens.lowerBound, text) {
      who += subjects.lastGroup(before: placed.tokens.lowerBound, sentence: placed.sentence, personsOnly: true)
    }
    if text.token(placed.tokens.lowerBound - 1, is: "we") {
      who = reader.isSpoken(event) ? speakers(around: event) : []
    }
    add(who, to: event, rule: "subject-of-event-verb", evidence: reader.article.range(event))
    var index = placed.tokens.upperBound
    while text.token(index, in: ParticipationWords.adverbs) { index += 1 }
    if text.token(index, is: "with") { index += 1 }
    add(list(from: index, in: placed), to: event, rule: "object-of-event-verb", evidence: reader.article.range(event))
  }

  /// `took part in the meeting`, `will chair a donor conference`, `held a meeting`, `paid a courtesy call`.
  mutating func governingVerb(_ event: Int, _ structure: EventStructure) {
    let placed = reader.article.mentions[event]
    let text = reader.article.text(of: event)
    let sentence = reader.article.sentences[placed.sentence]
    var index = placed.tokens.lowerBound - 1
    let limit = max(sentence.tokens.lowerBound, index - 7)
    var isPrepositional = false
    while index >= limit {
      if text.token(index, in: ParticipationWords.verbs) {
        let needsPreposition = text.token(index, in: ParticipationWords.prepositional)
        if needsPreposition == isPrepositional || text.token(index, is: "part") { break }
        if !needsPreposition && isPrepositional { return }
      }
      if text.token(index, is: "on"), structure.family == .visit, let verb = stay(before: index, sentence, text) {
        index = verb
        break
      }
      if text.token(index, in: ParticipationWords.leading) {
        isPrepositional = true
      } else if text.token(index, in: SubjectWords.prepositions) || text.token(index, in: SubjectWords.boundaries) {
        return
      }
      if text.token(index, is: ";") || text.token(index, is: ":") || text.token(index, is: ")") { return }
      index -= 1
    }
    guard index >= limit else { return }
    let verb = text.token(index, is: "part") ? index - 1 : index
    let who = subjects.before(verb, sentence: placed.sentence)
    add(who, to: event, rule: "subject-of-attending-verb", evidence: reader.article.range(event))
  }

  /// The verb of `is on a visit`, `arrived in Lima on a visit`, before `on`.
  private func stay(before token: Int, _ sentence: ArticleMentions.PlacedSentence, _ text: PlacedText) -> Int? {
    if text.token(token - 1, in: SubjectWords.auxiliaries) { return token - 1 }
    guard let place = placeOfStay(before: token, sentence) else { return nil }
    let verb = reader.tokens(place).lowerBound - 2
    return text.token(verb, in: SubjectWords.auxiliaries) || text.token(verb, in: ParticipationWords.travel)
      ? verb : nil
  }

  /// The place of `in Lima` right before a token.
  private func placeOfStay(before token: Int, _ sentence: ArticleMentions.PlacedSentence) -> Int? {
    sentence.mentions.first { mention in
      let text = reader.article.text(of: mention)
      let start = reader.tokens(mention).lowerBound
      return reader.tokens(mention).upperBound == token && reader.article.mentions[mention].parent == nil
        && (reader.kind(mention) == .place || reader.kind(mention) == .country)
        && (text.token(start - 1, is: "in") || text.token(start - 1, is: "to"))
    }
  }

  /// `a courtesy call on State Minister TANAKA Ken`; without a verb the caller is the last person spoken of.
  mutating func call(_ event: Int, _ structure: EventStructure) {
    let placed = reader.article.mentions[event]
    let text = reader.article.text(of: event)
    guard structure.family == .visit || structure.family == .call, text.token(placed.tokens.upperBound, is: "on") else {
      return
    }
    let hosts = list(from: placed.tokens.upperBound + 1, in: placed)
    add(hosts, to: event, rule: "host-of-call", evidence: reader.article.range(event))
    guard !hosts.isEmpty, text.token(placed.tokens.lowerBound - 1, is: "the"),
      let caller = subjects.lastPerson(before: placed.sentence)
    else { return }
    add([caller], to: event, rule: "caller", evidence: reader.article.range(event))
  }

  /// `will travel to Luanda on 20 May for the meeting`, `arrived on Tuesday for a visit`.
  mutating func traveller(_ event: Int) {
    let placed = reader.article.mentions[event]
    let text = reader.article.text(of: event)
    let sentence = reader.article.sentences[placed.sentence]
    let start = placed.tokens.lowerBound
    let near = max(sentence.tokens.lowerBound, start - 5)..<start
    guard let purpose = near.last(where: { text.token($0, is: "for") }) else { return }
    let far = max(sentence.tokens.lowerBound, purpose - 10)..<purpose
    guard let verb = far.last(where: { text.token($0, in: ParticipationWords.travel) }) else { return }
    let who = subjects.before(verb, sentence: placed.sentence)
    add(who, to: event, rule: "travelled-for-event", evidence: reader.article.range(event))
  }

  /// `submitted to the heads of state during the summit`, `envoys of the contact-group meeting`.
  mutating func present(_ event: Int) {
    let placed = reader.article.mentions[event]
    let text = reader.article.text(of: event)
    var index = placed.tokens.lowerBound - 1
    while text.token(index, in: ParticipationWords.determiners) { index -= 1 }
    guard text.token(index, in: ParticipationWords.presence) else { return }
    let sentence = reader.article.sentences[placed.sentence]
    guard
      let who = sentence.mentions.last(where: {
        reader.tokens($0).upperBound == index && reader.article.mentions[$0].parent == nil
      }), reader.kind(who) == .person || reader.kind(who) == .role, let entity = reader.entity(who)
    else { return }
    if text.token(index, is: "of"), reader.resolution.roles[who]?.isPlural != true { return }
    add([entity], to: event, rule: "present-at-event", evidence: reader.span(who, event))
  }

  /// `CLS9, which she attended`, `was chaired by`, `under the leadership of`, `attended by`.
  mutating func passive(_ event: Int) {
    let placed = reader.article.mentions[event]
    let text = reader.article.text(of: event)
    let end = min(reader.article.sentences[placed.sentence].tokens.upperBound, placed.tokens.upperBound + 30)
    var index = placed.tokens.upperBound
    while index < end {
      if text.token(index, is: "by"), text.token(index - 1, in: ParticipationWords.passives) {
        add(
          list(from: index + 1, in: placed),
          to: event,
          rule: "agent-of-passive",
          evidence: reader.article.range(event)
        )
      }
      if text.token(index, is: "of"), text.token(index - 1, in: ParticipationWords.leadership) {
        add(
          list(from: index + 1, in: placed),
          to: event,
          rule: "under-leadership",
          evidence: reader.article.range(event)
        )
      }
      if text.token(index, is: "which"), text.token(index + 1, in: SubjectWords.singular),
        text.token(index + 2, in: ParticipationWords.verbs)
      {
        add(
          subjects.meaning(of: index + 1, sentence: placed.sentence),
          to: event,
          rule: "relative-attended",
          evidence: reader.article.range(event)
        )
      }
      index += 1
    }
  }
}
