/// A text in which a test has marked spans and, perhaps, a cursor.
///
/// A line of carets marks the line above it; behind each row of carets stands the mark's label. Columns count
/// characters as one sees them. `‸` is the cursor; it takes a column, and the text does not contain it.
///
/// ```
/// The Foreign Minister, Ilma ‸Teveen, arrived.
///     ^^^^^^^^^^^^^^^^ role
///                       ^^^^^^^^^^^^ person
/// ```
///
/// A mark that goes on over the next line is continued by a mark of the same label after `…`: `^^^ …quote`.
package struct MarkedText: Sendable {
  /// The symbol that stands for the cursor.
  package static let cursorSymbol: Character = "‸"

  /// The text without marks and cursor.
  package private(set) var text = ""

  /// The marks in the order in which they are written.
  package private(set) var marks: [Mark] = []

  /// The UTF-8 offsets of the cursors.
  package private(set) var cursors: [Int] = []

  /// The first cursor's UTF-8 offset; 0 if the text has none.
  package var cursor: Int { cursors.first ?? 0 }

  package init(_ marked: String) {
    var columns: [Int] = []
    var pendingLineEnd = ""
    for line in splitLines(marked) {
      if !columns.isEmpty, let rows = caretRows(line.content) {
        for row in rows { add(row, columns: columns) }
        continue
      }
      text += pendingLineEnd
      pendingLineEnd = line.end
      columns = append(line.content)
    }
    text += pendingLineEnd
  }

  /// The ranges of the marks with a label.
  package func ranges(_ label: String) -> [Range<Int>] {
    marks.filter { $0.label == label }.map(\.range)
  }

  /// The text of a UTF-8 range.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  /// Appends a line without its cursors; returns the UTF-8 offset of each of its columns and of its end.
  private mutating func append(_ line: String) -> [Int] {
    var columns: [Int] = []
    for character in line {
      columns.append(text.utf8.count)
      if character == Self.cursorSymbol {
        cursors.append(text.utf8.count)
      } else {
        text.append(character)
      }
    }
    columns.append(text.utf8.count)
    return columns
  }

  private mutating func add(_ row: CaretRow, columns: [Int]) {
    func offset(_ column: Int) -> Int { columns[min(column, columns.count - 1)] }
    let range = offset(row.columns.lowerBound)..<offset(row.columns.upperBound)
    let continued = row.label.hasPrefix("…") ? String(row.label.dropFirst()) : nil
    if let continued, let index = marks.lastIndex(where: { $0.label == continued }) {
      marks[index].range = marks[index].range.lowerBound..<range.upperBound
    } else {
      marks.append(Mark(range, row.label))
    }
  }
}

/// A labelled span.
package struct Mark: Hashable, Sendable {
  /// UTF-8 bytes.
  package var range: Range<Int>

  package var label: String

  package init(_ range: Range<Int>, _ label: String) {
    self.range = range
    self.label = label
  }
}

/// A row of carets with what stands behind it.
struct CaretRow {
  var columns: Range<Int>
  var label: String
}

/// The rows of a line that has carets after its leading blanks; nil for any other line.
private func caretRows(_ line: String) -> [CaretRow]? {
  guard line.first(where: { $0 != " " }) == "^" else { return nil }
  var rows: [CaretRow] = []
  let characters = Array(line)
  var column = 0
  while column < characters.count {
    let start = characters[column...].firstIndex { $0 == "^" } ?? characters.count
    let end = characters[start...].firstIndex { $0 != "^" } ?? characters.count
    let next = characters[end...].firstIndex { $0 == "^" } ?? characters.count
    let label = String(characters[end..<next]).split(separator: " ").joined(separator: " ")
    if start < end { rows.append(CaretRow(columns: start..<end, label: label)) }
    column = next
  }
  return rows
}

/// The lines of a text with what ends each of them; a last line without end counts if it is not empty.
func splitLines(_ text: String) -> [(content: String, end: String)] {
  var lines: [(content: String, end: String)] = []
  var content = ""
  for character in text {
    switch character {
    case "\n", "\r\n", "\r":
      lines.append((content, String(character)))
      content = ""
    default:
      content.append(character)
    }
  }
  if !content.isEmpty { lines.append((content, "")) }
  return lines
}
