import PositionedJSON

/// The columns of a table by their names.
package struct CSVColumns: Sendable {
  private var indexes: [String: Int] = [:]

  /// Finds the columns that are known; others are reported, but for those whose names begin with `x-`.
  ///
  /// - Parameters:
  ///   - known: the names with those that count as the same: `["name": [], "type": ["kind"]]`.
  init?(_ header: [CSVTable.Field], known: [(name: String, others: [String])], _ reader: inout FileReader) {
    if header.count == 1, let field = header.first, field.text.contains(";") || field.text.contains("\t") {
      reader.report(.syntax, field.range, "expected columns parted by commas; save the table as comma-separated values")
      return nil
    }
    var isRight = true
    for (index, field) in header.enumerated() {
      let name = field.text.filter { $0 != " " && $0 != "_" }.lowercased()
      if name.hasPrefix("x-") { continue }
      guard let column = known.first(where: { ([$0.name] + $0.others).contains { $0.lowercased() == name } }) else {
        let names = known.map(\.name)
        let near = names.first { isNear(Array(name.utf8), Array($0.lowercased().utf8)) }
        let advice = near.map { "did you mean “\($0)”?" } ?? "known are \(names.joined(separator: ", "))"
        reader.report(.unknownMember, field.range, "unknown column “\(field.text)”; \(advice)")
        isRight = false
        continue
      }
      guard indexes[column.name] == nil else {
        reader.report(.duplicateMember, field.range, "there are two columns “\(column.name)”")
        isRight = false
        continue
      }
      indexes[column.name] = index
    }
    if !isRight { return nil }
  }

  func contains(_ column: String) -> Bool { indexes[column] != nil }

  /// A row's field without blanks around it; nil where it is empty or there is no such column.
  ///
  /// - Parameter keepsLines: whether line ends stay; else a blank stands for them, since names hold none.
  func field(_ column: String, of row: CSVTable.Row, keepsLines: Bool = false) -> CSVTable.Field? {
    guard let index = indexes[column], row.fields.indices.contains(index) else { return nil }
    var field = row.fields[index]
    let lines = keepsLines ? [field.text] : field.text.split(whereSeparator: \.isNewline).map(String.init)
    field.text = lines.map(trimmed).filter { !$0.isEmpty }.joined(separator: " ")
    return field.text.isEmpty ? nil : field
  }

  /// The parts of a field, which semicolons or bars part.
  func list(_ column: String, of row: CSVTable.Row) -> [String] {
    let parts = field(column, of: row)?.text.split { $0 == ";" || $0 == "|" } ?? []
    return parts.map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}

extension FileReader {
  /// What a field says in a form; nil where there is none, and where it is not right, which is reported.
  mutating func read<Value>(_ field: CSVTable.Field?, _ form: Form<Value>) -> Value? {
    guard let field else { return nil }
    if let value = form.read(.string(field.text)) { return value }
    report(.wrongValue, field.range, "expected \(form.expectation), found “\(field.text)”")
    return nil
  }
}

/// A text without white space around it.
func trimmed(_ text: String) -> String {
  var part = text[...]
  while let first = part.first, first.isWhitespace { part.removeFirst() }
  while let last = part.last, last.isWhitespace { part.removeLast() }
  return String(part)
}
