import Annotations

private let repeatedName = Rule("name-known-in-article", priority: 58)
private let repeatedPhrase = Rule("phrase-known-in-article", priority: 57)
private let repeatedPlace = Rule("place-known-in-article", priority: 3)
private let repeatedAcronym = Rule("acronym-known-in-article", priority: 56)
private let repeatedCompany = Rule("company-known-in-article", priority: 59)

/// The candidates of a block that only the rest of the article licenses: bare surnames, acronyms, names in capitals.
///
/// Reads islands around capitalised tokens; linear in the tokens.
package func decode(_ block: BlockAnalysis, _ evidence: DocumentEvidence) -> [Candidate] {
  guard block.text.role != .furniture else { return [] }
  let reader = IslandReader(chart: Chart(block.text, lexicon: .embedded), evidence: evidence)
  var found: [Candidate] = []
  var token = 0
  while token < reader.chart.count {
    guard reader.chart.isCapitalized(token) else {
      token += 1
      continue
    }
    if let candidate = reader.candidate(at: token) {
      found.append(candidate)
      token = max(candidate.tokens.upperBound, token + 1)
    } else {
      token += 1
    }
  }
  return found
}

/// Reads one island against the article's evidence.
private struct IslandReader {
  let chart: Chart
  let evidence: DocumentEvidence

  func candidate(at token: Int) -> Candidate? {
    let form = chart.text.tokens[token].form
    if evidence.has(form, .phraseStart), let phrase = phrase(at: token) { return phrase }
    if evidence.has(form, .companyName), !chart.isOrdinary(token), !chart.isNameLike(token + 1), !isPersonal(token - 1)
    {
      return Candidate(tokens: token..<token + 1, kind: .organization, rule: repeatedCompany)
    }
    if let name = name(at: token) { return name }
    if evidence.has(form, .placePart), !chart.isOrdinary(token), !chart.isNameLike(token - 1) {
      return Candidate(tokens: token..<token + 1, kind: .place, rule: repeatedPlace)
    }
    guard chart.isAllCaps(token) || chart.casing[token] != .sentence else { return nil }
    // `ERA` among words that are not in capitals is no era.
    let isAcronym = !chart.isOrdinary(token) || chart.casing[token] == .sentence && chart.length(token) > 1
    if evidence.has(form, .organization), isAcronym, !evidence.has(form, .term) {
      return Candidate(tokens: token..<token + 1, kind: .organization, rule: repeatedAcronym)
    }
    if evidence.has(form, .event), isAcronym, !chart.isClass(token, .eventHead) {
      let isNumbered = chart.isNumber(token + 1) && chart.isJoined(token + 1)
      return Candidate(tokens: token..<token + (isNumbered ? 2 : 1), kind: .event, rule: repeatedAcronym)
    }
    return nil
  }

  /// The longest name of several words that the article holds elsewhere.
  private func phrase(at token: Int) -> Candidate? {
    var form = chart.text.tokens[token].form
    var best: Candidate?
    var end = token + 1
    while end < chart.count, end - token < 16 {
      guard chart.isWord(end) || chart.isNumber(end) else {
        guard chart.text.tokens[end].isJoined else { break }
        end += 1
        continue
      }
      form.combine(chart.text.tokens[end].form)
      end += 1
      if let kind = kind(of: form), chart.isCapitalized(end - 1) || chart.isNumber(end - 1),
        // `U.N.` ends with its point.
        !chart.phrases(from: token).contains(where: { $0.tokens.upperBound == end + 1 && chart.isStop(end) })
      {
        // `Lumora Inc.`, as the rule for companies reads it.
        let hasStop = chart.isClass(end - 1, .companySuffix) && chart.isStop(end) && chart.isJoined(end)
        let last = hasStop && end + 1 < chart.count ? end + 1 : end
        best = Candidate(tokens: token..<last, kind: kind, rule: repeatedPhrase)
      }
    }
    return best
  }

  private func kind(of form: FormHash) -> MentionKind? {
    if evidence.has(form, .personPhrase) { return .person }
    if evidence.has(form, .organizationPhrase) { return .organization }
    if evidence.has(form, .documentPhrase) { return .document }
    if evidence.has(form, .eventPhrase) { return .event }
    return evidence.has(form, .placePhrase) ? .place : nil
  }

  /// A run of words that are parts of one person's name elsewhere: `Paredes Ccori`, `Asare-Dadzie`.
  private func name(at token: Int) -> Candidate? {
    var end = token
    var hasKey = false
    while isPart(end) {
      hasKey = hasKey || mayStandAlone(end)
      end += 1
      if chart.has(end, .hyphen), isPart(end + 1) { end += 1 }
    }
    guard end > token, hasKey, !chart.has(token - 1, [.the, .indefinite, .hyphen]) else { return nil }
    guard !chart.isNameLike(end) || chart.casing[end] != .sentence || chart.isSentenceStart(end) || isTitleBehind(end)
    else { return nil }
    return Candidate(tokens: token..<end, kind: .person, rule: repeatedName)
  }

  /// Whether a word before a name makes it a person's: `Karl Lumora`, `Ms Lumora`.
  private func isPersonal(_ token: Int) -> Bool {
    chart.isCapitalized(token) && chart.isClass(token, [.givenName, .honorific, .roleHead])
  }

  private func isTitleBehind(_ token: Int) -> Bool {
    chart.isClass(token, [.roleHead, .honorific])
  }

  private func isDoing(after token: Int) -> Bool {
    chart.has(token, [.auxiliary, .personVerb, .meetingVerb]) || chart.isClass(token, .reportingVerb)
      || chart.isPossessive(token) || chart.has(token, .comma)
  }

  private func isPart(_ token: Int) -> Bool {
    guard chart.isCapitalized(token) || chart.isAllCaps(token) else { return false }
    let form = chart.text.tokens[token].form
    return evidence.has(form, .personPart) || evidence.has(form, .mononym)
  }

  /// Whether a part may stand for the person here: it is no ordinary word and no place's name with a place's context.
  private func mayStandAlone(_ token: Int) -> Bool {
    let form = chart.text.tokens[token].form
    guard evidence.has(form, .personKey) || evidence.has(form, .mononym) || evidence.has(form, .personPart) else {
      return false
    }
    if chart.isOrdinary(token), chart.isSentenceStart(token) || chart.casing[token] != .sentence {
      // `Hale will …`: a surname that is also a word, where a verb or `'s` follows it.
      return evidence.has(form, .personKey) && !chart.isFunctionWord(token) && isDoing(after: token + 1)
    }
    // `Drive`, `Bank`: a part of a name that heads other names.
    if chart.isClass(token, [.placeHead, .organizationHead]), !evidence.has(form, .personKey) { return false }
    if chart.isClass(token, [.country, .capital, .region, .city, .nationality]) {
      return !chart.has(token - 1, [.in, .at, .locative])
        && (evidence.has(form, .personKey) && !evidence.has(form, .place))
    }
    return true
  }
}
