import Annotations

/// What stands before the head of a role and belongs to it.
///
/// From the head leftwards: fields and modifiers (`first deputy foreign`), then the owner (`Russian`, `the CSTO`,
/// `Spain's`, `UN Secretary-General's`), then modifiers again (`former Russian foreign minister`).
enum RoleModifiers {
  static func extend(_ office: inout Office, in chart: Chart) {
    var start = office.head.lowerBound
    // `European Commission | President`, where the lexicon's head is `commission president`.
    if office.head.count > 1, let body = overlappingBody(office.head, in: chart) {
      start = body
      office.hasOwner = true
    } else if let body = chart.longest(.organization, endingWith: start - 1),
      body.tokens.contains(where: { chart.has($0, .of) })
    {
      // `Court of Justice | President`: the words before the head are the body's.
      start = body.tokens.lowerBound
      office.hasOwner = true
    }
    var budget = 8
    while budget > 0, let next = modifierStart(before: start, head: office.head, in: chart) {
      start = next
      budget -= 1
      office.hasModifier = true
    }
    if let owner = ownerStart(before: start, head: office, in: chart) {
      start = owner
      office.hasOwner = true
      while chart.isWord(start - 1), chart.has(start - 1, .outerModifier) || chart.isClass(start - 1, .roleModifier),
        !chart.isFunctionWord(start - 1), isModifierHere(start - 1, in: chart)
      {
        start = chart.compoundStart(start - 1)
      }
    }
    office.tokens = start..<max(office.tokens.upperBound, office.head.upperBound)
  }

  /// The start of a body's name that ends inside the head.
  private static func overlappingBody(_ head: Range<Int>, in chart: Chart) -> Int? {
    for last in head.dropLast() {
      if let body = chart.longest(.organization, endingWith: last), body.tokens.lowerBound < head.lowerBound {
        return body.tokens.lowerBound
      }
    }
    return nil
  }

  /// The start of a modifier or field that ends right before `start`.
  private static func modifierStart(before start: Int, head: Range<Int>, in chart: Chart) -> Int? {
    let last = start - 1
    if chart.has(last, .hyphen), isModifierWord(last - 1, in: chart) { return last - 1 }
    if chart.has(last, .and) || chart.has(last, .comma) { return coordinated(last, start: start, in: chart) }
    guard chart.isWord(last) else { return nil }
    let first = chart.compoundStart(last)
    if isModifierWord(last, in: chart) || isModifierWord(first, in: chart) {
      return isModifierHere(first, in: chart) ? first : nil
    }
    // `Prime Cabinet Secretary`: ordinary words and offices with capitals, before a head with one.
    guard chart.isCapitalized(head.lowerBound), chart.isTitleWord(first), chart.casing[first] == .sentence else {
      return nil
    }
    guard !chart.isSentenceStart(first) || chart.isClass(first, classes) else { return nil }
    guard chart.isClass(first, classes) || chart.isClass(first, .commonWord), !chart.isClass(first, names) else {
      return nil
    }
    return chart.isPossessive(first - 1) && chart.isClass(first, .reportingVerb) ? nil : first
  }

  private static let classes: Lexicon.Classes = [.roleHead, .roleHeadPlural, .roleModifier]
  private static let names: Lexicon.Classes = [
    .country, .nationality, .month, .weekday, .ordinalWord, .organizationHead, .eventHead, .documentHead,
  ]

  private static func isModifierWord(_ token: Int, in chart: Chart) -> Bool {
    chart.isWord(token) && (chart.isClass(token, .roleModifier) || chart.has(token, [.portfolio, .outerModifier]))
      && !chart.isClass(token, [.country, .nationality, .acronym]) && !chart.has(token, .passingAttribute)
  }

  /// A modifier counts at a sentence's start as well, but not where it is an adverb or verb: `Then ministers met`.
  private static func isModifierHere(_ token: Int, in chart: Chart) -> Bool {
    guard chart.isSentenceStart(token) else { return !chart.isPossessive(token + 1) }
    return !chart.text.token(token, is: "then") && !chart.text.token(token, is: "current")
      && !chart.text.token(token, is: "first") || chart.isCapitalized(token + 1)
  }

  /// `foreign and defence` ministers: a further field before `and`.
  private static func coordinated(_ link: Int, start: Int, in chart: Chart) -> Int? {
    guard chart.has(start, .portfolio), chart.has(link - 1, .portfolio), chart.isWord(link - 1) else { return nil }
    guard chart.has(link, .and) || chart.has(start + 1, .and) else { return nil }
    return link - 1
  }

  /// The start of the owner that ends right before `start`, with the owners coordinated with it.
  private static func ownerStart(before start: Int, head: Office, in chart: Chart) -> Int? {
    guard let first = singleOwner(before: start, in: chart) else { return nil }
    var begin = first
    // `Turkish, Mongolian top diplomats`, `Indian and Chinese foreign ministers`.
    while head.isPlural, chart.has(begin - 1, [.comma, .and]),
      let further = chart.longest([.nationality, .country], endingWith: begin - 2),
      chart.longest([.nationality, .country], from: begin)?.kind == further.kind
    {
      begin = further.tokens.lowerBound
    }
    return begin
  }

  private static func singleOwner(before start: Int, in chart: Chart) -> Int? {
    if chart.isPossessive(start - 1) {
      if let owner = chart.longest([.country, .organization, .place, .role], endingWith: start - 2) {
        return owner.tokens.lowerBound
      }
      return nil
    }
    if chart.has(start - 1, .hyphen) { return nil }
    guard let owner = chart.longest([.nationality, .country, .organization, .place], endingWith: start - 1),
      !chart.has(owner.tokens.lowerBound - 1, .hyphen)
    else {
      return nil
    }
    // `in Moscow ministers …`: a place or state after a preposition is no owner of what follows.
    if owner.kind == .place || owner.kind == .country, chart.has(owner.tokens.lowerBound - 1, [.in, .at]) {
      return nil
    }
    return owner.tokens.lowerBound
  }
}
