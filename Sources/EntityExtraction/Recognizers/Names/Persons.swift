import Annotations

/// Persons' names, from what stands in and around them.
///
/// Each run of capitalised words that no other rule explains is weighed: a title or honorific before it, given and family
/// names, initials, endings, an office behind it, a verb of saying beside it; against it, ordinary words, places, articles.
package enum Persons {
  private static let titled = Rule("titled-name", priority: 39)
  private static let given = Rule("given-and-family-name", priority: 22)
  private static let initials = Rule("initials-and-name", priority: 23)
  private static let apposed = Rule("name-with-office", priority: 23)
  private static let speaking = Rule("name-of-speaker", priority: 20)
  private static let shaped = Rule("name-shape", priority: 18)

  package static func recognize(in chart: inout Chart) {
    var token = 0
    while token < chart.count {
      if let end = Honorifics.end(at: token, in: chart) {
        token = end
        continue
      }
      if let known = chart.longest([.role, .organization], from: token), known.tokens.count > 1 {
        token = known.tokens.upperBound
        continue
      }
      guard mayBegin(token, in: chart), let run = NameReader.run(from: token, in: chart) else {
        token += 1
        continue
      }
      token = read(run, in: &chart)
    }
  }

  /// Whether a name may begin at a token: not inside a word or behind an initial that belongs to it.
  private static func mayBegin(_ token: Int, in chart: Chart) -> Bool {
    guard chart.isWord(token), !chart.has(token - 1, .hyphen) || !chart.isWord(token - 2) else { return false }
    guard chart.isCapitalized(token) || chart.isClass(token, .nameParticle) else { return false }
    return true
  }

  /// Reads a run; returns the token to go on from.
  private static func read(_ run: NameRun, in chart: inout Chart) -> Int {
    var start = run.tokens.lowerBound
    let end = run.tokens.upperBound
    // Names that other rules explain begin no person: `Russian | Sergey Lavrov`, `Foreign Minister | …`.
    let isTitled = (run.words > 1 || mayBeSurname(start, in: chart)) && PersonContext.isTitled(run.tokens, in: chart)
    if !isTitled, let known = firmName(from: start, in: chart), !isPersonal(start, in: chart) {
      return max(known.tokens.upperBound, start + 1)
    }
    if let role = chart.longest(.role, from: start), role.tokens.upperBound > start { return role.tokens.upperBound }
    var evidence = PersonEvidence(run: run, in: chart)
    // A first word that is ordinary and opens the sentence is not part of the name.
    if evidence.score < PersonEvidence.threshold, run.words > 1, chart.isSentenceStart(start), chart.isOrdinary(start),
      let shorter = NameReader.run(from: start + 1, in: chart)
    {
      evidence = PersonEvidence(run: shorter, in: chart)
      start = shorter.tokens.lowerBound
    }
    guard evidence.score >= PersonEvidence.threshold else { return end }
    chart.add(start..<end, .person, rule(evidence))
    return end
  }

  private static func isPersonal(_ token: Int, in chart: Chart) -> Bool {
    chart.isClass(token, [.givenName, .familyName]) || NameReader.isStateLikeName(token, in: chart)
  }

  /// Whether a city's name may be a person's behind a title: `Minister Ati`, not `Ambassador Vienna`.
  private static func mayBeSurname(_ token: Int, in chart: Chart) -> Bool {
    chart.isClass(token, .city) && !chart.isClass(token, [.capital, .region, .country, .nationality])
      && chart.isCapitalized(token - 1) && chart.casing[token] == .sentence
  }

  private static func firmName(from token: Int, in chart: Chart) -> Candidate? {
    chart.longest([.country, .nationality, .organization, .event, .document, .place, .misc], from: token)
  }

  private static func rule(_ evidence: PersonEvidence) -> Rule {
    if evidence.isTitled { return titled }
    if evidence.run.initials > 0 { return initials }
    if evidence.isApposed { return apposed }
    if evidence.run.givenNames > 0 { return given }
    return evidence.isSpeaking ? speaking : shaped
  }
}
