package import Annotations
package import ArticleText
import Workspace

/// The article with its entities marked, then who's who, events, documents, values and quotations.
package func articleView(of text: ArticleText, analysis: Analysis, name: String, style: TerminalStyle) -> String {
  var lines = headLines(analysis.metadata, name: name, style: style)
  lines += articleLines(of: text, analysis: analysis, style: style)
  lines += digestLines(ArticleDigest(of: analysis, text: text), style: style)
  return lines.map { $0.rendered(style) + "\n" }.joined()
}

/// The file's name and what the article says of itself.
func headLines(_ metadata: DocumentMetadata, name: String, style: TerminalStyle) -> [StyledText] {
  var head = StyledText(name, .heading)
  let facts = [metadata.published.map { readableDate($0) }, metadata.place, metadata.publisher, metadata.byline]
  for fact in facts.compactMap({ $0 }) { head.append(" · \(fact)", .dim) }
  if metadata.isTranslation { head.append(" · translated", .dim) }
  return head.wrapped(to: style.width, rest: StyledText("  ")) + [StyledText()]
}

/// The article's lines, wrapped; mentions in colour, or in brackets where there is none.
private func articleLines(of text: ArticleText, analysis: Analysis, style: TerminalStyle) -> [StyledText] {
  var marker = MentionMarker(text: text, analysis: analysis, style: style)
  var lines: [StyledText] = []
  for number in 0..<text.lineCount {
    let line = marker.line(text.lineRange(number))
    // Several empty lines say no more than one.
    if !line.isBlank {
      lines += line.wrapped(to: style.width)
    } else if lines.last.map({ !$0.isBlank }) ?? false {
      lines.append(StyledText())
    }
  }
  if lines.last?.isBlank ?? false { lines.removeLast() }
  return lines
}

/// Goes through an article from start to end and gives out its lines with the mentions marked.
private struct MentionMarker {
  private let text: ArticleText
  private let isColored: Bool
  private let spans: [SemanticSpan]
  private let brackets: [Bracket]
  private var next = 0

  private struct Bracket {
    var offset: Int
    var isOpening: Bool
  }

  init(text: ArticleText, analysis: Analysis, style: TerminalStyle) {
    self.text = text
    isColored = style.isColored
    spans = isColored ? semanticSpans(of: analysis, text: text) : []
    let ends = analysis.mentions.flatMap { mention in
      [
        Bracket(offset: text.clipped(mention.range).lowerBound, isOpening: true),
        Bracket(offset: text.clipped(mention.range).upperBound, isOpening: false),
      ]
    }
    brackets = isColored ? [] : ends.sorted { ($0.offset, $0.isOpening ? 1 : 0) < ($1.offset, $1.isOpening ? 1 : 0) }
  }

  mutating func line(_ range: Range<Int>) -> StyledText {
    // The byte order mark is no text.
    let start = range.lowerBound == 0 && text.hasByteOrderMark ? min(3, range.upperBound) : range.lowerBound
    return isColored ? colored(start..<range.upperBound) : bracketed(start..<range.upperBound)
  }

  private mutating func colored(_ range: Range<Int>) -> StyledText {
    var line = StyledText()
    var done = range.lowerBound
    while next < spans.count, spans[next].range.lowerBound < range.upperBound {
      let span = spans[next].range.clamped(to: range)
      if span.lowerBound > done { line.append(text.string(in: done..<span.lowerBound)) }
      line.append(text.string(in: span), .mention(spans[next].kind))
      done = max(done, span.upperBound)
      // A mention may go on over the line's end.
      if spans[next].range.upperBound > range.upperBound { break }
      next += 1
    }
    if done < range.upperBound { line.append(text.string(in: done..<range.upperBound)) }
    return line
  }

  private mutating func bracketed(_ range: Range<Int>) -> StyledText {
    var line = StyledText()
    var done = range.lowerBound
    while next < brackets.count, brackets[next].offset <= range.upperBound {
      let bracket = brackets[next]
      if bracket.isOpening && bracket.offset == range.upperBound { break }
      if bracket.offset > done { line.append(text.string(in: done..<bracket.offset)) }
      line.append(bracket.isOpening ? "[" : "]")
      done = max(done, bracket.offset)
      next += 1
    }
    if done < range.upperBound { line.append(text.string(in: done..<range.upperBound)) }
    return line
  }
}
