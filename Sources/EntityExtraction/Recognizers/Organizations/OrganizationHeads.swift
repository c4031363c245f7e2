import Annotations

/// Bodies by a head noun: `Ghana Immigration Service`, `Ministry of Foreign Affairs of X`, `Committee on Trade`.
///
/// Heads are read from right to left, so that `Ministry of … of Mongolia` is known when `Press Service of the` is read.
package enum OrganizationHeads {
  private static let named = Rule("organization-head", priority: 28)
  private static let chained = Rule("organization-head-of", priority: 29)
  private static let shortForm = Rule("organization-short-form", priority: 12)
  private static let lowerCase = Rule("lower-case-ministry", priority: 14)

  /// Heads that stand before the name: `Agencia X`, `Banco Y`, `Radio Z`.
  static let leadingHeads = WordSet(
    """
    agencia banco banca banque universidad universidade universita universite ministerio ministere ministerio grupo \
    groupe partido parti partei radio radiotelevision instituto institut fundacion fondation comision tribunal bank \
    televisa canal diario periodico agence societe compagnie compania empresa confederacion camara banka kementerian \
    majlis lembaga dewan partai wisma
    """
  )

  /// Bodies whose bare name needs no article: `told Parliament`.
  private static let soleBodies = WordSet(
    "parliament congress senate treasury cabinet knesset duma politburo bundestag bundesrat riksdag storting sejm"
  )

  package static func recognize(in chart: inout Chart) {
    for token in (0..<chart.count).reversed()
    where chart.isClass(token, .organizationHead)
      || chart.isCapitalized(token)
        && (isMediumHead(token, in: chart) || chart.isIn(token, leadingHeads) || NameShape.isBank(token, in: chart))
    {
      if chart.isCapitalized(token) {
        read(token, in: &chart)
      } else {
        readLowerCase(token, in: &chart)
      }
    }
    joinOwners(in: &chart)
  }

  /// `X Foreign Ministry's Information Department`: a body of a body is one name.
  private static func joinOwners(in chart: inout Chart) {
    for possessive in 0..<chart.count where chart.isPossessive(possessive) {
      guard let owner = chart.longest(.organization, endingWith: possessive - 1),
        let part = chart.longest(.organization, from: possessive + 1), part.tokens.count > 1
      else { continue }
      chart.withdraw(part.tokens, .organization)
      chart.add(owner.tokens.lowerBound..<part.tokens.upperBound, .organization, chained)
    }
  }

  /// `Rift Times`, `Steppe TV`: a medium's head, which needs a name before it.
  private static func isMediumHead(_ token: Int, in chart: Chart) -> Bool {
    chart.isIn(token, Bylines.mediaHeads) && chart.isTitleWord(token - 1) && chart.casing[token] == .sentence
      && !chart.isTitleWord(token + 1) && !chart.isClass(token + 1, .eventHead)
  }

  private static func read(_ head: Int, in chart: inout Chart) {
    if isInsideRun(head, in: chart) || isOtherHead(head, in: chart) { return }
    var start = owner(before: head, in: chart) ?? chart.runStart(before: head)
    // `Eldik Bank and Zorb Eximbank`: two of them.
    if NameShape.isBank(head, in: chart), let link = (start..<head).last(where: { chart.has($0, .and) }) {
      start = link + 1
    }
    if isMatter(start..<head + 1, in: chart) { return }
    if start == head, chart.isClass(head, .commonWord), chart.has(head, .opener) { return }
    var end = chart.compoundEnd(head)
    if chart.isCapitalized(end), chart.isClass(end, .companySuffix) { return }
    if let tail = complementEnd(from: end, in: chart) {
      end = tail
      if start == head, chart.has(head, .weakOrganization), !chart.isNameLike(end - 1) { return }
      if let known = chart.longest(.organization, from: start), known.tokens.upperBound > end { return }
      chart.withdraw(inside: start..<end, holding: head, .organization)
      chart.add(start..<end, .organization, chained)
      return
    }
    if start == head, chart.isIn(head, leadingHeads) {
      // A head of another language leads its name: `Agencia X`, `Banco Y`.
      while chart.isNameLike(end), !chart.isClass(end, [.roleHead, .honorific]), end - head < 4 {
        end = chart.compoundEnd(end)
      }
    }
    while start < head, !isFirstWord(start, head, in: chart) { start += 1 }
    // Media keep their article: `The Delta Post`.
    if chart.isIn(head, Bylines.mediaHeads), chart.has(start - 1, .the), chart.isCapitalized(start - 1),
      !chart.isSentenceStart(start - 1)
    {
      start -= 1
    }
    if end - start > 1 {
      for token in start..<head where !chart.isAllCaps(token) {
        chart.withdraw(token..<token + 1, .organization)
      }
      chart.withdraw(inside: start..<end, holding: head, .organization)
      chart.add(start..<end, .organization, named)
    } else if isShortForm(head, in: chart), chart.longest(.organization, from: head) == nil {
      chart.add(head..<end, .organization, shortForm)
    }
  }

  /// Whether the word heads something else here: `Cabinet Secretary`, `Exchange of Notes`, `Action Programme`.
  private static func isOtherHead(_ head: Int, in chart: Chart) -> Bool {
    // `Strategic Partnership` is a relation unless a name says otherwise.
    if chart.isIn(head, relations), chart.isOrdinary(head - 1), !chart.isGeographic(head - 1) { return true }
    // `Daily Press | Briefing`
    if chart.isIn(head, channels), chart.isClass(head + 1, .eventHead) { return true }
    return chart.isClass(head, .documentHead)
      || chart.phrase(from: head, in: [.documentHead, .roleHead, .roleHeadPlural]) != nil
  }

  /// What a document is about rather than a body: `Agreement on Air Services`, `Bilateral Air Services Agreement`.
  private static func isMatter(_ name: Range<Int>, in chart: Chart) -> Bool {
    guard name.count > 1, name.allSatisfy({ chart.isOrdinary($0) || chart.isClass($0, .eventHead) }) else {
      return false
    }
    if chart.isCapitalized(name.upperBound), chart.isClass(name.upperBound, .documentHead) { return true }
    return chart.has(name.lowerBound - 1, [.on, .for]) && chart.isClass(name.lowerBound - 2, .documentHead)
  }

  /// Whether the head's name goes on behind it with a further head: `Bank` in `World Bank Group`.
  private static func isInsideRun(_ head: Int, in chart: Chart) -> Bool {
    var next = chart.compoundEnd(head)
    var steps = 0
    while steps < 4, chart.isTitleWord(next), !chart.isClass(next, [.roleHead, .roleHeadPlural, .honorific]) {
      if chart.isClass(next, .organizationHead) { return true }
      if chart.isClass(next, [.givenName, .familyName]), !chart.isClass(next, .commonWord) { return false }
      next = chart.compoundEnd(next)
      steps += 1
    }
    return false
  }

  /// `Prime Minister's` before `Office`: an office as the owner of a body.
  private static func owner(before head: Int, in chart: Chart) -> Int? {
    guard chart.isPossessive(head - 1), chart.isClass(head - 2, .roleHead) || chart.isClass(head - 2, .roleHeadPlural)
    else { return nil }
    for start in max(0, head - 5)..<head - 2 where chart.isCapitalized(start) {
      let office = chart.phrase(from: start, in: [.roleHead, .roleHeadPlural])
      if office?.tokens.upperBound == head - 1 { return start }
    }
    return head - 2
  }

  private static func isFirstWord(_ token: Int, _ head: Int, in chart: Chart) -> Bool {
    chart.isWord(token) && !(chart.isSentenceStart(token) && chart.has(token, .opener))
  }

  /// The end of `of the Republic of X`, `for Trade and Industry`, `on Development`; nil where nothing follows.
  private static func complementEnd(from first: Int, in chart: Chart) -> Int? {
    var end = first
    var position = first
    while chart.has(position, .of)
      || (chart.has(position, [.for, .on]) || chart.isIn(position, opposition))
        && takesField(first, position, in: chart)
    {
      let next = chart.has(position + 1, .the) ? position + 2 : position + 1
      guard let stop = nounPhraseEnd(next, after: position, in: chart) else { break }
      end = stop
      position = stop
      if chart.longest([.country, .organization], endingWith: stop - 1) != nil { break }
    }
    // `Integrated Office in X (ACR)`: the acronym says that the place belongs to the name.
    if chart.has(end, [.in, .at, .to]), let place = chart.longest([.country, .place], from: end + 1),
      chart.has(place.tokens.upperBound, .openParenthesis), chart.isAllCaps(place.tokens.upperBound + 1)
    {
      end = place.tokens.upperBound
    }
    return end > first ? end : nil
  }

  /// Whether a head goes on with `for` or `on`: `Office for …`, `Committee on …`; not `Party for`.
  private static func takesField(_ first: Int, _ preposition: Int, in chart: Chart) -> Bool {
    chart.isIn(first - 1, fieldHeads) || preposition > first
  }

  private static let opposition = WordSet("against")

  private static let channels = WordSet("press media news")

  private static let relations = WordSet("partnership community cooperation market network")

  private static let fieldHeads = WordSet(
    """
    office agency organization organisation center centre institute committee commission fund bank council association \
    forum authority initiative network foundation movement society league department ministry alliance bureau programme \
    program directorate secretariat panel board academy coalition campaign federation group union partnership service \
    congress conference division unit task subcommittee court tribunal parliament centers school
    """
  )

  private static func nounPhraseEnd(_ start: Int, after preposition: Int, in chart: Chart) -> Int? {
    guard chart.isTitleWord(start) else { return nil }
    if chart.isClass(start, [.month, .weekday]) { return nil }
    if let office = officeEnd(start, in: chart) { return office }
    if chart.isClass(start, [.honorific]) { return nil }
    let run = chart.runEnd(from: start)
    if let known = chart.longest([.country, .organization, .place], from: start) {
      let end = known.tokens.upperBound
      // `Office for West Africa and the Sahel`
      if chart.has(preposition, .for), known.kind == .place, chart.has(end, .and) {
        let next = chart.has(end + 1, .the) ? end + 2 : end + 1
        if let other = chart.longest(.place, from: next), !chart.isPossessive(other.tokens.upperBound) {
          return other.tokens.upperBound
        }
      }
      // `Bank of Latin America`; but `Community of West African States` goes on.
      if end >= run || chart.has(end, .and) || chart.has(end, [.of, .for]) { return end }
      // `Party of Canada | Member`; but `Community of West African States`.
      if known.kind == .country, !chart.isClass(end, .organizationHead) { return end }
    }
    guard run > start, !chart.has(preposition, .on) || !chart.isClass(start, [.month, .weekday]) else { return nil }
    return run
  }

  /// `Office of the President of Montenegro`: the office within the name of a body.
  private static func officeEnd(_ start: Int, in chart: Chart) -> Int? {
    // `Court of Justice President`: the field of the body, not an office.
    if chart.has(start, .portfolio), chart.isClass(start, .roleHead) { return nil }
    var head = start
    while chart.isTitleWord(head), !chart.isClass(head, [.roleHead, .roleHeadPlural]), head - start < 4 { head += 1 }
    guard chart.isClass(head, [.roleHead, .roleHeadPlural]), chart.isCapitalized(head) else { return nil }
    var end = chart.compoundEnd(head)
    while chart.isCapitalized(end), chart.isClass(end, [.roleHead, .roleHeadPlural]) { end = chart.compoundEnd(end) }
    while chart.has(end, [.of, .for]) {
      let next = chart.has(end + 1, .the) ? end + 2 : end + 1
      if let known = chart.longest([.country, .organization], from: next) {
        end = known.tokens.upperBound
        if known.kind == .country { break }
      } else {
        let run = chart.runEnd(from: next)
        guard run > next else { break }
        end = run
      }
    }
    return end
  }

  /// `the Commission`, `the Ministry`: a head with a capital, in running text, where the article says that it is known.
  private static func isShortForm(_ head: Int, in chart: Chart) -> Bool {
    guard chart.casing[head] == .sentence, !chart.isSentenceStart(head), !chart.isNameLike(head + 1) else {
      return false
    }
    return chart.has(head - 1, [.the, .possessive, .demonstrative]) || chart.isPossessive(head - 1)
      || chart.isIn(head, soleBodies) && chart.isLower(head - 1)
  }

  /// `Russian foreign ministry`: a state's ministry written without capitals.
  private static func readLowerCase(_ head: Int, in chart: inout Chart) {
    guard chart.text.token(head, is: "ministry") else { return }
    var start = head
    while chart.isLower(start - 1),
      chart.has(start - 1, .portfolio) || chart.has(start - 1, .and) && chart.has(start - 2, .portfolio)
    {
      start -= 1
    }
    guard start < head, let owner = chart.longest([.nationality, .country], endingWith: start - 1) else { return }
    chart.add(owner.tokens.lowerBound..<head + 1, .organization, lowerCase)
  }
}
