import Annotations

/// An organization mention that stands for the name of another one.
struct Abbreviation: Hashable, Sendable {
  var short: Int
  var full: Int
  var rule: String
}

/// Decides which organization mentions mean one body.
///
/// By the lexicon's canonical name, by owner and subject (`Russian Foreign Ministry` is the `Ministry of Foreign Affairs of
/// the Russian Federation`), by abbreviations that the article defines; short forms (`the Organization`, `the Ministry`)
/// mean the last longer name of the same head. Linear in the mentions: of one head the latest 24 are looked at.
struct OrganizationResolution {
  let article: ArticleMentions
  private(set) var abbreviations: [Abbreviation] = []
  private var names: MentionMap<BodyName>

  /// The canonical names of the bodies and states that the article names.
  private var canonicalNames: Set<String> = []

  init(article: ArticleMentions) {
    self.article = article
    names = MentionMap(mentionCount: article.mentions.count)
  }

  mutating func run(into table: inout EntityTable) {
    let mentions = article.mentions.indices.filter { article.mentions[$0].kind == .organization }
    for mention in article.mentions.indices {
      let kind = article.mentions[mention].kind
      guard kind == .organization || kind == .country, let name = article.canonicalName(mention) else { continue }
      canonicalNames.insert(name)
    }
    // Inner bodies first: they are owners of the outer ones.
    for mention in mentions.reversed() { resolveName(mention, &table) }
    findAbbreviations(mentions)
    for abbreviation in abbreviations {
      if let full = table.entity(of: abbreviation.full), let short = table.entity(of: abbreviation.short) {
        table.merge(full, short)
        table.setName(article.canonicalName(abbreviation.full) ?? article.string(abbreviation.full), of: full)
      }
    }
    resolveShortForms(mentions, &table)
  }

  private mutating func resolveName(_ mention: Int, _ table: inout EntityTable) {
    let name = BodyName(mention, article: article, table: table)
    names[mention] = name
    let canonical = article.canonicalName(mention).flatMap { isPlausible($0, for: mention) ? $0 : nil }
    let entity: Int
    if let canonical {
      entity = table.entity(key: "org:" + foldedKey(canonical.utf8), .organization, name: canonical)
    } else if let head = name.head, !name.owners.isEmpty {
      let words = name.words.map(\.rawValue).sorted().map { String($0, radix: 36) }.joined(separator: ".")
      let owners = Set(name.owners.map(table.find)).sorted().map(String.init).joined(separator: ".")
      entity = table.entity(key: "body:\(head.rawValue):\(words)@\(owners)", .organization)
      table.alias(entity, key: "org:" + bodyKey(mention))
    } else {
      entity = table.entity(key: "org:" + bodyKey(mention), .organization)
    }
    table.assign(mention, to: entity)
  }

  /// The name, folded; a company's without its suffix: `Lumora Ltd`, `Lumora`.
  private func bodyKey(_ mention: Int) -> String {
    let text = article.text(of: mention)
    var tokens = article.mentions[mention].tokens
    while tokens.count > 1, let last = tokens.last, text.tokens[last].kind == .mark || isSuffix(text.tokens[last]) {
      tokens.removeLast()
    }
    return foldedKey(text.bytes[text.byteRange(tokens)])
  }

  private func isSuffix(_ token: Token) -> Bool {
    token.lexical.classes.contains(.companySuffix) && !token.lexical.classes.contains(.organizationHead)
  }

  /// Whether a listed short form (`Security Council`) means the listed body here: its owner must be named as well.
  private func isPlausible(_ canonical: String, for mention: Int) -> Bool {
    let own = article.string(mention)
    guard own.utf8.count < canonical.utf8.count, canonical.hasSuffix(own) else { return true }
    let owner = canonical.dropLast(own.count).split(separator: " ").joined(separator: " ")
    return owner.isEmpty || canonicalNames.contains(owner)
  }

  // MARK: Abbreviations

