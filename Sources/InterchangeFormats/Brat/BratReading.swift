internal import ArticleText

/// brat standoff: `NAME.txt` with its annotations in `NAME.ann`, or in the two files `NAME.a1` and `NAME.a2`.
package enum Brat {
  /// Reads an annotation file and the text beside it.
  ///
  /// `T`, `R`, `E`, `A`, `M`, `N`, `#` and `*` lines. Offsets are code points of the text; where the words say otherwise
  /// they are taken as what fits, and said so.
  package static func read(_ file: FormatFile) throws(FormatError) -> FormatReading {
    let textName = file.stem + ".txt"
    guard let textBytes = file.companion(textName) else {
      throw FormatError("the text \(textName) is missing beside it; brat keeps a document's text in a file of its own")
    }
    let text: ArticleText
    do throws(FormatError) {
      text = try readText(textBytes)
    } catch {
      throw FormatError("\(textName)\(error.place): \(error.message)")
    }
    let lines = try annotationLines(of: file)
    do throws(FormatError) {
      var reader = BratReader(lines.bytes, ExchangeDocument(name: file.stem, text: text))
      for line in TextLines(lines.bytes) { try reader.read(line) }
      return try reader.finish()
    } catch {
      throw lines.located(error)
    }
  }

  /// The lines of an annotation file; of the shared tasks' two files, what is given and what is to be found, both.
  private static func annotationLines(of file: FormatFile) throws(FormatError) -> Lines {
    try requireUTF8(file.bytes)
    let names = [".a1", ".a2"].map { file.stem + $0 }
    guard let other = names.firstIndex(of: file.name).map({ 1 - $0 }), let bytes = file.companion(names[other]) else {
      return Lines(bytes: file.bytes)
    }
    do throws(FormatError) {
      try requireUTF8(bytes)
    } catch {
      throw FormatError("\(names[other])\(error.place): \(error.message)")
    }
    var first = other == 0 ? bytes : file.bytes
    if let last = first.last, last != 0x0a { first.append(0x0a) }
    var lines = Lines(bytes: first + (other == 0 ? file.bytes : bytes))
    lines.firstCount = first.count { $0 == 0x0a }
    (lines.name, lines.names) = (file.name, names)
    return lines
  }

  /// The lines of one file or of two, one behind the other.
  private struct Lines {
    var bytes: [UInt8]
    var firstCount = 0
    var name = ""
    var names: [String] = []

    /// The error with its place in the file that it stands in.
    func located(_ error: FormatError) -> FormatError {
      guard names.count == 2, let line = error.line else { return error }
      let isSecond = line > firstCount
      var result = error
      result.line = isSecond ? line - firstCount : line
      let actual = names[isSecond ? 1 : 0]
      return actual == name ? result : FormatError("\(actual)\(result.place): \(result.message)")
    }
  }
}

/// Reads lines one by one; what they refer to may stand further down, so references are resolved at the end.
private struct BratReader {
  /// A line whose references are not yet resolved.
  private struct Entry {
    var line: TextLine
    var id: Range<Int>
    var data: Range<Int>
    var tail: Range<Int>?
  }

  private let bytes: [UInt8]
  private var document: ExchangeDocument
  private var quotes: [QuotedOffsets] = []
  private var spans: [Entry] = []
  private var links: [Entry] = []
  private var remarks: [Entry] = []
  private var seen: [[UInt8]: Int] = [:]
  private var ends: [[UInt8]: ExchangeRelation.End] = [:]

  init(_ bytes: [UInt8], _ document: ExchangeDocument) {
    self.bytes = bytes
    self.document = document
  }

