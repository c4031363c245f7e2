/// The token ranges of a block's sentences; together they cover all tokens.
func sentences(of tokens: [Token], bytes: [UInt8]) -> [Range<Int>] {
  var result: [Range<Int>] = []
  var start = 0
  var index = 0
  while index < tokens.count {
    defer { index += 1 }
    guard index > start, tokens[index].kind == .mark || tokens[index].flags.contains(.afterLineEnd) else { continue }
    let splitter = SentenceEnd(tokens: tokens, bytes: bytes)
    if tokens[index].flags.contains(.afterLineEnd), splitter.listItemBegins(at: index) {
      result.append(start..<index)
      start = index
    } else if let end = splitter.end(at: index, sentenceStart: start) {
      result.append(start..<end)
      start = end
      index = end - 1
    }
  }
  if start < tokens.count { result.append(start..<tokens.count) }
  return result
}

/// Judges whether a sentence ends at a mark.
private struct SentenceEnd {
  let tokens: [Token]
  let bytes: [UInt8]

  /// The token behind a sentence that ends with the mark at `index` and the closing quotes and brackets behind it.
  func end(at index: Int, sentenceStart: Int) -> Int? {
    guard let mark = terminator(at: index) else { return nil }
    var end = index + 1
    // `...` and `?!` end together.
    while end < tokens.count, tokens[end].isJoined, terminator(at: end) != nil { end += 1 }
    while end < tokens.count, closes(end) { end += 1 }
    guard end < tokens.count else { return end }
    let next = firstWord(from: end)
    if mark == .clauseOrSentence { return startsSentence(next) ? end : nil }
    if tokens[end].isJoined, end == index + 1 { return isGlued(index, next: end) ? end : nil }
    guard startsSentence(next) else { return nil }
    return mark == .fullStop && index + 1 == end && isAbbreviation(index, next: next, start: sentenceStart) ? nil : end
  }

  private enum Terminator { case fullStop, strong, clauseOrSentence }

  private func terminator(at index: Int) -> Terminator? {
    let token = tokens[index]
    guard token.kind == .mark else { return nil }
    switch decodeScalar(bytes, at: Int(token.start)).value {
    case 0x2e: return .fullStop
    case 0x21, 0x3f, 0x203c, 0x2047...0x2049, 0x3002: return .strong
    case 0x2026: return .clauseOrSentence
    default: return nil
    }
  }

  /// A closing quotation mark or bracket that belongs to what stands before it.
  private func closes(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark else { return false }
    switch decodeScalar(bytes, at: Int(token.start)).value {
    case 0x201d, 0x2019, 0xbb: return true
    case 0x22, 0x27, 0x29, 0x5d: return token.isJoined
    default: return false
    }
  }

  /// The first token from `index` on that is no opening mark.
  private func firstWord(from index: Int) -> Int {
    var index = index
    let bound = min(index + 8, tokens.count)
    while index < bound, tokens[index].kind == .mark { index += 1 }
    return index
  }

  private func startsSentence(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    switch tokens[index].kind {
    case .word: return tokens[index].isCapitalized || isUncased(index)
    case .number, .opaque: return true
    case .mark, .possessive: return true
    }
  }

  /// A word in a script without upper and lower case.
  private func isUncased(_ index: Int) -> Bool {
    guard tokens[index].flags.contains(.nonASCII) else { return false }
    guard let scalar = Unicode.Scalar(decodeScalar(bytes, at: Int(tokens[index].start)).value) else { return false }
    return scalar.properties.generalCategory == .otherLetter
  }

  /// `…in Almaty.The ministers`: text glued together, not an abbreviation or a name with a point.
  private func isGlued(_ index: Int, next: Int) -> Bool {
    guard index > 0, tokens[next].kind == .word, tokens[next].isCapitalized, !tokens[next].isAllCaps else {
      return false
    }
    let before = tokens[index - 1]
    return before.kind == .word && !before.isAllCaps && before.end - before.start >= 3
      && tokens[next].end - tokens[next].start >= 2 && abbreviation(of: before) == nil
  }

  /// Whether the full stop at `index` belongs to an abbreviation, initial or list number that the sentence goes on behind.
  private func isAbbreviation(_ index: Int, next: Int, start: Int) -> Bool {
    guard index > 0, tokens[index].isJoined else { return false }
    let before = tokens[index - 1]
    guard before.kind == .word else {
      return before.kind == .number && isListNumber(index - 1, start: start)
    }
    // `on the 21st.`: an ordinal's ending, not Saint.
    if before.isJoined, index > 1, tokens[index - 2].kind == .number { return false }
    let followsNumber = next < tokens.count && tokens[next].kind == .number
    let followsFunctionWord = next < tokens.count && tokens[next].lexical.classes.contains(.functionWord)
    if before.end - before.start == 1 {
      // `a.m. The`, `in the U.S. He` end a sentence; `S. Lavrov`, `U.S. Senate` do not. A list's `a.` is no end either.
      return !followsFunctionWord || isListNumber(index - 1, start: start)
    }
    switch abbreviation(of: before) {
    case .title: return true
    case .beforeNumber: return followsNumber
    case .anywhere: return !followsFunctionWord
    case nil: return isInnerAcronym(index - 1) && !followsFunctionWord
    }
  }

  /// `Ph.D.`, `Lt.Gen.`: a short word behind another point.
  private func isInnerAcronym(_ index: Int) -> Bool {
    index >= 2 && tokens[index].isJoined && tokens[index - 1].isJoined && tokens[index - 1].form == .fullStop
      && tokens[index].end - tokens[index].start <= 3
  }

  /// The `1` of `1. Introduction`, the `b` of `b. Trade`.
  private func isListNumber(_ index: Int, start: Int) -> Bool {
    index == start && tokens[index].end - tokens[index].start <= 3
  }

  private func abbreviation(of token: Token) -> Abbreviations.Use? {
    Abbreviations.known[token.form]
  }

  /// A line that begins with a bullet, or with a number or letter and a full stop or bracket.
  func listItemBegins(at index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    switch tokens[index].kind {
    case .mark:
      switch decodeScalar(bytes, at: Int(tokens[index].start)).value {
      case 0x2022, 0x2023, 0x2043, 0x25aa...0x25e6, 0x2219, 0xb7, 0x2013, 0x2014, 0x2d, 0x2a:
        return !tokens[index + 1].isJoined
      default: return false
      }
    case .number, .word:
      let stop = tokens[index + 1]
      guard tokens[index].end - tokens[index].start <= 2, stop.kind == .mark, stop.isJoined else { return false }
      let isStop = bytes[Int(stop.start)] == 0x2e && tokens[index].kind == .number
      return (isStop || bytes[Int(stop.start)] == 0x29) && index + 2 < tokens.count && !tokens[index + 2].isJoined
    case .possessive, .opaque: return false
    }
  }
}
