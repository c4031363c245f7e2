internal import Annotations
internal import ArticleText
internal import PositionedJSON

/// Label Studio's tasks and exports in JSON.
package enum LabelStudio {
  /// Reads a list of tasks or a single one; of several annotations of a task each becomes a document of its own.
  ///
  /// Spans count UTF-16 units, as browsers do; where the words say otherwise they are taken as what fits.
  package static func read(_ file: FormatFile) throws(FormatError) -> FormatReading {
    try requireUTF8(file.bytes)
    let root = try parseJSON(file.bytes)
    do throws(JSONAccessError) {
      let tasks = root.array == nil ? [JSONCursor(root)] : try JSONCursor(root).elements()
      var reading = FormatReading([])
      for (index, task) in tasks.enumerated() {
        var reader = LabelStudioReader(task, name: tasks.count == 1 ? file.stem : "\(file.stem)-\(index + 1)")
        reading.documents += try reader.read()
        reading.losses.add(reader.losses)
        for notice in reader.notices where !reading.notices.contains(notice) { reading.notices.append(notice) }
      }
      guard !tasks.isEmpty else { throw JSONCursor(root).error(expectedSpan: "tasks", found: "an empty list") }
      return reading
    } catch {
      throw FormatError(error, in: file.bytes)
    }
  }
}

private struct LabelStudioReader {
  private let task: JSONCursor
  private let name: String
  var losses = Losses()
  var notices: [String] = []

  init(_ task: JSONCursor, name: String) {
    self.task = task
    self.name = name
  }

  mutating func read() throws(JSONAccessError) -> [ExchangeDocument] {
    let data = try task.member("data")
    let texts = try data.members().filter { $0.value.value.string != nil }
    let id = task.value["id"].flatMap { $0.string ?? $0.int.map(String.init) } ?? name
    let annotations = try list("annotations") + list("completions")
    let predictions = try list("predictions")
    var documents: [ExchangeDocument] = []
    for (index, annotation) in (annotations + predictions).enumerated() {
      if annotation.value["was_cancelled"]?.bool == true {
        losses.add("annotations that were cancelled")
        continue
      }
      let results = try annotation.memberIfPresent("result")?.elements() ?? []
      if annotation.value["ground_truth"]?.bool == true { losses.add("marks of annotations as ground truth") }
      if annotation.value["score"]?.double != nil { losses.add("scores of whole predictions") }
      let name = annotations.count + predictions.count == 1 ? id : "\(id)-\(index + 1)"
      let parts = LabelStudioParts(results, texts: texts)
      losses.add("relations between the texts of a task", parts.lostRelations)
      for (number, part) in parts.parts.enumerated() {
        var document = ExchangeDocument(
          name: number == 0 ? name : "\(name)-\(part.key ?? "")",
          text: ArticleText(part.key.flatMap { data.value[$0]?.string } ?? "")
        )
        let isPrediction = index >= annotations.count
        readData(texts, except: part.key, &document)
        try read(part.results, annotation, isPrediction: isPrediction, &document)
        documents.append(document)
      }
    }
    if documents.isEmpty {
      let key = texts.contains { $0.key == "text" } ? "text" : texts.first?.key
      var document = ExchangeDocument(name: id, text: ArticleText(key.flatMap { data.value[$0]?.string } ?? ""))
      readData(texts, except: key, &document)
      documents = [document]
    }
    return documents
  }

  private func list(_ key: String) throws(JSONAccessError) -> [JSONCursor] {
    guard let member = try task.memberIfPresent(key), member.value.array != nil else { return [] }
    return try member.elements()
  }

  private mutating func readData(
    _ texts: [(key: String, value: JSONCursor)],
    except key: String?,
    _ document: inout ExchangeDocument
  ) {
    for text in texts where text.key != key { document.metadata.addIfPresent(text.key, text.value.value.string) }
    if key == nil { losses.add("tasks without a text, such as images") }
    document.metadata += attributes(task.value["meta"])
  }

