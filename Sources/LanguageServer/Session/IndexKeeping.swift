internal import Workspace

extension Session {
  /// Asks for the index of an earlier run, before anything of the folders is read.
  mutating func readIndexCache() {
    guard let folder = options.indexCacheFolder, !folders.isEmpty else { return }
    effects.append(.readIndexCache(path: IndexCache.path(in: folder, of: folders)))
  }

  /// Has the index kept for a later run, now that it is complete.
  mutating func keepIndex() {
    guard let folder = options.indexCacheFolder, !folders.isEmpty, !progress.isCancelled,
      let snapshot = workspace.takeIndexSnapshot()
    else { return }
    writing.isKeepingIndex = true
    effects.append(.writeIndexCache(path: IndexCache.path(in: folder, of: folders), snapshot))
  }

  /// Takes note that the index was kept, or could not be.
  mutating func indexWasKept() {
    writing.isKeepingIndex = false
  }
}
