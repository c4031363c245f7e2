internal import AnnotationStore
internal import ArticleText
internal import Workspace

extension Session {
  /// Starts to read a folder: its registry and settings first, as they decide what is read and what is made of it.
  mutating func startReading(_ folder: ArticleURI) {
    workspace.addFolder(folder)
    guard let path = folder.path else { return }
    startProgress()
    readSurroundings(of: path)
    if !reading.isExpected(settingsPath(path)) {
      // They were read before, as those of a folder around another one.
      reading.add(folder: path)
    }
  }

  /// Forgets a folder.
  mutating func stopReading(_ folder: ArticleURI) {
    workspace.removeFolder(folder)
    guard let path = folder.path else { return }
    forgetSurroundings(in: path)
    reading.cancel(under: path)
  }

  /// Asks for as much as may be read at once.
  mutating func requestFiles() {
    let next = reading.nextRequests(room: FolderReading.articleLimit - workspace.articleCount)
    effects += next.requests
    if next.isFull {
      reading.cancel()
      let limits = "\(FolderReading.articleLimit) articles or \(FolderReading.folderLimit) folders"
      reportOnce("limit", "The workspace has more than \(limits); the other articles are read when they are opened")
    }
  }

  /// Reads a file again that may have changed on disk; an article with the decisions beside it.
  mutating func readAgain(_ file: ArticleURI) {
    guard let path = file.path else { return }
    switch OurFile(name: file.name) {
    case .sidecar: if article(ofSidecar: path).map(isKnown) != true { return }
    case .registry, .settings:
      if folder(withOurFile: path) == nil {
        guard folder(around: file) != nil, workspace.mayContainArticles(file) else { return }
        return follow(parentFolder(of: path))
      }
    case nil:
      if workspace.isList(file) { break }
      let isInFolder = folder(around: file) != nil && workspace.isArticle(file)
      if isInFolder || isKnown(file) { readSidecar(of: file) }
      guard isInFolder else { return }
    }
    effects.append(.readFile(path: path, limit: FolderReading.sizeLimit))
  }

  /// Takes note that a file is gone, or a folder with all in it.
  mutating func forgetFile(_ file: ArticleURI) {
    guard let path = file.path else { return }
    fileWasRead(path, .failure(ReadFailure(message: "no such file", isMissing: true)))
    if !workspace.isArticle(file), OurFile(name: file.name) == nil {
      for article in workspace.articles where article.isBelow(file) { workspace.removeDiskText(of: article) }
    }
  }

  mutating func folderWasRead(_ path: String, _ listing: Result<FolderListing, ReadFailure>) {
    guard reading.finish(path) else { return }
    switch listing {
    case .success(let listing):
      if folder(around: ArticleURI(path: path)) != nil || isRoot(path) {
        if !readSurroundings(in: listing, of: path) { reading.take(listing, of: path, in: workspace) }
      }
    case .failure(let failure):
      reportOnce(path, "\(path): cannot read the folder: \(failure.message)")
    }
    requestFiles()
    updateProgress()
  }

  mutating func fileWasRead(_ path: String, _ file: Result<[UInt8], ReadFailure>) {
    if path == options.journalPath { return journalWasRead(file) }
    reading.finish(path)
    let uri = ArticleURI(path: path)
    if let folder = folder(withOurFile: path), OurFile(name: uri.name) == .settings {
      settingsWereRead(file, of: folder, path: path)
    } else if let folder = folder(withOurFile: path) {
      registryWasRead(file, of: folder, path: path)
    } else if let article = article(ofSidecar: path) {
      sidecarWasRead(file, of: article, path: path)
    } else if workspace.isList(uri) {
      listWasRead(file, uri, path: path)
    } else if folder(around: uri) != nil, workspace.isArticle(uri) {
      articleWasRead(file, of: uri, path: path)
    }
    requestFiles()
    updateProgress()
  }

  private mutating func articleWasRead(_ file: Result<[UInt8], ReadFailure>, of article: ArticleURI, path: String) {
    unreadable[article] = nil
    let sidecar = reading.takeSidecar(for: path)
    switch file {
    case .success(let bytes):
      do throws(InvalidUTF8) {
        workspace.setDiskText(try ArticleText(reading: bytes), of: article)
        if !workspace.isOpen(article) {
          followRenaming(in: article)
          finishRenaming(in: article)
        }
        reported.remove(path)
        if let sidecar { sidecarWasRead(.success(sidecar), of: article, path: path + Sidecar.suffix) }
      } catch {
        let line = "line \(error.position.line + 1) is not UTF-8; convert the file to have it read"
        articleIsUnreadable(article, path, error.encoding == nil ? line : error.description)
      }
    case .failure(let failure):
      if failure.isMissing {
        workspace.removeDiskText(of: article)
      } else {
        articleIsUnreadable(article, path, "cannot read the file: \(failure.message)")
      }
    }
  }

  private mutating func articleIsUnreadable(_ article: ArticleURI, _ path: String, _ reason: String) {
    workspace.removeDiskText(of: article)
    unreadable[article] = "\(path): \(reason)"
    reportOnce(path, "\(path): \(reason)")
  }

  private mutating func settingsWereRead(
    _ file: Result<[UInt8], ReadFailure>,
    of folder: ArticleURI,
    path: String
  ) {
    var settings: Settings?
    switch file {
    case .success(let bytes):
      let reading = Settings.read(bytes)
      for problem in reading.problems { logMessage(.warning, "\(path):\(problem)") }
      settings = reading.value
      workspace.setSettingsFile(bytes, of: folder)
    case .failure(let failure):
      if !failure.isMissing { reportOnce(path, "\(path): cannot read the settings: \(failure.message)") }
      workspace.setSettingsFile(nil, of: folder)
    }
    let isChange = workspace.ownSettings(of: folder) != settings
    workspace.setSettings(settings, of: folder)
    if isChange { switchesMayHaveChanged() }
    // After what is read anew has been thrown away.
    defer { readLists(of: folder) }
    guard let root = folder.path, !endWait(for: root) else { return }
    // New settings may let in files that were passed over, so what they are about is read from its root again.
    if isRoot(root) || isChange && self.folder(around: folder) != nil {
      readFolderAgain(root)
    } else if isChange {
      for path in folders.filter({ $0.isBelow(folder) }).compactMap(\.path)
      where !reading.isExpected(settingsPath(path)) {
        readFolderAgain(path)
      }
    }
  }

  private mutating func readFolderAgain(_ folder: String) {
    reading.cancel(under: folder)
    reading.add(folder: folder)
    startProgress()
  }

  /// Whether a path is a workspace folder's.
  func isRoot(_ path: String) -> Bool { folders.contains { $0.path == path } }

  /// The workspace folder that holds a file.
  func folder(around file: ArticleURI) -> ArticleURI? {
    guard let path = file.path else { return nil }
    return folders.first { folder in
      folder.path.map { path == $0 || path.hasPrefix($0 == "/" ? "/" : $0 + "/") } ?? false
    }
  }
}
