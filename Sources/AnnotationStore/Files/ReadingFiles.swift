internal import ArticleText
import PositionedJSON

/// Reads a file of ours: JSON first, then what `read` makes of it.
///
/// - Parameters:
///   - format: what the member `format` must say, for example `attache-annotations/1`; nil for files without versions.
///   - empty: the value where nothing can be read.
func readOurFile<Value>(
  _ file: [UInt8],
  format: String?,
  empty: Value,
  _ read: (JSONValue, inout FileReader) -> Value?
) -> FileReading<Value> {
  var reader = FileReader()
  var value = empty
  func readJSON(_ bytes: [UInt8]) throws(JSONSyntaxError) {
    let document = try JSONDocument(parsing: bytes)
    for finding in document.findings { reader.report(finding) }
    if format.map({ reader.accepts(document.root, format: $0) }) ?? true {
      value = read(document.root, &reader) ?? empty
    }
  }
  if reader.reportForeignEncoding(of: file) {
    return FileReading(value: empty, problems: locate(reader.problems, in: file))
  }
  do throws(JSONSyntaxError) {
    try readJSON(file)
  } catch {
    let conflicts = ConflictMarks(in: file)
    for hunk in conflicts.hunks { reader.report(.conflict, hunk, ConflictMarks.advice) }
    // What git's own merge by lines left between the marks need not be JSON, and is told to be chosen from already.
    if conflicts.hunks.isEmpty {
      reader.report(.syntax, error.offset..<error.offset, error.description)
    } else {
      try? readJSON(conflicts.ours)
    }
  }
  return FileReading(value: value, problems: locate(reader.problems, in: file))
}

extension FileReader {
  /// Whether a file is in another encoding than UTF-8, or no text at all; then this is all that is wrong with it.
  mutating func reportForeignEncoding(of file: [UInt8]) -> Bool {
    guard let encoding = ForeignEncoding(of: file) else { return false }
    let mistake = InvalidUTF8(offset: 0, position: TextPosition(line: 0, character: 0), encoding: encoding)
    report(.syntax, 0..<0, mistake.description)
    return true
  }

  fileprivate mutating func report(_ finding: JSONFinding) {
    switch finding {
    case .duplicateKey: report(.duplicateMember, finding.range, finding.description)
    case .loneSurrogate: report(.syntax, finding.range, finding.description)
    }
  }

  /// Whether a file is of the version that is read here; of another one nothing is read, so that nothing is mistaken.
  fileprivate mutating func accepts(_ root: JSONValue, format: String) -> Bool {
    guard let member = root.object?.last(where: { $0.key == "format" }), let found = member.value.string else {
      // Said when the member is read.
      return true
    }
    if found == format { return true }
    let name = format.prefix { $0 != "/" }
    let isOtherVersion = found.hasPrefix("\(name)/")
    report(
      .format,
      member.value.range,
      isOtherVersion
        ? "the file is of version \(found.dropFirst(name.utf8.count + 1)) of \(name); "
          + "this program reads version \(format.dropFirst(name.utf8.count + 1)), so nothing was read"
        : "\"format\": expected \"\(format)\", found \(JSONWriter.quoted(found))"
    )
    return false
  }
}
