/// Runs of capitalised words, as names of bodies, events and documents have them.
extension Chart {
  /// Whether a word may stand inside a capitalised name that a head noun closes or opens.
  ///
  /// In headlines where every word has a capital, only known names and the words of offices and bodies count.
  package func isTitleWord(_ token: Int) -> Bool {
    guard isCapitalized(token), !isFunctionWord(token), !has(token, .auxiliary) else { return false }
    if isSentenceStart(token), has(token, .opener) || isClass(token, .reportingVerb) { return false }
    switch casing[token] {
    case .sentence: return true
    case .title, .capitals:
      return !isOrdinary(token) || has(token, [.portfolio, .compass, .eventModifier, .documentModifier])
        || isClass(token, [.nationality, .country, .organizationHead, .ordinalWord])
    }
  }

  /// Where the capitalised words before `head` begin: `Ghana Immigration` before `Service`; `head` itself for none.
  package func runStart(before head: Int, limit: Int = 8) -> Int {
    var start = head
    while head - start < limit {
      let last = start - 1
      if isPossessive(last), isCapitalized(last - 1), isPluralOrCommonOwner(last - 1) {
        start = last - 1
        continue
      }
      if has(last, .and), isCommonTitleWord(last - 1), isCommonTitleWord(start) || start == head {
        start = last - 1
        continue
      }
      guard isTitleWord(last) || isNumber(last) && has(last - 1, .hyphen) else { break }
      let first = compoundStart(last)
      guard isTitleWord(first) || isNumber(first),
        !isClass(first, [.roleHead, .roleHeadPlural, .honorific]) || has(first, .portfolio)
      else { break }
      if isClass(first, [.month, .weekday]) { break }
      start = first
      if isSentenceStart(first) { break }
    }
    return start
  }

  /// `People's` Bank, `Women's` Council: an owner that belongs to the name, other than a state or person.
  private func isPluralOrCommonOwner(_ token: Int) -> Bool {
    isClass(token, .commonWord) && !isClass(token, [.country, .nationality, .city, .region])
      && !isSentenceStart(token)
  }

  /// An ordinary word with a capital, as in `Food and Agriculture Organization`.
  package func isCommonTitleWord(_ token: Int) -> Bool {
    isTitleWord(token)
      && (isClass(token, .commonWord) || has(token, [.portfolio, .eventModifier, .stateNoun])
        || NameShape.isEnglish(token, in: self))
      && !isClass(token, [.country, .nationality, .city, .region, .roleHead, .roleHeadPlural, .organizationHead])
  }

