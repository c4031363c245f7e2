import Annotations

/// `participates-in`: who attended, hosted, chaired or took part in an event, by the event's own name and by the sentence.
func relateParticipants(_ reader: RelationReader, _ subjects: Subjects, into collector: inout RelationCollector) {
  var finder = ParticipantFinder(reader: reader, subjects: subjects, collector: collector)
  for mention in reader.article.mentions.indices where reader.kind(mention) == .event { finder.read(mention) }
  collector = finder.collector
}

/// Looks at the words in and around one event mention after the other.
private struct ParticipantFinder {
  let reader: RelationReader
  let subjects: Subjects
  var collector: RelationCollector

  mutating func read(_ event: Int) {
    guard let structure = reader.resolution.events[event] else { return }
    named(in: event, structure)
    guard reader.article.mentions[event].parent == nil else { return }
    if structure.isVerb {
      verb(event)
    } else {
      possessor(event)
      governingVerb(event, structure)
      if structure.family == .press || structure.family == .interview { speaker(event) }
    }
    call(event, structure)
    present(event)
    companions(event, structure)
    passive(event)
  }

  private mutating func add(_ entities: [Int], to event: Int, rule: String, evidence: Range<Int>) {
    guard let target = reader.entity(event) else { return }
    for entity in entities where canTakePart(entity) {
      collector.add(.participatesIn, from: .entity(entity), to: .entity(target), rule: rule, evidence: evidence)
    }
  }

  private func canTakePart(_ entity: Int) -> Bool {
    let kind = reader.resolution.table.kind(entity)
    return kind == .person || kind == .role || kind == .country || kind == .organization
  }

  // MARK: The name itself

  /// Parties that stand in the event's name: states, holders of offices, persons, bodies of several states.
  private mutating func named(in event: Int, _ structure: EventStructure) {
    switch structure.family {
    case .other, .war, .election, .any: return
    case .meeting, .conference, .summit, .visit, .call, .press, .interview, .exercise: break
    }
    for inner in structure.inner {
      guard let entity = reader.entity(inner) else { continue }
      let isParty: Bool
      switch reader.kind(inner) {
      case .person: isParty = true
      case .role: isParty = reader.article.mentions[inner].parent == event
      case .country:
        isParty = structure.family != .visit && structure.family != .press && isNamedParty(inner, in: event)
      case .organization: isParty = reader.article.mentions[inner].parent == event && isBodyOfStates(inner)
      default: isParty = false
      }
      if isParty { add([entity], to: event, rule: "party-in-name", evidence: reader.article.range(event)) }
    }
  }

  /// Whether a state in an event's name is a party to it: not in `state visit of the President of Armenia`, nor in
  /// `ambassadors accredited in Russia`.
  private func isNamedParty(_ mention: Int, in event: Int) -> Bool {
    var parent = reader.article.mentions[mention].parent
    while let index = parent, index != event {
      if reader.kind(index) == .role {
        guard let role = reader.resolution.roles[index], role.isPlural, role.owners.contains(mention) else {
          return false
        }
      }
      parent = reader.article.mentions[index].parent
    }
    return true
  }

  /// `Kenya-Uganda Joint Water Commission`: a body that exists for its states meets as itself.
  private func isBodyOfStates(_ mention: Int) -> Bool {
    reader.article.children(of: mention).count { reader.kind($0) == .country } >= 2
  }

  // MARK: Verbs

  /// `M. Belgatov and A. Duvall met bilaterally`, `met Sheikh Abdul Aziz`, `met with the ambassadors`.
  private mutating func verb(_ event: Int) {
    let placed = reader.article.mentions[event]
    let text = reader.article.text(of: event)
    var who = subjects.before(placed.tokens.lowerBound, sentence: placed.sentence)
    if isPair(before: placed.tokens.lowerBound, text) {
      who += subjects.lastGroup(before: placed.tokens.lowerBound, sentence: placed.sentence, personsOnly: true)
    }
    if text.token(placed.tokens.lowerBound - 1, is: "we") { who = speakers(around: event) }
    add(who, to: event, rule: "subject-of-event-verb", evidence: reader.article.range(event))
    var index = placed.tokens.upperBound
    while text.token(index, in: ParticipationWords.adverbs) { index += 1 }
    if text.token(index, is: "with") { index += 1 }
    add(list(from: index, in: placed), to: event, rule: "object-of-event-verb", evidence: reader.article.range(event))
  }

