import Annotations

/// A role mention beside the person who holds it, as the text's form makes plain.
package struct RoleHolding: Hashable, Sendable {
  package var role: Int

  /// The person mention, or the role mention whose holder is meant (`the Minister, a former ambassador`).
  package var holder: Int

  /// Which form showed it.
  package var rule: String
}

/// Finds titles before names, appositions after them, copulas and list lines; linear in mentions and the tokens between.
package func roleHoldings(in article: ArticleMentions, roles: MentionMap<RoleStructure>) -> [RoleHolding] {
  var found: [RoleHolding] = []
  for sentence in article.sentences {
    // Names and titles stand side by side at the sentence's top or inside one event's name.
    var levels: [Int?: [Int]] = [:]
    var order: [Int?] = []
    for mention in sentence.mentions {
      let kind = article.mentions[mention].kind
      guard kind == .person || kind == .role else { continue }
      let parent = article.mentions[mention].parent
      if levels[parent] == nil { order.append(parent) }
      levels[parent, default: []].append(mention)
    }
    for parent in order {
      guard let mentions = levels[parent], mentions.count > 1 else { continue }
      var finder = HoldingFinder(article: article, roles: roles, siblings: mentions)
      found.append(contentsOf: finder.find())
    }
  }
  return found
}

/// Looks at the persons and roles that stand on one level of one sentence.
struct HoldingFinder {
  let article: ArticleMentions
  let roles: MentionMap<RoleStructure>
  let siblings: [Int]
  var holderOf: [Int: Int] = [:]
  var found: [RoleHolding] = []

  init(article: ArticleMentions, roles: MentionMap<RoleStructure>, siblings: [Int]) {
    self.article = article
    self.roles = roles
    self.siblings = siblings
  }

  mutating func find() -> [RoleHolding] {
    for index in siblings.indices where isRole(siblings[index]) {
      _ =
        titleBeforeName(index) || appositionAfterName(index) || furtherRole(index) || definiteBeforeName(index)
        || namesBehindPlural(index) || titleOfNextName(index) || copula(index) || coordinatedApposition(index)
        || coordinatedOffice(index)
    }
    return found
  }

  // MARK: Forms

  /// `Foreign Minister Ann Lee`; `Ministers Lee and Kim`.
  private mutating func titleBeforeName(_ index: Int) -> Bool {
    let role = siblings[index]
    guard let person = neighbour(index + 1), isPerson(person), gap(role, person).allSatisfy(isTitleGap) else {
      return false
    }
    // `Secretary of the Council under the President Ann Lee`: the name belongs to the first office.
    if index > 0, isRole(siblings[index - 1]), holderOf[siblings[index - 1]] == nil, isUnder(siblings[index - 1], role)
    {
      record(siblings[index - 1], person, "title-before-name")
      return true
    }
    record(role, person, "title-before-name")
    guard roles[role]?.isPlural == true else { return true }
    var last = person
    var next = index + 2
    while let further = neighbour(next), isPerson(further),
      gap(last, further).allSatisfy({ text.token($0, is: "and") || text.token($0, is: ",") || isTitleGap($0) })
    {
      found.append(RoleHolding(role: role, holder: further, rule: "title-before-name"))
      last = further
      next += 1
    }
    return true
  }

  /// `Murat Belgatov, Deputy Prime Minister`, `M. Lee (Head of Department)`, `Name | Role`, `N. N., who became …`.
  private mutating func appositionAfterName(_ index: Int) -> Bool {
    let role = siblings[index]
    guard let person = neighbour(index - 1), isPerson(person), roles[role]?.isPlural != true else { return false }
    let between = withoutAside(gap(person, role))
    let owner = ownerBefore(role)
    guard between.count <= 8, between.contains(where: isAppositionMark),
      between.allSatisfy({ isAppositionGap($0) || owner.contains($0) || isUnknownOwner($0, of: role) })
        || isPraised(between, role)
    else { return false }
    if opensNextName(index, between) || choosesAnother(between) { return false }
    record(role, person, "apposition")
    return true
  }

