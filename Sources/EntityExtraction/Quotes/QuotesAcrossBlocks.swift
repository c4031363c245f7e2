internal import Annotations

/// Joins the quotes of blocks: quotations that run on, blocks behind `said:`, turns of several paragraphs.
package enum QuotesAcrossBlocks {
  /// The quotes of the article in document order; quotations that nobody is said to speak have no speaker.
  ///
  /// O(n log n) in the blocks and their candidates.
  package static func resolve(_ blocks: [(block: Block, text: PlacedText, quotes: BlockQuotes)]) -> [SpokenQuote] {
    var joiner = QuoteJoiner()
    for (index, part) in blocks.enumerated() { joiner.read(index, part.block, part.text, part.quotes) }
    joiner.close()
    return joiner.quotes.filter { !$0.range.isEmpty }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Reads block after block and remembers what the next one may go on with.
private struct QuoteJoiner {
  private(set) var quotes: [SpokenQuote] = []

  /// Who speaks, said by which words.
  private struct Source {
    var cue: Range<Int>?
    var speaker: SpeakerWords
  }

  private enum Turn {
    case none
    /// The turn of a question by nobody named.
    case unnamed
    case of(Source)
  }

  private var turn = Turn.none

  /// The source of a block that ends with `said:`.
  private var introduced: Source?

  /// Whether block quotations behind the introduced one still belong to it.
  private var introducedQuotation: Source?

  /// The source of the last quotation, where the block it stands in ends with it.
  private var ending: Source?

  /// Quotations of the blocks before that wait for a cue, each open at its end.
  private var waiting: [Range<Int>] = []

  /// Whether the last block ended inside a quotation.
  private var isOpen = false

  private var lastSubject = BlockQuotes.Subject.unknown

  /// The quotes of the block before, where it is nothing but words in quotation marks that nobody is said to speak.
  private var unsourced = 0..<0

  /// Reads the next block.
  mutating func read(_ index: Int, _ block: Block, _ text: PlacedText, _ found: BlockQuotes) {
    switch block.role {
    case .byline: attribute(index, block, text, found)
    case .furniture, .frontMatter, .tableRow: return
    case .title, .heading:
      turn = .none
      close()
      add(found, index, block, text)
      close()
    case .turn:
      close()
      readTurn(index, block, found)
    case .paragraph, .listItem, .quotation:
      readText(index, block, text, found)
    }
  }

  /// Ends what goes on from block to block.
  mutating func close() {
    (introduced, introducedQuotation, ending, isOpen) = (nil, nil, nil, false)
    unsourced = 0..<0
    settle(with: nil)
    lastSubject = .unknown
  }

  // MARK: Transcripts

  private mutating func readTurn(_ index: Int, _ block: Block, _ found: BlockQuotes) {
    guard let candidate = found.candidates.first, let speaker = candidate.speaker else {
      turn = .unnamed
      return
    }
    let source = Source(cue: nil, speaker: speaker.placed(at: block.range.lowerBound, block: index))
    turn = .of(source)
    append(candidate.range.shifted(by: block.range.lowerBound), .direct, source)
  }

  // MARK: Running text

  private mutating func readText(_ index: Int, _ block: Block, _ text: PlacedText, _ found: BlockQuotes) {
    // `*Ann Lee has been ambassador since 2022.*`: no part of what anybody says.
    if isNote(text) { turn = .none }
    switch turn {
    case .unnamed: return
    case .of(let source):
      append(words(text, block), .direct, source)
      return
    case .none: break
    }
    if let source = introduced ?? (block.role == .quotation ? introducedQuotation : nil) {
      let goesOn = block.role == .quotation
      close()
      introducedQuotation = goesOn ? source : nil
      append(words(text, block), .direct, source)
      ending = source
      return
    }
    if attribute(index, block, text, found) { return }
    let before = quotes.count
    add(found, index, block, text)
    unsourced = fills(found, text) && !found.candidates.isEmpty ? before..<quotes.count : 0..<0
    if unsourced.contains(where: { quotes[$0].speaker != nil }) { unsourced = 0..<0 }
  }

  /// Takes the line below a quotation for the name of its speaker.
  @discardableResult
  private mutating func attribute(_ index: Int, _ block: Block, _ text: PlacedText, _ found: BlockQuotes) -> Bool {
    guard !unsourced.isEmpty, found.candidates.isEmpty, let speaker = AttributionLine.speaker(of: text.block, in: block)
    else {
      return false
    }
    let words = speaker.placed(at: block.range.lowerBound, block: index)
    for quote in unsourced { quotes[quote].speaker = words }
    unsourced = 0..<0
    return true
  }

  /// Whether a whole block is set in emphasis.
  private func isNote(_ text: PlacedText) -> Bool {
    let emphasis: [UInt8] = [UInt8(ascii: "*"), UInt8(ascii: "_")]
    guard let first = text.bytes.first, text.bytes.count > 2, emphasis.contains(first), text.bytes.last == first else {
      return false
    }
    let inner = text.bytes.drop { emphasis.contains($0) }
    let end = inner.lastIndex { !emphasis.contains($0) } ?? inner.startIndex
    return !inner[..<end].contains(first)
  }

  private func words(_ text: PlacedText, _ block: Block) -> Range<Int> {
    TurnQuote.words(text.block, from: 0).shifted(by: block.range.lowerBound)
  }

  private mutating func add(_ found: BlockQuotes, _ index: Int, _ block: Block, _ text: PlacedText) {
    let wasOpen = isOpen
    let before = ending
    (introduced, introducedQuotation, ending, isOpen) = (nil, nil, nil, false)
    var source: Source?
    for candidate in found.candidates {
      let range = candidate.range.shifted(by: block.range.lowerBound)
      if candidate.flags.contains(.needsAntecedent), lastSubject == .thing { continue }
      if let speaker = candidate.speaker {
        source = Source(
          cue: candidate.cue?.shifted(by: block.range.lowerBound),
          speaker: speaker.placed(at: block.range.lowerBound, block: index)
        )
      } else if candidate.flags.contains(.isFragment) {
        append(range, candidate.kind, nil)
        continue
      } else if candidate.flags.contains(.opensBlock), wasOpen || fills(found, text) && !isQuestion(candidate, text) {
        source = before
      }
      if candidate.flags.contains(.introducesNextBlock) {
        introduced = source
        continue
      }
      if candidate.flags.contains(.opensBlock), wasOpen, let source { settle(with: source) }
      isOpen = candidate.flags.contains(.isOpen)
      if let source {
        append(range, candidate.kind, source)
      } else if isOpen || wasOpen {
        waiting.append(range)
      } else if block.role != .title, block.role != .heading {
        append(range, candidate.kind, nil)
      }
    }
    if !isOpen || found.candidates.isEmpty { settle(with: nil) }
    if let last = found.candidates.last, last.kind == .direct, isOpen || isLast(last, text) && !isQuestion(last, text) {
      ending = source
    }
    if found.lastSubject != .unknown || !found.candidates.isEmpty { lastSubject = found.lastSubject }
  }

  /// Whether a quotation goes on with the previous block's although its marks were closed: both are whole sentences.
  private func isLast(_ candidate: QuoteCandidate, _ text: PlacedText) -> Bool {
    text.bytes.count - candidate.range.upperBound <= 8 || candidate.speaker != nil
  }

  /// Whether a block is nothing but quotations that no cue has taken.
  private func fills(_ found: BlockQuotes, _ text: PlacedText) -> Bool {
    var end = 0
    for candidate in found.candidates {
      guard candidate.flags.contains(.isUncued), candidate.range.lowerBound - end <= 8 else { return false }
      end = candidate.range.upperBound
    }
    return text.bytes.count - end <= 8
  }

  /// Whether a quotation ends with a question mark: what is quoted next is somebody else's answer.
  private func isQuestion(_ candidate: QuoteCandidate, _ text: PlacedText) -> Bool {
    let end = candidate.range.upperBound
    return text.bytes.indices.contains(end) && text.bytes[end] == UInt8(ascii: "?")
  }

  /// Gives the quotations that wait the source that a later paragraph of the same quotation names; nil for none.
  private mutating func settle(with source: Source?) {
    for range in waiting { append(range, .direct, source) }
    waiting.removeAll()
  }

  private mutating func append(_ range: Range<Int>, _ kind: Quote.Kind, _ source: Source?) {
    guard !range.isEmpty else { return }
    quotes.append(SpokenQuote(range: range, kind: kind, cue: source?.cue, speaker: source?.speaker))
  }
}

extension Range<Int> {
  fileprivate func shifted(by offset: Int) -> Range<Int> {
    isEmpty ? self : lowerBound + offset..<upperBound + offset
  }
}

extension SpeakerPhrase {
  /// The phrase in bytes of the article.
  fileprivate func placed(at offset: Int, block: Int) -> SpeakerWords {
    SpeakerWords(form: form, range: range.shifted(by: offset), extent: extent.shifted(by: offset), block: block)
  }
}
