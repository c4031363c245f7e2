import Annotations

/// Who speaks a quote.
struct ResolvedSpeaker: Hashable, Sendable {
  /// The speakers' entities; two for `Peru and Ecuador pledged`.
  var entities: [Int] = []
  /// The mention that names the first of them here; nil for pronouns.
  var mention: Int?
  var rule = "speaker-name"

  /// Of a quotation whose speaker the text does not name.
  static let unnamed = ResolvedSpeaker(rule: "quotation-marks")
}

/// Decides whom the words before or behind a cue mean; O(log n) in the mentions, linear in the words.
struct SpeakerResolution {
  let reader: RelationReader
  let subjects: Subjects

  func resolve(_ words: SpeakerWords, of quote: SpokenQuote) -> ResolvedSpeaker {
    switch words.form {
    case .pronoun: return pronoun(words, of: quote)
    case .label: return named(words) ?? ResolvedSpeaker()
    case .name, .descriptor: return named(words) ?? group(words) ?? ResolvedSpeaker()
    }
  }

  /// The mentions in the phrase that can speak: persons before offices before bodies before states and places.
  private func named(_ words: SpeakerWords) -> ResolvedSpeaker? {
    for range in [words.range, words.extent] {
      let inside = mentions(in: range, of: words.block)
      let speaking = inside.filter { canSpeak($0) && !(inside.first != $0 && subjects.isInPhrase($0)) }
      guard let first = best(of: speaking) else { continue }
      var entities: [Int] = []
      for mention in speaking where reader.kind(mention) == reader.kind(first) || first == mention {
        guard first == mention || subjects.isTied(speaking.last { $0 < mention } ?? first, mention),
          let entity = reader.entity(mention), !entities.contains(entity)
        else { continue }
        entities.append(entity)
      }
      let isLabel = words.form == .label
      return ResolvedSpeaker(entities: entities, mention: first, rule: isLabel ? "turn-label" : "speaker-name")
    }
    return nil
  }

  private func best(of mentions: [Int]) -> Int? {
    let order: [PlacedKind] = [.person, .role, .organization, .country, .place, .nationality]
    for kind in order {
      if let first = mentions.first(where: { reader.kind($0) == kind }) {
        // A body or state that heads the phrase speaks, not a person within its name.
        return first
      }
    }
    return nil
  }

  private func canSpeak(_ mention: Int) -> Bool {
    if let parent = reader.article.mentions[mention].parent, reader.kind(parent) != .event { return false }
    switch reader.kind(mention) {
    case .person, .role, .organization, .country, .place: return true
    default: return false
    }
  }

  /// `he`, `she`, `they`.
  private func pronoun(_ words: SpeakerWords, of quote: SpokenQuote) -> ResolvedSpeaker {
    guard let (token, sentence) = place(of: words) else { return ResolvedSpeaker() }
    return ResolvedSpeaker(
      entities: subjects.meaning(of: token, sentence: sentence, isSpeaker: quote.kind == .direct),
      mention: nil,
      rule: "speaker-pronoun"
    )
  }

  /// `both sides`, `the parties`, `the two men`: the last group or the last two persons.
  private func group(_ words: SpeakerWords) -> ResolvedSpeaker? {
    guard let (token, sentence) = place(of: words) else { return nil }
    let text = reader.article.blocks[words.block].text
    let start = reader.article.blocks[words.block].block.range.lowerBound
    let phrase = text.tokens[token...].prefix { Int($0.end) + start <= words.range.upperBound }.indices
    guard phrase.contains(where: { text.token($0, in: Self.groups) }) else { return nil }
    let entities = subjects.lastGroup(before: token, sentence: sentence)
    return entities.isEmpty ? nil : ResolvedSpeaker(entities: entities, mention: nil, rule: "speaker-group")
  }

  // MARK: Places

  /// The token and sentence that a phrase begins in; O(log n).
  private func place(of words: SpeakerWords) -> (token: Int, sentence: Int)? {
    guard reader.article.blocks.indices.contains(words.block) else { return nil }
    let block = reader.article.blocks[words.block]
    let start = words.range.lowerBound - block.block.range.lowerBound
    guard let token = block.text.tokens.firstIndex(sortedWhere: { Int($0.end) > start }) else { return nil }
    guard
      let sentence = reader.article.sentences[block.sentences].firstIndex(sortedWhere: { $0.tokens.upperBound > token })
    else { return nil }
    return (token, sentence)
  }

  /// The mentions within a range of the article's bytes; O(log n) and linear in the mentions found.
  private func mentions(in range: Range<Int>, of block: Int) -> [Int] {
    guard reader.article.blocks.indices.contains(block), !range.isEmpty else { return [] }
    let placed = reader.article.blocks[block]
    let start = range.lowerBound - placed.block.range.lowerBound
    guard let token = placed.text.tokens.firstIndex(sortedWhere: { Int($0.start) >= start }),
      let first = reader.article.mentions[placed.mentions].firstIndex(sortedWhere: { $0.tokens.lowerBound >= token })
    else { return [] }
    return (first..<placed.mentions.upperBound).prefix { reader.article.range($0).lowerBound < range.upperBound }
      .filter { reader.article.range($0).upperBound <= range.upperBound }
  }

  private static let groups = WordSet(
    """
    sides parties men women ministers leaders officials participants countries states both delegations diplomats \
    presidents they envoys partners colleagues
    """
  )
}

extension Collection where Index == Int {
  /// The first index at which a condition holds that, once true, stays true; O(log n).
  func firstIndex(sortedWhere isTrue: (Element) -> Bool) -> Int? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isTrue(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low < endIndex ? low : nil
  }
}

/// `said`: from each speaker to the quote.
func relateSpeakers(_ reader: RelationReader, _ speakers: [ResolvedSpeaker], into collector: inout RelationCollector) {
  for (quote, speaker) in speakers.enumerated() {
    for entity in speaker.entities where canSpeak(reader.resolution.table.kind(entity)) {
      let evidence = speaker.mention.map { reader.article.range($0) } ?? reader.quoted[quote]
      collector.add(.said, from: .entity(entity), to: .quote(quote), rule: speaker.rule, evidence: evidence)
    }
  }
}

private func canSpeak(_ kind: PlacedKind) -> Bool {
  switch kind {
  case .person, .role, .organization, .country, .place: true
  default: false
  }
}
