internal import ArticleText
internal import PositionedJSON

/// W3C Web Annotations in JSON-LD: single ones, lists, pages and collections; search results of Hypothes.is as well.
package enum WebAnnotation {
  static let context = "http://www.w3.org/ns/anno.jsonld"

  /// Reads annotations and finds their places in the text that they name, if a file of its name lies beside them.
  ///
  /// Annotations of texts that are not at hand keep what to look for. Positions count code points; where quotes say
  /// otherwise they are taken as what fits.
  package static func read(_ file: FormatFile) throws(FormatError) -> FormatReading {
    try requireUTF8(file.bytes)
    let root = try parseJSON(file.bytes)
    do throws(JSONAccessError) {
      var reader = WebAnnotationReader(file)
      return try reader.read(JSONCursor(root))
    } catch {
      throw FormatError(error, in: file.bytes)
    }
  }
}

private struct WebAnnotationReader {
  private let file: FormatFile
  private var documents: [ExchangeDocument] = []
  private var byText: [String: Int] = [:]
  private var notices: [String] = []
  private var losses = Losses()

  /// Mentions that wait for the unit: by document, its mentions with the part of the text that each target names.
  private var waiting: [Int: [(mention: Int, part: TextPart, target: JSONCursor)]] = [:]
  private var mentionByID: [String: (document: Int, mention: Int)] = [:]
  private var links: [(type: String, from: String, to: String, attributes: [ExchangeAttribute])] = []

  init(_ file: FormatFile) { self.file = file }

  mutating func read(_ root: JSONCursor) throws(JSONAccessError) -> FormatReading {
    let isHypothesis = root.value["rows"]?.array != nil
    if isHypothesis {
      for row in try root.member("rows").elements() { try readAnnotation(row) }
    } else {
      for annotation in try WebAnnotationCheck.annotations(in: root) { try readAnnotation(annotation) }
    }
    for document in documents.indices { try placeMentions(of: document, isHypothesis: isHypothesis) }
    addRelations()
    if documents.isEmpty { _ = document(for: file.stem) }
    var reading = FormatReading(documents)
    reading.notices = notices
    reading.losses = losses
    return reading
  }

  private mutating func readAnnotation(_ annotation: JSONCursor) throws(JSONAccessError) {
    var bodies = Bodies()
    bodies.readAnnotation(annotation.value)
    losses.add("members of annotations such as dates, rights and languages", bodies.lostMembers)
    let target = try annotation.member("target")
    let targets = target.value.array == nil ? [target] : try target.elements()
    if try readLink(annotation, targets, bodies) { return }
    // A discontinuous mention has several selectors on one text.
    let sources = targets.map { source(of: $0.value) }
    if bodies.isDiscontinuous, Set(sources).count == 1, let first = targets.first {
      add(first, targets.compactMap { $0.value["selector"] == nil ? nil : $0 }, bodies, annotation)
      return
    }
    for target in targets {
      if let items = target.value["items"]?.array, !items.isEmpty, target.value["selector"] == nil {
        for item in try target.member("items").elements() { add(item, [item], bodies, annotation) }
      } else {
        add(target, [target], bodies, annotation)
      }
    }
  }

  /// A linking annotation of ours: from one annotation to another.
  private mutating func readLink(
    _ annotation: JSONCursor,
    _ targets: [JSONCursor],
    _ bodies: Bodies
  ) throws(JSONAccessError) -> Bool {
    guard annotation.value["motivation"]?.string == "linking", targets.count == 1,
      let to = targets[0].value.string, let from = bodies.source, from.hasPrefix("urn:attache:"),
      to.hasPrefix("urn:attache:")
    else { return false }
    links.append((bodies.type ?? "", from, to, bodies.attributes))
    return true
  }

  private func source(of target: JSONValue) -> String {
    target.string ?? target["source"]?.string ?? target["source"]?["id"]?.string ?? target["id"]?.string ?? file.stem
  }

  private mutating func add(
    _ target: JSONCursor,
    _ parts: [JSONCursor],
    _ bodies: Bodies,
    _ annotation: JSONCursor
  ) {
    let source = source(of: target.value)
    let document = document(for: source)
    var mention = ExchangeMention([], type: bodies.type ?? "annotation")
    bodies.fill(&mention)
    let places = parts.map { (place: TextPart.Place(target: $0.value), target: $0) }
    guard places.contains(where: { !$0.place.isWhole }) else {
      let value = bodies.type ?? bodies.source ?? annotation.value["motivation"]?.string
      documents[document].labels.append(
        ExchangeAttribute(annotation.value["motivation"]?.string ?? "annotation", value)
      )
      if !bodies.notes.isEmpty { documents[document].notes += bodies.notes }
      return
    }
    let textParts = places.compactMap { entry in entry.place.textPart.map { (part: $0, target: entry.target) } }
    guard let first = textParts.first?.part else {
      losses.add("annotations of places in pages, pictures and data, which are no places in a text")
      return
    }
    mention.sought = first.sought(in: source)
    let index = documents[document].mentions.count
    documents[document].mentions.append(mention)
    if let id = annotation.value["id"]?.string { mentionByID[id] = (document, index) }
    for part in textParts { waiting[document, default: []].append((index, part.part, part.target)) }
  }

  /// The document of a source, with its text if it lies beside the file.
  private mutating func document(for address: String) -> Int {
    let source = address.split(separator: "#").first.map(String.init) ?? address
    if let known = byText[source] { return known }
    var last = source.split(separator: "/").last.map(String.init) ?? source
    // Our own exports name a text by its name alone.
    if last.hasPrefix("urn:attache:") { last = percentDecoded(last.dropFirst(12)).replacing("/", with: "_") }
    var text: ArticleText?
    for name in [last, last + ".txt", file.stem + ".txt"] where text == nil && name != file.name {
      text = file.companion(name).flatMap { try? ArticleText(reading: $0) }
    }
    let stem = last.hasSuffix(".txt") ? String(last.dropLast(4)) : last
    var document = ExchangeDocument(name: stem.isEmpty ? file.stem : stem, text: text ?? ArticleText(""))
    if source.contains("/") { document.metadata = [ExchangeAttribute("source", source)] }
    byText[source] = documents.count
    documents.append(document)
    return documents.count - 1
  }

  private mutating func placeMentions(of document: Int, isHypothesis: Bool) throws(JSONAccessError) {
    let entries = waiting[document] ?? []
    let text = documents[document].text
    guard !text.bytes.isEmpty else {
      let count = documents[document].mentions.count { $0.fragments.isEmpty }
      losses.add("places in texts that are not at hand", count)
      return
    }
    let quotes = entries.flatMap(\.part.quotes)
    let map = findUnit(of: quotes, in: text, standard: isHypothesis ? .utf16 : .scalars)
    if !quotes.isEmpty, map.unit != .scalars { notices.append("the positions count \(map.unit.name)") }
    for entry in entries {
      let range = try entry.part.range(in: text, map, entry.target)
      documents[document].mentions[entry.mention].fragments.append(range)
      documents[document].mentions[entry.mention].sought = nil
    }
    for index in documents[document].mentions.indices {
      documents[document].mentions[index].fragments.sort { $0.lowerBound < $1.lowerBound }
    }
  }

  private mutating func addRelations() {
    for link in links {
      guard let from = mentionByID[link.from], let to = mentionByID[link.to], from.document == to.document else {
        losses.add("links between annotations that are not here")
        continue
      }
      var relation = ExchangeRelation(type: link.type, from: from.mention, to: to.mention)
      relation.attributes = link.attributes
      documents[from.document].relations.append(relation)
    }
  }
}