  private func attributes(_ value: JSONValue?) -> [ExchangeAttribute] {
    (value?.object ?? []).compactMap { member in scalarText(member.value).map { ExchangeAttribute(member.key, $0) } }
  }

  /// A span before its offsets are converted.
  private struct Span {
    var cursor: JSONCursor
    var id: String?
    var mention: ExchangeMention
    var start: Int
    var end: Int
    var quote: String?
  }

  private mutating func read(
    _ results: [JSONCursor],
    _ annotation: JSONCursor,
    isPrediction: Bool,
    _ document: inout ExchangeDocument
  ) throws(JSONAccessError) {
    var spans: [Span] = []
    var relations: [JSONCursor] = []
    let by =
      isPrediction ? annotation.value["model_version"]?.string.map { "model:\($0)" } : annotator(annotation.value)
    // What is asked of a region beside its label may stand before it.
    let answersLast = results.filter { isLabelled($0.value) } + results.filter { !isLabelled($0.value) }
    for result in answersLast {
      let type = result.value["type"]?.string ?? ""
      if type == "relation" {
        relations.append(result)
        continue
      }
      let value = try result.memberIfPresent("value")
      if let value, value.value["start"] != nil, value.value["end"] != nil, isSpan(type, value.value) {
        try readSpan(result, value, type, by, isPrediction: isPrediction, &spans)
      } else if let value, value.value["start"] != nil || value.value["startOffset"] != nil {
        losses.add("regions of dialogues, HTML and sound")
      } else if let value, !isImage(value.value) {
        readLabel(result.value, value.value, &document)
      } else {
        losses.add("regions of images, sound and video")
      }
    }
    try place(spans, &document)
    try readRelations(relations, spans, &document)
  }

  private func isLabelled(_ result: JSONValue) -> Bool {
    ["labels", "hypertextlabels"].contains(result["type"]?.string ?? "")
  }

  private func annotator(_ annotation: JSONValue) -> String? {
    let person = annotation["completed_by"]
    return (person?["email"]?.string ?? person?.string ?? person?.int.map(String.init)).map { "human:\($0)" }
  }

  private func isImage(_ value: JSONValue) -> Bool {
    value["x"] != nil || value["points"] != nil || value["rle"] != nil
  }

  /// Sound has times for start and end, and rich text paths into HTML.
  private func isSpan(_ type: String, _ value: JSONValue) -> Bool {
    value["start"]?.int != nil && value["end"]?.int != nil && value["channel"] == nil && value["startOffset"] == nil
  }

  private mutating func readSpan(
    _ result: JSONCursor,
    _ value: JSONCursor,
    _ type: String,
    _ by: String?,
    isPrediction: Bool,
    _ spans: inout [Span]
  ) throws(JSONAccessError) {
    let id = result.value["id"]?.string
    let labels = value.value["labels"] ?? value.value["hypertextlabels"] ?? value.value[type]
    let names = (labels?.array ?? []).compactMap(\.string)
    if type != "labels", type != "hypertextlabels", let index = spans.lastIndex(where: { $0.id == id && id != nil }) {
      // What is asked of a region beside its label comes as a result of its own.
      let question = result.value["from_name"]?.string ?? type
      let answers = answers(of: result.value, value.value)
      if answers.isEmpty { losses.add("answers of a kind that is not known, such as \(type)") }
      for answer in answers { spans[index].mention.attributes.append(ExchangeAttribute(question, answer)) }
      return
    }
    for name in names.isEmpty ? ["span"] : names {
      var mention = ExchangeMention([], type: name)
      mention.verdict.by = by
      mention.verdict.status = isPrediction ? .suggested : nil
      mention.verdict.confidence = result.value["score"]?.double.flatMap { (0...1).contains($0) ? $0 : nil }
      mention.attributes = attributes(result.value["meta"]).filter {
        !["entity", "note", "status", "by"].contains($0.name)
      }
      mention.entity = result.value["meta"]?["entity"]?.string
      mention.notes.addIfPresent(result.value["meta"]?["note"]?.string)
      mention.verdict.status =
        result.value["meta"]?["status"]?.string.flatMap { .init(rawValue: $0) } ?? mention.verdict.status
      mention.verdict.by = result.value["meta"]?["by"]?.string ?? mention.verdict.by
      if let texts = result.value["meta"]?["text"]?.array { mention.notes += texts.compactMap(\.string) }
      spans.append(
        Span(
          cursor: value,
          id: id,
          mention: mention,
          start: try value.read("start"),
          end: try value.read("end"),
          quote: value.value["text"]?.string
        )
      )
    }
  }

