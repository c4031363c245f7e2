/// Finds the stretches of a sentence in which names can stand; the tagger decodes nothing else.
enum Islands {
  /// Lower-case tokens between two triggers that do not part an island: `Ministry of the Interior`.
  private static let gap = 3

  /// The islands of a sentence, as token ranges in order; linear in the sentence.
  ///
  /// A trigger is a word that is capitalised, outside ASCII or listed as a name. An island reaches from a trigger to the
  /// last one that follows within `gap` tokens, and over what is joined to either end (`al-Zahra`, `Jong-un`, `U.S.`).
  static func find(in sentence: Range<Int>, of tokens: [Token]) -> [Range<Int>] {
    var islands: [Range<Int>] = []
    for index in sentence where isTrigger(tokens[index]) {
      if let last = islands.last, index - last.upperBound <= gap {
        islands[islands.count - 1] = last.lowerBound..<max(last.upperBound, index + 1)
      } else {
        let floor = islands.last?.upperBound ?? sentence.lowerBound
        islands.append(joinedStart(of: index, floor: floor, tokens)..<index + 1)
      }
      islands[islands.count - 1] = islands[islands.count - 1].lowerBound..<joinedEnd(of: index, sentence, tokens)
    }
    return islands
  }

  /// The furthest an island reaches over joined tokens; addresses and long chains of marks end it.
  private static let reach = 4

  private static func joinedStart(of index: Int, floor: Int, _ tokens: [Token]) -> Int {
    var start = index
    while start > floor, start > index - reach, tokens[start].isJoined, tokens[start - 1].kind != .opaque { start -= 1 }
    return start
  }

  private static func joinedEnd(of index: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Int {
    var end = index + 1
    while end < sentence.upperBound, end <= index + reach, tokens[end].isJoined, tokens[end].kind != .opaque {
      end += 1
    }
    return end
  }

  private static func isTrigger(_ token: Token) -> Bool {
    guard token.kind == .word else { return false }
    return token.isCapitalized || token.flags.contains(.nonASCII) || token.flags.contains(.mixedCase)
      || !token.lexical.classes.isDisjoint(with: listed)
  }

  private static let listed: Lexicon.Classes = [.country, .nationality]
}
