import Workspace

/// Findings as the cache holds them. The files they lie in are mostly the same few: each is written once.
extension ByteWriter {
  mutating func results(_ results: CheckResults) {
    let all = results.findings + results.suppressed.map(\.finding)
    let uris = Set(all.flatMap(\.files)).sorted()
    let indexes = Dictionary(uniqueKeysWithValues: uris.enumerated().map { ($1, $0) })
    list(uris) { $1.string($0.key) }
    list(results.findings) { $1.finding($0, indexes) }
    list(results.suppressed) {
      $1.int($0.suppression)
      $1.finding($0.finding, indexes)
    }
  }

  private mutating func finding(_ finding: Finding, _ uris: [ArticleURI: Int]) {
    string(finding.code)
    int(Finding.Level.allCases.firstIndex(of: finding.level) ?? 0)
    string(finding.message)
    location(finding.location, uris)
    list(finding.related) {
      $1.location($0.location, uris)
      $1.string($0.message)
    }
    list(finding.fixes) {
      $1.string($0.title)
      $1.int($0.isSafe ? 1 : 0)
      $1.list($0.edits) {
        $1.location($0.location, uris)
        $1.string($0.replacement)
      }
    }
  }

  private mutating func location(_ location: Location, _ uris: [ArticleURI: Int]) {
    int(uris[location.article] ?? 0)
    range(location.range)
  }
}

extension ByteReader {
  mutating func results() -> CheckResults? {
    guard let uris = list({ $0.string().map { ArticleURI($0) } }), let findings = list({ $0.finding(uris) }),
      let suppressed = list({ reader -> CheckResults.Suppressed? in
        guard let suppression = reader.int(), let finding = reader.finding(uris) else { return nil }
        return CheckResults.Suppressed(finding: finding, suppression: suppression)
      })
    else { return nil }
    return CheckResults(findings: findings, suppressed: suppressed)
  }

  private mutating func finding(_ uris: [ArticleURI]) -> Finding? {
    guard let code = string(), let level = int(), Finding.Level.allCases.indices.contains(level),
      let message = string(), let location = location(uris),
      let related = list({ reader -> Finding.Related? in
        guard let location = reader.location(uris), let message = reader.string() else { return nil }
        return Finding.Related(location, message)
      }),
      let fixes = list({ reader -> Fix? in reader.fix(uris) })
    else { return nil }
    return Finding(
      code: code,
      level: Finding.Level.allCases[level],
      message: message,
      location: location,
      related: related,
      fixes: fixes
    )
  }

  private mutating func fix(_ uris: [ArticleURI]) -> Fix? {
    guard let title = string(), let isSafe = int(),
      let edits = list({ reader -> Fix.Edit? in
        guard let location = reader.location(uris), let replacement = reader.string() else { return nil }
        return Fix.Edit(location, replacement)
      })
    else { return nil }
    return Fix(title, isSafe: isSafe == 1, edits: edits)
  }

  private mutating func location(_ uris: [ArticleURI]) -> Location? {
    guard let index = int(), uris.indices.contains(index), let range = range() else { return nil }
    return Location(article: uris[index], range: range)
  }
}

extension Finding {
  /// The files of the finding, of its other places and of its fixes.
  var files: [ArticleURI] {
    [location.article] + related.map(\.location.article) + fixes.flatMap { $0.edits.map(\.location.article) }
  }
}
