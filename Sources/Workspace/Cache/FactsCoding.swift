import Annotations

// The tables of an article as a cache holds them. What is read is checked as far as questions rely on it: whatever the
// file says, no index leads out of a table.

extension ByteWriter {
  mutating func facts(_ facts: ArticleFacts) {
    let strings = facts.strings
    int(strings.count)
    for index in 0..<strings.count { blob(strings.utf8(UInt32(truncatingIfNeeded: index))) }
    list(facts.otherKinds) { $1.string($0.rawValue) }
    list(facts.mentions) { mention, writer in
      writer.int(Int(mention.start))
      writer.int(Int(mention.end) - Int(mention.start))
      writer.optional(mention.entity)
      writer.int(Int(mention.kind.rawValue))
    }
    numbers(facts.mentionsByEntity)
    list(facts.entities) { $1.entity($0) }
    list(facts.forms) { $1.form($0) }
    list(facts.offices) { office, writer in
      writer.int(Int(office.holder))
      writer.int(Int(office.role))
      writer.optional(office.owner)
      writer.word(office.wording)
      writer.word(office.identity)
    }
    list(facts.officeForms) { form, writer in
      writer.form(form.form)
      writer.int(Int(form.holder))
    }
    list(facts.relations) { relation, writer in
      writer.string(relation.kind.rawValue)
      writer.end(relation.from)
      writer.end(relation.to)
    }
    numbers(facts.relationsByEntity)
    list(facts.quotes) { $1.range($0) }
    list(facts.keys) { $1.word($0.rawValue) }
    list(facts.events) { $1.event($0) }
    optional(facts.published)
    int(Int(facts.day))
  }

  private mutating func optional(_ number: UInt32?) { int(number.map { Int($0) + 1 } ?? 0) }

  private mutating func numbers(_ numbers: [UInt32]) { list(numbers) { $1.int(Int($0)) } }

  private mutating func range(_ range: Range<UInt32>) { self.range(range.asInt) }

