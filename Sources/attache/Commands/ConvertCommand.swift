import Annotations
import EntityExtraction
import InterchangeFormats
import Platform

extension Command {
  /// `attache convert`: annotations of other tools in and out.
  static let convert = Command(
    name: "convert",
    summary: "turn the annotations of other tools into ours, ours into theirs, and theirs into each other's",
    arguments: "[OPTIONS] --to FORMAT [FILE|FOLDER|-]…",
    operands: .files,
    options: [
      Option(
        names: ["--from"],
        value: "FORMAT",
        choices: ["auto"] + ExchangeFormat.allCases.map(\.rawValue) + ["csv"],
        help: "what comes in (default: auto, told by the content)"
      ),
      Option(
        names: ["--to"],
        value: "FORMAT",
        choices: ExchangeFormat.allCases.map(\.rawValue) + ["registry"],
        help: "what goes out"
      ),
      Option(names: ["--output", "-o"], value: "PATH", help: "the file or folder to write (default: standard output)"),
      Option(
        names: ["--map"],
        value: "FROM=TO",
        isRepeatable: true,
        help: "write the label FROM as TO; may be given several times"
      ),
      Option(
        names: ["--keep-labels"],
        help: "do not turn well-known labels such as PER or GPE into the guidelines' kinds"
      ),
      Option(
        names: ["--scheme"],
        value: "NAME",
        choices: TagScheme.allCases.map(\.rawValue),
        help: "the tags of CoNLL-2003 (default: iob2)"
      ),
      Option(names: ["--suggested"], help: "with --to sidecar: annotations are suggestions, not accepted ones"),
      Option(names: ["--loss"], value: "FILE", help: "write what was read and what got lost to a file, as JSON"),
      Option(names: ["--force"], help: "replace files that exist"),
      Option(names: ["--merge"], help: "with --to registry: add to the registry that exists; what it says stays"),
    ],
    details: """
      Formats: \(ExchangeFormat.allCases.map { "\($0.rawValue) (\($0.title))" }.joined(separator: ", ")).

      A folder stands for all its files; each is told by its content. Offsets are checked against the words that the file
      repeats, and where these say that a tool counted otherwise than its format does, that is taken and said. A file that
      is not of its format is refused with line and column; the others are converted all the same. What the target has no
      place for is counted on standard error.

      Formats that hold several documents go to one file or standard output; with a folder that exists, or a name that ends
      in /, to a file for each file read. The others go to a folder, a file (brat: two) for each document. --to sidecar writes
      NAME.txt and NAME.txt.attache.json, made by import:FORMAT and accepted.

      On the way to sidecar and jsonl, labels of well-known sets become the guidelines' kinds (PER and PERSON person, LOC
      place, GPE country or place, DATE date …); others become kinds of your own, which are named.

      --from csv --to registry makes a registry of a table, as RFC 4180 has it: a header with the columns name, type (person
      where there is none), id, aliases, role, owner, from, to, source, memberOf, wikidata, sameAs, note; aliases are parted by
      semicolons, and each office stands in a row of its own. Owners are named by identifier or name. A row that is not right
      is refused with line and column; the others count.

      Examples:
        attache convert --from csv --to registry --merge -o attache.entities.json people.csv
        attache convert --to sidecar -o articles/ brat-project/
        attache convert --to doccano articles/ > for-doccano.jsonl
        attache convert --from conll --to jsonl train.conll --map MISC=misc | wc -l
        attache convert --to webanno -o inception/ articles/ --loss loss.json

      Exit status: 0 done, 1 lines of JSON Lines were no records, 2 wrong usage, a file that is not of its format, or one that
      cannot be read or written.
      """,
    run: runConvert
  )
}

private func runConvert(_ arguments: ParsedArguments) -> Int32 {
  if arguments["--from"] == "csv" || arguments["--to"] == "registry" { return convertTable(arguments) }
  guard let name = arguments["--to"], let target = ExchangeFormat(rawValue: name) else {
    return Console.report(UsageError("convert needs a target", hint: "write --to FORMAT"), command: "convert")
  }
  let ownTarget: LabelMap.Target = arguments.contains("--keep-labels") ? .kindNames : .kinds
  let map: LabelMap
  switch labelMap(arguments, target == .sidecar || target == .jsonl ? ownTarget : .labels) {
  case .failure(let error): return Console.report(error, command: "convert")
  case .success(let given): map = given
  }
  let output = ConvertOutput(arguments["--output"], format: target, isForced: arguments.contains("--force"))
  if let obstacle = output.obstacle {
    Console.report(obstacle)
    return ExitStatus.failure
  }
  let given = arguments["--from"].flatMap { ExchangeFormat(rawValue: $0) }
  var run = ConvertRun(from: given, to: target, map: map, output: output)
  run.scheme = arguments["--scheme"].flatMap { TagScheme(rawValue: $0) } ?? .iob2
  run.status = arguments.contains("--suggested") ? .suggested : .accepted
  let input = ConvertInput(arguments.operands.isEmpty ? ["-"] : arguments.operands)
  run.convert(input)
  return run.finish(lossFile: arguments["--loss"])
}

/// What `--map` says, and what becomes of other labels.
func labelMap(_ arguments: ParsedArguments, _ target: LabelMap.Target) -> Result<LabelMap, UsageError> {
  var map = LabelMap()
  map.target = target
  map.isCountry = { Lexicon.embedded.entry(for: FormHash(folding: $0)).classes.contains(.country) }
  for pair in arguments.all("--map") {
    guard let equal = pair.firstIndex(of: "="), equal != pair.startIndex, pair.index(after: equal) < pair.endIndex
    else {
      return .failure(UsageError("--map cannot be “\(pair)”", hint: "write --map FROM=TO"))
    }
    map.own[String(pair[..<equal])] = String(pair[pair.index(after: equal)...])
  }
  return .success(map)
}
