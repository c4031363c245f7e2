package import Annotations

/// Runs document evidence, decoding, arbitration, resolution and relations over the blocks of an article.
///
/// Linear in the blocks' text and mentions.
package func assemble(_ blocks: [(block: Block, analysis: BlockAnalysis)], context: ArticleContext) -> Analysis {
  var analysis = Analysis()
  analysis.sections = blocks.map { Section(range: $0.block.range, role: $0.block.role) }
  let evidence = DocumentEvidence(blocks.map(\.analysis))
  for (block, parts) in blocks {
    let candidates = parts.candidates + decode(parts, evidence)
    for candidate in Arbitration.arbitrate(candidates, text: parts.text) {
      let bytes = parts.text.byteRange(candidate.tokens)
      analysis.mentions.append(
        Mention(
          range: block.range.lowerBound + bytes.lowerBound..<block.range.lowerBound + bytes.upperBound,
          kind: candidate.kind,
          provenance: Provenance(by: candidate.rule.by)
        )
      )
    }
  }
  analysis.mentions.sort { a, b in
    (a.range.lowerBound, -a.range.upperBound) < (b.range.lowerBound, -b.range.upperBound)
  }
  return analysis
}
