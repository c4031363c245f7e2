import Annotations
package import Workspace

/// A whole corpus as one page: who is who, who met whom, what happened when, what is to be mended, and every article
/// with its mentions.
///
/// The page needs no network and no script; a script adds search and cards that follow the pointer. It is made piece by
/// piece, `head()`, `article(_:)` for each of `articles`, `tail()`, so that only one article need be in memory. The same
/// corpus gives the same bytes.
package struct HTMLReport: Sendable {
  /// With more mentions than this, cards stand in the page as data: a browser would have to lay out a million elements.
  package static let elementLimit = 20_000

  private let title: String
  private let findings: CheckReport
  private let context: ReportContext

  /// - Parameters:
  ///   - title: what the page is called, the folder's name for example.
  ///   - findings: what the checks say of the articles.
  ///   - name: what the page calls an article.
  package init(title: String, survey: Survey, findings: CheckReport, name: (ArticleURI) -> String) {
    self.title = title
    self.findings = findings
    let mentions = survey.articles.reduce(0) { $0 + $1.counts.values.reduce(0, +) }
    context = ReportContext(survey, holdsCards: mentions <= Self.elementLimit, name: name)
  }

  /// What the page is made of.
  package var survey: Survey { context.survey }

  /// The articles in the order in which the page has them.
  package var articles: [ArticleURI] { context.survey.articles.map(\.uri) }

  /// Everything before the articles.
  package func head() -> [UInt8] {
    var page = HTMLWriter()
    writeHead(&page)
    page.raw(context.holdsCards ? "<body>\n" : "<body class=\"large\">\n")
    page.raw("<a class=\"skip\" href=\"#main\">Skip to the content</a>\n")
    writeMasthead(&page)
    writeNavigation(&page)
    page.raw("<main id=\"main\" tabindex=\"-1\">\n")
    writeOverview(&page, context)
    page.people(context)
    page.network(context)
    page.events(context)
    page.bodies("organizations", "Organizations", [.organization], context)
    page.bodies("places", "States and places", [.country, .place, .nationality], context)
    page.bodies("documents", "Documents and other names", [.document, .misc], context)
    page.findings(findings, context)
    page.raw("<section id=\"articles\" aria-labelledby=\"h-articles\">\n<h2 id=\"h-articles\">Articles</h2>\n")
    if articles.isEmpty { page.raw("<p class=\"none\">There is no article here.</p>\n") }
    return page.bytes
  }

  /// One article with its mentions and cards.
  package func article(_ article: ArticlePage) -> [UInt8] {
    var page = HTMLWriter()
    page.article(article, context)
    return page.bytes
  }

  /// Everything after the articles.
  package func tail() -> [UInt8] {
    var page = HTMLWriter()
    page.raw("</section>\n</main>\n<footer><p>Made by Attaché ")
    page.text(findings.version)
    page.raw(
      """
      . What is marked are suggestions of a program, unless a person has accepted them; the cards say which.</p></footer>
      <div id="pop" hidden></div>
      <script>
      """
    )
    page.raw(pageScript)
    page.raw("</script>\n</body>\n</html>\n")
    return page.bytes
  }
}

extension HTMLReport {
  private func writeHead(_ page: inout HTMLWriter) {
    page.raw(
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-
      """
    )
    page.text(base64SHA256(pageStyle.utf8Bytes))
    page.raw("'; script-src 'sha256-")
    page.text(base64SHA256(pageScript.utf8Bytes))
    page.raw(
      """
      '; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>
      """
    )
    page.text(title)
    page.raw(" · Attaché</title>\n<style>")
    page.raw(pageStyle)
    page.raw("</style>\n</head>\n")
  }

  private func writeMasthead(_ page: inout HTMLWriter) {
    page.raw("<header>\n<div><h1>")
    page.text(title)
    page.raw("</h1>\n<p class=\"sum\">")
    page.count(articles.count, "article")
    let dates = context.survey.articles.compactMap(\.date)
    if let first = dates.min(), let last = dates.max() {
      page.raw(", ")
      page.text(readableDate(first == last ? first : "\(first)/\(last)"))
    }
    page.raw(
      """
      </p></div>
      <form role="search" id="search" hidden><label for="q">Search</label>
      <input type="search" id="q" autocomplete="off" spellcheck="false" placeholder="a name, an office, a word"
       aria-keyshortcuts="/"><output id="found" for="q"></output></form>
      <fieldset class="theme"><legend>Colours</legend>
      <label><input type="radio" name="theme" id="auto" checked>system</label>
      <label><input type="radio" name="theme" id="light">light</label>
      <label><input type="radio" name="theme" id="dark">dark</label></fieldset>
      </header>

      """
    )
  }

  private func writeNavigation(_ page: inout HTMLWriter) {
    func link(_ anchor: StaticString, _ name: StaticString, _ count: Int?) {
      page.raw("<li><a href=\"#")
      page.raw(anchor)
      page.raw("\">")
      page.raw(name)
      page.raw("</a>")
      if let count {
        page.raw(" <span class=\"n\">")
        page.number(count)
        page.raw("</span>")
      }
      page.raw("</li>\n")
    }
    func count(_ kinds: Set<MentionKind>) -> Int { context.entries(of: kinds).count }
    page.raw("<nav aria-label=\"Sections\">\n<ul>\n")
    link("overview", "Overview", nil)
    link("people", "People", count([.person]))
    link("network", "Who met whom", nil)
    link("events", "Events", context.survey.gatherings.count)
    link("organizations", "Organizations", count([.organization]))
    link("places", "States and places", count([.country, .place, .nationality]))
    link("documents", "Documents", count([.document, .misc]))
    link("findings", "Findings", findings.items.count)
    link("articles", "Articles", articles.count)
    page.raw("</ul>\n<fieldset class=\"kinds\"><legend>Marked in the articles</legend>\n")
    for (kind, name) in legend {
      page.raw("<label><input type=\"checkbox\" checked id=\"k-")
      page.raw(kind.styleClass)
      page.raw("\"><span class=\"m ")
      page.raw(kind.styleClass)
      page.raw("\">")
      page.raw(name)
      page.raw("</span></label>\n")
    }
    page.raw("<label class=\"tag\"><input type=\"checkbox\" id=\"tags\">name the kinds</label>\n</fieldset>\n</nav>\n")
  }
}

/// The kinds that a reader can switch off in the articles.
private let legend: [(MentionKind, StaticString)] = [
  (.person, "person"), (.role, "office"), (.organization, "organization"), (.country, "state, nationality"),
  (.place, "place"), (.event, "event"), (.document, "document"), (.date, "date, time"), (.money, "amount"),
  (.misc, "other name"),
]

extension StaticString {
  fileprivate var utf8Bytes: [UInt8] { withUTF8Buffer { Array($0) } }
}
