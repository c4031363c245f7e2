package import Workspace

/// Something that a session wants done.
package enum Effect: Hashable, Sendable {
  /// Whole frames for the client.
  case send([UInt8])

  /// List a folder and give the outcome back as `Event.folder`.
  case readFolder(path: String)

  /// Read a file of at most `limit` bytes and give the outcome back as `Event.file`.
  case readFile(path: String, limit: Int)

  /// Change one of our files under its lock, and give the outcome back as `Event.fileUpdated`.
  case updateFile(path: String, FileRevision)

  /// Give a file of ours another path, never over a file that is there, and give the outcome back as
  /// `Event.fileMoved`.
  case moveFile(path: String, newPath: String)

  /// Append bytes to the journal, and give the outcome back as `Event.journalWritten`.
  case appendToJournal(path: String, [UInt8])

  /// Find the name under which decisions on files in a folder are written, and give it back as `Event.annotator`.
  case findAnnotator(folder: String)

  /// Read the index that an earlier run has kept, and give it back as `Event.indexCache`.
  case readIndexCache(path: String)

  /// Keep the index for a later run; nothing is lost where that fails. The outcome comes as `Event.indexCacheWritten`.
  case writeIndexCache(path: String, IndexSnapshot)

  /// Watch a process if it can be seen now, and report its end as `Event.clientEnded`.
  case watchProcess(id: Int)

  /// A line for people who read standard error.
  case log(String)

  /// End with this exit code after all output is written.
  case exit(code: Int32)
}
