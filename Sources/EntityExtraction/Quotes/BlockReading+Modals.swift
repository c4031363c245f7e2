extension BlockReading {
  /// Reads a verb behind a modal: what it holds has been said only where the sentence itself says it.
  ///
  /// `I should add that the ferry sails` says so; `Everyone would say, “The ferry sails.”` tells what used to be said.
  mutating func readModal(_ site: Site, first: Int) {
    let complement = complement(site)
    let modal = first - 1
    if case .quoted = complement, reader.isIn(BlockReading.habitual, modal) || isUsedTo(modal),
      reader.isSeparator(site.cue.tokens.upperBound)
        || reader.text.isMark(site.cue.tokens.upperBound, UInt8(ascii: ":")),
      let subject = subjects.subject(before: isUsedTo(modal) ? modal - 1 : modal, limit: site.limit, saying: true)
    {
      finishVerb(site, subject, boundary: boundary(of: subject, limit: site.limit))
      return
    }
    if case .clause(let start) = complement, reader.text.token(start - 1, is: "that"), isUsedTo(modal),
      let subject = subjects.subject(before: modal - 1, limit: site.limit, saying: true)
    {
      finishVerb(site, subject, boundary: boundary(of: subject, limit: site.limit))
      return
    }
    guard case .clause(let start) = complement, reader.text.token(start - 1, is: "that"),
      let pronoun = performer(before: first, limit: site.limit)
    else { return }
    let phrase = pronoun..<pronoun + 1
    let subject = Subject(phrase: phrase, extent: phrase, clauseStart: pronoun)
    truncate(at: boundary(of: subject, limit: site.limit))
    lastSubject = subject
    add(complement, site, subject)
  }

  /// The pronoun of `I should like to add`, `we must also note`, `let me say`: the speech is what the words do.
  private func performer(before first: Int, limit: Int) -> Int? {
    var index = first - 1
    while index > limit, index >= first - 6, reader.isIn(BlockReading.performing, index) || reader.isAdverb(index) {
      index -= 1
    }
    return index >= limit && reader.isIn(BlockReading.firstPerson, index) ? index : nil
  }

  /// `used to`, `liked to`, `went on to`: what is said then was said.
  private func isUsedTo(_ index: Int) -> Bool {
    reader.text.token(index, is: "to") && reader.isIn(BlockReading.wont, index - 1)
  }

  private static let wont = WordSet("used liked likes loved loves")

  /// Modals of what was said again and again.
  private static let habitual = WordSet("would")
  private static let performing = WordSet(
    "should would must can may might will have want wish need like to 'd 'll love just only only ought have"
  )
  private static let firstPerson = WordSet("i we")
}
