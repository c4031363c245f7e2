import Annotations
import ArticleText
import Workspace

/// Writes an article's text block by block: every line under its anchor, mentions as links to their cards, quotations
/// marked.
///
/// Mentions, quotations and blocks may overlap in any way: what is open ends with the block and goes on in the next.
struct ArticleBody {
  let page: ArticlePage

  /// The article's position in the page.
  let article: Int
  let holdsCards: Bool

  private var nextSpan = 0
  private var nextQuote = 0

  /// An article's first heading is its own, further ones stand below it.
  private var hasHeading = false
  private var isInList = false

  /// The mentions that have been linked: further pieces of one are left out of the keyboard's way.
  private var linked: Set<Int> = []

  init(page: ArticlePage, article: Int, holdsCards: Bool) {
    self.page = page
    self.article = article
    self.holdsCards = holdsCards
  }

  /// - Parameter head: what stands below the title, or above the text where there is none.
  mutating func write(_ writer: inout HTMLWriter, head: String) {
    let hasTitle = page.analysis.sections.contains { $0.role == .title }
    if !hasTitle {
      hasHeading = true
      writer.element("p", class: "sub", head)
    }
    var line = 0
    var section = 0
    while line < page.text.lineCount {
      let start = page.text.lineRange(line)
      while section < page.analysis.sections.count, page.analysis.sections[section].range.upperBound <= start.lowerBound
      {
        section += 1
      }
      let current = section < page.analysis.sections.count ? page.analysis.sections[section] : nil
      let block = current.flatMap { $0.range.lowerBound < start.upperBound ? $0 : nil }
      var last = line
      while last + 1 < page.text.lineCount, let block, page.text.lineRange(last + 1).lowerBound < block.range.upperBound
      {
        last += 1
      }
      if !isBlank(line...last) {
        writeBlock(line...last, block?.role ?? .paragraph, &writer)
        if block?.role == .title, hasTitle, !wroteHead {
          wroteHead = true
          writer.element("p", class: "sub", head)
        }
      }
      line = last + 1
    }
    endList(&writer)
  }

  private var wroteHead = false

  private func isBlank(_ lines: ClosedRange<Int>) -> Bool {
    lines.allSatisfy { line in page.text.bytes[page.text.lineRange(line)].allSatisfy { $0 <= 0x20 } }
  }

  private mutating func writeBlock(_ lines: ClosedRange<Int>, _ role: Section.Role, _ writer: inout HTMLWriter) {
    if role == .listItem, !isInList {
      isInList = true
      writer.raw("<ul>\n")
    } else if role != .listItem {
      endList(&writer)
    }
    let tag = tag(of: role)
    writer.raw("<")
    writer.raw(tag.open)
    writeAnchor(lines.lowerBound, &writer)
    writer.raw(" data-l=\"")
    writer.number(lines.lowerBound + 1)
    writer.raw("\">")
    for line in lines {
      if line > lines.lowerBound {
        writer.raw(role == .frontMatter || role == .tableRow ? "<br>" : " ")
        writer.raw("<span")
        writeAnchor(line, &writer)
        writer.raw("></span>")
      }
      var range = page.text.lineRange(line)
      if line == 0, page.text.hasByteOrderMark { range = min(3, range.upperBound)..<range.upperBound }
      writeText(role == .heading || role == .title ? withoutMarks(range) : range, &writer)
    }
    writer.raw("</")
    writer.raw(tag.close)
    writer.raw(">\n")
  }

  private mutating func tag(of role: Section.Role) -> (open: StaticString, close: StaticString) {
    switch role {
    case .title where !hasHeading, .heading where !hasHeading:
      hasHeading = true
      return ("h3", "h3")
    case .title, .heading: return ("h4", "h4")
    case .listItem: return ("li", "li")
    case .quotation: return ("blockquote", "blockquote")
    case .byline: return ("p class=\"by\"", "p")
    case .turn: return ("p class=\"turn\"", "p")
    case .tableRow: return ("p class=\"row\"", "p")
    case .frontMatter: return ("p class=\"front\"", "p")
    case .furniture: return ("p class=\"furniture\"", "p")
    case .paragraph: return ("p", "p")
    }
  }

