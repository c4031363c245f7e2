internal import AnnotationStore
internal import Annotations
internal import ArticleText

extension Check {
  static let marksAtEnds = Check(
    code: "marks-at-ends",
    level: .warning,
    summary: "a mention with a comma at its end, or a direct quotation with its quotation marks",
    explanation: """
      Closing punctuation is no part of a mention, and the quotation marks are no part of a quotation. With them equal
      names are no longer equal, and evaluation counts the span as wrong.

          Ilma Teveen, the minister, …
          ^^^^^^^^^^^^ person              with the comma
          “We will sign”
          ^^^^^^^^^^^^^^ direct            with the marks

      `attache check --fix` leaves the marks out. Full stops are left alone, since they may belong to an abbreviation.
      """,
    examination: .sidecar { article, sidecar, findings in
      let anchors = AnchorText(article.text)
      for (index, item) in sidecar.sidecar.mentions.enumerated() where item.verdict.status != .rejected {
        guard case .exact(let range) = article.decided.places.mentions[index] else { continue }
        let bytes = article.text.bytes[range]
        let end = bytes.lastIndex { !",;:".utf8.contains($0) }.map { $0 + 1 } ?? range.lowerBound
        guard end < range.upperBound, end > range.lowerBound else { continue }
        var trimmed = item
        trimmed.anchor = anchors.anchor(ofArticleRange: range.lowerBound..<end)
        findings.report(
          item.id,
          at: range,
          in: article,
          sidecar,
          "the \(item.kind.rawValue) \(article.words(range)) takes in a mark behind it",
          fixes: [Fix("Leave the mark out", isSafe: true, edits: [sidecar.replacing(trimmed)])]
        )
      }
      for (index, item) in sidecar.sidecar.quotes.enumerated()
      where item.verdict.status != .rejected && item.kind == .direct {
        guard case .exact(let range) = article.decided.places.quotes[index],
          let inner = withoutMarks(range, in: article.text.bytes)
        else { continue }
        var trimmed = item
        trimmed.anchor = anchors.anchor(ofArticleRange: inner)
        findings.report(
          item.id,
          at: range,
          in: article,
          sidecar,
          "the quotation \(article.words(inner)) takes in its quotation marks",
          fixes: [Fix("Leave the marks out", isSafe: true, edits: [sidecar.replacing(trimmed)])]
        )
      }
    }
  )
}

/// A range without the pair of quotation marks around it; nil where there is none, or where a mark of the same shape
/// stands inside, as the pair may be two others.
///
/// O(bytes).
private func withoutMarks(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
  let pairs: [(open: [UInt8], close: [UInt8])] = [
    (Array("“".utf8), Array("”".utf8)), (Array("„".utf8), Array("“".utf8)), (Array("«".utf8), Array("»".utf8)),
    (Array("\"".utf8), Array("\"".utf8)),
  ]
  let words = bytes[range.clamped(to: bytes.indices)]
  for (open, close) in pairs where words.count > open.count + close.count {
    guard words.starts(with: open), words.suffix(close.count).elementsEqual(close) else { continue }
    let inner = words.dropFirst(open.count).dropLast(close.count)
    let holdsOther = inner.indices.contains { inner[$0...].starts(with: open) || inner[$0...].starts(with: close) }
    return holdsOther ? nil : inner.startIndex..<inner.endIndex
  }
  return nil
}
