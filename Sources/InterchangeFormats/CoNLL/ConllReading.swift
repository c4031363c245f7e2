internal import ArticleText

/// CoNLL-2002 and CoNLL-2003: a token a line with its tag in the last column, a blank line between sentences.
package enum Conll {
  static let documentMark = Array("-DOCSTART-".utf8)

  /// Reads a file; the text is put together from the tokens, with blanks between them and a line a sentence.
  ///
  /// Two columns or more, by tabulators or blanks; the tag before the word where there are two; numbered tokens with two tag columns (GermEval); a sentence a line as
  /// `word|POS|TAG word|POS|TAG`. Which tag scheme is meant the tags themselves say.
  package static func read(_ file: FormatFile) throws(FormatError) -> FormatReading {
    try requireUTF8(file.bytes)
    var reader = ConllReader(file)
    for line in TextLines(file.bytes) { try reader.read(line) }
    return try reader.finish()
  }
}

private struct ConllReader {
  private enum Separator {
    case tab
    case blanks
    case sentencePerLine

    var name: String { self == .tab ? "by tabulators" : "by blanks" }
  }

  private let file: FormatFile
  private var documents: [ExchangeDocument] = []
  private var text: [UInt8] = []
  private var tokens: [Range<Int>] = []
  private var sentences: [Range<Int>] = []
  private var sentenceStart: Int?
  private var columns: [TagColumn] = []
  private var separator: Separator?
  private var columnCount = 0
  private var wordColumn = 0
  private var tagColumns: [Int] = []
  private var metadata: [ExchangeAttribute] = []
  private var hasDocumentMark = false
  private var otherColumns = 0

  init(_ file: FormatFile) { self.file = file }

  mutating func read(_ line: TextLine) throws(FormatError) {
    let bytes = file.bytes
    if line.range.allSatisfy({ bytes[$0] == 0x20 || bytes[$0] == 0x09 }) {
      endSentence()
      return
    }
    if bytes[line.range].starts(with: Conll.documentMark) {
      endSentence()
      if !tokens.isEmpty { endDocument() }
      hasDocumentMark = true
      return
    }
    let isFirst = separator == nil
    if isFirst { separator = guessSeparator(line) }
    // A comment is told from a word `#` by having no columns.
    if sentenceStart == nil, bytes[line.range].starts(with: [UInt8(ascii: "#")]), isComment(line) {
      metadata.append(ExchangeAttribute("comment", string(bytes, line.range)))
      if isFirst { separator = nil }
      return
    }
    if separator == .sentencePerLine {
      try readSentence(line)
      endSentence()
      return
    }
    let cells = cells(of: line)
    if columnCount == 0 { try settleColumns(line, cells) }
    guard cells.count == columnCount else {
      throw line.error(
        at: cells.count > columnCount ? cells[columnCount].lowerBound : line.range.upperBound,
        in: bytes,
        "expected \(columnCount) columns \(separator?.name ?? ""), as above, found \(cells.count)"
      )
    }
    try add(word: cells[wordColumn], tags: tagColumns.map { cells[$0] }, line)
  }

  /// Whether a line that begins with `#` has not the columns of a token.
  private func isComment(_ line: TextLine) -> Bool {
    let cells = cells(of: line)
    guard cells.count > 1, let last = cells.last else { return true }
    return !TagColumn.isTag(string(file.bytes, last))
      || columnCount > 0 && cells.count != columnCount
  }

  private func guessSeparator(_ line: TextLine) -> Separator {
    let bytes = file.bytes[line.range]
    if bytes.contains(0x09) { return .tab }
    let words = bytes.split(separator: 0x20)
    let isSentence = words.allSatisfy { word in
      guard let bar = word.lastIndex(of: UInt8(ascii: "|")) else { return false }
      return TagColumn.isTag(String(decoding: word[(bar + 1)...], as: UTF8.self))
    }
    return isSentence ? .sentencePerLine : .blanks
  }

  private func cells(of line: TextLine) -> [Range<Int>] {
    if separator == .tab { return line.fields(of: file.bytes) }
    return file.bytes[line.range].split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
  }

