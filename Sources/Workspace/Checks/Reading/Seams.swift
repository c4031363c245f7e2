internal import Annotations
internal import ArticleText
internal import EntityExtraction

/// What parts the blocks of an article's prose: ends of paragraphs, or only ends of lines.
struct Seams {
  private let blocks: [ReadBlock]

  /// Whether the block's line follows that of the block before it at once; false for the first block.
  private let isNextLine: [Bool]

  /// Whether blank lines stand between paragraphs, so that a line end alone does not end one.
  private let partsParagraphs: Bool

  /// Looks at the line ends of an article; O(blocks · log lines).
  init(_ article: ArticleSubject) {
    let blocks = article.prose
    let text = article.text
    var isNextLine = [Bool](repeating: false, count: blocks.count)
    var partsParagraphs = false
    for index in blocks.indices.dropFirst() {
      let above = blocks[index - 1]
      let end = text.line(at: max(above.range.lowerBound, above.range.upperBound - 1))
      isNextLine[index] = text.line(at: blocks[index].offset) == end + 1
      if !isNextLine[index], above.role == .paragraph, blocks[index].role == .paragraph { partsParagraphs = true }
    }
    self.blocks = blocks
    self.isNextLine = isNextLine
    self.partsParagraphs = partsParagraphs
  }

  /// Whether a block goes on with the paragraph or sentence of the block before it.
  func goesOn(to index: Int) -> Bool {
    guard index > 0, blocks.indices.contains(index) else { return false }
    let above = blocks[index - 1]
    let below = blocks[index]
    guard above.role.mayRun, below.role.mayRun else { return false }
    if below.startsInSentence || above.stopsAtComma { return true }
    if !above.role.isShort, above.stopsAtWord { return true }
    guard isNextLine[index] else { return false }
    switch (above.role, below.role) {
    case (.quotation, .quotation): return true
    case (.paragraph, .paragraph), (.byline, .byline), (.byline, .paragraph):
      return partsParagraphs || above.text.sentences.count == 1
    default: return false
    }
  }
}

extension Section.Role {
  /// Whether sentences of it may go on in the next block.
  fileprivate var mayRun: Bool {
    switch self {
    case .paragraph, .listItem, .turn, .quotation, .title, .heading, .byline: true
    case .tableRow, .frontMatter, .furniture: false
    }
  }

  /// Whether such a line stands by itself without closing punctuation; a clause between blank lines passes for one.
  fileprivate var isShort: Bool { self == .title || self == .heading || self == .byline }
}

extension ReadBlock {
  /// Whether the block ends behind a word or figure.
  fileprivate var stopsAtWord: Bool { token(last).map { $0.kind != .mark } ?? false }

  /// Whether the block ends with a comma, semicolon, colon or dash.
  fileprivate var stopsAtComma: Bool { [",", ";", ":"].contains { isMark(last, $0) } || isDash(last) }

  /// The last token, less the mark of a hard line break in Markdown.
  private var last: Int { isMark(tokens.count - 1, "\\") ? tokens.count - 2 : tokens.count - 1 }

  /// Whether the block begins with a word in lower case.
  fileprivate var startsInSentence: Bool {
    guard let first = token(0), first.kind == .word, let byte = text.bytes.dropFirst(Int(first.start)).first else {
      return false
    }
    return byte >= 0x61 && byte <= 0x7a
  }
}
