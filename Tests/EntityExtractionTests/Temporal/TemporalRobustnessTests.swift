import Annotations
import TestSupport
import Testing

@testable import EntityExtraction

@Suite struct TemporalRobustnessTests {
  private static let pieces = [
    "1", "31", "2024", "2025-04-09", "09.04.2025", "99999999999999999999", "1.240", "7,4", "May", "march", "Monday",
    "last",
    "next", "the", "of", "half", "first", "century", "years", "year", "ago", "later", "between", "and", "to", "-", "–",
    "$",
    "€", "million", "trillion", "percent", "%", "km", "two", "hundred", "thousand", "’", "'", "90s", "BC", "FY", "Q",
    ":", "/",
    "a.m.", "pm", "at", "until", "since", "about", "more", "than", "minus", "½", "end", "mid", "early", "(", ")", ".",
    ",",
    "\u{301}", "é", "🇰🇿", "0", "00:00", "24:00", "week", "weekend", "fortnight", "quarter", "summer", "remainder",
    "from",
  ]

  /// Random sequences of the grammar's words: every candidate lies in the block, and values come without a trap.
  @Test(arguments: 0..<200)
  func anyWordsInAnyOrderAreRead(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var text = ""
    for _ in 0..<generator.int(1...60) {
      text += generator.pick(Self.pieces)
      if !generator.oneIn(4) { text += " " }
    }
    let block = Tokenizer.tokenize(bytes: Array(text.utf8), role: .paragraph, lexicon: .embedded)
    var candidates: [Candidate] = []
    TemporalRecognizer.recognize(block, lexicon: .embedded, into: &candidates)
    let temporal = candidates.count
    AmountRecognizer.recognize(block, lexicon: .embedded, into: &candidates)
    for candidate in candidates {
      #expect(!candidate.tokens.isEmpty && candidate.tokens.lowerBound >= 0)
      #expect(candidate.tokens.upperBound <= block.tokens.count)
    }
    for kind in [candidates[..<temporal], candidates[temporal...]] {
      for (a, b) in zip(kind, kind.dropFirst()) { #expect(a.tokens.upperBound <= b.tokens.lowerBound, "\(text)") }
    }
    for date in ["2025-04-09", "XXXX-02-28", ""] {
      #expect(resolvedValues(of: candidates.map(\.meaning), anchor: anchor(date)).count == candidates.count)
    }
  }

  /// Twice the text takes about twice the time, also where every token may begin something.
  @Test(arguments: [
    "5 ", "May 5 to ", "$1 to ", "two hundred and ", "last ", "first half of the ", "2024-", "kroner 5 ",
  ])
  func longLinesStayLinear(piece: String) {
    func seconds(_ count: Int) -> Double {
      let bytes = Array(String(repeating: piece, count: count).utf8)
      let block = Tokenizer.tokenize(bytes: bytes, role: .paragraph, lexicon: .embedded)
      return processorSeconds {
        var candidates: [Candidate] = []
        TemporalRecognizer.recognize(block, lexicon: .embedded, into: &candidates)
        AmountRecognizer.recognize(block, lexicon: .embedded, into: &candidates)
      }
    }
    let short = (0..<3).map { _ in seconds(200) }.min() ?? 0
    let long = (0..<3).map { _ in seconds(800) }.min() ?? 0
    #expect(long < 12 * short + 0.05)
  }
}
