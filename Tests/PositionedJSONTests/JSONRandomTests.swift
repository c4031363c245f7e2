import PositionedJSON
import TestSupport
import Testing

@Suite struct JSONRandomTests {
  @Test(arguments: 0..<200)
  func whatIsWrittenReadsTheSame(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let value = random.value(depth: 5)
    let written = JSONWriter.bytes(of: value)
    let document = try JSONDocument(parsing: written)
    #expect(document.root == value)
    #expect(JSONWriter.bytes(of: document.root) == written)
    #expect(naiveJSON(written) == dump(value))
  }

  /// Texts with some bytes changed, taken out or put in: reader and naive reader agree on each.
  @Test(arguments: 0..<100)
  func agreesWithTheNaiveReader(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let telling =
      Array(#"{}[]:,"\/ntfalsru0123eE+-.d89 "#.utf8) + [0x00, 0x0a, 0x1f, 0x7f, 0x80, 0xc3, 0xe2, 0xf0, 0xff]
    for _ in 0..<40 {
      var bytes = JSONWriter.bytes(of: random.value(depth: 3))
      for _ in 0..<random.int(0...3) {
        let index = random.int(0...bytes.count)
        let end = random.oneIn(2) ? index : min(bytes.count, index + random.int(1...4))
        bytes.replaceSubrange(index..<end, with: (0..<random.int(0...2)).map { _ in random.pick(telling) })
      }
      let root = try? JSONDocument(parsing: bytes).root
      #expect(root.map(dump) == naiveJSON(bytes), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func everyBeginningIsReadOrRefused() {
    let text = #" {"a": [1, -2.5e-3, "“\ud83d\ude00\u00e9\n”"], "b": {"c": true, "d": null}} "#
    let bytes = Array(text.utf8)
    for count in 0...bytes.count {
      let beginning = Array(bytes[..<count])
      let root = try? JSONDocument(parsing: beginning).root
      #expect(root.map(dump) == naiveJSON(beginning))
      #expect((root == nil) == (count < bytes.count - 1))
    }
  }
}

/// A value in the notation of `naiveJSON`.
private func dump(_ value: JSONValue) -> String {
  switch value.content {
  case .null: "null"
  case .bool(let bool): bool ? "true" : "false"
  case .integer(let integer): String(integer)
  case .number(let number): "#" + number.literal
  case .string(let string): dump(string)
  case .array(let elements): "[" + elements.map(dump).joined(separator: " ") + "]"
  case .object(let members): "{" + members.map { dump($0.key) + ":" + dump($0.value) }.joined(separator: " ") + "}"
  }
}

extension SeededGenerator {
  fileprivate mutating func string() -> String {
    let pieces = [
      "a", "key", " ", "\"", "\\", "/", "\n", "\r", "\t", "\0", "\u{1F}", "\u{7F}", "é", "“", "😀", "\u{FFFF}",
    ]
    return (0..<int(0...6)).map { _ in pick(pieces) }.joined()
  }

  mutating func value(depth: Int) -> JSONValue {
    switch int(depth > 0 ? 0...9 : 0...5) {
    case 0: return nil
    case 1: return .bool(oneIn(2))
    case 2: return .int(pick([0, 1, -1, 9, 10, 99, 100, -1234, .max, .min, .max - 1, .min + 1]))
    case 3: return .int(int(-100_000...100_000))
    case 4: return .double(pick([0.5, -0.0, 1e300, .leastNonzeroMagnitude, 0.98, -2.25, 1e16, .infinity]))
    case 5: return .string(string())
    case 6, 7: return .array((0..<int(0...4)).map { _ in value(depth: depth - 1) })
    default:
      // The number makes keys unique: an object with a key twice reads with a finding.
      return .object((0..<int(0...4)).map { JSONMember(string() + String($0), value(depth: depth - 1)) })
    }
  }
}
