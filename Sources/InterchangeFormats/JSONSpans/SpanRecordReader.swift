internal import Annotations
internal import ArticleText
internal import PositionedJSON

/// Reads one record of spaCy, doccano or Prodigy.
struct SpanRecordReader {
  var losses: Losses
  var notices: [String]

  /// A span whose offsets have not been converted.
  struct Span {
    var cursor: JSONCursor
    var start: Int
    var end: Int
    var mention: ExchangeMention
    var id: JSONValue?
    var quote: String?
  }

  /// What makes two spans of one record the same.
  private struct SpanKey: Hashable {
    var start: Int
    var end: Int
    var type: String

    init(_ span: Span) { (start, end, type) = (span.start, span.end, span.mention.type) }
  }

  /// Members that say nothing of the text.
  private static let bookkeeping: Set<String> = [
    "_input_hash", "_task_hash", "_view_id", "_session_id", "_timestamp", "_annotator_id", "_is_binary",
    "annotation_approver", "config", "style", "annotator", "annotation_id", "created_at", "updated_at", "lead_time",
  ]

  /// The documents of a record: several for spaCy's older form, which holds paragraphs.
  mutating func read(_ record: JSONCursor, name: String) throws(JSONAccessError) -> [ExchangeDocument] {
    if let elements = record.value.array, SpanRecords.isTextWithLabels(elements) {
      let parts = try record.elements()
      return [try read(parts[1], text: try parts[0].read(), name: name)]
    }
    if try record.memberIfPresent("paragraphs") != nil { return try readParagraphs(record, name: name) }
    if let words = try wordList(record) { return [try readTokens(words, record, name: name)] }
    let key = try textKey(of: record)
    return [try read(record, text: try record.read(key), name: name)]
  }

  /// The member with the text: `text`, else the only string that can be meant, since doccano lets people name it.
  private func textKey(of record: JSONCursor) throws(JSONAccessError) -> String {
    let members = try record.members()
    if members.contains(where: { $0.key == "text" }) { return "text" }
    let hasSpans = members.contains {
      $0.value.value.array?.first?.array != nil || $0.value.value.array?.isEmpty == true
    }
    let others: Set = ["answer", "filename", "image", "img", "audio", "url"]
    let strings = members.filter { $0.value.value.string != nil && !others.contains($0.key) && !$0.key.hasPrefix("_") }
    if hasSpans, strings.count == 1 { return strings[0].key }
    return "text"
  }

  private mutating func read(
    _ record: JSONCursor,
    text: String,
    name: String
  ) throws(JSONAccessError) -> ExchangeDocument {
    let id = record.value["id"]
    let ownName = id?.string ?? id?.int.map(String.init)
    var document = ExchangeDocument(name: ownName ?? name, text: ArticleText(text))
    var spans: [Span] = []
    var words: [QuotedOffsets] = []
    var relations: JSONCursor?
    var sentences: [(start: Int, end: Int)] = []
    let answer = record.value["answer"]?.string
    for (key, member) in try record.members() where !member.value.isNull && member.value != record.value["text"] {
      switch key {
      case "label", "labels", "entities", "column_label", "annotations", "ents", "tags":
        if try !readTags(key, member, of: record, &document) { try readLabels(key, member, &spans, &document) }
      case "spans": try readSpans(member, &spans)
      case "tokens": words = try readTokens(member)
      case "words" where member.value.array != nil: break
      case "sents":
        sentences = (member.value.array ?? []).compactMap { sentence in
          sentence["start"]?.int.flatMap { start in sentence["end"]?.int.map { (start, $0) } }
        }
      case "relations": relations = member
      case "cats": try readCategories(member, &document)
      case "accept":
        for choice in member.value.array ?? [] { document.labels.addIfPresent("accept", choice.string) }
      case "answer": if answer == "ignore" { document.labels.append(ExchangeAttribute("answer", "ignore")) }
      case "options":
        let others = (member.value.array?.count ?? 0) - (record.value["accept"]?.array?.count ?? 0)
        losses.add("choices that were not taken", max(0, others))
      case "meta": try readMetadata(member, &document)
      case "Comments", "comments":
        for note in member.value.array ?? [] { document.notes += [note.string].compactMap(\.self) }
      case "id", "links", "text": break
      default:
        if member.value.string == text { continue }
        if isSpanList(member.value) {
          // Label Studio calls the list as its project calls the question.
          try readLabels(key, member, &spans, &document)
          continue
        }
        if !Self.bookkeeping.contains(key) { losses.add("members of records beside text and annotations") }
      }
    }
    try place(&spans, words, sentences, in: &document)
    if let links = try record.memberIfPresent("links") { try readLinks(links, spans, &document) }
    if let relations { try readRelations(relations, spans, &document) }
    settle(answer, &document)
    return document
  }

