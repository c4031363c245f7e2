import LanguageServer
import Testing

/// What a reader makes of bytes that arrive in pieces of a size: bodies as they are, malformed ones as `!`.
private func frames(_ input: String, pieces size: Int = .max) -> [String] {
  var reader = FrameReader()
  var found: [String] = []
  var rest = Array(input.utf8)[...]
  while !rest.isEmpty {
    reader.append(Array(rest.prefix(size)))
    rest = rest.dropFirst(size)
    while let frame = reader.next() {
      switch frame {
      case .body(let bytes): found.append(String(decoding: bytes, as: UTF8.self))
      case .malformed: found.append("!")
      }
    }
  }
  return found
}

@Suite struct FrameReaderTests {
  @Test(arguments: [
    ("Content-Length: 2\r\n\r\n{}", ["{}"]),
    ("content-length: 2\r\n\r\n{}", ["{}"]),
    ("CONTENT-LENGTH:2  \r\n\r\n{}", ["{}"]),
    ("Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: 2\r\n\r\n{}", ["{}"]),
    ("Content-Length: 2\r\nX-Trace: 1\r\n\r\n{}", ["{}"]),
    ("Content-Length: 2\n\n{}", ["{}"]),
    ("\r\n\r\nContent-Length: 2\r\n\r\n{}", ["{}"]),
    ("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", ["{}"]),
    ("Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\n1", ["", "1"]),
    ("Content-Length: 4\r\n\r\n\"é\"Content-Length: 2\r\n\r\n[]", ["\"é\"", "[]"]),
    (
      "Content-Length: 21\r\n\r\n\"Content-Length: 999\"\nContent-Length: 2\r\n\r\n[]",
      ["\"Content-Length: 999\"", "[]"]
    ),
  ])
  func wholeFrames(_ input: String, _ expected: [String]) {
    #expect(frames(input) == expected)
    #expect(frames(input, pieces: 1) == expected, "byte by byte")
    #expect(frames(input, pieces: 7) == expected, "in pieces of 7 bytes")
  }

  @Test(arguments: [
    "Content-Length: -5\r\n\r\n{}",
    "Content-Length: many\r\n\r\n{}",
    "Content-Length: \r\n\r\n{}",
    "Content-Length: 99999999999\r\n\r\n{}",
    "Content-Length: 18446744073709551617\r\n\r\n{}",
    "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    "Content-Type: x\r\n\r\n{}",
    "a stray print\n",
    String(repeating: "\u{1}", count: 10_000),
    "X: y\r\n" + String(repeating: "X: y\r\n", count: 2_000),
  ])
  func brokenFrameCostsItselfOnly(_ broken: String) {
    let input = broken + "Content-Length: 2\r\n\r\n[]Content-Length: 1\r\n\r\n1"
    #expect(frames(input) == ["!", "[]", "1"])
    #expect(frames(input, pieces: 1) == ["!", "[]", "1"], "byte by byte")
  }

  @Test func unfinishedFrameWaits() {
    #expect(frames("Content-Length: 3\r\n\r\n{}").isEmpty)
    #expect(frames("Content-Length: 3\r\n").isEmpty)
    #expect(frames("").isEmpty)
  }
}
