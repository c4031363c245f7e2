import Annotations

/// Decides which event mentions mean one event.
///
/// A full name (ordinal, head, participants) means the event of that name; a later definite mention (`the meeting`,
/// `this session`, `the event`) the last one whose noun it may repeat; an indefinite one is new. Headlines are read last:
/// they mean the first event of the text that fits. Linear in the mentions: the latest 48 events are looked at.
struct EventResolution {
  struct Event: Sendable {
    var entity: Int
    var structure: EventStructure
    /// The entities of the mentions inside its names.
    var participants: Set<Int>
    var firstMention: Int
    var mentionCount = 1

    /// Named only by its place in a series: `the fourth session`, `the next summit`.
    var isAside: Bool {
      (structure.ordinal != nil || structure.relative != nil) && !structure.hasComplement && participants.isEmpty
    }
  }

  let article: ArticleMentions
  private(set) var structures: MentionMap<EventStructure>
  private(set) var events: [Event] = []
  /// Indexes of `events`, the one mentioned last at the end.
  private var recency: [Int] = []

  init(article: ArticleMentions) {
    self.article = article
    structures = MentionMap(mentionCount: article.mentions.count)
  }

  mutating func run(into table: inout EntityTable) {
    var headlines: [Int] = []
    for mention in article.mentions.indices where article.mentions[mention].kind == .event {
      structures[mention] = EventStructure.parse(mention, in: article)
      if article.blocks[article.mentions[mention].block].block.role == .title {
        headlines.append(mention)
      } else {
        resolve(mention, &table)
      }
    }
    for mention in headlines { resolveHeadline(mention, &table) }
    mergeAbbreviations(&table)
  }

  private mutating func resolve(_ mention: Int, _ table: inout EntityTable) {
    guard let structure = structures[mention] else { return }
    let inner = participants(of: structure, table)
    if let index = antecedent(of: mention, structure, inner) {
      join(mention, structure, inner, index, &table)
    } else {
      introduce(mention, structure, inner, &table)
    }
  }

  private func antecedent(of mention: Int, _ structure: EventStructure, _ inner: Set<Int>) -> Int? {
    if structure.isVerb { return nil }
    let recent = recency.suffix(48).reversed()
    if let same = recent.first(where: { isSameName(structure, inner, events[$0]) }) { return same }
    if structure.ordinal != nil || structure.relative != nil || structure.isNamed { return nil }
    switch article.determiner(of: mention) {
    case .indefinite: return nil
    case .none where !startsSentence(mention): return nil
    case .none, .definite, .demonstrative: break
    }
    if structure.hasComplement && !inner.isEmpty { return nil }
    // Another round of a series, named in passing, is rarely meant.
    let fitting =
      recent.filter { fits(structure, inner, events[$0]) }.filter { !events[$0].isAside }
      + recent.filter { fits(structure, inner, events[$0]) && events[$0].isAside }
    if structure.family == .any {
      if article.determiner(of: mention) == .demonstrative { return fitting.first }
      // `the event` is the one the article is about; what is said at a briefing is said of another event.
      let others = fitting.filter {
        events[$0].structure.family != .press && events[$0].structure.family != .interview
      }
      return others.max { events[$0].mentionCount < events[$1].mentionCount } ?? fitting.first
    }
    return fitting.first { events[$0].structure.head == structure.head } ?? fitting.first
  }

  /// Whether a full name and an event's name are one, in other words or another order.
  private func isSameName(_ structure: EventStructure, _ inner: Set<Int>, _ event: Event) -> Bool {
    let known = event.structure
    guard structure.family(fits: known), structure.family != .any, structure.relative == nil || known.relative != nil
    else { return false }
    let together = inner.isEmpty || event.participants.isEmpty || !inner.isDisjoint(with: event.participants)
    if let ordinal = structure.ordinal {
      if ordinal == known.ordinal { return together && structure.head == known.head }
      // `their next summit`, later `the Second … Summit`.
      return known.ordinal == nil && known.relative == .next && structure.head == known.head && together
    }
    if structure.isNamed { return known.isNamed && structure.head == known.head && structure.words == known.words }
    guard structure.relative == nil, known.relative == nil else { return false }
    return structure.hasComplement && known.hasComplement && !inner.isEmpty && inner == event.participants
      && structure.head == known.head && known.ordinal == nil
  }