  /// Without a parenthesis that opens a gap: `Ann Lee (residence in Lagos), Trade Commissioner`.
  private func withoutAside(_ gap: Range<Int>) -> Range<Int> {
    guard text.token(gap.lowerBound, is: "("), let close = gap.first(where: { text.token($0, is: ")") }),
      text.token(close + 1, is: ","), gap.contains(close + 1), !text.token(close + 2, is: "and")
    else { return gap }
    return close + 1..<gap.upperBound
  }

  /// `named her undersecretary`, `has appointed a special envoy`: whom somebody chose holds the office, not who chose.
  private func choosesAnother(_ tokens: Range<Int>) -> Bool {
    tokens.first { text.token($0, in: Self.choosing) }.map { !isPassive($0) } ?? false
  }

  /// `Ann Lee, and the Governor of the Lakes, Bo Kim`: the second office belongs to the second name.
  private func opensNextName(_ index: Int, _ between: Range<Int>) -> Bool {
    guard between.contains(where: { text.token($0, is: "and") }), let next = neighbour(index + 1), isPerson(next),
      !hasAppositionRole(index + 1)
    else { return false }
    let behind = gap(siblings[index], next)
    return behind.contains { text.token($0, is: ",") }
      && behind.allSatisfy { text.token($0, is: ",") || isTitleGap($0) }
  }

  /// Whether the office at an index belongs to the name behind it rather than to the one before.
  private func isNextNames(_ index: Int) -> Bool {
    guard let role = neighbour(index), let person = neighbour(index - 1) else { return false }
    return opensNextName(index, gap(person, role))
  }

  /// Whether one office is under, or of, another one's holder.
  private func isUnder(_ first: Int, _ second: Int) -> Bool {
    let between = gap(first, second)
    return (1...2).contains(between.count)
      && between.allSatisfy { text.token($0, in: Self.subordination) || text.token($0, in: OfficeWords.articles) }
      && between.contains { text.token($0, in: Self.subordination) }
  }

  /// `…, a former ambassador`, after a role whose holder is known or that stands for its holder.
  private mutating func furtherRole(_ index: Int) -> Bool {
    let role = siblings[index]
    guard let other = neighbour(index - 1), isRole(other), roles[role]?.isPlural != true,
      roles[other]?.isPlural != true
    else { return false }
    let between = gap(other, role)
    guard between.count <= 6, between.contains(where: isAppositionMark), between.allSatisfy(isAppositionGap) else {
      return false
    }
    if opensNextName(index, between) { return false }
    if let holder = holderOf[other] {
      record(role, holder, "apposition")
      return true
    }
    guard between.contains(where: { text.token($0, is: "a") || text.token($0, is: "an") }) else { return false }
    record(role, other, "apposition-to-role")
    return true
  }

  /// `her Peruvian counterpart, Diego Morales`; at a sentence's start `Minister for Trade, Ann Lee, said`.
  private mutating func definiteBeforeName(_ index: Int) -> Bool {
    let role = siblings[index]
    guard let person = neighbour(index + 1), isPerson(person), roles[role]?.isPlural != true else { return false }
    let between = gap(role, person)
    guard between.contains(where: { text.token($0, is: ",") }),
      between.allSatisfy({ text.token($0, is: ",") || isTitleGap($0) })
    else { return false }
    let start = article.mentions[role].tokens.lowerBound
    let sentence = article.sentences[article.mentions[role].sentence]
    let opens = start == sentence.tokens.lowerBound && text.tokens[start].isCapitalized
    guard
      isOwned(role) || startsWithOwner(role) || opens || isEnclosed(person)
    else { return false }
    // `the chairman, Ann Lee, Minister of Trade, and …`: the name has its own office.
    // Where that office is a further name's, `…, and his minister, Bo Kim, …`, the first one is this name's.
    guard !opens || !hasAppositionRole(index + 1) || isNextNames(index + 2) else { return false }
    record(role, person, "definite-before-name")
    return true
  }

