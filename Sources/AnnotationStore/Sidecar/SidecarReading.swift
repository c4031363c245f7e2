import Annotations
import PositionedJSON

extension Sidecar {
  static let members = ["$schema", "format", "text", "document", "mentions", "quotes", "relations"]

  /// Reads a sidecar: whatever of it is right counts, the rest is reported.
  ///
  /// A file of another version gives no value and one problem.
  package static func read(_ file: [UInt8]) -> FileReading<Sidecar> {
    readOurFile(file, format: format, empty: Sidecar(file: "")) { root, reader in
      guard let members = reader.members(of: root, "the file", known: Self.members) else { return nil }
      var sidecar = Sidecar(file: "")
      sidecar.extensions = members.extensions
      sidecar.schema = reader.optional("$schema", in: members, .anyString)
      _ = reader.required("format", in: members, .format(format))
      readText(members, &reader, into: &sidecar)
      if let document = members["document"] { sidecar.document = readDocument(document.value, &reader) }
      sidecar.mentions = reader.list("mentions", in: members, readMention)
      sidecar.quotes = reader.list("quotes", in: members, readQuote)
      sidecar.relations = reader.list("relations", in: members, readRelation)
      var seen: Set<String> = []
      for key in ["mentions", "quotes", "relations"] { reader.reportDuplicateIDs(in: members[key], &seen) }
      return sidecar
    }
  }
}

extension Form where Value == String {
  /// A file's form and version.
  static func format(_ format: String) -> Self {
    string("\"\(format)\"") { $0 == format }
  }
}

extension FileReader {
  /// Reports identifiers that an earlier element has.
  mutating func reportDuplicateIDs(in member: JSONMember?, _ seen: inout Set<String>) {
    for element in member?.value.array ?? [] {
      guard let id = element["id"], let name = id.string else { continue }
      if !seen.insert(name).inserted {
        let quoted = JSONWriter.quoted(name)
        report(.duplicateID, id.range, "the identifier \(quoted) is there twice; expected one that nothing else has")
      }
    }
  }
}

private func readText(_ root: Members, _ reader: inout FileReader, into sidecar: inout Sidecar) {
  let object = Form<JSONValue>.object("an object with the article's \"file\"", memberCounts: 0...Int.max)
  guard let text = reader.required("text", in: root, object),
    let members = reader.members(of: text, "the text", known: ["file"])
  else { return }
  sidecar.file = reader.required("file", in: members, .text) ?? ""
  sidecar.textExtensions = members.extensions
}

private func readDocument(_ value: JSONValue, _ reader: inout FileReader) -> DocumentRecord {
  let known = ["title", "published", "publisher", "byline", "place", "translated", "state", "engine"]
  var document = DocumentRecord()
  guard let members = reader.members(of: value, "the document", known: known) else { return document }
  document.title = reader.optional("title", in: members, .text)
  document.published = reader.optional("published", in: members, .articleDate)
  document.publisher = reader.optional("publisher", in: members, .text)
  document.byline = reader.optional("byline", in: members, .text)
  document.place = reader.optional("place", in: members, .text)
  document.isTranslation = reader.optional("translated", in: members, .onlyTrue) ?? false
  document.state = reader.optional("state", in: members, .oneOf())
  document.engine =
    document.state == .done
    ? reader.required("engine", in: members, .text) : reader.optional("engine", in: members, .text)
  document.extensions = members.extensions
  return document
}
