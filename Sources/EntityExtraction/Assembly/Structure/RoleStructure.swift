import Annotations

/// What the span of a role mention says: which offices, of whom, one holder or several.
///
/// Read from the span's own words and the mentions inside it, whoever proposed them.
package struct RoleStructure: Sendable {
  /// In order; two where one holder has both: `Deputy Prime Minister and Minister of Foreign Affairs`.
  package var offices: [OfficeTitle] = []

  package var isPlural = false

  /// The mentions inside the span whose office this is: states, nationalities, regions, organizations.
  package var owners: [Int] = []

  /// The mentions inside that say where or to whom the holder is sent: `to Togo`, `in Nairobi`, `with the EU`.
  package var destinations: [Int] = []

  /// Whether the office of another person is meant: `her Armenian counterpart`.
  package var isCounterpart: Bool { offices.contains { $0.head == OfficeWords.counterpart } }

  /// Reads the structure of a role mention; linear in its tokens.
  package static func parse(_ mention: Int, in article: ArticleMentions) -> RoleStructure {
    var reader = Reader(article: article, mention: mention)
    return reader.read()
  }
}

/// The state of reading one role mention from left to right.
private struct Reader {
  let article: ArticleMentions
  let text: PlacedText
  let span: Range<Int>
  let children: [Int]
  var result = RoleStructure()
  var office = OfficeTitle(head: .empty)
  var hasHead = false
  var afterPreposition = false
  var lastRelation: Relation = .owner
  var preposition: Int?

  enum Relation { case owner, destination, none }

  init(article: ArticleMentions, mention: Int) {
    self.article = article
    text = article.text(of: mention)
    span = article.mentions[mention].tokens
    children = article.children(of: mention)
  }

  mutating func read() -> RoleStructure {
    var next = children[...]
    var index = span.lowerBound
    while index < span.upperBound {
      if let child = next.first, article.mentions[child].tokens.lowerBound <= index {
        next.removeFirst()
        place(child)
        index = max(index + 1, article.mentions[child].tokens.upperBound)
        continue
      }
      readWord(at: index)
      index += 1
    }
    closeOffice()
    return result
  }

  private mutating func readWord(at index: Int) {
    let token = text.tokens[index]
    if token.kind == .mark || token.kind == .possessive {
      if isDash(at: index), !token.isJoined, startsOffice(at: index + 1) { closeOffice() }
      if text.token(index, is: ","), hasHead, startsOffice(at: index + 1) { closeOffice() }
      return
    }
    let form = token.form
    if text.token(index, is: "and") || text.token(index, is: "cum") {
      if hasHead && startsOffice(at: index + 1) { closeOffice() }
      return
    }
    if OfficeWords.prepositions.contains(form) {
      if hasHead || index > span.lowerBound { afterPreposition = true }
      preposition = index
      return
    }
    if OfficeWords.articles.contains(form) { return }
    if OfficeWords.former.contains(form) { office.standing.insert(.former) }
    if OfficeWords.designate.contains(form) { office.standing.insert(.designate) }
    if OfficeWords.acting.contains(form) { office.standing.insert(.acting) }
    if OfficeWords.deputy.contains(form) { office.standing.insert(.deputy) }
    if isHead(index) && !afterPreposition {
      // The last head before the preposition counts: `Secretary General`, `chief negotiator`.
      if hasHead { office.portfolio.insert(office.head) }
      office.head = canonicalHead(index)
      hasHead = true
      return
    }
    if OfficeWords.rank.contains(form) || OfficeWords.fillers.contains(form) || OfficeWords.former.contains(form)
      || OfficeWords.designate.contains(form) || OfficeWords.acting.contains(form)
      || OfficeWords.deputy.contains(form)
    {
      return
    }
    office.portfolio.insert(OfficeWords.foreign.contains(form) ? OfficeTitle.foreign : form)
  }

  private mutating func closeOffice() {
    defer {
      office = OfficeTitle(head: .empty)
      hasHead = false
      afterPreposition = false
      preposition = nil
    }
    if !hasHead {
      guard let last = lastPlainWord() else { return }
      office.head = canonicalHead(last)
      office.portfolio.remove(text.form(last))
    }
    if office.portfolio.contains(OfficeTitle.foreign) && OfficeWords.heads.contains(office.head) {
      office.head = OfficeTitle.minister
    }
    if office.head == FormHash(folding: "diplomat") && isTop() {
      office.head = OfficeTitle.minister
      office.portfolio.insert(OfficeTitle.foreign)
    }
    result.offices.append(office)
  }

  // MARK: Words

