internal import ArticleText
internal import PositionedJSON

/// Records of a text with spans, as spaCy, doccano and Prodigy write them: one object a line, or an array of them.
package enum SpanRecords {
  /// Reads JSON Lines or one JSON value; all shapes of the three tools, told apart record by record.
  package static func read(_ file: FormatFile) throws(FormatError) -> FormatReading {
    try requireUTF8(file.bytes)
    if let whole = try? JSONDocument(parsing: file.bytes), !isLinesOfOneRecord(file.bytes) {
      return try readDocument(whole.root, file)
    }
    var reading = FormatReading([])
    for line in TextLines(file.bytes) {
      if JSONLines.isBlank(file.bytes[line.range]) { continue }
      do throws(FormatError) {
        var one = try readLine(file.bytes[line.range], name: "\(file.stem)-\(line.number)", line: line.number)
        reading.documents += one.documents
        reading.losses.add(one.losses)
        one.notices.removeAll { reading.notices.contains($0) }
        reading.notices += one.notices
      } catch {
        reading.refusedLines.append(error)
      }
    }
    if reading.documents.isEmpty, let first = reading.refusedLines.first { throw first }
    guard !reading.documents.isEmpty else { throw FormatError("no records; expected one JSON object a line") }
    return reading
  }

  /// A single object that stands on one line is a file of one line.
  private static func isLinesOfOneRecord(_ bytes: [UInt8]) -> Bool {
    bytes.first == UInt8(ascii: "{") && bytes.firstIndex(of: 0x0a).map { $0 >= bytes.count - 2 } ?? true
  }

  /// Reads one line of JSON Lines.
  ///
  /// - Parameters:
  ///   - name: what to call the document if the record has no identifier.
  ///   - line: the line's number for errors, from one.
  package static func readLine(
    _ bytes: ArraySlice<UInt8>,
    name: String,
    line: Int
  ) throws(FormatError) -> FormatReading {
    let bytes = Array(bytes)
    let root = try parseJSON(bytes, firstLine: line)
    return try readRecords([JSONCursor(root)], bytes, firstLine: line) { _ in name }
  }

  private static func readDocument(_ root: JSONValue, _ file: FormatFile) throws(FormatError) -> FormatReading {
    var records = [JSONCursor(root)]
    do throws(JSONAccessError) {
      // One record of spaCy's training form is an array of a text and an object.
      if let elements = root.array, !isTextWithLabels(elements) { records = try JSONCursor(root).elements() }
    } catch {
      throw FormatError(error, in: file.bytes)
    }
    guard !records.isEmpty else { throw FormatError(line: 1, column: 1, "the array is empty; expected records") }
    return try readRecords(records, file.bytes, firstLine: 1) {
      records.count == 1 ? file.stem : "\(file.stem)-\($0 + 1)"
    }
  }

  static func isTextWithLabels(_ elements: [JSONValue]) -> Bool {
    elements.count == 2 && elements[0].string != nil && elements[1].object != nil
  }

  private static func readRecords(
    _ records: [JSONCursor],
    _ bytes: [UInt8],
    firstLine: Int,
    name: (Int) -> String
  ) throws(FormatError) -> FormatReading {
    var reading = FormatReading([])
    for (index, record) in records.enumerated() {
      do throws(JSONAccessError) {
        var reader = SpanRecordReader(losses: reading.losses, notices: reading.notices)
        reading.documents += try reader.read(record, name: name(index))
        reading.losses = reader.losses
        reading.notices = reader.notices
      } catch {
        throw FormatError(error, in: bytes, firstLine: firstLine)
      }
    }
    return reading
  }
}

/// Reads JSON and names line and column where it is none.
///
/// - Parameter firstLine: the number of the first line of `bytes` in its file.
func parseJSON(_ bytes: [UInt8], firstLine: Int = 1) throws(FormatError) -> JSONValue {
  do throws(JSONSyntaxError) {
    return try JSONDocument(parsing: bytes).root
  } catch {
    let place = JSONLocation(of: error.offset, in: bytes)
    throw FormatError(line: place.line + firstLine - 1, column: place.column, "not JSON: \(error)")
  }
}

extension FormatError {
  /// The error at the place of a JSON value; O(bytes before it).
  init(_ error: JSONAccessError, in bytes: [UInt8], firstLine: Int = 1) {
    let place = JSONLocation(of: error.range.lowerBound, in: bytes)
    self.init(line: place.line + firstLine - 1, column: place.column, error.description)
  }
}
