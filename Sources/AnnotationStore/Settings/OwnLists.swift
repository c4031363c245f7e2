/// A file with patterns, one a line.
package struct PatternFile: Hashable, Sendable {
  /// The file, relative to the folder that holds the settings.
  package var file: String

  /// Where the settings name it, in UTF-8 bytes of their file.
  package var range: Range<Int>
}

/// The names and patterns that a workspace adds, from its settings and the files that they name.
package struct OwnLists: Sendable {
  /// A file that settings name.
  package struct File: Sendable {
    /// Relative to the folder that holds the settings.
    package var file: String

    /// Where the settings name it, in UTF-8 bytes of theirs.
    package var range: Range<Int>

    /// Nil where it is not there, or cannot be read.
    package var bytes: [UInt8]?

    /// What is wrong in it.
    package var problems: [FileProblem] = []
  }

  package private(set) var names: [UserName]
  package private(set) var patterns: [EntityPattern]

  /// The files in the order of the settings: lists of names, then of patterns.
  package private(set) var files: [File] = []

  /// Reads the lists; what is right of them counts.
  ///
  /// - Parameter content: what a file holds, by its path as the settings write it; nil where it cannot be read.
  ///
  /// O(bytes).
  package init(_ settings: Settings, content: (_ file: String) -> [UInt8]?) {
    names = settings.lexicon
    patterns = settings.patterns
    for list in settings.lexiconFiles {
      var file = File(file: list.file, range: list.range, bytes: content(list.file))
      if let bytes = file.bytes {
        let reading = list.names(in: bytes)
        names += reading.value
        file.problems = reading.problems
      }
      files.append(file)
    }
    for list in settings.patternFiles {
      var file = File(file: list.file, range: list.range, bytes: content(list.file))
      if let bytes = file.bytes {
        let reading = EntityPattern.readLines(bytes)
        patterns += reading.value
        file.problems = reading.problems
      }
      files.append(file)
    }
  }
}

extension Settings {
  /// The files with names and patterns, as the settings write them, each once.
  package var listFiles: [String] {
    var seen: Set<String> = []
    return (lexiconFiles.map(\.file) + patternFiles.map(\.file)).filter { seen.insert($0).inserted }
  }

  /// Whether settings add the same names and patterns as others, apart from what their files hold.
  package func addsSameWords(as other: Settings) -> Bool {
    lexicon == other.lexicon && patterns == other.patterns && patternFiles.map(\.file) == other.patternFiles.map(\.file)
      && lexiconFiles.elementsEqual(other.lexiconFiles) { list, other in
        list.file == other.file && list.kind == other.kind && list.ignoresCase == other.ignoresCase
      }
  }
}
