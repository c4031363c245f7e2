/// What the article as a whole says of a form: the sum of its blocks' summaries.
///
/// A name that is established in one block licenses a bare occurrence in another: a surname, a first name in a
/// transcript, an acronym, a name in a headline of capitals.
package struct DocumentEvidence: Sendable {
  /// By aspect.
  private var counts = FormCounts()

  /// Sums the summaries; linear in their entries.
  package init(_ blocks: [BlockAnalysis] = []) {
    for block in blocks { add(block.summary) }
  }

  package func has(_ form: FormHash, _ aspect: BlockSummary.Aspect) -> Bool {
    counts[form][Int(aspect.rawValue)] != 0
  }

  mutating func add(_ summary: BlockSummary) {
    for entry in summary.entries { counts.add(entry.form, Self.one(entry.aspect)) }
  }

  mutating func remove(_ summary: BlockSummary) {
    for entry in summary.entries { counts.subtract(entry.form, Self.one(entry.aspect)) }
  }

  private static func one(_ aspect: BlockSummary.Aspect) -> SIMD16<UInt16> {
    var counts = SIMD16<UInt16>.zero
    counts[Int(aspect.rawValue)] = 1
    return counts
  }

  /// All that `has` says of a form, a bit an aspect.
  func aspects(of form: FormHash) -> UInt16 {
    let count = counts[form]
    return BlockSummary.Aspect.allCases.reduce(0) { $0 | (count[Int($1.rawValue)] != 0 ? 1 << $1.rawValue : 0) }
  }
}
