import AnnotationStore
import Platform

/// The name under which decisions on files in a folder are written; see `annotatorName`.
///
/// - Parameter folder: an absolute path.
func annotatorName(inFolder folder: String) -> String { annotatorOrigin(inFolder: folder).name }

/// The name under which decisions on files in a folder are written, and which file or variable says so.
///
/// - Parameter folder: an absolute path.
func annotatorOrigin(inFolder folder: String) -> (name: String, origin: String) {
  var setting: (name: String, path: String)?
  var configurations: [(path: String, bytes: [UInt8])] = []
  for folder in foldersUpwards(from: folder) {
    let path = "\(folder)/\(Settings.fileName)"
    if setting == nil, let file = try? readFile(path), let name = Settings.read(file).value.annotator {
      setting = (name, path)
    }
    if configurations.isEmpty, let path = gitConfiguration(of: folder), let file = try? readFile(path) {
      configurations.append((path, file))
    }
  }
  let home = homeFolder
  let shared = environmentVariable("XDG_CONFIG_HOME") ?? home.map { "\($0)/.config" }
  for path in [home.map { "\($0)/.gitconfig" }, shared.map { "\($0)/git/config" }, "/etc/gitconfig"] {
    if let path, let file = try? readFile(path) { configurations.append((path, file)) }
  }
  let variable = environmentVariable("ATTACHE_ANNOTATOR")
  let login = ["LOGNAME", "USER"].lazy.compactMap(environmentVariable).first { !$0.isEmpty } ?? loginName
  let name = annotatorName(
    setting: setting?.name,
    environment: variable,
    gitConfigurations: configurations.map(\.bytes),
    loginName: login
  )
  /// Whether one source by itself says this name.
  func says(setting: String? = nil, environment: String? = nil, git: [[UInt8]] = []) -> Bool {
    (setting != nil || environment != nil || !git.isEmpty)
      && annotatorName(setting: setting, environment: environment, gitConfigurations: git, loginName: nil) == name
  }
  if let setting, says(setting: setting.name) { return (name, setting.path) }
  if says(environment: variable) { return (name, "ATTACHE_ANNOTATOR") }
  for configuration in configurations where says(git: [configuration.bytes]) { return (name, configuration.path) }
  return (name, login == nil ? "nothing" : "the login name")
}

/// A folder and those above it; the root as the empty string.
func foldersUpwards(from folder: String) -> [String] {
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
