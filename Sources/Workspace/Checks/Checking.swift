extension Check {
  /// All checks, in the order in which `attache explain` lists them.
  package static let all: [Check] = [
    .unpairedQuotationMark
  ]
}

/// Everything that the checks have to say about one article, in the order of the places.
package func check(_ article: ArticleSubject) -> [Finding] {
  var all: [Finding] = []
  for check in Check.all {
    guard case .article(let examine) = check.examination else { continue }
    var findings = Findings(of: check, in: article.uri)
    examine(article, &findings)
    all += findings.all
  }
  return all.sorted(by: Finding.precedes)
}

/// Everything that the checks have to say about a registry by itself.
package func check(_ registry: RegistrySubject) -> [Finding] {
  var all: [Finding] = []
  for check in Check.all {
    guard case .registry(let examine) = check.examination else { continue }
    var findings = Findings(of: check, in: registry.uri)
    examine(registry, &findings)
    all += findings.all
  }
  return all.sorted(by: Finding.precedes)
}

extension Finding {
  /// The order of reports: by file, place, code, message.
  static func precedes(_ a: Finding, _ b: Finding) -> Bool {
    let (x, y) = (a.location, b.location)
    if x.article != y.article { return x.article < y.article }
    return (x.range.lowerBound, x.range.upperBound, a.code, a.message)
      < (y.range.lowerBound, y.range.upperBound, b.code, b.message)
  }
}
