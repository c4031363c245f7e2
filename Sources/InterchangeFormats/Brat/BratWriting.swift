internal import ArticleText

extension Brat {
  /// Writes the text and its annotations; offsets in code points.
  package static func write(_ document: ExchangeDocument, _ losses: inout Losses) -> [FormatOutput] {
    var writer = BratWriter(document)
    writer.write()
    losses.add(writer.losses)
    return [
      FormatOutput(suffix: ".txt", bytes: document.text.bytes),
      FormatOutput(suffix: ".ann", bytes: Array(writer.lines.utf8)),
    ]
  }
}

private struct BratWriter {
  private let document: ExchangeDocument
  private let offsets: OffsetMap
  var lines = ""
  var losses = Losses()
  private var mentionIDs: [String?] = []
  private var relationIDs: [String?] = []
  private var attributeCount = 0
  private var linkCount = 0
  private var noteCount = 0

  init(_ document: ExchangeDocument) {
    self.document = document
    offsets = OffsetMap(document.text, unit: .scalars)
  }

  mutating func write() {
    var spanCount = 0
    for mention in document.mentions {
      guard !mention.fragments.isEmpty else {
        mentionIDs.append(nil)
        losses.add("mentions without a place in the text")
        continue
      }
      spanCount += 1
      mentionIDs.append("T\(spanCount)")
      write(mention, as: "T\(spanCount)")
    }
    nameRelations()
    for index in document.relations.indices { writeRelation(index) }
    writeChains()
    for index in document.mentions.indices {
      guard let id = mentionIDs[index] else { continue }
      write(remarksOn: document.mentions[index], as: id)
    }
    for (index, relation) in document.relations.enumerated() {
      guard let id = relationIDs[index] else { continue }
      for attribute in relation.attributes { write(attribute, of: id) }
      for note in relation.notes { write(note: note, kind: "AnnotatorNotes", of: id) }
      if !relation.verdict.isEmpty { losses.add("who made an annotation, status and confidence") }
    }
    for note in document.notes { write(note: note, kind: "AnnotatorNotes", of: "document") }
    losses.add("categories of the whole document", document.labels.count)
    losses.add("metadata of the document", document.metadata.count)
    let described = document.entities.count { $0.name != nil || !$0.aliases.isEmpty || !$0.links.isEmpty }
    losses.add("names and links of entities", described)
  }

  private mutating func write(_ mention: ExchangeMention, as id: String) {
    let spans = mention.fragments.map {
      "\(offsets.offset(ofByte: $0.lowerBound)) \(offsets.offset(ofByte: $0.upperBound))"
    }
    let words = mention.fragments.map { document.text.string(in: $0) }.joined(separator: " ")
    lines += "\(id)\t\(word(mention.type)) \(spans.joined(separator: ";"))\t\(oneLine(words))\n"
    if mention.layer != nil { losses.add("layers of mentions") }
    if !mention.verdict.isEmpty { losses.add("who made an annotation, status and confidence") }
  }

  /// Relations that brat can say get their names before any is written: events may name each other.
  private mutating func nameRelations() {
    var events = 0
    var relations = 0
    for relation in document.relations {
      let isWhole = relation.arguments.allSatisfy { argument in
        switch argument.end {
        case .mention(let index): mentionIDs.indices.contains(index) && mentionIDs[index] != nil
        case .relation: true
        case .entity: false
        }
      }
      guard isWhole else {
        relationIDs.append(nil)
        losses.add("relations of entities that are not mentions")
        continue
      }
      switch relation.shape {
      case .event where !relation.arguments.isEmpty:
        events += 1
        relationIDs.append("E\(events)")
      case .symmetric where relation.arguments.count > 1:
        relationIDs.append("*")
      case .binary where relation.arguments.count == 2:
        relations += 1
        relationIDs.append("R\(relations)")
      default:
        relationIDs.append(nil)
        losses.add("relations without two arguments")
      }
    }
  }

  private func name(of end: ExchangeRelation.End) -> String? {
    switch end {
    case .mention(let index): mentionIDs.indices.contains(index) ? mentionIDs[index] : nil
    case .relation(let index): relationIDs.indices.contains(index) ? relationIDs[index] : nil
    case .entity: nil
    }
  }

