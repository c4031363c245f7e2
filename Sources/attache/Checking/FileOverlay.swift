import Platform

/// Files as checks read them: what stands in for a file, else the disk's.
struct FileOverlay: Sendable {
  /// By absolute path: standard input under its file's name, and files with fixes that are not written yet.
  var contents: [String: [UInt8]] = [:]

  /// A file's bytes.
  func read(_ path: String) throws(FileFailure) -> [UInt8] {
    if let bytes = contents[path] { return bytes }
    return try readFile(path, limit: ArticleReader.sizeLimit)
  }

  /// A file's bytes; nil where there is no such file.
  func readIfPresent(_ path: String) throws(FileFailure) -> [UInt8]? {
    do throws(FileFailure) {
      return try read(path)
    } catch {
      guard error.reason == .notFound else { throw error }
      return nil
    }
  }

  func holdsFile(_ path: String) -> Bool { contents[path] != nil || fileStatus(path)?.kind == .file }
}