  /// Which small words a run may hold.
  package struct Links: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// `and`, and the commas of a list that `and` closes.
    package static let and = Links(rawValue: 1)
    /// `of`, `for`, with or without an article.
    package static let of = Links(rawValue: 2)
    /// `in the`, `on`, `with`, `to`.
    package static let other = Links(rawValue: 4)
  }

  /// Where capitalised words that begin at `start` end, with the small words between them:
  /// `Foreign Affairs and Regional Integration`, `Food, Agriculture and Light Industry`; `start` itself for none.
  ///
  /// Behind ordinary words the run ends where a person's name may begin: `Minister of Defence | Ivo Ban`.
  package func runEnd(from start: Int, links: Links = [.and, .of], limit: Int = 14) -> Int {
    var position = start
    var end = start
    var seenOrdinary = false
    while position - start < limit {
      guard isComplementWord(position) else {
        guard position > start, let next = wordAfterLink(position, links) else { break }
        seenOrdinary = has(position, [.and, .comma])
        position = next
        continue
      }
      if position > start, isClass(position, [.roleHead, .roleHeadPlural, .honorific]) { break }
      let isOrdinaryWord =
        isCommonTitleWord(position) || has(position, .portfolio) || isGeographic(position)
        || isClass(position, [.organizationHead, .placeHead])
      if seenOrdinary, mayBeginName(position, isOrdinaryWord: isOrdinaryWord) { break }
      seenOrdinary = seenOrdinary || isOrdinaryWord
      position = compoundEnd(position)
      end = position
    }
    return end
  }

  /// Whether a capitalised word behind ordinary ones begins a person's name rather than goes on with the run.
  private func mayBeginName(_ token: Int, isOrdinaryWord: Bool) -> Bool {
    // `Industry and | Aerospace Research`: a word that no list holds, tied to a field and before another one.
    if has(token - 1, .and), classes(token).isEmpty, isCommonTitleWord(compoundEnd(token)) { return false }
    if !isOrdinaryWord, !isAllCaps(token), !has(token - 1, .compass), !isBeforeHead(token) { return true }
    return isClass(token, .givenName) && !isOrdinary(token + 1) && isNameLike(token + 1)
  }

  /// Whether a head noun with a capital follows a word: `Zarum` in `Zarum Province`.
  private func isBeforeHead(_ token: Int) -> Bool {
    let next = compoundEnd(token)
    return isCapitalized(next) && isClass(next, [.organizationHead, .placeHead, .documentHead, .eventHead])
  }

  /// A capitalised word behind a head and its preposition; in headlines ordinary nouns count as well.
  private func isComplementWord(_ token: Int) -> Bool {
    if isTitleWord(token) { return true }
    guard casing[token] != .sentence, isCapitalized(token), !isFunctionWord(token) else { return false }
    return !isClass(token, .reportingVerb) && !has(token, [.personVerb, .meetingVerb, .producing, .auxiliary, .opener])
  }

  /// The next word of a run behind `and`, `of`, `for the` or a comma of a list; nil where the run ends.
  private func wordAfterLink(_ link: Int, _ links: Links) -> Int? {
    if links.contains(.and), has(link, .and) {
      let next = link + 1
      guard isLinkable(next), !isGeographic(link - 1) || isCommonTitleWord(next) else { return nil }
      return (isClass(next, .roleModifier) || has(next, .portfolio)) && isOfficeAhead(next) ? nil : next
    }
    if links.contains(.of), has(link, [.of, .for]) || links.contains(.other) && has(link, [.on, .in, .with, .to]) {
      let next = has(link + 1, .the) ? link + 2 : link + 1
      return isLinkable(next) ? next : nil
    }
    // `for Strengthening the X Border`.
    if links.contains(.of), has(link, .the), isGerund(link - 1), isLinkable(link + 1) { return link + 1 }
    if links.contains(.and), has(link, .comma), isField(link - 1), isField(link + 1) {
      return isListClosed(from: link) ? link + 1 : nil
    }
    if links.contains(.and), has(link, .comma), has(link + 1, .and), isField(link + 2) { return link + 2 }
    return nil
  }

  /// Whether a word may name a field in a list of them, also one that heads bodies: `Investments, Industry and Trade`.
  private func isField(_ token: Int) -> Bool {
    isCommonTitleWord(token) || isTitleWord(token) && classes(token).isEmpty && isCommonTitleWord(token + 1)
      || isTitleWord(token) && isClass(token, .organizationHead) && isClass(token, .commonWord)
        && phrase(from: token, in: .organizationHead) == nil
  }

  /// Whether ordinary words between commas lead to `and` and a further one: `, Industry, Labour and Immigration`.
  private func isListClosed(from comma: Int) -> Bool {
    var position = comma
    while position - comma < 14 {
      if has(position, .and) { return isField(position + 1) }
      guard has(position, .comma) || isField(position) else { return false }
      position += 1
    }
    return false
  }

  private func isGerund(_ token: Int) -> Bool {
    guard isCapitalized(token), length(token) > 5 else { return false }
    let end = Int(text.tokens[token].end)
    return text.bytes[end - 3..<end].elementsEqual([0x69, 0x6e, 0x67])
  }

  /// Whether an office's head follows the modifiers at a token: `former Speaker`.
  private func isOfficeAhead(_ token: Int) -> Bool {
    var position = token
    while position - token < 3, isWord(position) {
      if isClass(position, [.roleHead, .roleHeadPlural]) { return true }
      position += 1
    }
    return false
  }

  private func isLinkable(_ token: Int) -> Bool {
    isComplementWord(token) && !isClass(token, [.roleHead, .roleHeadPlural, .honorific, .month, .weekday])
  }

  /// Whether a token ends or is a name of a state, its people or a place.
  package func isGeographic(_ token: Int) -> Bool {
    isClass(token, [.country, .nationality, .region, .capital]) && isCapitalized(token)
      || longest(.geographic, endingWith: token) != nil
  }
}
