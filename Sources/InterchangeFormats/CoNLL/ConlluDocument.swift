internal import ArticleText

/// A document that is put together sentence by sentence: its text and its entity brackets.
struct ConlluDocument {
  private struct OpenMention {
    var id: Substring
    var mention: Int
    var part: Int
    var start: Int
    var line: TextLine
    var column: Int
  }

  private let name: String?
  private let bytes: [UInt8]
  private var text: [UInt8] = []
  private var document = ExchangeDocument(name: "", text: ArticleText(""))

  /// What the parts of a bracket are, in their order; `eid` is the identifier.
  private var fields: [Substring] = ["eid", "etype", "head", "other"]
  private var open: [OpenMention] = []

  /// Discontinuous mentions that wait for their next part: by identifier, with the number of parts so far.
  private var partial: [Substring: (mention: Int, parts: Int)] = [:]
  private var needsGap = false
  private var hasParagraphs = false

  /// Tags of names in MISC, as Stanza writes them, by surface token.
  private var tags = TagColumn()
  private(set) var losses = Losses()

  init(name: String?, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Adds a sentence with its text and mentions.
  mutating func add(_ sentence: ConlluSentence) throws(FormatError) {
    readComments(sentence)
    let isNewParagraph = sentence.mark("newpar").isThere
    if isNewParagraph { hasParagraphs = true }
    let surface = surfaceTokens(of: sentence)
    let hasSpaces = surface.contains { token in token.miscellany.contains { $0.name.hasPrefix("Spaces") } }
    if !text.isEmpty, needsGap { text.append(isNewParagraph || !hasParagraphs ? 0x0a : 0x20) }
    let start = text.count
    var ranges: [Range<Int>]
    if let comment = sentence.comment("text"), !hasSpaces {
      guard let aligned = align(surface, sentence, to: Array(comment.value.utf8)) else {
        throw comment.line.error(
          at: comment.line.range.upperBound - comment.value.utf8.count,
          in: bytes,
          "the text is not the sentence's words, with blanks where SpaceAfter=No does not say otherwise"
        )
      }
      ranges = aligned
      needsGap = surface.last?.miscellany["SpaceAfter"] != "No"
    } else {
      ranges = join(surface)
    }
    document.tokens += ranges
    if let first = ranges.first, let last = ranges.last {
      document.sentences.append(first.lowerBound..<max(last.upperBound, start))
    }
    try readEntities(sentence, wordRanges(sentence, ranges))
    readTags(surface, firstToken: document.tokens.count - ranges.count)
  }

  /// `ner=B-PER` and the like; what is no tag is left.
  private mutating func readTags(_ surface: [ConlluToken], firstToken: Int) {
    for (offset, token) in surface.enumerated() {
      let tag = token.miscellany.first { ["ner", "NER", "NE"].contains($0.name) }?.value ?? "O"
      if !tags.add(tag[...], token: firstToken + offset) { losses.add("names in MISC that are no tags such as B-PER") }
    }
    tags.close(before: document.tokens.count)
  }

  /// What stands in the text: words that are no part of a token of several words, and such tokens.
  private func surfaceTokens(of sentence: ConlluSentence) -> [ConlluToken] {
    var covered = 0
    return sentence.tokens.filter { token in
      switch token.id {
      case .words(_, let last):
        covered = last
        return true
      case .word(let number): return number > covered
      case .empty: return false
      }
    }
  }

  /// Finds the tokens in `# text` one behind the other; nil where they are not there.
  private mutating func align(_ surface: [ConlluToken], _ sentence: ConlluSentence, to line: [UInt8]) -> [Range<Int>]? {
    var tokens = surface
    var ranges = find(tokens.map { bytes[$0.cells[1]] }, surface, in: line)
    if ranges == nil {
      // Some treebanks write the words instead of the tokens.
      tokens = sentence.tokens.filter { if case .word = $0.id { true } else { false } }
      let forms = tokens.map { bytes[$0.cells[1]] }
      guard sentence.tokens.contains(where: { if case .words = $0.id { true } else { false } }),
        line == Array(forms.joined(separator: [0x20])), let words = find(forms, [], in: line)
      else { return nil }
      ranges = merged(words, sentence)
    }
    let start = text.count
    text += line
    return ranges?.map { $0.lowerBound + start..<$0.upperBound + start }
  }

  /// - Parameter surface: the tokens whose `SpaceAfter` counts; empty where it does not.
  private func find(_ forms: [ArraySlice<UInt8>], _ surface: [ConlluToken], in line: [UInt8]) -> [Range<Int>]? {
    var ranges: [Range<Int>] = []
    var offset = 0
    for (index, form) in forms.enumerated() {
      let gap = offset
      while offset < line.count, isBlank(line, at: offset), !line[offset...].starts(with: form) {
        offset += scalarLength(line[offset])
      }
      guard offset <= line.count, line[offset...].starts(with: form) else { return nil }
      if index > 0, surface.indices.contains(index - 1) {
        let isJoined = surface[index - 1].miscellany["SpaceAfter"] == "No"
        if isJoined != (gap == offset) { return nil }
      }
      ranges.append(offset..<offset + form.count)
      offset += form.count
    }
    return line[offset...].allSatisfy { $0 == 0x20 } ? ranges : nil
  }

  /// The ranges of tokens from those of all words.
  private func merged(_ words: [Range<Int>], _ sentence: ConlluSentence) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var covered = 0
    for token in sentence.tokens {
      switch token.id {
      case .words(let first, let last):
        ranges.append(words[first - 1].lowerBound..<words[last - 1].upperBound)
        covered = last
      case .word(let number): if number > covered { ranges.append(words[number - 1]) }
      case .empty: break
      }
    }
    return ranges
  }