  private func writeAnchor(_ line: Int, _ writer: inout HTMLWriter) {
    writer.raw(" id=\"a")
    writer.number(article + 1)
    writer.raw("l")
    writer.number(line + 1)
    writer.raw("\"")
  }

  /// A heading's line without the marks that Markdown puts before it.
  private func withoutMarks(_ range: Range<Int>) -> Range<Int> {
    let marks = page.text.bytes[range].prefix { $0 == UInt8(ascii: "#") || $0 == 0x20 }
    return range.lowerBound + marks.count..<range.upperBound
  }

  private mutating func endList(_ writer: inout HTMLWriter) {
    if isInList { writer.raw("</ul>\n") }
    isInList = false
  }
}

// MARK: - Text

extension ArticleBody {
  /// Writes a piece of a line, quotations marked.
  private mutating func writeText(_ range: Range<Int>, _ writer: inout HTMLWriter) {
    let quotes = page.analysis.quotes
    var done = range.lowerBound
    while nextQuote < quotes.count, quotes[nextQuote].range.lowerBound < range.upperBound {
      let quote = quotes[nextQuote].range.clamped(to: done..<range.upperBound)
      writeMentions(done..<quote.lowerBound, &writer)
      if !quote.isEmpty {
        writer.raw(quotes[nextQuote].kind == .direct ? "<span class=\"q direct\">" : "<span class=\"q\">")
        writeMentions(quote, &writer)
        writer.raw("</span>")
      }
      done = quote.upperBound
      if quotes[nextQuote].range.upperBound > range.upperBound { return }
      nextQuote += 1
    }
    writeMentions(done..<range.upperBound, &writer)
  }

  private mutating func writeMentions(_ range: Range<Int>, _ writer: inout HTMLWriter) {
    var done = range.lowerBound
    while nextSpan < page.spans.count, page.spans[nextSpan].range.lowerBound < range.upperBound {
      let span = page.spans[nextSpan]
      let piece = span.range.clamped(to: done..<range.upperBound)
      if piece.lowerBound > done { writer.text(string(done..<piece.lowerBound)) }
      if !piece.isEmpty { writeMention(span, piece, &writer) }
      done = max(done, piece.upperBound)
      // What goes on behind this piece of text is linked there again.
      if span.range.upperBound > range.upperBound { return }
      nextSpan += 1
    }
    if done < range.upperBound { writer.text(string(done..<range.upperBound)) }
  }

  private mutating func writeMention(_ span: ArticlePage.Span, _ range: Range<Int>, _ writer: inout HTMLWriter) {
    let mention = page.analysis.mentions[span.mention]
    let words = string(range)
    let isFirst = linked.insert(span.mention).inserted
    writer.raw("<a class=\"m ")
    writer.raw(mention.kind.styleClass)
    if let outer = span.outer {
      writer.raw(" in-")
      writer.raw(page.analysis.mentions[outer].kind.styleClass)
    }
    // Pieces that lie side by side within one mention have no gap between them.
    if span.outer != nil || span.range != mention.range { writer.raw(" j") }
    writer.raw("\" href=\"#")
    let card = page.cardOfMention[span.mention]
    if holdsCards {
      writer.raw("a")
      writer.number(article + 1)
      writer.raw("c")
      writer.number(card)
    } else {
      if let entry = page.entryOfMention[span.mention] {
        writer.raw("e")
        writer.number(entry + 1)
      } else {
        writer.raw("a")
        writer.number(article + 1)
      }
      writer.raw("\" data-c=\"")
      writer.number(card)
    }
    writer.raw("\"")
    // A mention that others split is one stop for the keyboard.
    if !isFirst { writer.raw(" tabindex=\"-1\"") }
    writer.raw(">")
    writer.text(words)
    writer.raw("</a>")
  }

  private func string(_ range: Range<Int>) -> String { page.text.string(in: range) }
}
