import ArticleText

/// Where the places of one text are in another that has the same characters but other blanks: formats of tokens keep none,
/// and checkouts differ in their line ends.
struct BlankBlindMap {
  /// The offsets of the bytes that are no blanks, ascending; nil where both texts are the same.
  private var source: [Int]?
  private var target: [Int] = []

  /// O(bytes).
  ///
  /// - Throws: `Mismatch` where the texts part.
  init(from source: ArticleText, to target: ArticleText) throws(Mismatch) {
    if source.bytes == target.bytes { return }
    let own = Self.visible(source.bytes)
    let others = Self.visible(target.bytes)
    let common = zip(own, others).prefix { source.bytes[$0] == target.bytes[$1] }.count
    guard common == own.count, common == others.count else {
      let offset = common < others.count ? others[common] : target.bytes.count
      let position = EncodedOffsets(of: target, in: .utf32).position(from: offset)
      throw Mismatch(line: position.line + 1, column: position.character + 1)
    }
    self.source = own
    self.target = others
  }

  /// Two texts that are not the same, with the line and column of the second one at which they part, from one.
  struct Mismatch: Error {
    var line: Int
    var column: Int
  }

  /// The range with the same characters; the blanks at its ends are left out where the texts differ.
  ///
  /// O(log bytes).
  func range(_ range: Range<Int>) -> Range<Int> {
    guard let source else { return range }
    let first = Self.index(of: range.lowerBound, in: source)
    let end = Self.index(of: range.upperBound, in: source)
    guard first < end else { return 0..<0 }
    return target[first]..<target[end - 1] + 1
  }

  /// The characters of a text that are no blanks, by which texts are the same here.
  ///
  /// O(bytes).
  static func visibleText(of text: ArticleText) -> String {
    String(decoding: text.bytes.filter { $0 > 0x20 }, as: UTF8.self)
  }

  private static func visible(_ bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { bytes[$0] > 0x20 }
  }

  /// How many of some offsets are before one.
  private static func index(of offset: Int, in offsets: [Int]) -> Int {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
