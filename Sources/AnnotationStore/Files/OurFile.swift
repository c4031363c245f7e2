internal import PositionedJSON

/// The kinds of files that are ours, told apart by their names.
package enum OurFile: Hashable, Sendable, CaseIterable {
  case sidecar
  case registry
  case settings

  /// The kind of a file by its name without folders; nil for any other file.
  package init?(name: String) {
    switch name {
    case Registry.fileName: self = .registry
    case Settings.fileName: self = .settings
    case _ where name.hasSuffix(Sidecar.suffix) && name.utf8.count > Sidecar.suffix.utf8.count: self = .sidecar
    default: return nil
    }
  }

  /// The kind of a file by what its member `format` says; settings have none.
  package init(content file: [UInt8]) {
    let format = (try? JSONDocument(parsing: file))?.root["format"]?.string ?? ""
    switch format.prefix(while: { $0 != "/" }) {
    case "attache-annotations": self = .sidecar
    case "attache-entities": self = .registry
    default: self = .settings
    }
  }

  /// A file in its canonical form, nil where it has problems; and the problems.
  package func canonicalBytes(of file: [UInt8]) -> (bytes: [UInt8]?, problems: [FileProblem]) {
    switch self {
    case .sidecar:
      let reading = Sidecar.read(file)
      return (reading.problems.isEmpty ? reading.value.canonicalBytes : nil, reading.problems)
    case .registry:
      let reading = Registry.read(file)
      return (reading.problems.isEmpty ? reading.value.canonicalBytes : nil, reading.problems)
    case .settings:
      return (Settings.canonicalBytes(of: file), Settings.read(file).problems)
    }
  }
}
