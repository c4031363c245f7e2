internal import Annotations
package import ArticleText

/// A file's next content, worked out while its lock is held.
package struct FileUpdate<Value: Sendable>: Sendable {
  /// What the file will hold: the caller's next "what was read last".
  package var value: Value

  /// What to write; nil where the file already says it.
  package var bytes: [UInt8]?

  /// The identifiers of items of which both sides changed the same part; the value has our version.
  package var conflicts: [String]
}

/// A file that must not be rewritten, since what is wrong in it would be lost.
package struct UnreadableFile: Error, Hashable, Sendable {
  package var problems: [FileProblem]
}

extension Sidecar {
  /// What to write so that a sidecar holds our changes and everybody else's.
  ///
  /// - Parameters:
  ///   - disk: the file as it is now; nil where there is none.
  ///   - lastRead: what it held when we read it; nil where there was none.
  ///   - wanted: what we made of that.
  ///   - text: the article as we know it, which says in which order items of several writers stand; where it is not
  ///     given, those of each side keep their order.
  package static func update(
    onDisk disk: [UInt8]?,
    lastRead: Sidecar?,
    wanted: Sidecar,
    of text: ArticleText? = nil
  ) throws(UnreadableFile) -> FileUpdate<Sidecar> {
    guard let disk else {
      let merged = Sidecar.merge(base: lastRead ?? empty(of: wanted), disk: empty(of: wanted), ours: wanted).merged
      let value = text.map(merged.ordered) ?? merged
      return FileUpdate(value: value, bytes: value.canonicalBytes, conflicts: [])
    }
    let reading = Sidecar.read(disk)
    guard reading.problems.isEmpty else { throw UnreadableFile(problems: reading.problems) }
    let merge = Sidecar.merge(base: lastRead ?? empty(of: wanted), disk: reading.value, ours: wanted)
    let value = merge.merged == reading.value ? merge.merged : text.map(merge.merged.ordered) ?? merge.merged
    return FileUpdate(
      value: value,
      bytes: value == reading.value ? nil : value.canonicalBytes,
      conflicts: merge.conflicts.map(\.rawValue)
    )
  }

  private static func empty(of sidecar: Sidecar) -> Sidecar {
    Sidecar(file: sidecar.file)
  }
}

extension Registry {
  /// What to write so that the registry holds our changes and everybody else's; see `Sidecar.update`.
  package static func update(
    onDisk disk: [UInt8]?,
    lastRead: Registry?,
    wanted: Registry
  ) throws(UnreadableFile) -> FileUpdate<Registry> {
    let base = lastRead ?? Registry()
    guard let disk else {
      let merge = Registry.merge(base: base, disk: Registry(), ours: wanted)
      return FileUpdate(value: merge.merged, bytes: merge.merged.canonicalBytes, conflicts: [])
    }
    let reading = Registry.read(disk)
    guard reading.problems.isEmpty else { throw UnreadableFile(problems: reading.problems) }
    let merge = Registry.merge(base: base, disk: reading.value, ours: wanted)
    return FileUpdate(
      value: merge.merged,
      bytes: merge.merged == reading.value ? nil : merge.merged.canonicalBytes,
      conflicts: merge.conflicts.map(\.rawValue)
    )
  }
}
