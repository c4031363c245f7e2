import Annotations

/// Decides which person mentions mean one person.
///
/// Full names first, then names with initials, then short forms in the order of the text. A bare family name means, of
/// the persons who bear it: the one whose forms of address and office agree, then the one mentioned last before, then
/// the first one named after (headlines); never one who was introduced as a namesake. Nothing is merged on a family
/// name shared by two full names. Linear in the mentions: of the bearers of a name part the latest 24 are looked at.
struct PersonResolution {
  let article: ArticleMentions
  let roles: MentionMap<RoleStructure>

  /// The offices named beside a person mention.
  let officesAt: MentionMap<[OfficeTitle]>

  private var index = PersonIndex()
  private var personOf: MentionMap<Int>

  init(article: ArticleMentions, roles: MentionMap<RoleStructure>, holdings: [RoleHolding]) {
    self.article = article
    self.roles = roles
    personOf = MentionMap(mentionCount: article.mentions.count)
    var offices = MentionMap<[OfficeTitle]>(mentionCount: article.mentions.count)
    for holding in holdings where article.mentions[holding.holder].kind == .person {
      offices[holding.holder, default: []].append(contentsOf: roles[holding.role]?.offices ?? [])
    }
    officesAt = offices
  }

  mutating func run(into table: inout EntityTable) {
    let mentions = article.mentions.indices.filter { article.mentions[$0].kind == .person }
    let names = article.names
    for mention in mentions where names[mention]?.hasGivenName == true { resolveFull(mention, &table) }
    for mention in mentions where names[mention]?.hasInitialsOnly == true {
      resolveInitials(mention, &table)
    }
    for mention in mentions {
      if personOf[mention] == nil { resolveShort(mention, &table) }
      guard let person = personOf[mention] else { continue }
      let offices = officesAt[mention] ?? []
      index.update(person) { $0.lastMention = mention }
      if !offices.isEmpty { index.update(person) { $0.offices.append(contentsOf: offices) } }
    }
    resolveGivenNames(mentions, &table)
    joinNicknames(mentions)
    for mention in mentions {
      if let person = personOf[mention] { table.assign(mention, to: index.persons[person].entity) }
    }
  }

  /// What forms of address tell of the persons, by entity.
  var genders: [Int: FormsOfAddress.Gender] {
    var result: [Int: FormsOfAddress.Gender] = [:]
    for person in index.persons { if let gender = person.honorifics.gender { result[person.entity] = gender } }
    return result
  }

  // MARK: Full names and initials

  private mutating func resolveFull(_ mention: Int, _ table: inout EntityTable) {
    guard let name = article.names[mention] else { return }
    var variant: Int?
    for candidate in index.candidates(for: name) {
      let evidence = name.matches(index.persons[candidate].name)
      guard evidence.grade == .full else { continue }
      if !evidence.isVariant {
        join(mention, candidate, name)
        return
      }
      variant = variant ?? candidate
    }
    if let variant {
      join(mention, variant, name)
    } else {
      introduce(mention, name, &table)
    }
  }

  private mutating func resolveInitials(_ mention: Int, _ table: inout EntityTable) {
    guard let name = article.names[mention] else { return }
    let fitting = index.candidates(for: name).filter { name.matches(index.persons[$0].name).grade >= .initials }
    let exact = fitting.filter { !name.matches(index.persons[$0].name).isVariant }
    if let best = mostRecent(exact.isEmpty ? fitting : exact, before: mention) {
      join(mention, best, name)
    } else {
      introduce(mention, name, &table)
    }
  }

  // MARK: Short forms

  private mutating func resolveShort(_ mention: Int, _ table: inout EntityTable) {
    guard let name = article.names[mention] else { return }
    let candidates = index.candidates(for: name)
    let graded = candidates.map { (person: $0, evidence: name.matches(index.persons[$0].name)) }
    var fitting = graded.filter { $0.evidence.grade >= .family }
    if fitting.contains(where: { !$0.evidence.isVariant }) { fitting.removeAll { $0.evidence.isVariant } }
    let agreeing = fitting.map(\.person).filter { !contradicts(mention, $0) }
    let others = agreeing.filter { !index.persons[$0].isNamesake }
    let bearers = others.isEmpty ? agreeing.filter { index.persons[$0].lastMention != nil } : others
    if let best = choose(bearers, for: mention) {
      join(mention, best, name)
    } else if fitting.isEmpty,
      graded.contains(where: { $0.evidence.grade == .partial }) || addressedSpeaker(mention) != nil
    {
      // A given name or half of a double name: decided when all persons are known.
      return
    } else {
      introduce(mention, name, &table)
    }
  }

  /// The best bearer of a short name by agreement of address and office, then recency.
  private func choose(_ bearers: [Int], for mention: Int) -> Int? {
    if bearers.count <= 1 { return bearers.first }
    let known = bearers.filter { index.persons[$0].lastMention != nil }
    let pool = known.isEmpty ? bearers : known
    let scored = pool.map { (person: $0, score: agreement(mention, $0)) }
    guard let best = scored.map(\.score).max() else { return nil }
    return mostRecent(scored.filter { $0.score == best }.map(\.person), before: mention)
  }

  private func agreement(_ mention: Int, _ person: Int) -> Int {
    let address = FormsOfAddress.before(article.mentions[mention].tokens.lowerBound, in: article.text(of: mention))
    let bearer = index.persons[person]
    var score = 0
    if let gender = address.gender, gender == bearer.honorifics.gender { score += 2 }
    if address.isDoctor { score += bearer.honorifics.isDoctor ? 2 : 0 }
    // Whoever is called `Dr.` elsewhere is seldom called `Mr.`.
    if address.gender != nil && !address.isDoctor && bearer.honorifics.isDoctor { score -= 1 }
    for office in officesAt[mention] ?? [] where bearer.offices.contains(where: { $0.isMeant(by: office) }) {
      score += 3
    }
    return score
  }

