import EntityExtraction
import Testing

/// The quotes of a text, one a line: kind, words, cue and speaker with bars between; `-` for no cue and for no speaker.
func drawQuotes(_ text: String) -> String {
  let bytes = Array(text.utf8)
  func string(_ range: Range<Int>?) -> String {
    range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "-"
  }
  let blocks = DocumentStructure.blocks(of: bytes).map { block in
    let text = Tokenizer.tokenize(bytes: Array(bytes[block.range]), role: block.role, lexicon: .embedded)
    return (block: block, text: PlacedText(text), quotes: QuoteRecognizer.recognize(text, lexicon: .embedded))
  }
  return QuotesAcrossBlocks.resolve(blocks).map { quote in
    "\(quote.kind) | \(string(quote.range)) | \(string(quote.cue)) | \(string(quote.speaker?.range))"
  }.joined(separator: "\n")
}

/// Checks the quotes of a text against their drawing.
func checkQuotes(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(drawQuotes(text) == expected, sourceLocation: sourceLocation)
}
