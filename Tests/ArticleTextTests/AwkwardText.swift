import ArticleText
import TestSupport

extension SeededGenerator {
  /// A text of up to `count` pieces that are awkward to count.
  mutating func awkwardText(_ count: Int) -> String {
    let pieces = [
      "a", "bc ", "said", ".", "é", "e\u{301}", "“", "”", "–", "ß", "ж", "日", "😀", "👩‍👩‍👧", "🇰🇿", "\u{10400}", "\u{FEFF}",
      "\n", "\n", "\r\n", "\r\n", "\r", "\r", "\u{2028}", "\u{85}", "\u{0B}", "\u{0C}", "\0", "\u{7FF}", "\u{FFFF}",
    ]
    var text = ""
    for _ in 0..<int(0...count) { text.unicodeScalars.append(contentsOf: pick(pieces).unicodeScalars) }
    return text
  }

  /// A position that may lie outside the text, inside a scalar, or at the ends of the integers.
  mutating func awkwardPosition(lines: Int) -> TextPosition {
    func coordinate(_ likely: ClosedRange<Int>, _ generator: inout SeededGenerator) -> Int {
      generator.oneIn(20)
        ? generator.pick([-1, Int.min, Int.max, Int.max - 1, 1 << 31, 1 << 32]) : generator.int(likely)
    }
    return TextPosition(line: coordinate(0...lines, &self), character: coordinate(0...14, &self))
  }
}