  /// Puts the tokens together as `SpaceAfter`, `SpacesAfter` and `SpacesBefore` say.
  private mutating func join(_ surface: [ConlluToken]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (index, token) in surface.enumerated() {
      let miscellany = token.miscellany
      if let before = miscellany["SpacesBefore"] { text += unescapedSpaces(before) }
      let start = text.count
      text += bytes[token.cells[1]]
      ranges.append(start..<text.count)
      needsGap = false
      if let after = miscellany["SpacesAfter"] {
        text += unescapedSpaces(after)
      } else if miscellany["SpaceAfter"] != "No" {
        if index + 1 < surface.count { text.append(0x20) } else { needsGap = true }
      }
    }
    return ranges
  }

  /// The range of each line of the sentence; that of an empty node is empty.
  private func wordRanges(_ sentence: ConlluSentence, _ surface: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = -1
    var covered = 0
    for token in sentence.tokens {
      switch token.id {
      case .words(_, let last):
        index += 1
        covered = last
      case .word(let number): if number > covered { index += 1 }
      case .empty:
        let end = surface.indices.contains(index) ? surface[index].upperBound : surface.first?.lowerBound ?? text.count
        result.append(end..<end)
        continue
      }
      result.append(surface.indices.contains(index) ? surface[index] : text.count..<text.count)
    }
    return result
  }

  private mutating func readComments(_ sentence: ConlluSentence) {
    if let global = sentence.comment("global.Entity") {
      let older: [Substring: Substring] = ["GRP": "eid", "entity": "etype"]
      fields = global.value.split(separator: "-").map { older[$0] ?? $0 }
    }
    let read: Set<Substring> = ["text", "sent_id", "newdoc", "newpar", "global.Entity", "global.columns"]
    for comment in sentence.comments {
      let body = comment.text.dropFirst().drop { $0 == " " }
      guard body.hasPrefix("meta::"), let equal = body.firstIndex(of: "=") else {
        if !read.contains(body.prefix { $0 != " " && $0 != "=" }) { losses.add("comments on sentences") }
        continue
      }
      let key = body[..<equal].reversed().drop { $0 == " " }.reversed()
      let value = body[body.index(after: equal)...].drop { $0 == " " }
      document.metadata.append(ExchangeAttribute(String(key), String(value)))
    }
  }

  private mutating func readEntities(_ sentence: ConlluSentence, _ ranges: [Range<Int>]) throws(FormatError) {
    for (token, range) in zip(sentence.tokens, ranges) {
      for item in token.miscellany {
        guard let value = item.value else { continue }
        switch item.name {
        case "Entity": try readBrackets(value, range, token)
        case "Bridge", "SplitAnte": readLinks(value, type: item.name)
        default: break
        }
      }
    }
  }

  private mutating func readBrackets(_ value: String, _ range: Range<Int>, _ token: ConlluToken) throws(FormatError) {
    let column = token.cells[9].lowerBound
    var rest = value[...]
    while let first = rest.first {
      if first == "(" {
        rest.removeFirst()
        let content = rest.prefix { $0 != "(" && $0 != ")" }
        rest = rest.dropFirst(content.count)
        try openMention(content, range, token, column)
        if rest.first == ")" {
          rest.removeFirst()
          closeLast(range)
        }
      } else {
        let id = rest.prefix { $0 != ")" && $0 != "(" }
        rest = rest.dropFirst(id.count)
        guard rest.first == ")" else {
          throw token.line.error(at: column, in: bytes, "“\(id)” in Entity is neither opened nor closed")
        }
        rest.removeFirst()
        guard let index = open.lastIndex(where: { $0.id == id }) ?? indexOfOlderForm(id) else {
          throw token.line.error(at: column, in: bytes, "Entity closes “\(id)”, which is not open")
        }
        close(open.remove(at: index), range)
      }
    }
  }

  /// The open mention that a bracket closes which repeats more than the identifier, as GUM did up to version 8.
  private func indexOfOlderForm(_ closing: Substring) -> Int? {
    let parts = closing.split(separator: "-", maxSplits: max(0, fields.count - 1), omittingEmptySubsequences: false)
    guard let place = fields.firstIndex(of: "eid"), parts.count > max(1, place) else { return nil }
    return open.lastIndex { $0.id == parts[place] }
  }

