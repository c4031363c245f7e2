internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `initialize`: says what this server can do, and reads nothing from disk.
func initialize(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let params = try message.member("params")
  let processID: Int? = try params.readIfPresent("processId")
  let capabilities = try params.member("capabilities")
  guard capabilities.value.object != nil else { throw capabilities.error(expected: "object") }
  session.folders = try workspaceFolders(params)

  session.client = ClientCapabilities(capabilities.value)
  session.encoding =
    session.client.positionEncodings.lazy.compactMap { PositionEncoding(rawValue: $0) }.first
    ?? session.options.defaultPositionEncoding
  session.trace = (try? params.readIfPresent("trace")) ?? .off
  session.phase = .running
  if let processID { session.effects.append(.watchProcess(id: processID)) }
  session.initializationOptions = try params.memberIfPresent("initializationOptions")?.value
  // What is wrong in them is told when the client may be told things.
  let configuration = Configuration(session.initializationOptions) { _ in }
  session.initialConfiguration = configuration
  let providers = Provider.announced(to: session.client) { configuration.features[$0] ?? Settings().isEnabled($0) }
  session.registrations.announced = Set(providers.map(\.capability))
  return .result(
    InitializeResult(
      encoding: session.encoding,
      version: session.options.version,
      providers: providers,
      fileOperations: FileOperation.allCases.filter {
        session.client.declares("workspace", "fileOperations", $0.rawValue)
      }
    )
  )
}

/// The folders to work in: the newest way in which a client names them wins.
private func workspaceFolders(_ params: JSONCursor) throws -> [ArticleURI] {
  if let folders = try params.readIfPresent("workspaceFolders", as: [WorkspaceFolder].self), !folders.isEmpty {
    return folders.map { ArticleURI($0.uri) }
  }
  if let uri = try params.readIfPresent("rootUri", as: String.self) { return [ArticleURI(uri)] }
  if let path = try params.readIfPresent("rootPath", as: String.self), path.hasPrefix("/") {
    return [ArticleURI(path: path)]
  }
  return []
}

/// Acts on `initialized`: asks for file watching where the client declares it, and starts to read the folders.
func initialized(_ session: inout Session, _ message: JSONCursor) {
  _ = session.readConfiguration(session.initializationOptions, from: "initializationOptions")
  session.registerForEvents()
  session.registerOurFileProviders()
  session.requestConfiguration()
  session.updateRegistrations()
  session.readIndexCache()
  for folder in session.folders { session.startReading(folder) }
  session.requestFiles()
}

/// Answers `shutdown`; afterwards only `exit` is taken.
func shutdown(_ session: inout Session, _ message: JSONCursor) -> Answer {
  session.phase = .shutDown
  while session.waitingJobs.contains(where: { !$0.answer.mustBeFinished }) {
    session.cancelJob { !$0.answer.mustBeFinished }
  }
  // Decisions that wait for the client's word do so no longer.
  session.wakeJobs()
  return .result(nil)
}
