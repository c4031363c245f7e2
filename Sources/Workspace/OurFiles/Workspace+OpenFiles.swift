import AnnotationStore
package import ArticleText

// Decisions count as somebody has them open, saved or not. A registry and settings count as they are on disk: each of
// their changes concerns all articles of a folder, which would have to be read again at every keystroke.

extension Workspace {
  /// A sidecar, registry or settings file that a client has open; nil for any other file.
  package func openFile(_ uri: ArticleURI) -> OpenFile? { openFiles[uri] }

  /// Opens a sidecar, registry or settings file, or replaces its text; nothing happens for other files.
  package mutating func openFile(_ uri: ArticleURI, text: ArticleText, version: Int) {
    openFiles[uri] = OpenFile(uri, text: text, version: version)
    if openFiles[uri]?.kind == .sidecar { editedSidecars.append(uri) }
  }

  /// Changes an open file in place; nothing is read.
  ///
  /// - Returns: nil where the file is not open; then `change` is not called.
  @discardableResult
  package mutating func editFile<Result>(
    _ uri: ArticleURI,
    version: Int,
    _ change: (inout ArticleText) -> Result
  ) -> Result? {
    guard openFiles[uri] != nil else { return nil }
    if openFiles[uri]?.kind == .sidecar, editedSidecars.last != uri { editedSidecars.append(uri) }
    return openFiles[uri]?.edit(version: version, change)
  }

  /// Closes a file; false where it is not open.
  ///
  /// What the disk holds must be handed in again.
  package mutating func closeFile(_ uri: ArticleURI) -> Bool { openFiles.removeValue(forKey: uri) != nil }

  /// The files that clients have open, in order.
  ///
  /// O(files · log files).
  package var openFileURIs: [ArticleURI] { openFiles.keys.sorted() }

  /// Lets the sidecars that were edited count for their articles.
  ///
  /// O(edited sidecars); each is read once however often it was edited.
  package mutating func takeEditedSidecars() {
    while let uri = editedSidecars.popLast() {
      guard let file = openFiles[uri], let article = uri.articleOfSidecar else { continue }
      setSidecar(file.text.bytes, of: article)
    }
  }

  /// The text of a file of ours: the open one's, else as the disk had it when it was read last; nil for any other file.
  package func fileText(_ uri: ArticleURI) -> ArticleText? {
    if let file = openFiles[uri] { return file.text }
    return OurFile(name: uri.name) == nil ? nil : checkedText(of: uri)
  }

  /// The text of an article or of a file of ours; nil for an unknown one.
  package func anyText(of uri: ArticleURI) -> ArticleText? {
    text(of: uri) ?? fileText(uri) ?? folders.first { $0.registryURI == uri }?.registryFile?.text
  }
}

extension ArticleURI {
  /// A file in a folder.
  package func appending(_ name: String) -> ArticleURI {
    ArticleURI(string.hasSuffix("/") ? string + name : "\(string)/\(name)")
  }
}
