import Annotations

/// What follows the head of a role and belongs to it.
///
/// A chain of prepositional phrases: `of Foreign Affairs of the Republic of X`, `for Diplomatic Affairs at the Foreign
/// Ministry`, `of X's foreign policy department`, `to India`. It ends before a comma, a parenthesis and the holder's name.
enum RoleComplements {
  static func extend(_ office: inout Office, in chart: Chart) {
    var end = tailEnd(of: office.head, in: chart)
    var budget = 6
    while budget > 0, let next = phraseEnd(from: end, office: office, in: chart) {
      end = next
      budget -= 1
      office.hasComplement = true
    }
    office.tokens = office.tokens.lowerBound..<end
  }

  /// `-designate`, `-elect`, `a.i.`, `plenipotentiary`.
  private static func tailEnd(of office: Range<Int>, in chart: Chart) -> Int {
    var end = office.upperBound
    // `leader of the opposition X Coalition`.
    if chart.has(end - 1, .portfolio), let body = chart.longest(.organization, from: end) {
      return body.tokens.upperBound
    }
    // `Minister for Foreign Affairs | and Trade`: the head of the lexicon may end within the field.
    if office.count > 1, chart.isCommonTitleWord(end - 1) { end = chart.runEnd(from: end - 1, links: .and) }
    if chart.has(end, .hyphen), chart.has(end + 1, .roleTail) { end += 2 }
    while chart.isWord(end), chart.has(end, .roleTail) { end += 1 }
    if chart.text.token(end, is: "a"), chart.has(end + 1, .stop), chart.text.token(end + 2, is: "i") {
      end += chart.has(end + 3, .stop) ? 4 : 3
    } else if chart.text.token(end, is: "ad"), chart.text.token(end + 1, is: "interim") {
      end += 2
    }
    return end
  }

  /// The end of one prepositional phrase that belongs to the office; nil where none follows.
  private static func phraseEnd(from start: Int, office: Office, in chart: Chart) -> Int? {
    let object = start + 1
    let isEmissary = office.head.contains { chart.has($0, .emissary) }
    if chart.has(start, .of) {
      return knownEnd(object, [.country, .place, .organization, .nationality, .role], office, chart)
        ?? titleEnd(object, chart) ?? lowerEnd(object, office, chart) ?? studyEnd(object, office, chart)
    }
    if chart.has(start, .for) {
      return knownEnd(object, [.country, .place, .organization, .nationality], office, chart)
        ?? titleEnd(object, chart) ?? fieldEnd(object, chart)
    }
    if chart.has(start, .to) {
      guard isEmissary else { return nil }
      return knownEnd(object, [.country, .place, .organization, .role], office, chart)
        ?? lowerEnd(object, office, chart)
    }
    if chart.has(start, .in) {
      guard isEmissary else { return nil }
      return knownEnd(object, [.country, .place], office, chart)
        ?? (chart.isNameLike(object) && office.hasOwner && !chart.isClass(object, [.month, .weekday])
          ? chart.compoundEnd(object) : nil)
    }
    if chart.has(start, .at) {
      guard !office.isPlural else { return nil }
      return knownEnd(object, [.organization], office, chart)
    }
    if chart.has(start, .with) {
      guard isEmissary else { return nil }
      return knownEnd(object, [.organization, .country], office, chart)
    }
    if chart.has(start, .on) {
      guard isEmissary else { return nil }
      return titleEnd(object, chart) ?? fieldEnd(object, chart)
    }
    if chart.has(start, .from) {
      guard office.isPlural else { return nil }
      return ownedEnd(object, office, chart)
    }
    if chart.text.token(start, is: "accredited"), chart.has(object, [.in, .to, .at]) {
      return knownEnd(object + 1, [.country, .place, .organization], office, chart)
    }
    return nil
  }

