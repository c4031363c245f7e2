import Annotations
import ArticleText

/// Builds the tables of `ArticleFacts` one after the other.
struct FactsMaker {
  private let analysis: Analysis
  private let introductions: [EntityID: Int]
  private let text: ArticleText
  private(set) var facts = FactsDraft()
  private var indexes: [EntityID: UInt32] = [:]

  /// The mentions of each entity, in document order.
  private var mentions: [[UInt32]]

  init(_ reading: Reading, of text: ArticleText) {
    analysis = reading.analysis
    introductions = reading.introductions
    self.text = text
    mentions = Array(repeating: [], count: analysis.entities.count)
  }

  mutating func make() {
    facts.published = analysis.metadata.published.map { facts.strings.append($0.utf8) }
    facts.day = analysis.metadata.published.map(dayNumber) ?? 0
    for (index, entity) in analysis.entities.enumerated() where indexes[entity.id] == nil {
      indexes[entity.id] = UInt32(truncatingIfNeeded: index)
    }
    makeMentions()
    makeRelations()
    makeEntities()
    makeOffices()
    makeEvents()
    makeKeys()
    makeRelationsByEntity()
  }

  private mutating func makeMentions() {
    facts.mentions.reserveCapacity(analysis.mentions.count)
    for (index, mention) in analysis.mentions.enumerated() {
      let range = text.clipped(mention.range)
      let entity = mention.entity.flatMap { indexes[$0] }
      if let entity { mentions[Int(entity)].append(UInt32(truncatingIfNeeded: index)) }
      facts.mentions.append(
        ArticleFacts.Mention(
          start: UInt32(truncatingIfNeeded: range.lowerBound),
          end: UInt32(truncatingIfNeeded: range.upperBound),
          entity: entity,
          kind: KindCode(mention.kind, others: &facts.otherKinds)
        )
      )
    }
  }

  private mutating func makeRelations() {
    facts.relations = analysis.relations.compactMap { relation in
      guard relation.status != .rejected, let from = end(relation.from), let to = end(relation.to) else { return nil }
      return ArticleFacts.Relation(kind: relation.kind, from: from, to: to)
    }
    facts.quotes = analysis.quotes.map { quote in
      let range = text.clipped(quote.range)
      return UInt32(truncatingIfNeeded: range.lowerBound)..<UInt32(truncatingIfNeeded: range.upperBound)
    }
  }

  private func end(_ end: Relation.End) -> ArticleFacts.Relation.End? {
    switch end {
    case .entity(let id): indexes[id].map { .entity($0) }
    case .mention(let index):
      facts.mentions.indices.contains(index) ? .mention(UInt32(truncatingIfNeeded: index)) : nil
    case .quote(let index):
      analysis.quotes.indices.contains(index) ? .quote(UInt32(truncatingIfNeeded: index)) : nil
    }
  }
}

// MARK: - Entities

extension FactsMaker {
  private mutating func makeEntities() {
    for (entity, own) in zip(analysis.entities, mentions) {
      let name = cleaned(entity.name.utf8)
      let folded = FoldedName(name)
      let forms = hasName(entity.kind) ? appendForms(of: entity, name: (name, folded), mentions: own) : 0..<0
      let mentionStart = UInt32(truncatingIfNeeded: facts.mentionsByEntity.count)
      facts.mentionsByEntity += own
      facts.entities.append(
        ArticleFacts.Entity(
          id: facts.strings.append(entity.id.rawValue.utf8),
          name: facts.strings.append(name.utf8),
          value: first(of: own) { $0.value?.text }.map { facts.strings.append($0.utf8) },
          kind: KindCode(entity.kind, others: &facts.otherKinds),
          eventStatus: first(of: own) { $0.eventStatus },
          introduction: UInt32(truncatingIfNeeded: introductions[entity.id] ?? 0),
          mentions: mentionStart..<UInt32(truncatingIfNeeded: facts.mentionsByEntity.count),
          forms: forms,
          offices: 0..<0,
          relations: 0..<0,
          nameHash: folded.hash,
          keys: 0..<0
        )
      )
    }
  }

