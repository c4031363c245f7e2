internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let mixedQuotationMarks = Check(
    code: "mixed-quotation-marks",
    level: .information,
    summary: "quotation marks of two shapes in one article",
    explanation: """
      Quotations of one article stand in marks of different shapes: straight in one place, curly in another, or one
      mark of a pair straight and the other curly. Programs that read the text then pair marks wrongly, and readers
      take it for carelessness. Quotations inside quotations have shapes of their own and are not counted, nor are single
      marks: ‘We call it the “old” bridge,’ and apostrophes are right beside all others.

          “We agreed,” she said. "All of us."

      Write all of them in one shape; the fix takes the one that most of them have. `--fix` writes straight marks for
      curly ones and curly ones for straight ones only where one shape clearly prevails.
      """,
    examination: .article { article, findings in
      let blocks = article.prose
      let pairs = article.readings.map(\.outerQuotations)
      var counts: [QuotationPairs.Style: Int] = [:]
      for pair in pairs.joined() {
        counts[pair.open.style, default: 0] += 1
        counts[pair.close.style == .curly && pair.open.style == .low ? .low : pair.close.style, default: 0] += 1
      }
      let styles: [QuotationPairs.Style] = [.curly, .straight, .low, .angle]
      let present = styles.filter { counts[$0] != nil }
      guard present.count > 1, let usual = present.max(by: { counts[$0, default: 0] < counts[$1, default: 0] }) else {
        return
      }
      var edits: [Fix.Edit] = []
      var odd: Range<Int>?
      var normal: Range<Int>?
      for (block, pairs) in zip(blocks, pairs) {
        for pair in pairs {
          let range = block.range(pair.open.token..<pair.close.token + 1)
          if pair.open.style == usual, pair.close.style == usual || usual == .low {
            normal = normal ?? range
            continue
          }
          odd = odd ?? range
          if pair.open.style != usual { edits.append(article.edit(block.range(pair.open.token), usual.marks.open)) }
          if pair.close.style != usual { edits.append(article.edit(block.range(pair.close.token), usual.marks.close)) }
        }
      }
      guard let odd else { return }
      // Marks of another language may be meant, and where there are as many of either nobody knows which.
      let isSafe =
        [.straight, .curly].contains(usual) && present.allSatisfy { [.straight, .curly].contains($0) }
        && present.allSatisfy { $0 == usual || counts[$0, default: 0] < counts[usual, default: 0] }
      let related = normal.map { [findings.related($0, "marks as most of the article has them")] } ?? []
      findings.report(
        odd,
        "\(article.words(odd)) stands in other quotation marks than the rest of the article",
        related: related,
        fixes: [Fix("Write all quotation marks \(usual.marks.open)…\(usual.marks.close)", isSafe: isSafe, edits: edits)]
      )
    }
  )
}

extension QuotationPairs.Style {
  fileprivate var marks: (open: String, close: String) {
    switch self {
    case .straight: ("\"", "\"")
    case .curly: ("“", "”")
    case .low: ("„", "“")
    case .angle: ("«", "»")
    }
  }
}
