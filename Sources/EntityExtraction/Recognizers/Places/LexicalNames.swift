import Annotations

/// Names that the lexicon holds: states, demonyms, cities, regions, bodies, documents and events.
///
/// `Kyrgyz Republic`, `Tajik`, `New York`, `South Caucasus`, `NATO`, `Paris Agreement`. A word that is also an ordinary
/// word or a person's name needs a context that says which.
package enum LexicalNames {
  private static let country = Rule("country-name", priority: 50)
  private static let nationality = Rule("demonym", priority: 45)
  static let organization = Rule("organization-name", priority: 40)
  private static let acronym = Rule("organization-acronym", priority: 42)
  static let region = Rule("region-name", priority: 38)
  static let city = Rule("city-name", priority: 36)
  private static let document = Rule("document-name", priority: 34)
  private static let event = Rule("event-name", priority: 35)
  private static let prefixed = Rule("prefixed-demonym", priority: 46)

  private static let named: Lexicon.Classes = [
    .country, .nationality, .city, .region, .organization, .acronym, .media, .party, .document, .event,
  ]

  package static func recognize(in chart: inout Chart) {
    var bodyEnd = 0
    for token in 0..<chart.count {
      for phrase in chart.phrases(from: token) where !phrase.entry.classes.isDisjoint(with: named) {
        // `General Assembly` in `UN General Assembly` is no name of its own.
        if phrase.tokens.upperBound == bodyEnd, phrase.entry.classes.contains(.organization),
          !chart.has(token - 1, [.of, .the])
        {
          continue
        }
        propose(phrase.tokens, phrase.entry, in: &chart)
        if phrase.entry.classes.contains(.organization) { bodyEnd = max(bodyEnd, phrase.tokens.upperBound) }
      }
      // A word of a body's name is no body itself: `Lockheed Martin`; an acronym may be: `AU Commission`.
      let isInner = token < bodyEnd && !chart.isAllCaps(token) && chart.isClass(token, [.organization, .media, .party])
      if chart.isWord(token), chart.isClass(token, named), !isInner || chart.isClass(token, [.country, .nationality]) {
        propose(token..<token + 1, chart.text.tokens[token].lexical, in: &chart)
      }
    }
    compounds(in: &chart)
  }

  private static func propose(_ range: Range<Int>, _ entry: Lexicon.Entry, in chart: inout Chart) {
    guard chart.isCapitalized(range.lowerBound) || chart.isCapitalized(range.upperBound - 1) else {
      proposeLowerCase(range, entry, in: &chart)
      return
    }
    // `Iran's Foreign Ministry`: the state is the owner, the ministry the name.
    if range.contains(where: { chart.isPossessive($0) }), entry.classes.contains(.organization),
      chart.isClass(range.lowerBound, .country)
    {
      return
    }
    let isAmbiguous = range.count == 1 && isOrdinaryHere(range.lowerBound, in: chart)
    let classes = entry.classes
    if classes.contains(.country), !isAmbiguous || range.count > 1 {
      chart.add(range, .country, country, meaning(entry, .country, chart))
    }
    if classes.contains(.nationality), !isAmbiguous {
      chart.add(range, .nationality, nationality, meaning(entry, .nationality, chart))
    }
    if classes.contains(.acronym), isWrittenAsAcronym(range, in: chart) {
      chart.add(range, .organization, acronym, meaning(entry, .acronym, chart))
    } else if !classes.isDisjoint(with: [.organization, .media, .party]), !isAmbiguous,
      chart.isCapitalized(range.lowerBound), !classes.contains(.media) || isMedium(range, in: chart)
    {
      let value: Lexicon.Classes = classes.contains(.organization) ? .organization : [.media, .party]
      chart.add(range, .organization, organization, meaning(entry, value, chart))
    }
    if !classes.isDisjoint(with: [.city, .capital, .region]) { proposePlace(range, entry, in: &chart) }
    if classes.contains(.document), !isAmbiguous {
      chart.add(range, .document, document, meaning(entry, .document, chart))
    }
    if classes.contains(.event), !isAmbiguous {
      chart.add(range, .event, event, meaning(entry, .event, chart))
    }
  }

  /// `coronavirus pandemic`: named events and documents may be written without capitals.
  private static func proposeLowerCase(_ range: Range<Int>, _ entry: Lexicon.Entry, in chart: inout Chart) {
    guard range.count > 1 else { return }
    if entry.classes.contains(.event) { chart.add(range, .event, event, meaning(entry, .event, chart)) }
  }

  private static func proposePlace(_ range: Range<Int>, _ entry: Lexicon.Entry, in chart: inout Chart) {
    // `Middle East and North Africa`: two places, where both are known.
    if let link = range.first(where: { chart.has($0, .and) }),
      chart.phrase(from: link + 1, in: [.region, .city]) != nil || chart.isClass(link + 1, [.region, .city])
    {
      return
    }
    let type: Lexicon.Classes = entry.classes.contains(.region) ? .region : .city
    let rule = type == .region ? region : city
    if range.count == 1 {
      let token = range.lowerBound
      let classes = entry.classes
      let isLocated = PlaceContext.isLocated(range, in: chart)
      if isOrdinaryHere(token, in: chart) || classes.contains(.commonWord) {
        guard isLocated, !chart.isSentenceStart(token), chart.casing[token] == .sentence else { return }
      }
      if !classes.isDisjoint(with: [.givenName, .familyName]), !classes.contains(.capital), type == .city {
        guard isLocated || !classes.contains(.familyName) && !PlaceContext.isPersonal(token, in: chart) else { return }
      }
      if !classes.isDisjoint(with: [.month, .weekday]) { return }
      // `Thank you, Sofia.`
      if classes.contains(.givenName), PersonContext.isAddressed(range, in: chart) { return }
    }
    chart.add(range, .place, rule, meaning(entry, type, chart))
  }

  /// Whether a listed word stands here as an ordinary word: in a headline of capitals, or first in a sentence.
  private static func isOrdinaryHere(_ token: Int, in chart: Chart) -> Bool {
    guard chart.isClass(token, [.commonWord, .functionWord]) else { return false }
    if chart.isAllCaps(token), chart.casing[token] == .sentence { return false }
    return chart.isSentenceStart(token) || chart.casing[token] != .sentence || chart.isClass(token, .functionWord)
  }

  private static func isWrittenAsAcronym(_ range: Range<Int>, in chart: Chart) -> Bool {
    let token = range.lowerBound
    if range.count > 1 { return true }
    let isOrdinary = chart.isClass(token, [.commonWord, .functionWord])
    if chart.isAllCaps(token) { return !(isOrdinary && chart.casing[token] == .capitals) }
    // `Nadim Saab`: an acronym's letters in a person's name.
    if chart.isClass(token - 1, .givenName), chart.isCapitalized(token - 1) { return false }
    return !isOrdinary && chart.length(token) >= 4 && !chart.isClass(token, [.givenName, .familyName, .city])
  }

  /// Whether a medium's name of ordinary words stands by itself: not `Foreign Affairs` in `Minister of Foreign Affairs`.
  private static func isMedium(_ range: Range<Int>, in chart: Chart) -> Bool {
    guard range.allSatisfy({ !chart.isWord($0) || chart.isOrdinary($0) || chart.has($0, .portfolio) }) else {
      return true
    }
    if chart.has(range.lowerBound - 1, [.of, .for, .and]) || chart.isCapitalized(range.lowerBound - 1) { return false }
    if chart.isNameLike(range.upperBound) || chart.has(range.upperBound, [.of, .and]) { return false }
    return !chart.isLower(range.upperBound) || chart.has(range.lowerBound - 1, [.the, .by, .in])
  }

  private static func meaning(_ entry: Lexicon.Entry, _ type: Lexicon.Classes, _ chart: Chart) -> Meaning {
    chart.lexicon.value(of: entry, as: type).map(Meaning.lexical) ?? .none
  }

  /// `Tajik-Afghan`, `Sino-Russian`, `Nordic-Baltic`: demonyms joined by hyphens make one; so does `Southern African`.
  private static func compounds(in chart: inout Chart) {
    for token in 0..<chart.count where chart.has(token, .compass) && chart.isCapitalized(token) {
      guard let demonym = chart.longest(.nationality, from: token + 1), chart.longest(.nationality, from: token) == nil
      else { continue }
      chart.add(token..<demonym.tokens.upperBound, .nationality, prefixed)
    }
    for hyphen in 0..<chart.count where chart.has(hyphen, .hyphen) {
      guard let second = chart.longest(.nationality, from: hyphen + 1) else { continue }
      if let first = chart.longest(.nationality, endingWith: hyphen - 1) {
        chart.add(first.tokens.lowerBound..<second.tokens.upperBound, .nationality, nationality)
      } else if chart.has(hyphen - 1, .demonymPrefix) {
        chart.add(hyphen - 1..<second.tokens.upperBound, .nationality, prefixed)
      }
    }
  }
}
