internal import AnnotationStore
internal import Annotations
internal import Workspace

/// What a command changes, worked out and not yet done.
struct DecisionPlan: Sendable {
  /// A file with what it should say.
  struct File: Sendable {
    var uri: ArticleURI
    var revision: FileRevision
  }

  /// How the journal learns of it.
  enum Record: Sendable {
    /// As a decision that can be taken back.
    case decision

    /// As one that was taken back, or made again, by its identifier.
    case undo(String)
    case redo(String)
  }

  /// What is decided, in words that undo names it by: `accept the person “Ilma Teveen”`.
  var title: String

  var files: [File] = []

  /// Changes of articles' words, which only the client makes.
  var edit = WorkspaceEdit()

  /// Articles that are still to be looked at, and what the decision makes of each; nil for one that it leaves alone.
  var remaining: [ArticleURI] = []
  var extend: @Sendable (inout Session, ArticleURI) throws -> File? = { _, _ in nil }

  var record = Record.decision

  /// Where one was when deciding, in UTF-8 bytes: what comes after it undecided is shown; nil stays there.
  var movesOnFrom: Location?

  /// Words for people when it is done, where they would not see it otherwise.
  var notice: String?

  /// The changes as the journal keeps them; empty where everything is as it should be.
  var changes: [FileChange] {
    files.compactMap { file in
      guard let path = file.uri.path else { return nil }
      switch file.revision {
      case .sidecar(let lastRead, let wanted):
        let change = SidecarChange(from: lastRead ?? Sidecar(file: wanted.file), to: wanted)
        return change.isEmpty ? nil : FileChange(path: path, .sidecar(change))
      case .registry(let lastRead, let wanted):
        let change = RegistryChange(from: lastRead ?? Registry(), to: wanted)
        return change.isEmpty ? nil : FileChange(path: path, .registry(change))
      case .undoing(let change), .redoing(let change): return change
      }
    }
  }
}

/// A mention's kind and words as titles name them: `the person “Ilma Teveen”`.
func title(_ kind: MentionKind, _ words: String) -> String {
  "the \(kind.rawValue) “\(elided(harmless(cleaned(words.utf8)), to: 60))”"
}