  /// Whether a mention's form of address excludes a person.
  private func contradicts(_ mention: Int, _ person: Int) -> Bool {
    let address = FormsOfAddress.before(article.mentions[mention].tokens.lowerBound, in: article.text(of: mention))
    guard let gender = address.gender, let other = index.persons[person].honorifics.gender else { return false }
    return gender != other
  }

  /// Given names alone: the one person who bears it, or the one who is thanked in a transcript.
  private mutating func resolveGivenNames(_ mentions: [Int], _ table: inout EntityTable) {
    for mention in mentions where personOf[mention] == nil {
      guard let name = article.names[mention] else { continue }
      let bearers = index.candidates(for: name).filter {
        name.matches(index.persons[$0].name).grade == .partial
      }
      if let best = mostRecent(bearers, before: mention) ?? addressedSpeaker(mention) {
        join(mention, best, name)
      } else {
        introduce(mention, name, &table)
      }
    }
  }

  /// `Villar, known as “Cory”,`.
  private mutating func joinNicknames(_ mentions: [Int]) {
    for (first, second) in zip(mentions, mentions.dropFirst()) {
      guard article.mentions[first].block == article.mentions[second].block else { continue }
      let text = article.text(of: first)
      let gap =
        article.mentions[first].tokens
        .upperBound..<max(
          article.mentions[first].tokens.upperBound,
          article.mentions[second].tokens.lowerBound
        )
      let words = gap.filter { text.tokens[$0].kind != .mark }
      guard (1...5).contains(words.count), words.allSatisfy({ text.token($0, in: Self.alias) }),
        words.contains(where: {
          text.token($0, is: "known") || text.token($0, is: "nicknamed") || text.token($0, is: "called")
        })
      else { continue }
      personOf[second] = personOf[first]
    }
  }

  /// `Thank you, Njeri.`: the last other speaker, where no given name of that speaker is known.
  private func addressedSpeaker(_ mention: Int) -> Int? {
    let block = article.blocks[article.mentions[mention].block]
    guard block.block.role == .turn else { return nil }
    let tokens = article.mentions[mention].tokens
    guard block.text.token(tokens.lowerBound - 1, is: ","), block.text.token(tokens.lowerBound - 2, in: Self.address)
    else { return nil }
    let own = block.mentions.first { article.mentions[$0].kind == .person }.flatMap { personOf[$0] }
    var index = article.mentions[mention].block - 1
    while index >= 0, article.mentions[mention].block - index <= 8 {
      let turn = article.blocks[index]
      index -= 1
      guard turn.block.role == .turn, let label = turn.mentions.first(where: { article.mentions[$0].kind == .person }),
        let speaker = personOf[label], speaker != own
      else { continue }
      return self.index.persons[speaker].name.hasGivenName ? nil : speaker
    }
    return nil
  }

  // MARK: Persons

  private mutating func join(_ mention: Int, _ person: Int, _ name: PersonName) {
    personOf[mention] = person
    index.addForm(name, of: person)
    let address = FormsOfAddress.before(article.mentions[mention].tokens.lowerBound, in: article.text(of: mention))
    index.update(person) {
      $0.honorifics.gender = $0.honorifics.gender ?? address.gender
      $0.honorifics.isDoctor = $0.honorifics.isDoctor || address.isDoctor
    }
  }

  private mutating func introduce(_ mention: Int, _ name: PersonName, _ table: inout EntityTable) {
    personOf[mention] = index.add(
      PersonIndex.Person(
        entity: table.add(.person),
        name: name,
        honorifics: FormsOfAddress.before(article.mentions[mention].tokens.lowerBound, in: article.text(of: mention)),
        isNamesake: isIntroducedAsNamesake(mention),
        firstMention: mention,
        lastMention: nil
      )
    )
  }

  /// The person mentioned last before a mention, else the one mentioned first after it.
  private func mostRecent(_ persons: [Int], before mention: Int) -> Int? {
    var best: (person: Int, mention: Int)?
    for person in persons {
      let bearer = index.persons[person]
      let seen = bearer.lastMention ?? (bearer.firstMention < mention ? bearer.firstMention : nil)
      guard let seen, seen < mention else { continue }
      if best.map({ seen > $0.mention }) ?? true { best = (person, seen) }
    }
    return best?.person ?? persons.min { index.persons[$0].firstMention < index.persons[$1].firstMention }
  }

  /// `Marko Ilić, no relation,`, `her namesake Marko Ilić`, `the sister of Ramon Villar`.
  private func isIntroducedAsNamesake(_ mention: Int) -> Bool {
    let text = article.text(of: mention)
    let tokens = article.mentions[mention].tokens
    for index in tokens.upperBound..<tokens.upperBound + 7 {
      if text.tokens(from: index, are: ["no", "relation"]) || text.tokens(from: index, are: ["not", "related"])
        || text.token(index, is: "unrelated")
      {
        return true
      }
      if text.token(index, is: ".") { break }
    }
    return (tokens.lowerBound - 4..<tokens.lowerBound).contains { text.token($0, in: Self.kin) }
  }

  private static let alias = WordSet("also better widely commonly known as nicknamed called to as is was who aka")
  private static let address = WordSet("you thanks thank dear welcome")
  private static let kin = WordSet(
    """
    namesake brother sister son daughter wife husband father mother cousin widow widower uncle aunt nephew niece \
    grandson granddaughter grandfather grandmother predecessor twin sibling
    """
  )
}
