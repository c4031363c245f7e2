import AnnotationStore
import Platform

extension Command {
  /// `attache textconv`: our files in lines for people.
  static let textconv = Command(
    name: "textconv",
    summary: "show an annotation file or registry in lines for people, as git diff can",
    arguments: "FILE|-…",
    operands: .files,
    options: [],
    details: """
      An item a line: its kind, who decided what, and its words in brackets between what stands around them. A file that is
      not right comes out as it is.

      Set up once for each clone, after which git diff, git log -p and git show use it:
        \(GitSetup.commands().last ?? "")
      with the lines in .gitattributes that attache merge --help shows.

      Example:
        attache textconv articles/port-hale.txt.attache.json

      Exit status: 0 done, 2 a file that cannot be read.
      """,
    run: runTextconv
  )
}

private func runTextconv(_ arguments: ParsedArguments) -> Int32 {
  guard !arguments.operands.isEmpty else {
    let error = UsageError("textconv needs a file", hint: "write attache textconv FILE")
    return Console.report(error, command: "textconv")
  }
  for operand in arguments.operands {
    do throws(FileFailure) {
      let bytes = operand == "-" ? try readStandardInput() : try readFile(operand, kind: .anyStream)
      Console.write(readableLines(of: bytes))
    } catch {
      Console.report(error.message, at: error.path)
      return ExitStatus.failure
    }
  }
  return ExitStatus.success
}

/// A file in lines for people; as it is where it is none of ours, or not right.
///
/// By its content: git gives the file another name.
private func readableLines(of bytes: [UInt8]) -> [UInt8] {
  switch OurFile(content: bytes) {
  case .sidecar:
    let reading = Sidecar.read(bytes)
    return reading.problems.isEmpty ? Array(reading.value.readableLines.utf8) : bytes
  case .registry:
    let reading = Registry.read(bytes)
    return reading.problems.isEmpty ? Array(reading.value.readableLines.utf8) : bytes
  case .settings: return bytes
  }
}
