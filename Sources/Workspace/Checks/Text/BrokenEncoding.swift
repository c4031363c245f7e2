internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let brokenEncoding = Check(
    code: "broken-encoding",
    level: .warning,
    summary: "letters garbled by a wrong encoding: “Ã©” for “é”",
    explanation: """
      Characters were written in UTF-8 and read as Windows-1252 on the way here, so that each letter with an accent, each
      curly quotation mark and each dash became two or three characters. Names so garbled are recognized by no one, and
      quotations lose their marks.

          AndrÃ© Marchal said itâ€™s over.      should be       André Marchal said it’s over.

      Take the text from its source again in the right encoding, or apply the fix, which reads the characters as UTF-8.
      """,
    examination: .block { block, findings in
      for garbled in GarbledRun.all(in: block.text.bytes) {
        let range = garbled.range.lowerBound + block.offset..<garbled.range.upperBound + block.offset
        findings.report(
          range,
          "\(block.words(range)) is “\(harmless(garbled.meant))” read in a wrong encoding",
          fixes: [
            Fix("Write “\(harmless(garbled.meant))”", isSafe: true, edits: [findings.edit(range, garbled.meant)])
          ]
        )
      }
    }
  )
}

/// Characters that are the bytes of UTF-8 read as Windows-1252.
private struct GarbledRun {
  /// In bytes of the block.
  var range: Range<Int>
  var meant: String

  /// The runs of a block; linear in its bytes.
  static func all(in bytes: [UInt8]) -> [GarbledRun] {
    var runs: [GarbledRun] = []
    var index = 0
    var before: UInt32 = 0x20
    while index < bytes.count {
      if bytes[index] < 0x80 {
        before = UInt32(bytes[index])
        index += 1
        continue
      }
      var decoded: [UInt8] = []
      var end = index
      var sequences = 0
      while let sequence = sequence(in: bytes, at: end) {
        decoded += sequence.bytes
        end = sequence.end
        sequences += 1
      }
      let lead = decoded.first ?? 0
      let isCapital = before >= 0x41 && before <= 0x5a
      // `MENÜ“`: a capital letter before a closing mark happens to be a sequence of two bytes.
      let isSure = lead >= 0xe0 || sequences > 1 || lead == 0xc3 || lead == 0xc2 && !isCapital
      if sequences > 0, isSure, let meant = validated(decoded) {
        runs.append(GarbledRun(range: index..<end, meant: meant))
        index = end
      } else {
        let scalar = decodeScalar(bytes, at: index)
        before = scalar.value
        index += scalar.length
      }
    }
    return runs
  }

  /// The text of bytes where they are UTF-8 without control characters.
  private static func validated(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.elementsEqual(bytes), !text.unicodeScalars.contains(where: { $0.value < 0xa0 }) else { return nil }
    return text
  }

  /// The byte sequence of one character, from the two to four characters that it became.
  private static func sequence(in bytes: [UInt8], at start: Int) -> (bytes: [UInt8], end: Int)? {
    guard start < bytes.count, bytes[start] >= 0x80 else { return nil }
    let first = decodeScalar(bytes, at: start)
    guard let lead = windows1252(first.value) else { return nil }
    let count: Int
    switch lead {
    case 0xc2...0xdf: count = 1
    case 0xe0...0xef: count = 2
    case 0xf0...0xf4: count = 3
    default: return nil
    }
    var sequence = [lead]
    var index = start + first.length
    for _ in 0..<count {
      guard index < bytes.count else { return nil }
      let scalar = decodeScalar(bytes, at: index)
      guard let byte = windows1252(scalar.value), byte & 0xc0 == 0x80 else { return nil }
      sequence.append(byte)
      index += scalar.length
    }
    return (sequence, index)
  }

  /// The byte that Windows-1252 writes a character with; the five bytes without a character stand for themselves.
  private static func windows1252(_ value: UInt32) -> UInt8? {
    if value >= 0x80, value <= 0xff { return UInt8(value) }
    return upper.firstIndex(of: value).map { UInt8($0 + 0x80) }
  }

  /// The characters of the bytes 0x80 to 0x9f.
  private static let upper: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
    0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e,
    0x178,
  ]
}
