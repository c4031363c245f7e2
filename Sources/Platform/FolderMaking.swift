#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Makes a folder for this user alone, with the folders above it where they are missing; false where that fails.
package func makePrivateFolder(_ path: String) -> Bool {
  if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
  let parent = parentFolder(of: path)
  guard errno == ENOENT, parent != path, parent != ".", makePrivateFolder(parent) else { return false }
  return mkdir(path, 0o700) == 0 || errno == EEXIST
}

/// Makes a folder that others may read as the user's mask allows, with the folders above it where they are missing; false
/// where that fails.
package func makeSharedFolder(_ path: String) -> Bool {
  if mkdir(path, 0o777) == 0 || errno == EEXIST { return fileStatus(path)?.kind == .folder }
  let parent = parentFolder(of: path)
  guard errno == ENOENT, parent != path, parent != ".", makeSharedFolder(parent) else { return false }
  return mkdir(path, 0o777) == 0 || errno == EEXIST
}
