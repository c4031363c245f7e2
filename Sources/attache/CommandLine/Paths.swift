import Platform

/// A path from the root, without asking the file system.
func absolutePath(_ path: String) -> String {
  var parts: [Substring] = []
  let whole = path.hasPrefix("/") ? path : "\(workingFolder())/\(path)"
  for part in whole.split(separator: "/") {
    switch part {
    case ".": continue
    case "..": _ = parts.popLast()
    default: parts.append(part)
    }
  }
  return "/" + parts.joined(separator: "/")
}

/// The path of a name in a folder.
func join(_ folder: String, _ name: String) -> String { folder == "/" ? "/\(name)" : "\(folder)/\(name)" }

/// The last component of a path.
func lastComponent(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

/// Whether a file lies in a folder or in one below it, both given by absolute paths.
func isFolder(_ folder: String, around path: String) -> Bool { folder == "/" || path.hasPrefix("\(folder)/") }

/// What messages and reports call a file, however it was named: its path relative to the working folder where it lies in
/// it, else from the root.
func displayName(of path: String) -> String { displayName(of: path, in: workingFolder()) }

/// A file's path relative to a folder where it lies in it, else from the root.
///
/// - Parameter folder: an absolute path.
func displayName(of path: String, in folder: String) -> String {
  let path = absolutePath(path)
  if path == folder { return "." }
  return isFolder(folder, around: path) ? relativePath(of: path, to: folder) : path
}

/// The way from a folder to a file, both given by absolute paths.
func relativePath(of path: String, to folder: String) -> String {
  let target = path.split(separator: "/")
  let start = folder.split(separator: "/")
  let shared = zip(target, start).prefix { $0 == $1 }.count
  let up = Array(repeating: "..", count: start.count - shared)
  return (up + target.dropFirst(shared).map(String.init)).joined(separator: "/")
}

/// The innermost folder that holds all files, given by absolute paths.
func commonFolder(of paths: some Collection<String>) -> String {
  let folders = paths.map { parentFolder(of: $0).split(separator: "/") }
  guard var shared = folders.first else { return "/" }
  for folder in folders { shared = Array(zip(shared, folder).prefix { $0 == $1 }.map(\.0)) }
  return "/" + shared.joined(separator: "/")
}

/// The root of the git repository whose working tree holds the working folder; nil outside of one.
func repositoryRoot() -> String? {
  foldersUpwards(from: workingFolder()).first { fileStatus("\($0)/.git") != nil }.map { $0.isEmpty ? "/" : $0 }
}
