internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let numberMismatch = Check(
    code: "number-mismatch",
    level: .warning,
    summary: "a number in words that disagrees with its figures: “three (4)”",
    explanation: """
      A number is given in words and, in brackets behind it, in figures, and the two differ. One of them is wrong, and so
      is the value of the annotation.

          three (4) districts

      Find out which one is meant.
      """,
    examination: .article { article, findings in
      for block in article.prose {
        for open in block.tokens.indices where block.isMark(open, "(") && block.isMark(open + 2, ")") {
          guard let figures = block.number(open + 1), let (word, words) = number(endingBefore: open, in: block),
            word != figures
          else { continue }
          let range = block.range(words.lowerBound..<open + 3)
          findings.report(
            range,
            "\(article.words(range)): the word says \(word), the figures \(figures)",
            fixes: [
              Fix(
                "Write \(word) in figures",
                isSafe: false,
                edits: [article.edit(block.range(open + 1), String(word))]
              )
            ]
          )
        }
      }
    }
  )
}

/// The number in words right before a token: `three`, `twenty-five`.
private func number(endingBefore end: Int, in block: ReadBlock) -> (value: Int, tokens: Range<Int>)? {
  if let known = block.text.phrases.last(where: {
    $0.tokens.upperBound == end && $0.entry.classes.contains(.numberWord)
  }),
    let value = Lexicon.embedded.value(of: known.entry, as: .numberWord).flatMap({ Int($0) })
  {
    return (value, known.tokens)
  }
  guard block.token(end - 1)?.kind == .word, let value = block.value(end - 1, as: .numberWord), value > 1 else {
    return nil
  }
  // “two hundred (200)” and “twenty-four (24)” as a phrase the lexicon does not hold are left alone.
  if block.has([.numberWord, .magnitude], end - 2) || block.isDash(end - 2) { return nil }
  return (value, end - 1..<end)
}
