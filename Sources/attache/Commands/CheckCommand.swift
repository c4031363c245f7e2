import AnnotationStore
import Platform
import Reports
import Workspace

extension Command {
  /// `attache check`: what is wrong in articles, annotation files, registries and settings.
  static let check = Command(
    name: "check",
    summary: "report what is wrong in articles, annotation files, registry and settings",
    arguments: "[OPTIONS] [FILE|FOLDER|GLOB|-]…",
    operands: .files,
    options: [
      Option(
        names: ["--changed"],
        value: "REF",
        isValueOptional: true,
        help: "only what has changed since this branch left REF (default: since the last commit), by git"
      ),
      Option(
        names: ["--file-list"],
        value: "FILE",
        help: "the files that a file names, one a line or parted by NUL; - reads standard input"
      ),
      Option(
        names: ["--stdin-filename"],
        value: "NAME",
        help: "check the text on standard input as if it were this file"
      ),
      Option(
        names: ["--fail-on"],
        value: "LEVEL",
        choices: ["error", "warning", "information"],
        help: "exit with 1 from this level on (default: error)"
      ),
      Option(
        names: ["--select"],
        value: "CODES",
        suggestions: Check.all.map(\.code),
        isRepeatable: true,
        help: "report only these checks, parted by commas"
      ),
      Option(
        names: ["--ignore"],
        value: "CODES",
        suggestions: Check.all.map(\.code),
        isRepeatable: true,
        help: "do not report these checks"
      ),
      Option(names: ["--fix"], help: "mend what can be mended safely, then report what remains"),
      Option(names: ["--diff"], help: "print what --fix would change as a patch for git apply, and change nothing"),
      Option(names: ["--baseline"], value: "FILE", help: "do not report the findings that this file knows"),
      Option(names: ["--update-baseline"], help: "write all findings into the baseline, and report none"),
      Option(
        names: ["--report"],
        value: "FORM[=FILE]",
        suggestions: ReportRequest.Form.allCases.map(\.rawValue),
        isRepeatable: true,
        help: "text, json, sarif, github, junit or checkstyle, to standard output or a file; several may be given"
      ),
      Option(names: ["--statistics"], help: "show how often each check reports something in place of the findings"),
      .model,
      Option(names: ["--jobs", "-j"], value: "N", help: "threads (default: one a processor)"),
      Option(names: ["--cache"], value: "FOLDER", help: "where results are kept (default: $XDG_CACHE_HOME/attache)"),
      Option(names: ["--no-cache"], help: "check everything anew, and keep nothing"),
      .color,
      .width,
    ],
    details: """
      Without a path the working folder is checked. A folder stands for its articles (.txt, .text, .md, .markdown) with the
      NAME.attache.json beside each, for attache.entities.json and attache.json; hidden files are left out, and so is what
      the settings ignore. Settings and registry are the nearest in an article's folder or above. attache explain CODE says
      what a check means; attache.json sets levels and suppressions.

      Errors fail the run; warnings are shown and do not, for most of them need a person's eye. --fail-on warning is for
      those who want to decide each one: a suppression with its reason stands in attache.json, and a baseline keeps known
      findings out until they are mended.

      The patch of --diff names files from the root of the git repository, as git does: git apply takes it in the folder
      of the run, patch -p1 in the root. Outside of a repository it names them from the working folder. The reports sarif
      and github name files from the root as well, the others from the working folder. Of the levels in attache.json hint
      is for editors alone: check reports nothing below information.

      What --fix changes in an article, it changes in the anchors of the decisions beside it as well, so that they stay
      with their words.

      Results are kept by content, so that what has not changed is not checked again. Reports do not depend on --jobs or on
      the cache.

      Examples:
        attache check articles/
        attache check --changed=origin/main --report github --report sarif=attache.sarif
        attache check --fix article.txt
        git diff --name-only -z --diff-filter=d main | attache check --file-list -

      Exit status: 0 nothing found from --fail-on on, 1 findings (with --diff: something to mend), 2 wrong usage, or a file
      that cannot be read or written.
      """,
    run: runCheck
  )
}