  /// Whether `the`, `her` or a possessive stands before a role: `the club's chairwoman`.
  private func isOwned(_ role: Int) -> Bool {
    let before = article.mentions[role].tokens.lowerBound - 1
    return text.token(before, in: Self.definite)
      || text.tokens.indices.contains(before) && text.tokens[before].kind == .possessive
  }

  /// Whether brackets follow a name: `two sons, Bo Lee [3] (born 2015) and …`.
  private func isNoted(_ person: Int) -> Bool {
    let end = article.mentions[person].tokens.upperBound
    return text.token(end, is: "[") || text.token(end, is: "(")
  }

  /// Whether a mark closes the apposition that a name is: `a son, Bo Lee (born 2015)`.
  private func isEnclosed(_ person: Int) -> Bool {
    let end = article.mentions[person].tokens.upperBound
    return !text.tokens.indices.contains(end) || text.tokens[end].kind == .mark && !text.token(end, is: "-")
  }

  /// `The ministers of Kenya and Peru, Ann Lee and Bo Kim,`: each of the names holds the office.
  private mutating func namesBehindPlural(_ index: Int) -> Bool {
    let role = siblings[index]
    guard roles[role]?.isPlural == true, let first = neighbour(index + 1), isPerson(first) else { return false }
    let between = gap(role, first)
    guard between.contains(where: { text.token($0, is: ",") }),
      between.allSatisfy({ text.token($0, is: ",") || isTitleGap($0) })
    else { return false }
    var names = [first]
    while let next = neighbour(index + 1 + names.count), isPerson(next), let last = names.last,
      gap(last, next).allSatisfy({ text.token($0, is: "and") || text.token($0, is: ",") || isTitleGap($0) })
        || isNextState(gap(last, next))
    {
      names.append(next)
    }
    guard names.count > 1 || isNoted(first) else { return false }
    for name in names { found.append(RoleHolding(role: role, holder: name, rule: "names-behind-plural")) }
    return true
  }

  /// `the ministers of Kenya, Ann Lee; Peru, | Bo Kim; and …`: the state of the next holder.
  private func isNextState(_ gap: Range<Int>) -> Bool {
    guard text.token(gap.lowerBound, is: ";"), gap.count <= 12 else { return false }
    let sentence = article.sentences[article.mentions[siblings[0]].sentence]
    return gap.allSatisfy { token in
      text.tokens[token].kind == .mark || text.token(token, is: "and") || isTitleGap(token)
        || text.token(token, in: OfficeWords.articles)
        || sentence.mentions.contains {
          article.mentions[$0].kind == .country && article.mentions[$0].tokens.contains(token)
        }
    }
  }

  /// `the Minister of Trade, Ambassador Ann Lee,`: an office before another one that is a title.
  private mutating func titleOfNextName(_ index: Int) -> Bool {
    let role = siblings[index]
    guard roles[role]?.isPlural != true, let title = neighbour(index + 1), isRole(title),
      roles[title]?.isPlural != true,
      let person = neighbour(index + 2), isPerson(person), gap(title, person).allSatisfy(isTitleGap)
    else { return false }
    let between = gap(role, title)
    guard between.count == 1, text.token(between.lowerBound, is: ","),
      isOwned(role) || startsWithOwner(role)
    else { return false }
    record(role, person, "title-of-next-name")
    return true
  }

