package import Annotations

extension Workspace {
  /// Every mention of the entity: this article first, then the others by URI.
  package mutating func references(
    at offset: Int,
    in article: ArticleURI,
    includeDeclaration: Bool = true
  ) -> [Location] {
    guard let subject = subject(at: offset, in: article) else { return [] }
    guard let entity = subject.entity else {
      return includeDeclaration ? [Location(article: article, range: subject.range)] : []
    }
    let introduction = introduction(of: entity)
    return linkedEntities(of: entity).flatMap { locations(of: $0) }.filter { includeDeclaration || $0 != introduction }
  }

  /// The articles with mentions of the entity at an offset, in the order of `references`; for answers in parts.
  package mutating func referringArticles(at offset: Int, in article: ArticleURI) -> [(ArticleURI, EntityID)] {
    guard let entity = subject(at: offset, in: article)?.entity else { return [] }
    return linkedEntities(of: entity).compactMap { member in
      guard let uri = uri(at: member.slot), let facts = links.facts(member.slot),
        let entity = facts.entity(member.entity)
      else { return nil }
      return (uri, EntityID(rawValue: facts.strings[entity.id]))
    }
  }

  /// The mentions of one article's entity, in document order.
  package mutating func mentions(of entity: EntityID, in article: ArticleURI) -> [Location] {
    guard let slot = slot(of: article) else { return [] }
    index(slot)
    guard let index = links.facts(slot)?.index(of: entity) else { return [] }
    return locations(of: LinkIndex.Member(slot: slot, entity: index))
  }

  /// Every mention of the entity in this article.
  package mutating func highlights(at offset: Int, in article: ArticleURI) -> [Range<Int>] {
    guard let reading = slot(of: article).flatMap({ self.reading(at: $0) }),
      let mention = reading.mentions(at: offset).first
    else { return [] }
    let mentions = reading.analysis.mentions
    guard let entity = mentions[mention].entity else { return [mentions[mention].range] }
    return mentions.filter { $0.entity == entity }.map(\.range)
  }
}
