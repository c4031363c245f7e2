import AnnotationStore
import Annotations
import EntityExtraction
import Platform

extension Command {
  /// `attache decide`: accept, reject, correct and link single mentions, and take decisions back.
  static let decide = Command(
    name: "decide",
    summary: "accept, reject, correct, link or add mentions, one by one or by their words; undo and redo",
    arguments: "[OPTIONS] ACTION FILE:LINE:COLUMN[-COLUMN]…",
    operands: .wordThenFiles(DecideAction.allCases.map { Operands.Word(text: $0.rawValue, help: $0.summary) }),
    options: [
      Option(
        names: ["--equal"],
        value: "STRING",
        help: "all mentions with these very words, in the files and folders named"
      ),
      Option(
        names: ["--kind"],
        value: "KIND",
        suggestions: MentionKind.guidelineKinds.map(\.rawValue),
        help: "correct, add: the right kind; others: which of several mentions"
      ),
      Option(names: ["--words"], value: "STRING", help: "correct, add: the right words, which stand at the place"),
      Option(names: ["--entity"], value: "ID", help: "link, correct, add: the entity that is meant"),
      Option(names: ["--value"], value: "VALUE", help: "correct, add: what a date or amount means, such as 2031-03-05"),
      .model,
      .cache,
    ],
    details: """
      \(actionList)

      Places are those that annotate, check and editors print: LINE and COLUMN count from 1. Where several mentions begin
      at a place, add the end column or --kind. Decisions are written to NAME.txt.attache.json beside the article, under
      your name; what others write there at the same time stays. Nothing is written if one of the places is not right.

      undo and redo know the decisions of the command line and of the editor's server, also after a crash; their journal
      is journal.jsonl in the folder of --cache. Without a path they look at the working folder.

      Examples:
        attache decide accept article.txt:3:14 article.txt:5:1-12
        attache decide correct --kind organization article.txt:3:14
        attache decide correct --words 'Port Hale Union' article.txt:8:5
        attache decide link --entity ilma-teveen --equal 'Mrs Teveen' articles/
        attache decide add --kind person article.txt:9:4-15
        attache decide undo article.txt

      Exit status: 0 done, 1 nothing has these words, or there is nothing to take back, 2 wrong usage, or a file that is
      not right or cannot be read or written.
      """,
    run: runDecide
  )
}

/// The actions with what they say, a line each.
private let actionList = DecideAction.allCases.map { action in
  action.rawValue + String(repeating: " ", count: max(1, 9 - action.rawValue.count)) + action.summary
}.joined(separator: "\n")

private func runDecide(_ arguments: ParsedArguments) -> Int32 {
  let request: DecideRequest
  switch DecideRequest.read(arguments) {
  case .success(let value): request = value
  case .failure(let error): return Console.report(error, command: "decide")
  }
  let cache = TextCache(arguments["--cache"])
  if request.action == .undo || request.action == .redo {
    return takeBack(request.paths, isRedo: request.action == .redo, cache: cache)
  }
  let analyzer: Analyzer
  do throws(FileFailure) {
    analyzer = try makeAnalyzer(model: arguments["--model"])
  } catch {
    Console.report(error.message, at: error.path)
    return ExitStatus.failure
  }
  var annotator = ArticleAnnotator(analyzer, cache: cache)
  var reader = ArticleReader(isStoring: true)
  var steps: [DecideStep] = []
  var hasFailed = false
  reader.forEachArticle(in: request.articlePaths) { article in
    guard let desk = annotator.desk(for: article) else { return }
    let places = request.places.filter { $0.path == article.name }
    switch DecideStep.of(request, places, on: desk) {
    case .success(let step): steps.append(step)
    case .failure(let error):
      let hint = error.hint.map { "; \($0)" } ?? ""
      Console.report(error.message + hint)
      hasFailed = true
    }
  }
  if hasFailed || reader.hasFailed || annotator.hasFailed { return ExitStatus.failure }
  return write(steps.filter { !$0.lines.isEmpty }, request, cache)
}

/// Writes what was decided in all articles, and prints it.
private func write(_ steps: [DecideStep], _ request: DecideRequest, _ cache: TextCache) -> Int32 {
  guard let first = steps.first else {
    Console.report("no mention reads “\(request.equal ?? "")”")
    return ExitStatus.findings
  }
  let count = steps.reduce(0) { $0 + $1.lines.count }
  let title = count == 1 ? first.titles.joined() : "\(request.action.rawValue) \(count) mentions"
  do throws(FileFailure) {
    let changes = steps.map { $0.desk.decisions.change(to: $0.wanted) }
    var isWhole = false
    try cache.journal.record(title, changes) { hasWritten throws(FileFailure) in
      for step in steps {
        guard try step.desk.decisions.write(step.wanted, of: step.desk.article, cache: cache) != nil else { return }
        hasWritten = true
        for line in step.lines { Console.write(line + "\n") }
        for note in step.notes { Console.report(note) }
      }
      isWhole = true
    }
    return isWhole ? ExitStatus.success : ExitStatus.failure
  } catch {
    Console.report(error.message, at: error.path)
    return ExitStatus.failure
  }
}
