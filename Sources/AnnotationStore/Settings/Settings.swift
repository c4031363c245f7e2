/// What `attache.json` says; the defaults where it says nothing.
package struct Settings: Hashable, Sendable {
  package static let fileName = "attache.json"

  /// A request of the editor that can be switched off, so that Attaché can share buffers with other servers.
  package enum Feature: String, Hashable, Sendable, CaseIterable {
    case hover
    case definition
    case references
    case documentHighlight
    case documentSymbol
    case workspaceSymbol
    case semanticTokens
    case diagnostics

    /// Undecided suggestions as diagnostics, so that an editor's key for the next problem leads to them.
    case suggestions
    case inlayHint
    case codeLens
    case completion
    case codeAction
    case rename
    case linkedEditingRange
    case foldingRange
    case selectionRange
    case documentLink
    case callHierarchy
  }

  /// Globs of files that are no articles, relative to the folder that holds the settings.
  package var ignore: [String] = []

  /// The features that the file switches on or off; the others keep their default.
  package var features: [Feature: Bool] = [:]

  /// The name under which decisions are written, in place of git's or the login name.
  package var annotator: String?

  /// The levels of checks, in the order of the file: of those that name a check in a file the last one counts.
  package var checkLevels: [CheckLevels] = []

  /// The checks that the workspace has of its own, in the order of the file.
  package var ownChecks: [OwnCheck] = []

  /// The findings that are known and accepted, in the order of the file.
  package var suppressions: [Suppression] = []

  /// The kinds of mentions that the workspace names, in the order of the file.
  package var types: [UserType] = []

  /// The names that are to be found wherever they stand, in the order of the file.
  package var lexicon: [UserName] = []

  /// The patterns that are mentions, in the order of the file.
  package var patterns: [EntityPattern] = []

  /// Files with more names, in the order of the file.
  package var lexiconFiles: [LexiconFile] = []

  /// Files with more patterns, in the order of the file.
  package var patternFiles: [PatternFile] = []

  package init() {}

  /// Whether a feature is on: as the file says, else on for all but linked editing.
  package func isEnabled(_ feature: Feature) -> Bool {
    features[feature] ?? (feature != .linkedEditingRange)
  }
}
