internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let mentionInsideWord = Check(
    code: "mention-inside-word",
    level: .warning,
    summary: "a mention that begins or ends within a word",
    explanation: """
      A mention begins or ends between two letters of one word. Such spans come from selecting with the mouse, and from
      imports whose offsets were counted in other units.

          Zoravian officials left.
          ^^^^^^^ country                 the word is Zoravian, a nationality

      Annotate the whole word. Scripts that part no words by blanks are left alone.
      """,
    examination: .sidecar { article, sidecar, findings in
      let bytes = article.text.bytes
      let anchors = AnchorText(article.text)
      for (index, item) in sidecar.sidecar.mentions.enumerated() where item.verdict.status != .rejected {
        guard case .exact(let range) = article.decided.places.mentions[index] else { continue }
        let whole = wordStart(at: range.lowerBound, in: bytes)..<wordEnd(at: range.upperBound, in: bytes)
        guard whole != range, whole.count < range.count + 64 else { continue }
        var widened = item
        widened.anchor = anchors.anchor(ofArticleRange: whole)
        let edge = whole.lowerBound < range.lowerBound ? "begins" : "ends"
        findings.report(
          item.id,
          at: range,
          in: article,
          sidecar,
          "\(article.words(range)) \(edge) inside the word \(article.words(whole))",
          fixes: [Fix("Annotate \(article.words(whole))", isSafe: false, edits: [sidecar.replacing(widened)])]
        )
      }
    }
  )
}

/// Where the word around an offset begins; the offset itself between words.
private func wordStart(at offset: Int, in bytes: [UInt8]) -> Int {
  guard isWordLetter(bytes, at: offset) else { return offset }
  var start = offset
  while start > 0 {
    let previous = scalarStart(before: start, in: bytes)
    guard isWordLetter(bytes, at: previous) else { break }
    start = previous
  }
  return start
}

/// Where the word around an offset ends; the offset itself between words.
private func wordEnd(at offset: Int, in bytes: [UInt8]) -> Int {
  guard offset > 0, isWordLetter(bytes, at: scalarStart(before: offset, in: bytes)) else { return offset }
  var end = offset
  while end < bytes.count, isWordLetter(bytes, at: end) { end += decodeScalar(bytes, at: end).length }
  return end
}

private func scalarStart(before offset: Int, in bytes: [UInt8]) -> Int {
  var start = offset - 1
  while start > 0, bytes[start] & 0xc0 == 0x80 { start -= 1 }
  return start
}

/// Whether a scalar is a letter of a script that parts words by blanks.
private func isWordLetter(_ bytes: [UInt8], at offset: Int) -> Bool {
  guard offset >= 0, offset < bytes.count else { return false }
  let scalar = decodeScalar(bytes, at: offset).value
  // From Thai on to Khmer, and from CJK on, words are not parted; Hangul endings grow onto names.
  if (0x0e00...0x0fff).contains(scalar) || (0x1000...0x109f).contains(scalar) || (0x1780...0x17ff).contains(scalar)
    || (0x1100...0x11ff).contains(scalar) || scalar >= 0x2e80
  {
    return false
  }
  return ScalarClass(scalar).isLetter
}