  private mutating func writeRelation(_ index: Int) {
    let relation = document.relations[index]
    guard let id = relationIDs[index] else { return }
    let ends = relation.arguments.map { name(of: $0.end) }
    guard !ends.contains(nil), !ends.contains("*") else {
      relationIDs[index] = nil
      losses.add("relations of relations that brat cannot name")
      return
    }
    if relation.layer != nil { losses.add("layers of relations") }
    var arguments: [String] = []
    for (argument, end) in zip(relation.arguments, ends) {
      let isPlain = relation.shape == .symmetric || relation.shape == .event && arguments.isEmpty
      let role = isPlain ? "" : role(argument.role, arguments.count) + ":"
      arguments.append(role + (end ?? ""))
    }
    switch relation.shape {
    case .event: lines += "\(id)\t\(word(relation.type)):\(arguments.joined(separator: " "))\n"
    case .symmetric: lines += "*\t\(word(relation.type)) \(arguments.joined(separator: " "))\n"
    case .binary:
      // Two arguments of one name would be refused.
      if relation.arguments[0].role == relation.arguments[1].role {
        arguments = ["Arg1:\(ends[0] ?? "")", "Arg2:\(ends[1] ?? "")"]
      }
      lines += "\(id)\t\(word(relation.type)) \(arguments.joined(separator: " "))\t\n"
    }
    if relation.shape == .symmetric { relationIDs[index] = nil }
  }

  private mutating func role(_ role: String, _ index: Int) -> String {
    switch role {
    case "from": "Arg1"
    case "to": "Arg2"
    case "": "Arg\(index + 1)"
    default: word(role)
    }
  }

  /// Mentions of one entity as `Equiv`; what the entity is called stays as an attribute.
  private mutating func writeChains() {
    var members: [String: [String]] = [:]
    var order: [String] = []
    for (index, mention) in document.mentions.enumerated() {
      guard let entity = mention.entity, let id = mentionIDs[index] else { continue }
      if members[entity] == nil { order.append(entity) }
      members[entity, default: []].append(id)
    }
    for entity in order {
      guard let ids = members[entity], ids.count > 1 else { continue }
      lines += "*\tEquiv \(ids.joined(separator: " "))\n"
    }
  }

  private mutating func write(remarksOn mention: ExchangeMention, as id: String) {
    if let entity = mention.entity, !entity.hasPrefix("equiv-") {
      write(ExchangeAttribute("entity", entity), of: id)
    }
    for attribute in mention.attributes { write(attribute, of: id) }
    for link in mention.links {
      linkCount += 1
      let database = link.database.isEmpty ? "KB" : word(link.database)
      lines += "N\(linkCount)\tReference \(id) \(database):\(oneLine(link.id))\t\(oneLine(link.title ?? link.id))\n"
    }
    for note in mention.notes { write(note: note, kind: "AnnotatorNotes", of: id) }
  }

  private mutating func write(_ attribute: ExchangeAttribute, of id: String) {
    if attribute.name.hasPrefix("#") {
      write(note: attribute.value ?? "", kind: String(attribute.name.dropFirst()), of: id)
      return
    }
    attributeCount += 1
    let value = attribute.value.map { " \(oneLine($0))" } ?? ""
    lines += "A\(attributeCount)\t\(word(attribute.name)) \(id)\(value)\n"
  }

  private mutating func write(note: String, kind: String, of id: String) {
    noteCount += 1
    lines += "#\(noteCount)\t\(word(kind)) \(id)\t\(oneLine(note))\n"
  }

  /// A type or name, which must be one word.
  private mutating func word(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x3a || $0 == 0x3b }) || text.isEmpty else { return text }
    losses.add("blanks and colons in names, now _")
    let bytes = text.utf8.map { $0 <= 0x20 || $0 == 0x3a || $0 == 0x3b ? UInt8(ascii: "_") : $0 }
    return bytes.isEmpty ? "_" : String(decoding: bytes, as: UTF8.self)
  }

  /// brat has no escape for line ends; its own reader takes a blank for one.
  private func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0a || $0 == 0x0d || $0 == 0x09 }) else { return text }
    return String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
