import Platform
import Reports

/// The editors that are installed or whose configuration names this program, in the order of `KnownEditor.all`.
func findEditors() -> [DoctorReport.Editor] {
  let home = homeFolder
  let configurations =
    environmentVariable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home.map { "\($0)/.config" }
  return KnownEditor.all.compactMap { editor in
    let program = editor.programs.lazy.compactMap(programOnPath).first
    let paths = editor.configurations.compactMap { path in
      path.hasPrefix("~")
        ? home.map { $0 + path.dropFirst() } : configurations.map { $0 + path.dropFirst("$CONFIG".count) }
    }
    let files = paths.flatMap(filesThatNameThisProgram)
    guard program != nil || !files.isEmpty else { return nil }
    return DoctorReport.Editor(
      name: editor.name,
      path: program,
      version: editor.tellsVersion ? program.flatMap(versionOf) : nil,
      configurations: files,
      guide: editor.guide
    )
  }
}

/// The number in the first line of what a program says of its version: `0.10.4` of `NVIM v0.10.4`; nil where it says none
/// within two seconds.
private func versionOf(_ program: String) -> String? {
  guard let result = try? runSubprocess([program, "--version"], timeout: 2000), result.status == 0 else { return nil }
  let line = String(decoding: result.output.prefix { $0 != 0x0a }, as: UTF8.self)
  for word in line.split(separator: " ") {
    let number = word.drop { !("0"..."9").contains($0) }.prefix { ("0"..."9").contains($0) || $0 == "." }
    if number.contains("."), word.count - number.count <= 1 { return String(number) }
  }
  return nil
}

/// The configuration files at a path, a file or a folder with what is in it, that name this program.
private func filesThatNameThisProgram(_ path: String) -> [String] {
  switch fileStatus(path)?.kind {
  case .file: return namesThisProgram(path) ? [path] : []
  case .folder:
    var files: [String] = []
    // Packages that an editor has loaded are no configuration, and there are many.
    let packages = [
      "elpa", "eln-cache", "straight", "plugged", "pack", "bundle", "undo", "swap", "auto-save-list", ".git",
    ]
    var looked = 0
    forEachFile(
      under: path,
      descend: { relative in relative.split(separator: "/").count < 6 && !packages.contains(lastComponent(of: relative))
      },
      visit: { path, _, status in
        looked += 1
        if looked <= 2000, status.size <= 1 << 20, namesThisProgram(path) { files.append(path) }
      },
      failed: { _ in }
    )
    return files
  case .other, nil: return []
  }
}

private func namesThisProgram(_ path: String) -> Bool {
  guard let bytes = try? readFile(path, limit: 1 << 20) else { return false }
  let name = Array("attache".utf8)
  return bytes.indices.contains {
    bytes[$0] | 0x20 == name[0] && bytes[$0...].lazy.map { $0 | 0x20 }.starts(with: name)
  }
}
