import Annotations
import ArticleText
import PositionedJSON
import Workspace

extension HTMLWriter {
  /// An article: its head, its text with the mentions marked, its cards.
  mutating func article(_ page: ArticlePage, _ context: ReportContext) {
    guard let number = context.number(of: page.uri) else { return }
    raw("<article class=\"text\" id=\"a")
    self.number(number + 1)
    raw("\">\n")
    var body = ArticleBody(page: page, article: number, holdsCards: context.holdsCards)
    let hasTitle = page.analysis.sections.contains { $0.role == .title }
    if !hasTitle { element("h3", context.names[number]) }
    body.write(&self, head: articleFacts(page, context.names[number], showsName: hasTitle))
    if context.holdsCards { cards(page, article: number, context) } else { cardData(page, article: number, context) }
    raw("</article>\n")
  }

  /// What stands below the title: file, date, place, publisher, author.
  private func articleFacts(_ page: ArticlePage, _ name: String, showsName: Bool) -> String {
    let metadata = page.analysis.metadata
    var facts = showsName ? [name] : []
    facts += [metadata.published.map { readableDate($0) }, metadata.place, metadata.publisher, metadata.byline]
      .compactMap { $0 }
    if metadata.isTranslation { facts.append("translated") }
    return facts.joined(separator: " · ")
  }

  /// The cards as elements, hidden until a link names them.
  private mutating func cards(_ page: ArticlePage, article: Int, _ context: ReportContext) {
    var entries: [Int: Int] = [:]
    for (card, entry) in zip(page.cardOfMention, page.entryOfMention) { entries[card] = entry }
    for (index, card) in page.cards.enumerated() {
      raw("<div class=\"card\" id=\"a")
      number(article + 1)
      raw("c")
      number(index)
      raw("\" role=\"note\">")
      self.card(card, context)
      if let entry = entries[index] {
        raw("<p class=\"more\"><a href=\"#e")
        number(entry + 1)
        raw("\">in all articles</a></p>")
      }
      raw("</div>\n")
    }
  }

  /// A card, with the texts that the editor shows.
  mutating func card(_ card: Card, _ context: ReportContext) {
    raw("<p class=\"head\"><b>")
    text(card.name)
    raw("</b> · ")
    text(card.label)
    raw("</p>")
    for row in card.rows {
      raw("<p>")
      text(row.left)
      if let evidence = row.evidence {
        raw(" ")
        place(evidence, context)
      }
      raw("</p>")
    }
    for line in card.lines { element("p", class: "line", line) }
  }

  /// The cards as data that the script reads when one is asked for:
  /// `[[name, label, [[left, place, anchor], …], [line, …], entry], …]`.
  private mutating func cardData(_ page: ArticlePage, article: Int, _ context: ReportContext) {
    var entries: [Int: Int] = [:]
    for (card, entry) in zip(page.cardOfMention, page.entryOfMention) { entries[card] = entry }
    raw("<script type=\"application/json\" id=\"a")
    number(article + 1)
    raw("j\">")
    var json = JSONWriter()
    json.beginArray()
    for (index, card) in page.cards.enumerated() { write(card, entry: entries[index], to: &json, context) }
    json.endArray()
    data(json.bytes)
    raw("</script>\n")
  }

  private func write(_ card: Card, entry: Int?, to json: inout JSONWriter, _ context: ReportContext) {
    json.beginArray()
    json.string(harmless(card.name))
    json.string(harmless(card.label))
    json.beginArray()
    for row in card.rows {
      json.beginArray()
      json.string(harmless(row.left))
      if let evidence = row.evidence {
        json.string(harmless(evidence.description))
        if let article = context.number(of: evidence.location.article) {
          json.string("a\(article + 1)l\(evidence.line)")
        }
      }
      json.endArray()
    }
    json.endArray()
    json.beginArray()
    for line in card.lines { json.string(harmless(line)) }
    json.endArray()
    if let entry { json.string("e\(entry + 1)") }
    json.endArray()
  }
}
