/// A decision as the journal keeps it: with what it changed, in one file or several at once.
package struct JournaledDecision: Hashable, Sendable {
  /// `d-` and eight letters, another one for each decision.
  package let id: String

  /// What was decided, in the words that undo names it by: `reject “Radu”`.
  package let title: String

  package let changes: [FileChange]

  /// - Parameters:
  ///   - number: a random one; its low 40 bits become the identifier.
  ///   - changes: what the decision changed; empty ones are left out.
  package init(number: UInt64, title: String, changes: [FileChange]) {
    self.init(id: "d-\(ItemID.letters(of: number))", title: title, changes: changes.filter { !$0.isEmpty })
  }

  init(id: String, title: String, changes: [FileChange]) {
    self.id = id
    self.title = title
    self.changes = changes
  }

  /// Whether the decision changed one of some files.
  package func touches(_ isWanted: (_ path: String) -> Bool) -> Bool {
    changes.contains { isWanted($0.path) }
  }

  /// The decision where a file has another path now, or a folder with all in it.
  func moved(_ path: String, to newPath: String) -> JournaledDecision {
    let isMoved: (FileChange) -> Bool = { $0.path == path || $0.path.hasPrefix("\(path)/") }
    guard changes.contains(where: isMoved) else { return self }
    let moved = changes.map { change in
      isMoved(change) ? FileChange(path: newPath + change.path.dropFirst(path.count), change.content) : change
    }
    return JournaledDecision(id: id, title: title, changes: moved)
  }
}

extension FileChange {
  fileprivate var isEmpty: Bool {
    switch content {
    case .sidecar(let change): change.isEmpty
    case .registry(let change): change.isEmpty
    }
  }
}
