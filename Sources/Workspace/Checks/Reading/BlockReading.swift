internal import Annotations
internal import EntityExtraction

/// What checks read in the words of one block alone.
///
/// An edit leaves it as it is for the blocks that it does not touch; all places in it are tokens, or bytes from the
/// block's start.
final class BlockReading: Sendable {
  /// The double quotation marks.
  let quotations: QuotationPairs

  /// The outermost pairs of double quotation marks that stand in no quotation in single marks.
  let outerQuotations: [QuotationPairs.Pair]

  /// The first `‘` that nothing behind it in the block can close.
  let unclosedSingleMark: Int?

  /// Whether a `’` or `'` stands in it that may close a quotation.
  let mayCloseSingleMark: Bool

  /// The days that are written with the month's name.
  let statedDates: [StatedDate]

  /// The dates in figures.
  let numericDates: [NumericDate]

  /// The numbers that must be sums of money.
  let sums: [Range<Int>]

  /// What the checks that look at one block by itself find, by their place in bytes from the block's start.
  private let findings: [Finding]

  /// Reads a block; linear in its tokens.
  init(_ words: PlacedText) {
    let block = ReadBlock(words)
    quotations = QuotationPairs(block)
    let singles = SingleQuotations(block)
    outerQuotations = quotations.outermost.filter { !singles.hold($0.open.token) }
    unclosedSingleMark = SingleQuotations.unclosedMark(in: block)
    mayCloseSingleMark = block.tokens.indices.contains { SingleQuotations.mayClose($0, in: block) }
    statedDates = StatedDate.all(in: block)
    numericDates = NumericDate.all(in: block)
    sums = sumsOfMoney(in: block)
    findings = Check.all.flatMap { check in
      var found = Findings(of: check, in: Self.nowhere)
      for part in check.examination.parts {
        if case .block(let examine) = part { examine(block, &found) }
      }
      return found.all
    }
  }

  /// Stands for the article in findings that have no place in one yet.
  private static let nowhere = ArticleURI("")

  /// What the checks that look at one block by itself find in it where it stands in an article.
  func findings(in block: ReadBlock, of article: ArticleURI) -> [Finding] {
    findings.map { $0.placed(in: article, at: block.offset) }
  }
}

/// The readings of an article's blocks, to be found again by their words.
///
/// Kept with an open article, so that an edit costs the blocks that it touched.
struct BlockReadings: Sendable {
  /// The words are held, so that nothing else comes to their identity.
  private var known: [ObjectIdentifier: (words: PlacedText, reading: BlockReading)] = [:]

  init() {}

  /// The readings of an article's prose.
  init(of article: ArticleSubject) {
    known.reserveCapacity(article.prose.count)
    for (block, reading) in zip(article.prose, article.readings) {
      known[ObjectIdentifier(block.words)] = (block.words, reading)
    }
  }

  /// The reading of a block, made where it is not known.
  func reading(of words: PlacedText) -> BlockReading {
    known[ObjectIdentifier(words)]?.reading ?? BlockReading(words)
  }

  /// Reads the prose among some blocks as far as it is not known, about `budget` bytes of it.
  ///
  /// - Returns: whether all are known now.
  mutating func read(_ blocks: [PlacedText], bytes budget: Int) -> Bool {
    var left = budget
    for words in blocks where words.role.isProse && known[ObjectIdentifier(words)] == nil {
      guard left > 0 else { return false }
      known[ObjectIdentifier(words)] = (words, BlockReading(words))
      left -= words.bytes.count + 1
    }
    return true
  }
}

extension Finding {
  /// A finding by its place in a block as one in an article in which that block begins at a byte.
  fileprivate func placed(in article: ArticleURI, at start: Int) -> Finding {
    func placed(_ location: Location) -> Location {
      let range = location.range
      return Location(article: article, range: range.lowerBound + start..<range.upperBound + start)
    }
    var finding = self
    finding.location = placed(location)
    for index in related.indices { finding.related[index].location = placed(related[index].location) }
    for fix in fixes.indices {
      for edit in fixes[fix].edits.indices {
        finding.fixes[fix].edits[edit].location = placed(fixes[fix].edits[edit].location)
      }
    }
    return finding
  }
}
