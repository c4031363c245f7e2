internal import PositionedJSON
internal import Workspace

/// What a request is answered with.
enum Answer {
  /// A result; nil is `null`.
  case result((any JSONWritable)?)

  /// A result that takes steps, made between other events.
  case inSteps(any LongAnswer)
}

typealias RequestHandler = @Sendable (inout Session, JSONCursor) throws -> Answer
typealias NotificationHandler = @Sendable (inout Session, JSONCursor) throws -> Void

/// The requests this server answers; each handler stands in a file of its own.
let requestHandlers: [String: RequestHandler] = [
  "callHierarchy/incomingCalls": incomingCalls,
  "callHierarchy/outgoingCalls": outgoingCalls,
  "codeAction/resolve": resolveCodeAction,
  "codeLens/resolve": resolveCodeLens,
  "completionItem/resolve": resolveCompletionItem,
  "documentLink/resolve": resolveDocumentLink,
  "inlayHint/resolve": resolveInlayHint,
  "shutdown": shutdown,
  "textDocument/codeAction": codeAction,
  "textDocument/codeLens": codeLens,
  "textDocument/completion": completion,
  "textDocument/declaration": { try goTo(.declaration, &$0, $1) },
  "textDocument/definition": { try goTo(.definition, &$0, $1) },
  "textDocument/diagnostic": documentDiagnostic,
  "textDocument/documentHighlight": documentHighlight,
  "textDocument/documentLink": documentLink,
  "textDocument/documentSymbol": documentSymbol,
  "textDocument/foldingRange": foldingRange,
  "textDocument/hover": hover,
  "textDocument/implementation": { try goTo(.implementation, &$0, $1) },
  "textDocument/inlayHint": inlayHint,
  "textDocument/linkedEditingRange": linkedEditingRange,
  "textDocument/prepareCallHierarchy": prepareCallHierarchy,
  "textDocument/prepareRename": prepareRename,
  "textDocument/references": references,
  "textDocument/rename": rename,
  "textDocument/selectionRange": selectionRange,
  "textDocument/semanticTokens/full": semanticTokensFull,
  "textDocument/semanticTokens/full/delta": semanticTokensDelta,
  "textDocument/semanticTokens/range": semanticTokensRange,
  "textDocument/typeDefinition": { try goTo(.typeDefinition, &$0, $1) },
  "workspace/diagnostic": workspaceDiagnostic,
  "workspace/executeCommand": executeCommand,
  "workspace/symbol": workspaceSymbol,
  "workspace/willCreateFiles": willCreateFiles,
  "workspace/willDeleteFiles": willDeleteFiles,
  "workspace/willRenameFiles": willRenameFiles,
  "workspaceSymbol/resolve": resolveWorkspaceSymbol,
]

/// The notifications this server acts on; all others are ignored.
let notificationHandlers: [String: NotificationHandler] = [
  "$/setTrace": setTrace,
  "initialized": initialized,
  "textDocument/didChange": didChange,
  "textDocument/didClose": didClose,
  "textDocument/didOpen": didOpen,
  "textDocument/didSave": didSave,
  "window/workDoneProgress/cancel": cancelProgress,
  "workspace/didChangeConfiguration": didChangeConfiguration,
  "workspace/didChangeWatchedFiles": didChangeWatchedFiles,
  "workspace/didChangeWorkspaceFolders": didChangeWorkspaceFolders,
  "workspace/didCreateFiles": didCreateFiles,
  "workspace/didDeleteFiles": didDeleteFiles,
  "workspace/didRenameFiles": didRenameFiles,
]

extension Session {
  /// Handles a message; each request gets exactly one reply, now or when its job is done.
  mutating func dispatch(_ message: IncomingMessage) {
    switch message {
    case .request(let id, let method, let message):
      traceReceived(method, id: id)
      let work = beginWork(method, message)
      do {
        reply(to: id, try answer(method, message), work)
      } catch {
        reply(to: id, error, work)
      }
    case .notification(let method, let message):
      traceReceived(method, id: nil)
      receiveNotification(method, message)
    case .response(let id, let answer):
      receiveResponse(id: id, answer)
    case .invalid(let id, let error):
      effects.append(.log("Refused a message: \(error.message)"))
      send(.error(id: id, error))
    }
  }

  /// Sends an answer, or keeps the steps that lead to it as a job.
  ///
  /// - Parameter work: the progress that the client is shown, which ends before the answer.
  mutating func reply(to id: RequestID, _ answer: Answer, _ work: RequestWork?) {
    switch answer {
    case .result(let result):
      endWork(work)
      send(.result(id: id, result))
    case .inSteps(let answer): jobs.append(Job(id: id, answer: answer, work: work))
    }
  }

  /// Sends an error in place of an answer.
  mutating func reply(to id: RequestID, _ error: any Error, _ work: RequestWork?) {
    endWork(work)
    send(.error(id: id, responseError(error)))
  }

  private mutating func answer(_ method: String, _ message: JSONCursor) throws -> Answer {
    switch phase {
    case .uninitialized:
      guard method == "initialize" else {
        throw ResponseError(.serverNotInitialized, "\(method) came before initialize")
      }
      return try initialize(&self, message)
    case .shutDown:
      throw ResponseError(.invalidRequest, "\(method) came after shutdown")
    case .running:
      guard method != "initialize" else {
        throw ResponseError(.invalidRequest, "initialize came twice")
      }
      guard let handler = requestHandler(method, message) else {
        throw ResponseError(.methodNotFound, "no such request: \(method)")
      }
      workspace.takeEditedSidecars()
      do {
        return try handler(&self, message)
      } catch let error as NotPrepared {
        return .inSteps(PreparedAnswer(article: error.article, message: message, handler: handler))
      }
    }
  }

  private mutating func receiveNotification(_ method: String, _ message: JSONCursor) {
    if method == "exit" { return exit(code: exitCode) }
    guard phase == .running, let handler = notificationHandler(method, message) else { return }
    do {
      try handler(&self, message)
    } catch {
      // Nobody is told of a failed notification by the protocol itself, and a lost change would puzzle people.
      logMessage(.warning, "\(method): \(responseError(error).message)")
    }
  }

  private func responseError(_ error: any Error) -> ResponseError {
    switch error {
    case let error as ResponseError: error
    case let error as JSONAccessError: ResponseError(.invalidParams, error.description)
    default: ResponseError(.internalError, "\(error)")
    }
  }

  /// Tells people who read the client's log.
  mutating func logMessage(_ type: MessageType, _ message: String) {
    if phase == .running {
      notify("window/logMessage", MessageParams(type: type, message: message))
    } else {
      effects.append(.log(message))
    }
  }

  /// Tells the log of a failure, the first time only that it comes about the same thing.
  mutating func reportOnce(_ key: String, _ message: String) {
    if reported.insert(key).inserted { logMessage(.warning, message) }
  }
}
