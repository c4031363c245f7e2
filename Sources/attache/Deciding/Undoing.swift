import AnnotationStore
import ArticleText
import Platform

/// Takes back, or makes again, the last decision on some files; says which and gives the exit status.
///
/// The journal says so only after the files do: a crash in between leaves a decision that can be taken back once more.
///
/// - Parameter paths: files and folders as the command line names them.
func takeBack(_ paths: [String], isRedo: Bool, cache: TextCache) -> Int32 {
  let roots = paths.map { absolutePath($0) }
  func isWanted(_ path: String) -> Bool {
    roots.contains { path == $0 || path == $0 + Sidecar.suffix || path.hasPrefix($0 == "/" ? "/" : $0 + "/") }
  }
  do throws(FileFailure) {
    var journal = try cache.journal.read()
    guard let decision = isRedo ? journal.nextToRedo(where: isWanted) : journal.nextToUndo(where: isWanted) else {
      let names = paths.joined(separator: ", ")
      Console.report(isRedo ? "nothing was taken back in \(names)" : "no decision to take back in \(names)")
      return ExitStatus.findings
    }
    var conflicts = 0
    var isWritten = false
    for change in decision.changes {
      guard let restored = try restore(change, isRedo: isRedo, cache: cache) else { return ExitStatus.failure }
      conflicts += restored.conflicts
      isWritten = isWritten || restored.isWritten
    }
    try cache.journal.append(isRedo ? journal.redo(decision.id) : journal.undo(decision.id))
    let files = decision.changes.map { displayName(of: $0.path) }.joined(separator: ", ")
    guard isWritten else {
      let past = isRedo ? "is there again already" : "is not there any more"
      Console.report("\(decision.title) (\(files)) \(past): somebody has changed it since; nothing was written")
      return ExitStatus.findings
    }
    Console.write("\(isRedo ? "done again" : "taken back"): \(decision.title) (\(files))\n")
    if conflicts > 0 {
      let items = conflicts == 1 ? "one item" : "\(conflicts) items"
      Console.report("\(items) had been changed since; that change is gone as well")
    }
    return ExitStatus.success
  } catch {
    Console.report(error.message, at: error.path)
    return ExitStatus.failure
  }
}

/// Writes one file as it was, or is to be again, and gives the number of items that others had changed since, and whether
/// there was anything to write; nil where the file is not right, which has been reported.
private func restore(
  _ change: FileChange,
  isRedo: Bool,
  cache: TextCache
) throws(FileFailure) -> (conflicts: Int, isWritten: Bool)? {
  var restored: (conflicts: Int, isWritten: Bool)?
  let articlePath = String(change.path.dropLast(Sidecar.suffix.count))
  let text = (try? readFile(articlePath)).flatMap { try? ArticleText(reading: $0) }
  try updateFile(change.path) { current throws(FileFailure) in
    do throws(UnreadableFile) {
      let isCurrent = current.flatMap { cache.text(of: $0, at: change.path) }?.bytes == text?.bytes
      let file = try isRedo ? change.redone(onDisk: current, of: text) : change.undone(onDisk: current, of: text)
      restored = (file.conflicts.count, file.bytes.map { $0 != current } ?? false)
      if let text, isCurrent { cache.keep(text, of: file.bytes ?? current ?? [], at: change.path) }
      return file.bytes
    } catch {
      for problem in error.problems { Console.report(problem, in: displayName(of: change.path)) }
      return nil
    }
  }
  return restored
}