  /// `…, who was ambassador to India until he became foreign secretary`, `serves as`, `was appointed`.
  private mutating func copula(_ index: Int) -> Bool {
    let role = siblings[index]
    guard roles[role]?.isPlural != true else { return false }
    var before = article.mentions[role].tokens.lowerBound - 1
    while text.token(before, in: OfficeWords.articles) || text.token(before, in: Self.adverbs) { before -= 1 }
    guard text.token(before, in: Self.copulas) else { return false }
    if choosesAnother(before..<before + 1) { return false }
    guard let holder = siblings[..<index].last(where: { isPerson($0) || isSubjectRole($0) }) else { return false }
    if isPerson(holder) {
      record(role, holder, "copula")
    } else if let person = holderOf[holder] {
      record(role, person, "copula")
    }
    return true
  }

  private func isPassive(_ verb: Int) -> Bool {
    var index = verb - 1
    while text.token(index, in: Self.adverbs) { index -= 1 }
    return text.token(index, in: Self.passives) || text.token(index, is: ",")
  }

  /// `A. B., a singer known for … and UNICEF Goodwill Ambassador, urged`.
  private mutating func coordinatedApposition(_ index: Int) -> Bool {
    let role = siblings[index]
    guard roles[role]?.isPlural != true, let previous = neighbour(index - 1) else { return false }
    let tokens = article.mentions[role].tokens
    guard text.token(tokens.lowerBound - 1, is: "and"), text.token(tokens.upperBound, is: ",") else { return false }
    // `A. B., a singer known for … and`: the person of the office before.
    guard let person = isPerson(previous) ? previous : holderOf[previous],
      text.token(article.mentions[person].tokens.upperBound, is: ",")
    else { return false }
    record(role, person, "coordinated-apposition")
    return true
  }

  /// `Ann Lee was ambassador to Peru from 2016 to 2021 and state secretary at …`: a further office of the same person.
  private mutating func coordinatedOffice(_ index: Int) -> Bool {
    let role = siblings[index]
    guard roles[role]?.isPlural != true, let previous = neighbour(index - 1), isRole(previous),
      let person = holderOf[previous], person < previous,
      gap(person, previous).contains(where: { text.token($0, in: Self.copulas) })
    else { return false }
    let between = gap(previous, role)
    guard between.count <= 9, between.contains(where: { text.token($0, is: "and") }),
      between.allSatisfy({ text.tokens[$0].kind == .number || text.token($0, in: Self.tenure) })
    else { return false }
    record(role, person, "coordinated-office")
    return true
  }

  // MARK: Looking

  private mutating func record(_ role: Int, _ holder: Int, _ rule: String) {
    if isPerson(holder) { holderOf[role] = holder }
    found.append(RoleHolding(role: role, holder: holder, rule: rule))
  }

  var text: PlacedText { article.text(of: siblings[0]) }

  private func neighbour(_ index: Int) -> Int? { siblings.indices.contains(index) ? siblings[index] : nil }

  private func isRole(_ mention: Int) -> Bool { article.mentions[mention].kind == .role }

  private func isPerson(_ mention: Int) -> Bool { article.mentions[mention].kind == .person }

  private func isSubjectRole(_ mention: Int) -> Bool { isRole(mention) && roles[mention]?.isPlural != true }

  private func hasAppositionRole(_ index: Int) -> Bool {
    guard let person = neighbour(index), let next = neighbour(index + 1), isRole(next) else { return false }
    let between = gap(person, next)
    return between.contains(where: isAppositionMark) && between.allSatisfy(isAppositionGap)
  }

  private func startsWithOwner(_ role: Int) -> Bool {
    guard let owner = roles[role]?.owners.first else { return false }
    return article.mentions[owner].tokens.lowerBound == article.mentions[role].tokens.lowerBound
  }

  private static let tenure = WordSet("and then later from to until till since in between , a an the")
  private static let subordination = WordSet("under to of at")
  private static let definite = WordSet("the his her its their our my")
  private static let choosing = WordSet("named appointed elected")
  private static let passives = WordSet("was is been be were are being")
  private static let adverbs = WordSet(
    "him them newly recently later then now also currently formerly previously once still its their his her our"
  )
}
