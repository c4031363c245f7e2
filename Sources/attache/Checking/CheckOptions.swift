import AnnotationStore
import Platform
import Workspace

/// What the command line asks of a run of checks.
struct CheckOptions {
  /// What becomes of findings that have a safe fix.
  enum Fixing {
    case none

    /// Files are changed.
    case apply

    /// The change is printed.
    case show
  }

  var operands: [String] = []

  /// The branch or commit to compare with, empty for the last commit; nil where everything is checked.
  var changedSince: String?

  /// The file with the list of files, `-` for standard input.
  var fileList: String?

  /// The name that the text from standard input goes by; nil where none is read.
  var standardInputName: String?

  var limit = Finding.Level.error
  var fixing = Fixing.none
  var baseline: String?
  var updatesBaseline = false
  var showsStatistics = false

  /// Only findings with these codes are reported; empty for all.
  var selected: Set<String> = []
  var ignored: Set<String> = []

  /// Codes that options name and that are none of the program's checks; they may be those of settings.
  var otherCodes: [(code: String, option: String)] = []
  var jobs = 1
  var reports: [ReportRequest] = []

  /// The file with the tagger's weights, or `none`; nil for the program's own.
  var model: String?

  /// The folder of caches; nil for none.
  var cacheFolder: String?

  /// Reads the options; what contradicts itself or is not known is an error.
  static func read(_ arguments: ParsedArguments) -> Result<CheckOptions, UsageError> {
    do throws(UsageError) {
      return .success(try CheckOptions(arguments))
    } catch {
      return .failure(error)
    }
  }

  private init(_ arguments: ParsedArguments) throws(UsageError) {
    operands = arguments.operands
    changedSince = arguments["--changed"]
    takeReferenceFromOperands()
    fileList = arguments["--file-list"]
    standardInputName = arguments["--stdin-filename"]
    if operands.contains("-") {
      operands.removeAll { $0 == "-" }
      standardInputName = standardInputName ?? ""
    }
    if let name = arguments["--fail-on"] { limit = Finding.Level(rawValue: name) ?? .error }
    fixing = arguments.contains("--fix") ? .apply : .none
    if arguments.contains("--diff") { fixing = .show }
    baseline = arguments["--baseline"]
    updatesBaseline = arguments.contains("--update-baseline")
    showsStatistics = arguments.contains("--statistics")
    let (selected, ignored) = (try Self.codes(of: "--select", arguments), try Self.codes(of: "--ignore", arguments))
    self.selected = Set(selected)
    self.ignored = Set(ignored)
    otherCodes = [("--select", selected), ("--ignore", ignored)].flatMap { option, codes in
      codes.filter { Check.named($0) == nil }.map { ($0, option) }
    }
    jobs = try Self.jobs(arguments["--jobs"])
    reports = try ReportRequest.read(arguments.all("--report"))
    model = arguments["--model"]
    cacheFolder = arguments.contains("--no-cache") ? nil : arguments["--cache"] ?? defaultCacheFolder
    try refuseContradictions()
  }

  /// `--changed main` is read like `--changed=main`, where no file has that name.
  private mutating func takeReferenceFromOperands() {
    guard changedSince == "", let first = operands.first, first != "-", fileStatus(first) == nil,
      ChangedFiles.exists(first)
    else { return }
    changedSince = first
    operands.removeFirst()
  }

  private func refuseContradictions() throws(UsageError) {
    if updatesBaseline, baseline == nil {
      throw UsageError("--update-baseline needs a file", hint: "name it with --baseline FILE")
    }
    if updatesBaseline, fixing != .none {
      throw UsageError("--update-baseline does not go with --fix and --diff", hint: "fix first, then update")
    }
    if standardInputName != nil {
      if fixing == .apply { throw UsageError("--fix cannot change standard input", hint: "use --diff") }
      if !operands.isEmpty || fileList != nil || changedSince != nil {
        throw UsageError("standard input is checked alone, without other files")
      }
    }
    if fileList != nil, changedSince != nil { throw UsageError("--file-list and --changed do not go together") }
    if showsStatistics, reports.contains(where: { $0.file == nil }) {
      throw UsageError("--statistics writes to standard output", hint: "give --report a file: --report FORM=FILE")
    }
    if fixing == .show, reports.contains(where: { $0.file == nil }) {
      throw UsageError("--diff writes to standard output", hint: "give --report a file: --report FORM=FILE")
    }
  }

  /// The codes that an option names, each time that it is given.
  private static func codes(of option: String, _ arguments: ParsedArguments) throws(UsageError) -> [String] {
    let codes = arguments.all(option).flatMap { $0.split(separator: ",") }.map(String.init)
    if codes.isEmpty, arguments.contains(option) {
      throw UsageError("\(option) needs codes of checks", hint: "attache explain lists them")
    }
    return codes
  }

  private static func jobs(_ text: String?) throws(UsageError) -> Int {
    guard let text else { return processorCount }
    guard let number = Int(text), (1...256).contains(number) else {
      throw UsageError("--jobs cannot be “\(text)”", hint: "give a number from 1 to 256")
    }
    return number
  }

  /// Whether a finding is to be reported.
  func wants(_ finding: Finding) -> Bool {
    finding.level >= .information && wants(code: finding.code)
  }

  /// Whether a check is to report anything.
  func wants(code: String) -> Bool {
    (selected.isEmpty || selected.contains(code) || Self.stopping.contains(code)) && !ignored.contains(code)
  }

  /// The checks whose findings mean that a file was not read, so that nothing else can be found in it: they are reported
  /// whichever checks are selected, and no baseline takes them up.
  static let stopping: Set<String> = [
    FileProblem.Code.syntax.checkCode, FileProblem.Code.format.checkCode, Check.wrongEncoding.code,
  ]
}
