package import Annotations

/// A block of an article with what was read in it, and what the article as a whole makes of that.
package struct AssembledBlock: Sendable {
  var block: Block
  var quotes: BlockQuotes
  var mentions: BlockMentions
}

extension AssembledBlock {
  /// Runs document evidence, decoding and arbitration over the blocks of an article.
  ///
  /// Linear in the blocks' text and candidates.
  package static func all(
    _ blocks: [(block: Block, analysis: BlockAnalysis)],
    tagger: Tagger? = .embedded
  ) -> [AssembledBlock] {
    let evidence = ArticleEvidence(blocks.map(\.analysis), tagger: tagger)
    return blocks.map { block, analysis in
      AssembledBlock(
        block: block,
        quotes: analysis.quotes,
        mentions: BlockMentions(evidence.proposals(in: analysis), of: PlacedText(analysis.text))
      )
    }
  }
}

/// Runs resolution and relations over blocks whose mentions are known.
///
/// Linear in the blocks and mentions.
package func assemble(_ blocks: [AssembledBlock], context: ArticleContext) -> Analysis {
  var mentions = ArticleMentions(blocks)
  let date = articleDate(of: mentions, context)
  mentions.setValues(resolvedValues(of: mentions.proposals.map(\.meaning), anchor: date))
  let metadata = ArticleMetadata.read(mentions, published: date?.text)
  let quotes = QuotesAcrossBlocks.resolve(blocks.map { ($0.block, $0.mentions.text, $0.quotes) })
  return analysis(of: ArticleReading(mentions: mentions, quotes: quotes, metadata: metadata), lexicon: .embedded)
}

/// Runs stages 7 and 8: what the mentions mean, and what the article states about it.
package func analysis(of reading: ArticleReading, lexicon: Lexicon) -> Analysis {
  let article = reading.mentions
  let resolution = Resolution(article, lexicon: lexicon)
  let reader = RelationReader(
    article: article,
    resolution: resolution,
    quoted: reading.quotes.map(\.range),
    isDirect: reading.quotes.map { $0.kind == .direct }
  )
  let subjects = Subjects(reader: reader)
  let speakers = reading.quotes.map { quote in
    quote.speaker.map { SpeakerResolution(reader: reader, subjects: subjects).resolve($0, of: quote) } ?? .unnamed
  }
  let drafts = relations(reader, subjects, speakers: speakers)
  let statuses = eventStatuses(reader, drafts, published: reading.metadata.published)
  let named = NamedEntities(reader, drafts)
  var rules = RuleConfidence()
  var analysis = Analysis(metadata: reading.metadata, entities: named.entities)
  analysis.sections = article.blocks.map { Section(range: $0.block.range, role: $0.block.role) }
  analysis.mentions = article.mentions.indices.map { mention in
    let proposal = article.proposals[mention]
    let entity = reader.entity(mention)
    return Mention(
      range: article.range(mention),
      kind: proposal.kind,
      entity: entity.flatMap { named.ids[$0] },
      value: proposal.value,
      eventStatus: proposal.kind == .event ? entity.flatMap { statuses[$0] } : nil,
      provenance: rules.provenance(of: proposal.rule)
    )
  }
  analysis.quotes = zip(reading.quotes, speakers).map { quote, speaker in
    Quote(
      range: quote.range,
      kind: quote.kind,
      cue: quote.cue,
      speaker: speaker.entities.first.flatMap { named.ids[$0] },
      speakerMention: speaker.mention,
      provenance: rules.provenance(speaker.rule, evidence: quote.speaker?.extent ?? quote.range)
    )
  }
  analysis.relations = drafts.compactMap { $0.relation(named.ids, &rules) }
  return analysis
}

extension RelationDraft {
  /// The relation with its ends' identifiers; nil where an entity has no mention.
  fileprivate func relation(_ ids: [Int: EntityID], _ rules: inout RuleConfidence) -> Relation? {
    guard let from = Self.end(from, ids), let to = Self.end(to, ids) else { return nil }
    return Relation(kind: kind, from: from, to: to, provenance: rules.provenance(rule, evidence: evidence))
  }

  private static func end(_ end: End, _ ids: [Int: EntityID]) -> Relation.End? {
    switch end {
    case .entity(let entity): ids[entity].map(Relation.End.entity)
    case .mention(let mention): .mention(mention)
    case .quote(let quote): .quote(quote)
    }
  }
}
