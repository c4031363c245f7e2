/// The folder of a file with an absolute path; the server sees nothing of `Platform`, which has a function like it for
/// paths of all kinds.
func parentFolder(of path: String) -> String {
  let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  return folder.isEmpty ? "/" : folder
}