  /// The first thing that a property of some mentions gives.
  private func first<Value>(of mentions: [UInt32], _ property: (Mention) -> Value?) -> Value? {
    for index in mentions {
      if let value = property(analysis.mentions[Int(index)]) { return value }
    }
    return nil
  }

  /// Appends the spellings by which mentions of the entity's own kind name it, at most 32, and the name itself.
  private mutating func appendForms(
    of entity: Entity,
    name: (text: String, folded: FoldedName),
    mentions: [UInt32]
  ) -> Range<UInt32> {
    var forms: [(text: String, written: ArraySlice<UInt8>, count: UInt32)] = []
    for index in mentions where analysis.mentions[Int(index)].kind == entity.kind {
      let written = text.bytes[text.clipped(analysis.mentions[Int(index)].range)]
      if let known = forms.firstIndex(where: { $0.written == written }) {
        forms[known].count += 1
        continue
      }
      let form = cleaned(written)
      if let known = forms.firstIndex(where: { $0.text == form }) {
        forms[known].count += 1
      } else if forms.count < 32 {
        forms.append((form, written, 1))
      }
    }
    if !forms.contains(where: { $0.text == name.text }) { forms.append((name.text, [], 0)) }
    let start = UInt32(truncatingIfNeeded: facts.forms.count)
    for form in forms {
      let folded = form.text == name.text ? name.folded : FoldedName(form.text)
      facts.forms.append(makeForm(form.text, folded, count: form.count))
    }
    return start..<UInt32(truncatingIfNeeded: facts.forms.count)
  }

  private mutating func makeForm(_ text: String, _ folded: FoldedName, count: UInt32) -> ArticleFacts.Form {
    ArticleFacts.Form(
      text: facts.strings.append(text.utf8),
      folded: facts.strings.append(folded.bytes),
      hash: folded.hash,
      count: count,
      initials: initials(of: folded.bytes)
    )
  }
}

/// Whether things of a kind have names, which searches find and cards list.
func hasName(_ kind: MentionKind) -> Bool {
  switch kind {
  case .date, .time, .duration, .money, .percent, .quantity: false
  default: true
  }
}

// MARK: - Offices, events, keys

extension FactsMaker {
  private mutating func makeOffices() {
    var owners: [UInt32: UInt32] = [:]
    for relation in facts.relations where relation.kind == .roleOf {
      if case .mention(let role) = relation.from, let owner = facts.entity(of: relation.to), owners[role] == nil {
        owners[role] = owner
      }
    }
    var offices: [ArticleFacts.Office] = []
    for relation in facts.relations where relation.kind == .holdsRole {
      guard let holder = facts.entity(of: relation.from), case .mention(let role) = relation.to else { continue }
      let wording = nameWords(of: role).words.filter { !lightWords.contains(stableHash($0)) }
      let hash = unique(wording.map { stableHash(singular($0)) }).sorted().reduce(0) { $0 &* 31 &+ $1 }
      let words = facts.mention(role).map { stableHash(text.bytes[$0.range]) } ?? 0
      let owner = owners[role]
      offices.append(
        ArticleFacts.Office(
          holder: holder,
          role: role,
          owner: owner,
          wording: hash,
          identity: words ^ (owner.flatMap { facts.entity($0)?.nameHash } ?? 0)
        )
      )
    }
    // By holder, so that each entity has a range; in document order for each.
    offices.sort { ($0.holder, $0.role) < ($1.holder, $1.role) }
    var start = 0
    while start < offices.count {
      let holder = offices[start].holder
      let end = offices[start...].firstIndex { $0.holder != holder } ?? offices.count
      facts.entities[Int(holder)].offices = UInt32(start)..<UInt32(end)
      start = end
    }
    facts.offices = offices
    var known: [UInt64: Int] = [:]
    for office in offices {
      let wording = facts.mention(office.role).map { cleaned(text.bytes[text.clipped($0.range)]) } ?? ""
      let folded = FoldedName(wording)
      if let index = known[folded.hash] {
        facts.officeForms[index].form.count += 1
      } else if !folded.bytes.isEmpty {
        known[folded.hash] = facts.officeForms.count
        facts.officeForms.append(.init(form: makeForm(wording, folded, count: 1), holder: office.holder))
      }
    }
  }

