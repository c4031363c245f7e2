import Annotations
import EntityExtraction
import TestSupport
import Testing

@Suite(.serialized) struct QuoteRobustnessTests {
  private static let pieces = [
    "“", "”", "\"", "'", "‘", "’", "„", "«", "»", " ", " ", " ", ",", ".", ":", ";", "(", ")", "—", "-", "said", "says",
    "told",
    "noted", "that", "the minister", "Ann Lee", "he", "They", "according to", "In the words of", "was", "by", "and",
    "stressing", "to", "who", "the need", "will go", "on Friday", "1,200", "é", "\n", "\n\n", "MINISTER LEE:",
    "QUESTION:",
    "> ", "* ", "as saying", "quoted", "This was reported",
  ]

  @Test func quotesLieInsideTheTextAndDoNotOverlap() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<80 { text += Self.pieces.randomElement(using: &generator) ?? "" }
      let bytes = Array(text.utf8)
      var end = 0
      for block in DocumentStructure.blocks(of: bytes) {
        end = 0
        let content = Array(bytes[block.range])
        let text = Tokenizer.tokenize(bytes: content, role: block.role, lexicon: .embedded)
        for quote in QuoteRecognizer.recognize(text, lexicon: .embedded).candidates {
          #expect(quote.range.isEmpty || quote.range.lowerBound >= end)
          #expect(quote.range.upperBound <= content.count)
          #expect(String(validating: content[quote.range], as: UTF8.self) != nil)
          end = max(end, quote.range.upperBound)
        }
      }
    }
  }

  @Test(arguments: [
    "“a b c,” he said. ", "he said ", "\"", "‘ab ", "( ", "Lee, ", ", said Lee", "according to Lee, ",
    "“x ” said Lee and noted that ", "the ship is here, and he said ", "They stressed the need. ",
  ])
  func costGrowsLinearly(piece: String) {
    func seconds(_ count: Int) -> Double {
      let bytes = Array(String(repeating: piece, count: count).utf8)
      let text = Tokenizer.tokenize(bytes: bytes, role: .paragraph, lexicon: .embedded)
      return (0..<3).map { _ in
        processorSeconds { _ = QuoteRecognizer.recognize(text, lexicon: .embedded) }
      }.min() ?? 0
    }
    // Sixteen times the text may cost 80 times as much on a busy machine; quadratic cost is 256 times as much.
    #expect(seconds(960) < 80 * max(seconds(60), 0.000_5))
  }
}
