/// Stage 2: a block's tokens, sentences and lexicon phrases.
package enum Tokenizer {
  /// Reads a block; linear in its bytes, and total: malformed UTF-8 counts as marks.
  package static func tokenize(bytes: [UInt8], role: BlockRole, lexicon: Lexicon) -> BlockText {
    var scanner = TokenScanner(bytes: bytes, lexicon: lexicon)
    scanner.scan()
    var text = BlockText(bytes: bytes, role: role, tokens: scanner.tokens, sentences: [], phrases: [])
    text.sentences = sentences(of: text.tokens, bytes: bytes)
    for sentence in text.sentences { markStart(of: sentence, in: &text.tokens) }
    for sentence in text.sentences { lexicon.phrases(in: text.tokens, sentence: sentence, into: &text.phrases) }
    return text
  }

  /// Flags a sentence's first token, and its first word where only marks stand before it.
  private static func markStart(of sentence: Range<Int>, in tokens: inout [Token]) {
    for index in sentence {
      if index == sentence.lowerBound || tokens[index].kind != .mark { tokens[index].flags.insert(.sentenceStart) }
      if tokens[index].kind != .mark { return }
    }
  }
}

/// Splits bytes into tokens, once from left to right.
struct TokenScanner {
  private let bytes: [UInt8]
  private let lexicon: Lexicon
  private(set) var tokens: [Token] = []

  private var position = 0
  private var afterSpace = true
  private var afterLineEnd = false
  /// Whether a single quotation mark was opened and not yet closed: then `'` behind an `s` closes it.
  private var inSingleQuotes = false
  /// No web address begins before this byte: it was looked for already.
  private var addressSearchedTo = 0

  init(bytes: [UInt8], lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    // Offsets are 32 bits wide; a block beyond 2 GiB is read so far.
    limit = min(bytes.count, Int(Int32.max))
    tokens.reserveCapacity(limit / 5 + 4)
  }

  private let limit: Int

  mutating func scan() {
    while position < limit {
      let scalar = decodeScalar(bytes, at: position)
      switch ScalarClass(scalar.value) {
      case .space:
        afterSpace = true
        if scalar.value == 0x0a || scalar.value == 0x0d { afterLineEnd = true }
        position += scalar.length
      case .invisible:
        position += scalar.length
      case .letter, .capital:
        scanWord()
      case .digit:
        scanNumber()
      case .combining:
        scanCombining(scalar)
      case .mark:
        scanMark(scalar)
      }
    }
  }

  // MARK: Words

  private mutating func scanWord() {
    let start = position
    if scanAddress(from: start) { return }
    var form = FormHash.empty
    var flags: Token.Flags = []
    var letters = 0
    var capitals = 0
    var last = ScalarClass.mark
    while position < limit {
      let scalar = decodeScalar(bytes, at: position)
      let type = ScalarClass(scalar.value)
      switch type {
      case .letter, .capital:
        if scalar.value >= 0x80 { flags.insert(.nonASCII) }
        letters += 1
        if type == .capital {
          capitals += 1
          if letters == 1 { flags.insert(.capitalized) }
          if last == .letter { flags.insert(.mixedCase) }
        }
        last = type
      case .combining, .invisible:
        // A joiner or soft hyphen belongs to the word only where letters go on behind it.
        if type == .invisible, !letterFollows(at: position + scalar.length) {
          finishWord(start, form, flags, letters, capitals)
          return
        }
        flags.insert(.nonASCII)
      default:
        guard isApostrophe(scalar.value), letterFollows(at: position + scalar.length), !possessiveFollows() else {
          finishWord(start, form, flags, letters, capitals)
          return
        }
        if scalar.value >= 0x80 { flags.insert(.nonASCII) }
      }
      Folding.fold(scalar: scalar.value) { form.combine($0) }
      position += scalar.length
    }
    finishWord(start, form, flags, letters, capitals)
  }

  private mutating func finishWord(
    _ start: Int,
    _ form: FormHash,
    _ flags: Token.Flags,
    _ letters: Int,
    _ capitals: Int
  ) {
    var flags = flags
    if letters >= 2, letters == capitals { flags.insert(.allCaps) }
    append(.word, start: start, form: form, flags: flags)
    if possessiveFollows() { scanPossessive() }
  }

  private func letterFollows(at offset: Int) -> Bool {
    offset < limit && ScalarClass(decodeScalar(bytes, at: offset).value).isLetter
  }

