/// A run of tokens that may be a person's name, with what speaks for it.
struct NameRun {
  var tokens: Range<Int>
  /// Capitalised words, without initials and particles.
  var words = 0
  var initials = 0
  var givenNames = 0
  var familyNames = 0
  /// Words with an ending that family names have: `-ov`, `-shvili`.
  var shapes = 0
  /// Words of the common language that are no names.
  var ordinary = 0
  /// Words that name states, peoples or places and no persons.
  var geographic = 0
  var allCaps = 0
}

/// Reads the longest run that may be a person's name.
///
/// Names hold capitalised words, hyphens, initials (`S.K.`, `T.`), particles (`van`, `bin`, `Al-`) and one nickname in
/// quotation marks; they end before offices, honorifics and heads of bodies.
enum NameReader {
  static func run(from start: Int, in chart: Chart, limit: Int = 9) -> NameRun? {
    var run = NameRun(tokens: start..<start)
    var end = start
    while end - start < limit {
      if let next = initial(at: end, in: chart) {
        run.initials += 1
        end = next
        continue
      }
      if end > start || isLeadingParticle(end, in: chart), let next = particles(at: end, in: chart) {
        end = next
        continue
      }
      if end > start, let next = nickname(at: end, in: chart) {
        end = next
        continue
      }
      guard isNameWord(end, first: end == start, in: chart) else { break }
      let next = compound(at: end, in: chart)
      count(end..<next, in: chart, &run)
      end = next
      if chart.isPossessive(end) { break }
    }
    guard run.words > 0 else { return nil }
    end = suffixEnd(from: end, in: chart)
    run.tokens = start..<end
    return run
  }

  /// `“Tex”` between the parts of a name; the token behind, or nil.
  private static func nickname(at token: Int, in chart: Chart) -> Int? {
    guard chart.has(token, .quotationMark), chart.isCapitalized(token + 1), chart.has(token + 2, .quotationMark),
      isNameWord(token + 3, first: false, in: chart)
    else { return nil }
    return token + 3
  }

  /// `Jr.`, `III` behind a name.
  private static func suffixEnd(from end: Int, in chart: Chart) -> Int {
    let suffix = chart.has(end, .comma) ? end + 1 : end
    guard chart.isCapitalized(suffix), chart.isIn(suffix, suffixes) else { return end }
    if chart.isAllCaps(suffix) { return suffix == end ? suffix + 1 : end }
    return chart.isStop(suffix + 1) && chart.isJoined(suffix + 1) ? suffix + 2 : suffix + 1
  }

  private static let suffixes = WordSet("jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi")

  /// `M.`, `S.K.`, `M` followed by a further part of the name; the token behind, or nil.
  private static func initial(at token: Int, in chart: Chart) -> Int? {
    let isShort = chart.isInitial(token) || isTransliteratedInitial(token, in: chart)
    guard isShort, !chart.text.token(token, is: "i") || chart.isJoined(token + 1) else { return nil }
    if chart.isStop(token + 1) {
      let next = token + 2
      return chart.isCapitalized(next) || chart.has(next, .hyphen) && chart.isCapitalized(next + 1)
        || isParticle(next, in: chart) ? next : nil
    }
    guard chart.isCapitalized(token + 1), chart.isInitial(token),
      !chart.text.token(token, is: "a") || !chart.isSentenceStart(token)
    else { return nil }
    return token + 1
  }

  /// `Yu. Ushakov`; not `Wang Yi. Moscow`, `Li. The`, where a sentence ends with the name.
  private static func isTransliteratedInitial(_ token: Int, in chart: Chart) -> Bool {
    guard chart.isCapitalized(token), !chart.isAllCaps(token), chart.length(token) == 2, chart.has(token + 1, .stop)
    else { return false }
    let next = token + 2
    guard chart.isSentenceStart(next), !chart.isJoined(next) else { return true }
    return !chart.isCapitalized(token - 1) && !chart.isOrdinary(next) && !chart.isGeographic(next)
  }

  private static func isParticle(_ token: Int, in chart: Chart) -> Bool {
    guard chart.isClass(token, .nameParticle) else { return false }
    // `as` and `at` are particles only in `as-Sadr`.
    return !(chart.isLower(token) && chart.isIn(token, prepositions)) || chart.has(token + 1, .hyphen)
  }

  private static let prepositions = WordSet("as at an am or on in by to is ad ag ar se")

  /// `Al Harrasi`, `Van Rooijen`, `al-Assad` at the start of a name.
  private static func isLeadingParticle(_ token: Int, in chart: Chart) -> Bool {
    isParticle(token, in: chart) && (chart.isCapitalized(token) || chart.has(token + 1, .hyphen))
      && !chart.isFunctionWord(token)
  }

