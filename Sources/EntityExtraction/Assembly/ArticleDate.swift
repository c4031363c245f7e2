/// The article's own date as far as it is known: what relative dates are resolved against.
///
/// The caller's date; the dateline's; a full date that stands by itself in the first blocks (front matter, credit
/// lines); the file name's; a full date inside the first sentences; a day and month of the dateline; else the only
/// full date of the text. A dateline without a year takes the year that a credit line or the file name gives.
/// Linear in the mentions.
func articleDate(of article: ArticleMentions, _ context: ArticleContext) -> PartialDate? {
  if let date = context.date.flatMap(WrittenDate.inMetadata) { return PartialDate(date) }
  let lead = LeadDates(article)
  if let date = lead.dateline, date.year != nil { return date }
  let published = lead.published ?? WrittenDate.inFileName(context.fileName).map { PartialDate($0) } ?? lead.updated
  if let dateline = lead.dateline, let date = published.flatMap({ dateline.completed(near: $0) }) { return date }
  return published ?? lead.inSentence ?? lead.dateline ?? lead.only
}

/// The dates that an article's first blocks give, by where they stand.
private struct LeadDates {
  /// The dateline's; a day and month at the head of a block are taken for one.
  var dateline: PartialDate?

  /// A full date by itself, and one behind `Updated`.
  var published: PartialDate?
  var updated: PartialDate?

  /// A full date within a sentence.
  var inSentence: PartialDate?

  /// The only full date of the whole text.
  var only: PartialDate?

  /// Blocks that may hold the title, the credits and the dateline.
  private static let leadBlocks = 6

  /// Tokens of a block that credits do not exceed.
  private static let leadTokens = 12

  init(_ article: ArticleMentions) {
    var full: Set<CivilDate> = []
    var aside: Set<CivilDate> = []
    let datelines = article.blocks.prefix(Self.leadBlocks).map { DatelineParts($0.text.block)?.date ?? 0..<0 }
    for (mention, proposal) in zip(article.mentions, article.proposals) {
      guard case .temporal(let expression) = proposal.meaning, let date = expression.dayAndMonth else { continue }
      let start = mention.tokens.lowerBound
      if let day = date.civil {
        full.insert(day)
        if Self.isAside(start, mention, in: article) { aside.insert(day) }
      }
      guard mention.block < Self.leadBlocks else { continue }
      if datelines.indices.contains(mention.block), datelines[mention.block].contains(start) {
        if dateline == nil || dateline?.year == nil && date.year != nil { dateline = date }
        continue
      }
      guard start < Self.leadTokens else { continue }
      note(date, at: start, in: article.blocks[mention.block].text)
    }
    only = full.count == 1 && aside.isEmpty ? full.first.map { PartialDate($0) } : nil
  }

  /// Whether a date tells of something before what the article reports: `When Lee and Kim met on …`, `the Declaration
  /// signed in Oslo on …`.
  private static func isAside(
    _ date: Int,
    _ mention: ArticleMentions.PlacedMention,
    in article: ArticleMentions
  ) -> Bool {
    let text = article.blocks[mention.block].text
    let sentence = article.sentences[mention.sentence]
    if text.token(sentence.tokens.lowerBound, in: subordinate) { return true }
    guard let verb = (max(sentence.tokens.lowerBound, date - 6)..<date).last(where: { text.token($0, in: making) })
    else {
      return false
    }
    return sentence.mentions.contains { other in
      let kind = article.mentions[other].kind
      return (kind == .document || kind == .organization) && article.mentions[other].tokens.upperBound == verb
    }
  }

  private static let subordinate = WordSet("when since after before although while until")
  private static let making = WordSet(
    "signed adopted concluded founded established ratified created launched agreed dated"
  )

  private mutating func note(_ date: PartialDate, at token: Int, in text: PlacedText) {
    switch (isGoverned(token, in: text), date.year != nil) {
    case (true, true): inSentence = inSentence ?? date
    case (true, false): break
    case (false, false): dateline = dateline ?? date
    case (false, true):
      let isUpdate = (max(0, token - 3)..<token).contains { text.token($0, in: Self.updates) }
      if isUpdate { updated = updated ?? date } else { published = published ?? date }
    }
  }

  /// Whether a preposition or article ties a date into a sentence; behind `published on` it does not.
  private func isGoverned(_ token: Int, in text: PlacedText) -> Bool {
    guard text.token(token - 1, in: Self.governors) else { return false }
    return !text.token(token - 2, in: Self.publishing) && !text.token(token - 2, in: Self.updates)
  }

  private static let governors = WordSet(
    "on in by since until till from of to before after between during for and the this next last"
  )
  private static let publishing = WordSet("published posted issued released dated date")
  private static let updates = WordSet("updated update modified corrected revised edited")
}

extension PartialDate {
  /// The same day and month in the year in which they lie nearest to a full date.
  fileprivate func completed(near other: PartialDate) -> PartialDate? {
    guard let full = other.civil, let month, let day else { return nil }
    let days = [full.year - 1, full.year, full.year + 1].compactMap { CivilDate(year: $0, month: month, day: day) }
    let nearest = days.min {
      abs($0.daysSinceEpoch - full.daysSinceEpoch) < abs($1.daysSinceEpoch - full.daysSinceEpoch)
    }
    return nearest.map { PartialDate($0) }
  }
}
