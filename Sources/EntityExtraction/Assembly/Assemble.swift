package import Annotations

/// Runs document evidence, decoding, arbitration, resolution and relations over the blocks of an article.
///
/// Linear in the blocks' text and mentions.
package func assemble(_ blocks: [(block: Block, analysis: BlockAnalysis)], context: ArticleContext) -> Analysis {
  var article = ArticleMentions()
  let evidence = DocumentEvidence(blocks.map(\.analysis))
  for (block, analysis) in blocks {
    let candidates = analysis.candidates + decode(analysis, evidence)
    let mentions = Arbitration.arbitrate(candidates, text: analysis.text).map { candidate in
      ArticleMentions.Proposal(
        tokens: candidate.tokens,
        kind: candidate.kind,
        meaning: candidate.meaning,
        provenance: Provenance(by: candidate.rule.by)
      )
    }
    article.append(block, analysis.text, mentions: mentions)
  }
  article.setValues(resolvedValues(of: article.proposals.map(\.meaning), anchor: articleDate(of: article, context)))
  return analysis(of: article, lexicon: .embedded)
}

/// Runs stages 7 and 8 over the mentions that arbitration left standing.
package func analysis(
  of article: ArticleMentions,
  lexicon: Lexicon,
  quoted: [Range<Int>] = [],
  metadata: DocumentMetadata = DocumentMetadata()
) -> Analysis {
  let resolution = Resolution(article, lexicon: lexicon)
  let reader = RelationReader(article: article, resolution: resolution, quoted: quoted)
  let drafts = relations(reader)
  let named = NamedEntities(reader, drafts)
  let statuses = eventStatuses(reader, drafts, published: metadata.published)
  var analysis = Analysis(metadata: metadata)
  analysis.sections = article.blocks.map { Section(range: $0.block.range, role: $0.block.role) }
  analysis.entities = named.entities
  analysis.mentions = article.mentions.indices.map { mention in
    let placed = article.proposals[mention]
    let entity = resolution.table.entity(of: mention)
    return Mention(
      range: article.range(mention),
      kind: placed.kind,
      entity: entity.flatMap { named.ids[$0] },
      value: placed.value,
      eventStatus: placed.kind == .event ? entity.flatMap { statuses[$0] } : nil,
      provenance: placed.provenance
    )
  }
  analysis.relations = drafts.compactMap { draft in
    guard let from = end(draft.from, named.ids), let to = end(draft.to, named.ids) else { return nil }
    return Relation(
      kind: draft.kind,
      from: from,
      to: to,
      provenance: Provenance(by: "rule:\(draft.rule)@1", evidence: draft.evidence)
    )
  }
  return analysis
}

private func end(_ end: RelationDraft.End, _ ids: [Int: EntityID]) -> Relation.End? {
  switch end {
  case .entity(let entity): ids[entity].map(Relation.End.entity)
  case .mention(let mention): .mention(mention)
  case .quote(let quote): .quote(quote)
  }
}
