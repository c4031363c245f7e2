import Annotations

/// Whose office a role is, and how the text shows it.
struct RoleOwner: Hashable, Sendable {
  /// An entity of the table.
  var entity: Int
  var rule: String
  /// The mention that shows it.
  var evidence: Int
}

/// Finds for each role mention the states, regions and organizations whose office it is.
///
/// Nested in the span; the state at the head of a list line or table row; the body or state after a comma; the side that
/// the sentence speaks of (`The Mongolian side will be headed by N. N., Deputy Minister`). Linear in the mentions.
struct RoleOwners {
  let article: ArticleMentions
  let roles: MentionMap<RoleStructure>
  let table: EntityTable

  func owners() -> MentionMap<[RoleOwner]> {
    var result = MentionMap<[RoleOwner]>(mentionCount: article.mentions.count)
    let unitedNations = table.entity(withKey: "org:unitednations")
    for block in article.blocks {
      let head = lineHead(of: block)
      for mention in block.mentions where article.mentions[mention].kind == .role {
        var found = nested(in: mention)
        let hasState = found.contains { table.kind($0.entity) != .organization }
        let offices = roles[mention]?.offices ?? []
        if let head, !hasState, found.isEmpty || offices.count > 1, mention > head.evidence,
          block.block.role != .title || isRightBehind(head.evidence, mention)
            || !block.text.token(article.mentions[head.evidence].tokens.upperBound, is: ":")
        {
          found.append(head)
        }
        if let after = afterComma(mention), found.isEmpty || table.kind(after.entity) == .organization,
          !found.contains(where: { $0.entity == after.entity })
        {
          found.append(after)
        }
        if found.isEmpty { found = beforeInName(mention) }
        if found.isEmpty, let owner = behindName(mention) { found.append(owner) }
        found.append(contentsOf: listed(behind: mention).filter { new in !found.contains { $0.entity == new.entity } })
        if found.isEmpty, let side = side(of: mention) { found.append(side) }
        if found.isEmpty, let unitedNations, isSecretaryGeneral(mention) {
          found.append(RoleOwner(entity: unitedNations, rule: "secretary-general", evidence: mention))
        }
        result[mention] = found
      }
    }
    return result
  }

  private func nested(in mention: Int) -> [RoleOwner] {
    var found: [RoleOwner] = []
    for owner in roles[mention]?.owners ?? [] {
      guard let entity = table.entity(of: owner), isPossibleOwner(entity) else { continue }
      if found.contains(where: { $0.entity == entity }) { continue }
      found.append(RoleOwner(entity: entity, rule: "nested-owner", evidence: owner))
    }
    return found
  }

  /// `Kenya-Peru Trade Ministers' Meeting`: the states that stand before the office in the event's name.
  private func beforeInName(_ mention: Int) -> [RoleOwner] {
    guard let parent = article.mentions[mention].parent else { return [] }
    let text = article.text(of: mention)
    var found: [RoleOwner] = []
    var end = article.mentions[mention].tokens.lowerBound
    for sibling in article.children(of: parent).reversed() where sibling < mention {
      let tokens = article.mentions[sibling].tokens
      let gap = tokens.upperBound..<max(tokens.upperBound, end)
      guard gap.allSatisfy({ text.token($0, is: "-") || text.token($0, is: "–") || text.token($0, is: "and") }),
        let entity = table.entity(of: sibling), isPossibleOwner(entity)
      else { break }
      found.insert(RoleOwner(entity: entity, rule: "owner-before-in-name", evidence: sibling), at: 0)
      end = tokens.lowerBound
    }
    return found
  }

  /// A people or a group that is no state, place or body owns no office.
  private func isPossibleOwner(_ entity: Int) -> Bool {
    let kind = table.kind(entity)
    return kind == .country || kind == .place || kind == .organization
  }

  // MARK: Lines

  /// The state that opens a list line: `Kazakhstan – Murat Belgatov, …`, `* *Latvia*: …`, `| Viet Nam | … |`.
  private func lineHead(of block: ArticleMentions.PlacedBlock) -> RoleOwner? {
    guard let first = block.mentions.first, let entity = table.entity(of: first) else { return nil }
    let kind = article.mentions[first].kind
    let isLine = block.block.role == .listItem || block.block.role == .tableRow
    guard kind == .country || isLine && (kind == .organization || kind == .place), table.kind(entity) == kind else {
      return nil
    }
    let tokens = article.mentions[first].tokens
    // `Nairobi – Foreign ministers meet`: where something is, in a diary.
    if kind == .place, block.text.tokens[tokens.lowerBound].lexical.classes.contains(.capital) { return nil }
    guard (0..<tokens.lowerBound).allSatisfy({ block.text.tokens[$0].kind == .mark }) else { return nil }
    var index = tokens.upperBound
    while block.text.token(index, is: "*") || block.text.token(index, is: "_") { index += 1 }
    guard block.text.tokens.indices.contains(index) else { return nil }
    let isSeparator =
      block.text.token(index, is: ":") || block.text.token(index, is: "|") || isDash(index, block.text)
    // A dateline (`QUITO, March 3 (Agency) --`) heads no list: it has a comma.
    guard isSeparator, block.text.tokens.count <= 80 else { return nil }
    return RoleOwner(entity: entity, rule: "list-line", evidence: first)
  }

  /// `Peru: Foreign Minister …`, but not `Peru: Statement by the High Representative`.
  private func isRightBehind(_ head: Int, _ mention: Int) -> Bool {
    article.mentions[mention].tokens.lowerBound - article.mentions[head].tokens.upperBound <= 2
  }