  mutating func read(_ line: TextLine) throws(FormatError) {
    let fields = line.fields(of: bytes)
    if line.range.allSatisfy({ bytes[$0] == 0x20 || bytes[$0] == 0x09 }) { return }
    let id = fields[0]
    guard let first = id.first, isID(id) else {
      throw line.error(
        at: id.lowerBound,
        in: bytes,
        "expected an identifier such as T1, R1, E1, A1, N1, #1 or *, found “\(string(bytes, id))”"
      )
    }
    guard fields.count > 1 else {
      throw line.error(at: line.range.upperBound, in: bytes, "expected a tabulator behind “\(string(bytes, id))”")
    }
    // Words may hold tabulators of their own.
    let tail = fields.count > 2 ? fields[2].lowerBound..<line.range.upperBound : nil
    let entry = Entry(line: line, id: id, data: fields[1], tail: tail)
    if bytes[first] != UInt8(ascii: "*") {
      if let earlier = seen.updateValue(line.number, forKey: Array(bytes[id])) {
        throw line.error(at: first, in: bytes, "\(string(bytes, id)) is there already, in line \(earlier)")
      }
    }
    switch bytes[first] {
    case UInt8(ascii: "T"): try readSpan(entry)
    case UInt8(ascii: "R"), UInt8(ascii: "E"), UInt8(ascii: "*"): links.append(entry)
    case UInt8(ascii: "A"), UInt8(ascii: "M"), UInt8(ascii: "N"), UInt8(ascii: "#"): remarks.append(entry)
    default:
      throw line.error(
        at: first,
        in: bytes,
        "“\(string(bytes, id))” is no kind of brat annotation; expected T, R, E, A, M, N, # or *"
      )
    }
  }

