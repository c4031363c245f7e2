internal import ArticleText

extension WebAnno {
  /// Writes a document as WebAnno TSV 3.3; offsets in UTF-16 units.
  ///
  /// Mentions of no layer go to the built-in layer of named entities; where they have more than a type and an entity, to
  /// a layer `webanno.custom.Mention` that the project must have.
  package static func write(_ document: ExchangeDocument, _ losses: inout Losses) -> [UInt8] {
    var writer = WebAnnoWriter(document)
    writer.write()
    losses.add(writer.losses)
    return Array(writer.output.utf8)
  }
}

private struct WebAnnoWriter {
  /// A line: a token, or a place inside or beside one.
  private struct Line {
    var range: Range<Int>
    var id: String
  }

  private struct SpanLayer {
    var name: String
    var features: [String]
    var mentions: [Int] = []
  }

  private struct RelationLayer {
    var name: String
    var base: String
    var features: [String]
    var relations: [Int] = []
  }

  private let document: ExchangeDocument
  private let offsets: OffsetMap
  private let text: CutText
  private var lines: [Line] = []
  private var sentenceOfLine: [Int] = []
  private var spanLayers: [SpanLayer] = []
  private var relationLayers: [RelationLayer] = []
  private var layerOfMention: [Int: String] = [:]
  private var linesOfMention: [Int: Range<Int>] = [:]
  private var numberOfMention: [Int: Int] = [:]
  private let defaultLayer: String
  var output = "#FORMAT=WebAnno TSV 3.3\n"
  var losses = Losses()

  init(_ document: ExchangeDocument) {
    self.document = document
    offsets = OffsetMap(document.text, unit: .utf16)
    let spans = document.mentions.compactMap(\.span)
      .map { $0.isEmpty ? $0 : trimmed($0, document.text.bytes) }
    text = CutText(document, spans: spans)
    let needsMore = document.mentions.contains { $0.layer == nil && !($0.attributes.isEmpty && $0.notes.isEmpty) }
    defaultLayer = needsMore ? WebAnno.ownLayer : WebAnno.namedEntityLayer
  }

  mutating func write() {
    makeLines()
    collectSpans()
    collectRelations()
    numberStacked()
    for layer in spanLayers { output += "#T_SP=\(layer.name)|\(layer.features.joined(separator: "|"))\n" }
    for layer in relationLayers {
      output += "#T_RL=\(layer.name)|\((layer.features + ["BT_" + layer.base]).joined(separator: "|"))\n"
    }
    output += "\n"
    writeSentences()
    losses.add("categories of the whole document", document.labels.count)
    losses.add("metadata and notes of the document", document.metadata.count + document.notes.count)
    losses.add("names and links of entities", document.entities.count)
  }

  /// Whether a mention is what the lines themselves say: a token, a sentence, the document.
  private func isStructure(_ mention: ExchangeMention) -> Bool {
    let name = mention.layer.map(shortName) ?? mention.type
    return mention.layer != nil
      && ["Token", "Sentence", "DocumentMetaData", "DocumentAnnotation", "TagsetDescription"].contains(name)
  }

  /// A line for each token, and behind it one for each place without width at its end or inside it.
  private mutating func makeLines() {
    var points = Set(document.mentions.compactMap { $0.span?.isEmpty == true ? $0.span?.lowerBound : nil }).sorted()[
      ...
    ]
    for (number, sentence) in text.sentences.enumerated() {
      for (position, index) in sentence.enumerated() {
        let token = text.tokens[index]
        let id = "\(number + 1)-\(position + 1)"
        lines.append(Line(range: token, id: id))
        sentenceOfLine.append(number)
        let isLast = index == text.tokens.count - 1
        let limit = isLast ? Int.max : text.tokens[index + 1].lowerBound
        var part = 0
        while let point = points.first, point < limit {
          part += 1
          // A place between tokens moves to the nearest one, as INCEpTION does it.
          let place = min(max(point, token.lowerBound), token.upperBound)
          lines.append(Line(range: place..<place, id: "\(id).\(part)"))
          sentenceOfLine.append(number)
          points = points.dropFirst()
        }
      }
    }
  }