  /// `President Ann Lee of Peru`: the state or body behind the name that a title stands before.
  private func behindName(_ mention: Int) -> RoleOwner? {
    let text = article.text(of: mention)
    guard let name = article.topLevel(after: mention), article.mentions[name].kind == .person,
      article.mentions[name].sentence == article.mentions[mention].sentence,
      article.mentions[name].tokens.lowerBound - article.mentions[mention].tokens.upperBound <= 2,
      let owner = article.topLevel(after: name), text.token(article.mentions[name].tokens.upperBound, is: "of")
    else { return nil }
    let kind = article.mentions[owner].kind
    let start = article.mentions[name].tokens.upperBound + 1
    guard kind == .country || kind == .organization, let entity = table.entity(of: owner),
      article.mentions[owner].block == article.mentions[mention].block,
      article.mentions[owner].tokens.lowerBound == start
        || article.mentions[owner].tokens.lowerBound == start + 1 && text.token(start, is: "the")
    else { return nil }
    return RoleOwner(entity: entity, rule: "owner-behind-name", evidence: owner)
  }

  private func isDash(_ index: Int, _ text: PlacedText) -> Bool {
    (text.token(index, is: "-") && !text.tokens[index].isJoined) || text.token(index, is: "–")
      || text.token(index, is: "—")
  }

  /// `Minister of Health, Togo;`, `Minister of Trade (Ghana)`, `Staff Correspondent, The Delta Herald`.
  private func afterComma(_ mention: Int) -> RoleOwner? {
    let text = article.text(of: mention)
    let end = article.mentions[mention].tokens.upperBound
    let isParenthesis = text.token(end, is: "(")
    let block = article.blocks[article.mentions[mention].block].block
    let isCell = block.role == .tableRow && text.token(end, is: "|")
    guard isParenthesis || isCell || text.token(end, is: ","), let next = article.topLevel(after: mention) else {
      return nil
    }
    let tokens = article.mentions[next].tokens
    let kind = article.mentions[next].kind
    guard tokens.lowerBound == end + 1 || (tokens.lowerBound == end + 2 && text.token(end + 1, is: "the")),
      kind == .country || kind == .organization, let entity = table.entity(of: next)
    else { return nil }
    var after = tokens.upperBound
    // `Embassy of Peru in | Lagos`
    if kind == .organization, text.token(after, is: "in"), let seat = article.topLevel(after: next),
      article.mentions[seat].kind == .place, article.mentions[seat].tokens.lowerBound == after + 1
    {
      after = article.mentions[seat].tokens.upperBound
    }
    if isParenthesis {
      guard text.token(after, is: ")") else { return nil }
    } else {
      // `Ann Lee, commander, Northern Command met …`: the second comma is often left out.
      let ends =
        !text.tokens.indices.contains(after) || text.tokens[after].kind == .mark
        || kind == .organization && text.token(article.mentions[mention].tokens.lowerBound - 1, is: ",")
      let isLine = block.role == .listItem || block.role == .tableRow
      guard ends, isLine || !text.token(after, is: "(") else { return nil }
    }
    return RoleOwner(entity: entity, rule: "owner-after-comma", evidence: next)
  }

  /// `ambassadors of the region's states (Kenya, Uganda and Rwanda)`: the states that parentheses list.
  private func listed(behind mention: Int) -> [RoleOwner] {
    let text = article.text(of: mention)
    var token = article.mentions[mention].tokens.upperBound
    guard roles[mention]?.isPlural == true, text.token(token, is: "(") else { return [] }
    token += 1
    var found: [RoleOwner] = []
    var next = article.descendants(of: mention).upperBound
    while next < article.mentions.count, article.mentions[next].block == article.mentions[mention].block {
      let kind = article.mentions[next].kind
      let tokens = article.mentions[next].tokens
      let gap = token..<max(token, tokens.lowerBound)
      guard kind == .country || kind == .nationality, let entity = table.entity(of: next), isPossibleOwner(entity),
        gap.allSatisfy({ text.token($0, is: ",") || text.token($0, is: "and") || text.token($0, is: "the") })
      else { break }
      found.append(RoleOwner(entity: entity, rule: "listed-states", evidence: next))
      token = tokens.upperBound
      next = article.descendants(of: next).upperBound
    }
    return found.count > 1 ? found : []
  }

  // MARK: Sentences

  /// `The Mongolian side will be headed by Dorj Ganbold, Deputy Minister of Food and Agriculture`.
  private func side(of mention: Int) -> RoleOwner? {
    let sentence = article.sentences[article.mentions[mention].sentence]
    let text = article.text(of: mention)
    for other in sentence.mentions where other < mention {
      let kind = article.mentions[other].kind
      guard kind == .nationality || kind == .country, article.mentions[other].parent == nil else { continue }
      var next = article.mentions[other].tokens.upperBound
      if next < text.tokens.count, text.tokens[next].kind == .possessive { next += 1 }
      guard text.token(next, in: Self.sides), let entity = table.entity(of: other), isPossibleOwner(entity) else {
        continue
      }
      return RoleOwner(entity: entity, rule: "side-of-sentence", evidence: other)
    }
    return nil
  }

  private func isSecretaryGeneral(_ mention: Int) -> Bool {
    let text = article.text(of: mention)
    let tokens = article.mentions[mention].tokens
    return tokens.contains { index in
      text.token(index, is: "secretary") && text.tokens[index].isCapitalized
        && (text.token(index + 1, is: "general") || text.token(index + 2, is: "general"))
    } && article.mentions[mention].tokens.count > 1
  }

  private static let sides = WordSet("side delegation team party mission")
}
