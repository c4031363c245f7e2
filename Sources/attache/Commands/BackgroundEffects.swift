import AnnotationStore
import LanguageServer
import Platform
import Workspace

/// The work that an effect asks of the background thread; nil for one that is done at once.
///
/// - Parameter folders: the paths of the workspace folders: no symbolic link is followed out of them.
func backgroundWork(for effect: Effect, within folders: [String]) -> BackgroundWorker<Event>.Work? {
  switch effect {
  case .readFolder(let path): { .folder(path: path, folderListing(path, within: folders)) }
  case .readFile(let path, let limit): { .file(path: path, fileContent(path, limit: limit, within: folders)) }
  case .updateFile(let path, let revision): { .fileUpdated(path: path, updatedFile(path, revision, folders)) }
  case .moveFile(let path, let newPath):
    { .fileMoved(path: path, newPath: newPath, movedFile(path, to: newPath, folders)) }
  case .appendToJournal(let path, let bytes): { .journalWritten(appended(bytes, to: path)) }
  case .readIndexCache(let path): { .indexCache(keptIndex(path)) }
  case .writeIndexCache(let path, let snapshot): { keep(snapshot, at: path) }
  case .findAnnotator(let folder): { .annotator(folder: folder, name: annotatorName(inFolder: folder)) }
  case .send, .watchProcess, .log, .exit: nil
  }
}

/// The index that an earlier run has kept; an empty one where there is none that can be read.
private func keptIndex(_ path: String) -> IndexCache {
  guard let file = try? readFile(path, limit: indexCacheLimit) else { return IndexCache() }
  return IndexCache(reading: file, program: .program)
}

private func keep(_ snapshot: IndexSnapshot, at path: String) -> Event {
  let file = snapshot.file(program: .program)
  if file.count <= indexCacheLimit, makePrivateFolder(parentFolder(of: path)) {
    // What cannot be kept is found again next time.
    try? writeFileAtomically(file, to: path, isDurable: false)
  }
  return .indexCacheWritten
}

/// The largest file of an index, in bytes.
private let indexCacheLimit = 512 << 20

private func fileContent(_ path: String, limit: Int, within folders: [String]) -> Result<[UInt8], ReadFailure> {
  if let target = linkTarget(of: path, outsideOf: folders) {
    return .failure(ReadFailure(message: leadsOut(to: target), isMissing: false))
  }
  do throws(FileFailure) {
    return .success(try readFile(path, limit: limit))
  } catch {
    return .failure(readFailure(error))
  }
}

/// Reads the file again under its lock, and writes it in one step where the change makes a difference.
private func updatedFile(
  _ path: String,
  _ revision: FileRevision,
  _ folders: [String]
) -> Result<UpdatedFile, WriteFailure> {
  if let target = linkTarget(of: path, outsideOf: folders) {
    return .failure(WriteFailure(message: leadsOut(to: target)))
  }
  var result: Result<UpdatedFile, WriteFailure> = .failure(WriteFailure(message: "nothing was written"))
  do throws(FileFailure) {
    try updateFile(path, limit: Session.fileSizeLimit, removesEmpty: true) { current throws(FileFailure) in
      result = revision.applied(to: current)
      guard case .success(let file) = result, file.isChange else { return nil }
      return file.bytes
    }
  } catch {
    return .failure(WriteFailure(message: error.message))
  }
  return result
}

private func movedFile(_ path: String, to newPath: String, _ folders: [String]) -> Result<Bool, WriteFailure> {
  for path in [path, newPath] {
    if let target = linkTarget(of: path, outsideOf: folders) {
      return .failure(WriteFailure(message: leadsOut(to: target)))
    }
  }
  do throws(FileFailure) {
    return .success(try moveFile(path, to: newPath))
  } catch {
    return .failure(WriteFailure(message: error.message))
  }
}

private func appended(_ bytes: [UInt8], to path: String) -> Result<Bool, WriteFailure> {
  let folder = parentFolder(of: path)
  guard makePrivateFolder(folder) else { return .failure(WriteFailure(message: "\(folder) cannot be made")) }
  do throws(FileFailure) {
    try JournalFile(in: folder).append(bytes)
    return .success(true)
  } catch {
    return .failure(WriteFailure(message: error.message))
  }
}

/// What a folder holds, without the links that lead out of the workspace.
private func folderListing(_ path: String, within folders: [String]) -> Result<FolderListing, ReadFailure> {
  if let target = linkTarget(of: path, outsideOf: folders) {
    return .failure(ReadFailure(message: leadsOut(to: target), isMissing: false))
  }
  do throws(FileFailure) {
    let entries = try listFolder(path)
    guard let identity = fileStatus(path)?.identity else { throw FileFailure(path: path, reason: .notFound) }
    let inside = entries.filter { !$0.isLink || linkTarget(of: "\(path)/\($0.name)", outsideOf: folders) == nil }
    let listing = FolderListing(identity: fileIdentity(identity), entries: inside.compactMap(folderListingEntry))
    return .success(listing)
  } catch {
    return .failure(readFailure(error))
  }
}

private func folderListingEntry(_ entry: FolderEntry) -> FolderListing.Entry? {
  let kind: FolderListing.Entry.Kind
  switch entry.status.kind {
  case .file: kind = .file
  case .folder: kind = .folder
  case .other: return nil
  }
  let identity = fileIdentity(entry.status.identity)
  return FolderListing.Entry(name: entry.name, kind: kind, identity: identity, isLink: entry.isLink)
}

private func fileIdentity(_ identity: Platform.FileIdentity) -> LanguageServer.FileIdentity {
  LanguageServer.FileIdentity(device: identity.device, inode: identity.inode)
}

private func readFailure(_ failure: FileFailure) -> ReadFailure {
  ReadFailure(message: failure.message, isMissing: failure.reason == .notFound)
}
