import Annotations
import ArticleText

/// The mention that a question about a place is about, with the entity it means.
struct Subject {
  var slot: Int

  /// The index of the mention in the `Analysis`.
  var mention: Int

  var kind: MentionKind

  /// UTF-8 bytes.
  var range: Range<Int>

  /// Its entity in the link index; nil for a mention without one.
  var entity: LinkIndex.Member?
}

extension Workspace {
  /// The indexes in `Analysis.mentions` of what stands at an offset, innermost first.
  ///
  /// O(log mentions + depth).
  package mutating func mentions(at offset: Int, in article: ArticleURI) -> [Int] {
    slot(of: article).flatMap { reading(at: $0)?.mentions(at: offset) } ?? []
  }

  /// The innermost mention at an offset, with the link index brought up to date.
  mutating func subject(at offset: Int, in article: ArticleURI) -> Subject? {
    guard let slot = slot(of: article), let reading = reading(at: slot),
      let mention = reading.mentions(at: offset).first
    else { return nil }
    prepareLinks(for: slot)
    return subject(mention, at: slot, in: reading)
  }

  /// A mention of an indexed article.
  func subject(_ mention: Int, at slot: Int, in reading: Reading) -> Subject? {
    guard reading.analysis.mentions.indices.contains(mention) else { return nil }
    let entity = links.facts(slot)?.mention(UInt32(truncatingIfNeeded: mention))?.entity
    return Subject(
      slot: slot,
      mention: mention,
      kind: reading.analysis.mentions[mention].kind,
      range: reading.analysis.mentions[mention].range,
      entity: entity.map { LinkIndex.Member(slot: slot, entity: $0) }
    )
  }

  /// The place of a mention of an indexed article.
  func location(ofMention mention: ArticleFacts.MentionIndex, at slot: Int) -> Location? {
    guard let uri = uri(at: slot), let range = links.facts(slot)?.mention(mention)?.range else { return nil }
    return Location(article: uri, range: range)
  }

  /// The mention that introduces an entity in its article.
  func introduction(of member: LinkIndex.Member) -> Location? {
    guard let entity = links.facts(member.slot)?.entity(member.entity) else { return nil }
    return location(ofMention: entity.introduction, at: member.slot)
  }

  /// All mentions of an entity in its article, in document order.
  func locations(of member: LinkIndex.Member) -> [Location] {
    guard let uri = uri(at: member.slot), let facts = links.facts(member.slot) else { return [] }
    return facts.mentions(of: member.entity).compactMap { mention in
      facts.mention(mention).map { Location(article: uri, range: $0.range) }
    }
  }

  /// The entities that mean the same, those of one article first, then in the order of the articles' URIs.
  mutating func linkedEntities(of member: LinkIndex.Member) -> [LinkIndex.Member] {
    let members = links.members(of: member)
    return members.filter { $0.slot == member.slot } + members.filter { $0.slot != member.slot }
  }
}