  /// Letters and digits, `#` and digits with letters between them, or `*`.
  private func isID(_ id: Range<Int>) -> Bool {
    let name = bytes[id]
    if name.elementsEqual([UInt8(ascii: "*")]) { return true }
    guard let last = name.last, (0x30...0x39).contains(last), let first = name.first else { return false }
    return isLetter(first) || first == UInt8(ascii: "#")
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) }

  private func words(of range: Range<Int>) -> [Range<Int>] {
    bytes[range].split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
  }

  /// `Type START END` or `Type START END;START END …`.
  private mutating func readSpan(_ entry: Entry) throws(FormatError) {
    let data = entry.data
    guard let blank = bytes[data].firstIndex(of: 0x20), blank > data.lowerBound else {
      throw entry.line.error(at: data.lowerBound, in: bytes, "expected a type, a blank and two offsets")
    }
    var ranges: [(start: Int, end: Int)] = []
    for part in bytes[(blank + 1)..<data.upperBound].split(
      separator: UInt8(ascii: ";"),
      omittingEmptySubsequences: false
    ) {
      let numbers = part.split(separator: 0x20)
      guard numbers.count == 2, let start = decimalNumber(numbers[0]), let end = decimalNumber(numbers[1]) else {
        throw entry.line.error(at: part.startIndex, in: bytes, "expected two offsets, found “\(string(part))”")
      }
      guard start <= end else {
        throw entry.line.error(at: part.startIndex, in: bytes, "the span \(start)–\(end) ends before it starts")
      }
      ranges.append((start, end))
    }
    ranges.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    for (a, b) in zip(ranges, ranges.dropFirst()) where b.start < a.end {
      throw entry.line.error(
        at: blank + 1,
        in: bytes,
        "the parts \(a.start)–\(a.end) and \(b.start)–\(b.end) overlap; expected parts side by side"
      )
    }
    ends[Array(bytes[entry.id])] = .mention(spans.count)
    spans.append(entry)
    quotes.append(QuotedOffsets(ranges: ranges, quote: entry.tail.map { Array(bytes[$0]) } ?? []))
    document.mentions.append(ExchangeMention([], type: string(bytes, data.lowerBound..<blank)))
  }

  mutating func finish() throws(FormatError) -> FormatReading {
    let unit = try placeSpans()
    for (offset, entry) in links.enumerated() where bytes[entry.id.lowerBound] != UInt8(ascii: "*") {
      ends[Array(bytes[entry.id])] = .relation(offset)
    }
    for entry in links { document.relations.append(try link(entry)) }
    joinChains()
    for entry in remarks { try remark(entry) }
    var reading = FormatReading([document])
    if let unit, unit != .scalars { reading.notices.append("the offsets count \(unit.name)") }
    return reading
  }

  private mutating func placeSpans() throws(FormatError) -> OffsetUnit? {
    let quoted = zip(quotes, spans).filter { $0.1.tail != nil }.map(\.0)
    let map = findUnit(of: quoted, in: document.text, standard: .scalars)
    for (index, quote) in quotes.enumerated() {
      let entry = spans[index]
      let fragments = quote.ranges.compactMap { map.byteRange($0.start, $0.end) }
      guard fragments.count == quote.ranges.count, let last = quote.ranges.last else {
        throw entry.line.error(
          at: entry.data.lowerBound,
          in: bytes,
          "the span of \(string(bytes, entry.id)) lies outside the text, which has "
            + "\(map.offset(ofByte: document.text.bytes.count)) \(map.unit.name)"
        )
      }
      if let tail = entry.tail, !quoteStands(quote, in: document.text, map) {
        let there = fragments.map { document.text.string(in: $0) }.joined(separator: " ")
        throw entry.line.error(
          at: tail.lowerBound,
          in: bytes,
          "the text at \(quote.ranges[0].start)–\(last.end) is “\(there)”, the file says “\(string(bytes, tail))”"
        )
      }
      document.mentions[index].fragments = fragments
    }
    return quoted.isEmpty ? nil : map.unit
  }

  private func resolve(_ name: Range<Int>, in entry: Entry) throws(FormatError) -> ExchangeRelation.End {
    guard let end = ends[Array(bytes[name])] else {
      throw entry.line.error(
        at: name.lowerBound,
        in: bytes,
        "\(string(bytes, entry.id)) names \(string(bytes, name)), which the file does not have"
      )
    }
    return end
  }

  /// `Role:Id`.
  private func argument(_ word: Range<Int>, in entry: Entry) throws(FormatError) -> ExchangeRelation.Argument {
    guard let colon = bytes[word].lastIndex(of: UInt8(ascii: ":")), colon > word.lowerBound else {
      throw entry.line.error(at: word.lowerBound, in: bytes, "expected ROLE:ID, found “\(string(bytes, word))”")
    }
    let end = try resolve(colon + 1..<word.upperBound, in: entry)
    return ExchangeRelation.Argument(string(bytes, word.lowerBound..<colon), end)
  }

  private func link(_ entry: Entry) throws(FormatError) -> ExchangeRelation {
    let words = words(of: entry.data)
    guard let head = words.first else {
      throw entry.line.error(at: entry.data.lowerBound, in: bytes, "expected a type")
    }
    switch bytes[entry.id.lowerBound] {
    case UInt8(ascii: "*"):
      guard words.count > 2 else {
        throw entry.line.error(at: entry.data.lowerBound, in: bytes, "expected a type and two identifiers or more")
      }
      var relation = ExchangeRelation(.symmetric, type: string(bytes, head), arguments: [])
      for word in words.dropFirst() { relation.arguments.append(.init("", try resolve(word, in: entry))) }
      return relation
    case UInt8(ascii: "E"):
      let trigger = try argument(head, in: entry)
      guard case .mention = trigger.end else {
        throw entry.line.error(at: head.lowerBound, in: bytes, "expected a T annotation as the event's trigger")
      }
      var event = ExchangeRelation(.event, type: trigger.role, arguments: [.init("", trigger.end)])
      for word in words.dropFirst() { event.arguments.append(try argument(word, in: entry)) }
      return event
    default:
      guard words.count == 3 else {
        throw entry.line.error(
          at: entry.data.lowerBound,
          in: bytes,
          "expected a type and two arguments, found \(words.count - 1)"
        )
      }
      let arguments = [try argument(words[1], in: entry), try argument(words[2], in: entry)]
      guard arguments[0].role != arguments[1].role else {
        throw entry.line.error(at: words[2].lowerBound, in: bytes, "both arguments are called “\(arguments[0].role)”")
      }
      return ExchangeRelation(.binary, type: string(bytes, head), arguments: arguments)
    }
  }

  /// Mentions that `Equiv` sets equal mean one entity.
  private mutating func joinChains() {
    var count = 0
    var kept: [ExchangeRelation] = []
    var newIndex: [Int: Int] = [:]
    for (index, relation) in document.relations.enumerated() {
      let members = relation.arguments.compactMap { argument in
        if case .mention(let member) = argument.end { member } else { nil }
      }
      guard relation.shape == .symmetric, relation.type == "Equiv", members.count == relation.arguments.count else {
        newIndex[index] = kept.count
        kept.append(relation)
        continue
      }
      let known = members.compactMap { document.mentions[$0].entity }
      if known.isEmpty { count += 1 }
      let entity = known.first ?? "equiv-\(count)"
      for member in members { document.mentions[member].entity = entity }
      let others = Set(known.dropFirst()).subtracting([entity])
      guard !others.isEmpty else { continue }
      for mention in document.mentions.indices {
        if let old = document.mentions[mention].entity, others.contains(old) {
          document.mentions[mention].entity = entity
        }
      }
    }
    guard kept.count < document.relations.count else { return }
    document.relations = kept.map { relation in
      var relation = relation
      for index in relation.arguments.indices {
        if case .relation(let old) = relation.arguments[index].end {
          relation.arguments[index].end = .relation(newIndex[old] ?? 0)
        }
      }
      return relation
    }
    for (id, end) in ends {
      if case .relation(let old) = end, let new = newIndex[old] { ends[id] = .relation(new) }
    }
  }

  /// An attribute, a link to a knowledge base, or a note.
  private mutating func remark(_ entry: Entry) throws(FormatError) {
    let isNote = bytes[entry.id.lowerBound] == UInt8(ascii: "#")
    let words = words(of: entry.data)
    guard words.count > 1 else {
      if isNote {
        document.notes.append(entry.tail.map { string(bytes, $0) } ?? string(bytes, entry.data))
        return
      }
      throw entry.line.error(at: entry.data.lowerBound, in: bytes, "expected a name and the identifier it is said of")
    }
    let name = string(bytes, words[0])
    if isNote, ends[Array(bytes[words[1]])] == nil, seen[Array(bytes[words[1]])] == nil {
      // brat keeps what is said of a whole sentence or document under identifiers of its own.
      document.notes.append(entry.tail.map { string(bytes, $0) } ?? "")
      return
    }
    if isNote, seen[Array(bytes[words[1]])] != nil, ends[Array(bytes[words[1]])] == nil {
      // Said of an attribute or another note.
      document.notes.append("\(string(bytes, words[1])): \(entry.tail.map { string(bytes, $0) } ?? "")")
      return
    }
    let isLink = bytes[entry.id.lowerBound] == UInt8(ascii: "N")
    let (target, reference) = isLink ? linkEnds(words) : (words[1], words.count > 2 ? words[2] : nil)
    let end = try resolve(target, in: entry)
    if isNote {
      let note = entry.tail.map { string(bytes, $0) } ?? ""
      if name == "AnnotatorNotes" {
        change(end, mention: { $0.notes.append(note) }, relation: { $0.notes.append(note) })
      } else {
        let attribute = ExchangeAttribute("#\(name)", note)
        change(end, mention: { $0.attributes.append(attribute) }, relation: { $0.attributes.append(attribute) })
      }
    } else if isLink {
      guard let reference, let colon = bytes[reference].firstIndex(of: UInt8(ascii: ":")) else {
        throw entry.line.error(at: entry.data.lowerBound, in: bytes, "expected DATABASE:ID as the third word")
      }
      let link = ExchangeLink(
        database: string(bytes, reference.lowerBound..<colon),
        // Identifiers may hold blanks.
        id: string(bytes, colon + 1..<(words.count > 3 ? entry.data.upperBound : reference.upperBound)),
        title: entry.tail.map { string(bytes, $0) }
      )
      let attribute = ExchangeAttribute("link", "\(link.database):\(link.id)")
      change(end, mention: { $0.links.append(link) }, relation: { $0.attributes.append(attribute) })
    } else {
      let value = words.count > 2 ? string(bytes, words[2].lowerBound..<entry.data.upperBound) : nil
      let attribute = ExchangeAttribute(name, value)
      if name == "entity", let value, case .mention(let index) = end {
        document.mentions[index].entity = value
        return
      }
      change(end, mention: { $0.attributes.append(attribute) }, relation: { $0.attributes.append(attribute) })
    }
  }

  /// What a link is said of, and what it leads to: `Name T1 DB:ID`, or in the BioNLP tasks of 2013
  /// `Name Annotation:T1 Referent:DB:ID` in either order.
  private func linkEnds(_ words: [Range<Int>]) -> (target: Range<Int>, reference: Range<Int>?) {
    func named(_ name: String) -> Range<Int>? {
      let key = Array(name.utf8)
      return words.first { bytes[$0].starts(with: key) }.map { $0.lowerBound + key.count..<$0.upperBound }
    }
    if let target = named("Annotation:"), let reference = named("Referent:") { return (target, reference) }
    return (words[1], words.count > 2 ? words[2] : nil)
  }

  private mutating func change(
    _ end: ExchangeRelation.End,
    mention: (inout ExchangeMention) -> Void,
    relation: (inout ExchangeRelation) -> Void
  ) {
    switch end {
    case .mention(let index): mention(&document.mentions[index])
    case .relation(let index) where document.relations.indices.contains(index): relation(&document.relations[index])
    default: break
    }
  }

  private func string(_ part: ArraySlice<UInt8>) -> String { String(decoding: part, as: UTF8.self) }
  private func string(_ bytes: [UInt8], _ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
