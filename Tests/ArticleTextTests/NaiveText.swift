import ArticleText

/// A text as a plain array of scalars, with everything computed from the start each time: the model that
/// `ArticleText` is held against.
struct NaiveText {
  var scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The scalar ranges of the lines, without and with their ends.
  var lines: [(content: Range<Int>, all: Range<Int>)] {
    var lines: [(content: Range<Int>, all: Range<Int>)] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      let content = start..<index
      switch scalars[index] {
      case "\r" where index + 1 < scalars.count && scalars[index + 1] == "\n": index += 2
      case "\n", "\r": index += 1
      default:
        index += 1
        continue
      }
      lines.append((content, start..<index))
      start = index
    }
    lines.append((start..<index, start..<index))
    return lines
  }

  func index(of position: TextPosition, in encoding: PositionEncoding) -> Int {
    if position.line < 0 { return 0 }
    let lines = lines
    if position.line >= lines.count { return scalars.count }
    let content = lines[position.line].content
    var index = content.lowerBound
    var character = 0
    while index < content.upperBound {
      character += width(scalars[index], in: encoding)
      if character > position.character { break }
      index += 1
    }
    return index
  }

  func position(of index: Int, in encoding: PositionEncoding) -> TextPosition {
    let lines = lines
    let line = lines.lastIndex { $0.all.lowerBound <= index } ?? 0
    let content = lines[line].content
    let before = scalars[content.lowerBound..<max(content.lowerBound, min(index, content.upperBound))]
    return TextPosition(line: line, character: before.reduce(0) { $0 + width($1, in: encoding) })
  }

  func byteOffset(of index: Int) -> Int {
    scalars[..<index].reduce(0) { $0 + width($1, in: .utf8) }
  }

  mutating func apply(_ change: TextChange, in encoding: PositionEncoding) {
    guard let range = change.range else {
      self = NaiveText(change.newText)
      return
    }
    let ends = [index(of: range.start, in: encoding), index(of: range.end, in: encoding)].sorted()
    scalars.replaceSubrange(ends[0]..<ends[1], with: change.newText.unicodeScalars)
  }
}

func width(_ scalar: Unicode.Scalar, in encoding: PositionEncoding) -> Int {
  switch encoding {
  case .utf8: UTF8.width(scalar)
  case .utf16: UTF16.width(scalar)
  case .utf32: 1
  }
}
