/// The article's own date as far as it is known: what relative dates are resolved against.
///
/// The caller's date; else a full date that stands by itself in the article's first blocks (dateline, byline, front
/// matter); else the file name; else a full date inside their first sentences; else a day and month that stand by
/// themselves (a dateline without a year); else the only full date of the text. Linear in the mentions.
func articleDate(of article: ArticleMentions, _ context: ArticleContext) -> PartialDate? {
  if let date = context.date.flatMap(WrittenDate.inMetadata) { return PartialDate(date) }
  var inLead: PartialDate?
  var dateline: PartialDate?
  var full: Set<CivilDate> = []
  for (mention, proposal) in zip(article.mentions, article.proposals) {
    guard case .temporal(let expression) = proposal.meaning, let date = expression.dayAndMonth else { continue }
    if let day = date.civil { full.insert(day) }
    guard mention.block < leadBlocks, mention.tokens.lowerBound < datelineTokens else { continue }
    let standsAlone = !isGoverned(mention.tokens.lowerBound, in: article.blocks[mention.block].text)
    if standsAlone, date.year != nil { return date }
    if date.year != nil { inLead = inLead ?? date } else if standsAlone { dateline = dateline ?? date }
  }
  if let date = WrittenDate.inFileName(context.fileName) { return PartialDate(date) }
  return inLead ?? dateline ?? (full.count == 1 ? full.first.map { PartialDate($0) } : nil)
}

/// Blocks that may hold the title, the byline and the dateline.
private let leadBlocks = 6

/// Tokens of a block that a dateline does not exceed.
private let datelineTokens = 12

/// Whether a preposition or article ties a date into a sentence; behind `published on` it does not.
private func isGoverned(_ token: Int, in text: PlacedText) -> Bool {
  guard text.token(token - 1, in: governors) else { return false }
  return !text.token(token - 2, in: publishing)
}

private let governors = WordSet(
  "on in by since until till from of to before after between during for and the this next last"
)
private let publishing = WordSet("published posted issued released dated date")
