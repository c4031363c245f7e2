import Annotations

/// Trades and callings beside the name of whoever follows them: `music journalist Ann Lee`, `Ann Lee, a 17th-century
/// writer`, `Ann Lee (born 1950) is an English actress, singer and director`.
///
/// Alone they name no office (`the farmers`), so that this runs behind the rules for persons.
package enum Trades {
  private static let title = Rule("trade-before-name", priority: 26)
  private static let apposed = Rule("trade-after-name", priority: 26)
  private static let announced = Rule("trade-and-name", priority: 26)
  private static let copula = Rule("trade-of-subject", priority: 26)

  /// Linear in the tokens; what is looked at around each trade is bounded by a constant.
  package static func recognize(in chart: inout Chart) {
    var token = 0
    while token < chart.count {
      if let known = chart.longest(.role, from: token) {
        token = max(token + 1, known.tokens.upperBound)
        continue
      }
      guard let head = head(at: token, in: chart) else {
        token += 1
        continue
      }
      let office = chain(from: head, in: chart)
      token = office.upperBound
      if let rule = rule(of: office, in: chart) { chart.add(office, .role, rule) }
    }
  }

  // MARK: Words

  /// The longest trade, or office that does not stand alone, that begins at a token and that no role holds yet.
  private static func head(at token: Int, in chart: Chart) -> Range<Int>? {
    guard chart.isWord(token), !chart.has(token - 1, .hyphen),
      chart.isLower(token) || !chart.isClass(token, .honorific)
    else { return nil }
    if chart.isIn(token, passing) { return nil }
    let isTrade = chart.isClass(token, [.trade, .roleHead]) || chart.isIn(token, companions) || chart.isIn(token, kin)
    let phrase = chart.phrase(from: token, in: [.trade, .roleHead])?.tokens
    guard let head = phrase ?? (isTrade ? token..<token + 1 : nil) else { return nil }
    // `Baker said`: a capital in running text is a name's, or a title's before one.
    if chart.isCapitalized(token), chart.casing[token] == .sentence, !chart.isSentenceStart(token),
      !chart.isClass(token, .trade) || chart.longest(.person, from: head.upperBound) == nil,
      !chart.has(token - 1, .comma) || !chart.has(head.upperBound, .comma)
        || chart.longest(.person, endingWith: token - 2) == nil
    {
      return nil
    }
    if chart.has(head.upperBound, .hyphen) || chart.isPossessive(head.upperBound) { return nil }
    if chart.longest(.person, from: token) != nil { return nil }
    return head
  }

  /// What somebody is to another one: said beside both.
  private static let kin = WordSet(
    """
    son sons daughter daughters brother brothers sister sisters father mother wife husband widow widower grandson \
    granddaughter grandfather grandmother nephew niece uncle aunt cousin stepfather stepmother stepson stepdaughter twin \
    fiance fiancee girlfriend boyfriend father-in-law mother-in-law son-in-law daughter-in-law
    """
  )

  /// Nouns that are a function only beside another one: `actor and friend Tom Lee`.
  private static let companions = WordSet("friend colleague")

  /// What somebody is at one meeting or in one matter only.
  private static let passing = WordSet(
    "host hosts guest guests member members participant participants delegate delegates observer observers witness victim "
      + "suspect defendant plaintiff partner partners speaker volunteer donor"
  )

  /// The trades of one person, joined by commas and `and`: `actress, singer and director`.
  private static func chain(from first: Range<Int>, in chart: Chart) -> Range<Int> {
    var office = read(first, in: chart)
    for _ in 0..<8 {
      let link = office.upperBound
      guard chart.has(link, [.and, .comma]), !isPlural(first, in: chart) else { break }
      var next = chart.has(link, .comma) && chart.has(link + 1, .and) ? link + 2 : link + 1
      let start = next
      while next - start < 3, isModifier(next, in: chart), head(at: next, in: chart) == nil { next += 1 }
      guard let further = head(at: next, in: chart), !isPlural(further, in: chart) else { break }
      let end = read(further, in: chart).upperBound
      // `Ann Lee, a singer, director Bo Kim and …`: the second trade is the next name's.
      if chart.has(link, .comma), chart.longest(.person, from: end) != nil { break }
      office = office.lowerBound..<end
    }
    return office
  }

  private static func isPlural(_ head: Range<Int>, in chart: Chart) -> Bool {
    if let phrase = chart.phrase(from: head.lowerBound, in: .trade), phrase.tokens == head {
      return phrase.entry.classes.contains(.roleHeadPlural)
    }
    return chart.isClass(head.upperBound - 1, .roleHeadPlural)
  }

  /// A trade with its field, people and complement: `English character actor`, `author of The Long Pier`.
  private static func read(_ head: Range<Int>, in chart: Chart) -> Range<Int> {
    var start = head.lowerBound
    while head.lowerBound - start < 3, isModifier(start - 1, in: chart) || chart.isClass(start - 1, .ordinalWord) {
      start = chart.compoundStart(start - 1)
    }
    var office = Office(
      tokens: start..<head.upperBound,
      head: head,
      isPlural: false,
      hasOwner: false,
      hasComplement: false,
      hasModifier: false
    )
    RoleComplements.extend(&office, in: chart)
    if chart.isIn(head.lowerBound, kin), chart.has(head.upperBound, .of) {
      office.tokens = start..<relativeEnd(head.upperBound + 1, in: chart)
    }
    while head.lowerBound - start < 8, let owner = ownerStart(before: start, in: chart) { start = owner }
    if start > 0, chart.isWord(start - 1), chart.has(start - 1, .outerModifier) { start -= 1 }
    return start..<office.tokens.upperBound
  }

  /// `Kosovo Albanian | guerrilla leader`, `Zorb Oil | founder`, `Zoravia's | bishop`: the start of the people, state or body
  /// that ends before a trade; nil where none does.
  private static func ownerStart(before start: Int, in chart: Chart) -> Int? {
    if chart.isPossessive(start - 1) {
      return chart.longest([.country, .organization, .place], endingWith: start - 2)?.tokens.lowerBound
    }
    guard let owner = chart.longest([.nationality, .country, .organization], endingWith: start - 1) else { return nil }
    let first = owner.tokens.lowerBound
    if chart.has(first - 1, .hyphen) { return nil }
    if owner.kind != .nationality, chart.has(first - 1, [.in, .at, .to, .of, .from, .by]) { return nil }
    return first
  }

  /// `the brother of Inspector Lee`: behind the relative's title and name; the preposition where no name follows.
  private static func relativeEnd(_ object: Int, in chart: Chart) -> Int {
    let name = chart.longest(.role, from: chart.skippingArticle(object))?.tokens.upperBound ?? object
    return chart.longest(.person, from: name)?.tokens.upperBound ?? object - 1
  }

  private static func isModifier(_ token: Int, in chart: Chart) -> Bool {
    guard chart.isWord(token), chart.isLower(token) || chart.isSentenceStart(token) || chart.casing[token] != .sentence
    else { return false }
    if chart.isIn(token, fields) || chart.has(token, .portfolio) { return true }
    return chart.isClass(token, .roleModifier) && !chart.has(token, .passingAttribute)
      && !chart.isClass(token, [.country, .nationality])
  }

  /// Words for what a trade deals with, or how it is followed.
  private static let fields = WordSet(
    """
    music film stage theatre theater opera radio television tv screen character folk pop rock jazz rap soul gospel blues \
    punk country classical hip-hop ballet dance fashion art arts literary book comic comics sports sport football \
    basketball baseball tennis rugby hockey cricket chess golf swimming cycling racing boxing volleyball athletics \
    software computer web video game games graphic civil electrical mechanical chemical structural sound lighting marine \
    molecular cell nuclear theoretical particle quantum evolutionary medical clinical dental family criminal divorce tax \
    patent property estate insurance stock hedge venture investment advertising marketing sales street wildlife portrait \
    landscape freelance amateur professional self-taught part-time volunteer indie independent underground folk-rock \
    fiction science-fiction crime mystery fantasy romance horror short-story children's opinion food travel fitness yoga \
    beauty lifestyle gossip war peace community grassroots civic student trade labour labor union gay lesbian feminist \
    anarchist socialist communist nationalist libertarian conservative liberal democratic republican independent guerrilla \
    tribal religious spiritual catholic protestant orthodox buddhist muslim jewish christian hindu lay fellow \
    high-school school primary secondary university college doctoral postdoctoral research teaching adjunct experimental \
    contemporary modernist romantic baroque abstract expressionist surrealist impressionist conceptual
    """
  )

  // MARK: Names beside

  private static func rule(of office: Range<Int>, in chart: Chart) -> Rule? {
    if chart.longest(.person, from: office.upperBound) != nil, isFree(office.lowerBound, in: chart) { return title }
    if announces(office, in: chart) { return announced }
    var before = office.lowerBound - 1
    let hasArticle = chart.has(before, [.the, .indefinite])
    // `a well-known painter`, `the award-winning author`: what only praises stays out of the span.
    var skipped = 0
    while !hasArticle, skipped < 3, let start = praiseStart(before, in: chart) {
      before = start - 1
      skipped += 1
    }
    if chart.has(before, [.the, .indefinite]) {
      before -= 1
    } else if skipped > 0 {
      return nil
    }
    if isPlural(office, in: chart) { return nil }
    if chart.has(before, [.comma, .openParenthesis, .dash]), let end = nameEnd(before: before, in: chart),
      chart.longest(.person, endingWith: end) != nil, closes(office.upperBound, opener: before, in: chart)
    {
      return apposed
    }
    return !chart.isIn(office.upperBound - 1, kin) && isSubjectComplement(before, in: chart) ? copula : nil
  }

  /// `his coach, Ann Lee,`, `a son, Bo Lee (born 2015)`: whose it is, a comma, and the name between marks.
  private static func announces(_ office: Range<Int>, in chart: Chart) -> Bool {
    guard chart.has(office.upperBound, .comma) else { return false }
    let start = Honorifics.end(at: office.upperBound + 1, in: chart) ?? office.upperBound + 1
    guard let name = chart.longest(.person, from: start) else { return false }
    let end = name.tokens.upperBound
    guard end >= chart.count || !chart.isWord(end) || chart.has(end, .and) else { return false }
    var before = office.lowerBound - 1
    // `Ann's [6] sister`.
    if chart.text.token(before, is: "]"), let open = behindParenthesis(before, in: chart) { before = open }
    return chart.has(before, [.possessive, .the, .indefinite]) || chart.isPossessive(before)
      || chart.isClass(before, .numberWord)
  }

  /// The start of an adjective, compound or date that ends at a token; nil where something else stands there.
  private static func praiseStart(_ token: Int, in chart: Chart) -> Int? {
    // `17th-century`.
    if let date = chart.longest(.date, endingWith: token) { return date.tokens.lowerBound }
    guard chart.isLower(token), !chart.isFunctionWord(token) else { return nil }
    let start = chart.compoundStart(token)
    return start < token || !isVerb(token, in: chart) ? start : nil
  }

  /// A title before a name stands behind an article, a preposition, a mark, a verb or an adjective, not behind a name.
  private static func isFree(_ start: Int, in chart: Chart) -> Bool {
    !chart.isPossessive(start - 1) || chart.longest([.country, .organization, .place], endingWith: start - 2) != nil
  }

  private static func isVerb(_ token: Int, in chart: Chart) -> Bool {
    chart.has(token, [.auxiliary, .personVerb, .meetingVerb]) || chart.isClass(token, .reportingVerb)
  }

  /// The last token of what stands before a comma, an age in commas skipped: `Ann Lee, 58, a farmer`.
  private static func nameEnd(before mark: Int, in chart: Chart) -> Int? {
    let last = mark - 1
    if chart.isNumber(last), chart.has(last - 1, .comma) { return last - 2 }
    if chart.has(last, .closeParenthesis) { return behindParenthesis(last, in: chart) }
    return last
  }

  /// An apposition ends with a mark, or the block.
  private static func closes(_ end: Int, opener: Int, in chart: Chart) -> Bool {
    guard end < chart.count else { return true }
    if chart.has(opener, .openParenthesis) { return chart.has(end, [.closeParenthesis, .comma]) }
    return !chart.isWord(end) || chart.has(end, [.and, .preposition]) || chart.text.token(end, is: "who")
      || chart.text.token(end, is: "whose") || chart.text.token(end, is: "that")
      || chart.isSentenceStart(end) || chart.isClass(end, .reportingVerb) || chart.casing[end] != .sentence
  }

  /// `Ann Lee (born 1950) was |`, `Ann Lee, who is |`, `Ann Lee became |`, `She is |` at a sentence's start.
  private static func isSubjectComplement(_ verb: Int, in chart: Chart) -> Bool {
    var verb = verb
    while chart.isIn(verb, adverbs) { verb -= 1 }
    // `served as mayor`, `works as a nurse`.
    if chart.text.token(verb, is: "as"), chart.isIn(verb - 1, serving) { return true }
    guard chart.isIn(verb, copulas) else { return false }
    var last = verb - 1
    while chart.isIn(last, adverbs) || chart.has(last, .auxiliary) { last -= 1 }
    if chart.text.token(last, is: "who") { last -= chart.has(last - 1, .comma) ? 2 : 1 }
    if chart.has(last, .pronoun) { return chart.isSentenceStart(last) && chart.isIn(last, subjects) }
    // `Ann Lee (…) [1] was`: parentheses and notes behind the name.
    for _ in 0..<4 {
      if chart.has(last, .closeParenthesis) || chart.text.token(last, is: "]") {
        guard let before = behindParenthesis(last, in: chart) else { return false }
        last = before
      } else if chart.has(last, .comma) {
        last -= 1
      } else {
        break
      }
    }
    return chart.longest(.person, endingWith: last) != nil
  }

  /// The token before the bracket that a closing one closes.
  ///
  /// Bounded by a constant.
  private static func behindParenthesis(_ close: Int, in chart: Chart) -> Int? {
    var depth = 0
    var position = close
    while position >= 0, close - position < 60 {
      if chart.has(position, .closeParenthesis) || chart.text.token(position, is: "]") { depth += 1 }
      if chart.has(position, .openParenthesis) || chart.text.token(position, is: "[") {
        depth -= 1
        if depth == 0 { return position - 1 }
      }
      position -= 1
    }
    return nil
  }

  private static let serving = WordSet(
    "serve serves served serving work works worked working appointed elected hired employed reelected trained retired acted"
  )
  private static let copulas = WordSet("is was became becomes remains remained")
  private static let adverbs = WordSet(
    "also now currently formerly once still then later originally perhaps probably best"
  )
  private static let subjects = WordSet("he she")
}