  private mutating func entity(_ entity: ArticleFacts.Entity) {
    int(Int(entity.id))
    int(Int(entity.name))
    optional(entity.value)
    int(Int(entity.kind.rawValue))
    int(entity.eventStatus.flatMap { EventStatus.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    int(Int(entity.introduction))
    for part in [entity.mentions, entity.forms, entity.offices, entity.relations, entity.keys] { range(part) }
    word(entity.nameHash)
  }

  private mutating func form(_ form: ArticleFacts.Form) {
    int(Int(form.text))
    int(Int(form.folded))
    word(form.hash)
    int(Int(form.count))
    int(Int(form.initials))
  }

  private mutating func end(_ end: ArticleFacts.Relation.End) {
    switch end {
    case .entity(let index):
      int(0)
      int(Int(index))
    case .mention(let index):
      int(1)
      int(Int(index))
    case .quote(let index):
      int(2)
      int(Int(index))
    }
  }

  private mutating func event(_ event: ArticleFacts.Event) {
    int(Int(event.entity))
    let evidence = event.evidence
    int(Int(evidence.ordinal))
    word(evidence.head)
    int(evidence.recurs ? 1 : 0)
    list([evidence.date, evidence.year].map { $0.map { "=\($0)" } ?? "" }) { $1.string($0) }
    int(Int(evidence.day))
    list(evidence.place.map { [$0] } ?? []) { $1.word($0.rawValue) }
    list(evidence.words) { $1.word($0) }
  }
}

extension ByteReader {
  mutating func facts() -> ArticleFacts? {
    var draft = FactsDraft()
    guard let strings = list({ $0.blob() }) else { return nil }
    for string in strings { _ = draft.strings.append(string) }
    guard let otherKinds = list({ $0.string().map { MentionKind(rawValue: $0) } }),
      let mentions = list({ $0.mention() }),
      let mentionsByEntity = numbers(), let entities = list({ $0.entity() }), let forms = list({ $0.form() }),
      let offices = list({ $0.office() }), let officeForms = list({ $0.officeForm() }),
      let relations = list({ $0.relation() }), let relationsByEntity = numbers(),
      let quotes = list({ $0.shortRange() }),
      let keys = list({ $0.word().map { LinkKey(rawValue: $0) } }), let events = list({ $0.event() }),
      let published = optional(), let day = number()
    else { return nil }
    draft.otherKinds = otherKinds
    draft.mentions = mentions
    draft.mentionsByEntity = mentionsByEntity
    draft.entities = entities
    draft.forms = forms
    draft.offices = offices
    draft.officeForms = officeForms
    draft.relations = relations
    draft.relationsByEntity = relationsByEntity
    draft.quotes = quotes
    draft.keys = keys
    draft.events = events
    draft.published = published.value
    draft.day = day
    return draft.isConsistent ? ArticleFacts(draft) : nil
  }

  private mutating func number() -> UInt32? { int().flatMap { UInt32(exactly: $0) } }

  private mutating func optional() -> (value: UInt32?, Void)? {
    guard let number = int() else { return nil }
    if number == 0 { return (nil, ()) }
    return UInt32(exactly: number - 1).map { ($0, ()) }
  }

  private mutating func numbers() -> [UInt32]? { list { $0.number() } }

  private mutating func shortRange() -> Range<UInt32>? {
    guard let range = range(), let start = UInt32(exactly: range.lowerBound),
      let end = UInt32(exactly: range.upperBound)
    else { return nil }
    return start..<end
  }

  private mutating func kind() -> KindCode? { int().flatMap { UInt8(exactly: $0) }.map { KindCode(rawValue: $0) } }

  private mutating func mention() -> ArticleFacts.Mention? {
    guard let range = shortRange(), let entity = optional(), let kind = kind() else { return nil }
    return ArticleFacts.Mention(start: range.lowerBound, end: range.upperBound, entity: entity.value, kind: kind)
  }

  private mutating func entity() -> ArticleFacts.Entity? {
    guard let id = number(), let name = number(), let value = optional(), let kind = kind(), let status = int(),
      status <= EventStatus.allCases.count, let introduction = number(), let mentions = shortRange(),
      let forms = shortRange(), let offices = shortRange(), let relations = shortRange(), let keys = shortRange(),
      let nameHash = word()
    else { return nil }
    return ArticleFacts.Entity(
      id: id,
      name: name,
      value: value.value,
      kind: kind,
      eventStatus: status == 0 ? nil : EventStatus.allCases[status - 1],
      introduction: introduction,
      mentions: mentions,
      forms: forms,
      offices: offices,
      relations: relations,
      nameHash: nameHash,
      keys: keys
    )
  }

  private mutating func form() -> ArticleFacts.Form? {
    guard let text = number(), let folded = number(), let hash = word(), let count = number(), let initials = number()
    else { return nil }
    return ArticleFacts.Form(text: text, folded: folded, hash: hash, count: count, initials: initials)
  }

  private mutating func office() -> ArticleFacts.Office? {
    guard let holder = number(), let role = number(), let owner = optional(), let wording = word(),
      let identity = word()
    else { return nil }
    return ArticleFacts.Office(holder: holder, role: role, owner: owner.value, wording: wording, identity: identity)
  }

  private mutating func officeForm() -> ArticleFacts.OfficeForm? {
    guard let form = form(), let holder = number() else { return nil }
    return ArticleFacts.OfficeForm(form: form, holder: holder)
  }

  private mutating func relation() -> ArticleFacts.Relation? {
    guard let kind = string().flatMap(Annotations.Relation.Kind.init(rawValue:)), let from = end(), let to = end()
    else { return nil }
    return ArticleFacts.Relation(kind: kind, from: from, to: to)
  }

  private mutating func end() -> ArticleFacts.Relation.End? {
    guard let code = int(), let index = number() else { return nil }
    switch code {
    case 0: return .entity(index)
    case 1: return .mention(index)
    case 2: return .quote(index)
    default: return nil
    }
  }

  private mutating func event() -> ArticleFacts.Event? {
    guard let entity = number(), let ordinal = int().flatMap({ UInt16(exactly: $0) }), let head = word(),
      let recurs = int(), let texts = list({ $0.string() }), texts.count == 2, let day = number(),
      let place = list({ $0.word() }), let words = list({ $0.word() })
    else { return nil }
    var evidence = EventEvidence()
    evidence.ordinal = ordinal
    evidence.head = head
    evidence.recurs = recurs == 1
    evidence.date = texts[0].isEmpty ? nil : String(texts[0].dropFirst())
    evidence.year = texts[1].isEmpty ? nil : String(texts[1].dropFirst())
    evidence.day = day
    evidence.place = place.first.map { LinkKey(rawValue: $0) }
    evidence.words = words
    return ArticleFacts.Event(entity: entity, evidence: evidence)
  }
}

extension FactsDraft {
  /// Whether no index leads out of the tables.
  fileprivate var isConsistent: Bool {
    func areWithin(_ indexes: some Sequence<UInt32>, _ count: Int) -> Bool { indexes.allSatisfy { Int($0) < count } }
    func isWithin(_ end: ArticleFacts.Relation.End) -> Bool {
      switch end {
      case .entity(let index): Int(index) < entities.count
      case .mention(let index): Int(index) < mentions.count
      case .quote(let index): Int(index) < quotes.count
      }
    }
    return areWithin(mentionsByEntity, mentions.count) && areWithin(relationsByEntity, relations.count)
      && areWithin(mentions.lazy.compactMap(\.entity), entities.count)
      && areWithin(entities.lazy.map(\.introduction), max(1, mentions.count))
      && areWithin(offices.lazy.map(\.holder), entities.count) && areWithin(offices.lazy.map(\.role), mentions.count)
      && areWithin(officeForms.lazy.map(\.holder), entities.count)
      && areWithin(events.lazy.map(\.entity), entities.count)
      && relations.allSatisfy { isWithin($0.from) && isWithin($0.to) }
  }
}
