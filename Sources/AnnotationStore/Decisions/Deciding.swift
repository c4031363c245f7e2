package import Annotations
package import ArticleText

/// Merges an article's recomputed suggestions with the decisions stored for it.
///
/// A suggestion at the place of a stored item of its kind is that item; rejected and replaced ones are left out, and so
/// are those that an accepted mention rules out: of another kind at its very place, crossing it, or inside a name or
/// amount. A relation or speaker that is suggested falls away with what it was made of. An entity of the engine that a person has linked to another takes that one's identifier in all its mentions.
/// O(items · log items).
///
/// - Parameters:
///   - suggestions: the analysis of `text`.
///   - places: `sidecar.places(in: text)`.
///   - registry: names entities, knows what others turned out to be, and what is never to be suggested.
package func decide(
  _ suggestions: Analysis,
  with sidecar: Sidecar,
  at places: SidecarPlaces,
  in text: ArticleText,
  registry: Registry = Registry()
) -> DecidedAnalysis {
  var entities = EntityLinking(suggestions, sidecar, registry)
  let mentions = DecidedMentions(suggestions, sidecar, places, text, registry, &entities)
  let kinds = EntityKinds(mentions.mentions.lazy.map { ($0.entity, $0.kind) }, entities.registeredKinds)
  let quotes = DecidedQuotes(suggestions, sidecar, places, mentions, entities, kinds)
  let relations = decidedRelations(suggestions, sidecar, mentions, quotes, entities, kinds)

  var analysis = suggestions
  analysis.mentions = mentions.mentions
  analysis.quotes = quotes.quotes
  analysis.relations = relations.map(\.relation)
  analysis.entities = entities.entities(of: analysis, in: text)
  sidecar.document.apply(to: &analysis.metadata)
  return DecidedAnalysis(
    analysis: analysis,
    mentionIDs: mentions.ids,
    quoteIDs: quotes.ids,
    relationIDs: relations.map(\.id),
    places: places,
    registeredKinds: entities.registeredKinds
  )
}

extension DocumentRecord {
  /// Puts what a person has settled in place of what the engine found.
  fileprivate func apply(to metadata: inout DocumentMetadata) {
    metadata.title = title ?? metadata.title
    metadata.published = published ?? metadata.published
    metadata.publisher = publisher ?? metadata.publisher
    metadata.byline = byline ?? metadata.byline
    metadata.place = place ?? metadata.place
    metadata.isTranslation = isTranslation || metadata.isTranslation
  }
}
