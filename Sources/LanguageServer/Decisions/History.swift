internal import AnnotationStore
internal import ArticleText
internal import Workspace

/// Takes back the last decision in the workspace, whichever program made it.
func planUndo(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  try session.readJournal()
  guard let decision = session.journal.nextToUndo(where: session.isInReach) else {
    throw ResponseError(.requestFailed, "there is no decision to take back")
  }
  var plan = DecisionPlan(title: decision.title, record: .undo(decision.id), notice: "Undone: \(decision.title)")
  plan.files = try decision.changes.map { try session.file(with: $0, isUndone: true) }
  return plan
}

/// Makes the decision again that was taken back last.
func planRedo(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  try session.readJournal()
  guard let decision = session.journal.nextToRedo(where: session.isInReach) else {
    throw ResponseError(.requestFailed, "there is no decision to make again")
  }
  var plan = DecisionPlan(title: decision.title, record: .redo(decision.id), notice: "Made again: \(decision.title)")
  plan.files = try decision.changes.map { try session.file(with: $0, isUndone: false) }
  return plan
}

/// The journal is being read.
struct JournalIsBeingRead: Error {}

extension Session {
  /// Sees to it that the journal holds what other programs have written; throws while it is being read.
  fileprivate mutating func readJournal() throws {
    guard let path = options.journalPath else { return }
    switch writing.journal {
    case .isRead:
      // For the next command others may have written again.
      writing.journal = .isOld
    case .isOld:
      writing.journal = .isBeingRead
      effects.append(.readFile(path: path, limit: Self.fileSizeLimit))
      throw JournalIsBeingRead()
    case .isBeingRead: throw JournalIsBeingRead()
    }
  }

  /// Takes the journal's file.
  mutating func journalWasRead(_ file: Result<[UInt8], ReadFailure>) {
    writing.journal = .isRead
    switch file {
    case .success(let bytes): journal = Journal(reading: bytes)
    case .failure(let failure):
      if !failure.isMissing { reportOnce("journal", "the journal of decisions cannot be read: \(failure.message)") }
    }
    wakeJobs()
  }

  /// Notes a decision in the journal, before it is done.
  mutating func record(_ plan: DecisionPlan, _ changes: [FileChange]) -> String {
    var generator = options.generator
    let id: String
    let bytes: [UInt8]
    switch plan.record {
    case .decision:
      let decision = JournaledDecision(number: generator.next(), title: plan.title, changes: changes)
      id = decision.id
      bytes = journal.record(decision)
    case .undo(let known):
      id = known
      bytes = journal.undo(known)
    case .redo(let known):
      id = known
      bytes = journal.redo(known)
    }
    appendToJournal(bytes)
    return id
  }

  /// Notes that what was noted has not come about.
  ///
  /// - Parameter id: what `record` gave; nil where nothing was noted.
  mutating func unrecord(_ plan: DecisionPlan, _ id: String?) {
    guard let id else { return }
    switch plan.record {
    case .decision: appendToJournal(journal.withdraw(id))
    case .redo: appendToJournal(journal.undo(id))
    case .undo: appendToJournal(journal.redo(id))
    }
  }

  /// Notes that a file of ours has another path now, or a folder with all in it, so that decisions on it can still be
  /// taken back.
  mutating func noteMove(_ path: String, to newPath: String) {
    appendToJournal(journal.move(path, to: newPath))
  }

  private mutating func appendToJournal(_ bytes: [UInt8]) {
    guard let path = options.journalPath, !bytes.isEmpty else { return }
    effects.append(.appendToJournal(path: path, bytes))
  }

  mutating func journalWasWritten(_ outcome: Result<Bool, WriteFailure>) {
    guard case .failure(let failure) = outcome else { return }
    reportOnce(
      "journal",
      "decisions cannot be taken back after a restart, as the journal cannot be written: \(failure.message)"
    )
  }

  /// Whether undo may change a file: it stands beside an article that is known here, or lies in an open folder; but not
  /// where that folder has been read and has no such article any more.
  fileprivate func isInReach(_ path: String) -> Bool {
    let isInFolder = folder(around: ArticleURI(path: path)) != nil
    guard let article = article(ofSidecar: path) else { return isInFolder }
    return isKnown(article) || isInFolder && !isIndexComplete
  }

  /// A file without a change or with it again; what else it holds stays, in the order of the text where that is known.
  fileprivate mutating func file(with change: FileChange, isUndone: Bool) throws -> DecisionPlan.File {
    let uri = ArticleURI(path: change.path)
    if case .sidecar(let items) = change.content, let article = article(ofSidecar: change.path), isKnown(article),
      let text = workspace.text(of: article)
    {
      let lastRead = workspace.sidecar(of: article)
      let current = lastRead ?? Sidecar(file: article.name)
      let changed = isUndone ? items.undone(in: current) : items.redone(in: current)
      let ordered = changed.refreshed(changed.places(in: text), in: text)
      return DecisionPlan.File(uri: uri, revision: .sidecar(lastRead: lastRead, wanted: ordered))
    }
    return DecisionPlan.File(uri: uri, revision: isUndone ? .undoing(change) : .redoing(change))
  }
}