  /// `African Development Bank (AfDB)`, `LNS (Lakeland News Service)`, `Authority on Grain Trade, AGT,`.
  private mutating func findAbbreviations(_ mentions: [Int]) {
    for (position, first) in mentions.enumerated() {
      let end = article.mentions[first].tokens.upperBound
      let text = article.text(of: first)
      let isParenthesis = text.token(end, is: "(")
      guard isParenthesis || text.token(end, is: ",") else { continue }
      var next = position + 1
      while next < mentions.count, article.mentions[mentions[next]].block == article.mentions[first].block,
        article.mentions[mentions[next]].tokens.lowerBound <= end
      {
        next += 1
      }
      guard next < mentions.count, article.mentions[mentions[next]].block == article.mentions[first].block,
        article.mentions[mentions[next]].tokens.lowerBound == end + 1
      else { continue }
      let second = mentions[next]
      let after = article.mentions[second].tokens.upperBound
      guard isParenthesis ? text.token(after, is: ")") : text.token(after, is: ",") else { continue }
      relate(first, second, isParenthesis: isParenthesis)
    }
  }

  private mutating func relate(_ a: Int, _ b: Int, isParenthesis: Bool) {
    let (short, full) = length(a) <= length(b) ? (a, b) : (b, a)
    guard article.mentions[short].tokens.count <= 3, length(short) <= 12, length(short) * 2 <= length(full) else {
      return
    }
    if abbreviates(bytes(short), bytes(full)) {
      abbreviations.append(Abbreviation(short: short, full: full, rule: "acronym-definition"))
    } else if isParenthesis, short == b, isAcronym(short) {
      // The letters may be those of the name in another language.
      abbreviations.append(Abbreviation(short: short, full: full, rule: "parenthesized-acronym"))
    }
  }

  private func isAcronym(_ mention: Int) -> Bool {
    let span = article.mentions[mention].tokens
    return span.count == 1 && article.text(of: mention).tokens[span.lowerBound].isAllCaps
  }

  private func length(_ mention: Int) -> Int { article.range(mention).count }

  private func bytes(_ mention: Int) -> ArraySlice<UInt8> {
    let text = article.text(of: mention)
    return text.bytes[text.byteRange(article.mentions[mention].tokens)]
  }

  // MARK: Short forms

  private mutating func resolveShortForms(_ mentions: [Int], _ table: inout EntityTable) {
    var byHead: [FormHash: [Int]] = [:]
    var later: [FormHash: [Int]] = [:]
    for mention in mentions {
      if let head = names[mention]?.head { later[head, default: []].append(mention) }
    }
    for mention in mentions {
      guard let name = names[mention], let head = name.head else {
        noteCanonical(mention, &byHead)
        continue
      }
      if name.words.isEmpty || (name.owners.isEmpty && article.canonicalName(mention) == nil) {
        let known = (byHead[head] ?? []).suffix(24).reversed()
        if let meant = known.first(where: { isLonger($0, than: mention) && name.mayMean(names[$0] ?? name) })
          ?? uniqueLater(mention, later[head] ?? [], table)
        {
          if let entity = table.entity(of: meant) { table.assign(mention, to: entity) }
          continue
        }
      }
      byHead[head, default: []].append(mention)
    }
  }

  /// Lets `the Organization` mean a body known by its acronym whose full name has that head.
  private mutating func noteCanonical(_ mention: Int, _ byHead: inout [FormHash: [Int]]) {
    guard let canonical = article.canonicalName(mention), names[mention]?.head == nil else { return }
    let words = canonical.split(separator: " ").map { FormHash(folding: String($0)) }
    guard words.count > 1, let head = words.last(where: { BodyName.heads.contains($0) }) else { return }
    names[mention]?.head = head
    names[mention]?.words = Set(words).subtracting([head])
    byHead[head, default: []].append(mention)
  }

  private func isLonger(_ other: Int, than mention: Int) -> Bool {
    guard let a = names[other], let b = names[mention] else { return false }
    return a.words.count + a.owners.count > b.words.count + b.owners.count
  }

  private func uniqueLater(_ mention: Int, _ bearers: [Int], _ table: EntityTable) -> Int? {
    guard let name = names[mention], !name.words.isEmpty else { return nil }
    var found: Int?
    for other in bearers.prefix(24) where other > mention && isLonger(other, than: mention) {
      guard let longer = names[other], name.mayMean(longer) else { continue }
      if let first = found, table.entity(of: first) != table.entity(of: other) { return nil }
      found = found ?? other
    }
    return found
  }
}
