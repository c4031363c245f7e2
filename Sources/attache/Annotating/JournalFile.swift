import AnnotationStore
import Platform

/// The journal of decisions in the folder of caches, which the language server shares.
struct JournalFile {
  /// Nil where there is no place for it.
  private let folder: String?

  /// - Parameter folder: the folder of caches.
  init(in folder: String?) {
    self.folder = folder
  }

  /// What the file holds; an empty journal where there is none.
  func read() throws(FileFailure) -> Journal {
    guard let path else { return Journal() }
    do throws(FileFailure) {
      return Journal(reading: try readFile(path))
    } catch {
      guard error.reason == .notFound else { throw error }
      return Journal()
    }
  }

  /// Notes a decision and writes it; one that changes nothing is not noted.
  ///
  /// The journal comes first: a crash in between leaves a line too many, which undo then finds done, never a decision that
  /// cannot be taken back.
  ///
  /// - Parameter write: gives whether a file was written, also when it fails later; where none was, the journal forgets the
  ///   decision.
  func record(
    _ title: String,
    _ changes: [FileChange],
    write: (_ hasWritten: inout Bool) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    var generator = SystemRandomNumberGenerator()
    let decision = JournaledDecision(number: generator.next(), title: title, changes: changes)
    var journal = Journal()
    if !decision.changes.isEmpty {
      do throws(FileFailure) {
        try append(journal.record(decision))
      } catch {
        for change in decision.changes {
          Console.report("left as it is: what could take the decision back cannot be kept", at: change.path)
        }
        // The line may be in the file although it is not known to be on the disk.
        try? append(journal.withdraw(decision.id))
        throw error
      }
    }
    var hasWritten = false
    let outcome = Result { () throws(FileFailure) in try write(&hasWritten) }
    if !hasWritten, !decision.changes.isEmpty { try? append(journal.withdraw(decision.id)) }
    try outcome.get()
  }

  /// Appends the lines that changing the journal gave, and writes the file anew where it has become long.
  func append(_ lines: [UInt8]) throws(FileFailure) {
    guard let folder, let path, makePrivateFolder(folder) else { return }
    try appendToFile(path, lines)
    guard fileStatus(path)?.size ?? 0 > Self.longFile else { return }
    try updateFile(path) { current throws(FileFailure) in
      let journal = Journal(reading: current ?? [])
      return journal.isLong ? journal.compacted : nil
    }
  }

  /// The size from which on it is worth looking whether the file is long, in bytes.
  private static let longFile = 4 << 20

  private var path: String? { folder.map { "\($0)/\(Journal.fileName)" } }
}