  private mutating func collectSpans() {
    let bytes = document.text.bytes
    for (index, mention) in document.mentions.enumerated() {
      if isStructure(mention) {
        losses.add("tokens, sentences and what is said of them")
        continue
      }
      guard let span = mention.span else {
        losses.add("mentions without a place in the text")
        continue
      }
      guard let range = lineRange(of: span, bytes) else {
        losses.add("mentions without words")
        continue
      }
      if mention.fragments.count > 1 { losses.add("gaps in discontinuous mentions") }
      if !mention.verdict.isEmpty { losses.add("who made an annotation, status and confidence") }
      losses.add("links of mentions", mention.links.count)
      linesOfMention[index] = range
      add(index, mention)
    }
  }

  private mutating func lineRange(of span: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    if span.isEmpty {
      let all = lines.indices.filter { lines[$0].range.isEmpty }
      let nearest = all.min {
        abs(lines[$0].range.lowerBound - span.lowerBound) < abs(lines[$1].range.lowerBound - span.lowerBound)
      }
      return nearest.map { $0..<$0 + 1 }
    }
    let words = trimmed(span, bytes)
    if words != span, !words.isEmpty { losses.add("blanks at the ends of mentions") }
    let first = lines.partitioningIndex { $0.range.lowerBound >= words.lowerBound }
    var end = lines.partitioningIndex { $0.range.lowerBound >= words.upperBound }
    while end > first, lines[end - 1].range.isEmpty { end -= 1 }
    return words.isEmpty || first >= end ? nil : first..<end
  }

  private mutating func add(_ index: Int, _ mention: ExchangeMention) {
    let name = mention.layer ?? defaultLayer
    layerOfMention[index] = name
    let position: Int
    if let known = spanLayers.firstIndex(where: { $0.name == name }) {
      position = known
    } else {
      position = spanLayers.count
      let features =
        mention.layer != nil ? [] : name == WebAnno.ownLayer ? ["kind", "identifier"] : ["identifier", "value"]
      spanLayers.append(SpanLayer(name: name, features: features))
    }
    spanLayers[position].mentions.append(index)
    var names = mention.attributes.map(\.name)
    if mention.layer != nil, mention.entity != nil { names.append("identifier") }
    if mention.layer == nil, !mention.notes.isEmpty { names.append("note") }
    if mention.layer != nil { losses.add("notes of mentions", mention.notes.count) }
    if mention.layer != nil, mention.attributes.isEmpty, mention.type != shortName(name) { names.append("value") }
    for name in names where !spanLayers[position].features.contains(name) { spanLayers[position].features.append(name) }
  }

  private mutating func collectRelations() {
    for (index, relation) in document.relations.enumerated() {
      let ends = relation.arguments.compactMap { argument -> Int? in
        if case .mention(let mention) = argument.end, linesOfMention[mention] != nil { mention } else { nil }
      }
      guard ends.count == 2, relation.arguments.count == 2, relation.shape != .event else {
        losses.add("relations that do not join two mentions")
        continue
      }
      guard let base = layerOfMention[ends[0]], base == layerOfMention[ends[1]] else {
        losses.add("relations between layers")
        continue
      }
      losses.add("notes of relations", relation.notes.count)
      losses.addMakerAndRoles(of: relation)
      if relation.shape == .symmetric { losses.add("that relations have no direction") }
      var name = relation.layer ?? WebAnno.ownRelationLayer
      if relation.layer != nil, !name.contains(".") { name = "webanno.custom.\(name)" }
      if let other = relationLayers.first(where: { $0.name == name }), other.base != base { name += shortName(base) }
      let position: Int
      if let known = relationLayers.firstIndex(where: { $0.name == name && $0.base == base }) {
        position = known
      } else {
        position = relationLayers.count
        relationLayers.append(RelationLayer(name: name, base: base, features: relation.layer == nil ? ["value"] : []))
      }
      relationLayers[position].relations.append(index)
      var names = relation.attributes.map(\.name)
      if names.isEmpty, relation.layer != nil { names = ["value"] }
      for name in names where !relationLayers[position].features.contains(name) {
        relationLayers[position].features.append(name)
      }
    }
  }

  /// Numbers for mentions of several lines, and for those that share a line with another one of their layer.
  private mutating func numberStacked() {
    var next = 1
    for layer in spanLayers {
      var count: [Int: Int] = [:]
      for mention in layer.mentions { for line in linesOfMention[mention] ?? 0..<0 { count[line, default: 0] += 1 } }
      for mention in layer.mentions {
        guard let range = linesOfMention[mention] else { continue }
        if range.count > 1 || range.contains(where: { count[$0, default: 0] > 1 }) {
          numberOfMention[mention] = next
          next += 1
        }
      }
    }
  }