  /// The token behind particles that a capitalised word follows.
  private static func particles(at token: Int, in chart: Chart) -> Int? {
    var end = token
    while end - token < 4, isParticle(end, in: chart) || end > token && chart.has(end, .hyphen) { end += 1 }
    guard end > token, chart.isCapitalized(end), chart.casing[end] == .sentence || chart.isNameLike(end) else {
      return nil
    }
    return isNameWord(end, first: false, in: chart) ? end : nil
  }

  /// `Jordan Okoro`, `Georgia Petrov`: a state's name that is a given name before a word that is a surname's.
  static func isStateLikeName(_ token: Int, in chart: Chart) -> Bool {
    guard chart.isIn(token, stateLikeNames), chart.isNameLike(token + 1), !chart.isOrdinary(token + 1) else {
      return false
    }
    let others: Lexicon.Classes = [
      .country, .nationality, .region, .organization, .media, .organizationHead, .placeHead, .eventHead, .documentHead,
      .roleHead, .acronym,
    ]
    return !chart.isClass(token + 1, others) && !chart.isAllCaps(token + 1)
  }

  private static let stateLikeNames = WordSet(
    "jordan georgia chad israel india kenya ireland holland cyprus china malta"
  )

  private static let heads: Lexicon.Classes = [.roleHead, .roleHeadPlural, .organizationHead, .month, .weekday]

  static func isNameWord(_ token: Int, first: Bool, in chart: Chart) -> Bool {
    guard chart.isNameLike(token) else { return false }
    let classes = chart.classes(token)
    // `President Hale Friday`: the day on which he did it.
    if classes.contains(.weekday), !first, !chart.isNameLike(token + 1) { return false }
    let isPersonal = !classes.isDisjoint(with: [.givenName, .familyName]) || isFollowedByParticle(token, in: chart)
    if classes.contains(.honorific), !isPersonal { return false }
    if !classes.isDisjoint(with: heads), !isPersonal || first && !isFollowedByParticle(token, in: chart) {
      return false
    }
    // `Actor Tom Lee`: a trade before the name.
    if first, classes.contains(.trade), !isPersonal { return false }
    if chart.isSentenceStart(token), chart.has(token, .opener) { return false }
    if !classes.isDisjoint(with: [.eventHead, .documentHead, .placeHead]), !isPersonal { return false }
    return true
  }

  /// `Sultan bin Rashid`.
  private static func isFollowedByParticle(_ token: Int, in chart: Chart) -> Bool {
    chart.isLower(token + 1) && isParticle(token + 1, in: chart) && !chart.isFunctionWord(token + 1)
      && chart.isCapitalized(token + 2)
  }

  /// A word with what hyphens join to it: `Asare-Dadzie`, `Abd-al-Rahman`, `Dae-jung`; not `Petrov-led`.
  private static func compound(at token: Int, in chart: Chart) -> Int {
    var end = token + 1
    while chart.has(end, .hyphen),
      chart.isCapitalized(end + 1) || isParticle(end + 1, in: chart) && chart.has(end + 2, .hyphen)
    {
      end += 2
    }
    if end == token + 1, chart.has(end, .hyphen), chart.isLower(end + 1), chart.length(end + 1) <= 6,
      !chart.isClass(end + 1, [.commonWord, .functionWord, .roleHead]), !chart.isGeographic(token),
      !chart.isIn(end + 1, NameReader.lowerTails)
    {
      end += 2
    }
    return end
  }

  private static let lowerTails = WordSet(
    "led based backed born era style like elect designate owned run made held wide"
  )

  private static func count(_ word: Range<Int>, in chart: Chart, _ run: inout NameRun) {
    run.words += 1
    let parts = stride(from: word.lowerBound, to: word.upperBound, by: 2)
    var classes: Lexicon.Classes = []
    for part in parts { classes.formUnion(chart.classes(part)) }
    let token = word.upperBound - 1
    let isGiven = classes.contains(.givenName) || isStateLikeName(token, in: chart)
    let isPersonal = isGiven || classes.contains(.familyName)
    if isGiven { run.givenNames += 1 }
    if classes.contains(.familyName) { run.familyNames += 1 }
    if NameShape.isFamilyName(token, in: chart) { run.shapes += 1 }
    if word.count == 1, classes.contains(.commonWord) || chart.isOrdinary(token) { run.ordinary += isPersonal ? 0 : 1 }
    let isAcronym = classes.contains(.acronym) && chart.isAllCaps(token)
    if isAcronym || !classes.isDisjoint(with: [.country, .nationality, .region, .city]), !isPersonal {
      run.geographic += 1
    }
    if chart.isAllCaps(token) { run.allCaps += 1 }
  }
}

extension Chart {
  /// Whether a token is a full stop.
  package func isStop(_ token: Int) -> Bool {
    text.token(token, is: ".")
  }
}