private func runCheck(_ arguments: ParsedArguments) -> Int32 {
  let style: TerminalStyle
  let options: CheckOptions
  switch (Console.style(for: arguments), CheckOptions.read(arguments)) {
  case (.failure(let error), _), (_, .failure(let error)): return Console.report(error, command: "check")
  case (.success(let first), .success(let second)): (style, options) = (first, second)
  }
  do throws(FileFailure) {
    return try check(options, style)
  } catch {
    Console.report(error.message, at: error.path)
    return ExitStatus.failure
  }
}

private func check(_ options: CheckOptions, _ style: TerminalStyle) throws(FileFailure) -> Int32 {
  let start = (time: universalTime, clock: monotonicMilliseconds())
  var making = ReportMaking(options: options, overlay: FileOverlay())
  if let name = options.standardInputName {
    let path = absolutePath(name.isEmpty ? "standard input" : name)
    making.overlay.contents[path] = try readStandardInput(limit: ArticleReader.sizeLimit)
    making.namelessPath = name.isEmpty ? path : nil
  }
  guard var targets = try CheckTargets.read(options, making.overlay) else { return ExitStatus.failure }
  if let error = targets.unknownCode(in: options) { return Console.report(error, command: "check") }
  guard making.readBaseline() else { return ExitStatus.failure }

  var run = CheckRun(
    targets: targets,
    jobs: options.jobs,
    engine: try CheckEngine(model: options.model),
    overlay: making.overlay,
    cache: CheckCache(in: options.cacheFolder),
    texts: TextCache(in: options.cacheFolder)
  )
  var progress = ProgressLine("checking", of: targets.articles.count)
  var outcome = run.run { progress.show($0) }
  progress.clear()
  var status = targets.hasFailed ? ExitStatus.failure : ExitStatus.success
  switch options.fixing {
  case .none: break
  case .show: status = max(status, run.showFixes(of: outcome, options))
  case .apply: status = max(status, run.fix(&outcome, options))
  }
  run.cache.write()
  outcome.hasFailed = outcome.hasFailed || status == ExitStatus.failure
  if outcome.hasFailed { status = ExitStatus.failure }

  making.overlay = run.overlay
  let (report, entries) = making.make(outcome)
  let milliseconds = monotonicMilliseconds() - start.clock
  let facts = RunFacts(timestamp: start.time, hostName: hostName, milliseconds: milliseconds)
  for request in options.reports where !request.write(report, facts, style) { status = ExitStatus.failure }
  if options.updatesBaseline {
    try making.updateBaseline(entries, checked: outcome.checked, targets)
    return status
  }
  if options.fixing == .show { return status }
  if options.showsStatistics {
    Console.write(statisticsReport(report))
  } else if options.reports.isEmpty {
    Console.write(textReport(report, style: style))
  }
  let fails = report.items.contains { $0.finding.level >= options.limit }
  return max(status, fails ? ExitStatus.findings : ExitStatus.success)
}

extension CheckRun {
  /// Prints what would be mended, as a patch; reports then tell what is on disk.
  fileprivate func showFixes(of outcome: CheckOutcome, _ options: CheckOptions) -> Int32 {
    var trial = self
    let fixed = trial.applyFixes(to: outcome, where: options.wants)
    guard !fixed.files.isEmpty else { return ExitStatus.success }
    let folder = fixed.patchFolder
    if folder != workingFolder() {
      Console.report("the patch's paths begin in \(folder): apply it there with git apply or patch -p1")
    }
    Console.write(fixed.patch)
    return ExitStatus.findings
  }

  /// Mends files and finds anew what remains.
  fileprivate mutating func fix(_ outcome: inout CheckOutcome, _ options: CheckOptions) -> Int32 {
    let fixed = applyFixes(to: outcome, where: options.wants)
    outcome = fixed.outcome
    let unwritten = fixed.write(keeping: texts)
    if unwritten.isEmpty { return ExitStatus.success }
    // What is still on disk is what the report must tell.
    for path in unwritten { overlay.contents[path] = nil }
    outcome = run()
    return ExitStatus.failure
  }
}
