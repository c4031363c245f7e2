/// A block as the grammars of dates and amounts read it: tokens with their closed-class words.
///
/// All access is total: a token beside the block has no word, no class and no number.
struct GrammarText {
  let text: BlockText
  let lexicon: Lexicon
  private let words: [GrammarWord]

  /// Linear in the tokens.
  init(_ text: BlockText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    words = text.tokens.map { GrammarWord.of($0) }
  }

  var count: Int { words.count }

  func word(_ index: Int) -> GrammarWord {
    words.indices.contains(index) ? words[index] : .none
  }

  func token(_ index: Int) -> Token? {
    text.tokens.indices.contains(index) ? text.tokens[index] : nil
  }

  func isNumber(_ index: Int) -> Bool { token(index)?.kind == .number }
  func isJoined(_ index: Int) -> Bool { token(index)?.isJoined ?? false }
  func isCapitalized(_ index: Int) -> Bool { token(index)?.isCapitalized ?? false }

  func has(_ type: Lexicon.Classes, _ index: Int) -> Bool {
    token(index).map { !$0.lexical.classes.isDisjoint(with: type) } ?? false
  }

  /// Whether a token is the one ASCII mark.
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    guard let token = token(index), token.kind == .mark, token.end - token.start == 1 else { return false }
    return text.bytes[Int(token.start)] == UInt8(truncatingIfNeeded: mark.value)
  }

  /// Whether a token is a hyphen or dash of any length.
  func isDash(_ index: Int) -> Bool {
    token(index).map { $0.kind == .mark && $0.form == .hyphen } ?? false
  }

  /// Whether a token is a hyphen between two words or numbers without a blank.
  func isHyphen(_ index: Int) -> Bool {
    isDash(index) && isJoined(index) && isJoined(index + 1)
  }

  /// The integer that the lexicon gives as a token's value in a class.
  func value(_ type: Lexicon.Classes, _ index: Int) -> Int? {
    guard let token = token(index), token.lexical.classes.contains(type) else { return nil }
    return lexicon.value(of: token.lexical, as: type).flatMap { Int($0) }
  }

  /// The bytes of a token; empty beside the block.
  func bytes(_ index: Int) -> ArraySlice<UInt8> {
    token(index).map { text.bytes[$0.range] } ?? []
  }

  /// The number of bytes of a token; 0 beside the block.
  func length(_ index: Int) -> Int {
    token(index).map { Int($0.end - $0.start) } ?? 0
  }

  /// The value of a number token that is digits only, at most nine.
  func integer(_ index: Int) -> Int? {
    guard isNumber(index) else { return nil }
    let digits = bytes(index)
    guard digits.count <= 9, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// Whether a token is the last one of its sentence but for closing marks; linear in these.
  func isLastWord(_ index: Int) -> Bool {
    var next = index + 1
    while let token = token(next), token.kind == .mark, token.isJoined { next += 1 }
    return next >= count || token(next)?.flags.contains(.sentenceStart) ?? true
  }

  /// The longest phrase of the lexicon with a class that begins at a token, else the token alone.
  func longest(_ type: Lexicon.Classes, _ index: Int) -> (entry: Lexicon.Entry, end: Int)? {
    guard let token = token(index) else { return nil }
    if token.lexical.beginsPhrase {
      var low = 0
      var high = text.phrases.count
      while low < high {
        let middle = (low + high) / 2
        if text.phrases[middle].tokens.lowerBound < index { low = middle + 1 } else { high = middle }
      }
      while low < text.phrases.count, text.phrases[low].tokens.lowerBound == index {
        let phrase = text.phrases[low]
        if !phrase.entry.classes.isDisjoint(with: type) { return (phrase.entry, phrase.tokens.upperBound) }
        low += 1
      }
    }
    return token.lexical.classes.isDisjoint(with: type) ? nil : (token.lexical, index + 1)
  }
}
