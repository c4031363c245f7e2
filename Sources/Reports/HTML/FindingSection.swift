import Workspace

extension HTMLWriter {
  /// What the checks say, file by file.
  mutating func findings(_ report: CheckReport, _ context: ReportContext) {
    sectionHead("findings", "Findings")
    if report.items.isEmpty { raw("<p class=\"none\">The checks have nothing to say.</p>\n") }
    var file = ""
    for item in report.items {
      let place = report.place(of: item.finding.location)
      if place.file != file {
        raw(file.isEmpty ? "<h3>" : "</ul>\n<h3>")
        text(place.file)
        raw("</h3>\n<ul class=\"findings\">\n")
        file = place.file
      }
      raw("<li><span class=\"level ")
      raw(item.finding.level.styleClass)
      raw("\">")
      text(item.finding.level.rawValue)
      raw("</span> ")
      findingPlace(item.finding, place, context)
      raw(" ")
      text(item.finding.message)
      raw(" <code>")
      text(item.finding.code)
      raw("</code></li>\n")
    }
    if !file.isEmpty { raw("</ul>\n") }
    raw("</section>\n")
  }

  private mutating func findingPlace(_ finding: Finding, _ place: ReportPlace, _ context: ReportContext) {
    guard let article = context.number(of: finding.location.article) else {
      raw("line ")
      return number(place.startLine)
    }
    raw("<a class=\"ev\" href=\"#a")
    number(article + 1)
    raw("l")
    number(place.startLine)
    raw("\">line ")
    number(place.startLine)
    raw("</a>")
  }
}

extension Finding.Level {
  fileprivate var styleClass: StaticString {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "information"
    }
  }
}
