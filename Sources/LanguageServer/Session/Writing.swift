internal import AnnotationStore
internal import Workspace

/// The files that are being changed, and what came of those of the last decision.
struct Writing: Sendable {
  /// Files whose change has been asked for and has not been reported.
  fileprivate(set) var pending: Set<String> = []

  /// What came of the changes since the last `begin`, by path.
  fileprivate(set) var outcomes: [String: Result<UpdatedFile, WriteFailure>] = [:]

  /// How much of the journal on disk is known.
  enum JournalState: Sendable {
    case isOld
    case isBeingRead
    case isRead
  }

  var journal = JournalState.isOld

  /// Whether the index is on its way to the disk, which only the session's end waits for.
  var isKeepingIndex = false

  /// What the client has made of edits that it was asked for; nil while it has not answered.
  private var edits: [Int: Result<Bool, ResponseError>?] = [:]
  private var editCount = 0

  /// The exit code, where the session is to end as soon as everything is written.
  fileprivate var exitCode: Int32?

  /// The name of whoever decides, by folder; nil while it is being looked for.
  fileprivate var annotators: [String: String?] = [:]

  /// Notes that the client is asked for an edit, and gives its number.
  mutating func startEdit() -> Int {
    editCount += 1
    edits[editCount] = .some(nil)
    return editCount
  }

  /// Takes the client's answer.
  mutating func finishEdit(_ number: Int, _ outcome: Result<Bool, ResponseError>) {
    if edits[number] != nil { edits[number] = outcome }
  }

  /// What the client has made of an edit, once; nil while it has not answered.
  mutating func takeOutcome(ofEdit number: Int) -> Result<Bool, ResponseError>? {
    guard let outcome = edits[number] ?? nil else { return nil }
    edits[number] = nil
    return outcome
  }

  mutating func forgetOutcomes() { outcomes = [:] }
}

extension Session {
  /// The largest of our files that is read or changed, in bytes.
  package static let fileSizeLimit = FolderReading.sizeLimit

  /// Whether a decision is on its way to the disk.
  package var isWriting: Bool { !writing.pending.isEmpty }

  /// Asks for changes of files; what comes of them stands in `writing.outcomes` when `isWriting` is false again.
  mutating func write(_ revisions: [(path: String, revision: FileRevision)]) {
    writing.outcomes = [:]
    for (path, revision) in revisions where writing.pending.insert(path).inserted {
      effects.append(.updateFile(path: path, revision))
    }
  }

  /// Asks for a change of a file that is no decision of the person's.
  mutating func write(_ revision: FileRevision, to path: String) {
    if writing.pending.insert(path).inserted { effects.append(.updateFile(path: path, revision)) }
  }

  /// Takes the outcome of a change; what the file holds now counts from here on.
  mutating func fileWasUpdated(_ path: String, _ outcome: Result<UpdatedFile, WriteFailure>) {
    guard writing.pending.remove(path) != nil else { return }
    writing.outcomes[path] = outcome
    if case .success(let file) = outcome {
      let isGone = file.bytes.isEmpty
      fileWasRead(path, isGone ? .failure(ReadFailure(message: "no such file", isMissing: true)) : .success(file.bytes))
    }
    if !isWriting { wakeJobs() }
  }

  /// The name under which decisions on an article are written; nil while it is being looked for.
  mutating func annotator(for article: ArticleURI) -> String? {
    if let name = configuration.annotator ?? workspace.settings(for: article).annotator { return name }
    guard let path = article.path else { return nil }
    let folder = parentFolder(of: path)
    guard let known = writing.annotators[folder] else {
      writing.annotators[folder] = .some(nil)
      effects.append(.findAnnotator(folder: folder))
      return nil
    }
    return known
  }

  mutating func annotatorWasFound(_ name: String, in folder: String) {
    writing.annotators[folder] = name
    wakeJobs()
  }

  /// Ends the session as soon as everything that was decided is written, and nothing else is on its way to the disk.
  mutating func exit(code: Int32) {
    guard writing.exitCode == nil else { return }
    writing.exitCode = code
    wakeJobs()
  }

  /// Whether nobody answers the server's requests any more.
  var clientHasLeft: Bool { phase == .shutDown || writing.exitCode != nil }

  /// Ends the session if it is to end and everything is written.
  mutating func exitIfWritten() {
    guard let code = writing.exitCode, !isWriting, !writing.isKeepingIndex, !hasOpenDecisions else { return }
    effects.append(.exit(code: code))
  }
}
