import AnnotationStore
import Platform

/// Makes a folder of articles ready: writes what is missing, and tells what there is.
struct FolderStart {
  /// A file that a folder begins with.
  struct File {
    var name: String
    var kind: OurFile

    /// What it is for, in a line.
    var purpose: String

    /// What it holds at first.
    var bytes: [UInt8]
  }

  /// What became of a file.
  enum Outcome {
    case written

    /// It was there, and stays as it is.
    case kept

    /// The file of a folder above, whose path this is, is in force.
    case above(String)
  }

  /// The folder's absolute path.
  let folder: String

  private(set) var outcomes: [(file: File, outcome: Outcome)] = []

  /// How the repository around the folder stands; nil without one.
  let git: GitStart?

  /// A file is not right, or could not be written; it has been reported.
  private(set) var hasFailed = false

  /// Makes a folder ready, whose absolute path this is.
  init(folder: String) {
    self.folder = folder
    git = GitStart(folder: folder)
    var surroundings = Surroundings(FileOverlay())
    write(Self.settings, inForce: surroundings.settings(for: folder))
    write(Self.registry, inForce: surroundings.registry(for: folder))
  }

  /// Writes a file that is missing; what is there is read, and its mistakes are reported.
  private mutating func write(_ file: File, inForce: String?) {
    let path = join(folder, file.name)
    if let inForce, inForce != path {
      outcomes.append((file, .above(inForce)))
      return
    }
    var outcome = Outcome.written
    var problems: [FileProblem] = []
    do throws(FileFailure) {
      try updateFile(path) { current throws(FileFailure) in
        guard let current else { return file.bytes }
        outcome = .kept
        problems = file.kind.canonicalBytes(of: current).problems
        return nil
      }
      outcomes.append((file, outcome))
    } catch {
      Console.report(error.message, at: error.path)
      hasFailed = true
    }
    for problem in problems { Console.report(problem, in: path) }
    if !problems.isEmpty { hasFailed = true }
  }

  private static let settings = File(
    name: Settings.fileName,
    kind: .settings,
    purpose: "settings: what is no article, kinds and names of your own, levels of checks",
    bytes: startingSettings()
  )

  private static let registry = File(
    name: Registry.fileName,
    kind: .registry,
    purpose: "registry: the entities that articles share; accepting and linking in the editor fills it",
    bytes: Registry().canonicalBytes
  )
}

/// Settings that leave out what stands beside articles and is none; the lists are empty, so that one sees what there is.
private func startingSettings() -> [UInt8] {
  let ignored = [
    "README.*", "CHANGELOG.*", "CONTRIBUTING.*", "CODE_OF_CONDUCT.*", "LICENSE.*", "COPYING.*", "robots.txt",
    "requirements*.txt", "CMakeLists.txt", "node_modules/",
  ]
  let lists = ["types", "lexicon", "lexiconFiles", "patterns", "patternFiles", "ownChecks", "suppressions"]
  let globs = ignored.map { "\"\($0)\"" }.joined(separator: ", ")
  let file = Array("{\"ignore\": [\(globs)], \(lists.map { "\"\($0)\": []" }.joined(separator: ", "))}\n".utf8)
  return Settings.canonicalBytes(of: file) ?? file
}
