internal import Annotations
import PositionedJSON

extension LexiconFile {
  /// Reads one element of `lexiconFiles`.
  static func read(_ value: JSONValue, _ reader: inout FileReader) -> LexiconFile? {
    guard let members = reader.members(of: value, "the list", known: ["file", "type", "ignoreCase"]) else { return nil }
    let file = reader.required("file", in: members, .listFile)
    let kind = reader.optional("type", in: members, .kind)
    let ignoresCase = reader.optional("ignoreCase", in: members, .bool)
    guard let file, let range = members["file"]?.value.range, !members.hasUnknown,
      kind != nil || members["type"] == nil
    else { return nil }
    let list = LexiconFile(file: file, kind: kind, ignoresCase: ignoresCase ?? false, range: range)
    if kind == nil, list.layout == .lines {
      reader.report(
        .missingMember,
        members.range.lowerBound..<min(members.range.upperBound, members.range.lowerBound + 1),
        "the list has no \"type\", and the lines of \(JSONWriter.quoted(file)) say none; expected a kind such as \"person\""
      )
      return nil
    }
    return list
  }

  private enum Layout {
    case lines
    case table
    case array
  }

  private var layout: Layout {
    let name = file.lowercased()
    return name.hasSuffix(".csv") ? .table : name.hasSuffix(".json") ? .array : .lines
  }

  /// Reads the names of a list: `.csv` has a header with the columns name, type, aliases, entity and ignoreCase; `.json` is
  /// an array of objects as in `lexicon`; any other file has a name a line, and lines that begin with `#` are comments.
  ///
  /// O(bytes).
  package func names(in file: [UInt8]) -> FileReading<[UserName]> {
    var encoding = FileReader()
    if encoding.reportForeignEncoding(of: file) {
      return FileReading(value: [], problems: locate(encoding.problems, in: file))
    }
    switch layout {
    case .lines: return lines(of: file)
    case .array: return array(of: file)
    case .table:
      var reader = FileReader()
      let names = table(of: file, &reader)
      return FileReading(value: names, problems: locate(reader.problems, in: file))
    }
  }

  private func lines(of file: [UInt8]) -> FileReading<[UserName]> {
    var reader = FileReader()
    var names: [UserName] = []
    var start = file.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    while start < file.count {
      let end = file[start...].firstIndex { $0 == 0x0a || $0 == 0x0d } ?? file.count
      defer { start = end + 1 }
      guard let line = String(validating: file[start..<end], as: UTF8.self) else {
        reader.report(
          .syntax,
          start..<end,
          "not valid UTF-8; convert the file, for example with iconv -f WINDOWS-1252 -t UTF-8"
        )
        continue
      }
      let name = trimmed(line)
      guard let kind, !name.isEmpty, !name.hasPrefix("#") else { continue }
      names.append(UserName(kind: kind, name: name, aliases: [], entity: nil, ignoresCase: ignoresCase))
    }
    return FileReading(value: names, problems: locate(reader.problems, in: file))
  }

  private func array(of file: [UInt8]) -> FileReading<[UserName]> {
    var reader = FileReader()
    var names: [UserName] = []
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(parsing: file)
      if let elements = document.root.array {
        names = elements.compactMap { UserName.read($0, &reader, kind: kind, ignoresCase: ignoresCase) }
      } else {
        reader.report(.wrongType, document.root.range, "expected an array of names, each an object as in \"lexicon\"")
      }
    } catch {
      reader.report(.syntax, error.offset..<error.offset, error.description)
    }
    return FileReading(value: names, problems: locate(reader.problems, in: file))
  }

  private func table(of file: [UInt8], _ reader: inout FileReader) -> [UserName] {
    let table = CSVTable.read(file, &reader)
    guard !table.header.isEmpty else { return [] }
    let known = [
      (name: "name", others: []), (name: "type", others: ["kind"]), (name: "aliases", others: ["alias"]),
      (name: "entity", others: ["id"]), (name: "ignoreCase", others: []),
    ]
    guard let columns = CSVColumns(table.header, known: known, &reader) else { return [] }
    guard columns.contains("name") else {
      reader.report(.missingMember, table.header[0].range, "the table has no column “name”")
      return []
    }
    return table.rows.compactMap { row in
      guard let name = columns.field("name", of: row) else {
        reader.report(.missingMember, row.range, "the row has no name")
        return nil
      }
      let own = columns.field("type", of: row)
      guard let kind = own == nil ? kind : reader.read(own, .kind) else {
        if own == nil { reader.report(.missingMember, row.range, "the row has no type, and the list has none") }
        return nil
      }
      let entity = reader.read(columns.field("entity", of: row), .entityID)
      var ignoresCase = ignoresCase
      if let field = columns.field("ignoreCase", of: row) {
        switch field.text.lowercased() {
        case "true", "yes", "1": ignoresCase = true
        case "false", "no", "0": ignoresCase = false
        default: reader.report(.wrongValue, field.range, "expected true or false, found “\(field.text)”")
        }
      }
      let aliases = columns.list("aliases", of: row)
      return UserName(kind: kind, name: name.text, aliases: aliases, entity: entity, ignoresCase: ignoresCase)
    }
  }
}
