internal import AnnotationStore
internal import Workspace

// Settings name files with names and patterns, which lie below their folder; they are read with the settings, and again
// when they change.

extension Session {
  /// Reads the lists that a folder's settings name; articles wait for them, so that they are analysed once.
  mutating func readLists(of folder: ArticleURI) {
    for list in workspace.listFiles(of: folder).compactMap(\.path) {
      effects.append(.readFile(path: list, limit: FolderReading.sizeLimit))
      reading.expect(list)
    }
  }

  /// Takes over what a list holds.
  mutating func listWasRead(_ file: Result<[UInt8], ReadFailure>, _ list: ArticleURI, path: String) {
    let bytes: [UInt8]?
    switch file {
    case .success(let read):
      bytes = read
      reported.remove(path)
    case .failure(let failure):
      reportOnce(path, "\(path): cannot read the list: \(failure.message)")
      bytes = nil
    }
    if workspace.setList(bytes, of: list) { answersMayHaveChanged() }
  }
}