  private mutating func readLabel(_ result: JSONValue, _ value: JSONValue, _ document: inout ExchangeDocument) {
    let question = result["from_name"]?.string ?? result["type"]?.string ?? "label"
    let answers = answers(of: result, value)
    if answers.isEmpty { losses.add("answers of a kind that is not known") }
    for answer in answers { document.labels.append(ExchangeAttribute(question, answer)) }
  }

  /// Choices, texts, numbers and paths of taxonomies as texts.
  private func answers(of result: JSONValue, _ value: JSONValue) -> [String] {
    let type = result["type"]?.string ?? ""
    let answers = value[type] ?? value["choices"] ?? value["text"] ?? value["rating"]
    return (answers?.array ?? [answers].compactMap(\.self)).compactMap { answer in
      scalarText(answer) ?? answer.array.map { $0.compactMap(\.string).joined(separator: "/") }
    }
  }

  private mutating func place(_ spans: [Span], _ document: inout ExchangeDocument) throws(JSONAccessError) {
    func offsets(_ span: Span, _ quote: String) -> QuotedOffsets {
      QuotedOffsets(ranges: [(span.start, span.end)], quote: Array(quote.utf8))
    }
    let quotes = spans.compactMap { span in span.quote.map { offsets(span, $0) } }
    let map = findUnit(of: quotes, in: document.text, standard: .utf16)
    if map.unit != .utf16 { notices.append("the offsets count \(map.unit.name)") }
    for span in spans {
      guard let range = map.byteRange(span.start, span.end) else {
        let length = map.offset(ofByte: document.text.bytes.count)
        throw span.cursor.error(
          expectedSpan: "offsets in the text, which has \(length) \(map.unit.name)",
          found: "\(span.start)–\(span.end)"
        )
      }
      // Older versions wrote line ends in words as `\n`.
      if let quote = span.quote,
        !quoteStands(offsets(span, quote), in: document.text, map),
        !quoteStands(offsets(span, quote.replacing("\\n", with: "\n")), in: document.text, map)
      {
        throw span.cursor.error(
          expectedSpan: "“\(quote)” at \(span.start)–\(span.end)",
          found: "“\(document.text.string(in: range))”"
        )
      }
      var mention = span.mention
      mention.fragments = [range]
      document.mentions.append(mention)
    }
  }

  private mutating func readRelations(
    _ relations: [JSONCursor],
    _ spans: [Span],
    _ document: inout ExchangeDocument
  ) throws(JSONAccessError) {
    var byID: [String: Int] = [:]
    for (index, span) in spans.enumerated().reversed() { if let id = span.id { byID[id] = index } }
    for relation in relations {
      let from = try relation.read("from_id", as: String.self)
      let to = try relation.read("to_id", as: String.self)
      guard let first = byID[from] else {
        throw try relation.member("from_id").error(expectedValue: "the id of a span")
      }
      guard let second = byID[to] else { throw try relation.member("to_id").error(expectedValue: "the id of a span") }
      let names = (relation.value["labels"]?.array ?? []).compactMap(\.string)
      let direction = relation.value["direction"]?.string ?? "right"
      for name in names.isEmpty ? [""] : names {
        var result = ExchangeRelation(
          type: name,
          from: direction == "left" ? second : first,
          to: direction == "left" ? first : second
        )
        if direction == "bi" { result.shape = .symmetric }
        document.relations.append(result)
      }
    }
  }
}
