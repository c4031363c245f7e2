internal import ArticleText

/// A document's text as the token formats need it: tokens that no mention cuts, in sentences that no mention crosses.
struct CutText {
  /// Ascending, without blanks inside; UTF-8 bytes.
  var tokens: [Range<Int>] = []

  /// Ranges of `tokens`; none is empty.
  var sentences: [Range<Int>] = []

  /// The tokens as the document has them, else runs of letters and digits and single other characters.
  ///
  /// They are cut where mentions begin and end. O(bytes + mentions · log).
  init(_ document: ExchangeDocument, spans: [Range<Int>]) {
    let bytes = document.text.bytes
    var cuts: Set<Int> = []
    for span in spans { cuts.formUnion([span.lowerBound, span.upperBound]) }
    let given = document.tokens.isEmpty ? plainTokens(bytes) : document.tokens
    var covered = 0
    for token in given where token.lowerBound >= covered {
      // What stands between the tokens that are given is text as well.
      if token.lowerBound > covered { append(plainTokens(bytes, covered..<token.lowerBound), cuts) }
      append(withoutBlanks(token, bytes), cuts)
      covered = max(covered, token.upperBound)
    }
    if covered < bytes.count { append(plainTokens(bytes, covered..<bytes.count), cuts) }
    cutSentences(document, bytes, spans)
  }

  /// Joins the sentences that a span goes across.
  mutating func joinSentences(across spans: [Range<Int>]) {
    guard !sentences.isEmpty else { return }
    var isJoined = Array(repeating: 0, count: sentences.count + 1)
    for span in spans {
      let first = sentences.partitioningIndex { tokens[$0.upperBound - 1].upperBound > span.lowerBound }
      let end = sentences.partitioningIndex { tokens[$0.lowerBound].lowerBound >= span.upperBound }
      guard first + 1 < end else { continue }
      isJoined[first + 1] += 1
      isJoined[end] -= 1
    }
    var depth = 0
    var joined: [Range<Int>] = []
    for (index, sentence) in sentences.enumerated() {
      depth += isJoined[index]
      if depth > 0, let last = joined.popLast() {
        joined.append(last.lowerBound..<sentence.upperBound)
      } else {
        joined.append(sentence)
      }
    }
    sentences = joined
  }

  private mutating func append(_ pieces: [Range<Int>], _ cuts: Set<Int>) {
    for piece in pieces {
      var start = piece.lowerBound
      for offset in piece.lowerBound + 1..<max(piece.lowerBound + 1, piece.upperBound) where cuts.contains(offset) {
        tokens.append(start..<offset)
        start = offset
      }
      if start < piece.upperBound { tokens.append(start..<piece.upperBound) }
    }
  }

  private mutating func cutSentences(_ document: ExchangeDocument, _ bytes: [UInt8], _ spans: [Range<Int>]) {
    var starts: Set<Int> = []
    for sentence in document.sentences {
      starts.insert(tokens.partitioningIndex { $0.lowerBound >= sentence.lowerBound })
      starts.insert(tokens.partitioningIndex { $0.lowerBound >= sentence.upperBound })
    }
    for index in tokens.indices.dropFirst() {
      let gap = tokens[index - 1].upperBound..<tokens[index].lowerBound
      let isLineEnd = bytes[gap].contains { $0 == 0x0a || $0 == 0x0d }
      if document.sentences.isEmpty ? isLineEnd || endsSentence(index - 1, bytes) : false { starts.insert(index) }
    }
    var isInside: [Bool] = Array(repeating: false, count: tokens.count + 1)
    var changes = Array(repeating: 0, count: tokens.count + 2)
    for span in spans {
      let first = tokens.partitioningIndex { $0.upperBound > span.lowerBound }
      let end = tokens.partitioningIndex { $0.lowerBound >= span.upperBound }
      guard first + 1 < end else { continue }
      changes[first + 1] += 1
      changes[end] -= 1
    }
    var depth = 0
    for index in isInside.indices {
      depth += changes[index]
      isInside[index] = depth > 0
    }
    var start = 0
    for index in tokens.indices.dropFirst() where starts.contains(index) && !isInside[index] {
      sentences.append(start..<index)
      start = index
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
  }

  /// Whether a sentence probably ends with a token: a full stop, question or exclamation mark behind a word that is no
  /// abbreviation, and a capital after it.
  private func endsSentence(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index].upperBound < tokens[index + 1].lowerBound else {
      return false
    }
    let next = bytes[tokens[index + 1].lowerBound]
    guard (0x41...0x5a).contains(next) || next >= 0x80 || next == UInt8(ascii: "\"") else { return false }
    switch bytes[tokens[index].lowerBound] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."):
      return tokens[index - 1].count > 3 || tokens[index - 1].upperBound < tokens[index].lowerBound
    default: return false
    }
  }
}

