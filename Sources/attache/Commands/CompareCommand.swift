import Annotations
import InterchangeFormats
import Platform
import Reports
import Workspace

extension Command {
  /// `attache compare`: how far two annotators agree.
  static let compare = Command(
    name: "compare",
    summary: "say how far two annotators agree, or a program and a person",
    arguments: "[OPTIONS] A B",
    operands: .files,
    options: [
      Option(names: ["--to"], value: "FORMAT", choices: ["text", "json"], help: "what goes out (default: text)"),
      Option(names: ["--differences"], help: "name every place where they differ; json always does"),
      Option(
        names: ["--kind"],
        value: "KIND",
        suggestions: MentionKind.guidelineKinds.map(\.rawValue),
        isRepeatable: true,
        help: "compare mentions of this kind only; may be given several times"
      ),
      Option(names: ["--suggested"], help: "count suggestions that nobody has decided on"),
      Option(
        names: ["--from"],
        value: "FORMAT",
        choices: ["auto"] + ExchangeFormat.allCases.map(\.rawValue),
        help: "what comes in on both sides (default: auto, told by the content)"
      ),
      Option(
        names: ["--map"],
        value: "FROM=TO",
        isRepeatable: true,
        help: "read the label FROM as TO; may be given several times"
      ),
      Option(
        names: ["--keep-labels"],
        help: "do not turn well-known labels such as PER or GPE into the guidelines' kinds"
      ),
      .color,
    ],
    details: """
      A and B are files or folders in any format that attache convert reads; annotation files, too, whose articles may lie on
      either side. Articles are paired by their names below the two folders, else by their texts; two single files with one
      article each are compared whatever they are called. Where only the blanks differ, as in formats of tokens, the texts count as the same.

      What was rejected does not count, nor do quotations. A is the standard for precision and recall; all other measures are
      the same the other way round.

        same words, same kind      exact agreement as precision, recall, F1; below it with a word in common, and whatever
                                   the kind; by kind as F1
        entities (B³)              Bagga and Baldwin 1998, over the mentions that both have with the same words
        Cohen's kappa              1960, on words: the kinds of the mentions that each word stands in
        Krippendorff's alpha       nominal, on the same words (2011); unitizing, on the stretches that both mark (1995, with
                                   the correction of 2004), by kind and for all kinds

      Where B's mentions say who made them and how sure that is, B's confidence in ten steps stands beside the share that A
      has with the same words and the same kind, and each rule and model beside its own.

      Kappa and alpha of words count all words that nobody marked as agreement; F1 does not.

      Examples:
        attache compare anna/ ben/
        attache compare --differences --kind person anna/ ben/
        attache compare --to json gold/ <(attache annotate --to jsonl gold/) | jq .exact.f1

      Exit status: 0 compared, whatever the agreement; 2 wrong usage, no article on both sides, or a file that cannot be read
      (the others are compared all the same).
      """,
    run: runCompare
  )
}

private func runCompare(_ arguments: ParsedArguments) -> Int32 {
  guard arguments.operands.count == 2 else {
    let error = UsageError("compare needs two files or folders", hint: "write attache compare A B")
    return Console.report(error, command: "compare")
  }
  let map: LabelMap
  switch labelMap(arguments, arguments.contains("--keep-labels") ? .labels : .kinds) {
  case .failure(let error): return Console.report(error, command: "compare")
  case .success(let given): map = given
  }
  let style: TerminalStyle
  switch Console.style(for: arguments) {
  case .failure(let error): return Console.report(error, command: "compare")
  case .success(let given): style = given
  }
  let format = arguments["--from"].flatMap { ExchangeFormat(rawValue: $0) }
  let (first, second) = (arguments.operands[0], arguments.operands[1])
  let a = CompareSide(first, format: format, other: second)
  let b = CompareSide(second, format: format, other: first)
  let run = CompareRun(
    map: map,
    kinds: Set(arguments.all("--kind")),
    includesSuggestions: arguments.contains("--suggested")
  )
  let report = run.report(a, b)
  if arguments["--to"] == "json" {
    Console.write(agreementJSON(report))
  } else {
    Console.write(agreementText(report, listsDifferences: arguments.contains("--differences"), style: style))
  }
  if report.agreement.articles.isEmpty { Console.report("no article is on both sides with the same text") }
  return a.hasFailed || b.hasFailed || report.agreement.articles.isEmpty ? ExitStatus.failure : ExitStatus.success
}
