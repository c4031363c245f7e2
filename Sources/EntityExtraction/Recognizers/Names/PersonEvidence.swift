/// What speaks for and against a run being a person's name.
struct PersonEvidence {
  static let threshold = 4

  var run: NameRun
  var isTitled = false
  var isApposed = false
  var isSpeaking = false
  /// Twice the weight of evidence; a person from `threshold` on.
  var score = 0

  init(run: NameRun, in chart: Chart) {
    self.run = run
    let before = run.tokens.lowerBound - 1
    let after = run.tokens.upperBound
    isTitled = PersonContext.isTitled(run.tokens, in: chart)
    isApposed = PersonContext.isApposed(after: after, in: chart)
    isSpeaking = PersonContext.isSpeaking(run.tokens, in: chart)
    score += isTitled ? 8 : 0
    score += isApposed ? 4 : 0
    score += PersonContext.isRelated(before: before, after: after, in: chart) ? 6 : 0
    score += isSpeaking ? 4 : 0
    score += PersonContext.isAnnounced(before: before, in: chart) ? 3 : 0
    // A given name that is a city's as well is a person's where somebody is thanked.
    score += PersonContext.isAddressed(run.tokens, in: chart) ? 5 + 7 * min(run.geographic, run.givenNames) : 0
    score += inner
    score += PersonContext.weight(before: before, after: after, in: chart)
    if run.words == 1 && run.initials == 0 && !isTitled { score -= isSingleKnown ? 3 : 0 }
    if run.words > 4 { score -= 2 }
  }

  /// Whether the only word is one that the lexicon holds for something else.
  private var isSingleKnown: Bool {
    run.ordinary > 0 || run.geographic > 0 || run.allCaps > 0
  }

  /// The weight of the words themselves.
  private var inner: Int {
    var weight = 0
    if run.initials > 0 { weight += 4 }
    if run.givenNames > 0 { weight += run.words > 1 || run.initials > 0 ? 3 : 1 }
    if run.familyNames > 0 { weight += run.words == 1 && run.ordinary == 0 && run.geographic == 0 ? 2 : 1 }
    if run.givenNames > 0, run.familyNames > 0, run.words > 1 { weight += 1 }
    if run.shapes > 0 { weight += 3 }
    if run.words == 2 || run.words == 3 { weight += run.ordinary + run.geographic == 0 ? 3 : 2 }
    weight -= 4 * run.ordinary
    weight -= 3 * run.geographic
    if run.allCaps == run.words, run.words == 1 { weight -= 3 }
    return weight
  }
}
