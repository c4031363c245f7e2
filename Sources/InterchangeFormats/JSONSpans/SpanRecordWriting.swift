internal import Annotations
internal import ArticleText
internal import PositionedJSON

/// The tools whose records are written.
package enum SpanRecordStyle: String, Hashable, Sendable, CaseIterable {
  case spacy
  case doccano
  case prodigy
}

extension SpanRecords {
  /// Writes a document as one line; offsets in code points.
  package static func line(
    _ document: ExchangeDocument,
    _ style: SpanRecordStyle,
    _ losses: inout Losses
  ) -> [UInt8] {
    var writer = SpanRecordWriter(document, style)
    writer.write()
    losses.add(writer.losses)
    return writer.json.bytes
  }
}

private struct SpanRecordWriter {
  private let document: ExchangeDocument
  private let style: SpanRecordStyle
  private let offsets: OffsetMap
  var json = JSONWriter()
  var losses = Losses()

  /// The mentions with a place, as indexes into the document, in document order.
  private var mentions: [(index: Int, span: Range<Int>)] = []

  init(_ document: ExchangeDocument, _ style: SpanRecordStyle) {
    self.document = document
    self.style = style
    offsets = OffsetMap(document.text, unit: .scalars)
  }

  mutating func write() {
    collectMentions()
    json.beginObject()
    if style == .doccano { json.member("id", document.name) }
    json.member("text", document.text.string)
    switch style {
    case .doccano: writeDoccano()
    case .spacy: writeSpacy()
    case .prodigy: writeProdigy()
    }
    if style != .doccano { json.member("id", document.name) }
    if !document.metadata.isEmpty {
      json.key("meta")
      let metadata = document.metadata
      json.object { json in
        var seen: Set<String> = []
        for attribute in metadata where seen.insert(attribute.name).inserted {
          json.member(attribute.name, attribute.value ?? "")
        }
      }
      losses.add("metadata given twice", metadata.count - Set(metadata.map(\.name)).count)
    }
    json.endObject()
    json.endLine()
    losses.add("names and links of entities", document.entities.count)
    losses.add("notes of the document", style == .doccano ? 0 : document.notes.count)
  }

  private mutating func collectMentions() {
    for (index, mention) in document.mentions.enumerated() {
      guard let span = mention.span else {
        losses.add("mentions without a place in the text")
        continue
      }
      guard !isLinguistic(mention) else {
        losses.add(linguisticLoss)
        continue
      }
      guard !span.isEmpty else {
        losses.add("mentions without words")
        continue
      }
      if mention.fragments.count > 1 { losses.add("gaps in discontinuous mentions") }
      mentions.append((index, span))
    }
    mentions.sort { a, b in
      (a.span.lowerBound, -a.span.upperBound, a.index) < (b.span.lowerBound, -b.span.upperBound, b.index)
    }
  }

  private mutating func countLosses(of mention: ExchangeMention, keepingLinks: Bool = false) {
    losses.add("attributes and notes of mentions", mention.attributes.count + mention.notes.count)
    if !keepingLinks { losses.add("links of mentions", mention.links.count) }
    if mention.entity != nil { losses.add("entities of mentions") }
    if mention.layer != nil { losses.add("layers of mentions") }
    if !mention.verdict.isEmpty { losses.add("who made an annotation, status and confidence") }
  }

  private mutating func triple(_ span: Range<Int>, _ type: String, link: String? = nil) {
    json.beginArray()
    json.int(offsets.offset(ofByte: span.lowerBound))
    json.int(offsets.offset(ofByte: span.upperBound))
    json.string(type)
    if let link { json.string(link) }
    json.endArray()
  }
}

extension SpanRecordWriter {
  private mutating func writeDoccano() {
    let relations = binaryRelations()
    if relations.isEmpty {
      json.key("label")
      json.beginArray()
      for (index, span) in mentions {
        triple(span, document.mentions[index].type)
        countLosses(of: document.mentions[index])
      }
      json.endArray()
    } else {
      json.key("entities")
      json.beginArray()
      for (index, span) in mentions {
        json.beginObject()
        json.member("id", index)
        json.member("label", document.mentions[index].type)
        json.member("start_offset", offsets.offset(ofByte: span.lowerBound))
        json.member("end_offset", offsets.offset(ofByte: span.upperBound))
        json.endObject()
        countLosses(of: document.mentions[index])
      }
      json.endArray()
      json.key("relations")
      json.beginArray()
      for (id, relation) in relations.enumerated() {
        json.beginObject()
        json.member("id", id)
        json.member("from_id", relation.from)
        json.member("to_id", relation.to)
        json.member("type", relation.type)
        json.endObject()
      }
      json.endArray()
    }
    writeCategories()
    if !document.notes.isEmpty { json.member("Comments", document.notes) }
  }

  private mutating func writeCategories() {
    let names = document.labels.compactMap(\.value)
    losses.add("names of categories' questions", document.labels.count { $0.name != "cats" })
    if !names.isEmpty { json.member("cats", names) }
  }

  private mutating func writeSpacy() {
    let flat = sideBySide()
    json.key("entities")
    json.beginArray()
    for (index, span) in flat { triple(span, document.mentions[index].type) }
    json.endArray()
    let needsSpans = flat.count < mentions.count || mentions.contains { !document.mentions[$0.index].links.isEmpty }
    if needsSpans {
      json.key("spans")
      json.beginObject()
      json.key("sc")
      json.beginArray()
      for (index, span) in mentions {
        let link = document.mentions[index].links.first?.id
        triple(span, document.mentions[index].type, link: link ?? "")
      }
      json.endArray()
      json.endObject()
    }
    for (index, _) in mentions {
      countLosses(of: document.mentions[index], keepingLinks: true)
      losses.add("second links of mentions", max(0, document.mentions[index].links.count - 1))
    }
    losses.add("relations", document.relations.count)
    let names = document.labels.compactMap(\.value)
    losses.add("names of categories' questions", document.labels.count { $0.name != "cats" })
    guard !names.isEmpty else { return }
    json.key("cats")
    json.object { json in
      var seen: Set<String> = []
      for name in names where seen.insert(name).inserted { json.member(name, 1.0) }
    }
  }

