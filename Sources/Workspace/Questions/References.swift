package import Annotations

/// A question for every mention of an entity, answered article by article.
package struct ReferenceSearch: Sendable {
  /// Where each article's entity is asked about, the article of the question first, then the others by URI.
  package var entities: [EntityReference]

  /// What stands elsewhere: the registry's entry; empty where there is none or declarations are not wanted.
  package var declarations: [Location]

  /// Mentions that are definitions and not wanted.
  fileprivate var leftOut: Set<Location>
}

extension Workspace {
  /// Every mention of the entity: this article first, then the others by URI, then its entry in the registry.
  ///
  /// - Parameter includeDeclaration: whether the places count to which the definition and the declaration lead.
  package mutating func references(
    at offset: Int,
    in article: ArticleURI,
    includeDeclaration: Bool = true
  ) -> [Location] {
    guard let search = referenceSearch(at: offset, in: article, includeDeclaration: includeDeclaration) else {
      return []
    }
    return search.entities.flatMap { mentions(of: $0, in: search) } + search.declarations
  }

  /// Begins to look for an entity's mentions; nil where nothing is mentioned.
  package mutating func referenceSearch(
    at offset: Int,
    in article: ArticleURI,
    includeDeclaration: Bool
  ) -> ReferenceSearch? {
    guard let subject = subject(at: offset, in: article) else { return nil }
    guard let entity = subject.entity else {
      let own = Location(article: article, range: subject.range)
      return ReferenceSearch(entities: [], declarations: includeDeclaration ? [own] : [], leftOut: [])
    }
    let registered = registryEntry(of: entity)
    var leftOut: Set<Location> = []
    if !includeDeclaration {
      leftOut.formUnion([introduction(of: entity), declaration(of: entity)].compactMap(\.self))
    }
    return ReferenceSearch(
      entities: linkedEntities(of: entity).compactMap { reference(to: $0) },
      declarations: includeDeclaration ? registered.map { [$0] } ?? [] : [],
      leftOut: leftOut
    )
  }

  /// The mentions of one of a search's entities, in document order; none where its article has changed meanwhile.
  package mutating func mentions(of entity: EntityReference, in search: ReferenceSearch) -> [Location] {
    guard let slot = slot(of: entity.article), let index = links.facts(slot)?.index(of: entity.entity) else {
      return []
    }
    return locations(of: LinkIndex.Member(slot: slot, entity: index)).filter { !search.leftOut.contains($0) }
  }

  /// The articles with mentions of the entity at an offset, in the order of `references`.
  package mutating func referringArticles(at offset: Int, in article: ArticleURI) -> [(ArticleURI, EntityID)] {
    let search = referenceSearch(at: offset, in: article, includeDeclaration: true)
    return (search?.entities ?? []).map { ($0.article, $0.entity) }
  }

  /// The mentions of one article's entity, in document order.
  package mutating func mentions(of entity: EntityID, in article: ArticleURI) -> [Location] {
    guard let slot = slot(of: article) else { return [] }
    index(slot)
    guard let index = links.facts(slot)?.index(of: entity) else { return [] }
    return locations(of: LinkIndex.Member(slot: slot, entity: index))
  }
}
