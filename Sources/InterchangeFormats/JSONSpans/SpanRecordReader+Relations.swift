internal import PositionedJSON

extension SpanRecordReader {
  /// spaCy's links: `"(START, END)"` or `"START,END"` to knowledge base ids with their probabilities.
  mutating func readLinks(
    _ member: JSONCursor,
    _ spans: [Span],
    _ document: inout ExchangeDocument
  ) throws(JSONAccessError) {
    for (key, ids) in try member.members() {
      let numbers = key.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
      let likely = try ids.members().sorted { ($0.value.value.double ?? 0) > ($1.value.value.double ?? 0) }
      guard numbers.count == 2, let index = spans.firstIndex(where: { $0.start == numbers[0] && $0.end == numbers[1] })
      else {
        losses.add("links of words that are no spans")
        continue
      }
      losses.add("links that are less likely", max(0, likely.count - 1))
      if let best = likely.first { document.mentions[index].links.append(ExchangeLink(database: "", id: best.key)) }
    }
  }

  mutating func readRelations(
    _ member: JSONCursor,
    _ spans: [Span],
    _ document: inout ExchangeDocument
  ) throws(JSONAccessError) {
    var byID: [JSONValue: Int] = [:]
    var bySpan: [[Int]: Int] = [:]
    for (index, span) in spans.enumerated().reversed() {
      if let id = span.id { byID[id] = index }
      bySpan[[span.start, span.end]] = index
    }
    for element in try member.elements() {
      func end(_ idKey: String, _ spanKey: String) throws(JSONAccessError) -> Int? {
        let id = try element.member(idKey)
        guard element.value["child"] != nil else {
          guard let index = byID[id.value] else { throw id.error(expectedValue: "the id of an entity of the record") }
          return index
        }
        guard let span = element.value[spanKey], let start = span["start"]?.int, let end = span["end"]?.int else {
          return try spanOfWord(id, spans, document)
        }
        if let index = bySpan[[start, end]] { return index }
        // A relation may join a word that is no span, which then has no label.
        if span["label"]?.string == nil { return nil }
        throw try element.member(spanKey).error(expectedValue: "a span that the record has")
      }
      let isProdigy = element.value["child"] != nil
      let from = isProdigy ? try end("head", "head_span") : try end("from_id", "from")
      let to = isProdigy ? try end("child", "child_span") : try end("to_id", "to")
      let type = element.value["label"]?.string ?? element.value["type"]?.string ?? ""
      if let from, let to {
        document.relations.append(ExchangeRelation(type: type, from: from, to: to))
      } else {
        losses.add("relations of words that are no spans")
      }
    }
  }

  /// The innermost span that ends with the word of an index, as Prodigy names spans in relations; nil for no span.
  private func spanOfWord(
    _ word: JSONCursor,
    _ spans: [Span],
    _ document: ExchangeDocument
  ) throws(JSONAccessError) -> Int? {
    let number: Int = try word.read()
    guard document.tokens.indices.contains(number) else { throw word.error(expectedValue: "the number of a word") }
    let end = document.tokens[number].upperBound
    let fitting = spans.indices.filter { document.mentions[$0].span?.upperBound == end }
    return fitting.max { (document.mentions[$0].span?.lowerBound ?? 0) < (document.mentions[$1].span?.lowerBound ?? 0) }
  }
}
