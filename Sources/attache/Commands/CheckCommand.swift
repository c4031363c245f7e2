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
      Option(names: ["--diff"], help: "print what --fix would change as a patch, and change nothing"),
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
  var overlay = FileOverlay()
  var making = ReportMaking(options: options, overlay: overlay)
  if let name = options.standardInputName {
    let path = absolutePath(name.isEmpty ? "standard input" : name)
    overlay.contents[path] = try readStandardInput(limit: ArticleReader.sizeLimit)
    making.names[path] = name.isEmpty ? "standard input" : name
  }
  guard var targets = try targets(of: options, overlay) else { return ExitStatus.failure }
  if !options.otherCodes.isEmpty {
    let own = targets.ownChecks()
    if let (code, option) = options.otherCodes.first(where: { other in !own.contains { $0.code == other.code } }) {
      return Console.report(unknownCheck(code, in: option, besides: own), command: "check")
    }
  }
  var status = targets.hasFailed ? ExitStatus.failure : ExitStatus.success
  guard readBaseline(options, &making) else { return ExitStatus.failure }

  var run = CheckRun(
    targets: targets,
    jobs: options.jobs,
    engine: try CheckEngine(model: options.model),
    overlay: overlay,
    cache: CheckCache(in: options.cacheFolder),
    texts: TextCache(in: options.cacheFolder)
  )
  var progress = ProgressLine("checking", of: targets.articles.count)
  var outcome = run.run { progress.show($0) }
  progress.clear()
  if options.fixing == .show {
    // Reports tell what is on disk.
    var trial = run
    let fixed = trial.applyFixes(to: outcome, where: options.wants)
    run.cache = trial.cache
    Console.write(patch(fixed.files))
    if !fixed.files.isEmpty { status = max(status, ExitStatus.findings) }
  } else if options.fixing == .apply {
    let fixed = run.applyFixes(to: outcome, where: options.wants)
    outcome = fixed.outcome
    let unwritten = write(fixed.files)
    reportFixes(fixed, except: unwritten)
    if !unwritten.isEmpty {
      status = ExitStatus.failure
      // What is still on disk is what the report must tell.
      for path in unwritten { run.overlay.contents[path] = nil }
      outcome = run.run()
    }
  }
  run.cache.write()
  if outcome.hasFailed { status = ExitStatus.failure }
  outcome.hasFailed = status == ExitStatus.failure

  making.overlay = run.overlay
  let (report, entries) = making.make(outcome)
  let facts = RunFacts(
    timestamp: start.time,
    hostName: hostName,
    milliseconds: monotonicMilliseconds() - start.clock
  )
  for request in options.reports where !request.write(report, facts, style) { status = ExitStatus.failure }
  if options.updatesBaseline {
    return try max(status, updateBaseline(options, making, entries, checked: outcome.checked, targets))
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

/// What is to be checked; nil where git or a list cannot say it, which has been reported.
private func targets(of options: CheckOptions, _ overlay: FileOverlay) throws(FileFailure) -> CheckTargets? {
  var targets = CheckTargets(overlay)
  for path in overlay.contents.keys { targets.add(path) }
  if let list = options.fileList {
    let bytes = list == "-" ? try readStandardInput() : try readFile(list, kind: .anyStream)
    targets.add(listed: fileNames(in: bytes))
  }
  if !options.operands.isEmpty {
    for operand in options.operands { targets.add(operand) }
  } else if options.fileList == nil, overlay.contents.isEmpty {
    targets.add(".")
  }
  if let reference = options.changedSince {
    do throws(ChangedFiles.Refusal) {
      targets.keepChanged(try ChangedFiles.paths(since: reference.isEmpty ? nil : reference))
    } catch {
      Console.report(error.message)
      return nil
    }
  }
  targets.dropLinks()
  return targets
}

/// The names in a list: parted by NUL where there is one, else one a line.
private func fileNames(in bytes: [UInt8]) -> [String] {
  let separator: UInt8 = bytes.contains(0) ? 0 : 0x0a
  return bytes.split(separator: separator).compactMap { name in
    let name = separator == 0x0a && name.last == 0x0d ? name.dropLast() : name
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}

private func readBaseline(_ options: CheckOptions, _ making: inout ReportMaking) -> Bool {
  guard let file = options.baseline else { return true }
  making.baselineFolder = parentFolder(of: absolutePath(file))
  let bytes: [UInt8]
  do throws(FileFailure) {
    bytes = try readFile(file)
  } catch {
    if error.reason == .notFound, options.updatesBaseline { return true }
    let advice = error.reason == .notFound ? "; make it with --update-baseline" : ""
    Console.report(error.message + advice, at: file)
    return false
  }
  do throws(Baseline.Mistake) {
    making.baseline = try Baseline(reading: bytes)
    return true
  } catch {
    Console.report(error.message, at: "\(file):\(error.line):\(error.column)")
    return false
  }
}

/// Writes the baseline: what was found now, and what it knows of files that were not checked now and are not gone from a
/// folder that was.
private func updateBaseline(
  _ options: CheckOptions,
  _ making: ReportMaking,
  _ entries: [Baseline.Entry],
  checked: [ArticleURI],
  _ targets: CheckTargets
) throws(FileFailure) -> Int32 {
  guard let file = options.baseline else { return ExitStatus.failure }
  var files = Set(checked.compactMap(\.path))
  for path in files { files.insert(path + Sidecar.suffix) }
  let names = Set(files.map { relativePath(of: $0, to: making.baselineFolder) })
  let kept = (making.baseline?.entries ?? []).filter { entry in
    let path = join(making.baselineFolder, entry.file)
    if targets.sawAll(below: parentFolder(of: path)), fileStatus(path) == nil { return false }
    // What is not asked for now is not known to be gone.
    return !names.contains(entry.file) || !options.wants(code: entry.code)
  }
  let baseline = Baseline(entries + kept)
  try writeFileAtomically(baseline.bytes, to: file)
  let count = baseline.entries.count
  Platform.write("\(file): \(count) known \(count == 1 ? "finding" : "findings")\n", to: .error)
  return ExitStatus.success
}

/// Says on standard error what was mended, so that reports on standard output stay whole.
private func reportFixes(_ run: FixedRun, except unwritten: Set<String>) {
  for (place, finding) in run.fixed where !finding.files.contains(where: { unwritten.contains($0.path ?? "") }) {
    let title = finding.fixes.first(where: \.isSafe)?.title ?? ""
    Platform.write("mended: \(harmless("\(place): [\(finding.code)] \(title)"))\n", to: .error)
  }
}
