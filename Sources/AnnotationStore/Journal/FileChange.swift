package import ArticleText

/// What a decision changed in one file.
package struct FileChange: Hashable, Sendable {
  /// The change, by the kind of the file.
  package enum Content: Hashable, Sendable {
    case sidecar(SidecarChange)
    case registry(RegistryChange)
  }

  /// The absolute path of the sidecar or registry.
  package var path: String

  package var content: Content

  package init(path: String, _ content: Content) {
    self.path = path
    self.content = content
  }

  /// What to write so that a file no longer has the change; everything else that it holds stays.
  ///
  /// - Parameters:
  ///   - disk: the file as it is now; nil where there is none.
  ///   - text: the article of a sidecar, which says where items that come back stand among the others.
  package func undone(
    onDisk disk: [UInt8]?,
    of text: ArticleText? = nil
  ) throws(UnreadableFile) -> FileRestoration {
    switch content {
    case .sidecar(let change): try change.restoration(onDisk: disk, from: \.after, to: \.before, of: text)
    case .registry(let change): try change.restoration(onDisk: disk, from: \.after, to: \.before)
    }
  }

  /// What to write so that a file has the change again.
  ///
  /// - Parameters:
  ///   - disk: the file as it is now; nil where there is none.
  ///   - text: the article of a sidecar, which says where items that come back stand among the others.
  package func redone(
    onDisk disk: [UInt8]?,
    of text: ArticleText? = nil
  ) throws(UnreadableFile) -> FileRestoration {
    switch content {
    case .sidecar(let change): try change.restoration(onDisk: disk, from: \.before, to: \.after, of: text)
    case .registry(let change): try change.restoration(onDisk: disk, from: \.before, to: \.after)
    }
  }
}

/// What taking a change back, or doing it again, makes of a file.
package struct FileRestoration: Hashable, Sendable {
  /// What to write; nil where the file says it already, empty where nothing is left in it, so that it goes.
  package var bytes: [UInt8]?

  /// The items that somebody has changed since, in another way: they stay as they are.
  package var conflicts: [String]
}

extension SidecarChange {
  fileprivate func restoration(
    onDisk disk: [UInt8]?,
    from old: KeyPath<Self, Sidecar>,
    to new: KeyPath<Self, Sidecar>,
    of text: ArticleText?
  ) throws(UnreadableFile) -> FileRestoration {
    let update = try Sidecar.update(onDisk: disk, lastRead: self[keyPath: old], wanted: self[keyPath: new], of: text)
    if !update.conflicts.isEmpty {
      var rest = try without(Set(update.conflicts)).restoration(onDisk: disk, from: old, to: new, of: text)
      rest.conflicts += update.conflicts
      return rest
    }
    // A file that says nothing is not made, and goes where the last decision in it is taken back.
    if update.value == Sidecar(file: update.value.file) {
      return FileRestoration(bytes: disk == nil || update.bytes == nil ? nil : [], conflicts: [])
    }
    return FileRestoration(bytes: update.bytes, conflicts: [])
  }
}

extension RegistryChange {
  fileprivate func restoration(
    onDisk disk: [UInt8]?,
    from old: KeyPath<Self, Registry>,
    to new: KeyPath<Self, Registry>
  ) throws(UnreadableFile) -> FileRestoration {
    let update = try Registry.update(onDisk: disk, lastRead: self[keyPath: old], wanted: self[keyPath: new])
    if !update.conflicts.isEmpty {
      var rest = try without(Set(update.conflicts)).restoration(onDisk: disk, from: old, to: new)
      rest.conflicts += update.conflicts
      return rest
    }
    let isNeeded = disk != nil || update.value != Registry()
    return FileRestoration(bytes: isNeeded ? update.bytes : nil, conflicts: [])
  }
}
