import Annotations

/// What stages 2–4 find in one block; depends on the block's bytes and role and on the vocabulary only.
package struct BlockAnalysis: Sendable {
  package var text: BlockText
  /// Everything the recognizers propose; arbitration is left to `assemble`, which knows the article.
  package var candidates: [Candidate]

  /// What the block tells the rest of the article.
  package var summary: BlockSummary

  /// Reported speech as far as the block shows it.
  package var quotes: BlockQuotes

  /// What the tagger makes of the block by itself.
  package var tagging: BlockTagging
}

/// What an analysis may know besides the text.
public struct ArticleContext: Sendable {
  /// The article's date, `YYYY-MM-DD`, where the caller knows it; it wins over what the text says.
  public var date: String?

  /// The file's name, which may hold a date; empty where there is none.
  public var fileName: String

  public init(date: String? = nil, fileName: String = "") {
    self.date = date
    self.fileName = fileName
  }
}

/// Runs stages 2–4 on one block.
///
/// - Parameters:
///   - model: the tagger's weights; nil for the rules alone.
///   - vocabulary: what somebody adds to the lexicon.
package func analyzeBlock(
  _ bytes: [UInt8],
  role: BlockRole,
  model: TaggerModel? = .embedded,
  vocabulary: Vocabulary = .empty
) -> BlockAnalysis {
  let lexicon = Lexicon.embedded
  let text = Tokenizer.tokenize(bytes: bytes, role: role, lexicon: lexicon)
  var chart = Chart(text, lexicon: lexicon)
  if role != .furniture { recognize(in: &chart, vocabulary) }
  let candidates = chart.standing
  let standing = Arbitration.arbitrate(candidates, text: text)
  let summary = BlockSummary(
    text,
    standing: standing,
    terms: ExplainedTerms.tokens(in: chart),
    casing: chart.casing
  )
  return BlockAnalysis(
    text: text,
    candidates: candidates,
    summary: summary,
    quotes: QuoteRecognizer.recognize(text, lexicon: lexicon),
    tagging: BlockTagging(text, model: model)
  )
}

/// Runs the recognizers in the order in which they build on one another.
private func recognize(in chart: inout Chart, _ vocabulary: Vocabulary) {
  var values: [Candidate] = []
  TemporalRecognizer.recognize(chart.text, lexicon: chart.lexicon, into: &values)
  AmountRecognizer.recognize(chart.text, lexicon: chart.lexicon, into: &values)
  for value in values { chart.add(value) }
  vocabulary.recognize(in: &chart)
  LexicalNames.recognize(in: &chart)
  OfficialCountryNames.recognize(in: &chart)
  PlaceHeads.recognize(in: &chart)
  Dateline.recognize(in: &chart)
  OrganizationHeads.recognize(in: &chart)
  DescribedOrganizations.recognize(in: &chart)
  Roles.recognize(in: &chart)
  Bylines.recognize(in: &chart)
  Persons.recognize(in: &chart)
  Trades.recognize(in: &chart)
  Acronyms.recognizeUnknown(in: &chart)
  Events.recognize(in: &chart)
  MeetingVerbs.recognize(in: &chart)
  Documents.recognize(in: &chart)
  QuotedTitles.recognize(in: &chart)
  Misc.recognize(in: &chart)
  Acronyms.recognizeDefinitions(in: &chart)
  LocatedNames.recognize(in: &chart)
  NestedNames.prune(in: &chart)
}
