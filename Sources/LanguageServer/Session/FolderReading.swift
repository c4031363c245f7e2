internal import AnnotationStore
internal import Workspace

/// The folders and files that are still to be read, a few at a time.
struct FolderReading: Sendable {
  /// Requests that may be under way at once: enough to keep the disk busy, few enough to follow a change of mind.
  static let inFlightLimit = 32

  /// Articles beyond this many are not read from folders.
  static let articleLimit = 20_000

  /// Folders beyond this many are not listed: whoever opens a whole disk does not mean all of it.
  static let folderLimit = 50_000

  /// Files beyond this many bytes are not read.
  static let sizeLimit = 64 << 20

  private var folders: [String] = []

  // Links wait until everything else is read: what they lead to then keeps its own path.
  private var linkedFolders: [String] = []
  private var linkedFiles: [(path: String, identity: FileIdentity)] = []

  private var files: [String] = []
  private var filesTaken = 0

  /// Sidecars that a listing names and that are to be read with their articles.
  private var sidecars: Set<String> = []

  /// Sidecars that have been read, by the path of the article that comes next.
  private var sidecarsAhead: [String: [UInt8]] = [:]

  private var inFlight: Set<String> = []
  private var known: Set<FileIdentity> = []
  private var listedFolderCount = 0

  /// Articles found and not yet read.
  var unreadCount: Int { files.count - filesTaken + linkedFiles.count + inFlight.count }

  var isDone: Bool {
    inFlight.isEmpty && folders.isEmpty && linkedFolders.isEmpty && linkedFiles.isEmpty && filesTaken == files.count
  }

  mutating func add(folder: String) {
    folders.append(folder)
  }

  /// Notes that a file is under way that decides what else is read: nothing is done before it has come.
  mutating func expect(_ path: String) {
    inFlight.insert(path)
  }

  /// Whether a file that decides what else is read has not come yet.
  func isExpected(_ path: String) -> Bool { inFlight.contains(path) }

  /// Drops what waits, all of it or what lies under a folder.
  mutating func cancel(under root: String? = nil) {
    let isGone: (String) -> Bool = { path in root.map { path == $0 || path.hasPrefix($0 + "/") } ?? true }
    folders.removeAll(where: isGone)
    linkedFolders.removeAll(where: isGone)
    linkedFiles.removeAll { isGone($0.path) }
    inFlight = inFlight.filter { !isGone($0) }
    files = files[filesTaken...].filter { !isGone($0) }
    sidecars = sidecars.filter { !isGone($0) }
    sidecarsAhead = sidecarsAhead.filter { !isGone($0.key) }
    filesTaken = 0
    // Files that are added again must not count as known.
    known = []
    listedFolderCount = 0
  }

  /// The next requests, as many as may be under way and as there is room for articles.
  ///
  /// `isFull` says that something is left that is not read.
  mutating func nextRequests(room: Int) -> (requests: [Effect], isFull: Bool) {
    var requests: [Effect] = []
    while inFlight.count < Self.inFlightLimit {
      if filesTaken < files.count {
        guard inFlight.count < room else { return (requests, isFull: true) }
        let file = files[filesTaken]
        let sidecar = file + Sidecar.suffix
        // Decisions come before their article, so that it is analysed once.
        if sidecars.remove(sidecar) != nil { requests.append(.readFile(path: sidecar, limit: Self.sizeLimit)) }
        requests.append(.readFile(path: file, limit: Self.sizeLimit))
        inFlight.insert(file)
        filesTaken += 1
      } else if let folder = folders.popLast() {
        guard listedFolderCount < Self.folderLimit else { return (requests, isFull: true) }
        requests.append(.readFolder(path: folder))
        inFlight.insert(folder)
      } else if inFlight.isEmpty, let folder = linkedFolders.popLast() {
        requests.append(.readFolder(path: folder))
        inFlight.insert(folder)
      } else if inFlight.isEmpty, let file = linkedFiles.popLast() {
        if known.insert(file.identity).inserted { files.append(file.path) }
      } else {
        break
      }
    }
    if filesTaken == files.count {
      files = []
      filesTaken = 0
    }
    return (requests, isFull: false)
  }

  /// Takes note that a path has been read; false if it was not asked for here.
  @discardableResult
  mutating func finish(_ path: String) -> Bool {
    inFlight.remove(path) != nil
  }

  /// Keeps a sidecar until its article has been read.
  mutating func keep(sidecar: [UInt8], for article: String) {
    sidecarsAhead[article] = sidecar
  }

  /// Hands over the sidecar that was read before its article; nil where there was none.
  mutating func takeSidecar(for article: String) -> [UInt8]? {
    sidecarsAhead.removeValue(forKey: article)
  }

  /// Takes a folder's entries; a folder that was listed before, by whatever path, is passed over, and so cycles end.
  mutating func take(_ listing: FolderListing, of folder: String, in workspace: Workspace) {
    guard known.insert(listing.identity).inserted else { return }
    listedFolderCount += 1
    var inner: [String] = []
    for entry in listing.entries {
      let path = folder == "/" ? "/" + entry.name : folder + "/" + entry.name
      switch entry.kind {
      case .folder:
        guard workspace.mayContainArticles(ArticleURI(path: path)) else { continue }
        if entry.isLink { linkedFolders.append(path) } else { inner.append(path) }
      case .file:
        if OurFile(name: entry.name) == .sidecar { sidecars.insert(path) }
        guard workspace.isArticle(ArticleURI(path: path)) else { continue }
        if entry.isLink {
          linkedFiles.append((path, entry.identity))
        } else if known.insert(entry.identity).inserted {
          files.append(path)
        }
      }
    }
    folders += inner.reversed()
  }
}
