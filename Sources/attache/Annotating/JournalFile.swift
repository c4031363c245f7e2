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

  /// Notes a decision that is about to be written; one that changes nothing is not noted.
  func record(_ title: String, _ changes: [FileChange]) throws(FileFailure) {
    var generator = SystemRandomNumberGenerator()
    let decision = JournaledDecision(number: generator.next(), title: title, changes: changes)
    if decision.changes.isEmpty { return }
    var journal = Journal()
    try append(journal.record(decision))
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
