// Measures how fast the program is, and holds it to the budgets of its design.
import Platform

let usage = """
  usage: Benchmarks [--only NAME]… [--quick] [--attache PROGRAM] [--beside COMMAND] [--json FILE] [--compare FILE]
                    [--plots FOLDER]
         Benchmarks --from FILE [--compare FILE] [--plots FOLDER]

    --only NAME      only these: start, round-trips, keystrokes, extraction, growth, index, references, commands, small,
                     beside
    --quick          small inputs and few repetitions
    --attache PROGRAM  the program to measure; else the one beside this one
    --beside COMMAND  a language server for C++ with its arguments, such as clangd, to measure beside ours
    --json FILE      writes the figures
    --compare FILE   shows what has become of the figures of that file
    --plots FOLDER   draws the figures and writes the pictures
    --from FILE      takes the figures of that file and measures nothing

  """

/// Ends with a message about wrong usage.
func refuse(_ message: String) -> Never {
  write("Benchmarks: \(message)\n\(usage)", to: .error)
  endProcess(2)
}

var only: [String] = []
var isQuick = false
var options: [String: String] = [:]
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--quick": isQuick = true
  case "--help":
    write(usage, to: .output)
    endProcess(0)
  case "--only", "--attache", "--beside", "--json", "--compare", "--plots", "--from":
    guard let value = arguments.popFirst() else { refuse("\(argument) needs a value") }
    if argument == "--only" { only.append(value) } else { options[argument] = value }
  default: refuse("no such option: \(argument)")
  }
}

let own = resolvedPath("/proc/self/exe") ?? CommandLine.arguments[0]
let program = options["--attache"] ?? "\(parentFolder(of: own))/attache"
let benchmarks: [(name: String, measure: (Context) throws -> [Figure])] = [
  ("start", measureStart), ("round-trips", measureRoundTrips), ("keystrokes", measureKeystrokes),
  ("extraction", measureExtraction), ("growth", measureGrowth), ("small", measureSmallParts), ("index", measureIndex),
  ("references", measureReferences), ("commands", measureCommands), ("beside", measurePeer),
]
for name in only where !benchmarks.contains(where: { $0.name == name }) { refuse("no such benchmark: \(name)") }
guard options["--from"] != nil || isProgram(program) else {
  refuse("no \(program); build it: swift build -c release --static-swift-stdlib --product attache")
}

let work = "\(environmentVariable("TMPDIR") ?? "/tmp")/attache-benchmarks-\(monotonicMilliseconds())"
guard makePrivateFolder(work) else { refuse("cannot make \(work)") }
let peer = options["--beside"]?.split(separator: " ").map(String.init)
let context = Context(program: program, peer: peer, isQuick: isQuick, work: work)
var figures: [Figure] = []
var status: Int32 = 0
do {
  if let path = options["--from"] { figures = try readFigures(try readFile(path)) }
  for benchmark in benchmarks
  where options["--from"] == nil && (only.isEmpty || only.contains(benchmark.name)) {
    let found = try benchmark.measure(context)
    for figure in found {
      write("\(figure.name.padded(44))\(shown(figure.value).padded(-10)) \(figure.unit.rawValue)\n", to: .output)
    }
    figures += found
  }
  write("\n\(budgetReport(figures))", to: .output)
  if let path = options["--compare"] {
    write("\n\(comparison(figures, try readFigures(try readFile(path))))", to: .output)
  }
  if let path = options["--json"] { try writeFileAtomically(figureFile(figures), to: path) }
  if let folder = options["--plots"] {
    _ = makeSharedFolder(folder)
    for plot in plots(figures) { try writeFileAtomically(Array(plot.svg.utf8), to: "\(folder)/\(plot.file)") }
  }
} catch {
  write("Benchmarks: \(error)\n", to: .error)
  status = 2
}
_ = try? runSubprocess(["rm", "-rf", work])
endProcess(status)