  /// What was rejected is rejected, and what was skipped is not decided.
  private func settle(_ answer: String?, _ document: inout ExchangeDocument) {
    guard answer == "reject" || answer == "ignore" else { return }
    let status: DecisionStatus = answer == "reject" ? .rejected : .suggested
    for index in document.mentions.indices { document.mentions[index].verdict.status = status }
    for index in document.relations.indices { document.relations[index].verdict.status = status }
    if answer == "reject", document.mentions.isEmpty { document.labels.append(ExchangeAttribute("answer", "reject")) }
  }

  /// Whether a value is a list of objects with offsets and labels.
  private func isSpanList(_ value: JSONValue) -> Bool {
    guard let first = value.array?.first else { return false }
    return first["start"]?.int != nil && first["end"]?.int != nil && (first["label"] ?? first["labels"]) != nil
  }

  /// Lists of `[start, end, label]`, of objects with offsets, or of names for the whole text.
  private mutating func readLabels(
    _ key: String,
    _ list: JSONCursor,
    _ spans: inout [Span],
    _ document: inout ExchangeDocument
  ) throws(JSONAccessError) {
    if let label = list.value.string {
      document.labels.append(ExchangeAttribute(key, label))
      return
    }
    for element in try list.elements() {
      if let label = element.value.string {
        document.labels.append(ExchangeAttribute(key, label))
      } else if let parts = element.value.array {
        try readTriple(element, parts.count, &spans)
      } else if element.value["start"] != nil || element.value["start_offset"] != nil {
        spans += try readObjects(element)
      } else if let label = element.value["label"] {
        document.labels.append(ExchangeAttribute(key, label.string ?? label.int.map(String.init)))
      } else {
        throw element.error(expected: "[START, END, LABEL], an object with start and end, or a label")
      }
    }
  }

  private func readTriple(_ element: JSONCursor, _ count: Int, _ spans: inout [Span]) throws(JSONAccessError) {
    guard count >= 3 else { throw element.error(expected: "[START, END, LABEL]") }
    let parts = try element.elements()
    var mention = ExchangeMention([], type: try parts[2].read())
    if count > 3, let link = parts[3].value.string, !link.isEmpty {
      mention.links = [ExchangeLink(database: "", id: link)]
    }
    spans.append(
      Span(cursor: element, start: try parts[0].read(), end: try parts[1].read(), mention: mention, id: nil, quote: nil)
    )
  }

  /// `spans` is a list in Prodigy and an object of lists by key in spaCy.
  private func readSpans(_ member: JSONCursor, _ spans: inout [Span]) throws(JSONAccessError) {
    if member.value.object != nil {
      // spaCy repeats its entities among the spans, where they may have a link.
      var entities: [SpanKey: Int] = [:]
      for (index, span) in spans.enumerated() { entities[SpanKey(span)] = index }
      for (key, list) in try member.members() {
        for element in try list.elements() {
          var added: [Span] = []
          if let parts = element.value.array {
            try readTriple(element, parts.count, &added)
          } else {
            added = [try readObject(element)]
          }
          // The key that everybody uses says nothing.
          if key != "sc" { added[0].mention.layer = key }
          if let index = entities.removeValue(forKey: SpanKey(added[0])) {
            spans[index].mention = added[0].mention
          } else {
            spans += added
          }
        }
      }
      return
    }
    for element in try member.elements() {
      if let parts = element.value.array {
        try readTriple(element, parts.count, &spans)
      } else {
        spans.append(try readObject(element))
      }
    }
  }

  /// One span, or of Label Studio's short form one for each of its labels.
  private func readObjects(_ element: JSONCursor) throws(JSONAccessError) -> [Span] {
    let span = try readObject(element)
    guard element.value["label"] == nil, let labels: [String] = try element.readIfPresent("labels") else {
      return [span]
    }
    return labels.map { label in
      var span = span
      span.mention.type = label
      span.mention.attributes.removeAll { $0.name == "labels" }
      return span
    }
  }

