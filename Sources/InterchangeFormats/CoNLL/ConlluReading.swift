internal import ArticleText

/// CoNLL-U with entity brackets in MISC, as GUM and CorefUD have them.
package enum Conllu {
  /// Reads a file: texts by `# text` and `SpaceAfter=No`, documents by `# newdoc`, mentions by `Entity=`.
  ///
  /// What Universal Dependencies demands of the format's levels 1 and 2 is checked; what it says of grammar is not.
  package static func read(_ file: FormatFile) throws(FormatError) -> FormatReading {
    try requireUTF8(file.bytes)
    var reader = ConlluReader(file)
    for line in TextLines(file.bytes) { try reader.read(line) }
    return try reader.finish()
  }
}

private struct ConlluReader {
  private let file: FormatFile
  private let isStrict: Bool
  private var bytes: [UInt8] { file.bytes }
  private var sentence = ConlluSentence()
  private var documents: [ExchangeDocument] = []
  private var current: ConlluDocument?
  private var emptyLine: TextLine?
  private var sentenceIDs: Set<String> = []
  private var sentencesWithID = 0
  private var sentenceCount = 0
  private var lacksLastLine = false
  private var hasReturns: Bool
  private var losses = Losses()

  init(_ file: FormatFile) {
    self.file = file
    isStrict =
      file.bytes.starts(with: [UInt8(ascii: "#")])
      || file.bytes.split(separator: 0x0a).contains { $0.first == UInt8(ascii: "#") }
    hasReturns = file.bytes.contains(0x0d)
  }

  mutating func read(_ line: TextLine) throws(FormatError) {
    if line.range.isEmpty {
      if sentence.isEmpty {
        emptyLine = emptyLine ?? line
      } else {
        try endSentence()
      }
      return
    }
    if let emptyLine {
      throw emptyLine.error(
        at: emptyLine.range.lowerBound,
        in: bytes,
        "an empty line too many; expected one behind each sentence"
      )
    }
    guard line.range.contains(where: { bytes[$0] > 0x20 }) else {
      throw line.error(at: line.range.lowerBound, in: bytes, "blanks only; expected an empty line")
    }
    if bytes[line.range.lowerBound] == UInt8(ascii: "#") {
      try sentence.add(comment: line, bytes)
    } else {
      try sentence.add(try ConlluToken(line, bytes, isStrict: isStrict), bytes)
    }
  }

  private mutating func endSentence() throws(FormatError) {
    try sentence.check(bytes, isStrict: isStrict)
    try checkIDs()
    let mark = sentence.mark("newdoc")
    if mark.isThere || current == nil {
      try endDocument()
      current = ConlluDocument(name: mark.id, bytes: bytes)
    }
    try current?.add(sentence)
    sentence = ConlluSentence()
  }

  private mutating func checkIDs() throws(FormatError) {
    sentenceCount += 1
    let ids = sentence.comments.filter { $0.text.dropFirst().drop { $0 == " " }.hasPrefix("sent_id") }
    if ids.count > 1 {
      throw ids[1].line.error(at: ids[1].line.range.lowerBound, in: bytes, "a second sent_id for one sentence")
    }
    guard let id = sentence.comment("sent_id") else {
      if sentencesWithID > 0, let token = sentence.tokens.first {
        throw token.line.error(
          at: token.line.range.lowerBound,
          in: bytes,
          "the sentence has no sent_id; those before have one"
        )
      }
      return
    }
    sentencesWithID += 1
    guard sentenceIDs.insert(String(id.value)).inserted else {
      throw id.line.error(at: id.line.range.lowerBound, in: bytes, "the sent_id “\(id.value)” is there already")
    }
  }

  private mutating func endDocument() throws(FormatError) {
    guard let document = current else { return }
    losses.add(document.losses)
    documents.append(try document.finish(stem: file.stem, number: documents.count + 1))
  }

  mutating func finish() throws(FormatError) -> FormatReading {
    if !sentence.isEmpty {
      lacksLastLine = true
      try endSentence()
    }
    try endDocument()
    guard !documents.isEmpty else {
      throw FormatError("no sentences; expected words with their numbers in ten columns")
    }
    if documents.count == 1, documents[0].name == "\(file.stem)-1" { documents[0].name = file.stem }
    var reading = FormatReading(documents)
    reading.losses = losses
    reading.losses.add("words with lemma, tags and grammar", documents.reduce(0) { $0 + $1.tokens.count })
    if lacksLastLine { reading.notices.append("the last sentence has no empty line behind it") }
    if hasReturns { reading.notices.append("lines end in CR LF; CoNLL-U wants LF") }
    return reading
  }
}
