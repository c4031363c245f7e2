import AnnotationStore
import ArticleText
import Platform
import Workspace

/// An article that the command line names.
struct ArticleInput {
  /// What messages and records call it: the path as given, or `standard input`.
  var name: String

  /// The file's absolute path; nil for standard input.
  var path: String?

  var text: ArticleText
}

/// Reads the articles that paths name: files as they are, folders with all articles in them, `-` for standard input.
///
/// The settings in force, of each folder the nearest, decide which of a folder's files are articles. Everything that cannot
/// be read is reported, settings included; the rest is read all the same.
struct ArticleReader {
  /// Articles above this size are refused: nobody writes them, and a wrong path should not fill the memory.
  static let sizeLimit = 256 << 20

  /// Something could not be read.
  private(set) var hasFailed = false

  /// Whether decisions are stored beside the articles: then those are refused that settings ignore, and those of which
  /// nobody knows, because the settings are not right.
  let isStoring: Bool

  private var surroundings = Surroundings(FileOverlay())
  private var areRight: [String: Bool] = [:]

  init(isStoring: Bool = false) {
    self.isStoring = isStoring
  }

  /// Calls `body` with each article in order: operands as given, a folder's files in the byte order of their paths.
  mutating func forEachArticle(in operands: [String], _ body: (ArticleInput) -> Void) {
    for operand in operands {
      if operand == "-" {
        readStandardInputArticle(body)
      } else if fileStatus(operand)?.kind == .folder {
        readFolder(operand, body)
      } else {
        readArticle(operand, body)
      }
    }
  }

  private mutating func readStandardInputArticle(_ body: (ArticleInput) -> Void) {
    do throws(FileFailure) {
      deliver(try readStandardInput(limit: Self.sizeLimit), name: "standard input", path: nil, body)
    } catch {
      fail(error.message, at: error.path)
    }
  }

  private mutating func readArticle(_ path: String, _ body: (ArticleInput) -> Void) {
    let hasRightSettings = checkSettings(for: path)
    if isStoring {
      guard hasRightSettings else { return }
      if surroundings.ignores(absolutePath(path)) {
        return fail("left out, as the settings' \"ignore\" says; nothing is decided on it", at: path)
      }
    }
    do throws(FileFailure) {
      let bytes = try readFile(path, limit: Self.sizeLimit, kind: .anyStream)
      deliver(bytes, name: path, path: absolutePath(path), body)
    } catch {
      fail(error.message, at: error.path)
    }
  }

  private mutating func readFolder(_ path: String, _ body: (ArticleInput) -> Void) {
    let root = absolutePath(path)
    var files: [String] = []
    var failures: [FileFailure] = []
    var surroundings = surroundings
    _ = surroundings.settings(for: root)
    forEachFile(
      under: path,
      descend: { !lastComponent(of: $0).hasPrefix(".") && !surroundings.ignores(join(root, $0)) },
      visit: { file, relative, _ in
        if surroundings.isArticle(join(root, relative)) { files.append(file) }
      },
      failed: { failures.append($0) }
    )
    self.surroundings = surroundings
    checkSettings(for: join(path, "."))
    for failure in failures { fail(failure.message, at: failure.path) }
    for file in files.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { readArticle(file, body) }
  }

  /// Whether the settings in force for a file are right; what is wrong is reported once.
  @discardableResult
  private mutating func checkSettings(for file: String) -> Bool {
    guard let path = surroundings.settings(for: parentFolder(of: absolutePath(file))) else { return true }
    if let known = areRight[path] { return known }
    do throws(FileFailure) {
      let problems = Settings.read(try readFile(path)).problems
      for problem in problems { fail(problem.message, at: "\(path):\(problem.location)") }
      areRight[path] = problems.isEmpty
    } catch {
      fail(error.message, at: error.path)
      areRight[path] = false
    }
    return areRight[path] ?? false
  }

  private mutating func deliver(_ bytes: [UInt8], name: String, path: String?, _ body: (ArticleInput) -> Void) {
    do throws(InvalidUTF8) {
      body(ArticleInput(name: name, path: path, text: try ArticleText(reading: bytes)))
    } catch {
      let place = "\(name):\(error.position.line + 1):\(error.position.character + 1)"
      fail(error.description, at: place)
    }
  }

  private mutating func fail(_ message: String, at place: String) {
    hasFailed = true
    Console.report(message, at: place)
  }
}
