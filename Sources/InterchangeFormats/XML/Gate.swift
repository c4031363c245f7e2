internal import Annotations
internal import ArticleText

/// GATE XML: text with numbered nodes, and sets of annotations from node to node.
package enum Gate {
  /// Reads a document; nodes may have any numbers, so no unit is needed.
  package static func read(_ file: FormatFile) throws(FormatError) -> FormatReading {
    var reader = GateReader(try XMLReader(file.bytes), name: file.stem)
    var reading = FormatReading([try reader.read()])
    reading.losses = reader.losses
    return reading
  }
}

private struct GateReader {
  private var xml: XMLReader
  private var document: ExchangeDocument
  private var text: [UInt8] = []
  private var nodes: [String: Int] = [:]
  private var mentionIDs: [String: Int] = [:]

  /// Numbers with the set that they stand in.
  private var seenIDs: Set<String> = []
  private var relations: [(attributes: [XMLAttribute], offset: Int, features: [ExchangeAttribute])] = []
  private var relationIDs: [String: Int] = [:]
  private(set) var losses = Losses()

  init(_ xml: XMLReader, name: String) {
    self.xml = xml
    document = ExchangeDocument(name: name, text: ArticleText(""))
  }

  mutating func read() throws(FormatError) -> ExchangeDocument {
    guard case .start(let name, _) = try xml.next(), name == "GateDocument" else {
      throw xml.error("expected <GateDocument>", at: xml.eventOffset)
    }
    var hasText = false
    while let event = try xml.next() {
      guard case .start(let name, let attributes) = event else { continue }
      switch name {
      case "GateDocumentFeatures":
        document.metadata = try readFeatures(until: name)
      case "TextWithNodes":
        hasText = true
        try readText()
      case "AnnotationSet":
        try readSet(attributes.first { $0.name == "Name" }?.value)
      case "RelationSet": try readRelations()
      default: try xml.skipElement()
      }
    }
    guard hasText else { throw xml.error("expected <TextWithNodes>") }
    document.text = ArticleText(validUTF8: text)
    for (index, relation) in relations.enumerated() {
      guard let id = relation.attributes.first(where: { $0.name == "Id" }) else { continue }
      guard mentionIDs[id.value] == nil, relationIDs.updateValue(index, forKey: id.value) == nil else {
        throw xml.error("the relation \(id.value) has the number of another annotation or relation", at: id.offset)
      }
    }
    for relation in relations { try add(relation) }
    return document
  }

  private mutating func readText() throws(FormatError) {
    while let event = try xml.next() {
      switch event {
      case .text(let piece): text += Array(piece.utf8)
      case .end(let name): if name == "TextWithNodes" { return }
      case .start(let name, let attributes):
        guard name == "Node", let id = attributes.first(where: { $0.name == "id" }) else {
          throw xml.error("expected <Node id=…>", at: xml.eventOffset)
        }
        guard nodes.updateValue(text.count, forKey: id.value) == nil else {
          throw xml.error("the node \(id.value) is there twice", at: id.offset)
        }
      }
    }
  }

  /// `<Feature><Name/><Value/></Feature>` up to the end of an element.
  private mutating func readFeatures(until end: String) throws(FormatError) -> [ExchangeAttribute] {
    var features: [ExchangeAttribute] = []
    var name: String?
    while let event = try xml.next() {
      switch event {
      case .start("Name", _): name = try xml.text()
      case .start("Value", let attributes):
        let value = try xml.text()
        let type = attributes.first { $0.name == "className" }?.value ?? "java.lang.String"
        if type != "java.lang.String" { losses.add("types of features' values, now text") }
        if let key = name { features.append(ExchangeAttribute(key, value)) }
        name = nil
      case .end(let closed) where closed == end: return features
      default: break
      }
    }
    return features
  }

  private mutating func readSet(_ set: String?) throws(FormatError) {
    while let event = try xml.next() {
      switch event {
      case .end("AnnotationSet"): return
      case .start("Annotation", let attributes): try readAnnotation(attributes, set, xml.eventOffset)
      case .start: try xml.skipElement()
      default: break
      }
    }
  }

