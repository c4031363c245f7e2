import Annotations

/// A role mention that means a person named elsewhere.
struct ResolvedHolder: Hashable, Sendable {
  var role: Int
  /// The person's entity.
  var person: Int
  var rule: String
  /// The mention that introduced the person in this office, where there is one.
  var evidence: Int
}

/// Decides whom role mentions mean: the person named beside them, the person last mentioned who holds such an office
/// (`the Minister`, `top Russian diplomat`), or a group or unnamed holder with an entity of its own.
///
/// Linear in the mentions: of the holders of one office the latest 24 are looked at.
struct RoleResolution {
  let article: ArticleMentions
  let roles: MentionMap<RoleStructure>
  let owners: MentionMap<[RoleOwner]>

  private(set) var holders: [ResolvedHolder] = []

  private struct Holder {
    var entity: Int
    var offices: [OfficeTitle]
    var owners: Set<Int>
    var role: Int
    /// Offices known only because the person is a counterpart of one who holds them.
    var likeOffices: [OfficeTitle] = []
  }

  private struct Group {
    var entity: Int
    var offices: [OfficeTitle]
    var owners: Set<Int>
  }

  private var byHead: [FormHash: [Holder]] = [:]
  private var groups: [Group] = []
  private var lastMention: [Int: Int] = [:]

  init(article: ArticleMentions, roles: MentionMap<RoleStructure>, owners: MentionMap<[RoleOwner]>) {
    self.article = article
    self.roles = roles
    self.owners = owners
  }

  mutating func run(_ holdings: [RoleHolding], into table: inout EntityTable) {
    var personOf = MentionMap<RoleHolding>(mentionCount: article.mentions.count)
    var viaRole = MentionMap<RoleHolding>(mentionCount: article.mentions.count)
    for holding in holdings {
      if article.mentions[holding.holder].kind == .person {
        if personOf[holding.role] == nil { personOf[holding.role] = holding }
        guard let person = table.entity(of: holding.holder) else { continue }
        holders.append(
          ResolvedHolder(role: holding.role, person: person, rule: holding.rule, evidence: holding.holder)
        )
      } else {
        viaRole[holding.role] = holding
      }
    }
    var pending: [Int] = []
    for mention in article.mentions.indices {
      if article.mentions[mention].kind == .person, let person = table.entity(of: mention) {
        lastMention[person] = mention
      }
      guard article.mentions[mention].kind == .role, let structure = roles[mention] else { continue }
      if structure.isPlural {
        resolveGroup(mention, structure, &table)
      } else if let holding = personOf[mention], let person = table.entity(of: holding.holder) {
        table.assign(mention, to: person)
        note(mention, structure, person)
      } else if let holding = viaRole[mention], let holder = table.entity(of: holding.holder) {
        table.assign(mention, to: holder)
        if table.kind(holder) == .person {
          holders.append(
            ResolvedHolder(role: mention, person: holder, rule: holding.rule, evidence: holding.holder)
          )
          note(mention, structure, holder)
        }
      } else if let person = pronounHolder(mention, table) {
        table.assign(mention, to: person)
        holders.append(ResolvedHolder(role: mention, person: person, rule: "office-of-pronoun", evidence: mention))
        note(mention, structure, person)
      } else if isDefinite(mention, structure), let holder = lastHolder(mention, structure, table) {
        resolve(mention, to: holder, rule: "definite-role", &table)
      } else {
        pending.append(mention)
      }
    }
    for mention in pending { resolveLater(mention, &table) }
  }

  // MARK: Named holders

  private mutating func resolve(_ mention: Int, to holder: Holder, rule: String, _ table: inout EntityTable) {
    table.assign(mention, to: holder.entity)
    lastMention[holder.entity] = mention
    holders.append(ResolvedHolder(role: mention, person: holder.entity, rule: rule, evidence: holder.role))
  }

  private mutating func note(_ mention: Int, _ structure: RoleStructure, _ person: Int) {
    let like = structure.isCounterpart ? counterpartOffices(mention) ?? [] : []
    let holder = Holder(
      entity: person,
      offices: structure.offices,
      owners: Set((owners[mention] ?? []).map(\.entity)),
      role: mention,
      likeOffices: like
    )
    for head in Set((structure.offices + like).map(\.head)) { byHead[head, default: []].append(holder) }
    byHead[.empty, default: []].append(holder)
    lastMention[person] = mention
  }

  /// The office of which `her counterpart` holds the like: the last one named before in the sentence or block.
  private func counterpartOffices(_ mention: Int) -> [OfficeTitle]? {
    let block = article.blocks[article.mentions[mention].block]
    let before = max(block.mentions.lowerBound, mention - 60)..<mention
    return before.last { roles[$0].map { !$0.isPlural && !$0.isCounterpart } == true }.flatMap { roles[$0]?.offices }
  }

