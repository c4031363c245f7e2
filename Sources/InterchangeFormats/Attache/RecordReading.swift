internal import Annotations
internal import ArticleText
internal import PositionedJSON

/// Our own JSON Lines as exchange documents.
package enum AnnotatedRecords {
  /// Reads all lines.
  package static func read(_ file: FormatFile) throws(FormatError) -> FormatReading {
    try requireUTF8(file.bytes)
    var reading = FormatReading([])
    for line in TextLines(file.bytes) where !JSONLines.isBlank(file.bytes[line.range]) {
      do throws(FormatError) {
        reading.documents += try readLine(file.bytes[line.range], name: file.stem, line: line.number).documents
      } catch {
        reading.refusedLines.append(error)
      }
    }
    if reading.documents.isEmpty, let first = reading.refusedLines.first { throw first }
    return reading
  }

  /// Reads one line; its number is for errors.
  package static func readLine(
    _ bytes: ArraySlice<UInt8>,
    name: String,
    line: Int
  ) throws(FormatError) -> FormatReading {
    let bytes = Array(bytes)
    let root = try parseJSON(bytes, firstLine: line)
    do throws(JSONAccessError) {
      return FormatReading([try RecordReader(JSONCursor(root), name: name).read()])
    } catch {
      throw FormatError(error, in: bytes, firstLine: line)
    }
  }
}

private struct RecordReader {
  private let root: JSONCursor
  private var document: ExchangeDocument
  private let offsets: OffsetMap
  private var quoteStart = 0

  init(_ root: JSONCursor, name: String) throws(JSONAccessError) {
    self.root = root
    if let error = try root.memberIfPresent("error") {
      throw error.error(expectedSpan: "an annotated article", found: "the error of one that could not be read")
    }
    document = ExchangeDocument(
      name: try root.readIfPresent("id") ?? name,
      text: ArticleText(try root.read("text", as: String.self))
    )
    offsets = OffsetMap(document.text, unit: .scalars)
  }

  consuming func read() throws(JSONAccessError) -> ExchangeDocument {
    try readMetadata()
    for mention in try root.memberIfPresent("mentions")?.elements() ?? [] { try readMention(mention) }
    quoteStart = document.mentions.count
    let quotes = try root.memberIfPresent("quotes")?.elements() ?? []
    for quote in quotes { try readQuote(quote) }
    for (index, quote) in quotes.enumerated() { try readCue(quote, of: quoteStart + index) }
    for entity in try root.memberIfPresent("entities")?.elements() ?? [] {
      var value = ExchangeEntity(
        id: try entity.read("id"),
        type: try entity.read("type"),
        name: try entity.read("name")
      )
      value.aliases = try entity.readIfPresent("aliases") ?? []
      document.entities.append(value)
    }
    for relation in try root.memberIfPresent("relations")?.elements() ?? [] {
      var value = ExchangeRelation(
        type: try relation.read("type"),
        arguments: [
          .init("from", try end(try relation.member("from"), quotes.count)),
          .init("to", try end(try relation.member("to"), quotes.count)),
        ]
      )
      value.verdict = try verdict(relation)
      document.relations.append(value)
    }
    return document
  }

  private mutating func readMetadata() throws(JSONAccessError) {
    document.metadata.addIfPresent("date", try root.readIfPresent("date"))
    guard let metadata = try root.memberIfPresent("document") else { return }
    for (key, value) in try metadata.members() where key != "furniture" {
      document.metadata.addIfPresent(key, scalarText(value.value))
    }
    for span in try metadata.memberIfPresent("furniture")?.elements() ?? [] {
      document.mentions.append(ExchangeMention([try range(span)], type: Quotes.furnitureType))
    }
  }

  private func range(_ pair: JSONCursor) throws(JSONAccessError) -> Range<Int> {
    let ends = try pair.elements()
    guard ends.count == 2 else { throw pair.error(expected: "[START, END]") }
    return try range(ends[0].read(), ends[1].read(), pair)
  }

  private func range(_ start: Int, _ end: Int, _ cursor: JSONCursor) throws(JSONAccessError) -> Range<Int> {
    guard let range = offsets.byteRange(start, end) else {
      let length = offsets.offset(ofByte: document.text.bytes.count)
      throw cursor.error(
        expectedSpan: "offsets in the text, which has \(length) Unicode code points",
        found: "\(start)–\(end)"
      )
    }
    return range
  }

  private func verdict(_ cursor: JSONCursor) throws(JSONAccessError) -> ExchangeVerdict {
    ExchangeVerdict(by: try cursor.readIfPresent("by"), confidence: try cursor.readIfPresent("confidence"))
  }

  private mutating func readMention(_ cursor: JSONCursor) throws(JSONAccessError) {
    let span = try range(cursor.read("start"), cursor.read("end"), cursor)
    var mention = ExchangeMention([span], type: try cursor.read("type"))
    mention.entity = try cursor.readIfPresent("entity")
    for key in ["value", "modifier", "unit", "status"] {
      mention.attributes.addIfPresent(key, try cursor.readIfPresent(key))
    }
    mention.verdict = try verdict(cursor)
    document.mentions.append(mention)
  }

  private mutating func readQuote(_ cursor: JSONCursor) throws(JSONAccessError) {
    let span = try range(cursor.read("start"), cursor.read("end"), cursor)
    var quote = ExchangeMention([span], type: Quotes.type)
    quote.attributes.append(ExchangeAttribute("kind", try cursor.read("kind")))
    quote.entity = try cursor.readIfPresent("speaker")
    quote.verdict = try verdict(cursor)
    document.mentions.append(quote)
  }

  private mutating func readCue(_ cursor: JSONCursor, of quote: Int) throws(JSONAccessError) {
    if let cue = try cursor.memberIfPresent("cue") {
      document.mentions.append(ExchangeMention([try range(cue)], type: Quotes.cueType))
      document.relations.append(
        ExchangeRelation(type: Quotes.cueRelation, from: quote, to: document.mentions.count - 1)
      )
    }
    if let speaker = try cursor.memberIfPresent("speakerMention") {
      let index = try speaker.read(as: Int.self)
      let first = try firstMention()
      guard (0..<quoteStart - first).contains(index) else {
        throw speaker.error(expectedValue: "the index of a mention")
      }
      document.relations.append(ExchangeRelation(type: Quotes.speakerRelation, from: quote, to: first + index))
    }
  }

  /// Furniture stands before the record's own mentions.
  private func firstMention() throws(JSONAccessError) -> Int {
    try root.memberIfPresent("document")?.memberIfPresent("furniture")?.elements().count ?? 0
  }

  private func end(_ cursor: JSONCursor, _ quotes: Int) throws(JSONAccessError) -> ExchangeRelation.End {
    if let entity: String = try cursor.readIfPresent("entity") { return .entity(entity) }
    if let index: Int = try cursor.readIfPresent("mention") {
      let first = try firstMention()
      guard (0..<quoteStart - first).contains(index) else {
        throw cursor.error(expectedValue: "the index of a mention")
      }
      return .mention(first + index)
    }
    let index: Int = try cursor.read("quote")
    guard (0..<quotes).contains(index) else { throw cursor.error(expectedValue: "the index of a quotation") }
    return .mention(quoteStart + index)
  }
}
