internal import AnnotationStore
internal import Annotations
internal import ArticleText

extension Check {
  static let untrimmedAnnotation = Check(
    code: "untrimmed-annotation",
    level: .warning,
    summary: "an annotation that begins or ends with blanks, or holds nothing else",
    explanation: """
      A mention or quotation takes in a blank or a line end before or behind its words. It looks right and is not: equal
      names are no longer equal, and training and evaluation count it as wrong.

          Ilma Teveen spoke.
          ^^^^^^^^^^^^ person              with the blank behind it

      `attache check --fix` leaves the blanks out.
      """,
    examination: .sidecar { article, sidecar, findings in
      let anchors = AnchorText(article.text)
      func report(_ id: ItemID, _ range: Range<Int>, edit: (Anchor) -> Fix.Edit) {
        let trimmed = trimmedRange(range, in: article.text.bytes)
        guard trimmed != range else { return }
        let fix =
          trimmed.isEmpty
          ? Fix("Drop the annotation", isSafe: false, edits: sidecar.removingWithReferences(to: id))
          : Fix("Leave the blanks out", isSafe: true, edits: [edit(anchors.anchor(ofArticleRange: trimmed))])
        findings.report(
          id,
          at: range,
          in: article,
          sidecar,
          trimmed.isEmpty
            ? "this annotation holds nothing but blanks"
            : "blanks at the ends of \(article.words(trimmed)) are annotated",
          fixes: [fix]
        )
      }
      for (index, item) in sidecar.sidecar.mentions.enumerated() where item.verdict.status != .rejected {
        guard case .exact(let range) = article.decided.places.mentions[index] else { continue }
        report(item.id, range) {
          var trimmed = item
          trimmed.anchor = $0
          return sidecar.replacing(trimmed)
        }
      }
      for (index, item) in sidecar.sidecar.quotes.enumerated() where item.verdict.status != .rejected {
        guard case .exact(let range) = article.decided.places.quotes[index] else { continue }
        report(item.id, range) {
          var trimmed = item
          trimmed.anchor = $0
          return sidecar.replacing(trimmed)
        }
      }
    }
  )
}

/// A range of UTF-8 without the blanks at its ends, no-break ones included; empty at its start if there is nothing else.
///
/// O(bytes).
private func trimmedRange(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  var rest = bytes[range.clamped(to: bytes.indices)]
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
  while let first = rest.first {
    if isBlank(first) {
      rest = rest.dropFirst()
    } else if rest.starts(with: [0xc2, 0xa0]) {
      rest = rest.dropFirst(2)
    } else {
      break
    }
  }
  if rest.isEmpty { return range.lowerBound..<range.lowerBound }
  while let last = rest.last {
    if isBlank(last) {
      rest = rest.dropLast()
    } else if rest.suffix(2).elementsEqual([0xc2, 0xa0]) {
      rest = rest.dropLast(2)
    } else {
      break
    }
  }
  return rest.startIndex..<rest.endIndex
}