  /// Whether `'s` stands here with no letter or digit behind it, or the bare apostrophe of `ministers'`.
  private func possessiveFollows() -> Bool {
    guard position < limit, position > 0 else { return false }
    let mark = decodeScalar(bytes, at: position)
    guard mark.value == 0x27 || mark.value == 0x2019 || mark.value == 0x2bc else { return false }
    let next = position + mark.length
    guard next < limit else { return mark.value != 0x2bc && endsInS && !inSingleQuotes }
    if bytes[next] | 0x20 == 0x73 {
      return next + 1 >= limit || !ScalarClass(decodeScalar(bytes, at: next + 1).value).isWordPart
    }
    return endsInS && !inSingleQuotes && bytes[next] == 0x20
  }

  private var endsInS: Bool {
    bytes[position - 1] | 0x20 == 0x73
  }

  private mutating func scanPossessive() {
    let start = position
    position += decodeScalar(bytes, at: position).length
    var form = FormHash.empty
    form.combine(0x27)
    if position < limit, bytes[position] | 0x20 == 0x73 {
      position += 1
      form.combine(0x73)
    }
    append(.possessive, start: start, form: form, flags: bytes[start] < 0x80 ? [] : [.nonASCII])
  }

  // MARK: Numbers

  private mutating func scanNumber() {
    let start = position
    if scanAddress(from: start) { return }
    var form = FormHash.empty
    var flags: Token.Flags = []
    while position < limit {
      let scalar = decodeScalar(bytes, at: position)
      let isDigit = ScalarClass(scalar.value) == .digit
      guard isDigit || (scalar.value == 0x2e || scalar.value == 0x2c) && digitFollows(at: position + 1) else { break }
      if scalar.value >= 0x80 { flags.insert(.nonASCII) }
      Folding.fold(scalar: scalar.value) { form.combine($0) }
      position += scalar.length
    }
    append(.number, start: start, form: form, flags: flags)
  }

  private func digitFollows(at offset: Int) -> Bool {
    offset < limit && ScalarClass(decodeScalar(bytes, at: offset).value) == .digit
  }

  // MARK: Marks

  private mutating func scanMark(_ scalar: DecodedScalar) {
    let start = position
    if !afterSpace, possessiveFollows() {
      scanPossessive()
      return
    }
    position += scalar.length
    if isApostrophe(scalar.value) {
      if afterSpace || tokens.last?.kind == .mark && scalar.value != 0x2019 {
        inSingleQuotes = letterFollows(at: position)
      } else {
        inSingleQuotes = false
      }
    }
    var form = FormHash.empty
    Folding.fold(scalar: scalar.value) { form.combine($0) }
    append(.mark, start: start, form: form, flags: scalar.value < 0x80 ? [] : [.nonASCII])
  }

  /// A combining mark that follows no letter: part of the mark or number before it (an emoji's variant), else a mark.
  private mutating func scanCombining(_ scalar: DecodedScalar) {
    guard let last = tokens.indices.last, Int(tokens[last].end) == position else {
      scanMark(scalar)
      return
    }
    position += scalar.length
    tokens[last].end = Int32(position)
    tokens[last].flags.insert(.nonASCII)
  }

  // MARK: Addresses

  private mutating func scanAddress(from start: Int) -> Bool {
    guard start >= addressSearchedTo, afterSpace || tokens.last?.kind == .mark else { return false }
    let found = WebAddress.find(in: bytes, from: start, limit: limit, lexicon: lexicon)
    addressSearchedTo = found.searchedTo
    guard let end = found.end else { return false }
    var form = FormHash.empty
    for byte in bytes[start..<end] { Folding.fold(scalar: UInt32(byte)) { form.combine($0) } }
    position = end
    append(.opaque, start: start, form: form, flags: found.isDomain ? [.domain] : [])
    return true
  }

  // MARK: Output

  private mutating func append(_ kind: Token.Kind, start: Int, form: FormHash, flags: Token.Flags) {
    var flags = flags
    if !afterSpace { flags.insert(.joined) }
    if afterLineEnd { flags.insert(.afterLineEnd) }
    afterSpace = false
    afterLineEnd = false
    tokens.append(
      Token(
        start: Int32(start),
        end: Int32(position),
        kind: kind,
        flags: flags,
        form: form,
        lexical: lexicon.entry(for: form).written(flags)
      )
    )
  }
}

extension ScalarClass {
  fileprivate var isWordPart: Bool {
    switch self {
    case .letter, .capital, .digit, .combining: true
    default: false
    }
  }
}
