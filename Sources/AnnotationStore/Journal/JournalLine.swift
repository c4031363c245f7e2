internal import PositionedJSON

/// A line of a journal's file.
///
/// Lines also begin with a line end, so that one that a crash cut off spoils no other.
enum JournalLine {
  case decision(JournaledDecision)
  case undo(String)
  case redo(String)
  case withdrawal(String)

  /// A file or folder has another path from here on.
  case move(String, to: String)
}

/// A line with its line ends.
func line(of content: JournalLine) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    switch content {
    case .decision(let decision):
      json.member("id", decision.id)
      json.member("title", decision.title)
      json.key("changes")
      json.array { json in
        for change in decision.changes { json.change(change) }
      }
    case .undo(let id): json.member("undo", id)
    case .redo(let id): json.member("redo", id)
    case .withdrawal(let id): json.member("withdrawn", id)
    case .move(let path, let newPath):
      json.member("moved", path)
      json.member("to", newPath)
    }
  }
  return [0x0a] + json.bytes + [0x0a]
}

extension Journal {
  /// Reads a journal's file; lines that are not whole are passed over.
  package init(reading file: [UInt8]) {
    self.init()
    append(file[...])
  }

  /// Reads what was appended to a journal's file: whole lines.
  ///
  /// Decisions that the journal holds already are not taken twice.
  package mutating func append(_ lines: ArraySlice<UInt8>) {
    var known = Set((done + undone).map(\.id))
    for bytes in lines.split(separator: 0x0a) {
      switch JournalLine(bytes) {
      case .decision(let decision):
        if known.insert(decision.id).inserted { _ = record(decision) }
      case .undo(let id): _ = undo(id)
      case .redo(let id): _ = redo(id)
      case .withdrawal(let id): _ = withdraw(id)
      case .move(let path, let newPath): _ = move(path, to: newPath)
      case nil: unreadableLines += 1
      }
    }
  }
}

extension JournalLine {
  /// Reads a line without line ends; nil for what is none.
  fileprivate init?(_ line: ArraySlice<UInt8>) {
    guard let root = (try? JSONDocument(parsing: Array(line)))?.root else { return nil }
    if let id = root["undo"]?.string {
      self = .undo(id)
    } else if let id = root["redo"]?.string {
      self = .redo(id)
    } else if let id = root["withdrawn"]?.string {
      self = .withdrawal(id)
    } else if let path = root["moved"]?.string, let newPath = root["to"]?.string {
      self = .move(path, to: newPath)
    } else {
      guard let id = root["id"]?.string, let title = root["title"]?.string, let changes = root["changes"]?.array
      else { return nil }
      let read = changes.compactMap(FileChange.init)
      guard read.count == changes.count else { return nil }
      self = .decision(JournaledDecision(id: id, title: title, changes: read))
    }
  }
}

extension FileChange {
  /// Reads the change of one file; nil for what is none.
  fileprivate init?(_ value: JSONValue) {
    guard let path = value["path"]?.string, let before = value["before"], let after = value["after"] else { return nil }
    let (old, new) = (JSONWriter.bytes(of: before), JSONWriter.bytes(of: after))
    switch OurFile(content: new) {
    case .sidecar:
      let (before, after) = (Sidecar.read(old), Sidecar.read(new))
      guard before.problems.isEmpty, after.problems.isEmpty else { return nil }
      self.init(path: path, .sidecar(SidecarChange(before: before.value, after: after.value)))
    case .registry:
      let (before, after) = (Registry.read(old), Registry.read(new))
      guard before.problems.isEmpty, after.problems.isEmpty else { return nil }
      self.init(path: path, .registry(RegistryChange(before: before.value, after: after.value)))
    case .settings: return nil
    }
  }
}

extension JSONWriter {
  fileprivate mutating func change(_ change: FileChange) {
    object { json in
      json.member("path", change.path)
      switch change.content {
      case .sidecar(let sidecar):
        json.file("before", sidecar.before.canonicalBytes)
        json.file("after", sidecar.after.canonicalBytes)
      case .registry(let registry):
        json.file("before", registry.before.canonicalBytes)
        json.file("after", registry.after.canonicalBytes)
      }
    }
  }

  /// A file of ours as a value on the same line: its line ends stand between values only.
  private mutating func file(_ key: String, _ canonicalBytes: [UInt8]) {
    self.key(key)
    json(canonicalBytes.filter { $0 != 0x0a })
  }
}
