import AnnotationStore
import ArticleText
import Platform
import Workspace

/// Takes back, or makes again, the last decision on some files; says which and gives the exit status.
///
/// A decision on several files is taken back in all of them: where one of them cannot be changed, none is. The journal says
/// so only after the files do: a crash in between leaves a decision that can be taken back once more.
///
/// - Parameter paths: files and folders as the command line names them.
func takeBack(_ paths: [String], isRedo: Bool, cache: TextCache) -> Int32 {
  let roots = paths.map { absolutePath($0) }
  do throws(FileFailure) {
    var journal = try cache.journal.read()
    let missing = roots.filter { root in
      fileStatus(root) == nil && !(journal.done + journal.undone).contains { $0.touches { isPath($0, at: root) } }
    }
    for path in missing { Console.report("no such file or folder", at: path) }
    guard missing.isEmpty else { return ExitStatus.failure }
    func isWanted(_ path: String) -> Bool { roots.contains { isPath(path, at: $0) } }
    guard let decision = isRedo ? journal.nextToRedo(where: isWanted) : journal.nextToUndo(where: isWanted) else {
      let names = roots.map { displayName(of: $0) }.joined(separator: ", ")
      Console.report(isRedo ? "nothing was taken back in \(names)" : "no decision to take back in \(names)")
      return ExitStatus.findings
    }
    let refusing = decision.changes.filter { !canBeRestored($0, isRedo: isRedo) }
    guard refusing.isEmpty else {
      let others = decision.changes.count - refusing.count
      if others > 0 {
        let names = refusing.map { displayName(of: $0.path) }.joined(separator: ", ")
        let rest = counted(others, "other file is", "other files are")
        Console.report("\(decision.title): left as it is, for \(names) cannot be changed; \(rest) left as well")
      }
      return ExitStatus.failure
    }
    return try restore(decision, isRedo: isRedo, &journal, cache)
  } catch {
    Console.report(error.message, at: error.path)
    return ExitStatus.failure
  }
}

/// Whether a file of ours belongs to what a path names: the file, its article, or a folder around it.
private func isPath(_ file: String, at root: String) -> Bool {
  file == root || file == root + Sidecar.suffix || isFolder(root, around: file)
}

/// Writes the files of a decision as they were, or are to be again.
private func restore(
  _ decision: JournaledDecision,
  isRedo: Bool,
  _ journal: inout Journal,
  _ cache: TextCache
) throws(FileFailure) -> Int32 {
  var conflicts = 0
  var isWritten = false
  for (index, change) in decision.changes.enumerated() {
    let restored: (conflicts: Int, isWritten: Bool)?
    do throws(FileFailure) {
      restored = try restore(change, isRedo: isRedo, cache: cache)
    } catch {
      Console.report(error.message, at: error.path)
      restored = nil
    }
    guard let restored else {
      // What has become impossible since it was looked at: the journal keeps the decision, so that it can be tried again.
      let rest = decision.changes[index...].map { displayName(of: $0.path) }.joined(separator: ", ")
      let verb = isRedo ? "redo" : "undo"
      if index > 0 { Console.report("\(decision.title): not yet in \(rest); \(verb) once more goes on there") }
      return ExitStatus.failure
    }
    conflicts += restored.conflicts
    isWritten = isWritten || restored.isWritten
  }
  // What was not there to be taken back cannot be made again either.
  let isOver = !isWritten && !isRedo
  let line = isRedo ? journal.redo(decision.id) : isOver ? journal.withdraw(decision.id) : journal.undo(decision.id)
  try cache.journal.append(line)
  let files = decision.changes.map { displayName(of: $0.path) }.joined(separator: ", ")
  guard isWritten else {
    let past = isRedo ? "is there again already" : "is not there any more"
    Console.report("\(decision.title) (\(files)) \(past): somebody has changed it since; nothing was written")
    return ExitStatus.findings
  }
  Console.write("\(isRedo ? "done again" : "taken back"): \(harmless("\(decision.title) (\(files))"))\n")
  if conflicts > 0 {
    let stays = conflicts == 1 ? "stays as it is" : "stay as they are"
    Console.report("\(counted(conflicts, "item")) had been changed since, and \(stays)")
  }
  return ExitStatus.success
}

/// Whether a file can be read, is right and may be written; why not has been reported.
private func canBeRestored(_ change: FileChange, isRedo: Bool) -> Bool {
  if isGone(change) { return true }
  do throws(FileFailure) {
    let current = try FileOverlay().readIfPresent(change.path)
    do throws(UnreadableFile) {
      _ = try isRedo ? change.redone(onDisk: current) : change.undone(onDisk: current)
    } catch {
      for problem in error.problems { Console.report(problem, in: change.path) }
      return false
    }
    guard mayWrite(current == nil ? parentFolder(of: change.path) : change.path) else {
      throw FileFailure(path: change.path, reason: .permissionDenied)
    }
    return true
  } catch {
    Console.report(error.message, at: error.path)
    return false
  }
}

/// Whether the folder of a file is gone, and with it everything that could be taken back there.
private func isGone(_ change: FileChange) -> Bool { fileStatus(parentFolder(of: change.path)) == nil }

/// Writes one file as it was, or is to be again, and gives the number of items that others had changed since, and whether
/// there was anything to write; nil where the file is not right, which has been reported.
private func restore(
  _ change: FileChange,
  isRedo: Bool,
  cache: TextCache
) throws(FileFailure) -> (conflicts: Int, isWritten: Bool)? {
  if isGone(change) { return (0, false) }
  var restored: (conflicts: Int, isWritten: Bool)?
  let articlePath = String(change.path.dropLast(Sidecar.suffix.count))
  let text = (try? readFile(articlePath)).flatMap { try? ArticleText(reading: $0) }
  try updateFile(change.path, removesEmpty: true) { current throws(FileFailure) in
    do throws(UnreadableFile) {
      let isCurrent = current.flatMap { cache.text(of: $0, at: change.path) }?.bytes == text?.bytes
      let file = try isRedo ? change.redone(onDisk: current, of: text) : change.undone(onDisk: current, of: text)
      restored = (file.conflicts.count, file.bytes.map { $0 != current } ?? false)
      if let text, isCurrent, file.bytes != [] { cache.keep(text, of: file.bytes ?? current ?? [], at: change.path) }
      return file.bytes
    } catch {
      for problem in error.problems { Console.report(problem, in: change.path) }
      return nil
    }
  }
  return restored
}