  private func fits(_ structure: EventStructure, _ inner: Set<Int>, _ event: Event) -> Bool {
    let known = event.structure
    guard structure.family(fits: known), !known.isNamed || structure.family == .any else { return false }
    if structure.family != .any && known.relative == .previous { return false }
    guard structure.words.isSubset(of: known.words) || structure.family == .any else { return false }
    return inner.isEmpty || !inner.isDisjoint(with: event.participants)
  }

  private mutating func resolveHeadline(_ mention: Int, _ table: inout EntityTable) {
    guard let structure = structures[mention] else { return }
    let inner = participants(of: structure, table)
    let fitting = events.indices.prefix(48).filter { index in
      let event = events[index]
      guard structure.family(fits: event.structure), !event.structure.isNamed || structure.isNamed else { return false }
      if let ordinal = structure.ordinal, let known = event.structure.ordinal, ordinal != known { return false }
      // `Since we met in May` tells of another meeting than the one a title numbers.
      if structure.ordinal != nil, event.structure.isVerb { return false }
      return event.structure.relative == nil
        && (inner.isEmpty || event.participants.isEmpty || !inner.isDisjoint(with: event.participants))
    }
    if let best = fitting.first(where: { structure.ordinal != nil && events[$0].structure.ordinal == structure.ordinal }
    )
      ?? fitting.first
    {
      join(mention, structure, inner, best, &table)
    } else {
      introduce(mention, structure, inner, &table)
    }
  }

  /// `Ninth Coral Leaders Summit (CLS9)`.
  private func mergeAbbreviations(_ table: inout EntityTable) {
    let mentions = article.mentions.indices.filter { article.mentions[$0].kind == .event }
    for (first, second) in zip(mentions, mentions.dropFirst()) {
      let end = article.mentions[first].tokens.upperBound
      let tokens = article.mentions[second].tokens
      let text = article.text(of: first)
      guard article.mentions[first].block == article.mentions[second].block, tokens.lowerBound == end + 1,
        text.token(end, is: "("), text.token(tokens.upperBound, is: ")"), let a = table.entity(of: first),
        let b = table.entity(of: second)
      else { continue }
      table.merge(a, b)
    }
  }

  // MARK: Events

  private mutating func join(
    _ mention: Int,
    _ structure: EventStructure,
    _ inner: Set<Int>,
    _ index: Int,
    _ table: inout EntityTable
  ) {
    table.assign(mention, to: events[index].entity)
    events[index].participants.formUnion(inner)
    events[index].mentionCount += 1
    if events[index].structure.ordinal == nil { events[index].structure.ordinal = structure.ordinal }
    if structure.words.count > events[index].structure.words.count, structure.head == events[index].structure.head {
      events[index].structure.words.formUnion(structure.words)
    }
    touch(index)
  }

  private mutating func introduce(
    _ mention: Int,
    _ structure: EventStructure,
    _ inner: Set<Int>,
    _ table: inout EntityTable
  ) {
    let entity = table.add(.event, name: article.canonicalName(mention))
    table.assign(mention, to: entity)
    events.append(Event(entity: entity, structure: structure, participants: inner, firstMention: mention))
    touch(events.count - 1)
  }

  private mutating func touch(_ index: Int) {
    if let place = recency.suffix(48).lastIndex(of: index) { recency.remove(at: place) }
    recency.append(index)
  }

  private func participants(of structure: EventStructure, _ table: EntityTable) -> Set<Int> {
    Set(structure.inner.compactMap { table.entity(of: $0) })
  }

  private func startsSentence(_ mention: Int) -> Bool {
    let sentence = article.sentences[article.mentions[mention].sentence]
    return sentence.tokens.lowerBound == article.mentions[mention].tokens.lowerBound
  }
}
