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
    examination: .block { block, findings in
      let phrases = NumberPhrases(of: block)
      for open in block.tokens.indices where block.isMark(open, "(") && block.isMark(open + 2, ")") {
        guard let figures = block.number(open + 1), let (word, words) = phrases.number(endingBefore: open, in: block),
          word != figures
        else { continue }
        let range = block.range(words.lowerBound..<open + 3)
        findings.report(
          range,
          "\(block.words(range)): the word says \(word), the figures \(figures)",
          fixes: [
            Fix(
              "Write \(word) in figures",
              isSafe: false,
              edits: [findings.edit(block.range(open + 1), String(word))]
            )
          ]
        )
      }
    }
  )
}

/// The numbers in words of a block that the lexicon holds as phrases, by the token behind them.
private struct NumberPhrases {
  private var phrases: [Int: (value: Int, tokens: Range<Int>)] = [:]

  /// O(phrases).
  init(of block: ReadBlock) {
    for phrase in block.text.phrases where phrase.entry.classes.contains(.numberWord) {
      let value = Lexicon.embedded.value(of: phrase.entry, as: .numberWord).flatMap { Int($0) }
      if let value { phrases[phrase.tokens.upperBound] = (value, phrase.tokens) }
    }
  }

  /// The number in words right before a token: `three`, `twenty-five`.
  func number(endingBefore end: Int, in block: ReadBlock) -> (value: Int, tokens: Range<Int>)? {
    if let known = phrases[end] { return known }
    guard block.token(end - 1)?.kind == .word, let value = block.value(end - 1, as: .numberWord), value > 1 else {
      return nil
    }
    // “two hundred (200)” and “twenty-four (24)” as a phrase the lexicon does not hold are left alone; a dash with
    // blanks, as behind a place line, joins nothing.
    let isCompound = block.isDash(end - 2) && block.isJoined(end - 1) && block.isJoined(end - 2)
    if block.has([.numberWord, .magnitude], end - 2) || isCompound { return nil }
    return (value, end - 1..<end)
  }
}
