#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a file is, whatever its name: two paths with equal identities are one file.
package struct FileIdentity: Hashable, Sendable {
  package var device: UInt64
  package var inode: UInt64
}

/// What a path names, symbolic links followed.
package struct FileStatus: Hashable, Sendable {
  /// The kinds of things that callers tell apart.
  package enum Kind: Hashable, Sendable {
    case file
    case folder
    case other
  }

  package var kind: Kind
  package var identity: FileIdentity

  /// The size in bytes.
  package var size: Int

  /// The time of the last change of the content, in nanoseconds since 1970.
  package var modified: Int64
}

/// An entry of a folder.
package struct FolderEntry: Hashable, Sendable {
  package var name: String

  /// What the entry is, a symbolic link followed.
  package var status: FileStatus

  package var isLink: Bool
}

/// Asks what a path names, or nil where it names nothing that can be seen.
package func fileStatus(_ path: String) -> FileStatus? {
  var status = stat()
  return stat(path, &status) == 0 ? FileStatus(status) : nil
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    identity = FileIdentity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino))
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// The status of a folder's entry; nil for a link that leads nowhere.
///
/// - Parameter name: as the disk has it, which may be no UTF-8; ends with zero.
private func folderEntry(_ name: [CChar], in folder: String) -> FolderEntry? {
  let path = folder.utf8CString.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))] + name
  var status = stat()
  guard lstat(Array(path), &status) == 0 else { return nil }
  let isLink = status.st_mode & S_IFMT == S_IFLNK
  if isLink, stat(Array(path), &status) != 0 { return nil }
  return FolderEntry(name: string(name), status: FileStatus(status), isLink: isLink)
}

/// Lists a folder in the byte order of the names, without `.` and `..`; dangling links are left out.
///
/// A name that is not UTF-8 holds U+FFFD for what is wrong, and cannot be opened by it: whoever tries is told.
package func listFolder(_ path: String) throws(FileFailure) -> [FolderEntry] {
  try rawFolderNames(path).compactMap { folderEntry($0, in: path) }
    .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

/// The names in a folder, without `.` and `..`, in no particular order.
func folderNames(_ path: String) throws(FileFailure) -> [String] {
  try rawFolderNames(path).map(string)
}

private func string(_ name: [CChar]) -> String {
  String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The names as the disk has them, each with its zero.
private func rawFolderNames(_ path: String) throws(FileFailure) -> [[CChar]] {
  guard let stream = opendir(path) else { throw FileFailure(path: path, errno: errno) }
  defer { closedir(stream) }
  var names: [[CChar]] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
      field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) { start in
        Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
      }
    }
    if !currentAndParent.contains(name) { names.append(name) }
  }
  return names
}

private let currentAndParent: [[CChar]] = [".", ".."].map { Array($0.utf8CString) }

/// Visits all regular files under a folder, in the byte order of the names; each folder is entered once, so
/// symbolic links that lead back end there.
///
/// - Parameters:
///   - root: the folder.
///   - descend: whether to enter a folder, by its path relative to `root`.
///   - visit: is given a file's path, its path relative to `root` and its status.
///   - failed: is given each folder that cannot be listed.
package func forEachFile(
  under root: String,
  descend: (_ relativePath: String) -> Bool,
  visit: (_ path: String, _ relativePath: String, _ status: FileStatus) -> Void,
  failed: (FileFailure) -> Void
) {
  var entered: Set<FileIdentity> = []
  if let status = fileStatus(root) { entered.insert(status.identity) }
  var pending = [""]
  while let relative = pending.popLast() {
    let folder = relative.isEmpty ? root : root + "/" + relative
    var inner: [String] = []
    do throws(FileFailure) {
      for entry in try listFolder(folder) {
        let path = relative.isEmpty ? entry.name : relative + "/" + entry.name
        switch entry.status.kind {
        case .file: visit(root + "/" + path, path, entry.status)
        case .folder: if descend(path), entered.insert(entry.status.identity).inserted { inner.append(path) }
        case .other: break
        }
      }
    } catch {
      failed(error)
    }
    pending += inner.reversed()
  }
}
