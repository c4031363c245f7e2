/// The article's own date as far as it is known: what relative dates are resolved against.
///
/// The caller's date; else a full date in the article's first blocks; else the file name; else a day and month that
/// begin one of these blocks (a dateline without a year); else the only full date of the text. Linear in the mentions.
func articleDate(of article: ArticleMentions, _ context: ArticleContext) -> PartialDate? {
  if let date = context.date.flatMap(WrittenDate.inMetadata) { return PartialDate(date) }
  var dateline: PartialDate?
  var full: Set<CivilDate> = []
  for (mention, proposal) in zip(article.mentions, article.proposals) {
    guard case .temporal(let expression) = proposal.meaning, let date = expression.dayAndMonth else { continue }
    guard let day = date.civil else {
      if dateline == nil, mention.block < leadBlocks, mention.tokens.lowerBound < datelineTokens { dateline = date }
      continue
    }
    if full.isEmpty, mention.block < leadBlocks, mention.tokens.lowerBound < datelineTokens { return date }
    full.insert(day)
  }
  if let date = WrittenDate.inFileName(context.fileName) { return PartialDate(date) }
  return dateline ?? (full.count == 1 ? full.first.map { PartialDate($0) } : nil)
}

/// Blocks that may hold the title, the byline and the dateline.
private let leadBlocks = 6

/// Tokens of a block that a dateline does not exceed.
private let datelineTokens = 12
