internal import ArticleText

/// WebAnno TSV 3.2 and 3.3, the exchange format of INCEpTION and WebAnno.
package enum WebAnno {
  /// The layer that INCEpTION brings for names, and those of our own for what it cannot hold.
  static let namedEntityLayer = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
  static let ownLayer = "webanno.custom.Mention"
  static let ownRelationLayer = "webanno.custom.MentionRelation"

  /// Reads a file; offsets count UTF-16 units, checked against the tokens' words.
  package static func read(_ file: FormatFile) throws(FormatError) -> FormatReading {
    try requireUTF8(file.bytes)
    var reader = WebAnnoReader(file)
    for line in TextLines(file.bytes) { try reader.read(line) }
    return try reader.finish()
  }
}

private struct WebAnnoReader {
  /// A token or a part of one.
  private struct Token {
    var line: TextLine
    var id: String
    var offset: Int
    var start: Int
    var end: Int
    var form: String
    var cells: [Substring]
  }

  private let file: FormatFile
  private var layers: [WebAnnoLayer] = []
  private var tokens: [Token] = []
  private var hasFormat = false

  /// The lines of each sentence with the offset at which its first token begins.
  private var sentences: [(lines: [String], firstToken: Int)] = []
  private var isInSentence = false
  private var metadata: [ExchangeAttribute] = []

  init(_ file: FormatFile) { self.file = file }

  mutating func read(_ line: TextLine) throws(FormatError) {
    let text = string(file.bytes, line.range)
    if text.isEmpty {
      isInSentence = false
      return
    }
    if text.hasPrefix("#FORMAT=") {
      guard text.hasPrefix("#FORMAT=WebAnno TSV 3") else {
        throw line.error(
          at: line.range.lowerBound,
          in: file.bytes,
          "expected WebAnno TSV 3.x; export the document again"
        )
      }
      hasFormat = true
      return
    }
    guard hasFormat else {
      throw line.error(at: line.range.lowerBound, in: file.bytes, "expected #FORMAT=WebAnno TSV 3.3 in the first line")
    }
    if text.hasPrefix("#") {
      try readHeader(text, line)
      return
    }
    try readToken(text, line)
  }

  private mutating func readHeader(_ text: String, _ line: TextLine) throws(FormatError) {
    if text.hasPrefix("#Text=") {
      if !isInSentence || sentences.isEmpty || sentences[sentences.count - 1].firstToken < tokens.count {
        sentences.append(([], tokens.count))
      }
      isInSentence = true
      let words = String(text.dropFirst(6))
      sentences[sentences.count - 1].lines.append(WebAnnoValue.unescaped(words[...]))
    } else if let layer = WebAnnoLayer(text) {
      guard tokens.isEmpty else {
        throw line.error(at: line.range.lowerBound, in: file.bytes, "a layer is declared behind the first token")
      }
      layers.append(layer)
    } else if text.hasPrefix("#T_") {
      throw line.error(
        at: line.range.lowerBound,
        in: file.bytes,
        "expected #T_SP=, #T_CH= or #T_RL= and a layer's name"
      )
    } else if let equal = text.firstIndex(of: "="), tokens.isEmpty, sentences.isEmpty, !text.hasPrefix("#Sentence.id") {
      metadata.append(ExchangeAttribute(String(text[..<equal].dropFirst()), String(text[text.index(after: equal)...])))
    }
  }

  private mutating func readToken(_ text: String, _ line: TextLine) throws(FormatError) {
    var cells = parts(of: text, at: "\t")
    guard cells.count >= 3, isTokenID(cells[0]) else {
      throw line.error(
        at: line.range.lowerBound,
        in: file.bytes,
        "expected a token: SENTENCE-TOKEN, START-END, the word and \(columnCount) columns, by tabulators"
      )
    }
    // Each line ends in a tabulator.
    if cells.count == columnCount + 4, cells.last?.isEmpty == true { cells.removeLast() }
    guard cells.count == columnCount + 3 else {
      throw line.error(
        at: line.range.upperBound,
        in: file.bytes,
        "expected \(columnCount + 3) columns, as the layers say, found \(cells.count)"
      )
    }
    let numbers = parts(of: cells[1], at: "-").map { decimalNumber($0) }
    guard numbers.count == 2, let start = numbers[0], let end = numbers[1], start <= end else {
      throw line.error(
        at: line.range.lowerBound + cells[0].utf8.count + 1,
        in: file.bytes,
        "expected START-END, found “\(cells[1])”"
      )
    }
    if sentences.isEmpty {
      throw line.error(at: line.range.lowerBound, in: file.bytes, "expected #Text= before the first token")
    }
    let token = Token(
      line: line,
      id: String(cells[0]),
      offset: line.range.lowerBound,
      start: start,
      end: end,
      form: WebAnnoValue.unescaped(cells[2]),
      cells: Array(cells[3...])
    )
    tokens.append(token)
  }

  private var columnCount: Int { layers.reduce(0) { $0 + $1.columns.count } }

  /// `1-2` or `1-2.3`.
  private func isTokenID(_ cell: Substring) -> Bool {
    let numbers = parts(of: cell, at: "-")
    guard numbers.count == 2, decimalNumber(numbers[0]) != nil else { return false }
    return parts(of: numbers[1], at: ".").allSatisfy { decimalNumber($0) != nil }
  }

