internal import ArticleText
internal import PositionedJSON

/// The results of an annotation by the text that they are about: a task may show several, such as a title and a body.
struct LabelStudioParts {
  /// The member of the task's data that holds the text, nil where none does, and what is said of it; one part or more.
  private(set) var parts: [(key: String?, results: [JSONCursor])]

  /// Relations between spans of two texts.
  private(set) var lostRelations = 0

  /// - Parameter texts: the members of the task's data that are strings.
  init(_ results: [JSONCursor], texts: [(key: String, value: JSONCursor)]) {
    var groups: [(name: String, results: [JSONCursor])] = []
    var groupOfName: [String: Int] = [:]
    for result in results where result.value["value"]?["start"]?.int != nil {
      let name = result.value["to_name"]?.string ?? ""
      if let index = groupOfName[name] {
        groups[index].results.append(result)
      } else {
        groupOfName[name] = groups.count
        groups.append((name, [result]))
      }
    }
    let standard = Self.textKey(texts, [])
    parts = [(groups.isEmpty ? standard : Self.textKey(texts, groups[0].results), [])]
    // Nobody shows more texts at once; each is searched for the words of each group.
    guard (2...16).contains(groups.count) else {
      parts[0].results = results
      return
    }
    var partOfName: [String: Int] = [:]
    for group in groups {
      let key = Self.textKey(texts, group.results)
      let index = parts.firstIndex { $0.key == key } ?? parts.count
      if index == parts.count { parts.append((key, [])) }
      partOfName[group.name] = index
    }
    var partOfID: [String: Int] = [:]
    for result in results {
      let part = partOfName[result.value["to_name"]?.string ?? ""] ?? 0
      if let id = result.value["id"]?.string { partOfID[id] = part }
    }
    for result in results {
      guard let from = result.value["from_id"]?.string, let to = result.value["to_id"]?.string else {
        parts[partOfName[result.value["to_name"]?.string ?? ""] ?? 0].results.append(result)
        continue
      }
      if let first = partOfID[from], let second = partOfID[to], first != second {
        lostRelations += 1
      } else {
        parts[partOfID[from] ?? 0].results.append(result)
      }
    }
  }

  /// The member of the data that spans are in: the one in which most of their words stand where they say, else `text`,
  /// else the first that is no address.
  private static func textKey(_ texts: [(key: String, value: JSONCursor)], _ spans: [JSONCursor]) -> String? {
    let quotes = spans.compactMap { span -> QuotedOffsets? in
      guard let value = span.value["value"], let start = value["start"]?.int, let end = value["end"]?.int,
        let quote = value["text"]?.string
      else { return nil }
      return QuotedOffsets(ranges: [(start, end)], quote: Array(quote.utf8))
    }
    var best: (key: String, count: Int)?
    for text in quotes.isEmpty || texts.count < 2 ? [] : texts {
      let article = ArticleText(text.value.value.string ?? "")
      let map = findUnit(of: quotes, in: article, standard: .utf16)
      let count = quotes.count { quoteStands($0, in: article, map) }
      if count > best?.count ?? 0 || count > 0 && count == best?.count && text.key == "text" {
        best = (text.key, count)
      }
    }
    if let best { return best.key }
    if texts.contains(where: { $0.key == "text" }) { return "text" }
    return texts.first { !($0.value.value.string ?? "").contains("://") }?.key
  }
}
