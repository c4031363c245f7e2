import Annotations
import Workspace

extension HTMLWriter {
  /// The people with their offices over time.
  mutating func people(_ context: ReportContext) {
    let people = context.entries(of: [.person])
    raw("<section id=\"people\" aria-labelledby=\"h-people\">\n<h2 id=\"h-people\">People</h2>\n")
    if people.isEmpty { raw("<p class=\"none\">Nobody is named.</p>\n") }
    let scale = TimeScale(context.survey.articles.compactMap(\.date))
    for (number, entry) in people {
      entryHead(number, entry)
      offices(entry.profile.offices, scale, context)
      rows("Took part in", entry.profile.events, context)
      rows("Said", entry.profile.quotes, context)
      appearances(entry, context)
      raw("</article>\n")
    }
    raw("</section>\n")
  }

  /// Opens an entry: name, kind, spellings, counts.
  mutating func entryHead(_ number: Int, _ entry: Survey.Entry) {
    let profile = entry.profile
    raw("<article class=\"entry\" id=\"e")
    self.number(number + 1)
    raw("\">\n<h3><span class=\"m ")
    raw(profile.kind.styleClass)
    raw("\">")
    text(profile.name)
    raw("</span></h3>\n<p class=\"sub\">")
    if profile.kind != .person {
      text(profile.kind.rawValue)
      raw(" · ")
    }
    count(profile.mentionCount, "mention")
    raw(" in ")
    count(profile.articleCount, "article")
    if !profile.aliases.isEmpty {
      raw(" · also written ")
      text(profile.aliases.joined(separator: ", "))
    }
    raw("</p>\n")
  }

  /// The offices, newest first, each with its period, its evidence and its place in time.
  private mutating func offices(_ offices: [Profile.Office], _ scale: TimeScale?, _ context: ReportContext) {
    if offices.isEmpty { return }
    raw("<ul class=\"offices\">\n")
    for (index, office) in offices.enumerated() {
      raw("<li><span class=\"office\">")
      text(office.owner.map { "\(office.text) · \($0)" } ?? office.text)
      raw("</span> <span class=\"where\">")
      place(office.last, context)
      if office.first != office.last {
        raw(office.first.date == nil || office.first.date == office.last.date ? " and " : " back to ")
        place(office.first, context)
      }
      raw("</span>")
      if let scale {
        let hasLabels = index == offices.count - 1
        lane(from: office.first.date ?? office.last.date, to: office.last.date, scale, hasLabels: hasLabels)
      }
      raw("</li>\n")
    }
    raw("</ul>\n")
  }

  /// Statements with their evidence, folded away; nothing where there is none.
  mutating func rows(_ title: StaticString, _ rows: [Card.Row], _ context: ReportContext) {
    if rows.isEmpty { return }
    raw("<details><summary>")
    raw(title)
    raw(" <span class=\"n\">")
    number(rows.count)
    raw("</span></summary>\n<ul>\n")
    for row in rows {
      raw("<li>")
      text(row.left)
      if let evidence = row.evidence {
        raw(" ")
        place(evidence, context)
      }
      raw("</li>\n")
    }
    raw("</ul></details>\n")
  }

  /// The articles in which an entity appears; of many the newest ones.
  mutating func appearances(_ entry: Survey.Entry, _ context: ReportContext) {
    let limit = 40
    raw("<details><summary>In <span class=\"n\">")
    count(entry.appearances.count, "article")
    raw("</span></summary>\n<ul>\n")
    for appearance in entry.appearances.prefix(limit) {
      raw("<li>")
      place(appearance.first, context)
      if appearance.mentionCount > 1 {
        raw(" and ")
        number(appearance.mentionCount - 1)
        raw(" more there")
      }
      raw("</li>\n")
    }
    if entry.appearances.count > limit {
      raw("<li>… and ")
      count(entry.appearances.count - limit, "older article")
      raw("</li>\n")
    }
    raw("</ul></details>\n")
  }
}
