import Annotations

/// Finds reported speech in one block: quotations, reported clauses and objects of verbs of saying.
///
/// "…," Zakharova noted → direct; The minister said the works would cost … → clause; He stressed the need to … → phrase.
package enum QuoteRecognizer {
  /// The quotes of a block and what its neighbours may need to know; linear in the block.
  package static func recognize(_ text: BlockText, lexicon: Lexicon) -> BlockQuotes {
    switch text.role {
    case .furniture, .frontMatter, .tableRow, .byline: return .none
    case .turn: return BlockQuotes(candidates: TurnQuote.read(text), lastSubject: .unknown)
    case .title, .heading, .paragraph, .listItem, .quotation: break
    }
    let reader = ClauseReader(text)
    let cues = ReportingCue.all(in: reader, lexicon: lexicon)
    guard !cues.isEmpty || !reader.regions.isEmpty else {
      return BlockQuotes(candidates: [], lastSubject: SentenceSubjects(reader).last)
    }
    var reading = BlockReading(reader: reader, cues: cues)
    reading.run()
    return BlockQuotes(candidates: reading.candidates, lastSubject: SentenceSubjects(reader).last)
  }
}