  /// Of the persons known to hold such an office, the one mentioned last.
  private func lastHolder(_ mention: Int, _ structure: RoleStructure, _ table: EntityTable) -> Holder? {
    guard let office = structure.offices.first else { return nil }
    let wanted = Set((owners[mention] ?? []).map(\.entity))
    let named = byHead[office.head, default: []].suffix(48)
    let pool = office.isGeneric ? named + byHead[.empty, default: []].suffix(24) : named
    // In an article of the one side's, its own officials are named without their state, the other side's with it.
    let foreign = wanted.isEmpty ? Set(pool.lazy.filter { !$0.owners.isEmpty }.map { table.find($0.entity) }) : []
    var best: (holder: Holder, rank: (Int, Int, Int))?
    for holder in pool {
      guard fits(office, holder, owners: wanted) else { continue }
      // Who is called so before whoever is only a counterpart of such a one.
      let isSo = holder.offices.contains { $0.isMeant(by: office) }
      let entity = table.find(holder.entity)
      let rank = (isSo ? 1 : 0, foreign.contains(entity) ? 0 : 1, lastMention[entity] ?? holder.role)
      if best.map({ rank >= $0.rank }) ?? true { best = (holder, rank) }
    }
    return best?.holder
  }

  private func fits(_ office: OfficeTitle, _ holder: Holder, owners wanted: Set<Int>) -> Bool {
    if !wanted.isEmpty && holder.owners.isDisjoint(with: wanted) { return false }
    if (holder.offices + holder.likeOffices).contains(where: { $0.isMeant(by: office) }) { return true }
    return office.isGeneric && !wanted.isEmpty && office.head == Self.diplomat
      && holder.offices.contains(where: \.isDiplomatic)
  }

  // MARK: Pronouns

  /// Who is meant by `She was ambassador …` and `appointed her under-secretary …`: the person whose name opens the last
  /// sentence that a name opens.
  ///
  /// Looks back nine sentences at most.
  private func pronounHolder(_ mention: Int, _ table: EntityTable) -> Int? {
    let text = article.text(of: mention)
    let sentence = article.mentions[mention].sentence
    guard article.mentions[mention].parent == nil, let pronoun = pronoun(before: mention, text) else { return nil }
    let gender: FormsOfAddress.Gender = text.token(pronoun, in: Self.female) ? .female : .male
    for index in stride(from: sentence - 1, through: max(0, sentence - 9), by: -1) {
      let placed = article.sentences[index]
      guard let person = placed.mentions.first(where: { article.mentions[$0].kind == .person }),
        opens(person, placed)
      else { continue }
      let address = FormsOfAddress.before(article.mentions[person].tokens.lowerBound, in: article.text(of: person))
      return address.gender == nil || address.gender == gender ? table.entity(of: person) : nil
    }
    return nil
  }

  /// The pronoun of `He was later`, `appointed her`, right before an office.
  private func pronoun(before mention: Int, _ text: PlacedText) -> Int? {
    var index = article.mentions[mention].tokens.lowerBound - 1
    if text.token(index, in: OfficeWords.articles) { index -= 1 }
    if text.token(index, in: Self.objects) { return text.token(index - 1, in: Self.choosing) ? index : nil }
    guard text.token(index, in: Self.copulas) else { return nil }
    index -= 1
    while text.token(index, in: Self.adverbs) { index -= 1 }
    let isFirst = article.sentences[article.mentions[mention].sentence].tokens.lowerBound == index
    return text.token(index, in: Self.subjects) && (isFirst || text.token(index - 1, is: ",")) ? index : nil
  }

  /// Whether nothing but offices and forms of address stands before a name in its sentence.
  private func opens(_ person: Int, _ sentence: ArticleMentions.PlacedSentence) -> Bool {
    let text = article.text(of: person)
    let start = article.mentions[person].tokens.lowerBound
    var index = sentence.tokens.lowerBound
    for mention in sentence.mentions where mention < person && article.mentions[mention].parent == nil {
      guard article.mentions[mention].kind == .role else { return false }
      guard (index..<max(index, article.mentions[mention].tokens.lowerBound)).allSatisfy({ isPassed($0, text) }) else {
        return false
      }
      index = article.mentions[mention].tokens.upperBound
    }
    return (index..<max(index, start)).allSatisfy { isPassed($0, text) }
  }

