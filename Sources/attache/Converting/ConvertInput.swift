import AnnotationStore
import ArticleText
import InterchangeFormats
import Platform
import PositionedJSON

/// The files that a conversion reads.
struct ConvertInput {
  /// Files as given, and those in folders in the byte order of their paths.
  private(set) var paths: [String] = []

  /// The folder that each path was found in; nil for one that was given itself.
  private(set) var folders: [String?] = []

  /// A folder cannot be listed.
  private(set) var hasFailed = false

  init(_ operands: [String]) {
    for operand in operands {
      guard operand != "-", fileStatus(operand)?.kind == .folder else {
        paths.append(operand)
        folders.append(nil)
        continue
      }
      var found: [String] = []
      var failures: [FileFailure] = []
      forEachFile(
        under: operand,
        descend: { !lastComponent(of: $0).hasPrefix(".") },
        visit: { path, relative, _ in if !lastComponent(of: relative).hasPrefix(".") { found.append(path) } },
        failed: { failures.append($0) }
      )
      for failure in failures {
        Console.report(failure.message, at: failure.path)
        hasFailed = true
      }
      let all = Set(found)
      for path in found.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !isCompanion(path, all) {
        paths.append(path)
        folders.append(operand)
      }
    }
  }

  /// Whether a file belongs to another one that is read: the text of brat annotations or of an annotation file,
  /// configurations, and what explains a folder.
  private func isCompanion(_ path: String, _ all: Set<String>) -> Bool {
    let name = lastComponent(of: path)
    if name.hasPrefix("README") || name.hasPrefix("LICENSE") || name == Registry.fileName || name == Settings.fileName {
      return true
    }
    if name.hasSuffix(".conf") { return true }
    guard let dot = path.lastIndex(of: ".") else { return false }
    let stem = path[..<dot]
    if name.hasSuffix(".a2"), all.contains(stem + ".a1") { return true }
    return name.hasSuffix(".txt") && [".ann", ".a1", ".a2"].contains { all.contains(stem + $0) }
      || all.contains(path + Sidecar.suffix)
  }
}

/// Reads a file with access to those beside it.
func formatFile(_ path: String) throws(FileFailure) -> FormatFile {
  if path == "-" { return FormatFile(name: "standard input", bytes: try readStandardInput()) }
  let folder = parentFolder(of: path)
  return FormatFile(name: lastComponent(of: path), bytes: try readFile(path, kind: .anyStream)) { name in
    try? readFile("\(folder)/\(name)")
  }
}

/// The format to read a file in: the given one, else what its content says.
func formatToRead(_ file: FormatFile, _ given: ExchangeFormat?) throws(FormatError) -> ExchangeFormat {
  if let given { return given }
  switch detectFormat(of: file) {
  case .known(let known): return known
  case .foreign(let name, let advice): throw FormatError("is \(name), which is not read here; \(advice)")
  case .unknown:
    if file.companion(file.name + Sidecar.suffix) != nil { return .sidecar }
    throw FormatError("is of no known format; name it with --from")
  }
}

/// Reads a file in a format, annotation files together with their articles.
func readDocuments(_ file: FormatFile, as format: ExchangeFormat) throws(FormatError) -> FormatReading {
  format == .sidecar ? try readSidecarDocument(file) : try read(file, as: format)
}

/// Reads an article with its annotation file, or an annotation file with its article.
func readSidecarDocument(_ file: FormatFile) throws(FormatError) -> FormatReading {
  let isSidecar = file.name.hasSuffix(Sidecar.suffix)
  let articleName = isSidecar ? String(file.name.dropLast(Sidecar.suffix.count)) : file.name
  let sidecarName = articleName + Sidecar.suffix
  guard let article = isSidecar ? file.companion(articleName) : file.bytes else {
    throw FormatError("the article \(articleName) is missing beside it")
  }
  guard let bytes = isSidecar ? file.bytes : file.companion(sidecarName) else {
    throw FormatError("there is no \(sidecarName) beside it")
  }
  let reading = Sidecar.read(bytes)
  if let problem = reading.problems.first {
    throw FormatError(line: problem.location.line, column: problem.location.column, problem.message)
  }
  let text: ArticleText
  do throws(InvalidUTF8) {
    text = try ArticleText(reading: article)
  } catch {
    throw FormatError("\(articleName): \(error)")
  }
  let dot = articleName.hasSuffix(".txt") ? articleName.index(articleName.endIndex, offsetBy: -4) : articleName.endIndex
  var exchange = SidecarExchange(reading.value, text: text, name: String(articleName[..<dot]))
  var result = FormatReading([exchange.read()])
  result.losses = exchange.losses
  return result
}
