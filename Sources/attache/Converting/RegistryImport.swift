import AnnotationStore
import Annotations
import EntityExtraction
import Platform

/// Makes a registry of tables; the result is the exit status.
func convertTable(_ arguments: ParsedArguments) -> Int32 {
  guard arguments["--from"] == "csv", arguments["--to"] == "registry" else {
    let error = UsageError("a table becomes a registry", hint: "write --from csv --to registry")
    return Console.report(error, command: "convert")
  }
  let output = arguments["--output"]
  if arguments.contains("--merge"), output == nil {
    return Console.report(UsageError("--merge needs a registry", hint: "name it with --output"), command: "convert")
  }
  do throws(FileFailure) {
    var status = ExitStatus.success
    guard let output else {
      Console.write(try registry(of: arguments.operands, into: Registry(), &status).canonicalBytes)
      return status
    }
    try updateFile(output) { current throws(FileFailure) in
      var base = Registry()
      if let current {
        if arguments.contains("--merge") {
          let reading = Registry.read(current)
          for problem in reading.problems { Console.report(problem, in: output) }
          guard reading.problems.isEmpty else {
            status = ExitStatus.failure
            return nil
          }
          base = reading.value
        } else if !arguments.contains("--force") {
          Console.report("is there already; --merge adds to it, --force replaces it", at: output)
          status = ExitStatus.failure
          return nil
        }
      }
      return try registry(of: arguments.operands, into: base, &status).canonicalBytes
    }
    return status
  } catch {
    Console.report(error.message, at: error.path)
    return ExitStatus.failure
  }
}

/// A registry with what tables add; rows that are not right are reported.
private func registry(
  of operands: [String],
  into base: Registry,
  _ status: inout Int32
) throws(FileFailure) -> Registry {
  let naming = RegistryNaming(
    identifier: { slug($0, fallback: $1.rawValue) },
    ownerKind: { name in
      Lexicon.embedded.entry(for: FormHash(folding: name)).classes.contains(.country) ? .country : .organization
    }
  )
  var registry = base
  for operand in operands.isEmpty ? ["-"] : operands {
    let bytes = operand == "-" ? try readStandardInput() : try readFile(operand, kind: .anyStream)
    let reading = registry.adding(table: bytes, naming)
    for problem in reading.problems { Console.report(problem, in: operand == "-" ? "standard input" : operand) }
    if !reading.problems.isEmpty { status = ExitStatus.failure }
    registry = reading.value
  }
  return registry
}
