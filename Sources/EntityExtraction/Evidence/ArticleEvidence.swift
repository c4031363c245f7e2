/// What an article as a whole says of the words of its blocks, and what rules and tagger make of a block with it.
struct ArticleEvidence: Sendable {
  private var names = DocumentEvidence()
  private var uses = TaggerEvidence()
  private let tagger: Tagger?

  /// Sums what the blocks say; linear in their tokens.
  init(_ blocks: [BlockAnalysis], tagger: Tagger?) {
    self.tagger = tagger
    for block in blocks { add(block) }
  }

  mutating func add(_ block: BlockAnalysis) {
    names.add(block.summary)
    uses.add(block.text, block.tagging.ways)
  }

  mutating func remove(_ block: BlockAnalysis) {
    names.remove(block.summary)
    uses.remove(block.text, block.tagging.ways)
  }

  /// All that other blocks can learn of a form here.
  struct Form: Hashable {
    var aspects: UInt16
    var once: TaggerEvidence.Ways
    var again: TaggerEvidence.Ways
  }

  func form(_ form: FormHash) -> Form {
    let uses = uses.uses(of: form)
    return Form(aspects: names.aspects(of: form), once: uses.once, again: uses.again)
  }

  /// The candidates of the rules that stand, in document order, outer before inner.
  func standing(in block: BlockAnalysis) -> [Candidate] {
    let known = decode(block, names)
    var candidates = block.candidates.filter { $0.rule != Acronyms.unknown || !isTerm($0.tokens, in: block) }
    if known.isEmpty { return Arbitration.arbitrate(candidates, text: block.text) }
    let starting = Dictionary(known.map { ($0.tokens.lowerBound, $0) }) { first, _ in first }
    // What a rule sees by itself keeps its rule; that the article knows the name only adds weight.
    for index in candidates.indices {
      let own = candidates[index]
      guard let same = starting[own.tokens.lowerBound], same.tokens == own.tokens, same.kind == own.kind else {
        continue
      }
      candidates[index].rule.priority = max(own.rule.priority, same.rule.priority)
    }
    return Arbitration.arbitrate(candidates + known, text: block.text)
  }

  /// What the tagger sees of a block beyond its words.
  func context(of block: BlockAnalysis, standing: [Candidate]) -> TaggerContext {
    TaggerContext(block.text, ways: block.tagging.ways, evidence: uses, standing: standing)
  }

  /// The mentions of a block: where rules and tagger differ, the one that is right more often.
  func mentions(in block: BlockAnalysis) -> [Candidate] {
    let standing = standing(in: block)
    return tagger == nil || block.tagging.islands.isEmpty
      ? standing : Adjudication.merge(standing, spans(in: block, standing: standing), text: block.text)
  }

  /// The mentions of a block as the article places them.
  func proposals(in block: BlockAnalysis) -> [ArticleMentions.Proposal] {
    mentions(in: block).map { candidate in
      ArticleMentions.Proposal(
        tokens: candidate.tokens,
        kind: candidate.kind,
        rule: candidate.rule,
        meaning: candidate.meaning
      )
    }
  }

  /// The names that the tagger sees in a block.
  func spans(in block: BlockAnalysis) -> [Tagger.Span] {
    spans(in: block, standing: standing(in: block))
  }

  private func spans(in block: BlockAnalysis, standing: [Candidate]) -> [Tagger.Span] {
    let spans = tagger?.spans(in: block.tagging, context: context(of: block, standing: standing)) ?? []
    return spans.filter { !isTerm($0.tokens, in: block) }
  }

  /// Whether a span is an acronym that the article explains by words in lower case.
  private func isTerm(_ tokens: Range<Int>, in block: BlockAnalysis) -> Bool {
    guard tokens.count == 1, block.text.tokens.indices.contains(tokens.lowerBound) else { return false }
    let token = block.text.tokens[tokens.lowerBound]
    return (token.isAllCaps || token.flags.contains(.mixedCase)) && names.has(token.form, .term)
  }
}