  /// The mentions that do not overlap, the outer ones of those that do.
  private func sideBySide() -> [(index: Int, span: Range<Int>)] {
    var end = 0
    return mentions.filter { mention in
      guard mention.span.lowerBound >= end else { return false }
      end = mention.span.upperBound
      return true
    }
  }

  private mutating func writeProdigy() {
    let text = CutText(document, spans: mentions.map(\.span))
    let bytes = document.text.bytes
    json.key("tokens")
    json.beginArray()
    for (index, token) in text.tokens.enumerated() {
      json.beginObject()
      json.member("text", document.text.string(in: token))
      json.member("start", offsets.offset(ofByte: token.lowerBound))
      json.member("end", offsets.offset(ofByte: token.upperBound))
      json.member("id", index)
      json.member("ws", token.upperBound < bytes.count && bytes[token.upperBound] == 0x20)
      json.endObject()
    }
    json.endArray()
    json.key("spans")
    json.beginArray()
    for (index, span) in mentions { writeSpan(document.mentions[index], span, text) }
    json.endArray()
    let relations = binaryRelations()
    if !relations.isEmpty {
      json.key("relations")
      json.beginArray()
      for relation in relations { writeRelation(relation, text) }
      json.endArray()
    }
    let choices = document.labels.filter { $0.name != "answer" }.compactMap(\.value)
    if !choices.isEmpty { json.member("accept", choices) }
    losses.add("names of categories' questions", document.labels.count { $0.name != "accept" && $0.name != "answer" })
    json.member("answer", answer())
  }

  private mutating func answer() -> String {
    if let answer = document.labels["answer"] { return answer }
    let statuses = document.mentions.map(\.verdict.status)
    if !statuses.isEmpty, statuses.allSatisfy({ $0 == .rejected }) { return "reject" }
    return "accept"
  }

  private mutating func writeSpan(_ mention: ExchangeMention, _ span: Range<Int>, _ text: CutText) {
    json.beginObject()
    json.member("start", offsets.offset(ofByte: span.lowerBound))
    json.member("end", offsets.offset(ofByte: span.upperBound))
    let first = text.tokens.partitioningIndex { $0.lowerBound >= span.lowerBound }
    let end = text.tokens.partitioningIndex { $0.lowerBound >= span.upperBound }
    if first < end {
      json.member("token_start", first)
      json.member("token_end", end - 1)
    }
    json.member("label", mention.type)
    json.memberIfPresent("entity", mention.entity)
    json.memberIfPresent("kb_id", mention.links.first?.id)
    json.memberIfPresent("note", mention.notes.isEmpty ? nil : mention.notes.joined(separator: "\n"))
    json.memberIfPresent("source", mention.verdict.by)
    json.memberIfPresent("score", mention.verdict.confidence)
    json.memberIfPresent("status", mention.verdict.status?.rawValue)
    json.memberIfPresent("layer", mention.layer)
    let taken: Set = [
      "start", "end", "token_start", "token_end", "label", "entity", "kb_id", "note", "source", "score", "layer", "id",
      "text", "user", "rank", "input_hash", "hidden", "start_offset", "end_offset", "status",
    ]
    var seen = taken
    for attribute in mention.attributes {
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
    losses.add("second links of mentions", max(0, mention.links.count - 1))
    json.endObject()
  }

  private mutating func writeRelation(_ relation: (from: Int, to: Int, type: String), _ text: CutText) {
    json.beginObject()
    var heads: [Int] = []
    for (key, index) in [("head", relation.from), ("child", relation.to)] {
      let span = document.mentions[index].span ?? 0..<0
      let end = text.tokens.partitioningIndex { $0.lowerBound >= span.upperBound }
      heads.append(end - 1)
      json.member(key, max(0, end - 1))
    }
    for (key, index) in [("head_span", relation.from), ("child_span", relation.to)] {
      let mention = document.mentions[index]
      let span = mention.span ?? 0..<0
      json.key(key)
      json.beginObject()
      json.member("start", offsets.offset(ofByte: span.lowerBound))
      json.member("end", offsets.offset(ofByte: span.upperBound))
      json.member("label", mention.type)
      json.endObject()
    }
    json.member("label", relation.type)
    json.endObject()
  }

  /// Relations between two mentions that are written; events and sets as pairs, and what has no such ends counted as lost.
  private mutating func binaryRelations() -> [(from: Int, to: Int, type: String)] {
    let written = Set(mentions.map(\.index))
    var pairs: [(from: Int, to: Int, type: String)] = []
    for relation in document.relations {
      let ends = relation.arguments.compactMap { argument -> Int? in
        if case .mention(let index) = argument.end, written.contains(index) { index } else { nil }
      }
      losses.add("attributes and notes of relations", relation.attributes.count + relation.notes.count)
      guard relation.shape == .binary, ends.count == 2, relation.arguments.count == 2 else {
        losses.add("relations that do not join two mentions")
        continue
      }
      losses.addMakerAndRoles(of: relation)
      if relation.layer != nil { losses.add("layers of relations") }
      pairs.append((ends[0], ends[1], relation.type))
    }
    return pairs
  }
}
