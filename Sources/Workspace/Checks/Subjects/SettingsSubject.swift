package import AnnotationStore

/// A settings file as checks see it.
package struct SettingsSubject: Sendable {
  package let uri: ArticleURI
  package let bytes: [UInt8]
  package let settings: Settings

  /// Everything of the file that is wrong.
  package let problems: [FileProblem]

  /// The suppressions that a run has used, by their index; nil where the run did not see every article.
  package var usedSuppressions: Set<Int>?

  /// The lists of names and patterns that the settings name, with what is wrong in them.
  package let lists: [OwnLists.File]

  /// Reads settings.
  ///
  /// - Parameter lists: what a list holds, by the name that the settings have for it; nil where it cannot be read.
  package init(
    uri: ArticleURI,
    bytes: [UInt8],
    usedSuppressions: Set<Int>? = nil,
    lists: (String) -> [UInt8]? = { _ in nil }
  ) {
    let reading = Settings.read(bytes)
    self.lists = OwnLists(reading.value, content: lists).files
    self.uri = uri
    self.bytes = bytes
    self.usedSuppressions = usedSuppressions
    settings = reading.value
    problems = reading.problems
  }

  /// What these settings say of findings in themselves.
  var policy: CheckPolicy { CheckPolicy(settings, in: nil) }
}

extension SettingsSubject {
  /// What a list holds that the settings name; nil for any other file.
  func list(at uri: ArticleURI) -> [UInt8]? {
    lists.first { self.uri.folder?.file(at: $0.file) == uri }?.bytes
  }

  /// A place of the file.
  func location(_ range: Range<Int>) -> Location { Location(article: uri, range: range) }
}