  private mutating func writeSentences() {
    var cells = spanCells()
    for (line, more) in relationCells().enumerated() { cells[line] += more }
    let bytes = document.text.bytes
    var line = 0
    for (number, sentence) in text.sentences.enumerated() {
      let start = number == 0 ? 0 : text.tokens[sentence.lowerBound].lowerBound
      let end =
        number + 1 < text.sentences.count
        ? text.tokens[text.sentences[number + 1].lowerBound].lowerBound : bytes.count
      output += "\n"
      for part in bytes[start..<end].split(separator: 0x0a, omittingEmptySubsequences: false) {
        output += "#Text=\(escapedText(part))\n"
      }
      while line < lines.count, sentenceOfLine[line] == number {
        let entry = lines[line]
        let span = "\(offsets.offset(ofByte: entry.range.lowerBound))-\(offsets.offset(ofByte: entry.range.upperBound))"
        output += "\(entry.id)\t\(span)\t\(escapedText(bytes[entry.range]))\t"
        for cell in cells[line] { output += "\(cell)\t" }
        output += "\n"
        line += 1
      }
    }
    if text.sentences.isEmpty, !bytes.isEmpty { losses.add("texts without words") }
  }

  private func escapedText(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func spanCells() -> [[String]] {
    var cells: [[String]] = Array(repeating: [], count: lines.count)
    for layer in spanLayers {
      var values: [Int: [[String]]] = [:]
      let columns = max(1, layer.features.count)
      for mention in layer.mentions {
        let number = numberOfMention[mention].map { "[\($0)]" } ?? ""
        let row = layer.features.isEmpty ? ["*"] : layer.features.map { value($0, of: document.mentions[mention]) }
        for line in linesOfMention[mention] ?? 0..<0 { values[line, default: []].append(row.map { $0 + number }) }
      }
      for line in lines.indices {
        let stacked = values[line] ?? []
        for column in 0..<columns {
          cells[line].append(stacked.isEmpty ? "_" : stacked.map { $0[column] }.joined(separator: "|"))
        }
      }
    }
    return cells
  }

  private func value(_ feature: String, of mention: ExchangeMention) -> String {
    var value: String?
    if mention.layer == nil {
      switch feature {
      case "identifier": value = mention.entity
      case "kind" where defaultLayer == WebAnno.ownLayer: value = mention.type
      case "value" where defaultLayer == WebAnno.namedEntityLayer:
        value = mention.type == "NamedEntity" ? nil : mention.type
      case "note": value = mention.notes.isEmpty ? nil : mention.notes.joined(separator: "\n")
      default: value = mention.attributes[feature]
      }
    } else {
      value = mention.attributes[feature] ?? (feature == "identifier" ? mention.entity : nil)
      if value == nil, feature == "value", mention.attributes.isEmpty, mention.type != shortName(mention.layer ?? "") {
        value = mention.type
      }
    }
    return value.map { WebAnnoValue.escaped($0) } ?? "*"
  }

  private func relationCells() -> [[String]] {
    var cells: [[String]] = Array(repeating: [], count: lines.count)
    for layer in relationLayers {
      var values: [Int: [[String]]] = [:]
      for index in layer.relations {
        let relation = document.relations[index]
        guard case .mention(let source) = relation.arguments.first?.end,
          case .mention(let target) = relation.arguments.last?.end,
          let from = linesOfMention[source]?.lowerBound, let to = linesOfMention[target]?.lowerBound
        else { continue }
        var row = layer.features.map { name -> String in
          let isType = name == "value" && relation.attributes["value"] == nil
          let value = isType ? relation.type : relation.attributes[name]
          return value.map { WebAnnoValue.escaped($0) } ?? "*"
        }
        let (first, second) = (numberOfMention[source] ?? 0, numberOfMention[target] ?? 0)
        row.append(lines[from].id + (first > 0 || second > 0 ? "[\(first)_\(second)]" : ""))
        values[to, default: []].append(row)
      }
      for line in lines.indices {
        let stacked = values[line] ?? []
        for column in 0..<layer.features.count + 1 {
          cells[line].append(stacked.isEmpty ? "_" : stacked.map { $0[column] }.joined(separator: "|"))
        }
      }
    }
    return cells
  }
}
