package import AnnotationStore

/// What settings say of checks: how much each matters in which files, and which findings are known and accepted.
package struct CheckPolicy: Sendable {
  package let settings: Settings

  /// The folder that holds the settings: what their globs are relative to.
  private let folder: ArticleURI?

  /// The rules of a program without settings.
  package init() {
    settings = Settings()
    folder = nil
  }

  /// The rules of a settings file.
  package init(_ settings: Settings, in folder: ArticleURI) {
    self.settings = settings
    self.folder = folder
  }

  /// A check's level in a file; nil where it is off.
  func level(of check: Check, in file: ArticleURI) -> Finding.Level? { check.isOptIn ? nil : check.level }

  /// The index of the first suppression that covers a finding.
  func suppression(of finding: Finding) -> Int? { nil }
}