/// Runs of letters and digits, and each other character that is no blank by itself.
func plainTokens(_ bytes: [UInt8], _ range: Range<Int>? = nil) -> [Range<Int>] {
  var tokens: [Range<Int>] = []
  let range = range ?? 0..<bytes.count
  var index = range.lowerBound
  while index < range.upperBound {
    let start = index
    if isBlank(bytes, at: index) {
      index += scalarLength(bytes[index])
      continue
    }
    while index < range.upperBound, isWordByte(bytes[index]), !isBlank(bytes, at: index) {
      index += scalarLength(bytes[index])
    }
    if index == start { index += 1 }
    tokens.append(start..<min(index, range.upperBound))
  }
  return tokens
}

/// A token cut at the blanks inside it.
private func withoutBlanks(_ token: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
  var pieces: [Range<Int>] = []
  var start: Int?
  var index = token.lowerBound
  while index < token.upperBound {
    if isBlank(bytes, at: index) {
      if let begin = start { pieces.append(begin..<index) }
      start = nil
    } else if start == nil {
      start = index
    }
    index += scalarLength(bytes[index])
  }
  if let start { pieces.append(start..<token.upperBound) }
  return pieces
}

/// Letters and digits of ASCII and everything outside it: combining marks stay with their letters.
private func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
}

/// Whether a blank, line end, control character, no-break or wide space starts at an offset.
///
/// U+FEFF is none: inside a text it is a character without width that tools leave in their tokens.
func isBlank(_ bytes: [UInt8], at index: Int) -> Bool {
  let byte = bytes[index]
  if byte <= 0x20 || byte == 0x7f { return true }
  guard byte == 0xc2 || byte == 0xe2 || byte == 0xe3 || byte == 0xe1 else { return false }
  let scalar = String(decoding: bytes[index..<min(bytes.count, index + scalarLength(byte))], as: UTF8.self)
    .unicodeScalars.first
  guard let scalar else { return false }
  return scalar.properties.isWhitespace || (0x80...0x9f).contains(scalar.value)
}

/// The length of the scalar that a byte of valid UTF-8 begins.
func scalarLength(_ first: UInt8) -> Int {
  first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
}

/// The mentions that can be written side by side: the longest first, none inside or across another.
///
/// O(mentions · log mentions).
func outermostMentions(of document: ExchangeDocument, _ losses: inout Losses) -> [(range: Range<Int>, mention: Int)] {
  var candidates: [(range: Range<Int>, mention: Int)] = []
  for (index, mention) in document.mentions.enumerated() {
    guard let span = mention.span, !isLinguistic(mention) else {
      losses.add(mention.fragments.isEmpty ? "mentions without a place in the text" : linguisticLoss)
      continue
    }
    if mention.fragments.count > 1 { losses.add("gaps in discontinuous mentions") }
    let trimmed = trimmed(span, document.text.bytes)
    if trimmed.isEmpty {
      losses.add("mentions without words")
    } else {
      if trimmed != span { losses.add("blanks at the ends of mentions") }
      candidates.append((trimmed, index))
    }
  }
  candidates.sort { a, b in
    (a.range.lowerBound, -a.range.upperBound, a.mention) < (b.range.lowerBound, -b.range.upperBound, b.mention)
  }
  var chosen: [(range: Range<Int>, mention: Int)] = []
  for candidate in candidates {
    if let last = chosen.last, candidate.range.lowerBound < last.range.upperBound {
      losses.add("mentions inside or across others")
    } else {
      chosen.append(candidate)
    }
  }
  return chosen
}

/// A range without the blanks at its ends.
func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end, isBlank(bytes, at: start) { start += scalarLength(bytes[start]) }
  while start < end {
    var last = end - 1
    while last > start, bytes[last] & 0xc0 == 0x80 { last -= 1 }
    guard isBlank(bytes, at: last) else { break }
    end = last
  }
  return min(start, end)..<end
}