  private func isHead(_ index: Int) -> Bool {
    let classes = text.tokens[index].lexical.classes
    return !classes.isDisjoint(with: [.roleHead, .roleHeadPlural]) || OfficeWords.variants[text.form(index)] != nil
  }

  private mutating func canonicalHead(_ index: Int) -> FormHash {
    let form = text.form(index)
    let classes = text.tokens[index].lexical.classes
    let canonical = OfficeWords.variants[form]
    if classes.contains(.roleHeadPlural) && !classes.contains(.roleHead) { result.isPlural = true }
    if let canonical {
      if canonical != form && endsInPlural(index) { result.isPlural = true }
      return canonical
    }
    return form
  }

  private func endsInPlural(_ index: Int) -> Bool {
    let word = text.bytes[text.tokens[index].range]
    return word.last.map { $0 | 0x20 == UInt8(ascii: "s") } == true || word.suffix(3).elementsEqual("men".utf8)
      || word.suffix(6).elementsEqual("people".utf8)
  }

  /// The last word that is no function word, for offices whose head no list holds.
  private func lastPlainWord() -> Int? {
    let stop = preposition.flatMap { $0 > span.lowerBound ? $0 : nil } ?? span.upperBound
    return (span.lowerBound..<stop).last { text.tokens[$0].kind == .word }
  }

  private func isTop() -> Bool {
    span.contains { text.token($0, is: "top") || text.token($0, is: "chief") }
  }

  private func isDash(at index: Int) -> Bool {
    text.token(index, is: "-") || text.token(index, is: "–") || text.token(index, is: "—")
  }

  /// Whether a new office begins here: a head stands before the next preposition or conjunction.
  private func startsOffice(at start: Int) -> Bool {
    var index = start
    while index < span.upperBound {
      let token = text.tokens[index]
      if token.kind == .word {
        if isHead(index) { return true }
        if OfficeWords.prepositions.contains(token.form) || text.token(index, is: "and") { return false }
      } else if !token.isJoined {
        return false
      }
      index += 1
    }
    return false
  }

  // MARK: Mentions inside

  private mutating func place(_ child: Int) {
    let mention = article.mentions[child]
    if mention.kind == .role {
      let inner = RoleStructure.parse(child, in: article)
      result.owners.append(contentsOf: inner.owners)
      return
    }
    guard isOwnerKind(mention.kind) else { return }
    let relation = isPartOfPortfolio(child) ? Relation.none : relation(of: child)
    lastRelation = relation
    switch relation {
    case .owner: result.owners.append(child)
    case .destination:
      result.destinations.append(child)
      addDestination(child)
    case .none: break
    }
  }

  /// `Ambassador to Kenya` is another office than `Ambassador to Chile`; `the Ambassador` may mean either.
  private mutating func addDestination(_ child: Int) {
    let tokens = article.mentions[child].tokens
    guard tokens.upperBound > tokens.lowerBound else { return }
    office.portfolio.insert(text.form(tokens.upperBound - 1))
  }

  private func isOwnerKind(_ kind: PlacedKind) -> Bool {
    kind == .country || kind == .nationality || kind == .organization || kind == .place
  }

  /// `Head of the Arab Department`: an adjective behind a preposition that says which department, not whose.
  private func isPartOfPortfolio(_ child: Int) -> Bool {
    let tokens = article.mentions[child].tokens
    guard article.mentions[child].kind == .nationality, afterPreposition, tokens.upperBound < span.upperBound else {
      return false
    }
    return text.token(tokens.upperBound, in: OfficeWords.departments)
  }

  /// Looks back from a mention for the word that ties it to the office.
  private func relation(of child: Int) -> Relation {
    let start = article.mentions[child].tokens.lowerBound
    var index = start - 1
    while index >= span.lowerBound {
      if text.token(index, is: "of") || text.token(index, is: "from") { return .owner }
      if text.token(index, is: "at") {
        return article.mentions[child].kind == .organization ? .owner : .destination
      }
      if text.token(index, is: "to") || text.token(index, is: "in") || text.token(index, is: "with") {
        return .destination
      }
      // `spokesperson for the Treasury`, `spokesman for Peru's foreign ministry`: whom somebody speaks for.
      if text.token(index, is: "for"), office.head == OfficeWords.spokesperson { return .owner }
      if text.token(index, is: "for") || text.token(index, is: "on") { return .none }
      if text.token(index, is: "and") || text.token(index, is: ",") {
        return children.contains { article.mentions[$0].tokens.upperBound <= start } ? lastRelation : .owner
      }
      index -= 1
    }
    return .owner
  }
}
