package import AnnotationStore

/// A new state of one of our files as a value: what the session has read, and what it wants the file to say.
///
/// Whoever performs it reads the file again under its lock, so that what others have written meanwhile stays.
package enum FileRevision: Hashable, Sendable {
  /// `lastRead` is nil where there was no file.
  case sidecar(lastRead: Sidecar?, wanted: Sidecar)
  case registry(lastRead: Registry?, wanted: Registry)

  /// Without a change that the journal knows, or with it again.
  case undoing(FileChange)
  case redoing(FileChange)

  /// What a file holds after the change, merged by the identifiers of its items; fails where it has mistakes, which a
  /// rewriting would lose.
  ///
  /// - Parameter disk: the file as it is now; nil where there is none.
  package func applied(to disk: [UInt8]?) -> Result<UpdatedFile, WriteFailure> {
    do throws(UnreadableFile) {
      switch self {
      case .sidecar(let lastRead, let wanted):
        return .success(UpdatedFile(try Sidecar.update(onDisk: disk, lastRead: lastRead, wanted: wanted), over: disk))
      case .registry(let lastRead, let wanted):
        return .success(UpdatedFile(try Registry.update(onDisk: disk, lastRead: lastRead, wanted: wanted), over: disk))
      case .undoing(let change): return .success(UpdatedFile(try change.undone(onDisk: disk), over: disk))
      case .redoing(let change): return .success(UpdatedFile(try change.redone(onDisk: disk), over: disk))
      }
    } catch {
      let first = error.problems.first.map { "\($0)" } ?? "it is not right"
      return .failure(WriteFailure(message: "mend the file first: \(first)"))
    }
  }
}

/// A file after a change.
package struct UpdatedFile: Hashable, Sendable {
  /// What it holds now; empty where there is none.
  package var bytes: [UInt8]

  /// Whether it has to be written to hold that.
  package var isChange: Bool

  /// The identifiers of items of which somebody else had changed the same part meanwhile; our version counts.
  package var conflicts: [String]

  fileprivate init(_ update: FileUpdate<some Sendable>, over disk: [UInt8]?) {
    self.init(update.bytes, over: disk, update.conflicts)
  }

  fileprivate init(_ restoration: FileRestoration, over disk: [UInt8]?) {
    self.init(restoration.bytes, over: disk, restoration.conflicts)
  }

  private init(_ new: [UInt8]?, over disk: [UInt8]?, _ conflicts: [String]) {
    bytes = new ?? disk ?? []
    isChange = new != nil
    self.conflicts = conflicts
  }
}

/// Why a file could not be changed.
package struct WriteFailure: Error, Hashable, Sendable {
  /// Words for people, without the path.
  package var message: String

  package init(message: String) {
    self.message = message
  }
}
