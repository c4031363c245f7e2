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
/// Settings in a folder's `attache.json` decide which of its files are articles. Everything that cannot be read is
/// reported; the rest is read all the same.
struct ArticleReader {
  /// Articles above this size are refused: nobody writes them, and a wrong path should not fill the memory.
  static let sizeLimit = 256 << 20

  /// Something could not be read.
  private(set) var hasFailed = false

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
    do throws(FileFailure) {
      let bytes = try readFile(path, limit: Self.sizeLimit, kind: .anyStream)
      deliver(bytes, name: path, path: absolutePath(path), body)
    } catch {
      fail(error.message, at: error.path)
    }
  }

  private mutating func readFolder(_ path: String, _ body: (ArticleInput) -> Void) {
    let root = absolutePath(path)
    var workspace = Workspace()
    workspace.addFolder(ArticleURI(path: root), settings: readSettings(of: path))
    var files: [String] = []
    var failures: [FileFailure] = []
    forEachFile(
      under: path,
      descend: { workspace.mayContainArticles(ArticleURI(path: "\(root)/\($0)")) },
      visit: { file, relative, _ in
        if workspace.isArticle(ArticleURI(path: "\(root)/\(relative)")) { files.append(file) }
      },
      failed: { failures.append($0) }
    )
    for failure in failures { fail(failure.message, at: failure.path) }
    for file in files.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { readArticle(file, body) }
  }

  /// A folder's settings: what can be read of them; the rest is reported.
  private mutating func readSettings(of folder: String) -> Settings {
    let path = "\(folder)/\(Settings.fileName)"
    guard fileStatus(path) != nil else { return Settings() }
    do throws(FileFailure) {
      let settings = Settings.read(try readFile(path))
      for problem in settings.problems { fail(problem.message, at: "\(path):\(problem.location)") }
      return settings.value
    } catch {
      fail(error.message, at: error.path)
      return Settings()
    }
  }

  private mutating func deliver(_ bytes: [UInt8], name: String, path: String?, _ body: (ArticleInput) -> Void) {
    do throws(InvalidUTF8) {
      body(ArticleInput(name: name, path: path, text: try ArticleText(reading: bytes)))
    } catch {
      let place = "\(name):\(error.position.line + 1):\(error.position.character + 1)"
      fail("not valid UTF-8; convert the file, for example with iconv -t UTF-8", at: place)
    }
  }

  private mutating func fail(_ message: String, at place: String) {
    hasFailed = true
    Console.report(message, at: place)
  }
}

/// A path from the root, without asking the file system.
func absolutePath(_ path: String) -> String {
  var parts: [Substring] = []
  let whole = path.hasPrefix("/") ? path : "\(workingFolder())/\(path)"
  for part in whole.split(separator: "/") {
    switch part {
    case ".": continue
    case "..": _ = parts.popLast()
    default: parts.append(part)
    }
  }
  return "/" + parts.joined(separator: "/")
}
