internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let doubledWord = Check(
    code: "doubled-word",
    level: .information,
    summary: "a word written twice in a row: “the the”",
    explanation: """
      The same word stands twice in a row, mostly because a line was broken or a sentence changed there. Repetitions that
      English knows (“had had”, “very very”) and names are left alone.

          They met in the the capital.

      Remove one of them. The fix is safe for articles and conjunctions, which say nothing when repeated; other words may
      stand for a word that was meant.
      """,
    examination: .block { block, findings in
      for index in block.tokens.indices.dropFirst() {
        let (first, second) = (block.tokens[index - 1], block.tokens[index])
        guard first.kind == .word, second.kind == .word, first.form == second.form, !second.isJoined,
          !second.isCapitalized, !second.flags.contains(.sentenceStart), !repeatable.contains(second.form),
          // A word joined to another one by a hyphen is part of that.
          !first.isJoined || block.token(index - 2)?.kind != .mark || !block.isDash(index - 2),
          !block.isJoined(index + 1) || !block.isDash(index + 1)
        else { continue }
        let range = block.range(index - 1..<index + 1)
        let isSafe = idle.contains(second.form)
        let extra = block.range(index - 1).upperBound..<range.upperBound
        findings.report(
          range,
          "\(block.words(range)): the word stands twice",
          fixes: [Fix("Remove the second one", isSafe: isSafe, edits: [findings.edit(extra, "")])]
        )
      }
    }
  )
}

/// Words that may stand twice: by grammar, or for emphasis.
private let repeatable = WordSet(
  """
  had that very really so too much many more long far no yes ha hey bye blah again over on never big now there oh \
  well back deep slowly wait go come run who do
  """
)

/// Words that say nothing when they are repeated.
private let idle = WordSet("the a an and or of their its our your with from")
