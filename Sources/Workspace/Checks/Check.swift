internal import AnnotationStore

/// A rule about articles and their files: one value, in a file of its own, listed in `Check.all`.
package struct Check: Sendable {
  /// Lower-case words joined by hyphens, the same for ever: settings and suppressions name it.
  package let code: String

  /// How much its findings matter where the settings do not say otherwise.
  package let level: Finding.Level

  /// What it reports, in one line without a full stop.
  package let summary: String

  /// What is wrong, why it matters, an example, and what to do: what `attache explain` prints.
  package let explanation: String

  /// Whether it reports only where the settings give it a level: a matter of policy, not of right and wrong.
  package var isOptIn = false

  let examination: Examination

  /// What a check looks at.
  indirect enum Examination: Sendable {
    /// One article's text and what is said of it, decisions and registry included.
    case article(@Sendable (ArticleSubject, inout Findings) -> Void)

    /// A block of the article itself, which begins at byte 0, by its own words alone.
    case block(@Sendable (ReadBlock, inout Findings) -> Void)

    /// An article's sidecar; asked only where there is one and its reader finds nothing wrong with it.
    case sidecar(@Sendable (ArticleSubject, SidecarFile, inout Findings) -> Void)

    /// A registry by itself, where its reader finds nothing wrong with it.
    case registry(@Sendable (RegistrySubject, inout Findings) -> Void)

    /// A settings file.
    case settings(@Sendable (SettingsSubject, inout Findings) -> Void)

    /// All articles of a run together, by their summaries.
    case collection(@Sendable (CollectionSubject, inout Findings) -> Void)

    /// What the readers of sidecars, registries and settings report by themselves.
    case file(FileProblem.Code)

    /// A sidecar without an article.
    case strayFile(@Sendable (SidecarFile, inout Findings) -> Void)

    /// An article that is no text.
    case unreadable

    /// Several of these.
    case each([Examination])

    /// What this consists of.
    var parts: [Examination] {
      if case .each(let parts) = self { parts.flatMap(\.parts) } else { [self] }
    }
  }
}

/// Collects what one check finds.
struct Findings {
  private(set) var all: [Finding] = []

  /// The check that reports.
  var check: Check

  /// What ranges without a file belong to: the article, the registry.
  var file: ArticleURI

  init(of check: Check, in file: ArticleURI) {
    self.check = check
    self.file = file
  }

  /// Takes over what the check has found before.
  mutating func take(_ findings: [Finding]) { all += findings }

  /// Reports a finding at a range of the subject's own file.
  mutating func report(
    _ range: Range<Int>,
    _ message: String,
    related: [Finding.Related] = [],
    fixes: [Fix] = []
  ) {
    report(at: Location(article: file, range: range), message, related: related, fixes: fixes)
  }

  /// Reports a finding at a place in any file.
  mutating func report(
    at location: Location,
    _ message: String,
    related: [Finding.Related] = [],
    fixes: [Fix] = []
  ) {
    let finding = Finding(
      code: check.code,
      level: check.level,
      message: message,
      location: location,
      related: related,
      fixes: fixes
    )
    all.append(finding)
  }

  /// Replaces a range of the subject's own file.
  func edit(_ range: Range<Int>, _ replacement: String) -> Fix.Edit {
    Fix.Edit(Location(article: file, range: range), replacement)
  }

  /// Another place of the subject's own file.
  func related(_ range: Range<Int>, _ message: String) -> Finding.Related {
    Finding.Related(Location(article: file, range: range), message)
  }
}
