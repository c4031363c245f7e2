internal import ArticleText
internal import EntityExtraction

/// The quotation marks without partners of an article, its blocks' marks paired over line ends and paragraphs.
///
/// A quotation opened in one block is closed in a later one where the line end between them stands within a paragraph
/// or a sentence, as where every clause has a line of its own. At the end of a paragraph it has to be opened again.
struct QuotationsAcrossBlocks {
  typealias Mark = QuotationPairs.Mark

  /// A quotation that paragraphs below its own go on with and one of them closes, without opening it again.
  struct Continued: Hashable {
    var open: Mark

    /// The block with the closing mark.
    var block: Int

    var close: Mark
  }

  /// What stands in a block.
  struct Mistakes: Hashable {
    /// Marks that open and are not closed, in the order of the text.
    var unclosed: [Mark] = []

    /// Marks that close what nothing has opened.
    var unopened: [Mark] = []

    /// The quotation that goes on below without being opened again.
    var continued: Continued?
  }

  /// One for each block.
  private(set) var mistakes: [Mistakes]

  /// Marks that are open above the block being read, the innermost last.
  private var open: [(block: Int, mark: Mark)] = []

  /// An open mark that a paragraph's end has passed, and that nothing below has been seen to close.
  private var lost: (block: Int, mark: Mark)?

  /// How many blocks below its own a quotation may be closed that is not opened again.
  private static let reach = 6

  /// Pairs the marks of an article's prose; O(blocks + marks).
  init(_ article: ArticleSubject, _ seams: Seams) {
    let blocks = article.prose
    mistakes = Array(repeating: Mistakes(), count: blocks.count)
    for (index, pairs) in article.readings.map(\.quotations).enumerated() {
      if let above = open.last {
        let opensAgain = blocks[index].opensAgain(above.mark, pairs)
        if opensAgain { open.removeLast() }
        if !open.isEmpty, !seams.goesOn(to: index) || (!opensAgain && pairs.opensBeforeClosing(above.mark.style)) {
          giveUp()
        }
      }
      for mark in pairs.unopened { close(mark, in: index, blocks) }
      if !pairs.pairs.isEmpty || !pairs.unclosed.isEmpty { lost = nil }
      open += pairs.unclosed.map { (index, $0) }
    }
    giveUp()
  }

  private mutating func close(_ mark: Mark, in block: Int, _ blocks: [ReadBlock]) {
    if let last = open.last, last.mark.style.isClosed(by: mark.style) {
      open.removeLast()
    } else if let start = lost, block - start.block <= Self.reach, start.mark.style.isClosed(by: mark.style),
      blocks[start.block].role == blocks[block].role
    {
      mistakes[start.block].unclosed.removeAll { $0 == start.mark }
      mistakes[start.block].continued = Continued(open: start.mark, block: block, close: mark)
      lost = nil
    } else {
      mistakes[block].unopened.append(mark)
    }
  }

  /// Takes what is open as not closed.
  private mutating func giveUp() {
    for (block, mark) in open { mistakes[block].unclosed.append(mark) }
    if let last = open.last { lost = last }
    open = []
  }
}

extension QuotationPairs {
  /// Whether a whole quotation in marks of a shape stands before the first mark that closes one from above.
  fileprivate func opensBeforeClosing(_ style: Style) -> Bool {
    let end = unopened.first?.token ?? .max
    return pairs.contains { $0.open.style == style && $0.open.token < end }
  }
}

extension ReadBlock {
  /// Whether the block begins with the opening mark of the quotation that the block before it has left open.
  fileprivate func opensAgain(_ open: QuotationPairs.Mark, _ pairs: QuotationPairs) -> Bool {
    let marks = pairs.unclosed + pairs.pairs.map(\.open) + pairs.unopened
    // A quotation inside of the quotation may be opened again behind it.
    let first = token(0)?.kind == .mark ? 1 : 0
    return marks.contains { $0.token <= first && $0.style == open.style }
  }
}