  private mutating func settleColumns(_ line: TextLine, _ cells: [Range<Int>]) throws(FormatError) {
    guard cells.count > 1 else {
      throw line.error(at: line.range.upperBound, in: file.bytes, "expected a word and a tag, found one column")
    }
    columnCount = cells.count
    let isNumbered = cells.count > 3 && decimalNumber(file.bytes[cells[0]]) == 1
    let lastTwo = cells.suffix(2).allSatisfy { TagColumn.isTag(string(file.bytes, $0)) }
    let isTagFirst =
      cells.count == 2 && TagColumn.isTag(string(file.bytes, cells[0]))
      && !TagColumn.isTag(string(file.bytes, cells[1]))
    wordColumn = isNumbered && lastTwo || isTagFirst ? 1 : 0
    tagColumns = isTagFirst ? [0] : isNumbered && lastTwo ? [cells.count - 2, cells.count - 1] : [cells.count - 1]
    columns = tagColumns.map { _ in TagColumn() }
    otherColumns = cells.count - tagColumns.count - (isNumbered && lastTwo ? 2 : 1)
  }

  private mutating func readSentence(_ line: TextLine) throws(FormatError) {
    if columns.isEmpty { columns = [TagColumn()] }
    for word in file.bytes[line.range].split(separator: 0x20) {
      guard let first = word.firstIndex(of: UInt8(ascii: "|")), let last = word.lastIndex(of: UInt8(ascii: "|")),
        first > word.startIndex
      else {
        throw line.error(at: word.startIndex, in: file.bytes, "expected WORD|TAG or WORD|POS|TAG")
      }
      if first != last { otherColumns = 1 }
      try add(word: word.startIndex..<first, tags: [last + 1..<word.endIndex], line)
    }
  }

  private mutating func add(word: Range<Int>, tags: [Range<Int>], _ line: TextLine) throws(FormatError) {
    let token = tokens.count
    for (column, tag) in tags.enumerated() {
      let name = string(file.bytes, tag)
      guard columns[column].add(name[...], token: token) else {
        throw line.error(
          at: tag.lowerBound,
          in: file.bytes,
          "expected O, B-TYPE, I-TYPE, E-TYPE or S-TYPE in the column of tags, found “\(name)”"
        )
      }
    }
    if sentenceStart == nil {
      if !text.isEmpty { text.append(0x0a) }
      sentenceStart = text.count
    } else {
      text.append(0x20)
    }
    let start = text.count
    text += file.bytes[word]
    tokens.append(start..<text.count)
  }

  private mutating func endSentence() {
    if let sentenceStart { sentences.append(sentenceStart..<text.count) }
    sentenceStart = nil
    for index in columns.indices { columns[index].close(before: tokens.count) }
  }

  private mutating func endDocument() {
    if !text.isEmpty { text.append(0x0a) }
    var document = ExchangeDocument(name: file.stem, text: ArticleText(validUTF8: text))
    document.metadata = metadata
    document.tokens = tokens
    document.sentences = sentences
    for column in columns {
      for span in column.spans {
        let range = tokens[span.tokens.lowerBound].lowerBound..<tokens[span.tokens.upperBound - 1].upperBound
        document.mentions.append(ExchangeMention([range], type: span.type))
      }
    }
    documents.append(document)
    (text, tokens, sentences, metadata) = ([], [], [], [])
    columns = columns.map { _ in TagColumn() }
  }

  mutating func finish() throws(FormatError) -> FormatReading {
    endSentence()
    if !tokens.isEmpty || documents.isEmpty && hasDocumentMark { endDocument() }
    guard !documents.isEmpty else { throw FormatError("no tokens; expected a word and its tag on each line") }
    for index in documents.indices where documents.count > 1 { documents[index].name += "-\(index + 1)" }
    var reading = FormatReading(documents)
    if otherColumns > 0 {
      reading.losses.add(
        "columns between word and tag (part of speech, chunk), in tokens",
        documents.reduce(0) { $0 + $1.tokens.count }
      )
    }
    reading.notices.append("the text is put together from the tokens; its own blanks are not in the file")
    return reading
  }
}
