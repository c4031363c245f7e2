internal import Annotations
internal import ArticleText
internal import PositionedJSON

extension WebAnnotation {
  /// Writes a document as a page of annotations, with its text beside it; positions in code points.
  ///
  /// What the vocabulary has no word for stands in members that begin with `attache:`.
  package static func write(_ document: ExchangeDocument, _ losses: inout Losses) -> [FormatOutput] {
    var writer = WebAnnotationWriter(document)
    writer.write()
    losses.add(writer.losses)
    return [
      FormatOutput(suffix: ".json", bytes: writer.json.bytes),
      FormatOutput(suffix: ".txt", bytes: document.text.bytes),
    ]
  }
}

private struct WebAnnotationWriter {
  private let document: ExchangeDocument
  private let offsets: OffsetMap
  private let source: String
  var json = JSONWriter()
  var losses = Losses()

  init(_ document: ExchangeDocument) {
    self.document = document
    offsets = OffsetMap(document.text, unit: .scalars)
    source = "urn:attache:\(Self.encoded(document.name))"
  }

  /// A name without the characters that an IRI cannot hold.
  private static func encoded(_ name: String) -> String {
    var result = ""
    for byte in name.utf8 {
      let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
      if isPlain || "-._~".utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  mutating func write() {
    json.beginObject()
    json.member("@context", WebAnnotation.context)
    json.member("id", "\(source)#page")
    json.member("type", "AnnotationPage")
    json.key("items")
    json.beginArray()
    for (index, mention) in document.mentions.enumerated() { write(mention, index) }
    for (index, relation) in document.relations.enumerated() { write(relation, index) }
    for (index, label) in document.labels.enumerated() { write(label, index) }
    json.endArray()
    json.endObject()
    json.endLine()
    losses.add("metadata and notes of the document", document.metadata.count + document.notes.count)
    losses.add("names and links of entities", document.entities.count)
  }

  private mutating func write(_ mention: ExchangeMention, _ index: Int) {
    if isLinguistic(mention) { return losses.add(linguisticLoss) }
    json.beginObject()
    json.member("id", "\(source)#m\(index)")
    json.member("type", "Annotation")
    if let by = mention.verdict.by {
      json.key("creator")
      json.object { json in json.member("name", by) }
    }
    json.key("body")
    json.beginArray()
    json.object { json in
      json.member("type", "TextualBody")
      json.member("purpose", "tagging")
      json.member("value", mention.type)
    }
    for note in mention.notes {
      json.object { json in
        json.member("type", "TextualBody")
        json.member("purpose", "commenting")
        json.member("value", note)
      }
    }
    for link in mention.links where link.id.contains(":") {
      json.object { json in
        json.member("type", "SpecificResource")
        json.member("purpose", "identifying")
        json.member("source", link.id)
      }
    }
    losses.add("links that are no web addresses", mention.links.count { !$0.id.contains(":") })
    json.endArray()
    writeTarget(mention)
    writeOwn(mention)
    json.endObject()
  }

  private mutating func writeOwn(_ mention: ExchangeMention) {
    json.memberIfPresent("attache:entity", mention.entity)
    json.memberIfPresent("attache:status", mention.verdict.status?.rawValue)
    json.memberIfPresent("attache:confidence", mention.verdict.confidence)
    json.memberIfPresent("attache:layer", mention.layer)
    if mention.fragments.count > 1 { json.member("attache:discontinuous", true) }
    writeAttributes(mention.attributes)
  }

  private mutating func writeAttributes(_ attributes: [ExchangeAttribute]) {
    guard !attributes.isEmpty else { return }
    json.key("attache:attributes")
    json.beginObject()
    var seen: Set<String> = []
    for attribute in attributes {
      guard seen.insert(attribute.name).inserted else {
        losses.add("attributes whose names are taken")
        continue
      }
      if let value = attribute.value {
        json.member(attribute.name, value)
      } else {
        json.key(attribute.name)
        json.null()
      }
    }
    json.endObject()
  }

  private mutating func writeTarget(_ mention: ExchangeMention) {
    json.key("target")
    if let sought = mention.sought, mention.fragments.isEmpty {
      json.beginObject()
      json.member("source", sought.source)
      json.key("selector")
      json.beginObject()
      json.member("type", sought.exact == nil ? "TextPositionSelector" : "TextQuoteSelector")
      if let exact = sought.exact {
        json.member("exact", exact)
        json.memberIfPresent("prefix", sought.prefix)
        json.memberIfPresent("suffix", sought.suffix)
      } else if let position = sought.position {
        json.member("start", position.lowerBound)
        json.member("end", position.upperBound)
      }
      json.endObject()
      json.endObject()
      return
    }
    if mention.fragments.count > 1 { json.beginArray() }
    for fragment in mention.fragments { write(fragment) }
    if mention.fragments.isEmpty { json.string(source) }
    if mention.fragments.count > 1 { json.endArray() }
  }

  private mutating func write(_ fragment: Range<Int>) {
    let bytes = document.text
    json.beginObject()
    json.member("source", source)
    json.key("selector")
    json.beginArray()
    json.beginObject()
    json.member("type", "TextPositionSelector")
    json.member("start", offsets.offset(ofByte: fragment.lowerBound))
    json.member("end", offsets.offset(ofByte: fragment.upperBound))
    json.endObject()
    json.beginObject()
    json.member("type", "TextQuoteSelector")
    json.member("exact", bytes.string(in: fragment))
    let before = bytes.clipped(max(0, fragment.lowerBound - 32))
    json.member("prefix", bytes.string(in: before..<max(before, fragment.lowerBound)))
    let after = bytes.clipped(min(bytes.bytes.count, fragment.upperBound + 32))
    json.member("suffix", bytes.string(in: fragment.upperBound..<max(after, fragment.upperBound)))
    json.endObject()
    json.endArray()
    json.endObject()
  }

  private mutating func write(_ relation: ExchangeRelation, _ index: Int) {
    let ends = relation.arguments.compactMap { argument -> Int? in
      if case .mention(let mention) = argument.end { mention } else { nil }
    }
    guard ends.count == 2, relation.arguments.count == 2, relation.shape != .event else {
      losses.add("relations that do not join two mentions")
      return
    }
    losses.add("notes of relations", relation.notes.count)
    losses.addMakerAndRoles(of: relation)
    if relation.layer != nil { losses.add("layers of relations") }
    if relation.shape == .symmetric { losses.add("that relations have no direction") }
    json.beginObject()
    json.member("id", "\(source)#r\(index)")
    json.member("type", "Annotation")
    json.member("motivation", "linking")
    json.key("body")
    json.beginArray()
    json.object { json in
      json.member("type", "TextualBody")
      json.member("purpose", "tagging")
      json.member("value", relation.type)
    }
    json.object { json in
      json.member("type", "SpecificResource")
      json.member("source", "\(source)#m\(ends[0])")
    }
    json.endArray()
    json.member("target", "\(source)#m\(ends[1])")
    writeAttributes(relation.attributes)
    json.endObject()
  }

  private mutating func write(_ label: ExchangeAttribute, _ index: Int) {
    json.beginObject()
    json.member("id", "\(source)#l\(index)")
    json.member("type", "Annotation")
    json.member("motivation", label.name.isEmpty ? "classifying" : label.name)
    json.key("body")
    json.object { json in
      json.member("type", "TextualBody")
      json.member("purpose", "tagging")
      json.member("value", label.value ?? "")
    }
    json.member("target", source)
    json.endObject()
  }
}
