extension BlockText {
  /// Whether a token holds a letter beyond ASCII; a curly apostrophe is none.
  func hasForeignLetter(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.contains(.nonASCII) else { return false }
    var offset = token.range.lowerBound
    while offset < token.range.upperBound {
      let scalar = decodeScalar(bytes, at: offset)
      if scalar.value >= 0x80, !isApostrophe(scalar.value) { return true }
      offset += scalar.length
    }
    return false
  }
}
