internal import Annotations
internal import ArticleText
internal import PositionedJSON

extension LabelStudio {
  /// Writes a document as a task; offsets in UTF-16 units.
  package static func task(_ document: ExchangeDocument, _ losses: inout Losses) -> [UInt8] {
    var writer = LabelStudioWriter(document)
    writer.write()
    losses.add(writer.losses)
    return writer.json.bytes
  }
}

private struct LabelStudioWriter {
  private let document: ExchangeDocument
  private let offsets: OffsetMap
  var json = JSONWriter()
  var losses = Losses()

  init(_ document: ExchangeDocument) {
    self.document = document
    offsets = OffsetMap(document.text, unit: .utf16)
  }

  mutating func write() {
    json.beginObject()
    json.member("id", document.name)
    json.key("data")
    json.beginObject()
    json.member("text", document.text.string)
    json.endObject()
    if !document.metadata.isEmpty {
      json.key("meta")
      json.beginObject()
      var seen: Set<String> = []
      for attribute in document.metadata where seen.insert(attribute.name).inserted {
        json.member(attribute.name, attribute.value ?? "")
      }
      losses.add("metadata given twice", document.metadata.count - seen.count)
      json.endObject()
    }
    // A machine's suggestions are what the tool calls predictions; a task is one or the other here.
    let isSuggested = !document.mentions.isEmpty && document.mentions.allSatisfy { $0.verdict.status == .suggested }
    json.key(isSuggested ? "predictions" : "annotations")
    json.beginArray()
    json.beginObject()
    json.key("result")
    json.beginArray()
    for (index, mention) in document.mentions.enumerated() { write(mention, index) }
    for relation in document.relations { write(relation) }
    for label in document.labels { write(label) }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
    losses.add("notes of the document", document.notes.count)
    losses.add("names and links of entities", document.entities.count)
  }

  private func isWritten(_ mention: ExchangeMention) -> Bool { mention.span != nil && !isLinguistic(mention) }

  private mutating func write(_ mention: ExchangeMention, _ index: Int) {
    guard let span = mention.span, isWritten(mention) else {
      losses.add(mention.span == nil ? "mentions without a place in the text" : linguisticLoss)
      return
    }
    if mention.fragments.count > 1 { losses.add("gaps in discontinuous mentions") }
    if mention.layer != nil { losses.add("layers of mentions") }
    losses.add("links of mentions", mention.links.count)
    losses.add("second notes of mentions", max(0, mention.notes.count - 1))
    json.beginObject()
    json.member("id", "m\(index)")
    json.member("from_name", "label")
    json.member("to_name", "text")
    json.member("type", "labels")
    json.key("value")
    json.beginObject()
    json.member("start", offsets.offset(ofByte: span.lowerBound))
    json.member("end", offsets.offset(ofByte: span.upperBound))
    json.member("text", document.text.string(in: span))
    json.member("labels", [mention.type])
    json.endObject()
    json.memberIfPresent("score", mention.verdict.confidence)
    writeMeta(mention)
    json.endObject()
  }

  private mutating func writeMeta(_ mention: ExchangeMention) {
    var members: [(String, String)] = []
    if let entity = mention.entity { members.append(("entity", entity)) }
    if let note = mention.notes.first { members.append(("note", note)) }
    if let status = mention.verdict.status { members.append(("status", status.rawValue)) }
    if let by = mention.verdict.by { members.append(("by", by)) }
    var seen = Set(members.map(\.0) + ["text", "entity", "note", "status", "by"])
    for attribute in mention.attributes {
      if attribute.value == nil { losses.add("flags without a value, now true") }
      guard seen.insert(attribute.name).inserted else {
        losses.add("attributes whose names are taken")
        continue
      }
      members.append((attribute.name, attribute.value ?? "true"))
    }
    guard !members.isEmpty else { return }
    json.key("meta")
    json.object { json in for (key, value) in members { json.member(key, value) } }
  }

  private mutating func write(_ relation: ExchangeRelation) {
    let ends = relation.arguments.compactMap { argument -> Int? in
      if case .mention(let index) = argument.end, document.mentions.indices.contains(index),
        isWritten(document.mentions[index])
      {
        index
      } else {
        nil
      }
    }
    guard ends.count == 2, relation.arguments.count == 2, relation.shape != .event else {
      losses.add("relations that do not join two mentions")
      return
    }
    losses.add("attributes and notes of relations", relation.attributes.count + relation.notes.count)
    losses.addMakerAndRoles(of: relation)
    if relation.layer != nil { losses.add("layers of relations") }
    json.beginObject()
    json.member("type", "relation")
    json.member("from_id", "m\(ends[0])")
    json.member("to_id", "m\(ends[1])")
    json.member("direction", relation.shape == .symmetric ? "bi" : "right")
    json.member("labels", relation.type.isEmpty ? [] : [relation.type])
    json.endObject()
  }

  private mutating func write(_ label: ExchangeAttribute) {
    json.beginObject()
    json.member("from_name", label.name)
    json.member("to_name", "text")
    json.member("type", "choices")
    json.key("value")
    json.object { json in json.member("choices", [label.value ?? "true"]) }
    json.endObject()
  }
}
