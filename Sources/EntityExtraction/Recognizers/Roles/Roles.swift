import Annotations

/// Offices, posts and functions: `Deputy Prime Minister and Minister of Foreign Affairs of X`, `top Russian diplomat`,
/// `ambassadors of Central Asian nations`.
package enum Roles {
  private static let office = Rule("office", priority: 26)
  private static let joined = Rule("joined-offices", priority: 27)
  private static let bare = Rule("bare-office", priority: 11)
  private static let counterpart = Rule("counterpart", priority: 25)

  /// Heads that are verbs as well.
  private static let verbs = WordSet(
    "head heads chair chairs host hosts judge judges coach captain guard guide lead author"
  )

  /// Whether `of` and the field of an office follow rather than a state: `Council of Ministers of | Foreign Affairs`.
  private static func isOfField(_ token: Int, in chart: Chart) -> Bool {
    chart.has(token, .of) && chart.longest(.country, from: chart.skippingArticle(token + 1)) == nil
  }

  /// Bodies that are named after the offices of their members.
  private static let colleges = WordSet("cabinet council")

  package static func recognize(in chart: inout Chart) {
    var offices: [Office] = []
    var token = 0
    while token < chart.count {
      guard let head = RoleHeads.head(at: token, in: chart) else {
        token += 1
        continue
      }
      var read = Office(
        tokens: head.tokens,
        head: head.tokens,
        isPlural: head.isPlural,
        hasOwner: false,
        hasComplement: false,
        hasModifier: false
      )
      RoleModifiers.extend(&read, in: chart)
      RoleComplements.extend(&read, in: chart)
      if absorbs(read, next: &token, in: chart) { continue }
      guard stands(read, in: chart) else { continue }
      offices.append(read)
      // What follows may have this office as its owner: `UN Secretary-General's Special Envoy`.
      chart.add(read.tokens, .role, read.hasOwner || read.hasComplement || read.hasModifier ? office : bare)
    }
    join(offices, in: &chart)
  }

  /// Whether a head is only the modifier of the next one, as `Secretary` in `Secretary General`; moves on.
  private static func absorbs(_ read: Office, next token: inout Int, in chart: Chart) -> Bool {
    token = read.head.upperBound
    guard read.tokens.upperBound == read.head.upperBound,
      let next = RoleHeads.head(at: read.head.upperBound, in: chart),
      chart.isCapitalized(next.tokens.lowerBound) == chart.isCapitalized(read.head.lowerBound)
    else { return false }
    return !chart.isPossessive(read.head.upperBound)
  }

  private static func stands(_ read: Office, in chart: Chart) -> Bool {
    let head = read.head
    if head.count == 1, chart.isClass(head.lowerBound, .honorific), !read.hasComplement { return false }
    // `Minister of Justice`: the field of an office, no office by itself.
    if head.count == 1, chart.has(head.lowerBound, .portfolio), chart.has(head.lowerBound - 1, [.of, .for]) {
      return false
    }
    // `Cabinet of Ministers`: the body's name, not its members.
    if chart.isCapitalized(head.lowerBound), chart.has(head.lowerBound - 1, .of),
      chart.isCapitalized(head.lowerBound - 2), chart.isIn(head.lowerBound - 2, colleges),
      chart.text.token(head.lowerBound, is: "ministers"), !isOfField(head.upperBound, in: chart)
    {
      return false
    }
    // `Sultan bin Rashid`: an office that is a name here.
    if head.count == 1, chart.isCapitalized(head.lowerBound), chart.isClass(head.upperBound, .nameParticle),
      chart.isLower(head.upperBound), !chart.isFunctionWord(head.upperBound)
    {
      return false
    }
    if chart.has(read.tokens.upperBound, .colon), chart.text.role == .frontMatter { return false }
    if isDelegationHead(read, in: chart) { return false }
    if isOccupation(head, in: chart) {
      return isTitleBeforeName(read, in: chart) && !read.isPlural || hasNamedBody(read, in: chart)
    }
    if read.hasComplement || read.hasOwner { return !isVerb(head.lowerBound, in: chart) || read.hasOwner }
    if chart.has(head.upperBound - 1, .weakRole), head.count == 1 {
      guard
        read.hasModifier || isTitleBeforeName(read, in: chart) || isDefiniteTitle(read, in: chart)
          || isBareGroup(read, in: chart) || isCell(head, in: chart)
      else {
        return false
      }
    }
    return !isVerb(head.lowerBound, in: chart)
  }

  /// `head of delegation`: what somebody does at a meeting, as tables of delegations have it.
  private static func isDelegationHead(_ read: Office, in chart: Chart) -> Bool {
    chart.isIn(read.tokens.upperBound - 1, delegations) && !read.hasOwner
      && read.tokens.allSatisfy { !chart.isGeographic($0) && chart.longest(.organization, endingWith: $0) == nil }
  }

  private static let delegations = WordSet("delegation delegations")

  /// A trade rather than an office: `editor`, `engineers`.
  private static func isOccupation(_ head: Range<Int>, in chart: Chart) -> Bool {
    if chart.isClass(head.upperBound - 1, .personNoun) { return true }
    if head.count == 1 { return chart.isClass(head.lowerBound, .trade) }
    return chart.phrase(from: head.lowerBound, in: .trade)?.tokens == head
  }

  /// `editor of The X Post`, `professor at X University`: the body makes a function of a trade.
  private static func hasNamedBody(_ read: Office, in chart: Chart) -> Bool {
    guard read.hasComplement, !read.isPlural else { return false }
    return chart.longest([.organization, .country, .place], endingWith: read.tokens.upperBound - 1) != nil
  }

  /// `| Director, …`: an office that opens a cell of a table.
  private static func isCell(_ head: Range<Int>, in chart: Chart) -> Bool {
    chart.text.role == .tableRow && chart.isCapitalized(head.lowerBound) && chart.has(head.lowerBound - 1, .bar)
      && chart.has(head.upperBound, [.comma, .bar])
  }

  /// `leaders`, `officials` alone name holders of offices.
  private static func isBareGroup(_ read: Office, in chart: Chart) -> Bool {
    read.isPlural
      && (chart.text.token(read.head.lowerBound, is: "leaders")
        || chart.text.token(read.head.lowerBound, is: "officials"))
  }

  /// A capital and a name behind: `General Danjuma`.
  private static func isTitleBeforeName(_ read: Office, in chart: Chart) -> Bool {
    chart.isCapitalized(read.head.lowerBound) && chart.isNameLike(read.head.upperBound)
      && chart.casing[read.head.lowerBound] == .sentence && !chart.isOrdinary(read.head.upperBound)
      && !chart.isClass(read.head.upperBound, [.organizationHead, .placeHead, .roleHead])
  }

  /// `the President`: a capital in running text behind an article.
  private static func isDefiniteTitle(_ read: Office, in chart: Chart) -> Bool {
    chart.isCapitalized(read.head.lowerBound) && !chart.isSentenceStart(read.head.lowerBound)
      && chart.has(read.head.lowerBound - 1, [.the, .possessive]) && chart.casing[read.head.lowerBound] == .sentence
  }

  /// `heads to`, `to chair`, `will host`: the word is a verb here.
  private static func isVerb(_ token: Int, in chart: Chart) -> Bool {
    // `will co-chair`
    let isCompound = chart.text.token(token, is: "co") && chart.isIn(chart.compoundEnd(token) - 1, verbs)
    guard chart.isLower(token), chart.isIn(token, verbs) || isCompound else { return false }
    return chart.has(token - 1, [.to, .pronoun, .auxiliary]) && !chart.text.token(token - 1, is: "is")
      && !chart.text.token(token - 1, is: "was")
  }

  /// Joins two offices of one holder: `Deputy Prime Minister – Minister of Foreign Affairs`.
  private static func join(_ offices: [Office], in chart: inout Chart) {
    var index = 0
    while index + 1 < offices.count {
      var last = index
      while last + 1 < offices.count, areJoined(offices[last], offices[last + 1], in: chart) { last += 1 }
      if last > index {
        for office in offices[index...last] { chart.withdraw(office.tokens, .role) }
        chart.add(offices[index].tokens.lowerBound..<offices[last].tokens.upperBound, .role, joined)
      }
      index = last + 1
    }
  }

  private static func areJoined(_ a: Office, _ b: Office, in chart: Chart) -> Bool {
    let link = a.tokens.upperBound
    guard b.tokens.lowerBound == link + 1, !a.isPlural, !b.isPlural, !b.hasOwner else { return false }
    let isSlash = chart.text.token(link, is: "/") && chart.isJoined(link) && chart.isJoined(link + 1)
    guard chart.has(link, .and) || isSlash || chart.has(link, .dash) && !chart.isJoined(link) else { return false }
    return true
  }
}
