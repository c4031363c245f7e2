package import AnnotationStore

/// What settings say of checks: how much each matters in which files, and which findings are known and accepted.
package struct CheckPolicy: Sendable {
  package let settings: Settings

  /// The checks that the settings describe, less those that cannot be carried out.
  package let ownChecks: [Check]

  /// The folder that holds the settings: what their globs are relative to.
  private let folder: ArticleURI?

  /// For each check that the settings name its levels, in the order of the file.
  private let levels: [String: [(files: Glob?, level: Finding.Level?)]]

  /// For each check the suppressions of its findings, by their index in the settings.
  private let suppressions: [String: [(files: Glob?, index: Int)]]

  /// The rules of a program without settings.
  package init() {
    self.init(Settings(), in: nil)
  }

  /// The rules of a settings file.
  ///
  /// - Parameter folder: the folder that holds the settings.
  package init(_ settings: Settings, in folder: ArticleURI?) {
    self.settings = settings
    self.folder = folder
    var levels: [String: [(files: Glob?, level: Finding.Level?)]] = [:]
    var ownChecks: [Check] = []
    for own in settings.ownChecks where Check.named(own.code) == nil && levels[own.code] == nil {
      guard let check = Check(own) else { continue }
      ownChecks.append(check)
      let level = Finding.Level(own.level)
      levels[own.code] = own.files.map { [(nil, nil), (Glob($0), level)] } ?? [(nil, level)]
    }
    self.ownChecks = ownChecks
    for group in settings.checkLevels {
      let files = group.files.map { Glob($0) }
      for entry in group.entries { levels[entry.code, default: []].append((files, Finding.Level(entry.level))) }
    }
    self.levels = levels
    var suppressions: [String: [(files: Glob?, index: Int)]] = [:]
    for (index, suppression) in settings.suppressions.enumerated() {
      suppressions[suppression.check, default: []].append((suppression.files.map { Glob($0) }, index))
    }
    self.suppressions = suppressions
  }

  /// Whether a check is off in all files, so that nobody needs to ask it.
  func isOff(_ check: Check) -> Bool {
    guard let levels = levels[check.code] else { return check.isOptIn }
    if let last = levels.last(where: { $0.files == nil }), last.level != nil { return false }
    let isOffByItself = check.isOptIn || levels.contains { $0.files == nil }
    return isOffByItself && levels.allSatisfy { $0.level == nil }
  }

  /// A check's level in a file; nil where it is off.
  ///
  /// O(levels that the settings give it · length of the path).
  func level(of check: Check, in file: ArticleURI) -> Finding.Level? {
    let last = levels[check.code]?.last { $0.files.map { names($0, file) } ?? true }
    return last.map(\.level) ?? (check.isOptIn ? nil : check.level)
  }

  /// The index of the first suppression that covers a finding; nil where none does.
  ///
  /// - Parameter words: the words at the finding's place, where they are at hand.
  func suppression(of finding: Finding, at words: () -> String) -> Int? {
    suppressions[finding.code]?.first { files, index in
      guard files.map({ names($0, finding.location.article) }) ?? true else { return false }
      guard let text = settings.suppressions[index].text else { return true }
      return finding.message.contains(text) || words().contains(text)
    }?.index
  }

  /// Whether a glob names a file, or the article that a sidecar belongs to.
  private func names(_ glob: Glob, _ file: ArticleURI) -> Bool {
    let path = folder.flatMap { file.path(below: $0) } ?? file.name
    if glob.names(path) { return true }
    return path.hasSuffix(Sidecar.suffix) && glob.names(String(path.dropLast(Sidecar.suffix.count)))
  }
}

extension Finding.Level {
  /// The level that settings name; nil for off.
  init?(_ level: CheckLevel) {
    switch level {
    case .off: return nil
    case .hint: self = .hint
    case .information: self = .information
    case .warning: self = .warning
    case .error: self = .error
    }
  }
}
