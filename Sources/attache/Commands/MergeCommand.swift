import AnnotationStore
import Platform
import PositionedJSON

extension Command {
  /// `attache merge`: git's merge driver for our files.
  static let merge = Command(
    name: "merge",
    summary: "merge two versions of an annotation file or registry by what they mean; git's merge driver",
    arguments: "[OPTIONS] BASE OURS THEIRS [PATH]",
    operands: .files,
    options: [
      Option(
        names: ["--output", "-o"],
        value: "FILE",
        help: "where the result goes, - standard output (default: OURS)"
      )
    ],
    details: """
      BASE is the version where two branches parted, or an empty file; PATH is what messages call the file, and its name says
      what it is. Items are told apart by their identifiers, those that both branches added by their words; order, neighbouring
      lines and commas are no conflicts. Where the branches contradict each other, both lines stay between git's marks, which
      say who decided what; attache check and the editor point at them until somebody has chosen.

      A file that cannot be read as ours, and settings, are merged by lines, as git does.

      Set up once for each clone (attache init writes .gitattributes where there is none):
        \(GitSetup.commands().joined(separator: "\n  "))
      with these lines in .gitattributes:
        \(GitSetup.attributeLines.joined(separator: "\n  "))

      Exit status: 0 merged, 1 merged but for conflicts, 2 wrong usage, or a file that cannot be read or written.
      """,
    run: runMerge
  )
}

private func runMerge(_ arguments: ParsedArguments) -> Int32 {
  guard (3...4).contains(arguments.operands.count) else {
    let error = UsageError("merge needs three versions of a file", hint: "write attache merge BASE OURS THEIRS")
    return Console.report(error, command: "merge")
  }
  let paths = Array(arguments.operands.prefix(3))
  let name = arguments.operands.count > 3 ? arguments.operands[3] : paths[1]
  let output = arguments["--output"] ?? paths[1]
  do throws(FileFailure) {
    let versions = try paths.map { path throws(FileFailure) in try readFile(path, kind: .anyStream) }
    let result = try merged(versions, paths: paths, name: name)
    if output == "-" { Console.write(result.bytes) } else { try writeFileAtomically(result.bytes, to: output) }
    return result.hasConflicts ? ExitStatus.findings : ExitStatus.success
  } catch {
    Console.report(error.message, at: error.path)
    return ExitStatus.failure
  }
}

/// Merges by meaning where that can be done, else by lines.
private func merged(
  _ versions: [[UInt8]],
  paths: [String],
  name: String
) throws(FileFailure) -> (bytes: [UInt8], hasConflicts: Bool) {
  let kind = OurFile(name: lastComponent(of: name)) ?? OurFile(content: versions[1])
  guard let merge = branchMerge(versions, kind, name: name) else {
    let command = ["git", "merge-file", "-p", "-q", "-L", "ours", "-L", "base", "-L", "theirs"]
    let result = try runSubprocess(command + [paths[1], paths[0], paths[2]])
    // Git gives the number of conflicts, up to 127.
    guard (0...127).contains(result.status) else {
      throw FileFailure(path: name, reason: .notUnderstood("a text that git can merge by lines"))
    }
    return (result.output, result.status != 0)
  }
  for conflict in merge.conflicts {
    let sides = conflict.ours.isEmpty ? "" : ": ours \(conflict.ours); theirs \(conflict.theirs)"
    Console.report("the branches contradict each other on \(conflict.subject)\(sides)", at: "\(name):\(conflict.line)")
  }
  return (merge.bytes, !merge.conflicts.isEmpty)
}

/// The merge by meaning; nil, and why, where a version cannot be read.
private func branchMerge(_ versions: [[UInt8]], _ kind: OurFile, name: String) -> BranchMerge? {
  func read<Value>(_ read: ([UInt8]) -> FileReading<Value>, empty: Value) -> [Value]? {
    var values: [Value] = []
    for (version, bytes) in zip(["the version before", "our version", "their version"], versions) {
      // Git gives an empty file where a branch began without one.
      if bytes.isEmpty {
        values.append(empty)
        continue
      }
      let reading = read(bytes)
      guard let problem = reading.problems.first else {
        values.append(reading.value)
        continue
      }
      Console.report("\(version), line \(problem.location.line): \(problem.message); merged by lines", at: name)
      return nil
    }
    return values
  }
  switch kind {
  case .sidecar:
    return read(Sidecar.read, empty: Sidecar(file: "")).map {
      Sidecar.mergeBranches(base: $0[0], ours: $0[1], theirs: $0[2])
    }
  case .registry:
    return read(Registry.read, empty: Registry()).map {
      Registry.mergeBranches(base: $0[0], ours: $0[1], theirs: $0[2])
    }
  case .settings: return nil
  }
}
