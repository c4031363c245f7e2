/// A sentence of CoNLL-U with its comments, checked as a whole.
struct ConlluSentence {
  private(set) var comments: [(line: TextLine, text: String)] = []
  private(set) var tokens: [ConlluToken] = []
  private var wordCount = 0
  private var lastEmpty = 0

  /// The last word of the token of several words that is being read.
  private var lastOfToken = 0

  var isEmpty: Bool { comments.isEmpty && tokens.isEmpty }

  /// Takes a comment, which must stand before the words.
  mutating func add(comment line: TextLine, _ bytes: [UInt8]) throws(FormatError) {
    guard tokens.isEmpty else {
      throw line.error(at: line.range.lowerBound, in: bytes, "a comment among words; expected it before the sentence")
    }
    comments.append((line, string(bytes, line.range)))
  }

  /// Takes a token, whose number must be the next one.
  mutating func add(_ token: ConlluToken, _ bytes: [UInt8]) throws(FormatError) {
    func unexpected(_ expected: String) -> FormatError {
      token.line.error(
        at: token.cells[0].lowerBound,
        in: bytes,
        "expected \(expected), found the ID \(string(bytes, token.cells[0]))"
      )
    }
    switch token.id {
    case .word(let number):
      guard number == wordCount + 1 else { throw unexpected("word \(wordCount + 1)") }
      (wordCount, lastEmpty) = (number, 0)
    case .words(let first, let last):
      guard first == wordCount + 1 else { throw unexpected("a token of words from \(wordCount + 1) on") }
      guard first > lastOfToken else { throw unexpected("a token that does not overlap the one to \(lastOfToken)") }
      lastOfToken = last
    case .empty(let word, let index):
      guard word == wordCount, index == lastEmpty + 1 else {
        throw unexpected("word \(wordCount + 1) or node \(wordCount).\(lastEmpty + 1)")
      }
      if case .words = tokens.last?.id { throw unexpected("word \(wordCount + 1)") }
      lastEmpty = index
    }
    tokens.append(token)
  }

  /// The value of a comment such as `# text = …`; nil where there is none.
  func comment(_ key: String) -> (line: TextLine, value: Substring)? {
    for comment in comments {
      let body = comment.text.dropFirst().drop { $0 == " " }
      guard body.hasPrefix(key) else { continue }
      let rest = body.dropFirst(key.count).drop { $0 == " " }
      if rest.first == "=" { return (comment.line, rest.dropFirst().drop { $0 == " " }) }
    }
    return nil
  }

  /// Whether a comment such as `# newdoc` or `# newdoc id = …` stands here; its identifier if it has one.
  func mark(_ name: String) -> (isThere: Bool, id: String?) {
    for comment in comments {
      let words = comment.text.dropFirst().split(separator: " ")
      guard words.first.map(String.init) == name else { continue }
      return (true, self.comment("\(name) id").map { String($0.value) })
    }
    return (false, nil)
  }

  /// Checks what only the whole sentence shows: that heads and ranges name words of it, and that heads make a tree.
  func check(_ bytes: [UInt8], isStrict: Bool) throws(FormatError) {
    guard let first = tokens.first else {
      guard let comment = comments.first else { return }
      throw comment.line.error(at: comment.line.range.lowerBound, in: bytes, "comments without a sentence behind them")
    }
    guard lastOfToken <= wordCount else {
      let token = tokens.last { if case .words = $0.id { true } else { false } } ?? first
      throw token.line.error(
        at: token.cells[0].lowerBound,
        in: bytes,
        "a token of words to \(lastOfToken), but there are \(wordCount)"
      )
    }
    var heads: [Int] = []
    var empties: Set<[Int]> = []
    for token in tokens { if case .empty(let word, let index) = token.id { empties.insert([word, index]) } }
    for token in tokens {
      for head in token.dependencyHeads(bytes) where isStrict {
        guard head.1 == 0 ? head.0 <= wordCount : empties.contains([head.0, head.1]) else {
          throw token.line.error(
            at: token.cells[8].lowerBound,
            in: bytes,
            "DEPS names a node that the sentence does not have"
          )
        }
      }
      guard case .word(let number) = token.id else { continue }
      guard isStrict, let head = decimalNumber(bytes[token.cells[6]]) else { continue }
      guard head <= wordCount, head != number else {
        throw token.line.error(
          at: token.cells[6].lowerBound,
          in: bytes,
          head == number ? "HEAD makes the word its own head" : "HEAD is \(head), but there are \(wordCount) words"
        )
      }
      heads.append(head)
    }
    if isStrict, heads.count == wordCount { try checkTree(heads, first.line, bytes) }
  }

  private func checkTree(_ heads: [Int], _ line: TextLine, _ bytes: [UInt8]) throws(FormatError) {
    let roots = heads.count { $0 == 0 }
    guard roots == 1 else {
      throw line.error(at: line.range.lowerBound, in: bytes, "\(roots) words have HEAD 0; expected one")
    }
    var reachesRoot = Array(repeating: false, count: heads.count + 1)
    reachesRoot[0] = true
    for start in 1...heads.count {
      var path: [Int] = []
      var word = start
      while !reachesRoot[word] {
        guard path.count <= heads.count else {
          throw line.error(at: line.range.lowerBound, in: bytes, "the heads from word \(start) on go round in a circle")
        }
        path.append(word)
        word = heads[word - 1]
      }
      for word in path { reachesRoot[word] = true }
    }
  }
}
