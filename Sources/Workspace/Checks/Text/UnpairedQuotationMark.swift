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
      right and is not reported. Nor are apostrophes, and inch marks behind figures.

          He said: “We will sign on Monday.          the closing mark is missing
          We will sign on Monday,” he said.          the opening mark is missing

      Add the missing mark, or remove the stray one.
      """,
    examination: .article { article, findings in
      let blocks = article.prose
      var read = article.quotations
      joinBlockQuotes(blocks, &read, in: article)
      // The mark that the block before has left open at its end, where this block does not open it again.
      var left: QuotationPairs.Mark?
      for (index, block) in blocks.enumerated() {
        for (order, mark) in read[index].unopened.enumerated() {
          // One mistake: the quotation began above, and its paragraph's mark has been reported.
          if order == 0, left != nil { continue }
          findings.report(
            block.range(mark.token),
            "the quotation mark behind \(closing(mark, in: block, article)) closes nothing in its paragraph"
          )
        }
        let goesOn =
          index + 1 < blocks.count && opensAgain(blocks[index + 1], read[index + 1], read[index].unclosed.last)
        for mark in read[index].turned {
          findings.report(
            block.range(mark.token),
            "an opening mark closes the quotation \(closing(mark, in: block, article))",
            fixes: [Fix("Write ”", isSafe: false, edits: [article.edit(block.range(mark.token), "”")])]
          )
        }
        let unclosed = read[index].unclosed.dropLast(goesOn ? 1 : 0)
        left = unclosed.last
        if unclosed.count > 1, unclosed.count.isMultiple(of: 2), unclosed.allSatisfy({ $0.style == .straight }) {
          reportMisplacedBlanks(unclosed, in: block, article, &findings)
          continue
        }
        for mark in unclosed {
          let words = block.range(mark.token + 1..<min(mark.token + 8, block.tokens.count))
          var fixes: [Fix] = []
          if mark == unclosed.last {
            let edit = closingEdit(of: mark, in: block, article)
            fixes = [Fix("Close the quotation at the end of the paragraph", isSafe: false, edits: [edit])]
          }
          findings.report(
            block.range(mark.token),
            "the quotation that begins with \(article.words(words)) is not closed in its paragraph",
            fixes: fixes
          )
        }
        reportSingleMarks(of: block, article, &findings)
      }
    }
  )
}

/// Pairs marks over the lines of a block quote, each of which is a block.
///
/// Linear in blocks and marks.
private func joinBlockQuotes(_ blocks: [ReadBlock], _ read: inout [QuotationPairs], in article: ArticleSubject) {
  // The lines above that leave marks open, the nearest last.
  var open: [Int] = []
  for index in blocks.indices.dropFirst() {
    guard quoteGoesOn(from: blocks[index - 1], to: blocks[index], in: article) else {
      open = []
      continue
    }
    if !read[index - 1].unclosed.isEmpty { open.append(index - 1) }
    while let line = open.last, !read[index].unopened.isEmpty {
      var below = read[index]
      read[line].join(with: &below)
      read[index] = below
      guard read[line].unclosed.isEmpty else { break }
      open.removeLast()
    }
  }
}

/// Whether two blocks are lines of one block quote in Markdown or mail: `> ` stands before both, and no line between.
private func quoteGoesOn(from first: ReadBlock, to second: ReadBlock, in article: ArticleSubject) -> Bool {
  let text = article.text
  let line = text.line(at: second.range.lowerBound)
  return line == text.line(at: max(first.range.lowerBound, first.range.upperBound - 1)) + 1
    && [line - 1, line].allSatisfy { text.bytes[text.lineRange($0)].first { $0 != 0x20 } == UInt8(ascii: ">") }
}

/// The words before a closing mark.
private func closing(_ mark: QuotationPairs.Mark, in block: ReadBlock, _ article: ArticleSubject) -> String {
  article.words(block.range(max(0, mark.token - 5)..<mark.token))
}

/// Whether a block begins with the opening mark of the quotation that the block before it has left open.
private func opensAgain(_ block: ReadBlock, _ pairs: QuotationPairs, _ open: QuotationPairs.Mark?) -> Bool {
  guard let open else { return false }
  let marks = pairs.unclosed + pairs.pairs.map(\.open) + pairs.unopened
  // A quotation inside of the quotation may be opened again behind it.
  return marks.contains { $0.token <= 1 && $0.style == open.style }
}

/// Reports every second one of straight marks that all stand before words: `"Old Town "as it is called`.
private func reportMisplacedBlanks(
  _ marks: ArraySlice<QuotationPairs.Mark>,
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

/// Reports `‘` before a word where nothing in the block can close it, inside a quotation that is open or not.
///
/// `’` is an apostrophe as well, so that only this much is certain; `‘90s` and `‘Ali` write an apostrophe so.
private func reportSingleMarks(of block: ReadBlock, _ article: ArticleSubject, _ findings: inout Findings) {
  var last: Int?
  var hasCloser = false
  for index in block.tokens.indices.reversed() {
    let token = block.tokens[index]
    guard token.kind == .mark || token.kind == .possessive else { continue }
    switch decodeScalar(block.text.bytes, at: Int(token.start)).value {
    case 0x2019, 0x27: hasCloser = true
    case 0x2018:
      guard !hasCloser, !token.isJoined || isDoubleMark(index - 1, in: block), block.isJoined(index + 1),
        let next = block.token(index + 1), next.kind == .word, !next.isCapitalized || isDoubleMark(index - 1, in: block)
      else { continue }
      last = index
    default: continue
    }
  }
  guard let last else { return }
  let range = block.range(last + 1..<min(last + 8, block.tokens.count))
  findings.report(
    block.range(last),
    "the quotation that begins with \(article.words(range)) is not closed in its paragraph"
  )
}

private func isDoubleMark(_ index: Int, in block: ReadBlock) -> Bool {
  guard let token = block.token(index), token.kind == .mark else { return false }
  switch decodeScalar(block.text.bytes, at: Int(token.start)).value {
  case 0x22, 0x201c, 0x201e, 0xab: return true
  default: return false
  }
}
