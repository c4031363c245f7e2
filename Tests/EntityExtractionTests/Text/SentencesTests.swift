import Annotations
import EntityExtraction
import Testing

/// Checks that a text falls into sentences at the bars; a bar stands for nothing or for the blank behind it.
private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = marked.replacing(" | ", with: " ").replacing("|", with: "")
  let block = Tokenizer.tokenize(bytes: Array(text.utf8), role: .paragraph, lexicon: .embedded)
  let expected = marked.split(separator: "|").map { $0.trimmed }
  #expect(block.sentences.map { block.string($0) } == expected, sourceLocation: sourceLocation)
  #expect(block.sentences.flatMap { Array($0) } == Array(block.tokens.indices), sourceLocation: sourceLocation)
}

extension Substring {
  fileprivate var trimmed: String {
    var part = self
    while part.last?.isWhitespace == true { part.removeLast() }
    while part.first?.isWhitespace == true { part.removeFirst() }
    return String(part)
  }
}

@Suite struct SentencesTests {
  @Test(arguments: [
    "The ministers met. | They agreed! | Did they? | Yes.",
    "“We agree.” | She left.",
    "\"We agree. | We will go,\" he said.",
    "He said it (in 2019). | The rest followed.",
    "Trade reached $2.5 billion in 2019. | It fell later.",
    "It ended at 5 p.m. | The talks go on.",
    "They flew to the U.S. | In Paris they stopped.",
    "They met on the 21st. | Nobody came.",
    "Talks were held in Osh.|The sides agreed.",
    "He waited... | Nobody came.",
    "Что дальше? | Никто не знает.",
    "First line:\n| • One item\n| • Another item",
    "1. The sides met. | 2. They signed.",
    "A firm named Example Inc. | The firm grew.",
    "«We came.» | «They left.»",
  ])
  func ends(marked: String) { check(marked) }

  @Test(arguments: [
    "On Oct. 20, S. Okon and M. Tarba met Gen. Li and Lt. Col. Bao in St. Gallen.",
    "Under Resolution No. 5 of Jan. 3 the U.S. Senate agreed.",
    "“Why?” he asked.",
    "The U.S.-led group, e.g. in 1990, met.",
    "Mr. Tarba, Ph.D. Okon and Prof. Ilves spoke.",
    "Example Inc. Vice President Ann Lee spoke.",
    "version 2.0 and vedomosti.ru were named",
    "He came... and left.",
    "The statement (see p. 5) was read at 5 p.m. Tuesday.",
    "",
  ])
  func goesOn(text: String) { check(text) }
}