  private func isPassed(_ token: Int, _ text: PlacedText) -> Bool {
    text.tokens[token].kind == .mark || text.token(token, in: OfficeWords.articles)
      || text.token(token, in: FormsOfAddress.words)
  }

  private static let objects = WordSet("him her")
  private static let subjects = WordSet("he she")
  private static let female = WordSet("she her")
  private static let choosing = WordSet("named appointed elected made nominated")
  private static let copulas = WordSet("was is became remained")
  private static let adverbs = WordSet("later then also now previously formerly once currently first")

  // MARK: Groups and unnamed holders

  private mutating func resolveGroup(_ mention: Int, _ structure: RoleStructure, _ table: inout EntityTable) {
    let own = Set((owners[mention] ?? []).map(\.entity))
    for index in groups.indices.suffix(24).reversed() {
      let group = groups[index]
      guard own.isEmpty || group.owners.isEmpty || own == group.owners else { continue }
      let agrees = group.offices.contains { a in
        structure.offices.contains { b in a.isMeant(by: b) || b.isMeant(by: a) }
      }
      guard agrees else { continue }
      table.assign(mention, to: group.entity)
      if groups[index].owners.isEmpty { groups[index].owners = own }
      if structure.offices.contains(where: { b in group.offices.allSatisfy { b.isMeant(by: $0) } }) {
        groups[index].offices = structure.offices
      }
      groups.append(groups.remove(at: index))
      return
    }
    let entity = table.add(.role)
    table.assign(mention, to: entity)
    groups.append(Group(entity: entity, offices: structure.offices, owners: own))
  }

  /// Headlines name the office before the text names the person; who is never named is an entity by office and owner.
  private mutating func resolveLater(_ mention: Int, _ table: inout EntityTable) {
    guard let structure = roles[mention] else { return }
    let own = Set((owners[mention] ?? []).map(\.entity))
    if !own.isEmpty, !isIndefinite(mention), let office = structure.offices.first {
      let pool = (byHead[office.head] ?? []).prefix(24)
      let fitting = pool.filter { fits(office, $0, owners: own) }
      if let first = fitting.first, fitting.allSatisfy({ table.find($0.entity) == table.find(first.entity) }),
        first.role > mention
      {
        resolve(mention, to: first, rule: "role-before-name", &table)
        return
      }
    }
    if own.isEmpty, article.blocks[article.mentions[mention].block].block.role == .title,
      let office = structure.offices.first, let only = onlyHolder(office, table)
    {
      resolve(mention, to: only, rule: "role-before-name", &table)
      return
    }
    if isIndefinite(mention) {
      table.assign(mention, to: table.add(.role))
      return
    }
    let offices = structure.offices.map { office in
      let words = office.portfolio.map(\.rawValue).sorted().map { String($0, radix: 36) }.joined(separator: ".")
      return "\(office.head.rawValue):\(words):\(office.standing.rawValue)"
    }.joined(separator: "+")
    let key = "role:\(offices)@" + own.sorted().map(String.init).joined(separator: ".")
    table.assign(mention, to: table.entity(key: key, .role))
  }

  /// The one person of the article who holds such an office.
  private func onlyHolder(_ office: OfficeTitle, _ table: EntityTable) -> Holder? {
    var fitting = (byHead[office.head] ?? []).prefix(24).filter { fits(office, $0, owners: []) }
    // The very same title, of the writer's own side: `Minister of Trade` rather than `Minister of Trade of Peru`.
    let same = fitting.filter { $0.owners.isEmpty && $0.offices.contains(office) }
    if !same.isEmpty { fitting = same }
    guard let first = fitting.first,
      fitting.allSatisfy({ table.find($0.entity) == table.find(first.entity) })
    else { return nil }
    return first
  }

  // MARK: Determiners

  private func isDefinite(_ mention: Int, _ structure: RoleStructure) -> Bool {
    let text = article.text(of: mention)
    let tokens = article.mentions[mention].tokens
    if isIndefinite(mention) { return false }
    if text.token(tokens.lowerBound - 1, in: Self.definite) { return true }
    if text.tokens[tokens.lowerBound].isCapitalized { return true }
    return structure.owners.contains { article.mentions[$0].tokens.lowerBound == tokens.lowerBound }
      || text.token(tokens.lowerBound, is: "top")
  }

  private func isIndefinite(_ mention: Int) -> Bool {
    let text = article.text(of: mention)
    let start = article.mentions[mention].tokens.lowerBound
    return (start - 2..<start).contains { text.token($0, in: Self.indefinite) }
  }

  private static let definite = WordSet("the his her its their our this that highness excellency madam mr")
  private static let indefinite = WordSet("a an another one some any every each")
  private static let diplomat = FormHash(folding: "diplomat")
}
