internal import ArticleText
internal import PositionedJSON

extension SpanRecordReader {
  /// Words and tags as two lists of one length, as many data sets have them.
  func wordList(_ record: JSONCursor) throws(JSONAccessError) -> [String]? {
    let words = try record.memberIfPresent("words")
    let tokens = try record.memberIfPresent("tokens")
    guard let tokens = tokens ?? words,
      tokens.value.array?.first?.string != nil, record.value["text"] == nil
    else { return nil }
    return try tokens.read()
  }

  /// Puts the text together from the words.
  func readTokens(_ words: [String], _ record: JSONCursor, name: String) throws(JSONAccessError) -> ExchangeDocument {
    var text: [UInt8] = []
    var tokens: [Range<Int>] = []
    for word in words {
      if !text.isEmpty { text.append(0x20) }
      let start = text.count
      text += Array(word.utf8)
      tokens.append(start..<text.count)
    }
    let id = record.value["id"]
    let ownName = id?.string ?? id?.int.map(String.init)
    var document = ExchangeDocument(name: ownName ?? name, text: ArticleText(validUTF8: text))
    document.tokens = tokens
    for key in ["ner_tags", "tags", "ner", "labels", "label", "entities"] {
      guard let list = try record.memberIfPresent(key) else { continue }
      try addSpans(of: list, tokens, to: &document)
      break
    }
    return document
  }

  /// A list of tags, one for each word, in place of spans; the words are in a list of their own, else between blanks.
  ///
  /// - Returns: false where the list is no list of tags.
  func readTags(
    _ key: String,
    _ list: JSONCursor,
    of record: JSONCursor,
    _ document: inout ExchangeDocument
  ) throws(JSONAccessError) -> Bool {
    guard let tags = list.value.array, !tags.isEmpty,
      tags.allSatisfy({ tag in tag.string.map { $0 == "-" || TagColumn.isTag($0) } ?? false })
    else { return false }
    let text = document.text.bytes
    var tokens: [Range<Int>] = []
    if let words: [String] = try record.readIfPresent("words") {
      for word in words {
        guard let place = find(Array(word.utf8), in: text, from: tokens.last?.upperBound ?? 0) else {
          throw try record.member("words").error(expectedSpan: "words of the text", found: "“\(word)”")
        }
        tokens.append(place)
      }
    } else {
      tokens = text.split { $0 <= 0x20 }.map { $0.startIndex..<$0.endIndex }
    }
    // Elsewhere they may be labels of the whole text, such as “B-side”.
    if key != "entities", key != "ents", tags.count != tokens.count { return false }
    try addSpans(of: list, tokens, to: &document)
    return true
  }

  private func addSpans(
    of list: JSONCursor,
    _ tokens: [Range<Int>],
    to document: inout ExchangeDocument
  ) throws(JSONAccessError) {
    let tags = try list.elements()
    guard tags.count == tokens.count else {
      throw list.error(expectedSpan: "\(tokens.count) tags, one for each word", found: "\(tags.count)")
    }
    var column = TagColumn()
    for (index, tag) in tags.enumerated() {
      if tag.value.int != nil {
        throw tag.error(expectedSpan: "a tag such as B-PER", found: "a number, whose name the data set keeps elsewhere")
      }
      let name: String = try tag.read()
      guard column.add(name == "-" ? "O" : name[...], token: index) else {
        throw tag.error(expectedValue: "a tag such as O, B-TYPE or I-TYPE")
      }
    }
    column.close(before: tokens.count)
    for span in column.spans {
      let range = tokens[span.tokens.lowerBound].lowerBound..<tokens[span.tokens.upperBound - 1].upperBound
      document.mentions.append(ExchangeMention([range], type: span.type))
    }
  }

  /// spaCy's older training form: paragraphs of sentences of tokens, with the text beside them.
  mutating func readParagraphs(_ record: JSONCursor, name: String) throws(JSONAccessError) -> [ExchangeDocument] {
    var documents: [ExchangeDocument] = []
    let paragraphs = try record.member("paragraphs").elements()
    for (number, paragraph) in paragraphs.enumerated() {
      var document = ExchangeDocument(
        name: paragraphs.count == 1 ? name : "\(name)-\(number + 1)",
        text: ArticleText(try paragraph.readIfPresent("raw") ?? "")
      )
      let hasText = try paragraph.memberIfPresent("raw") != nil
      var text = document.text.bytes
      var offset = 0
      var tags: [(tag: String, cursor: JSONCursor)] = []
      for sentence in try paragraph.member("sentences").elements() {
        let first = document.tokens.count
        for token in try sentence.member("tokens").elements() {
          let word = Array(try token.read("orth", as: String.self).utf8)
          if !hasText {
            if !text.isEmpty { text.append(0x20) }
            offset = text.count
            text += word
          }
          guard let place = find(word, in: text, from: offset) else {
            throw try token.member("orth").error(expectedValue: "the next word of the paragraph's text")
          }
          document.tokens.append(place)
          offset = place.upperBound
          tags.append((try token.readIfPresent("ner") ?? "-", token))
        }
        if first < document.tokens.count {
          document.sentences.append(document.tokens[first].lowerBound..<offset)
        }
      }
      if !hasText { document.text = ArticleText(validUTF8: text) }
      try addSpans(of: tags, to: &document)
      documents.append(document)
    }
    return documents
  }

  private func addSpans(
    of tags: [(tag: String, cursor: JSONCursor)],
    to document: inout ExchangeDocument
  ) throws(JSONAccessError) {
    var column = TagColumn()
    for (index, tag) in tags.enumerated() {
      guard column.add(tag.tag == "-" ? "O" : tag.tag[...], token: index) else {
        throw try tag.cursor.member("ner").error(expectedValue: "a tag such as O, B-TYPE or U-TYPE")
      }
    }
    column.close(before: tags.count)
    for span in column.spans {
      let tokens = document.tokens
      let range = tokens[span.tokens.lowerBound].lowerBound..<tokens[span.tokens.upperBound - 1].upperBound
      document.mentions.append(ExchangeMention([range], type: span.type))
    }
  }

  /// Where a word stands behind blanks; the Penn Treebank's names of quotation marks and brackets stand for these.
  private func find(_ word: [UInt8], in text: [UInt8], from offset: Int) -> Range<Int>? {
    let other = treebankNames[String(decoding: word, as: UTF8.self)].map { Array($0.utf8) }
    var start = offset
    while start <= text.count {
      for form in [word, other].compactMap(\.self) where text[start...].starts(with: form) {
        return start..<start + form.count
      }
      guard start < text.count, isBlank(text, at: start) else { return nil }
      start += scalarLength(text[start])
    }
    return nil
  }
}

private let treebankNames = [
  "``": "\"", "''": "\"", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}",
]
