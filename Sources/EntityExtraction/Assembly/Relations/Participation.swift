import Annotations

/// `participates-in`: who attended, hosted, chaired or took part in an event, by the event's own name and by the sentence.
func relateParticipants(_ reader: RelationReader, _ subjects: Subjects, into collector: inout RelationCollector) {
  var finder = ParticipantFinder(reader: reader, subjects: subjects, collector: collector)
  for mention in reader.article.mentions.indices where reader.kind(mention) == .event { finder.read(mention) }
  collector = finder.collector
}

/// Looks at the words in and around one event mention after the other.
struct ParticipantFinder {
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
    traveller(event)
    present(event)
    companions(event, structure)
    passive(event)
  }

  mutating func add(_ entities: [Int], to event: Int, rule: String, evidence: Range<Int>) {
    guard let target = reader.entity(event) else { return }
    for entity in entities where canTakePart(entity) {
      collector.add(.participatesIn, from: .entity(entity), to: .entity(target), rule: rule, evidence: evidence)
    }
  }

  func canTakePart(_ entity: Int) -> Bool {
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

  // MARK: Lists

  /// The participants that a list names from a token on, in the same sentence.
  func list(from token: Int, in placed: ArticleMentions.PlacedMention) -> [Int] {
    let sentence = reader.article.sentences[placed.sentence]
    let text = reader.article.blocks[placed.block].text
    guard
      let first = sentence.mentions.first(where: {
        reader.tokens($0).lowerBound >= token && reader.article.mentions[$0].parent == nil
      }), subjects.canAct(first)
    else { return [] }
    let gap = token..<max(token, reader.tokens(first).lowerBound)
    let isTied = gap.allSatisfy {
      text.token($0, in: SubjectWords.ties) || text.token($0, in: FormsOfAddress.words) || text.tokens[$0].kind == .mark
    }
    guard gap.count <= 6, isTied else { return [] }
    let isOwned = gap.contains { text.token($0, in: ParticipationWords.possessives) }
    if isOwned && reader.kind(first) == .country { return colleagues(behind: first, sentence, text) }
    let listed = subjects.coordinated(from: first, before: sentence.tokens.upperBound, isList: true)
    // `the ministers of Kenya, Ann Lee; Peru, Bo Kim`: the state says whose minister comes next.
    let states = sentence.mentions.filter { mention in
      let end = reader.tokens(mention).upperBound
      return mention > first && reader.kind(mention) == .country && text.token(end, is: ",")
        && sentence.mentions.contains { reader.kind($0) == .person && reader.tokens($0).lowerBound == end + 1 }
    }.compactMap(reader.entity)
    return states.isEmpty ? listed : listed.filter { !states.contains($0) }
  }

  /// `with his U.S. and Japanese counterparts, Ann Lee and Bo Kim`: the persons, not the states.
  private func colleagues(
    behind state: Int,
    _ sentence: ArticleMentions.PlacedSentence,
    _ text: PlacedText
  ) -> [Int] {
    let start = reader.tokens(state).upperBound
    guard
      let noun = (start..<min(start + 6, sentence.tokens.upperBound)).first(where: {
        text.token($0, in: ParticipationWords.colleagues)
      }), let first = sentence.mentions.first(where: { reader.tokens($0).lowerBound > noun }),
      reader.kind(first) == .person, reader.tokens(first).lowerBound - noun <= 5
    else { return [] }
    return subjects.coordinated(from: first, before: sentence.tokens.upperBound)
  }

  /// `The two Ministers met`, `The two men last met`.
  func isPair(before token: Int, _ text: PlacedText) -> Bool {
    (max(0, token - 5)..<max(0, token)).contains { index in
      text.token(index, is: "two") && text.token(index - 1, is: "the")
    }
  }

  /// Who speaks here and the other speaker: `we met` in a transcript.
  func speakers(around event: Int) -> [Int] {
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
