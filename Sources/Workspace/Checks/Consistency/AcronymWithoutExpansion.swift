internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let acronymWithoutExpansion = Check(
    code: "acronym-without-expansion",
    level: .information,
    summary: "an organization's acronym that the article nowhere spells out",
    explanation: """
      The article calls an organization by its initials only, and they are not among those that every reader knows (UN,
      NATO, OSCE …). Neither a reader nor an annotator can tell which body is meant.

          Officials of the KRWA inspected the dam.

      Spell the name out at the first mention: “the Karsan River Water Authority (KRWA)”. If the newspaper's readers do
      know the body, add it to the lexicon in the settings, or the acronym and its name to the registry.
      """,
    examination: .article { article, findings in
      var explained = Set(article.acronymDefinitions.map(\.short))
      var open: [(name: String, mention: Mention)] = []
      for mention in article.analysis.mentions where mention.kind == .organization && mention.status != .rejected {
        guard mention.range.count >= 3, mention.range.count <= 7,
          let block = article.block(at: mention.range.lowerBound)
        else { continue }
        let tokens = block.tokens(in: mention.range)
        guard tokens.count == 1, let token = block.token(tokens.lowerBound), token.isAllCaps, token.kind == .word,
          token.lexical.classes.isDisjoint(with: known)
        else { continue }
        let name = article.text.string(in: mention.range)
        if isIntroduced(tokens.lowerBound, in: block) {
          explained.insert(name)
        } else if isBody(tokens.lowerBound, in: block), !household.contains(token.form) {
          open.append((name, mention))
        }
      }
      open.removeAll { explained.contains($0.name) }
      if open.isEmpty { return }
      let longNames = LongNames(of: article)
      for (name, mention) in open where explained.insert(name).inserted {
        guard !isPublisher(name, article), !longNames.explain(name, of: mention.entity) else { continue }
        findings.report(mention.range, "the article does not say what “\(name)” stands for")
      }
    }
  )
}

/// What the lexicon knows needs no expansion.
private let known: Lexicon.Classes = [
  .acronym, .organization, .media, .country, .party, .currency, .unit, .companySuffix, .commonWord, .document, .event,
]

/// Bodies that go by their initials everywhere and that the lexicon does not hold.
private let household = WordSet("nba nfl nhl mlb wta atp pga ufc wwe ncaa mit ucla nyu lse ibm bmw")

/// Whether an acronym stands in running text as a body's name does: with `the` and no noun behind it, with `'s`, or before
/// a verb of saying.
///
/// Things and kinds have acronyms as well (“an IED”, “the DNS server”).
private func isBody(_ index: Int, in block: ReadBlock) -> Bool {
  guard block.role == .paragraph || block.role == .listItem || block.role == .turn,
    !block.isDash(index + 1) || !block.isJoined(index + 1), !block.isJoined(index)
  else { return false }
  let next = block.token(index + 1)
  if next?.kind == .possessive || block.has(.reportingVerb, index + 1) { return true }
  guard block.text.token(index - 1, is: "the") else { return false }
  guard let next else { return true }
  return next.kind == .mark || next.lexical.classes.contains(.functionWord) || isPastForm(next, in: block)
}

/// `inspected`, `agreed`: after a name a verb.
private func isPastForm(_ token: Token, in block: ReadBlock) -> Bool {
  !token.isCapitalized && token.range.count > 4 && block.text.bytes[token.range].suffix(2).elementsEqual("ed".utf8)
}

/// Whether the words around an acronym say what it is: “the Karsan Water Board (KWB)”, “the Karsan Water Board, or KWB”,
/// “known as KWB”, “the river authority KWB”, “the grid operators KWB and SLB”.
private func isIntroduced(_ index: Int, in block: ReadBlock) -> Bool {
  if block.isMark(index - 1, "("), block.isMark(index + 1, ")") { return true }
  if block.isMark(index + 1, "("), block.token(index + 2)?.isCapitalized == true { return true }
  if block.text.token(index - 1, is: "or") || block.text.token(index - 1, is: "as") { return true }
  var before = index - 1
  // Back over the names that stand with it in a list.
  while let token = block.token(before), index - before < 12,
    token.isCapitalized || block.isMark(before, ",") || block.text.token(before, is: "and")
  {
    before -= 1
  }
  guard let noun = block.token(before), noun.kind == .word, !noun.isCapitalized else { return false }
  return noun.lexical.classes.isDisjoint(with: [.functionWord, .reportingVerb])
}

/// Whether a name is that of the publisher: `ALMATY, 11 April (KNA) –`.
private func isPublisher(_ name: String, _ article: ArticleSubject) -> Bool {
  article.analysis.metadata.publisher.map { $0.contains(name) } ?? false
}

/// The longer names of an article that may spell an acronym out.
private struct LongNames {
  /// For initials the length of the longest name that has them, in bytes.
  private var lengths: [[UInt8]: Int] = [:]

  /// For entities the length of their longest name, in bytes.
  private var lengthOfEntity: [EntityID: Int] = [:]

  /// Linear in mentions and entities.
  init(of article: ArticleSubject) {
    for entity in article.analysis.entities {
      lengthOfEntity[entity.id] = ([entity.name] + entity.aliases).map(\.utf8.count).max()
    }
    for mention in article.analysis.mentions where mention.kind == .organization {
      guard let block = article.block(at: mention.range.lowerBound) else { continue }
      let initials = InitialLetters(mention.range, in: block)
      for letters in [initials.content, initials.all] {
        lengths[letters] = max(lengths[letters] ?? 0, mention.range.count)
      }
    }
  }

  /// Whether a longer name of the same entity stands in the article, or a name with these initials does.
  func explain(_ name: String, of entity: EntityID?) -> Bool {
    let least = name.utf8.count + 5
    if let entity, (lengthOfEntity[entity] ?? 0) >= least { return true }
    return (lengths[name.utf8.map { $0 | 0x20 }] ?? 0) >= least
  }
}
