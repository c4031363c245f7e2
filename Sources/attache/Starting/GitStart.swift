import Platform

/// What is still missing for git to merge and show annotations by what they mean.
struct GitStart {
  /// The absolute path of the repository's `.gitattributes`, in its top folder.
  let path: String

  /// The lines of `GitSetup.attributeLines` that the repository does not have.
  private(set) var missingLines: [String]

  /// Whether `.gitattributes` was not there and has been written.
  private(set) var isWritten = false

  /// Looks for the repository around a folder, whose absolute path this is; nil where there is none.
  ///
  /// Writes `.gitattributes` where there is none; one that is there stays as it is.
  init?(folder: String) {
    var root = folder
    while fileStatus(join(root, ".git")) == nil {
      guard root.utf8.count > 1 else { return nil }
      root = parentFolder(of: root)
    }
    path = join(root, ".gitattributes")
    missingLines = GitSetup.attributeLines
    do throws(FileFailure) {
      let bytes = try readFile(path)
      let lines = Set(bytes.split(separator: 0x0a).map { String(decoding: $0, as: UTF8.self) })
      missingLines.removeAll { lines.contains($0) }
    } catch {
      guard error.reason == .notFound else { return }
      do throws(FileFailure) {
        let text = GitSetup.attributeLines.map { $0 + "\n" }.joined()
        try updateFile(path) { $0 == nil ? Array(text.utf8) : nil }
        missingLines = []
        isWritten = true
      } catch {
        Console.report(error.message, at: error.path)
      }
    }
  }
}
