import AnnotationStore
import Platform
import Workspace

extension Command {
  /// `attache fmt`: our files in their canonical form.
  static let format = Command(
    name: "fmt",
    summary: "bring annotation files, registry and settings into their canonical form",
    arguments: "[OPTIONS] [FILE|FOLDER|-]…",
    operands: .files,
    options: [
      Option(names: ["--check"], help: "write nothing; name the files that would change and exit with 1")
    ],
    details: """
      Formats NAME.txt.attache.json, attache.entities.json and attache.json: members in fixed order, one object a line,
      UTF-8, \\n. A folder stands for all such files in it; without a path the working folder is taken. What the settings
      ignore is left out, as attache check leaves it out: also a file that is named itself, which is said then. With -
      the file is read from standard input and written to standard output.

      A file that is not right is not touched: every mistake in it is named with line and column.

      Examples:
        attache fmt
        attache fmt --check articles/

      Exit status: 0 done, 1 --check found files that would change, 2 wrong usage, a file that is not right or cannot be
      read or written.
      """,
    run: runFormat
  )
}

private func runFormat(_ arguments: ParsedArguments) -> Int32 {
  let isCheck = arguments.contains("--check")
  var status = ExitStatus.success
  var files: [String] = []
  var surroundings = Surroundings(FileOverlay())
  for operand in arguments.operands.isEmpty ? ["."] : arguments.operands {
    if operand == "-" {
      status = max(status, formatStandardInput(isCheck: isCheck))
      continue
    }
    guard fileStatus(operand)?.kind == .folder else {
      if surroundings.ignores(absolutePath(operand)) {
        Console.report("left out, as the settings' \"ignore\" says", at: operand)
      } else {
        files.append(operand)
      }
      continue
    }
    let listing = ourFiles(in: operand, &surroundings)
    files += listing.files
    for failure in listing.failures {
      Console.report(failure.message, at: failure.path)
      status = ExitStatus.failure
    }
  }
  var progress = ProgressLine(isCheck ? "checking" : "formatting", of: files.count, sharesTerminal: true)
  for (index, file) in files.enumerated() {
    progress.show(index)
    status = max(status, format(file, isCheck: isCheck))
  }
  progress.clear()
  return status
}

private func format(_ path: String, isCheck: Bool) -> Int32 {
  do throws(FileFailure) {
    var status = ExitStatus.success
    // Checking takes no lock: it must work where nothing can be written.
    if isCheck {
      status = try compare(try readFile(path), path: path)
    } else {
      try updateFile(path) { bytes throws(FileFailure) in
        guard let bytes else { throw FileFailure(path: path, reason: .notFound) }
        let formatted = try kind(of: path, bytes).canonicalBytes(of: bytes)
        for problem in formatted.problems { Console.report(problem, in: path) }
        if formatted.bytes == nil { status = ExitStatus.failure }
        return formatted.bytes == bytes ? nil : formatted.bytes
      }
    }
    return status
  } catch {
    Console.report(error.message, at: error.path)
    return ExitStatus.failure
  }
}

/// Says whether a file would change.
private func compare(_ bytes: [UInt8], path: String) throws(FileFailure) -> Int32 {
  let formatted = try kind(of: path, bytes).canonicalBytes(of: bytes)
  for problem in formatted.problems { Console.report(problem, in: path) }
  guard let canonical = formatted.bytes else { return ExitStatus.failure }
  if canonical == bytes { return ExitStatus.success }
  Console.write("\(harmless(displayName(of: path))): not in canonical form; run attache fmt\n")
  return ExitStatus.findings
}

private func formatStandardInput(isCheck: Bool) -> Int32 {
  do throws(FileFailure) {
    let bytes = try readStandardInput()
    if isCheck { return try compare(bytes, path: "standard input") }
    let formatted = try kind(of: "standard input", bytes).canonicalBytes(of: bytes)
    for problem in formatted.problems { Console.report(problem, in: "standard input") }
    guard let canonical = formatted.bytes else { return ExitStatus.failure }
    Console.write(canonical)
    return ExitStatus.success
  } catch {
    Console.report(error.message, at: error.path)
    return ExitStatus.failure
  }
}

/// What a file is, by its name, else by its content: where it is an object in braces.
private func kind(of path: String, _ bytes: [UInt8]) throws(FileFailure) -> OurFile {
  if let kind = OurFile(name: lastComponent(of: path)) { return kind }
  let isObject = bytes.first { !($0 == 0x20 || (0x09...0x0d).contains($0)) } == UInt8(ascii: "{")
  guard isObject else {
    throw FileFailure(
      path: path,
      reason: .notUnderstood("an annotation file, a registry or settings; fmt is for these")
    )
  }
  return OurFile(content: bytes)
}

/// The files of ours under a folder in the byte order of their paths, hidden folders and what is ignored left out.
private func ourFiles(
  in folder: String,
  _ surroundings: inout Surroundings
) -> (files: [String], failures: [FileFailure]) {
  let root = absolutePath(folder)
  var known = surroundings
  defer { surroundings = known }
  var files: [String] = []
  var failures: [FileFailure] = []
  forEachFile(
    under: folder,
    descend: { !lastComponent(of: $0).hasPrefix(".") && !known.ignores(join(root, $0)) },
    visit: { path, relative, _ in
      let name = lastComponent(of: relative)
      guard OurFile(name: name) != nil, !name.hasPrefix("."), !known.ignores(join(root, relative)) else { return }
      files.append(path)
    },
    failed: { failures.append($0) }
  )
  return (files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, failures)
}

extension Console {
  /// Reports a mistake in one of our files as `attache: FILE:LINE:COLUMN: …`.
  static func report(_ problem: FileProblem, in path: String) {
    report(problem.message, at: "\(path):\(problem.location)")
  }
}
