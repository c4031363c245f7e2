import ArticleText
import PositionedJSON
import TestSupport

/// JSON and lines: what every message and every position goes through.
func measureSmallParts(_ context: Context) throws -> [Figure] {
  let text = Corpus.text(bytes: context.isQuick ? 500_000 : 4_000_000)
  let runs = context.isQuick ? 3 : 10
  func rate(_ name: String, _ bytes: Int, _ work: () throws -> Void) rethrows -> Figure {
    Figure(name, Double(bytes) / (try best(of: runs, work)) / 1e6, .megabytesPerSecond)
  }
  let message = JSONWriter.bytes(of: JSONValue.string(text))
  let records = JSONValue.array(
    (0..<20_000).map { number in
      ["line": .int(number), "kind": "person", "range": ["start": .int(number * 7), "end": .int(number * 7 + 5)]]
    }
  )
  let structure = JSONWriter.bytes(of: records)
  let article = ArticleText(text)
  var random = SeededGenerator(seed: 1)
  let offsets = (0..<100_000).map { _ in random.int(0...article.bytes.count) }
  let positions = best(of: runs) { for offset in offsets { blackHole(article.position(from: offset, in: .utf16)) } }
  var edited = article
  let edits = best(of: runs) {
    for offset in offsets.prefix(1000) {
      let position = edited.position(from: offset, in: .utf16)
      edited.apply(TextChange(range: TextRange(start: position, end: position), newText: "x"), in: .utf16)
    }
  }
  return [
    try rate("json / read text", message.count) { blackHole(try JSONDocument(parsing: message)) },
    try rate("json / read structure", structure.count) { blackHole(try JSONDocument(parsing: structure)) },
    rate("json / write structure", structure.count) { blackHole(JSONWriter.bytes(of: records)) },
    rate("lines / table", text.utf8.count) { blackHole(ArticleText(validUTF8: article.bytes)) },
    Figure("lines / offset to position", positions / Double(offsets.count) * 1e6, .microseconds),
    Figure("lines / edit", edits / 1000 * 1e6, .microseconds),
  ]
}
