internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let unpairedQuotationMark = Check(
    code: "unpaired-quotation-mark",
    level: .warning,
    summary: "a quotation mark without its partner",
    explanation: """
      A paragraph opens a quotation and does not close it, or closes one that was never opened. Where a quotation ends
      decides who is held to its words, so nothing of it can be annotated with certainty.

      A quotation that goes on over several paragraphs opens each of them and is closed in the last one only; that is
      right and is not reported. Nor are apostrophes, inch marks behind figures, and quotations over several lines of
      one paragraph or one sentence, such as texts have where every clause stands on a line of its own.

          He said: “We will sign on Monday.          the closing mark is missing
          We will sign on Monday,” he said.          the opening mark is missing

      Add the missing mark, or remove the stray one; open a quotation again in each paragraph that goes on with it.
      """,
    examination: .article { article, findings in
      let blocks = article.prose
      let seams = Seams(article)
      let marks = QuotationsAcrossBlocks(article, seams)
      for (index, block) in blocks.enumerated() {
        let mistakes = marks.mistakes[index]
        for mark in mistakes.unopened {
          findings.report(
            block.range(mark.token),
            "the quotation mark behind \(closing(mark, in: block, article)) closes nothing in its paragraph"
          )
        }
        for mark in article.readings[index].quotations.turned {
          findings.report(
            block.range(mark.token),
            "an opening mark closes the quotation \(closing(mark, in: block, article))",
            fixes: [Fix("Write ”", isSafe: false, edits: [article.edit(block.range(mark.token), "”")])]
          )
        }
        reportUnclosed(mistakes.unclosed, in: block, article, &findings)
        if let continued = mistakes.continued {
          report(continued, from: index, article, &findings)
        }
        reportSingleMarks(of: index, seams, article, &findings)
      }
    }
  )
}

/// Reports the marks of a block that are not closed.
private func reportUnclosed(
  _ unclosed: [QuotationPairs.Mark],
  in block: ReadBlock,
  _ article: ArticleSubject,
  _ findings: inout Findings
) {
  if unclosed.count > 1, unclosed.count.isMultiple(of: 2), unclosed.allSatisfy({ $0.style == .straight }) {
    reportMisplacedBlanks(unclosed, in: block, article, &findings)
    return
  }
  for mark in unclosed {
    var fixes: [Fix] = []
    if mark == unclosed.last {
      let edit = closingEdit(of: mark, in: block, article)
      fixes = [Fix("Close the quotation at the end of the paragraph", isSafe: false, edits: [edit])]
    }
    findings.report(
      block.range(mark.token),
      "the quotation that begins with \(opening(mark, in: block, article)) is not closed in its paragraph",
      fixes: fixes
    )
  }
}

/// Reports a quotation that goes on below without being opened again, once, where it begins.
private func report(
  _ continued: QuotationsAcrossBlocks.Continued,
  from index: Int,
  _ article: ArticleSubject,
  _ findings: inout Findings
) {
  let blocks = article.prose
  let sign = article.text.string(in: blocks[index].range(continued.open.token))
  let edits = (index + 1...continued.block).map { article.edit(blocks[$0].offset..<blocks[$0].offset, sign) }
  let close = blocks[continued.block].range(continued.close.token)
  let words = opening(continued.open, in: blocks[index], article)
  findings.report(
    blocks[index].range(continued.open.token),
    "the quotation that begins with \(words) goes on in another paragraph, which does not open it again",
    related: [findings.related(close, "closed here")],
    fixes: [Fix("Open it again in each paragraph", isSafe: false, edits: edits)]
  )
}

/// The words behind an opening mark.
private func opening(_ mark: QuotationPairs.Mark, in block: ReadBlock, _ article: ArticleSubject) -> String {
  article.words(block.range(mark.token + 1..<min(mark.token + 8, block.tokens.count)))
}

/// The words before a closing mark.
private func closing(_ mark: QuotationPairs.Mark, in block: ReadBlock, _ article: ArticleSubject) -> String {
  article.words(block.range(max(0, mark.token - 5)..<mark.token))
}

/// Reports every second one of straight marks that all stand before words: `"Old Town "as it is called`.
private func reportMisplacedBlanks(
  _ marks: [QuotationPairs.Mark],
  in block: ReadBlock,
  _ article: ArticleSubject,
  _ findings: inout Findings
) {
  for (order, mark) in marks.enumerated() where !order.isMultiple(of: 2) {
    let words = block.range(mark.token + 1..<min(mark.token + 5, block.tokens.count))
    findings.report(
      block.range(mark.token),
      "a quotation is opened before \(article.words(words)) inside of another one: a blank on the wrong side of the mark?"
    )
  }
}

/// Puts the closing mark behind the last word of the paragraph.
private func closingEdit(of mark: QuotationPairs.Mark, in block: ReadBlock, _ article: ArticleSubject) -> Fix.Edit {
  let end = block.range.upperBound
  let sign: String
  switch mark.style {
  case .straight: sign = "\""
  case .curly: sign = "”"
  case .low: sign = "“"
  case .angle: sign = "»"
  }
  return article.edit(end..<end, sign)
}

/// Reports `‘` before a word where nothing in its paragraph can close it, inside a quotation that is open or not.
///
/// `’` is an apostrophe as well, so that only this much is certain; `‘90s` and `‘Ali` write an apostrophe so.
private func reportSingleMarks(
  of index: Int,
  _ seams: Seams,
  _ article: ArticleSubject,
  _ findings: inout Findings
) {
  let block = article.prose[index]
  guard let mark = article.readings[index].unclosedSingleMark else { return }
  // Lines below that go on with the sentence may close it.
  var below = index + 1
  while below - index <= 20, seams.goesOn(to: below) {
    if article.readings[below].mayCloseSingleMark { return }
    below += 1
  }
  let range = block.range(mark + 1..<min(mark + 8, block.tokens.count))
  findings.report(
    block.range(mark),
    "the quotation that begins with \(article.words(range)) is not closed in its paragraph"
  )
}
