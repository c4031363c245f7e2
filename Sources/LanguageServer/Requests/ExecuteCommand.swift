internal import PositionedJSON
internal import Workspace

/// Answers `workspace/executeCommand`: moves at once; decides, and answers when the decision is written.
func executeCommand(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let params = try message.member("params")
  let name: String = try params.read("command")
  guard let command = Command(rawValue: name) else {
    throw ResponseError(
      .invalidParams,
      "no such command: \(name); there are \(Command.allCases.map(\.rawValue).joined(separator: ", "))"
    )
  }
  let arguments = try CommandArguments(params, of: command)
  switch command {
  case .next: return .result(try moveToUndecided(isForward: true, &session, arguments))
  case .previous: return .result(try moveToUndecided(isForward: false, &session, arguments))
  case .nextMention: return .result(try moveToNextMention(&session, arguments))
  default: break
  }
  guard let planner = command.planner else { return .result(nil) }
  var answer = CommandAnswer(arguments: arguments, planner: planner)
  // At once, so that what the client asks next is answered with the decision.
  if case .answer(let done) = try answer.step(&session) { return done }
  return .inSteps(answer)
}

/// The answer to a command that decides: worked out, written, and told when the disk or the client has taken it.
struct CommandAnswer: LongAnswer {
  private enum Phase {
    case planning
    case extending(DecisionPlan)

    /// The client has been asked to change what it has open, under a number.
    case editing(DecisionPlan, id: String?, edit: Int)
    case writing(DecisionPlan, id: String?)
  }

  private let arguments: CommandArguments
  private let planner: Planner
  private var phase = Phase.planning

  init(arguments: CommandArguments, planner: @escaping Planner) {
    self.arguments = arguments
    self.planner = planner
  }

  var mustBeFinished: Bool { true }

  /// Half of a decision is worse than one that somebody has to take back.
  var canBeCancelled: Bool {
    switch phase {
    case .planning, .extending: true
    case .editing, .writing: false
    }
  }

  mutating func step(_ session: inout Session) throws -> Step {
    do {
      switch phase {
      case .planning:
        // Decisions are made one after another, each on what the one before has made.
        if session.isWriting { return .waiting }
        phase = .extending(try planner(&session, arguments))
        return try step(&session)
      case .extending(let plan): return try extend(plan, &session)
      case .editing(let plan, let id, let edit):
        guard let outcome = session.writing.takeOutcome(ofEdit: edit) else {
          return session.clientHasLeft ? try writeWithoutClient(plan, id, &session) : .waiting
        }
        if case .failure(let error) = outcome {
          session.unrecord(plan, id)
          throw error
        }
        return try write(plan, id, &session)
      case .writing(let plan, let id): return session.isWriting ? .waiting : .answer(try session.finish(plan, id))
      }
    } catch is AnnotatorIsUnknown, is JournalIsBeingRead {
      return .waiting
    } catch let error as NotPrepared {
      _ = session.workspace.prepare(error.article)
      return .more
    }
  }

  /// Takes the next of the articles that the decision is about, and begins to write when none is left.
  private mutating func extend(_ plan: DecisionPlan, _ session: inout Session) throws -> Step {
    guard let article = plan.remaining.first else {
      if session.isWriting { return .waiting }
      return try begin(plan, &session)
    }
    var plan = plan
    if let file = try plan.extend(&session, article) { plan.files.append(file) }
    plan.remaining.removeFirst()
    phase = .extending(plan)
    return .more
  }

  private mutating func begin(_ plan: DecisionPlan, _ session: inout Session) throws -> Step {
    let changes = plan.changes
    if changes.isEmpty, plan.edit.isEmpty {
      // What a crash or somebody else has taken back already counts as taken back, so that undo goes on before it.
      switch plan.record {
      case .decision: break
      case .undo, .redo: _ = session.record(plan, [])
      }
      return .answer(.result(session.result(of: plan)))
    }
    let edit = try session.edit(ofOpenFilesIn: plan)
    let id = changes.isEmpty ? nil : session.record(plan, changes)
    guard let edit else { return try write(plan, id, &session) }
    phase = .editing(plan, id: id, edit: session.apply(edit, label: plan.title))
    return .waiting
  }

  /// Writes what a client that has left was asked to change: it does not answer any more, and whatever it has made of it,
  /// merging keeps one decision one.
  ///
  /// Throws where an article's words are to be changed, which only a client does.
  private mutating func writeWithoutClient(
    _ plan: DecisionPlan,
    _ id: String?,
    _ session: inout Session
  ) throws -> Step {
    guard plan.edit.isEmpty else {
      session.unrecord(plan, id)
      throw ResponseError(.requestFailed, "the editor has ended without changing the words; nothing was changed")
    }
    return try write(plan.files, of: plan, id, &session)
  }

  /// Writes what the client does not have open.
  private mutating func write(_ plan: DecisionPlan, _ id: String?, _ session: inout Session) throws -> Step {
    try write(plan.files.filter { session.workspace.openFile($0.uri) == nil }, of: plan, id, &session)
  }

  private mutating func write(
    _ files: [DecisionPlan.File],
    of plan: DecisionPlan,
    _ id: String?,
    _ session: inout Session
  ) throws -> Step {
    session.write(files.compactMap { file in file.uri.path.map { ($0, file.revision) } })
    phase = .writing(plan, id: id)
    return session.isWriting ? .waiting : .answer(try session.finish(plan, id))
  }
}

extension Session {
  /// What a plan's decision has led to; throws where it could not be written.
  fileprivate mutating func finish(_ plan: DecisionPlan, _ id: String?) throws -> Answer {
    let failures = writing.outcomes.sorted { $0.key < $1.key }.compactMap { path, outcome in
      if case .failure(let failure) = outcome { "\(path): \(failure.message)" } else { nil }
    }
    guard let first = failures.first else { return .result(result(of: plan)) }
    let isPartial = failures.count < plan.files.count
    if !isPartial { unrecord(plan, id) }
    let consequence =
      isPartial
      ? "\(plan.files.count - failures.count) of \(plan.files.count) files are written; attache.undo takes them back"
      : "nothing was changed"
    throw ResponseError(.requestFailed, "cannot \(plan.title): \(first); \(consequence)")
  }

  /// Tells people what they would not see otherwise, and moves on.
  fileprivate mutating func result(of plan: DecisionPlan) -> CommandResult {
    let conflicts = writing.outcomes.values.reduce(0) { count, outcome in
      if case .success(let file) = outcome { count + file.conflicts.count } else { count }
    }
    if conflicts > 0 {
      let message =
        if case .decision = plan.record {
          "Somebody else had decided on \(conflicts) of these meanwhile; your decision counts: \(plan.title)"
        } else {
          "\(plan.notice ?? plan.title); \(conflicts) of these had been changed since, and stay as they are"
        }
      notify("window/showMessage", MessageParams(type: .warning, message: message))
    } else if let notice = plan.notice {
      notify("window/showMessage", MessageParams(type: .info, message: notice))
    }
    writing.forgetOutcomes()
    var result = CommandResult()
    if let place = plan.movesOnFrom, let view = workspace.decidedAnalysis(of: place.article) {
      let next = view.nextUndecided(after: place.range).flatMap { view.range(of: $0) }
      result = shown(next.map { Location(article: place.article, range: $0) }, in: place.article)
    }
    result.title = plan.title
    return result
  }
}
