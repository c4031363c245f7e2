import ArticleText
import Workspace

/// A line of a file with a mark under a part of it, cut to the terminal's width.
///
/// Articles have whole paragraphs in a line: what is shown is the part around the mark, with `…` where something is
/// left out.
struct SourceFrame {
  /// The line's number, from one.
  let number: Int

  /// The visible part of the line.
  let line: StyledText

  /// The blanks before the mark, in columns.
  let indent: Int

  /// The mark's length in columns, at least one.
  let length: Int

  /// - Parameters:
  ///   - range: the marked bytes of the text; of a mark over several lines the first line's part is shown.
  ///   - width: the columns that the line may take.
  init(of range: Range<Int>, in text: ArticleText, width: Int) {
    let range = text.clipped(range)
    let index = text.line(at: range.lowerBound)
    let whole = text.lineRange(index)
    let isFirst = index == 0 && text.hasByteOrderMark
    let line = whole.lowerBound + (isFirst ? min(3, whole.count) : 0)..<whole.upperBound
    let start = max(line.lowerBound, min(range.lowerBound, line.upperBound))
    let end = max(start, min(range.upperBound, line.upperBound))
    number = index + 1

    // Far more bytes than fit, so that a line of any length costs the same.
    let reach = width * 8
    let before = Cells(text, max(line.lowerBound, start - reach)..<start)
    let marked = Cells(text, start..<min(end, start + reach))
    let after = Cells(text, end..<min(line.upperBound, end + reach))
    let room = max(10, width)
    let markWidth = min(marked.width, room - 4)
    // A mark of nothing takes a column as well.
    let isAllShown =
      before.isWhole(from: line.lowerBound) && before.width + max(1, marked.width + after.width) <= room
    // Two columns are kept for the signs that something is left out.
    let spare = max(0, room - 2 - markWidth)
    let left = isAllShown ? before.width : min(before.width, max(spare * 2 / 5, spare - after.width))
    let right = isAllShown ? after.width : spare - left

    let head = before.suffix(columns: left)
    let body = marked.prefix(columns: markWidth)
    let tail = after.prefix(columns: right)
    let isHeadCut = head.text.utf8.count < before.text.utf8.count || !before.isWhole(from: line.lowerBound)
    let isTailCut = tail.text.utf8.count < after.text.utf8.count || end + reach < line.upperBound
    let isBodyCut = body.text.utf8.count < marked.text.utf8.count || start + reach < end
    var shown = StyledText(isHeadCut ? "…" : "", .dim)
    shown.append(head.text)
    shown.append(body.text)
    if isBodyCut {
      shown.append("…", .dim)
    } else {
      shown.append(tail.text)
      if isTailCut { shown.append("…", .dim) }
    }
    self.line = shown
    indent = head.width + (isHeadCut ? 1 : 0)
    // What begins within a cluster of scalars adds only as much as the cluster grows.
    length = max(1, displayWidth(of: head.text + body.text) - head.width)
  }
}

/// Harmless text with the columns it takes.
private struct Cells {
  private(set) var text: String
  private(set) var width: Int

  /// The first byte of the article that is in it.
  private let start: Int

  init(_ article: ArticleText, _ range: Range<Int>) {
    let range = article.clipped(range)
    start = range.lowerBound
    text = harmless(article.string(in: range))
    width = displayWidth(of: text)
  }

  func isWhole(from lowerBound: Int) -> Bool { start <= lowerBound }

  func prefix(columns: Int) -> Cells { cut(text, columns: columns) { String($0) } }

  func suffix(columns: Int) -> Cells { cut(text.reversed(), columns: columns) { String($0.reversed()) } }

  private func cut(_ characters: some Sequence<Character>, columns: Int, _ join: ([Character]) -> String) -> Cells {
    var kept: [Character] = []
    var width = 0
    for character in characters {
      let own = displayWidth(of: character)
      guard width + own <= columns else { break }
      width += own
      kept.append(character)
    }
    var copy = self
    copy.text = join(kept)
    copy.width = width
    return copy
  }
}
