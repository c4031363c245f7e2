internal import Annotations
internal import ArticleText
internal import EntityExtraction

/// A section of an article with its words, for checks that read the text itself.
struct ReadBlock: Sendable {
  let role: Section.Role

  /// Where the section starts, in UTF-8 bytes of the article.
  let offset: Int

  let text: BlockText

  /// The same object for the same words of a section that edits have left alone.
  let words: PlacedText

  /// Reads a section; linear in its bytes.
  init(_ section: Section, of text: ArticleText) {
    let range = text.clipped(section.range)
    role = section.role
    offset = range.lowerBound
    self.text = Tokenizer.tokenize(bytes: Array(text.bytes[range]), role: section.role, lexicon: .embedded)
    words = PlacedText(self.text)
  }

  /// A block by itself, which begins at byte 0.
  init(_ words: PlacedText) {
    role = words.role
    offset = 0
    text = words.block
    self.words = words
  }

  /// A section whose words have been read.
  private init(_ section: Section, words: PlacedText) {
    role = section.role
    offset = section.range.lowerBound
    text = words.block
    self.words = words
  }

  /// The sections of an article.
  ///
  /// O(text), O(sections) where their words have been read.
  static func all(_ sections: [Section], of text: ArticleText, words: [PlacedText]?) -> [ReadBlock] {
    guard let words, words.count == sections.count else { return sections.map { ReadBlock($0, of: text) } }
    return zip(sections, words).map { ReadBlock($0, words: $1) }
  }

  var tokens: [Token] { text.tokens }

  /// Whether the article itself consists of it.
  var isProse: Bool { role.isProse }

  /// The section in UTF-8 bytes of the article.
  var range: Range<Int> { offset..<offset + text.bytes.count }

  /// A token; nil outside the section.
  func token(_ index: Int) -> Token? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// A token in UTF-8 bytes of the article.
  func range(_ index: Int) -> Range<Int> { range(index..<index + 1) }

  /// A range of tokens in UTF-8 bytes of the article; empty for tokens that do not exist.
  func range(_ tokens: Range<Int>) -> Range<Int> {
    guard !tokens.isEmpty, self.tokens.indices.contains(tokens.lowerBound), tokens.upperBound <= self.tokens.count
    else {
      return offset..<offset
    }
    let bytes = text.byteRange(tokens)
    return bytes.lowerBound + offset..<bytes.upperBound + offset
  }

  /// The text of a range of tokens; empty for tokens that do not exist.
  func string(_ tokens: Range<Int>) -> String {
    guard !tokens.isEmpty, self.tokens.indices.contains(tokens.lowerBound), tokens.upperBound <= self.tokens.count
    else {
      return ""
    }
    return text.string(tokens)
  }

  /// The first scalar of a token; 0 outside the section.
  func scalar(_ index: Int) -> UInt32 {
    token(index).map { decodeScalar(text.bytes, at: Int($0.start)).value } ?? 0
  }

  /// Whether a token is one ASCII mark.
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    guard let token = token(index), token.kind == .mark, token.end - token.start == 1 else { return false }
    return UInt32(text.bytes[Int(token.start)]) == mark.value
  }

  /// Whether a token is a hyphen, en dash or em dash.
  func isDash(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .mark else { return false }
    switch decodeScalar(text.bytes, at: Int(token.start)).value {
    case 0x2d, 0x2010...0x2015, 0x2212: return true
    default: return false
    }
  }

  /// Whether no blank stands before a token.
  func isJoined(_ index: Int) -> Bool { token(index)?.isJoined ?? false }

  /// The value of a token of ASCII digits alone, at most nine of them.
  func number(_ index: Int) -> Int? {
    guard let token = token(index), token.kind == .number, token.range.count <= 9 else { return nil }
    var value = 0
    for byte in text.bytes[token.range] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte) - 0x30
    }
    return value
  }

  /// The number of bytes of a token; 0 outside the section.
  func length(_ index: Int) -> Int { token(index)?.range.count ?? 0 }

  /// The number that the lexicon gives for a token in one of its classes.
  func value(_ index: Int, as type: Lexicon.Classes) -> Int? {
    guard let token = token(index), token.lexical.classes.contains(type) else { return nil }
    return Lexicon.embedded.value(of: token.lexical, as: type).flatMap { Int($0) }
  }

  /// Whether the lexicon has a token in one of the classes.
  func has(_ classes: Lexicon.Classes, _ index: Int) -> Bool {
    token(index).map { !$0.lexical.classes.isDisjoint(with: classes) } ?? false
  }

  /// The tokens of the sentence that holds a token.
  ///
  /// O(log sentences).
  func sentence(of index: Int) -> Range<Int> {
    let next = text.sentences.partitioningIndex { $0.lowerBound > index }
    return next > 0 ? text.sentences[next - 1] : 0..<tokens.count
  }

  /// The first token that starts at or behind a byte of the article.
  ///
  /// O(log tokens).
  func firstToken(atOrAfter byte: Int) -> Int {
    tokens.partitioningIndex { Int($0.start) + offset >= byte }
  }

  /// The tokens that lie whole within a range of bytes of the article.
  ///
  /// O(log tokens).
  func tokens(in range: Range<Int>) -> Range<Int> {
    let first = firstToken(atOrAfter: range.lowerBound)
    let end = tokens.partitioningIndex { Int($0.end) + offset > range.upperBound }
    return first..<max(first, end)
  }
}

extension ArticleSubject {
  /// The block that holds a byte of the article.
  ///
  /// O(log blocks).
  func block(at byte: Int) -> ReadBlock? {
    let next = blocks.partitioningIndex { $0.offset > byte }
    guard next > 0, blocks[next - 1].range.contains(byte) else { return nil }
    return blocks[next - 1]
  }

  /// Replaces a range of the article's own text.
  func edit(_ range: Range<Int>, _ replacement: String) -> Fix.Edit {
    Fix.Edit(Location(article: uri, range: range), replacement)
  }
}

extension Section.Role {
  /// Whether the article itself consists of such sections: neither site furniture nor front matter.
  var isProse: Bool { self != .furniture && self != .frontMatter }
}
