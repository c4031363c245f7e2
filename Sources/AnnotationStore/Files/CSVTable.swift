/// A table of comma-separated values, as RFC 4180 has it: a header, quoted fields with doubled quotation marks.
package struct CSVTable: Sendable {
  /// A field with its place.
  package struct Field: Hashable, Sendable {
    package var text: String

    /// UTF-8 bytes of the file, quotation marks included.
    package var range: Range<Int>
  }

  /// A row with its fields by the header's order; as many as the header has.
  package struct Row: Sendable {
    package var fields: [Field]

    /// UTF-8 bytes of the file, without the line's end.
    package var range: Range<Int>
  }

  package private(set) var header: [Field] = []
  package private(set) var rows: [Row] = []

  /// Reads a table: rows that are right count, others are reported; empty lines are none.
  ///
  /// O(bytes).
  package static func read(_ file: [UInt8]) -> FileReading<CSVTable> {
    var reader = FileReader()
    let table = reader.reportForeignEncoding(of: file) ? CSVTable() : read(file, &reader)
    return FileReading(value: table, problems: locate(reader.problems, in: file))
  }

  static func read(_ file: [UInt8], _ reader: inout FileReader) -> CSVTable {
    var table = CSVTable()
    var scanner = CSVScanner(file)
    var isFirst = true
    while let row = scanner.nextRow(&reader) {
      guard let fields = row.fields else {
        // Nothing can be said of the columns of a file without a header.
        if isFirst { return table }
        continue
      }
      if isFirst {
        table.header = fields
        isFirst = false
      } else if fields.count == table.header.count {
        table.rows.append(Row(fields: fields, range: row.range))
      } else {
        let counts = "the header has \(table.header.count)"
        reader.report(
          .wrongValue,
          row.range,
          "the row has \(fields.count) \(fields.count == 1 ? "field" : "fields"), \(counts)"
        )
      }
    }
    if isFirst { reader.report(.missingMember, 0..<0, "the table has no header; its first line names the columns") }
    return table
  }
}

/// Reads rows one after another.
private struct CSVScanner {
  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  /// The next row that is not empty, without fields where it is not right, which is reported; nil at the end.
  mutating func nextRow(_ reader: inout FileReader) -> (fields: [CSVTable.Field]?, range: Range<Int>)? {
    while position < bytes.count, isLineEnd(bytes[position]) { position += 1 }
    guard position < bytes.count else { return nil }
    let start = position
    var fields: [CSVTable.Field] = []
    while true {
      guard let field = nextField(&reader) else {
        skipLine()
        return (nil, start..<position)
      }
      fields.append(field)
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { return (fields, start..<position) }
      position += 1
    }
  }

  private mutating func nextField(_ reader: inout FileReader) -> CSVTable.Field? {
    let start = position
    let content: [UInt8]
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      guard let quoted = quotedContent(&reader) else { return nil }
      content = quoted
    } else {
      while position < bytes.count, bytes[position] != UInt8(ascii: ","), !isLineEnd(bytes[position]) { position += 1 }
      content = Array(bytes[start..<position])
      if let mark = content.firstIndex(of: UInt8(ascii: "\"")) {
        let place = start + mark
        reader.report(
          .syntax,
          place..<place + 1,
          "a quotation mark within a field; put the whole field into quotation marks and double this one"
        )
        return nil
      }
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      reader.report(
        .syntax,
        start..<position,
        "not valid UTF-8; convert the file, for example with iconv -f WINDOWS-1252 -t UTF-8"
      )
      return nil
    }
    return CSVTable.Field(text: text, range: start..<position)
  }

  /// What stands between quotation marks; behind the closing one a comma, a line's end or nothing may follow.
  private mutating func quotedContent(_ reader: inout FileReader) -> [UInt8]? {
    let start = position
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte != UInt8(ascii: "\"") {
        content.append(byte)
      } else if position < bytes.count, bytes[position] == byte {
        content.append(byte)
        position += 1
      } else {
        guard position < bytes.count, bytes[position] != UInt8(ascii: ","), !isLineEnd(bytes[position]) else {
          return content
        }
        reader.report(
          .syntax,
          position..<position + 1,
          "expected a comma or the line's end behind the quotation mark; double a mark that belongs to the field"
        )
        return nil
      }
    }
    reader.report(.syntax, start..<start + 1, "nothing closes this quotation mark")
    return nil
  }

  private mutating func skipLine() {
    while position < bytes.count, !isLineEnd(bytes[position]) { position += 1 }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0a || byte == 0x0d }
}
