internal import Annotations
internal import ArticleText

extension Check {
  static let unpairedQuotationMark = Check(
    code: "unpaired-quotation-mark",
    level: .warning,
    summary: "a quotation mark without its partner",
    explanation: """
      A paragraph opens a quotation and does not close it, or closes one that was never opened. Where a quotation ends
      decides who is held to its words, so nothing of it can be annotated with certainty.

      A quotation that goes on over several paragraphs opens each of them and is closed in the last one only; that is
      right and is not reported.

          He said: “We will sign on Monday.          the closing mark is missing

      Add the missing mark, or remove the stray one.
      """,
    examination: .article { article, findings in
      let marks = article.analysis.sections.map { quotationMarks(in: $0.range, of: article.text) }
      for (index, found) in marks.enumerated() {
        var open: [QuotationMark] = []
        for mark in found {
          switch mark.part {
          case .opening: open.append(mark)
          case .closing:
            if open.last?.style == mark.style {
              open.removeLast()
            } else {
              findings.report(mark.range, "this closing quotation mark has no opening one in its paragraph")
            }
          case .either:
            if open.last?.style == mark.style { open.removeLast() } else { open.append(mark) }
          }
        }
        // A quotation that goes on opens the next paragraph again.
        let next = index + 1 < marks.count ? marks[index + 1].first : nil
        let continues = open.last.map { last in
          next.map {
            $0.style == last.style && $0.range.lowerBound == article.analysis.sections[index + 1].range.lowerBound
          }
            ?? false
        }
        for mark in open where continues != true {
          findings.report(mark.range, "this quotation mark is not closed in its paragraph")
        }
      }
    }
  )
}

/// A quotation mark in double or angle form; apostrophes are too much like single ones.
private struct QuotationMark {
  enum Part {
    case opening
    case closing
    case either
  }

  enum Style {
    case straight
    case curly
    case angle
  }

  var range: Range<Int>
  var part: Part
  var style: Style
}

/// The quotation marks in a range of the text, without the inch marks behind figures.
///
/// O(bytes).
private func quotationMarks(in range: Range<Int>, of text: ArticleText) -> [QuotationMark] {
  let bytes = text.bytes
  var marks: [QuotationMark] = []
  var index = range.lowerBound
  while index < min(range.upperBound, bytes.count) {
    let start = index
    switch bytes[index] {
    case 0x22:
      index += 1
      let followsDigit = start > range.lowerBound && (0x30...0x39).contains(bytes[start - 1])
      let hasPartner = marks.last?.style == .straight && marks.count % 2 == 1
      if !followsDigit || hasPartner {
        marks.append(QuotationMark(range: start..<index, part: .either, style: .straight))
      }
    case 0xe2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && [0x9c, 0x9d].contains(bytes[index + 2]):
      index += 3
      let part: QuotationMark.Part = bytes[start + 2] == 0x9c ? .opening : .closing
      marks.append(QuotationMark(range: start..<index, part: part, style: .curly))
    case 0xc2 where index + 1 < bytes.count && [0xab, 0xbb].contains(bytes[index + 1]):
      index += 2
      let part: QuotationMark.Part = bytes[start + 1] == 0xab ? .opening : .closing
      marks.append(QuotationMark(range: start..<index, part: part, style: .angle))
    default:
      index += 1
    }
  }
  return marks
}
