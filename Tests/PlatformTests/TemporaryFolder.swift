import Platform

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs a test in a folder of its own, which is removed afterwards.
func inTemporaryFolder(_ body: (String) throws -> Void) throws {
  let path = "/tmp/attache-tests-\(currentProcessID)-\(UInt64.random(in: .min ... .max))"
  makeFolder(path)
  defer { remove(path, isFolder: true) }
  try body(path)
}

/// The same for a test that waits for others.
func inTemporaryFolder(_ body: (String) async throws -> Void) async throws {
  let path = "/tmp/attache-tests-\(currentProcessID)-\(UInt64.random(in: .min ... .max))"
  makeFolder(path)
  defer { remove(path, isFolder: true) }
  try await body(path)
}

/// Makes a folder with all rights for its owner.
func makeFolder(_ path: String) {
  mkdir(path, 0o755)
}

/// Makes a symbolic link.
func makeLink(_ path: String, to target: String) {
  symlink(target, path)
}

/// Makes a pipe that nobody writes to.
func makePipe(_ path: String) {
  mkfifo(path, 0o644)
}

/// The permissions of a file.
func permissions(_ path: String) -> UInt32 {
  var status = stat()
  return stat(path, &status) == 0 ? UInt32(status.st_mode) & 0o777 : 0
}

func setPermissions(_ path: String, _ mode: UInt32) {
  chmod(path, mode_t(mode))
}

/// Whether this user may read whatever the permissions say.
var isSuperuser: Bool { geteuid() == 0 }

/// Waits a millisecond, for another thread to go on.
func pause() {
  usleep(1000)
}

/// Removes a folder with what it holds; links are removed, not followed.
private func remove(_ path: String, isFolder: Bool) {
  guard isFolder else {
    unlink(path)
    return
  }
  for entry in (try? listFolder(path)) ?? [] {
    remove(path + "/" + entry.name, isFolder: entry.status.kind == .folder && !entry.isLink)
  }
  unlink(path + "/dangling")
  rmdir(path)
}
