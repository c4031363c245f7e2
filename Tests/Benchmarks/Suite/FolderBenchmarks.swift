import Platform
import PositionedJSON

/// Folders of articles: the index without and with its cache, memory, and references in all of them.
func measureIndex(_ context: Context) throws -> [Figure] {
  var figures: [Figure] = []
  var costs: [(size: Double, cost: Double)] = []
  for count in context.isQuick ? [100, 500, 2000] : [100, 500, 1000, 2000, 10_000] {
    let folder = try context.folder(ofArticles: count)
    let cache = "\(context.work)/cache-\(count)"
    let name = "index / \(count)"
    let cold = try indexing(folder, cache, context)
    figures.append(Figure("\(name) / cold", cold.seconds, .seconds))
    figures.append(Figure("\(name) / cold processor", cold.busy, .seconds))
    figures.append(Figure("\(name) / memory", cold.memory, .megabytes))
    costs.append((Double(count), cold.busy))
    var warm = try indexing(folder, cache, context)
    for _ in 0..<2 {
      let again = try indexing(folder, cache, context)
      if again.seconds < warm.seconds { warm = again }
    }
    figures.append(Figure("\(name) / warm", warm.seconds, .seconds))
    figures.append(Figure("\(name) / warm processor", warm.busy, .seconds))
    figures.append(Figure("\(name) / warm memory", warm.memory, .megabytes))
  }
  return figures + [Figure("growth / articles", doublingRatio(costs.filter { $0.size >= 500 }), .doublingRatio)]
}

private func indexing(
  _ folder: String,
  _ cache: String,
  _ context: Context
) throws -> (seconds: Double, busy: Double, memory: Double) {
  let server = try ServerProcess(context.server + ["--cache", cache])
  let time = try seconds {
    try server.initialize(folder: folder)
    try server.waitForIndex()
  }
  let (busy, memory) = (server.busySeconds, server.memory())
  try server.end()
  return (time, busy, memory)
}

/// Every mention of one name in all articles of a folder.
func measureReferences(_ context: Context) throws -> [Figure] {
  let count = context.isQuick ? 2000 : 10_000
  let folder = try context.folder(ofArticles: count)
  let text = "Norway and Chile agree.\n"
  let cache = "\(context.work)/cache-\(count)"
  let editing = try Editing(
    context.server + ["--cache", cache],
    text: text,
    address: "file://\(folder)/0/a0.txt",
    folder: folder
  )
  try editing.server.waitForIndex()
  var samples = Samples()
  var locations = 0
  for _ in 0..<10 {
    var answer: [UInt8] = []
    samples.add(
      try seconds { answer = try editing.ask("references", at: 2, more: #","context":{"includeDeclaration":true}"#) }
    )
    locations = try JSONDocument(parsing: answer).root["result"]?.array?.count ?? 0
  }
  context.note("\(locations) mentions in \(count) articles")
  try editing.server.end()
  return samples.figures("references / \(count)", .milliseconds)
}

extension ServerProcess {
  /// Waits until the folder has been read and indexed.
  fileprivate func waitForIndex() throws {
    try waitForNotification { message in
      message["method"]?.string == "$/progress" && message["params"]?["value"]?["kind"]?.string == "end"
    }
  }
}

/// The command line over a folder: checks, and conversion to and from another tool's format.
func measureCommands(_ context: Context) throws -> [Figure] {
  let count = context.isQuick ? 500 : 2000
  let folder = try context.folder(ofArticles: count)
  func rate(_ arguments: [String]) throws -> Double {
    let time = try (0..<3).map { _ in try seconds { try runSubprocess([context.server[0]] + arguments) } }.min() ?? 0
    return Double(count) / time
  }
  let brat = "\(context.work)/brat-\(count)"
  let output = "\(context.work)/annotated-\(count).jsonl"
  let annotated = try runSubprocess([context.server[0], "annotate", folder, "--to", "jsonl"])
  try writeFileAtomically(annotated.output, to: output)
  return [
    Figure(
      "check / one thread, no cache",
      try rate(["check", "--no-cache", "--jobs", "1", folder]),
      .articlesPerSecond
    ),
    Figure(
      "annotate",
      try rate(["annotate", "--to", "jsonl", folder]),
      .articlesPerSecond
    ),
    Figure(
      "convert / jsonl to brat",
      try rate(["convert", "--to", "brat", "-o", brat, "--force", output]),
      .articlesPerSecond
    ),
    Figure("convert / jsonl to spacy", try rate(["convert", "--to", "spacy", output]), .articlesPerSecond),
  ]
}