  /// `took part in the meeting`, `will chair a donor conference`, `held a meeting`, `paid a courtesy call`.
  private mutating func governingVerb(_ event: Int, _ structure: EventStructure) {
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
      if text.token(index, is: "on"), text.token(index - 1, in: SubjectWords.auxiliaries), structure.family == .visit {
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

  /// `a courtesy call on State Minister TANAKA Ken`; without a verb the caller is the last person spoken of.
  private mutating func call(_ event: Int, _ structure: EventStructure) {
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

  /// `submitted to the heads of state during the summit`, `envoys of the contact-group meeting`.
  private mutating func present(_ event: Int) {
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
  private mutating func passive(_ event: Int) {
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

  // MARK: Around the event

  /// `Yavuz's visit`, `visit to Sohar by Nasser Al-Dosari`.
  private mutating func possessor(_ event: Int) {
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
  private mutating func companions(_ event: Int, _ structure: EventStructure) {
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
  private mutating func speaker(_ event: Int) {
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

  // MARK: Lists

  /// The participants that a list names from a token on, in the same sentence.
  private func list(from token: Int, in placed: ArticleMentions.PlacedMention) -> [Int] {
    let sentence = reader.article.sentences[placed.sentence]
    let text = reader.article.blocks[placed.block].text
    guard
      let first = sentence.mentions.first(where: {
        reader.tokens($0).lowerBound >= token && reader.article.mentions[$0].parent == nil
      }), subjects.canAct(first)
    else { return [] }
    let gap = token..<max(token, reader.tokens(first).lowerBound)
    guard gap.count <= 6,
      gap.allSatisfy({
        text.token($0, in: SubjectWords.ties) || text.token($0, in: FormsOfAddress.words)
          || text.tokens[$0].kind == .mark
      })
    else { return [] }
    return subjects.coordinated(from: first, before: sentence.tokens.upperBound)
  }

  /// `The two Ministers met`, `The two men last met`.
  private func isPair(before token: Int, _ text: PlacedText) -> Bool {
    (max(0, token - 5)..<max(0, token)).contains { index in
      text.token(index, is: "two") && text.token(index - 1, is: "the")
    }
  }

  /// Who speaks here and the other speaker: `we met` in a transcript.
  private func speakers(around event: Int) -> [Int] {
    let block = reader.article.blocks[reader.article.mentions[event].block]
    guard let own = block.mentions.first(where: { reader.kind($0) == .person }), let speaker = reader.entity(own) else {
      return []
    }
    var index = own - 1
    while index >= 0, own - index < 60 {
      if reader.kind(index) == .person, let other = reader.entity(index), other != speaker { return [speaker, other] }
      index -= 1
    }
    return [speaker]
  }
}

/// The closed classes by which participants are tied to events.
enum ParticipationWords {
  /// Verbs whose subject takes part in their object.
  static let verbs = WordSet(
    """
    part attended attend attends attending chaired chair chairs chairing hosted host hosts hosting led lead leads leading \
    headed heads heading joined join joins joining opened opens opening addressed address addresses held hold holds \
    holding had have paid pay pays paying concluded concludes closed closing ended ending convened convenes organised \
    organized conducted conducts gave give gives inaugurated moderated participated participate participates \
    participating told briefed began begin started visited arrived speaking spoke wrapped launched had convene
    """
  )
  /// Those of them that need `in` or `at`.
  static let prepositional = WordSet("part participated participate participates participating speaking spoke arrived")
  static let leading = WordSet("in at for to")
  static let passives = WordSet(
    "chaired hosted led headed attended opened addressed moderated organized organised convened joined"
  )
  static let leadership = WordSet(
    "leadership chairmanship chairwomanship presidency participation auspices guidance attendance"
  )
  static let determiners = WordSet("the their this that its his her")
  static let presence = WordSet("during at of")
  static let adverbs = WordSet("privately bilaterally briefly jointly separately again virtually here today yesterday")
}
