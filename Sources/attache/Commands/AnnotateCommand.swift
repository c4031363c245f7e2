import AnnotationStore
import Annotations
import EntityExtraction
import InterchangeFormats
import Platform
import Reports

extension Command {
  /// `attache annotate`: text in, entities out.
  static let annotate = Command(
    name: "annotate",
    summary: "find people, offices, bodies, places, events, documents, dates and amounts in articles",
    arguments: "[OPTIONS] [FILE|FOLDER|-]…",
    operands: .files,
    options: [
      Option(names: ["--from"], value: "FORMAT", choices: ["text", "jsonl"], help: "what comes in (default: text)"),
      Option(
        names: ["--to"],
        value: "FORMAT",
        choices: ["view", "jsonl"],
        help: "what goes out (default: view, or jsonl after --from jsonl)"
      ),
      Option(names: ["--why"], help: "show for each mention the rule, its confidence and its evidence"),
      Option(names: ["--date"], value: "YYYY-MM-DD", help: "the articles' date, where they do not say it themselves"),
      Option(names: ["--write"], help: "bring the files beside the articles up to date: annotations follow the text"),
      Option(
        names: ["--accept-at-least"],
        value: "CONFIDENCE",
        help: "accept all suggestions from this confidence on, 0 to 1, and write them beside the articles"
      ),
      Option(
        names: ["--reject"],
        help: "reject what --rule and --equal name, unless a person accepted it, and write that"
      ),
      Option(
        names: ["--rule"],
        value: "NAME",
        help: "with --accept-at-least and --reject: only what this rule or model suggests; --why names them"
      ),
      Option(
        names: ["--equal"],
        value: "STRING",
        help: "with --accept-at-least and --reject: only mentions with these very words"
      ),
      Option(
        names: ["--accept-moved"],
        help: "with --write: take annotations whose words were changed as they are now"
      ),
      Option(names: ["--write-suggestions"], help: "write undecided suggestions beside the articles as well"),
      Option(names: ["--ignore-decisions"], help: "show what is suggested, whatever has been decided"),
      .model,
      .cache,
      .color,
      .width,
    ],
    details: """
      Without a path, or with -, the article is read from standard input. A folder stands for all its articles
      (.txt, .text, .md, .markdown), less what attache.json ignores.

      NAME.txt.attache.json beside an article holds the decisions on it: accepted mentions are shown whether they are
      suggested or not, rejected ones are left out, and entities are named as attache.entities.json says, in the article's
      folder or the nearest one above. The options that write change only what they name, keep what others write at the
      same time, and touch no file that is not right. What no longer stands in the text, or has been changed, is named.

      --from jsonl reads one object a line, {"id": …, "text": …, "date": "YYYY-MM-DD"?}, and writes one object a line in
      the same order as soon as it is done (schemas/jsonl-output.schema.json). A line that is no such object gives
      {"error": …} and exit status 1; the run goes on.

      Names and patterns that attache.json adds, in an article's folder or the nearest one above, are found as well; for
      standard input and --from jsonl those of the working folder.

      Examples:
        attache annotate article.txt
        attache annotate articles/ --to jsonl > annotations.jsonl
        curl -s … | attache annotate --why -
        attache annotate articles/ --accept-at-least .95
        attache annotate articles/ --accept-at-least 0 --equal 'Port Hale'
        attache annotate articles/ --reject --rule capitalised-pair

      Exit status: 0 done, 1 a line of JSON Lines was no article, 2 wrong usage, or a file that is not right or cannot be
      read or written.
      """,
    run: runAnnotate
  )
}

