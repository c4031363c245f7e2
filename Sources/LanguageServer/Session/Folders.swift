internal import AnnotationStore
internal import ArticleText
internal import Workspace

/// The name of the settings file at a workspace folder's root.
private let settingsFileName = "attache.json"

extension Session {
  /// Starts to read a folder: its settings first, as they decide what is read.
  mutating func startReading(_ folder: ArticleURI) {
    workspace.addFolder(folder)
    guard let path = folder.path else { return }
    startProgress()
    effects.append(.readFile(path: settingsPath(path), limit: FolderReading.sizeLimit))
  }

  /// Forgets a folder.
  mutating func stopReading(_ folder: ArticleURI) {
    workspace.removeFolder(folder)
    if let path = folder.path { reading.cancel(under: path) }
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

  /// Reads a file again that may have changed on disk.
  mutating func readAgain(_ file: ArticleURI) {
    guard let path = file.path, folder(around: file) != nil, workspace.isArticle(file) || isSettings(path) else {
      return
    }
    effects.append(.readFile(path: path, limit: FolderReading.sizeLimit))
  }

  /// Takes note that a file is gone, or a folder with all in it.
  mutating func forgetFile(_ file: ArticleURI) {
    guard let path = file.path else { return }
    fileWasRead(path, .failure(ReadFailure(message: "no such file", isMissing: true)))
    if !workspace.isArticle(file) {
      for article in workspace.articles where article.isBelow(file) { workspace.removeDiskText(of: article) }
    }
  }

  mutating func folderWasRead(_ path: String, _ listing: Result<FolderListing, ReadFailure>) {
    guard reading.finish(path) else { return }
    switch listing {
    case .success(let listing):
      if folder(around: ArticleURI(path: path)) != nil { reading.take(listing, of: path, in: workspace) }
    case .failure(let failure):
      reportOnce(path, "\(path): cannot read the folder: \(failure.message)")
    }
    requestFiles()
    updateProgress()
  }

  mutating func fileWasRead(_ path: String, _ file: Result<[UInt8], ReadFailure>) {
    reading.finish(path)
    let uri = ArticleURI(path: path)
    if let folder = folders.first(where: { $0.path.map(settingsPath) == path }) {
      settingsWereRead(file, of: folder, path: path)
    } else if folder(around: uri) != nil, workspace.isArticle(uri) {
      articleWasRead(file, of: uri, path: path)
    }
    requestFiles()
    updateProgress()
  }

  private mutating func articleWasRead(_ file: Result<[UInt8], ReadFailure>, of article: ArticleURI, path: String) {
    unreadable[article] = nil
    switch file {
    case .success(let bytes):
      do throws(InvalidUTF8) {
        workspace.setDiskText(try ArticleText(reading: bytes), of: article)
        reported.remove(path)
      } catch {
        articleIsUnreadable(
          article,
          path,
          "line \(error.position.line + 1) is not UTF-8; convert the file to have it read"
        )
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
    switch file {
    case .success(let bytes):
      let settings = Settings.read(bytes)
      for problem in settings.problems { logMessage(.warning, "\(path):\(problem)") }
      workspace.setSettings(settings.value, of: folder)
    case .failure(let failure):
      if !failure.isMissing { reportOnce(path, "\(path): cannot read the settings: \(failure.message)") }
      workspace.setSettings(Settings(), of: folder)
    }
    // New settings may let in files that were passed over, so the folder is read from its root again.
    guard let root = folder.path else { return }
    reading.cancel(under: root)
    reading.add(folder: root)
    startProgress()
  }

  private func isSettings(_ path: String) -> Bool {
    folders.contains { $0.path.map(settingsPath) == path }
  }

  /// The workspace folder that holds a file.
  private func folder(around file: ArticleURI) -> ArticleURI? {
    guard let path = file.path else { return nil }
    return folders.first { folder in
      folder.path.map { path == $0 || path.hasPrefix($0 == "/" ? "/" : $0 + "/") } ?? false
    }
  }
}

private func settingsPath(_ folder: String) -> String {
  folder == "/" ? "/" + settingsFileName : folder + "/" + settingsFileName
}
