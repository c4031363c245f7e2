internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let quoteWithoutSpeaker = Check(
    code: "quote-without-speaker",
    level: .information,
    summary: "a whole sentence in quotation marks that nobody is said to speak",
    explanation: """
      A paragraph quotes a whole sentence, and neither it nor the paragraphs beside it say who spoke. A reader asks, and an
      annotator cannot link the quotation to a person.

      Titles, single words in quotation marks, and passives without an agent (“it was stressed that …”) are right without a
      speaker and are not reported; nor is a quotation beside another one that has a speaker, and one behind a colon,
      which the words before it announce (The council resolved: “…”); nor the answer to a question on the line above.

          Work went on all night. “Nobody here has slept for two days.” The road is open again.

      Say who spoke.
      """,
    examination: .article { article, findings in
      let blocks = article.prose
      lazy var seams = Seams(article)
      for (index, block) in blocks.enumerated() where block.role == .paragraph || block.role == .listItem {
        let pairs = article.readings[index].quotations.outermost
        guard !pairs.isEmpty, !holdsSpeech(block, article), !tellsOfSaying(block) else { continue }
        let paragraph = lines(of: index, seams)
        if blocks[paragraph].contains(where: tellsOfSaying) { continue }
        let around = max(0, paragraph.lowerBound - 1)..<min(blocks.count, paragraph.upperBound + 1)
        if blocks[around].contains(where: { holdsSpeech($0, article) || introduces($0) }) { continue }
        for pair in pairs where isSentence(pair, in: block) && !block.isMark(pair.open.token - 1, ":") {
          let range = block.range(pair.open.token..<pair.close.token + 1)
          if isName(range, article) { continue }
          findings.report(range, "nothing says who spoke \(article.words(range))")
          break
        }
      }
    }
  )
}

/// The blocks of the paragraph that a block stands in, where each line is one; a few on either side.
private func lines(of index: Int, _ seams: Seams) -> Range<Int> {
  let reach = 4
  var (first, last) = (index, index)
  while index - first < reach, seams.goesOn(to: first) { first -= 1 }
  while last - index < reach, seams.goesOn(to: last + 1) { last += 1 }
  return first..<last + 1
}

/// Whether a mention, such as a document's title, takes up most of a range.
private func isName(_ range: Range<Int>, _ article: ArticleSubject) -> Bool {
  let mentions = article.analysis.mentions
  return mentions[mentions.partitioningIndex { $0.range.lowerBound >= range.lowerBound }...]
    .prefix { $0.range.lowerBound < range.upperBound }
    .contains { $0.range.count * 2 > range.count }
}

/// Whether somebody is said to speak in a block.
private func holdsSpeech(_ block: ReadBlock, _ article: ArticleSubject) -> Bool {
  if block.role == .turn || block.role == .quotation { return true }
  // Quotes do not overlap, so that they end in order as well.
  let quotes = article.analysis.quotes
  return quotes[quotes.partitioningIndex { $0.range.upperBound > block.range.lowerBound }...]
    .prefix { $0.range.lowerBound < block.range.upperBound }
    .contains { $0.status != .rejected && ($0.cue != nil || $0.speaker != nil) }
}

/// Whether a block has a verb of saying or another way to say who speaks, though nobody may have understood whom it means.
private func tellsOfSaying(_ block: ReadBlock) -> Bool {
  block.tokens.indices.contains { block.has(.reportingVerb, $0) || block.text.token($0, in: saying) }
}

/// Further ways to say who speaks.
private let saying = WordSet(
  """
  according words quote quoted quoting reads read wrote written writes slogan motto sign signs banner banners placard \
  headline title titled entitled called known says voice caption asked answer answered replied question poster lyrics \
  song chanted chanting message text texts post posts posted tweet tweeted letter thinks feels believes laughed joked
  """
)

/// Whether a block ends with a colon or asks, so that the next one is what it announces or the answer.
private func introduces(_ block: ReadBlock) -> Bool {
  block.isMark(block.tokens.count - 1, ":") || block.isMark(block.tokens.count - 1, "?")
}

/// Whether the words between the marks are a sentence of running text: six words and more, mostly lower-case, with
/// closing punctuation inside the marks.
private func isSentence(_ pair: QuotationPairs.Pair, in block: ReadBlock) -> Bool {
  let inner = pair.open.token + 1..<pair.close.token
  guard inner.count >= 7, let last = block.token(inner.upperBound - 1), last.kind == .mark,
    block.token(inner.lowerBound)?.isCapitalized == true,
    [".", ",", "!", "?"].contains(where: { block.isMark(inner.upperBound - 1, $0) })
  else { return false }
  let words = inner.filter { block.token($0)?.kind == .word }
  return words.count >= 6 && words.count { block.token($0)?.isCapitalized == true } * 2 < words.count
}
