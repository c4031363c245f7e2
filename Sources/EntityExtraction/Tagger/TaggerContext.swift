internal import Annotations

/// What the tagger sees of a token beyond its block's words: how its form is used elsewhere in the article, and what the
/// rules make of it.
struct TaggerContext: Hashable {
  /// In which ways each token's form occurs elsewhere in the article.
  let elsewhere: [TaggerEvidence.Ways]

  /// For each token the innermost name of the rules, its kind and the token's part in it; 0 for none.
  private let inner: [UInt64]

  /// For each token the outermost mention of the rules.
  private let outer: [UInt64]

  /// For each token the rule of the innermost name.
  private let rules: [UInt64]

  /// - Parameters:
  ///   - ways: of the block itself, which do not count as elsewhere.
  ///   - standing: what the rules see; nested, in document order, outer before inner.
  init(_ text: BlockText, ways: [TaggerEvidence.Ways], evidence: TaggerEvidence, standing: [Candidate]) {
    elsewhere = zip(text.tokens, ways).map { token, own in
      own.isEmpty ? [] : evidence.elsewhere(token.form, own: own)
    }
    var inner = [UInt64](repeating: 0, count: text.tokens.count)
    var outer = inner
    var rules = inner
    for candidate in standing {
      let isName = TaggerLabel.kinds.contains(candidate.kind)
      let kind = FormHash(folding: candidate.kind.rawValue).rawValue
      let rule = FormHash(folding: candidate.rule.name).rawValue
      for token in candidate.tokens {
        let part: UInt64 =
          candidate.tokens.count == 1
          ? 1 : token == candidate.tokens.lowerBound ? 2 : token == candidate.tokens.upperBound - 1 ? 3 : 4
        if outer[token] == 0 { outer[token] = mix(kind &+ part) }
        guard isName else { continue }
        inner[token] = mix(kind &+ part)
        rules[token] = mix(rule &+ part)
      }
    }
    self.inner = inner
    self.outer = outer
    self.rules = rules
  }

  /// Gives the features of a token; templates 128 and up.
  func give(_ index: Int, sentence: Range<Int>, local: TaggerLocals, to features: inout FeatureList) {
    let (shape, list) = (local.shapes[index], local.listed[index])
    let own = UInt64(elsewhere[index].rawValue)
    let ownBefore = sentence.contains(index - 1) ? UInt64(elsewhere[index - 1].rawValue) : 0
    let ownAfter = sentence.contains(index + 1) ? UInt64(elsewhere[index + 1].rawValue) : 0
    features.take(128, own, shape)
    features.take(129, own, list)
    features.take(130, ownBefore, own)
    features.take(131, own, ownAfter)
    var rest = elsewhere[index].rawValue
    while rest != 0 {
      features.take(132, UInt64(rest.trailingZeroBitCount), shape)
      rest &= rest - 1
    }
    let innerBefore = sentence.contains(index - 1) ? inner[index - 1] : 1
    let innerAfter = sentence.contains(index + 1) ? inner[index + 1] : 1
    let outerBefore = sentence.contains(index - 1) ? outer[index - 1] : 1
    let outerAfter = sentence.contains(index + 1) ? outer[index + 1] : 1
    features.take(140, inner[index])
    features.take(141, inner[index], shape)
    features.take(142, inner[index], outer[index])
    features.take(143, innerBefore, inner[index])
    features.take(144, inner[index], innerAfter)
    features.take(145, innerBefore, inner[index], innerAfter)
    features.take(146, inner[index], list)
    features.take(147, rules[index])
    features.take(148, rules[index], shape)
    features.take(149, outer[index])
    features.take(150, outerBefore, outer[index], outerAfter)
    features.take(151, inner[index], own)
    features.take(152, inner[index], local.forms[index])
  }
}

/// What the tagger's context features combine with: a block's own values, kept for when the article is known.
struct TaggerLocals: Sendable {
  var forms: [UInt64]
  var shapes: [UInt64]
  var listed: [UInt64]
}
