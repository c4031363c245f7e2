package import ArticleText
package import Workspace

/// What a run of checks has to say, as all report forms take it.
///
/// The same report gives the same bytes in every form; what differs between runs, such as the time, is handed in by
/// whoever writes the one form that demands it.
package struct CheckReport: Sendable {
  /// A file that was checked, or that findings lie in or point to.
  package struct File: Sendable {
    /// What reports call it: its path relative to the working folder, with slashes.
    package var name: String

    /// What reports for code hosts call it: its path relative to the repository's root, wherever the program runs.
    package var repositoryName: String

    /// Its text; nil where no report needs it.
    package var text: ArticleText?

    /// - Parameter repositoryName: nil where it is the same.
    package init(name: String, repositoryName: String? = nil, text: ArticleText? = nil) {
      self.name = name
      self.repositoryName = repositoryName ?? name
      self.text = text
    }
  }

  /// A finding with what it is known by in other runs.
  package struct Item: Sendable {
    package var finding: Finding

    /// Stays the same when lines move; see `fingerprints(of:text:)`.
    package var fingerprint: String

    package init(_ finding: Finding, fingerprint: String) {
      self.finding = finding
      self.fingerprint = fingerprint
    }
  }

  /// The program's version.
  package var version: String

  /// In the order of files and places.
  package var items: [Item]

  /// The files that were checked, in order.
  package var checked: [ArticleURI]

  /// Findings of this level and above make the run fail.
  package var limit: Finding.Level

  /// The findings that a baseline knows and that are left out; nil where there is no baseline.
  package var knownCount: Int?

  /// Something could not be read, which has been said elsewhere.
  package var hasFailed = false

  /// The checks of settings that are no checks of the program, each code once.
  package var ownChecks: [Check]

  private var placer: Placer

  /// - Parameter files: all that were checked and all that findings, related places and fixes lie in.
  package init(
    version: String,
    items: [Item],
    checked: [ArticleURI],
    files: [ArticleURI: File],
    limit: Finding.Level,
    knownCount: Int? = nil,
    ownChecks: [Check] = []
  ) {
    self.version = version
    self.items = items
    self.checked = checked
    self.limit = limit
    self.knownCount = knownCount
    self.ownChecks = ownChecks
    placer = Placer(files)
  }

  /// What reports call a file.
  func name(of file: ArticleURI) -> String { placer.name(of: file) }

  /// A file's text, where it is known.
  func text(of file: ArticleURI) -> ArticleText? { placer.text(of: file) }

  /// Line and column of a place.
  ///
  /// O(log lines).
  func place(of location: Location) -> ReportPlace { placer.place(of: location) }
}

/// A place as reports give it.
struct ReportPlace: Hashable, Sendable {
  var file: String
  var repositoryFile: String

  /// From zero, in Unicode scalars; all zero in a file whose text is not known.
  var range: TextRange

  /// UTF-8 bytes of the file.
  var bytes: Range<Int>

  /// Lines and columns from one, the end exclusive.
  var startLine: Int { range.start.line + 1 }
  var startColumn: Int { range.start.character + 1 }
  var endLine: Int { range.end.line + 1 }
  var endColumn: Int { range.end.character + 1 }
}

/// Finds lines and columns in many files.
private struct Placer: Sendable {
  private let files: [ArticleURI: CheckReport.File]
  private let offsets: [ArticleURI: EncodedOffsets]

  init(_ files: [ArticleURI: CheckReport.File]) {
    self.files = files
    offsets = files.compactMapValues { $0.text.map { EncodedOffsets(of: $0, in: .utf32) } }
  }

  func name(of file: ArticleURI) -> String { files[file]?.name ?? file.path ?? file.string }

  func text(of file: ArticleURI) -> ArticleText? { files[file]?.text }

  private func repositoryName(of file: ArticleURI) -> String { files[file]?.repositoryName ?? name(of: file) }

  func place(of location: Location) -> ReportPlace {
    let start = TextPosition(line: 0, character: 0)
    let range = offsets[location.article]?.textRange(from: location.range) ?? TextRange(start: start, end: start)
    return ReportPlace(
      file: name(of: location.article),
      repositoryFile: repositoryName(of: location.article),
      range: range,
      bytes: location.range
    )
  }
}