  mutating func finish() throws(FormatError) -> FormatReading {
    guard hasFormat else { throw FormatError("expected #FORMAT=WebAnno TSV 3.3 in the first line") }
    var document = ExchangeDocument(name: file.stem, text: ArticleText(""))
    document.metadata = metadata
    let map = try makeText(&document)
    var ranges: [Range<Int>] = []
    for token in tokens { ranges.append(try range(of: token, map, document.text)) }
    var builder = WebAnnoBuilder(document, ids: tokens.map(\.id), ranges: ranges)
    for (index, token) in tokens.enumerated() where !token.id.contains(".") {
      builder.document.tokens.append(ranges[index])
    }
    for (index, sentence) in sentences.enumerated() {
      let end = index + 1 < sentences.count ? sentences[index + 1].firstToken : tokens.count
      guard sentence.firstToken < end else { continue }
      let covered = ranges[sentence.firstToken..<end]
      let start = covered.map(\.lowerBound).min() ?? 0
      builder.document.sentences.append(start..<max(start, covered.map(\.upperBound).max() ?? 0))
    }
    var column = 0
    for layer in layers {
      for (index, token) in tokens.enumerated() {
        let cells = Array(token.cells[column..<column + layer.columns.count])
        do throws(WebAnnoBuilder.Mistake) {
          try builder.read(cells, of: layer, token: index)
        } catch {
          throw token.line.error(at: token.offset, in: file.bytes, error.message)
        }
      }
      column += layer.columns.count
    }
    do throws(WebAnnoBuilder.Mistake) {
      try builder.finish()
    } catch {
      let token = tokens.indices.contains(error.token) ? tokens[error.token] : nil
      throw FormatError(line: token?.line.number, column: 1, error.message)
    }
    var reading = FormatReading([builder.document])
    if map.unit != .utf16 { reading.notices.append("the offsets count \(map.unit.name)") }
    return reading
  }

  /// Puts the text together from the sentences, each at the offset of its first token.
  private func makeText(_ document: inout ExchangeDocument) throws(FormatError) -> OffsetMap {
    var quotes: [QuotedOffsets] = []
    for token in tokens where !token.form.isEmpty {
      quotes.append(QuotedOffsets(ranges: [(token.start, token.end)], quote: Array(token.form.utf8)))
    }
    var best: (map: OffsetMap, count: Int)?
    for unit in [OffsetUnit.utf16, .scalars, .bytes] {
      document.text = ArticleText(assembledText(unit))
      let map = OffsetMap(document.text, unit: unit)
      let count = quotes.count { quoteStands($0, in: document.text, map) }
      if count == quotes.count { return map }
      if count > best?.count ?? -1 { best = (map, count) }
    }
    document.text = ArticleText(assembledText(best?.map.unit ?? .utf16))
    return best?.map ?? OffsetMap(document.text, unit: .utf16)
  }

  private func length(_ text: String, _ unit: OffsetUnit) -> Int {
    switch unit {
    case .utf16: text.utf16.count
    case .bytes: text.utf8.count
    default: text.unicodeScalars.count
    }
  }

  private func assembledText(_ unit: OffsetUnit) -> String {
    var result = ""
    var count = 0
    for sentence in sentences {
      let words = sentence.lines.joined(separator: "\n")
      var start = count
      if tokens.indices.contains(sentence.firstToken) {
        let token = tokens[sentence.firstToken]
        // A sentence may begin with blanks, which its first token does not.
        let lead = leadLength(words, token.form, unit)
        start = max(count, token.start - lead)
      }
      // A text is not much longer than its file, whatever the offsets say.
      let gap = min(start - count, max(0, 2 * file.bytes.count - count))
      if gap > 0 {
        result += count == 0 ? String(repeating: " ", count: gap) : String(repeating: " ", count: gap - 1) + "\n"
      }
      result += words
      count += max(0, gap) + length(words, unit)
    }
    return result
  }

  private func leadLength(_ words: String, _ form: String, _ unit: OffsetUnit) -> Int {
    let blanks = words.unicodeScalars.prefix { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
    return blanks.isEmpty || form.isEmpty ? 0 : length(String(blanks), unit)
  }

  private func range(of token: Token, _ map: OffsetMap, _ text: ArticleText) throws(FormatError) -> Range<Int> {
    guard let range = map.byteRange(token.start, token.end) else {
      throw token.line.error(
        at: token.offset + token.id.utf8.count + 1,
        in: file.bytes,
        "the token \(token.start)–\(token.end) lies outside the text, which has "
          + "\(map.offset(ofByte: text.bytes.count)) \(map.unit.name)"
      )
    }
    let quote = QuotedOffsets(ranges: [(token.start, token.end)], quote: Array(token.form.utf8))
    if !token.form.isEmpty, !quoteStands(quote, in: text, map) {
      throw token.line.error(
        at: token.offset + token.id.utf8.count + 1,
        in: file.bytes,
        "the text at \(token.start)–\(token.end) is “\(text.string(in: range))”, the file says “\(token.form)”"
      )
    }
    return range
  }
}