  private mutating func makeEvents() {
    var dates: [UInt32: String] = [:]
    var places: [UInt32: LinkKey] = [:]
    for relation in facts.relations {
      guard let event = facts.entity(of: relation.from), let other = facts.entity(of: relation.to) else { continue }
      switch relation.kind {
      case .heldOn where dates[event] == nil: dates[event] = facts.entity(other)?.value.map { facts.strings[$0] }
      case .heldIn where places[event] == nil:
        places[event] = facts.entity(other).map { LinkKey(.geography, $0.nameHash) }
      default: break
      }
    }
    for (index, entity) in analysis.entities.enumerated() where entity.kind == .event {
      let longest = mentions[index].max { a, b in length(a) < length(b) }
      guard let longest else { continue }
      let (words, parties) = nameWords(of: longest)
      var evidence = EventEvidence(name: words, parties: parties)
      let index = UInt32(truncatingIfNeeded: index)
      evidence.date = dates[index]
      evidence.day = dates[index].map(dayNumber) ?? 0
      evidence.year = (dates[index] ?? analysis.metadata.published).map { String($0.prefix(4)) }
      evidence.place = places[index]
      facts.events.append(ArticleFacts.Event(entity: index, evidence: evidence))
    }
  }

  private mutating func makeRelationsByEntity() {
    var ends = Array(repeating: [UInt32](), count: facts.entities.count)
    for (index, relation) in facts.relations.enumerated() {
      let entities = [facts.entity(of: relation.from), facts.entity(of: relation.to)].compactMap { $0 }
      for entity in unique(entities) { ends[Int(entity)].append(UInt32(truncatingIfNeeded: index)) }
    }
    for (entity, relations) in ends.enumerated() {
      let start = UInt32(truncatingIfNeeded: facts.relationsByEntity.count)
      facts.relationsByEntity += relations
      facts.entities[entity].relations = start..<UInt32(truncatingIfNeeded: facts.relationsByEntity.count)
    }
  }

  private mutating func makeKeys() {
    for index in facts.entities.indices {
      let start = UInt32(truncatingIfNeeded: facts.keys.count)
      facts.keys += linkKeys(of: UInt32(truncatingIfNeeded: index), in: facts)
      facts.entities[index].keys = start..<UInt32(truncatingIfNeeded: facts.keys.count)
    }
  }

  private func length(_ mention: UInt32) -> Int {
    facts.mention(mention)?.range.count ?? 0
  }

  /// The words of a mention outside the states and regions it names, and the keys of these.
  private func nameWords(of mention: UInt32) -> (words: [ArraySlice<UInt8>], parties: [LinkKey]) {
    guard let outer = facts.mention(mention) else { return ([], []) }
    var parties: [LinkKey] = []
    var words: [ArraySlice<UInt8>] = []
    var start = outer.range.lowerBound
    for inner in facts.mentions[(Int(mention) + 1)...].prefix(while: { $0.start < outer.end }) {
      guard let entity = inner.entity.flatMap({ facts.entity($0) }), isGeographical(facts.kind(inner.kind)),
        inner.range.lowerBound >= start, outer.range.holds(inner.range)
      else { continue }
      words += FoldedName(text.bytes[start..<inner.range.lowerBound]).words
      parties.append(LinkKey(.geography, entity.nameHash))
      start = inner.range.upperBound
    }
    return (words + FoldedName(text.bytes[start..<outer.range.upperBound]).words, parties)
  }
}

/// Whether mentions of a kind name states, regions or places.
func isGeographical(_ kind: MentionKind) -> Bool {
  kind == .country || kind == .place || kind == .nationality
}
