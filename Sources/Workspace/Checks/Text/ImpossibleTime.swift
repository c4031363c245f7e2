internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let impossibleTime = Check(
    code: "impossible-time",
    level: .error,
    summary: "a clock time that no clock shows: 25:00, 14:75",
    explanation: """
      The article gives a time with more than 24 hours or more than 59 minutes. It has no value, and one of its figures is
      wrong. Scores, race times and chapter numbers are not meant: only what stands behind “at”, “from”, “until” … or
      before “GMT”, “a.m.” … is taken for a clock time.

          The session opens at 25:00.

      Look the time up and correct it.
      """,
    examination: .block { block, findings in
      for index in block.tokens.indices {
        guard let hours = block.number(index), block.length(index) <= 2, block.isJoined(index + 1),
          block.isMark(index + 1, ":"), block.isJoined(index + 2), let minutes = block.number(index + 2),
          block.length(index + 2) == 2, !block.isMark(index + 3, ":") || !block.isJoined(index + 3),
          !block.isJoined(index), hours > 24 || minutes > 59 || hours == 24 && minutes > 0
        else { continue }
        guard isClockTime(index..<index + 3, in: block) else { continue }
        let range = block.range(index..<index + 3)
        findings.report(range, "\(block.words(range)) is no time of the day")
      }
    }
  )
}

private let before = WordSet("at from until till by between before after since around about")
private let behind = WordSet("gmt utc cet cest est edt local hours hrs a.m p.m am pm o'clock")

private func isClockTime(_ tokens: Range<Int>, in block: ReadBlock) -> Bool {
  if block.text.token(tokens.lowerBound - 1, in: before) {
    // “at 25:40 of the race”, “finished in”: sports count minutes and seconds.
    return !["minutes", "seconds", "min", "into", "of"].contains { block.text.token(tokens.upperBound, is: $0) }
  }
  return block.text.token(tokens.upperBound, in: behind)
    || block.text.token(tokens.upperBound, is: "a") && block.isMark(tokens.upperBound + 1, ".")
    || block.text.token(tokens.upperBound, is: "p") && block.isMark(tokens.upperBound + 1, ".")
}