  /// A name that is known, with what is coordinated with it for several holders: `Peru and Ecuador`.
  private static func knownEnd(_ object: Int, _ kinds: KindSet, _ office: Office, _ chart: Chart) -> Int? {
    var start = chart.skippingArticle(object)
    // `leader of the opposition X Coalition`.
    if chart.isLower(start), chart.has(start, [.descriptor, .portfolio]),
      chart.longest(.organization, from: start + 1) != nil
    {
      start += 1
    }
    guard let known = chart.longest(kinds, from: start) else { return nil }
    var end = known.tokens.upperBound
    // `envoy of the UN secretary-general`: whose envoy it is has a name for its owner.
    if known.kind != .role, known.kind != .place, let head = RoleHeads.head(at: end, in: chart), !head.isPlural,
      chart.longest(.person, from: end) == nil
    {
      return head.tokens.upperBound
    }
    if known.kind == .nationality { return ownedEnd(object, office, chart) }
    if chart.isPossessive(end) { return ownedEnd(object, office, chart) }
    if chart.isLower(end), chart.has(end, [.stateNoun, .bodyNoun]) { return ownedEnd(object, office, chart) }
    // `Foreign Affairs` may begin with a word that is a name elsewhere; the longer reading stands.
    if chart.isTitleWord(end), chart.isCommonTitleWord(end), let title = titleEnd(object, chart), title > end {
      return title
    }
    if office.isPlural {
      while let next = listedEnd(end, kinds, office, chart) { end = next }
    } else if chart.has(object - 1, [.for, .to]), known.kind != .organization {
      // `Ambassador to Kenya, Uganda and Rwanda`, `Secretary for Africa and the Middle East`.
      while let next = listedEnd(end, [.country, .place], office, chart), !startsClause(next, chart) { end = next }
    }
    return end
  }

  /// Whether what ends here is rather the owner or the subject of something further: `for Peru and Chile's minister`.
  private static func startsClause(_ end: Int, _ chart: Chart) -> Bool {
    chart.isPossessive(end) || chart.isTitleWord(end) && chart.isClass(end, [.roleHead, .roleHeadPlural])
      || chart.isLower(end) && chart.isClass(end, [.roleHead, .roleHeadPlural])
  }

  /// `and Russia`, `, Chile and Ecuador` behind a complement.
  private static func listedEnd(_ end: Int, _ kinds: KindSet, _ office: Office, _ chart: Chart) -> Int? {
    guard chart.has(end, .and) || chart.has(end, .comma) && isListClosed(end, in: chart) else { return nil }
    var next = end + 1
    if chart.has(end, .comma), chart.has(next, .and) { next += 1 }
    next = chart.has(next, .the) ? next + 1 : next
    guard let known = chart.longest(kinds.subtracting(.role), from: next) else {
      return chart.isAllCaps(next) ? itemEnd(next, in: chart) : nil
    }
    if known.kind == .nationality { return ownedEnd(next, office, chart) }
    return chart.isPossessive(known.tokens.upperBound) ? nil : known.tokens.upperBound
  }

  /// Whether the list that a comma continues is closed by `and` and a further name.
  private static func isListClosed(_ comma: Int, in chart: Chart) -> Bool {
    var position = comma
    var items = 0
    while items < 30 {
      if chart.has(position, .and) { return itemEnd(position + 1, in: chart) != nil }
      guard chart.has(position, .comma) else { return false }
      position += 1
      if chart.has(position, .and) { continue }
      guard let end = itemEnd(position, in: chart) else { return false }
      position = end
      while chart.isLower(position), chart.has(position, .stateNoun) { position += 1 }
      items += 1
    }
    return false
  }

  /// The end of a state, place, people or body in a list; an acronym that nothing explains counts.
  private static func itemEnd(_ object: Int, in chart: Chart) -> Int? {
    let start = chart.skippingArticle(object)
    if let known = chart.longest([.country, .place, .nationality, .organization], from: start) {
      return known.tokens.upperBound
    }
    return chart.isAllCaps(start) && !chart.isFunctionWord(start) ? start + 1 : nil
  }

  /// `Foreign Affairs and Trade`: the field in words with capitals.
  private static func titleEnd(_ object: Int, _ chart: Chart) -> Int? {
    let start = chart.has(object, .the) ? object + 1 : object
    guard chart.isTitleWord(start), !chart.isClass(start, [.month, .weekday, .honorific]) else { return nil }
    let end = chart.runEnd(from: start, links: .and)
    guard end > start else { return nil }
    if chart.isLower(end), chart.has(end, .bodyNoun) { return lowerRun(end, chart) }
    return end
  }

