/// What the article as a whole says of a form: the sum of its blocks' summaries.
///
/// A name that is established in one block licenses a bare occurrence in another: a surname, a first name in a
/// transcript, an acronym, a name in a headline of capitals.
package struct DocumentEvidence: Sendable {
  /// By aspect, counted modulo 65,536, so that what was added can be taken back in any order.
  private var counts: [FormHash: SIMD16<UInt16>] = [:]

  /// Sums the summaries; linear in their entries.
  package init(_ blocks: [BlockAnalysis] = []) {
    for block in blocks { add(block.summary) }
  }

  package func has(_ form: FormHash, _ aspect: BlockSummary.Aspect) -> Bool {
    counts[form].map { $0[Int(aspect.rawValue)] != 0 } ?? false
  }

  mutating func add(_ summary: BlockSummary) {
    for entry in summary.entries { counts[entry.form, default: .zero][Int(entry.aspect.rawValue)] &+= 1 }
  }

  mutating func remove(_ summary: BlockSummary) {
    for entry in summary.entries {
      var count = counts[entry.form] ?? .zero
      count[Int(entry.aspect.rawValue)] &-= 1
      counts[entry.form] = count == .zero ? nil : count
    }
  }

  /// All that `has` says of a form, a bit an aspect.
  func aspects(of form: FormHash) -> UInt16 {
    guard let count = counts[form] else { return 0 }
    return BlockSummary.Aspect.allCases.reduce(0) { $0 | (count[Int($1.rawValue)] != 0 ? 1 << $1.rawValue : 0) }
  }
}
