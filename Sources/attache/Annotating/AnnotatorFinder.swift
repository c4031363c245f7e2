import AnnotationStore
import Platform

/// The name under which decisions on files in a folder are written; see `annotatorName`.
///
/// - Parameter folder: an absolute path.
func annotatorName(inFolder folder: String) -> String {
  var setting: String?
  var configurations: [[UInt8]] = []
  for folder in foldersUpwards(from: folder) {
    if setting == nil, let file = try? readFile("\(folder)/\(Settings.fileName)") {
      setting = Settings.read(file).value.annotator
    }
    if configurations.isEmpty, let path = gitConfiguration(of: folder), let file = try? readFile(path) {
      configurations.append(file)
    }
  }
  let home = environmentVariable("HOME")
  let shared = environmentVariable("XDG_CONFIG_HOME") ?? home.map { "\($0)/.config" }
  for path in [home.map { "\($0)/.gitconfig" }, shared.map { "\($0)/git/config" }, "/etc/gitconfig"] {
    if let path, let file = try? readFile(path) { configurations.append(file) }
  }
  return annotatorName(
    setting: setting,
    environment: environmentVariable("ATTACHE_ANNOTATOR"),
    gitConfigurations: configurations,
    loginName: ["LOGNAME", "USER"].lazy.compactMap(environmentVariable).first { !$0.isEmpty } ?? loginName
  )
}

/// A folder and those above it.
private func foldersUpwards(from folder: String) -> [String] {
  folder == "/" ? [""] : [folder] + foldersUpwards(from: parentFolder(of: folder))
}

/// The configuration file of the repository whose working tree begins in a folder; nil where none does.
private func gitConfiguration(of folder: String) -> String? {
  guard let status = fileStatus("\(folder)/.git") else { return nil }
  if status.kind == .folder { return "\(folder)/.git/config" }
  // In a further working tree `.git` is a file that points to the repository.
  guard let pointer = firstLine(of: "\(folder)/.git"), pointer.hasPrefix("gitdir: ") else { return nil }
  let own = absolute(String(pointer.dropFirst("gitdir: ".count)), in: folder)
  let common = firstLine(of: "\(own)/commondir").map { absolute($0, in: own) }
  return "\(common ?? own)/config"
}

private func firstLine(of path: String) -> String? {
  (try? readFile(path)).map { String(decoding: $0.prefix { $0 != 0x0a }, as: UTF8.self) }
}

private func absolute(_ path: String, in folder: String) -> String {
  path.hasPrefix("/") ? path : "\(folder)/\(path)"
}
