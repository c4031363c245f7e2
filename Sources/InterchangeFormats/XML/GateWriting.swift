internal import Annotations
internal import ArticleText

extension Gate {
  /// Writes a document; nodes are numbered by UTF-16 offsets, as GATE does.
  package static func write(_ document: ExchangeDocument, _ losses: inout Losses) -> [UInt8] {
    var writer = GateWriter(document)
    writer.write()
    losses.add(writer.losses)
    return writer.xml.bytes
  }
}

private struct GateWriter {
  private let document: ExchangeDocument
  private let offsets: OffsetMap
  var xml = XMLWriter()
  var losses = Losses()

  init(_ document: ExchangeDocument) {
    self.document = document
    offsets = OffsetMap(document.text, unit: .utf16)
  }

  mutating func write() {
    xml.start("GateDocument")
    xml.newLine()
    xml.start("GateDocumentFeatures")
    for attribute in document.metadata { write(attribute.name, attribute.value ?? "") }
    xml.end()
    xml.newLine()
    writeText()
    writeSets()
    writeRelations()
    xml.end()
    xml.newLine()
    losses.add("control characters, now U+FFFD", xml.replacedCount)
    losses.add("categories of the whole document", document.labels.count)
    losses.add("notes of the document", document.notes.count)
    losses.add("names and links of entities", document.entities.count)
  }

  private mutating func write(_ name: String, _ value: String) {
    xml.start("Feature")
    xml.element("Name", [("className", "java.lang.String")], text: name)
    xml.element("Value", [("className", "java.lang.String")], text: value)
    xml.end()
    xml.newLine()
  }

  private mutating func writeText() {
    let bytes = document.text.bytes
    var places: Set<Int> = [0, bytes.count]
    for mention in document.mentions {
      for part in mention.fragments { places.formUnion([part.lowerBound, part.upperBound]) }
    }
    xml.start("TextWithNodes")
    var last = 0
    for place in places.sorted() {
      xml.text(bytes[last..<place])
      xml.empty("Node", [("id", String(offsets.offset(ofByte: place)))])
      last = place
    }
    xml.end()
    xml.newLine()
  }

  private mutating func writeSets() {
    var sets: [String?] = [nil]
    for mention in document.mentions where !sets.contains(mention.layer) { sets.append(mention.layer) }
    for set in sets {
      xml.start("AnnotationSet", set.map { [("Name", $0)] } ?? [])
      xml.newLine()
      for (index, mention) in document.mentions.enumerated() where mention.layer == set { write(mention, index) }
      xml.end()
      xml.newLine()
    }
  }

  private mutating func write(_ mention: ExchangeMention, _ index: Int) {
    guard let span = mention.span else {
      losses.add("mentions without a place in the text")
      return
    }
    xml.start(
      "Annotation",
      [
        ("Id", String(index)), ("Type", mention.type), ("StartNode", String(offsets.offset(ofByte: span.lowerBound))),
        ("EndNode", String(offsets.offset(ofByte: span.upperBound))),
      ]
    )
    xml.newLine()
    for attribute in mention.attributes {
      if attribute.value == nil { losses.add("flags without a value, now true") }
      write(attribute.name, attribute.value ?? "true")
    }
    if let entity = mention.entity { write("attache.entity", entity) }
    for note in mention.notes { write("attache.note", note) }
    if let by = mention.verdict.by { write("attache.by", by) }
    if let confidence = mention.verdict.confidence { write("attache.confidence", confidence.description) }
    if let status = mention.verdict.status { write("attache.status", status.rawValue) }
    if mention.fragments.count > 1 {
      let places = mention.fragments.flatMap { [$0.lowerBound, $0.upperBound] }
      write("attache.parts", places.map { String(offsets.offset(ofByte: $0)) }.joined(separator: " "))
    }
    losses.add("links of mentions", mention.links.count)
    xml.end()
    xml.newLine()
  }

  private mutating func writeRelations() {
    guard !document.relations.isEmpty else { return }
    xml.start("RelationSet")
    xml.newLine()
    let isWritten = document.keepableRelations(
      where: { relation in
        relation.shape != .event && !relation.arguments.contains { if case .entity = $0.end { true } else { false } }
      },
      mention: { document.mentions[$0].span != nil }
    )
    for (index, relation) in document.relations.enumerated() {
      guard isWritten[index] else {
        losses.add(relation.shape == .event ? "events with participants" : "relations that do not join mentions")
        continue
      }
      let members = relation.arguments.map { argument -> String in
        switch argument.end {
        case .mention(let member): String(member)
        case .relation(let member): String(document.mentions.count + member)
        case .entity(let id): id
        }
      }
      if relation.shape == .symmetric, members.count == 2 { losses.add("that relations have no direction") }
      losses.add("notes of relations", relation.notes.count)
      losses.addMakerAndRoles(of: relation)
      if relation.layer != nil { losses.add("layers of relations") }
      xml.start(
        "Relation",
        [
          ("Id", String(document.mentions.count + index)), ("Type", relation.type),
          ("Members", members.joined(separator: ";")),
        ]
      )
      for attribute in relation.attributes { write(attribute.name, attribute.value ?? "true") }
      xml.end()
      xml.newLine()
    }
    xml.end()
    xml.newLine()
  }
}
