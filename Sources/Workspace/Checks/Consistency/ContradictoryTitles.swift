internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let contradictoryTitles = Check(
    code: "contradictory-titles",
    level: .warning,
    summary: "one person as Minister and as Deputy Minister",
    explanation: """
      The article gives one person an office in one place and its deputy's in another. One of the two is wrong, unless it
      tells of a career; then the earlier office should say so (“former”, “then”).

          Deputy Minister of Transport Ivo Tarnas … the Minister of Transport, Ivo Tarnas, …

      Correct the title.
      """,
    examination: .article { article, findings in
      var offices: [EntityID: [(title: OfficeOfDeputy, range: Range<Int>)]] = [:]
      var reported: Set<EntityID> = []
      for relation in article.analysis.relations where relation.kind == .holdsRole && relation.status != .rejected {
        guard case .entity(let person) = relation.from, case .mention(let index) = relation.to,
          article.analysis.mentions.indices.contains(index), !reported.contains(person)
        else { continue }
        let role = article.analysis.mentions[index]
        guard role.status != .rejected, let title = OfficeOfDeputy(role.range, in: article) else { continue }
        if let other = offices[person]?.first(where: { $0.title.contradicts(title) }) {
          reported.insert(person)
          let (first, second) =
            other.range.lowerBound < role.range.lowerBound ? (other.range, role.range) : (role.range, other.range)
          findings.report(
            second,
            "\(article.words(second)) here, \(article.words(first)) before, for one person",
            related: [findings.related(first, "the other title")]
          )
        }
        offices[person, default: []].append((title, role.range))
      }
    }
  )
}

/// A title with its words in an order that does not count, and whether it is a deputy's.
private struct OfficeOfDeputy {
  var words: [FormHash] = []
  var isDeputy = false

  private static let deputy = WordSet("deputy vice assistant")
  private static let other = WordSet("former ex then acting first second senior chief outgoing incoming and honorary")

  /// Nil for titles that are one bare word, of former times, or several offices in one.
  init?(_ range: Range<Int>, in article: ArticleSubject) {
    guard let block = article.block(at: range.lowerBound) else { return nil }
    let tokens = block.tokens(in: range)
    for index in tokens where block.tokens[index].kind == .word {
      if block.text.token(index, in: Self.deputy) {
        if isDeputy { return nil }
        isDeputy = true
      } else if block.text.token(index, in: Self.other) {
        return nil
      } else if !block.has(.functionWord, index) {
        words.append(block.tokens[index].form)
      }
    }
    guard let before = block.token(tokens.lowerBound - 1) else {
      guard words.count > 1 else { return nil }
      words.sort { $0.rawValue < $1.rawValue }
      return
    }
    guard words.count > 1, before.kind != .word || !block.text.token(tokens.lowerBound - 1, in: Self.other) else {
      return nil
    }
    words.sort { $0.rawValue < $1.rawValue }
  }

  func contradicts(_ other: OfficeOfDeputy) -> Bool {
    isDeputy != other.isDeputy && words == other.words
  }
}
