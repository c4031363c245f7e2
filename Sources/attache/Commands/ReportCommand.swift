import Platform
import Reports
import Workspace

extension Command {
  /// `attache report`: a corpus as one page.
  static let report = Command(
    name: "report",
    summary: "make one page of a folder: people over time, who met whom, events, findings, every article",
    arguments: "[OPTIONS] [FILE|FOLDER]…",
    operands: .files,
    options: [
      Option(names: ["--output", "-o"], value: "FILE", help: "where the page goes (default: standard output)"),
      Option(names: ["--title"], value: "TEXT", help: "what the page is called (default: the folder's name)"),
      Option(names: ["--jobs", "-j"], value: "N", help: "threads for the checks (default: one a processor)"),
      .cache,
    ],
    details: """
      Without a path the working folder is read. The page is one file that needs no network and no script: articles with
      their mentions and cards, people with their offices over time, who met whom, events, organizations, states and places,
      and what the checks find. A script in it adds search and cards that follow the pointer; it may load and send nothing.
      Decisions, registry and settings count as they do in the editor.

      Of a large folder the page stays usable: what is not on the screen is not laid out, and from 20,000 mentions on the
      cards are kept as data, which a browser without scripts cannot show; links then lead to the index of the page.

      Examples:
        attache report articles/ -o report.html
        attache report --title 'Water talks' 2025/ 2026/ -o talks.html

      Exit status: 0 done, 2 wrong usage, or a file that cannot be read or written.
      """,
    run: runReport
  )
}

private func runReport(_ arguments: ParsedArguments) -> Int32 {
  let operands = arguments.operands.isEmpty ? ["."] : arguments.operands
  if operands.contains("-") {
    let error = UsageError("a report is made of files", hint: "name a file or a folder")
    return Console.report(error, command: "report")
  }
  // The checks are the ones of `attache check`, with its defaults.
  var checking = ParsedArguments()
  for operand in operands { checking.add(operand) }
  for option in ["--jobs", "--cache"] {
    if let value = arguments[option] { checking.set(option, to: value) }
  }
  let options: CheckOptions
  switch CheckOptions.read(checking) {
  case .success(let value): options = value
  case .failure(let error): return Console.report(error, command: "report")
  }

  var reader = WorkspaceReader()
  reader.read(operands)
  reader.index()
  var workspace = reader.workspace
  let names = reader.names
  let (findings, checksFailed) = findings(options)
  let report = HTMLReport(
    title: arguments["--title"] ?? title(of: operands),
    survey: workspace.survey(),
    findings: findings,
    name: { names[$0] ?? $0.name }
  )
  guard write(report, of: &workspace, to: arguments["--output"]) else { return ExitStatus.failure }
  return reader.hasFailed || checksFailed ? ExitStatus.failure : ExitStatus.success
}

/// What the checks find, and whether something could not be read.
private func findings(_ options: CheckOptions) -> (report: CheckReport, hasFailed: Bool) {
  var targets = CheckTargets(FileOverlay())
  for operand in options.operands { targets.add(operand) }
  var run = CheckRun(
    targets: targets,
    jobs: options.jobs,
    engine: CheckEngine(),
    overlay: FileOverlay(),
    cache: CheckCache(in: options.cacheFolder),
    texts: TextCache(in: options.cacheFolder)
  )
  var progress = ProgressLine("checking", of: targets.articles.count)
  let outcome = run.run { progress.show($0) }
  progress.clear()
  run.cache.write()
  let making = ReportMaking(options: options, overlay: FileOverlay())
  return (making.make(outcome).report, outcome.hasFailed)
}

/// Writes the page piece by piece to standard output, at once to a file; false, and a message, where that fails.
private func write(_ report: HTMLReport, of workspace: inout Workspace, to file: String?) -> Bool {
  var page: [UInt8] = []
  func take(_ bytes: [UInt8]) {
    if file == nil { Console.write(bytes) } else { page += bytes }
  }
  var progress = ProgressLine("writing", of: report.articles.count)
  take(report.head())
  for (index, article) in report.articles.enumerated() {
    if let article = workspace.page(of: article, in: report.survey) { take(report.article(article)) }
    progress.show(index + 1)
  }
  take(report.tail())
  progress.clear()
  guard let file else { return true }
  do throws(FileFailure) {
    try writeFileAtomically(page, to: file)
    return true
  } catch {
    Console.report(error.message, at: file)
    return false
  }
}

/// The names of the folders or files that were named.
private func title(of operands: [String]) -> String {
  operands.map { lastComponent(of: absolutePath($0)) }.joined(separator: ", ")
}