private func runAnnotate(_ arguments: ParsedArguments) -> Int32 {
  let style: TerminalStyle
  switch Console.style(for: arguments) {
  case .success(let value): style = value
  case .failure(let error): return Console.report(error, command: "annotate")
  }
  if let date = arguments["--date"], !isCalendarDay(date) {
    return Console.report(
      UsageError("--date cannot be “\(date)”", hint: "write it as YYYY-MM-DD"),
      command: "annotate"
    )
  }
  let input = arguments["--from"] ?? "text"
  let output = arguments["--to"] ?? (input == "jsonl" ? "jsonl" : "view")
  let operands = arguments.operands.isEmpty ? ["-"] : arguments.operands
  let storing: StoringOptions?
  switch StoringOptions.read(arguments) {
  case .success(let value): storing = value
  case .failure(let error): return Console.report(error, command: "annotate")
  }
  let analyzer: Analyzer
  do throws(FileFailure) {
    analyzer = try makeAnalyzer(model: arguments["--model"])
  } catch {
    Console.report(error.message, at: error.path)
    return ExitStatus.failure
  }
  if input == "jsonl" {
    guard output == "jsonl", storing == nil else {
      let error = UsageError("--from jsonl goes with --to jsonl only, and stores nothing")
      return Console.report(error, command: "annotate")
    }
    var vocabularies = VocabularyFinder()
    let vocabulary = vocabularies.vocabulary(for: workingFolder())
    let status = annotateJSONLines(operands, analyzer.using(vocabulary), date: arguments["--date"])
    return vocabularies.hasFailed ? ExitStatus.failure : status
  }

  if storing != nil, operands.contains("-") {
    let error = UsageError("standard input has no place for annotations", hint: "name a file or a folder")
    return Console.report(error, command: "annotate")
  }

  var annotator = ArticleAnnotator(analyzer, cache: TextCache(arguments["--cache"]))
  annotator.date = arguments["--date"]
  annotator.ignoresDecisions = arguments.contains("--ignore-decisions") && storing == nil
  annotator.storing = storing
  annotator.sharesOutput = arguments["--to"] != nil
  var reader = ArticleReader(isStoring: storing != nil)
  var isFirst = true
  var progress = ProgressLine("annotating", sharesTerminal: true)
  var done = 0
  reader.forEachArticle(in: operands) { article in
    defer {
      done += 1
      progress.show(done)
    }
    guard let analysis = annotator.annotate(article) else { return }
    // Who writes wants to see the articles only if they say so.
    if storing != nil, arguments["--to"] == nil { return }
    switch output {
    case "jsonl":
      let record = ArticleRecord(id: article.name, text: article.text)
      Console.write(JSONLines.line(of: record, analysis: analysis))
    default:
      if !isFirst { Console.write("\n") }
      let view = arguments.contains("--why") ? provenanceView : articleView
      Console.write(view(article.text, analysis, article.name, style))
    }
    isFirst = false
  }
  progress.clear()
  if let error = storing?.unknownRule(besides: annotator.makers) { return Console.report(error, command: "annotate") }
  if let decision = storing?.decision { report(annotator.tally, of: decision) }
  return reader.hasFailed || annotator.hasFailed ? ExitStatus.failure : ExitStatus.success
}

/// Says what a bulk decision was not about, where somebody may have expected it.
private func report(_ tally: BulkDecision.Tally, of decision: BulkDecision) {
  guard decision.rejected != nil || decision.accepted?.maker != nil || decision.accepted?.words != nil else { return }
  if tally.decidedBefore > 0, decision.rejected != nil || tally.decided == 0 {
    let reason = decision.rejected == nil ? "decided already" : "rejected already, or accepted by a person"
    Console.report("\(tally.decidedBefore) left as they are: \(reason)")
  } else if tally.decided == 0 {
    Console.report("nothing that is suggested matches; nothing was decided")
  }
}

/// Annotates JSON Lines from files or standard input, a line at a time.
private func annotateJSONLines(_ operands: [String], _ analyzer: Analyzer, date: String?) -> Int32 {
  var status = ExitStatus.success
  var progress = ProgressLine("annotating", sharesTerminal: true)
  var done = 0
  for operand in operands {
    var lines = LineSplitter()
    var number = 0
    let annotate = { (line: ArraySlice<UInt8>) in
      number += 1
      if JSONLines.isBlank(line) { return }
      do throws(RecordError) {
        let record = try ArticleRecord(line: line)
        let analysis = analyzer.analyze(record.articleText, context: ArticleContext(date: record.date ?? date))
        Console.write(JSONLines.line(of: record, analysis: analysis))
      } catch {
        status = max(status, ExitStatus.findings)
        Console.write(JSONLines.line(of: error, number: number))
      }
      done += 1
      progress.show(done)
    }
    do throws(FileFailure) {
      var source = try ByteSource(operand)
      while let chunk = try source.next() { lines.append(chunk, annotate) }
      lines.finish(annotate)
    } catch {
      Console.report(error.message, at: error.path)
      status = ExitStatus.failure
    }
  }
  progress.clear()
  return status
}

/// Whether a text is a day of the calendar, `YYYY-MM-DD`.
private func isCalendarDay(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
    let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
  else { return false }
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return (1...12).contains(month) && (1...days[month - 1]).contains(day)
}
