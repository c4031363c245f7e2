internal import ArticleText

extension Conll {
  /// Writes documents in four columns, word, two empty ones and the tag, each document behind `-DOCSTART-`.
  package static func write(
    _ documents: [ExchangeDocument],
    scheme: TagScheme = .iob2,
    _ losses: inout Losses
  ) -> [UInt8] {
    var output = ""
    for document in documents {
      output += "-DOCSTART- -X- O O\n\n"
      write(document, scheme: scheme, to: &output, &losses)
    }
    return Array(output.utf8)
  }

  private static func write(
    _ document: ExchangeDocument,
    scheme: TagScheme,
    to output: inout String,
    _ losses: inout Losses
  ) {
    let mentions = outermostMentions(of: document, &losses)
    let text = CutText(document, spans: mentions.map(\.range))
    countLosses(of: document, mentions.map(\.mention), text, &losses)
    var tags: [String] = Array(repeating: "O", count: text.tokens.count)
    var lastEnd = -1
    var lastType = ""
    for (range, index) in mentions {
      let first = text.tokens.partitioningIndex { $0.lowerBound >= range.lowerBound }
      let end = text.tokens.partitioningIndex { $0.lowerBound >= range.upperBound }
      guard first < end else { continue }
      let type = word(document.mentions[index].type, &losses)
      let followsSame = lastEnd == first && lastType == type
      for token in first..<end {
        tags[token] = scheme.tag(type, at: token - first, of: end - first, followsSame: followsSame)
      }
      (lastEnd, lastType) = (end, type)
    }
    for sentence in text.sentences {
      for token in sentence {
        output += document.text.string(in: text.tokens[token])
        output += " _ _ \(tags[token])\n"
      }
      output += "\n"
    }
  }

  private static func word(_ type: String, _ losses: inout Losses) -> String {
    guard type.isEmpty || type.utf8.contains(where: { $0 <= 0x20 }) else { return type }
    losses.add("blanks in names, now _")
    return type.isEmpty ? "_" : String(decoding: type.utf8.map { $0 <= 0x20 ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
  }

  private static func countLosses(
    of document: ExchangeDocument,
    _ mentions: [Int],
    _ text: CutText,
    _ losses: inout Losses
  ) {
    for mention in mentions.map({ document.mentions[$0] }) {
      losses.add(
        "attributes, notes and links of mentions",
        mention.attributes.count + mention.notes.count + mention.links.count
      )
      if mention.entity != nil { losses.add("entities of mentions") }
      if !mention.verdict.isEmpty { losses.add("who made an annotation, status and confidence") }
    }
    losses.add("relations", document.relations.count)
    losses.add("categories of the whole document", document.labels.count)
    losses.add("metadata and notes of the document", document.metadata.count + document.notes.count)
    losses.add("names and links of entities", document.entities.count)
    let gaps = zip(text.tokens, text.tokens.dropFirst()).count { $1.lowerBound - $0.upperBound != 1 }
    losses.add("places where words stand together or further apart than one blank", gaps)
  }
}
