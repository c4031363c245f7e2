package import Annotations
package import ArticleText
internal import EntityExtraction

extension Workspace {
  /// Disjoint coloured spans in document order, those that touch `range` where one is given.
  ///
  /// O(mentions in the range + depth), for the first question about a text its analysis.
  package mutating func semanticSpans(in article: ArticleURI, range: Range<Int>? = nil) -> [SemanticSpan] {
    guard let reading = slot(of: article).flatMap({ self.reading(at: $0) }) else { return [] }
    return spans(of: reading, in: range ?? 0..<Int.max)
  }

  /// The coloured spans of a range of an article that has not been read yet, as its lines by themselves would be coloured;
  /// nil where the article has been read, and for more bytes than one step reads.
  ///
  /// O(bytes of the lines).
  package func semanticSpansAhead(in article: ArticleURI, range: Range<Int>) -> [SemanticSpan]? {
    guard needsPreparation(article), let text = text(of: article) else { return nil }
    let end = analyzedEnd(of: text) ?? text.bytes.count
    let first = text.lineRange(text.line(at: min(range.lowerBound, end))).lowerBound
    let last = min(text.lineRange(text.line(at: min(range.upperBound, end))).upperBound, end)
    guard first < last else { return [] }
    guard last - first <= limits.stepBytes else { return nil }
    let lines = ArticleText(validUTF8: Array(text.bytes[first..<last]))
    let analyzer = Analyzer(tagger: tagger, vocabulary: vocabulary(for: article))
    let analysis = analyzer.analyze(lines, context: ArticleContext(fileName: article.name))
    let part = range.clamped(to: first..<last)
    let own = part.lowerBound - first..<part.upperBound - first
    return spans(of: Reading(analysis, of: lines), in: own).map { span in
      let range = span.range.lowerBound + first..<span.range.upperBound + first
      // Whether the name is introduced here only the whole article says.
      return SemanticSpan(range: range, kind: span.kind)
    }
  }
}

/// The coloured spans of a whole analysis, as `Workspace.semanticSpans` gives them.
package func semanticSpans(of analysis: Analysis, text: ArticleText) -> [SemanticSpan] {
  spans(of: Reading(analysis, of: text), in: 0..<Int.max)
}

/// Splits nested mentions: the innermost one colours a byte, what is around it is split.
private func spans(of reading: Reading, in range: Range<Int>) -> [SemanticSpan] {
  let mentions = reading.analysis.mentions
  var spans: [SemanticSpan] = []
  /// The mentions that are open, outer first, each with the byte up to which it is coloured.
  var open: [(mention: Int, done: Int)] = []

  func color(_ entry: (mention: Int, done: Int), to end: Int) {
    let span = entry.done..<max(entry.done, end)
    if span.isEmpty || span.upperBound <= range.lowerBound || span.lowerBound >= range.upperBound { return }
    let mention = mentions[entry.mention]
    let isIntroducing = mention.entity.flatMap { reading.introductions[$0] } == entry.mention
    spans.append(SemanticSpan(range: span, kind: mention.kind, isIntroducing: isIntroducing))
  }
  func close(before offset: Int) {
    while let last = open.last, mentions[last.mention].range.upperBound <= offset {
      color(last, to: mentions[last.mention].range.upperBound)
      open.removeLast()
      if let outer = open.indices.last { open[outer].done = mentions[last.mention].range.upperBound }
    }
  }

  // The mentions around the range's start begin before it.
  let first = mentions.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
  var around: [Int] = []
  var next = first > 0 ? first - 1 : nil
  while let index = next {
    if mentions[index].range.upperBound > range.lowerBound { around.append(index) }
    next = reading.tree.parent(of: index)
  }
  for index in around.reversed() + Array(first..<mentions.count) {
    let start = mentions[index].range.lowerBound
    close(before: start)
    if let outer = open.indices.last {
      color(open[outer], to: start)
      open[outer].done = start
    }
    // What comes now lies behind the range; it only had to end the span before it.
    if start >= range.upperBound {
      open.removeAll()
      break
    }
    open.append((index, start))
  }
  close(before: .max)
  return spans
}
