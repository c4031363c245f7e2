internal import Workspace

/// What a client may be asked to ask for again.
enum RefreshedView: String, Hashable, Sendable, CaseIterable {
  case semanticTokens
  case diagnostics
  case inlayHint
  case codeLens

  /// The request that asks for it.
  fileprivate var method: String {
    self == .diagnostics ? "workspace/diagnostic/refresh" : "workspace/\(rawValue)/refresh"
  }
}

extension Session {
  /// Notes that answers may be others now for a reason that the client cannot know of; it is asked to ask again when no
  /// message waits any more, where it lets itself be asked.
  mutating func answersMayHaveChanged(_ views: Set<RefreshedView> = Set(RefreshedView.allCases)) {
    guard phase == .running, !workspace.openArticles.isEmpty else { return }
    for view in views where client.declares("workspace", view.rawValue, "refreshSupport") { staleViews.insert(view) }
  }

  /// Asks the client to ask again for what has changed.
  mutating func sendRefreshes() {
    for view in RefreshedView.allCases where staleViews.contains(view) {
      // Nobody misses what was never asked for.
      if view == .semanticTokens, sentTokens.isEmpty { continue }
      request(view.method)
    }
    staleViews = []
  }
}