  private func readObject(_ element: JSONCursor) throws(JSONAccessError) -> Span {
    let suffix = element.value["start_offset"] == nil ? "" : "_offset"
    let start = try element.read("start" + suffix, as: Int.self)
    let end = try element.read("end" + suffix, as: Int.self)
    let label = element.value["label"]
    if let label, label.string == nil, label.int == nil, !label.isNull {
      throw try element.member("label").error(expected: "string")
    }
    var mention = ExchangeMention([], type: label?.string ?? label?.int.map(String.init) ?? "span")
    let known: Set = [
      "id", "label", "start", "end", "start_offset", "end_offset", "token_start", "token_end", "text", "user", "rank",
      "input_hash", "hidden",
    ]
    for (key, value) in try element.members() where !known.contains(key) {
      switch key {
      case "kb_id" where value.value.string?.isEmpty == false:
        mention.links.append(ExchangeLink(database: "", id: value.value.string ?? ""))
      case "entity": mention.entity = value.value.string
      case "note": mention.notes += [value.value.string].compactMap(\.self)
      case "source": mention.verdict.by = value.value.string
      case "score":
        mention.verdict.confidence = value.value.double.flatMap { (0...1).contains($0) ? $0 : nil }
      case "status": mention.verdict.status = value.value.string.flatMap { DecisionStatus(rawValue: $0) }
      case "layer": mention.layer = value.value.string
      case "kb_id": break
      default: mention.attributes.append(ExchangeAttribute(key, scalarText(value.value)))
      }
    }
    return Span(
      cursor: element,
      start: start,
      end: end,
      mention: mention,
      id: element.value["id"],
      quote: element.value["text"]?.string
    )
  }

  /// Tokens as Prodigy writes them, which also say what stands where.
  private mutating func readTokens(_ list: JSONCursor) throws(JSONAccessError) -> [QuotedOffsets] {
    var words: [QuotedOffsets] = []
    for token in try list.elements() where token.value.object != nil {
      if token.value["pos"] != nil || token.value["lemma"] != nil || token.value["dep"] != nil {
        losses.add("words with lemma, tags and grammar")
      }
      let start = try token.read("start", as: Int.self)
      let end = try token.read("end", as: Int.self)
      words.append(QuotedOffsets(ranges: [(start, end)], quote: Array((token.value["text"]?.string ?? "").utf8)))
    }
    return words
  }

  private mutating func place(
    _ spans: inout [Span],
    _ words: [QuotedOffsets],
    _ sentences: [(start: Int, end: Int)],
    in document: inout ExchangeDocument
  ) throws(JSONAccessError) {
    let quotes =
      words.filter { !$0.quote.isEmpty }
      + spans.compactMap { span in
        span.quote.map { QuotedOffsets(ranges: [(span.start, span.end)], quote: Array($0.utf8)) }
      }
    let map = findUnit(of: quotes, in: document.text, standard: .scalars)
    if map.unit != .scalars { note("the offsets count \(map.unit.name)") }
    document.tokens = words.compactMap { map.byteRange($0.ranges[0].start, $0.ranges[0].end) }
    document.sentences = sentences.compactMap { map.byteRange($0.start, $0.end) }
    for span in spans {
      guard let range = map.byteRange(span.start, span.end) else {
        let length = map.offset(ofByte: document.text.bytes.count)
        throw span.cursor.error(
          expectedSpan: "offsets in the text, which has \(length) \(map.unit.name)",
          found: "\(span.start)–\(span.end)"
        )
      }
      if let quote = span.quote {
        let offsets = QuotedOffsets(ranges: [(span.start, span.end)], quote: Array(quote.utf8))
        guard quoteStands(offsets, in: document.text, map) else {
          throw span.cursor.error(
            expectedSpan: "“\(quote)” at \(span.start)–\(span.end)",
            found: "“\(document.text.string(in: range))”"
          )
        }
      }
      var mention = span.mention
      mention.fragments = [range]
      document.mentions.append(mention)
    }
  }

  private mutating func note(_ notice: String) {
    if !notices.contains(notice) { notices.append(notice) }
  }

  private func readCategories(_ member: JSONCursor, _ document: inout ExchangeDocument) throws(JSONAccessError) {
    if member.value.object != nil {
      for (key, value) in try member.members() where value.value.bool ?? ((value.value.double ?? 0) >= 0.5) {
        document.labels.append(ExchangeAttribute("cats", key))
      }
      return
    }
    for element in try member.elements() { document.labels.addIfPresent("cats", scalarText(element.value)) }
  }

  private mutating func readMetadata(_ member: JSONCursor, _ document: inout ExchangeDocument) throws(JSONAccessError) {
    guard member.value.object != nil else { return losses.add("metadata that is no object") }
    for (key, value) in try member.members() {
      if let text = scalarText(value.value) {
        document.metadata.append(ExchangeAttribute(key, text))
      } else {
        losses.add("metadata that is no single value")
      }
    }
  }
}

/// A string, number or truth value as text; nil for anything else.
func scalarText(_ value: JSONValue) -> String? {
  switch value.content {
  case .string(let string): string
  case .integer(let integer): String(integer)
  case .number(let number): number.literal
  case .bool(let bool): bool ? "true" : "false"
  default: nil
  }
}

extension JSONCursor {
  /// The error that says what should stand in the text where this value points.
  func error(expectedSpan expected: String, found: String) -> JSONAccessError {
    JSONAccessError(pointer: pointer, range: value.range, expected: expected, found: found)
  }
}
