import ArticleText
import Testing

/// The bytes of a text in UTF-16, without a byte order mark.
private func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
  text.utf16.flatMap { unit in
    let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
    return isBigEndian ? [high, low] : [low, high]
  }
}

private func utf32(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
  text.unicodeScalars.flatMap { scalar in
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> ($0 * 8)) }
    return isBigEndian ? bytes.reversed() : bytes
  }
}

private let texts = [
  "Ilma Teveen met Karl Doss.\n",
  "“We sign,” said François Delmas — on 4 March 2031.\r\n\r\nTalks went on.",
  "Министр иностранных дел провёл переговоры в столице.\n",
  "Ο υπουργός μίλησε για τη συμφωνία.\n",
  "وزير الخارجية يلتقي السفير\n",
]

@Suite struct ForeignEncodingTests {
  @Test("UTF-16 and UTF-32 are known without a byte order mark", arguments: texts)
  func withoutMark(text: String) {
    #expect(ForeignEncoding(of: utf16(text)) == .utf16LittleEndian)
    #expect(ForeignEncoding(of: utf16(text, isBigEndian: true)) == .utf16BigEndian)
    #expect(ForeignEncoding(of: utf32(text)) == .utf32LittleEndian)
    #expect(ForeignEncoding(of: utf32(text, isBigEndian: true)) == .utf32BigEndian)
    #expect(ForeignEncoding(of: Array(text.utf8)) == nil)
  }

  @Test("a byte order mark says it for short texts, too", arguments: ["", "A", "Ilma"])
  func withMark(text: String) {
    #expect(ForeignEncoding(of: [0xff, 0xfe] + utf16(text)) == .utf16)
    #expect(ForeignEncoding(of: [0xfe, 0xff] + utf16(text, isBigEndian: true)) == .utf16)
    #expect(ForeignEncoding(of: [0xff, 0xfe, 0, 0] + utf32(text)) == .utf32)
    #expect(ForeignEncoding(of: [0xef, 0xbb, 0xbf] + Array(text.utf8)) == nil)
  }

  @Test("stray NULs and other control characters do not make a text another thing")
  func strayControls() {
    #expect(ForeignEncoding(of: Array("Ilma Teveen\0 met Karl Doss.\u{1} \n".utf8)) == nil)
    #expect(ForeignEncoding(of: Array("\0".utf8)) == nil)
    #expect(ForeignEncoding(of: Array("\t\r\n\u{c}\u{1b}[1mIlma Teveen met\0".utf8)) == nil)
  }

  @Test("files that are no text")
  func binary() {
    #expect(ForeignEncoding(of: Array(repeating: 0, count: 5000)) == .binary)
    #expect(ForeignEncoding(of: (0..<5000).map { UInt8($0 * 7 % 31) }) == .binary)
  }

  @Test("a refused file is told by what it is")
  func message() {
    #expect(throws: InvalidUTF8(offset: 0, position: TextPosition(line: 0, character: 0), encoding: .utf16BigEndian)) {
      try ArticleText(reading: utf16(texts[0], isBigEndian: true))
    }
    let mistake = InvalidUTF8(offset: 0, position: TextPosition(line: 0, character: 0), encoding: .utf16BigEndian)
    #expect(
      mistake.description
        == "expected UTF-8, found UTF-16; convert the file, for example with iconv -f UTF-16BE -t UTF-8"
    )
  }
}
