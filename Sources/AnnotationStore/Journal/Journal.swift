/// The decisions that can be taken back or made again, by whichever program they were made.
///
/// A value; its file grows by the line that each change of it gives, and several programs may append to one file. What
/// another program has appended counts once it is read with `append`.
package struct Journal: Hashable, Sendable {
  /// The name of the file in the folder of caches.
  package static let fileName = "journal.jsonl"

  /// The number of decisions from which on the file should be written anew with `compacted`.
  package static let compactionLimit = 2_000

  /// The decisions that hold, in the order in which they were made, or made again.
  package private(set) var done: [JournaledDecision] = []

  /// The decisions that were taken back and can be made again, the last one taken back last.
  package private(set) var undone: [JournaledDecision] = []

  /// The lines that could not be read: those that a crash cut off.
  package internal(set) var unreadableLines = 0

  package init() {}

  /// The decision that undo takes back: of those that changed one of some files the last one.
  ///
  /// O(decisions).
  package func nextToUndo(where isWanted: (_ path: String) -> Bool) -> JournaledDecision? {
    done.last { $0.touches(isWanted) }
  }

  /// The decision that redo makes again: of those that changed one of some files the last one taken back, unless a newer
  /// decision stands in its place.
  ///
  /// O(decisions).
  package func nextToRedo(where isWanted: (_ path: String) -> Bool) -> JournaledDecision? {
    undone.last { $0.touches(isWanted) }
  }

  /// Notes a decision, and gives the bytes to append to the file before the decision is written.
  ///
  /// What was taken back in the same files can no longer be made again.
  package mutating func record(_ decision: JournaledDecision) -> [UInt8] {
    let paths = Set(decision.changes.map(\.path))
    undone.removeAll { $0.touches(paths.contains) }
    done.append(decision)
    return line(of: .decision(decision))
  }

  /// Forgets a decision that could not be written after all, and gives the bytes to append; nothing for one that does not
  /// hold.
  ///
  /// It cannot be made again, and what it had displaced from there does not come back.
  package mutating func withdraw(_ id: String) -> [UInt8] {
    guard let index = done.lastIndex(where: { $0.id == id }) else { return [] }
    done.remove(at: index)
    return line(of: .withdrawal(id))
  }

  /// Notes that a decision was taken back, and gives the bytes to append; nothing for one that does not hold.
  package mutating func undo(_ id: String) -> [UInt8] {
    guard let index = done.lastIndex(where: { $0.id == id }) else { return [] }
    undone.append(done.remove(at: index))
    return line(of: .undo(id))
  }

  /// Notes that a decision was made again, and gives the bytes to append; nothing for one that was not taken back.
  package mutating func redo(_ id: String) -> [UInt8] {
    guard let index = undone.lastIndex(where: { $0.id == id }) else { return [] }
    done.append(undone.remove(at: index))
    return line(of: .redo(id))
  }

  /// Notes that a file has another path now, or a folder with all in it, and gives the bytes to append.
  ///
  /// O(decisions).
  package mutating func move(_ path: String, to newPath: String) -> [UInt8] {
    done = done.map { $0.moved(path, to: newPath) }
    undone = undone.map { $0.moved(path, to: newPath) }
    return line(of: .move(path, to: newPath))
  }

  /// A file of the newest half of `compactionLimit` decisions that says of them what this journal says.
  package var compacted: [UInt8] {
    let kept = Self.compactionLimit / 2
    let (done, undone) = (done.suffix(kept), undone.suffix(kept))
    return (done + undone).flatMap { line(of: .decision($0)) } + undone.flatMap { line(of: .undo($0.id)) }
  }

  /// Whether the file holds more than is worth keeping.
  package var isLong: Bool { done.count + undone.count >= Self.compactionLimit }
}