  private mutating func openMention(
    _ content: Substring,
    _ range: Range<Int>,
    _ token: ConlluToken,
    _ column: Int
  ) throws(FormatError) {
    let count = max(1, fields.count)
    let parts = content.split(separator: "-", maxSplits: count - 1, omittingEmptySubsequences: false)
    let place = fields.firstIndex(of: "eid") ?? 0
    guard parts.indices.contains(place), case let id = parts[place], !id.isEmpty else {
      throw token.line.error(at: column, in: bytes, "Entity opens a mention without an identifier")
    }
    var base = id
    var part = 1
    var total = 1
    if id.hasSuffix("]"), let bracket = id.firstIndex(of: "[") {
      let numbers = id[id.index(after: bracket)...].dropLast().split(separator: "/").map { decimalNumber($0) }
      guard numbers.count == 2, let first = numbers[0], let last = numbers[1], (1...max(1, last)).contains(first) else {
        throw token.line.error(at: column, in: bytes, "expected [PART/PARTS] in “\(id)”")
      }
      (base, part, total) = (id[..<bracket], first, last)
    }
    var index = document.mentions.count
    if part > 1 {
      guard let waiting = partial[base], waiting.parts == part - 1 else {
        throw token.line.error(at: column, in: bytes, "“\(id)” has no part \(part - 1) before it")
      }
      index = waiting.mention
    } else {
      document.mentions.append(mention(base, parts))
    }
    partial[base] = part < total ? (index, part) : nil
    open.append(
      OpenMention(id: id, mention: index, part: part, start: range.lowerBound, line: token.line, column: column)
    )
  }

  private func mention(_ id: Substring, _ parts: [Substring]) -> ExchangeMention {
    var mention = ExchangeMention([], type: "entity")
    // Our own files number mentions that mean no entity with a leading underscore.
    if !id.hasPrefix("_") { mention.entity = percentDecoded(id) }
    for (name, value) in zip(fields, parts) where !value.isEmpty {
      switch name {
      case "eid": break
      case "etype": mention.type = percentDecoded(value)
      case "identity": mention.links = [ExchangeLink(database: "", id: percentDecoded(value))]
      default: mention.attributes.append(ExchangeAttribute(String(name), percentDecoded(value)))
      }
    }
    return mention
  }

  private mutating func closeLast(_ range: Range<Int>) {
    guard let last = open.popLast() else { return }
    close(last, range)
  }

  private mutating func close(_ mention: OpenMention, _ range: Range<Int>) {
    let fragment = mention.start..<max(mention.start, range.upperBound)
    // A part ends before the next one starts, but files may close them in any order.
    let fragments = document.mentions[mention.mention].fragments + [fragment]
    document.mentions[mention.mention].fragments = fragments.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// `1<2:type,3<2`: the first entity is what the second one builds on.
  private mutating func readLinks(_ value: String, type: String) {
    for link in value.split(separator: ",") {
      let ends = link.split(separator: "<", maxSplits: 1)
      guard ends.count == 2 else {
        losses.add("links between entities that are not of the form 1<2")
        continue
      }
      let target = ends[1].split(separator: ":", maxSplits: 1)
      var relation = ExchangeRelation(
        type: type == "Bridge" ? "bridge" : "split-antecedent",
        arguments: [.init("from", .entity(percentDecoded(target[0]))), .init("to", .entity(percentDecoded(ends[0])))]
      )
      if target.count > 1 { relation.attributes = [ExchangeAttribute("type", String(target[1]))] }
      document.relations.append(relation)
    }
  }

  /// The document; brackets that nobody closed are an error.
  consuming func finish(stem: String, number: Int) throws(FormatError) -> ExchangeDocument {
    if let mention = open.first {
      throw mention.line.error(at: mention.column, in: bytes, "Entity opens “\(mention.id)”, which is never closed")
    }
    if needsGap { text.append(0x0a) }
    for span in tags.spans {
      let range =
        document.tokens[span.tokens.lowerBound].lowerBound..<document.tokens[span.tokens.upperBound - 1].upperBound
      document.mentions.append(ExchangeMention([range], type: span.type))
    }
    document.text = ArticleText(validUTF8: text)
    document.name = name ?? "\(stem)-\(number)"
    return document
  }
}

/// Blanks as MISC writes them: `\s`, `\t`, `\n`, `\r`, `\p` for a bar and `\\`.
func unescapedSpaces(_ text: String) -> [UInt8] {
  var result: [UInt8] = []
  var isEscaped = false
  for byte in text.utf8 {
    if !isEscaped, byte == UInt8(ascii: "\\") {
      isEscaped = true
      continue
    }
    if isEscaped {
      switch byte {
      case UInt8(ascii: "s"): result.append(0x20)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "n"): result.append(0x0a)
      case UInt8(ascii: "r"): result.append(0x0d)
      case UInt8(ascii: "p"): result.append(UInt8(ascii: "|"))
      default: result.append(byte)
      }
    } else {
      result.append(byte)
    }
    isEscaped = false
  }
  return result
}

/// A text with `%28` and the like as the characters they mean; other per cent signs stay.
func percentDecoded(_ text: Substring) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
    {
      result.append(value)
      index += 3
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}
