import AnnotationStore

/// What a repository needs so that git merges and shows our files by what they mean.
enum GitSetup {
  /// The lines of `.gitattributes`, without line ends.
  ///
  /// Settings are not among them: people lay them out by hand, and git merges them by lines as well as anybody could.
  static let attributeLines = [
    "*\(Sidecar.suffix) text eol=lf merge=attache diff=attache",
    "\(Registry.fileName) text eol=lf merge=attache diff=attache",
  ]

  /// The entries of git's configuration, which each clone needs for itself: git runs no program that a repository names.
  ///
  /// - Parameter program: how the shell that git starts finds this program; quoted where it must be.
  static func configuration(program: String = "attache") -> [(key: String, value: String)] {
    let name = shellQuoted(program)
    return [
      ("merge.attache.name", "annotations, by what they mean"),
      ("merge.attache.driver", "\(name) merge %O %A %B %P"),
      ("diff.attache.textconv", "\(name) textconv"),
    ]
  }

  /// The configuration as commands for a person to run, one a line.
  static func commands(program: String = "attache") -> [String] {
    configuration(program: program).map { "git config \($0.key) \(shellQuoted($0.value))" }
  }

  /// A word as a POSIX shell takes it for itself.
  private static func shellQuoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
        || "/._-".utf8.contains(byte)
    }
    return isPlain && !word.isEmpty ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }
}
