// Any text: what is found lies in it on whole scalars, nests, and points only to what is there; twice the same.

import Annotations
import ArticleText
import EntityExtraction

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExtraction(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = ArticleText(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
  let analysis = Analyzer().analyze(text)
  precondition(analysis == Analyzer().analyze(text), "two analyses differ")
  var around: [Range<Int>] = []
  for mention in analysis.mentions {
    precondition(isWhole(mention.range, in: text) && !mention.range.isEmpty, "a mention cuts a scalar")
    while let outer = around.last, outer.upperBound <= mention.range.lowerBound { around.removeLast() }
    precondition(around.last.map { $0.upperBound >= mention.range.upperBound } ?? true, "mentions cross")
    around.append(mention.range)
  }
  let entities = Set(analysis.entities.map(\.id))
  precondition(entities.count == analysis.entities.count, "an identifier comes twice")
  precondition(analysis.mentions.allSatisfy { $0.entity.map(entities.contains) ?? true }, "a mention of no entity")
  for quote in analysis.quotes { precondition(isWhole(quote.range, in: text), "a quotation cuts a scalar") }
  for section in analysis.sections { precondition(isWhole(section.range, in: text), "a block cuts a scalar") }
  for relation in analysis.relations {
    for end in [relation.from, relation.to] {
      switch end {
      case .entity(let entity): precondition(entities.contains(entity), "a relation of no entity")
      case .mention(let mention): precondition(analysis.mentions.indices.contains(mention), "a relation of no mention")
      case .quote(let quote): precondition(analysis.quotes.indices.contains(quote), "a relation of no quotation")
      }
    }
  }
  return 0
}

private func isWhole(_ range: Range<Int>, in text: ArticleText) -> Bool { text.clipped(range) == range }
