/// What the article as a whole says of a form: the sum of its blocks' summaries.
///
/// A name that is established in one block licenses a bare occurrence in another: a surname, a first name in a
/// transcript, an acronym, a name in a headline of capitals.
package struct DocumentEvidence: Sendable {
  private var aspects: [FormHash: UInt16] = [:]

  /// Sums the summaries; linear in their entries.
  package init(_ blocks: [BlockAnalysis]) {
    for block in blocks {
      for entry in block.summary.entries { aspects[entry.form, default: 0] |= 1 << UInt16(entry.aspect.rawValue) }
    }
  }

  package func has(_ form: FormHash, _ aspect: BlockSummary.Aspect) -> Bool {
    (aspects[form] ?? 0) & 1 << UInt16(aspect.rawValue) != 0
  }
}
