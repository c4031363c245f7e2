import Annotations
import ArticleText
import Platform
import Workspace

/// A place of an article as messages print it: `FILE:LINE:COLUMN` or `FILE:LINE:COLUMN-COLUMN`.
///
/// Lines and columns count from one, columns in Unicode scalars; the second column is the one behind the last character.
struct TextPlace: Hashable {
  var path: String
  var line: Int
  var column: Int
  var endColumn: Int?

  /// Reads a place; nil for a text that names none.
  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 3, let columns = parts.last else { return nil }
    let numbers = columns.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let line = Int(parts[parts.count - 2]), line > 0, (1...2).contains(numbers.count),
      let column = numbers[0], column > 0
    else { return nil }
    path = parts.dropLast(2).joined(separator: ":")
    self.line = line
    self.column = column
    if numbers.count == 2 {
      guard let end = numbers[1], end > column else { return nil }
      endColumn = end
    }
    if path.isEmpty { return nil }
  }

  /// As messages print it, without the end.
  var name: String { "\(displayName(of: path)):\(line):\(column)" }

  /// What is wrong with it in a text; nil where there is such a place.
  func mistake(in text: ArticleText) -> UsageError? {
    let lines = text.position(from: text.bytes.count, in: .utf32).line + 1
    if line > lines { return UsageError("\(name): the article has only \(counted(lines, "line"))") }
    let end = TextPosition(line: line - 1, character: .max)
    let columns = text.position(from: text.byteOffset(from: end, in: .utf32), in: .utf32).character
    // One behind the last character is where a mention may end.
    guard max(column, endColumn ?? 1) > columns + 1 else { return nil }
    return UsageError("\(name): the line has only \(counted(columns, "character"))")
  }

  /// Where it begins, in UTF-8 bytes; past the line's end the line's end.
  func start(in text: ArticleText) -> Int { offset(column, in: text) }

  /// The range that it names; nil where it has no end.
  func range(in text: ArticleText) -> Range<Int>? {
    endColumn.map { text.clipped(start(in: text)..<max(start(in: text), offset($0, in: text))) }
  }

  private func offset(_ column: Int, in text: ArticleText) -> Int {
    text.byteOffset(from: TextPosition(line: line - 1, character: column - 1), in: .utf32)
  }
}

/// A mention's place as `TextPlace` reads it, without the file.
func placeText(_ range: Range<Int>, in text: ArticleText) -> String {
  let start = text.position(from: range.lowerBound, in: .utf32)
  let end = text.position(from: range.upperBound, in: .utf32)
  let columns = start.line == end.line ? "\(start.character + 1)-\(end.character + 1)" : "\(start.character + 1)"
  return "\(start.line + 1):\(columns)"
}
