import Annotations

/// What a title that is the name of an event says with the line below it: `Joint Communiqué of the 12th X Meeting`, then
/// `Vientiane, Lao PDR, 21 November 2024`.
///
/// News has its own place and date there; so the title must hold nothing but the event's name and that of its paper.
struct HeaderLines {
  /// Mentions; the place is the first one of the line.
  var event: Int
  var place: Int?
  var date: Int?

  /// Lines below the title that may hold place and date.
  private static let depth = 2

  /// Longer lines are none.
  private static let limit = 20

  /// Linear in the first blocks.
  init?(_ reader: RelationReader) {
    let all = reader.article.blocks.lazy
    let blocks = Array(all.filter { $0.block.role != .furniture && $0.block.role != .frontMatter }.prefix(8))
    guard let title = blocks.firstIndex(where: { $0.block.role == .title }),
      let event = Self.subject(of: blocks[title], reader)
    else { return nil }
    self.event = event
    for block in blocks[(title + 1)...].prefix(Self.depth) where block.text.tokens.count <= Self.limit {
      let top = block.mentions.filter { reader.article.mentions[$0].parent == nil }
      let isBare = block.text.tokens.indices.allSatisfy { token in
        block.text.tokens[token].kind == .mark || top.contains { reader.tokens($0).contains(token) }
      }
      let kinds: [PlacedKind] = [.place, .country, .date, .time]
      guard isBare, !top.isEmpty, top.allSatisfy({ kinds.contains(reader.kind($0)) }) else { continue }
      place = top.first { reader.kind($0) == .place || reader.kind($0) == .country }
      date = top.first { reader.kind($0) == .date }
      return
    }
    return nil
  }

  /// The event that a title names and nothing else but its paper.
  private static func subject(of title: ArticleMentions.PlacedBlock, _ reader: RelationReader) -> Int? {
    let top = title.mentions.filter { reader.article.mentions[$0].parent == nil }
    guard let event = top.last, reader.kind(event) == .event,
      reader.tokens(event).upperBound == title.text.tokens.count,
      let structure = reader.resolution.events[event],
      structure.ordinal != nil || !structure.inner.isEmpty || reader.tokens(event).lowerBound == 0,
      top.dropLast().allSatisfy({ reader.kind($0) == .document })
    else { return nil }
    let words = (0..<reader.tokens(event).lowerBound).filter { token in
      title.text.tokens[token].kind == .word && !top.dropLast().contains { reader.tokens($0).contains(token) }
    }
    return words.allSatisfy { title.text.token($0, in: papers) } ? event : nil
  }

  private static let papers = WordSet(
    """
    of the for on from final joint draft provisional communiqué communique statement declaration programme program \
    agenda outcome document report minutes conclusions chair's chair summary press release note concept list
    """
  )
}
