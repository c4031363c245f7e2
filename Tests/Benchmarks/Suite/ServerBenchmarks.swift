import ArticleText

/// From the start of the process to the answer of `initialize`.
func measureStart(_ context: Context) throws -> [Figure] {
  let samples = try startTimes(of: context.server, rounds: context.isQuick ? 5 : 30)
  return [Figure("start / initialize", samples.percentile(0.5) * 1e3, .milliseconds)]
}

func startTimes(of server: [String], rounds: Int) throws -> Samples {
  var samples = Samples()
  for _ in 0..<rounds {
    let clock = ContinuousClock()
    let begin = clock.now
    let server = try ServerProcess(server)
    try server.ask("initialize", #"{"processId":null,"capabilities":{},"workspaceFolders":null}"#)
    samples.add((clock.now - begin).inSeconds)
    try server.end()
  }
  return samples
}

/// Requests about an article that is open and does not change.
func measureRoundTrips(_ context: Context) throws -> [Figure] {
  let text = Corpus.article(1)
  var editing = try Editing(context.server, text: text)
  try editing.prepare()
  let names = namePlaces(in: text)
  var figures = [Figure("memory / one article", editing.server.memory(), .megabytes)]
  let methods = [
    ("hover", "hover", ""), ("definition", "definition", ""), ("completion", "completion", ""),
    ("references", "references", #","context":{"includeDeclaration":true}"#), ("symbols", "documentSymbol", ""),
    ("tokens", "semanticTokens/full", ""),
  ]
  for (name, method, more) in methods {
    var samples = Samples()
    for round in 0..<(context.isQuick ? 200 : 3000) {
      let place = names[round % names.count]
      try editing.ask(method, at: place, more: more)
      samples.add(editing.server.roundTrip)
    }
    figures += samples.figures("round trip / \(name)", .microseconds)
  }
  try editing.server.end()
  return figures
}

/// A letter typed, until tokens and diagnostics are there.
func measureKeystrokes(_ context: Context) throws -> [Figure] {
  var figures: [Figure] = []
  for (name, bytes, count) in [
    ("5 KB", 5_000, 300), ("100 KB", 100_000, 200), ("1 MB", 1_000_000, 60), ("10 MB", 10_000_000, 20),
  ] where !context.isQuick || bytes <= 1_000_000 {
    var editing = try Editing(context.server, text: Corpus.text(bytes: bytes))
    let opening = try seconds { try editing.prepare() }
    figures.append(Figure("open / \(name)", opening * 1e3, .milliseconds))
    var samples = Samples()
    var place = editing.placeToWrite
    let begin = editing.server.busySeconds
    let rounds = context.isQuick ? count / 5 : count
    let phrase = Array(" On 3 May the Foreign Minister of Norway, Anna Lindqvist, met Omar Haddad in Oslo.")
    for round in 0..<rounds {
      if round % 10 == 9 {
        samples.add(try editing.type("", at: place, deleting: 1))
        place -= 1
      } else {
        samples.add(try editing.type(String(phrase[round % phrase.count]), at: place))
        place += 1
      }
    }
    figures += samples.figures("keystroke / \(name)", .milliseconds)
    let busy = (editing.server.busySeconds - begin) / Double(rounds)
    figures.append(Figure("keystroke / \(name) / processor", busy * 1e3, .milliseconds))
    figures.append(Figure("keystroke / \(name) / memory", editing.server.memory(), .megabytes))
    try editing.server.end()
  }
  return figures
}

/// Bytes at which names stand: the second letters of capitalised words within sentences.
func namePlaces(in text: String) -> [Int] {
  let bytes = Array(text.utf8)
  return bytes.indices.dropFirst(2).filter { index in
    bytes[index - 2] == UInt8(ascii: " ") && (0x41...0x5a).contains(bytes[index - 1]) && bytes[index] >= 0x61
  }
}
