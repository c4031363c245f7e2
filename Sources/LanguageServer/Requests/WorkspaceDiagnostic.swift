internal import AnnotationStore
internal import PositionedJSON
internal import Workspace

/// Answers `workspace/diagnostic`: the diagnostics of all articles and of the files beside them.
///
/// What the client has already is not sent again. With a token for pieces the request stays open and streams what
/// changes; without one it waits until something differs from what the client has.
func workspaceDiagnostic(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  var known: [ArticleURI: String] = [:]
  for previous in try message.member("params").member("previousResultIds").elements() {
    known[ArticleURI(try previous.read("uri"))] = try previous.read("value", as: String.self)
  }
  session.workspace.checksEverything = true
  return .inSteps(WorkspaceDiagnostics(known: known, token: message.partialResultToken))
}

/// The diagnostics of a workspace, article by article, again and again as articles change.
private struct WorkspaceDiagnostics: LongAnswer {
  /// The identifiers of what the client has, by file.
  var known: [ArticleURI: String]
  let token: ProgressToken?

  /// The workspace's revision at the start of the last pass; -1 before the first one.
  private var revision = -1

  /// The articles of this pass that are left, the next one last, and how many there were.
  private var left: [ArticleURI] = []
  private var total = 0

  /// The files that each article gave diagnostics to.
  private var files: [ArticleURI: [ArticleURI]] = [:]

  /// Reports that have not been sent.
  private var reports: [DiagnosticReport] = []

  private var isFirstPass = true

  /// Whether any of them tells something new.
  private var hasNews = false

  init(known: [ArticleURI: String], token: ProgressToken?) {
    self.known = known
    self.token = token
  }

  var state: WorkState? { WorkState(done: total - left.count, total: total) }

  mutating func step(_ session: inout Session) throws -> Step {
    // What the disk holds is not known yet, or is being read anyway.
    guard session.isIndexComplete else { return .waiting }
    if left.isEmpty { beginPass(session) }
    if let article = left.last {
      do {
        try report(article, &session)
        left.removeLast()
      } catch let error as NotPrepared {
        _ = session.workspace.prepare(error.article)
      }
      if token != nil, reports.count >= 64 { send(&session) }
      if !left.isEmpty { return .more }
    }
    // What articles say of each other may change what was said of some.
    session.workspace.checkCollections()
    if session.workspace.revision != revision, session.isIndexComplete { return .more }
    return finishPass(&session)
  }

  private mutating func beginPass(_ session: Session) {
    let files = session.workspace.articles(changedSince: revision) + session.workspace.ruleFiles(changedSince: revision)
    left = files.reversed()
    total = left.count
    reportGone(session)
    revision = session.workspace.revision
  }

  private mutating func report(_ article: ArticleURI, _ session: inout Session) throws {
    let found = try session.diagnostics(of: article)
    let before = files[article] ?? []
    files[article] = found.map(\.file)
    let gone = before.filter { file in !found.contains { $0.file == file } }
    for diagnostics in found + gone.map({ FileDiagnostics(file: $0) }) {
      // An open file of ours says itself what is wrong with it.
      if diagnostics.file != article, session.openFileVersion(diagnostics.file) != nil { continue }
      add(DiagnosticReport(diagnostics, session.client.pulledMembers, known: known[diagnostics.file]))
    }
  }

  /// Takes back the diagnostics of articles that are not there any more.
  private mutating func reportGone(_ session: Session) {
    let reported = isFirstPass ? Array(known.keys) : files.keys.flatMap { files[$0] ?? [] }
    for file in reported.sorted() where session.workspace.checkedText(of: file) == nil {
      guard session.openFileVersion(file) == nil else { continue }
      add(DiagnosticReport(FileDiagnostics(file: file), session.client.pulledMembers, known: known[file]))
      files[file] = nil
    }
  }

  private mutating func add(_ report: DiagnosticReport) {
    // The first pass tells of everything, so that the client knows what has been looked at.
    if report.isUnchanged, !isFirstPass { return }
    let isEmptyAndNew = known[report.diagnostics.file] == nil && report.diagnostics.diagnostics.isEmpty
    hasNews = hasNews || !report.isUnchanged && !isEmptyAndNew
    known[report.diagnostics.file] = report.id
    reports.append(report)
  }

  private mutating func finishPass(_ session: inout Session) -> Step {
    isFirstPass = false
    if token != nil {
      send(&session)
      return .waiting
    }
    guard hasNews else {
      reports = []
      return .waiting
    }
    return .answer(.result(WorkspaceDiagnosticReport(items: reports)))
  }

  private mutating func send(_ session: inout Session) {
    guard let token, !reports.isEmpty else { return }
    session.sendPartialResult(token, WorkspaceDiagnosticReport(items: reports))
    reports = []
  }
}

private struct WorkspaceDiagnosticReport: JSONWritable {
  var items: [DiagnosticReport]

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("items")
      json.array { json in
        for item in items {
          json.object { json in
            json.member("uri", item.diagnostics.file.string)
            json.key("version")
            if let version = item.diagnostics.version { json.int(version) } else { json.null() }
            item.writeMembers(to: &json)
          }
        }
      }
    }
  }
}
