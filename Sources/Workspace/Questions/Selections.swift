import Annotations
import ArticleText
import EntityExtraction

extension Workspace {
  /// What a selection at each offset grows through: word, mentions, quotation, sentence, paragraph, section, document.
  ///
  /// Each list's ranges hold one another, innermost first, and none is like the one before it. O(blocks touched).
  package mutating func selections(at offsets: [Int], in article: ArticleURI) -> [[Range<Int>]] {
    guard let slot = slot(of: article), let reading = reading(at: slot), let text = text(at: slot) else { return [] }
    let sections = reading.analysis.sections
    var blocks: [Int: ReadBlock] = [:]
    return offsets.map { offset in
      let offset = text.clipped(offset)
      var ranges: [Range<Int>] = []
      if let index = section(at: offset, in: sections) {
        let block = blocks[index] ?? ReadBlock(sections[index], of: text)
        blocks[index] = block
        ranges += wordAndSentence(at: offset, in: block)
        ranges.append(text.clipped(sections[index].range))
      }
      ranges += reading.mentions(at: offset).map { text.clipped(reading.analysis.mentions[$0].range) }
      if let quote = reading.quote(at: offset) { ranges.append(text.clipped(reading.analysis.quotes[quote].range)) }
      ranges.append(text.lineRange(text.line(at: offset)))
      ranges += part(around: offset, sections, text)
      ranges.append(0..<text.bytes.count)
      return nested(ranges, around: offset)
    }
  }

  private func section(at offset: Int, in sections: [Section]) -> Int? {
    let next = sections.partitioningIndex { $0.range.lowerBound > offset }
    return next > 0 && offset <= sections[next - 1].range.upperBound ? next - 1 : nil
  }

  /// From the heading before an offset to the next one.
  private func part(around offset: Int, _ sections: [Section], _ text: ArticleText) -> [Range<Int>] {
    let next = sections.partitioningIndex { $0.range.lowerBound > offset }
    let heading = sections[..<next].last { $0.role == .heading || $0.role == .title }
    guard let heading else { return [] }
    let after = sections[next...].first { $0.role == .heading }
    let last = sections.last { $0.range.upperBound <= after?.range.lowerBound ?? Int.max } ?? heading
    return [text.clipped(heading.range.lowerBound..<max(heading.range.upperBound, last.range.upperBound))]
  }
}

private func wordAndSentence(at offset: Int, in block: ReadBlock) -> [Range<Int>] {
  var token = block.tokens.partitioningIndex { Int($0.end) + block.offset > offset }
  // Behind a word the cursor still belongs to it.
  if token > 0, token == block.tokens.count || block.range(token).lowerBound > offset,
    block.range(token - 1).upperBound == offset
  {
    token -= 1
  }
  guard block.tokens.indices.contains(token) else { return [] }
  return [block.range(token), block.range(block.sentence(of: token))]
}

/// The ranges around an offset that hold one another, the smallest first, each once.
private func nested(_ ranges: [Range<Int>], around offset: Int) -> [Range<Int>] {
  var result: [Range<Int>] = []
  let around = ranges.filter { $0.lowerBound <= offset && offset <= $0.upperBound && !$0.isEmpty }
  for range in around.stablySorted(by: { $0.count < $1.count }) {
    guard let last = result.last else {
      result.append(range)
      continue
    }
    if range.holds(last), range != last { result.append(range) }
  }
  return result.isEmpty ? [offset..<offset] : result
}
