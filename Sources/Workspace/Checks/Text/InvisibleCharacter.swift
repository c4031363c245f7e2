internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let invisibleCharacter = Check(
    code: "invisible-character",
    level: .warning,
    summary: "characters that nobody sees: zero-width spaces, direction marks, control characters",
    explanation: """
      The text holds characters that show nothing. A name with one of them inside is another name to every program:
      searching does not find it, and an annotation of it does not anchor to the same name elsewhere. Marks that turn
      the direction of writing can even show a reader other words than a program reads.

          Ast\\u{200B}ana, co\\u{00AD}operation

      Joiners that Arabic, Indic scripts and emoji need, and direction marks in a paragraph with letters written from
      right to left, are left alone.

      Remove them; the fix removes all of the paragraph. Control characters are removed only on demand, as they may
      stand for a letter that was lost.
      """,
    examination: .block { block, findings in
      let found = InvisibleCharacters(of: block)
      guard let first = found.places.first else { return }
      let word = found.word(around: first.range, in: block)
      let count = found.places.count
      let others = count > 1 ? " (one of \(count) invisible characters in this paragraph)" : ""
      let edits = found.places.map { place in
        findings.edit(place.range.lowerBound + block.offset..<place.range.upperBound + block.offset, "")
      }
      findings.report(
        word,
        "an invisible character, \(first.name), stands in \(shown(block, word))\(others)",
        fixes: [
          Fix(
            count > 1 ? "Remove the invisible characters of the paragraph" : "Remove the invisible character",
            isSafe: found.places.allSatisfy { !$0.isControl },
            edits: edits
          )
        ]
      )
    }
  )
}

/// The words of a range without anything invisible.
private func shown(_ block: ReadBlock, _ range: Range<Int>) -> String {
  let text = block.string(in: range).unicodeScalars.filter { InvisibleCharacters.name(of: $0.value) == nil }
  return "“" + elided(harmless(String(String.UnicodeScalarView(text))), to: 60) + "”"
}

/// The characters of a block that show nothing and that the block can do without.
private struct InvisibleCharacters {
  struct Place {
    /// In bytes of the block.
    var range: Range<Int>
    var name: String
    var isControl: Bool
  }

  private(set) var places: [Place] = []

  /// Finds them; linear in the block's bytes.
  init(of block: ReadBlock) {
    let bytes = block.text.bytes
    var index = 0
    var hasRightToLeft: Bool?
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7f {
        index += 1
        continue
      }
      let scalar = decodeScalar(bytes, at: index)
      let range = index..<index + scalar.length
      index += scalar.length
      guard let name = Self.name(of: scalar.value) else { continue }
      switch scalar.value {
      case 0x200c, 0x200d:
        if Self.needsJoiner(before: range.lowerBound, after: range.upperBound, bytes) { continue }
      case 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069, 0x61c:
        let has = hasRightToLeft ?? Self.hasRightToLeft(bytes)
        hasRightToLeft = has
        if has { continue }
      case 0xfeff:
        if block.offset == 0, range.lowerBound == 0 { continue }
      default: break
      }
      places.append(Place(range: range, name: name, isControl: scalar.value < 0xa0))
    }
  }

  /// The run without blanks around a place, in bytes of the article; it can be seen and marked.
  func word(around range: Range<Int>, in block: ReadBlock) -> Range<Int> {
    let bytes = block.text.bytes
    var start = range.lowerBound
    while start > 0, bytes[start - 1] > 0x20, range.lowerBound - start < 40 { start -= 1 }
    var end = range.upperBound
    while end < bytes.count, bytes[end] > 0x20, end - range.upperBound < 40 { end += 1 }
    while start < range.lowerBound, bytes[start] & 0xc0 == 0x80 { start += 1 }
    while end > range.upperBound, end < bytes.count, bytes[end] & 0xc0 == 0x80 { end -= 1 }
    return start + block.offset..<end + block.offset
  }

  /// What a character that shows nothing is called; nil for all others.
  static func name(of value: UInt32) -> String? {
    switch value {
    case 0x09, 0x0a, 0x0d: nil
    case 0x00...0x1f, 0x7f...0x9f: "control character U+\(hexadecimal(value))"
    case 0xad: "soft hyphen (U+00AD)"
    case 0x200b: "zero-width space (U+200B)"
    case 0x200c: "zero-width non-joiner (U+200C)"
    case 0x200d: "zero-width joiner (U+200D)"
    case 0x2060: "word joiner (U+2060)"
    case 0xfeff: "byte order mark (U+FEFF)"
    case 0x61c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: "direction mark U+\(hexadecimal(value))"
    default: nil
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Joiners belong between letters of scripts that join, and between parts of an emoji.
  private static func needsJoiner(before: Int, after: Int, _ bytes: [UInt8]) -> Bool {
    var start = before - 1
    while start > 0, bytes[start] & 0xc0 == 0x80 { start -= 1 }
    let left = start >= 0 && before > 0 ? decodeScalar(bytes, at: start).value : 0
    let right = after < bytes.count ? decodeScalar(bytes, at: after).value : 0
    return left >= 0x590 && left != 0x200b || right >= 0x590 && right != 0x200b && right < 0x2000 || right >= 0x2600
  }

  private static func hasRightToLeft(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      let scalar = decodeScalar(bytes, at: index)
      switch scalar.value {
      case 0x590...0x61b, 0x61d...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfefc: return true
      default: index += scalar.length
      }
    }
    return false
  }
}