  private mutating func readAnnotation(_ attributes: [XMLAttribute], _ set: String?, _ offset: Int) throws(FormatError)
  {
    func value(_ name: String) throws(FormatError) -> XMLAttribute {
      guard let attribute = attributes.first(where: { $0.name == name }) else {
        throw xml.error("the annotation has no \(name)", at: offset)
      }
      return attribute
    }
    let type = try value("Type")
    let (start, end) = (try value("StartNode"), try value("EndNode"))
    guard let from = nodes[start.value] else { throw xml.error("there is no node \(start.value)", at: start.offset) }
    guard let to = nodes[end.value] else { throw xml.error("there is no node \(end.value)", at: end.offset) }
    guard from <= to else { throw xml.error("the annotation ends before it starts", at: start.offset) }
    var mention = ExchangeMention([from..<to], type: type.value)
    mention.layer = set
    for feature in try readFeatures(until: "Annotation") {
      switch feature.name {
      case "attache.entity": mention.entity = feature.value
      case "attache.note": mention.notes.addIfPresent(feature.value)
      case "attache.by": mention.verdict.by = feature.value
      case "attache.confidence": mention.verdict.confidence = feature.value.flatMap { Double($0) }
      case "attache.status": mention.verdict.status = feature.value.flatMap { .init(rawValue: $0) }
      case "attache.parts": mention.fragments = parts(feature.value ?? "", of: from..<to)
      default: mention.attributes.append(feature)
      }
    }
    if let id = attributes.first(where: { $0.name == "Id" }) {
      guard seenIDs.insert("\(set ?? "")\t\(id.value)").inserted else {
        throw xml.error("the annotation \(id.value) is there twice", at: id.offset)
      }
      mentionIDs[id.value] = document.mentions.count
    }
    document.mentions.append(mention)
  }

  /// The parts of a discontinuous mention, by the nodes at their ends.
  private func parts(_ list: String, of range: Range<Int>) -> [Range<Int>] {
    let places = list.split(separator: " ").compactMap { nodes[String($0)] }
    guard places.count > 2, places.count.isMultiple(of: 2), places.first == range.lowerBound,
      places.last == range.upperBound, zip(places, places.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return [range] }
    return stride(from: 0, to: places.count, by: 2).map { places[$0]..<places[$0 + 1] }
  }

  private mutating func readRelations() throws(FormatError) {
    while let event = try xml.next() {
      switch event {
      case .end("RelationSet"): return
      case .start("Relation", let attributes):
        let offset = xml.eventOffset
        relations.append((attributes, offset, try readFeatures(until: "Relation")))
      case .start: try xml.skipElement()
      default: break
      }
    }
  }

  private mutating func add(
    _ relation: (attributes: [XMLAttribute], offset: Int, features: [ExchangeAttribute])
  ) throws(FormatError) {
    let type = relation.attributes.first { $0.name == "Type" }?.value ?? ""
    var result = ExchangeRelation(type: type, arguments: [])
    let members = relation.attributes.first { $0.name == "Members" }?.value ?? ""
    for id in members.split(whereSeparator: { $0 == ";" || $0 == " " || $0 == "," }) {
      // A relation may join relations as well.
      let relationEnd = relationIDs[String(id)].map { ExchangeRelation.End.relation($0) }
      guard let end = mentionIDs[String(id)].map({ .mention($0) }) ?? relationEnd else {
        throw xml.error("the relation names the annotation \(id), which is not there", at: relation.offset)
      }
      result.arguments.append(.init(result.arguments.isEmpty ? "from" : "to", end))
    }
    result.attributes = relation.features
    if result.arguments.count != 2 { result.shape = .symmetric }
    document.relations.append(result)
  }
}

extension Array where Element == String {
  /// Adds a text unless there is none.
  mutating func addIfPresent(_ text: String?) {
    if let text { append(text) }
  }
}