  /// `minister for foreign affairs`: the field in lower case.
  private static func fieldEnd(_ object: Int, _ chart: Chart) -> Int? {
    var end = chart.skippingArticle(object)
    let start = end
    while chart.isLower(end),
      chart.has(end, .portfolio) || chart.has(end, .and) && chart.has(end + 1, .portfolio) && end > start
    {
      end = chart.compoundEnd(end)
    }
    // `for development | cooperation`
    if end > start, chart.isLower(end), chart.isIn(end, fieldTails) { return end + 1 }
    return end > start ? end : lowerRun(start, chart)
  }

  /// Nouns that close a field and are none alone.
  private static let fieldTails = WordSet("cooperation integration reform reforms assistance outreach relations")

  /// `the foreign policy departments`, `a number of Eurasian states`, `X's foreign policy department`.
  private static func lowerEnd(_ object: Int, _ office: Office, _ chart: Chart) -> Int? {
    if let counted = countedStart(object, chart) { return ownedEnd(counted, office, chart) ?? lowerRun(counted, chart) }
    return lowerRun(chart.skippingArticle(object), chart) ?? fieldEnd(object, chart)
  }

  /// `professor of modern history`: what a scholar works on, in one to three ordinary words before `at`, `in` or a mark.
  private static func studyEnd(_ object: Int, _ office: Office, _ chart: Chart) -> Int? {
    guard chart.isIn(office.head.upperBound - 1, scholars) || chart.has(office.tokens.upperBound - 1, .roleTail) else {
      return nil
    }
    var end = object
    while end - object < 5, chart.isLower(end), !chart.isFunctionWord(end) || chart.has(end, .and) && end > object {
      end = chart.compoundEnd(end)
    }
    guard end > object, !chart.has(end - 1, .and) else { return nil }
    return end >= chart.count || !chart.isWord(end) || chart.has(end, [.at, .in, .of]) ? end : nil
  }

  private static let scholars = WordSet(
    "professor professors lecturer lecturers reader teacher teachers student students historian scholar fellow master dean"
  )

  /// Behind `a number of`, `both`, `the two`.
  private static func countedStart(_ object: Int, _ chart: Chart) -> Int? {
    if chart.has(object, .indefinite), chart.isLower(object + 1), chart.has(object + 2, .of) { return object + 3 }
    let start = chart.skippingArticle(object)
    if chart.isClass(start, .numberWord) || chart.text.token(start, is: "both")
      || chart.text.token(start, is: "several")
    {
      return start + 1
    }
    return nil
  }

  /// A name with a lower-case noun: `Central Asian nations`, `the CSTO member states`, `X's foreign policy department`.
  private static func ownedEnd(_ object: Int, _ office: Office, _ chart: Chart) -> Int? {
    var start = chart.skippingArticle(object)
    guard let owner = chart.longest([.nationality, .country, .organization, .place], from: start) else { return nil }
    start = owner.tokens.upperBound
    let isOwned = chart.isPossessive(start)
    if isOwned { start += 1 }
    guard var end = lowerRun(start, chart) ?? (isOwned ? titleEnd(start, chart) : nil) else { return nil }
    while office.isPlural, let next = listedEnd(end, [.country, .place, .nationality, .organization], office, chart) {
      end = next
    }
    return end
  }

  /// Lower-case words that a noun for a body or state closes: `foreign policy department`; nil where none does.
  private static func lowerRun(_ start: Int, _ chart: Chart) -> Int? {
    var position = start
    var end: Int?
    while position - start < 6, chart.isLower(position), !chart.isFunctionWord(position) || chart.has(position, .and) {
      let isBody = chart.has(position, [.bodyNoun, .stateNoun])
      if !isBody,
        chart.isClass(position, [.eventHead, .reportingVerb]) || chart.has(position, [.personVerb, .meetingVerb])
      {
        break
      }
      position = chart.compoundEnd(position)
      let last = position - 1
      if chart.has(last, [.bodyNoun, .stateNoun]) {
        end = position
        if chart.has(position, .and), !chart.has(position + 1, [.bodyNoun, .stateNoun]) { break }
      }
    }
    guard let end, !chart.isClass(end, .eventHead) || chart.isCapitalized(end) else { return nil }
    return end
  }
}
