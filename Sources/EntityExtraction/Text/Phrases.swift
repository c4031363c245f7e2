/// Whether a token counts for nothing in a phrase: a joined full stop (`U.S.`, `St. Petersburg`) or hyphen
/// (`secretary-general`), so that phrases match with and without them.
func isSilentInPhrase(_ index: Int, of tokens: [Token]) -> Bool {
  let token = tokens[index]
  guard index > 0, token.kind == .mark, token.isJoined else { return false }
  if token.form == .fullStop { return true }
  return token.form == .hyphen && index + 1 < tokens.count && tokens[index + 1].isJoined
}

extension FormHash {
  static let fullStop = FormHash(folding: ".")
  static let hyphen = FormHash(folding: "-")
}

extension Lexicon {
  /// The phrases of two and more words within a sentence, by first token, longest first.
  ///
  /// Linear in the tokens: a search ends where no phrase of the lexicon goes on.
  func phrases(in tokens: [Token], sentence: Range<Int>, into result: inout [LexicalPhrase]) {
    for start in sentence where tokens[start].lexical.beginsPhrase {
      let from = result.count
      var key = tokens[start].form
      var flags = tokens[start].flags
      var index = start + 1
      while index < sentence.upperBound {
        if isSilentInPhrase(index, of: tokens) {
          index += 1
          continue
        }
        key.combine(tokens[index].form)
        flags.formUnion(tokens[index].flags)
        let entry = entry(for: key).written(flags)
        if !entry.classes.isEmpty {
          let end = endOfAcronym(index, of: tokens, sentence: sentence)
          result.insert(LexicalPhrase(tokens: start..<end, entry: entry), at: from)
        }
        guard entry.beginsPhrase else { break }
        index += 1
      }
    }
  }

  /// The token behind a phrase's last word: behind its full stop where the phrase ends as `U.S.` does.
  private func endOfAcronym(_ last: Int, of tokens: [Token], sentence: Range<Int>) -> Int {
    let stop = last + 1
    guard stop < sentence.upperBound, tokens[stop].form == .fullStop, tokens[stop].isJoined,
      tokens[last].end - tokens[last].start == 1, tokens[last].isJoined, tokens[last - 1].form == .fullStop
    else { return last + 1 }
    return stop + 1
  }
}
