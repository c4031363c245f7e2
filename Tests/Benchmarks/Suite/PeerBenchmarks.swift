/// Another language server beside ours, on the same machine and over the same client: each has a document of its own
/// language, is asked what stands at a name, and colours the text after each letter.
///
/// - Returns: nothing where no other server was named.
func measurePeer(_ context: Context) throws -> [Figure] {
  guard let peer = context.peer, let program = peer.first?.split(separator: "/").last else { return [] }
  let sides = [
    Side(name: "attache", command: context.server, file: "a.txt", language: "plaintext", text: Corpus.text),
    Side(name: String(program), command: peer, file: "a.cpp", language: "cpp", text: code),
  ]
  var figures: [Figure] = []
  for side in sides {
    let start = try startTimes(of: side.command, rounds: context.isQuick ? 5 : 20)
    figures.append(Figure("beside / \(side.name) / start", start.percentile(0.5) * 1e3, .milliseconds))
    for (size, bytes) in [("5 KB", 5_000), ("100 KB", 100_000), ("1 MB", 1_000_000)]
    where !context.isQuick || bytes < 1_000_000 {
      figures += try measure(side, size: size, bytes: bytes, context)
    }
  }
  return figures
}

/// A server and what it is given to read.
private struct Side {
  var name: String
  var command: [String]
  var file: String
  var language: String

  /// Makes a text of about as many bytes.
  var text: (_ bytes: Int) -> String
}

private func measure(_ side: Side, size: String, bytes: Int, _ context: Context) throws -> [Figure] {
  let text = side.text(bytes)
  var editing = try Editing(
    side.command,
    text: text,
    address: "file://\(context.work)/\(side.file)",
    language: side.language
  )
  let name = "beside / \(side.name) / \(size)"
  let opening = try seconds { try editing.prepare(withDiagnostics: false) }
  let names = namePlaces(in: text)
  var hovers = Samples()
  for round in 0..<(context.isQuick ? 100 : 500) {
    try editing.ask("hover", at: names[round * 37 % names.count])
    hovers.add(editing.server.roundTrip)
  }
  var letters = Samples()
  var place = editing.placeToWrite
  // A server that takes seconds a letter is known well enough after some.
  let clock = ContinuousClock()
  let begin = clock.now
  for round in 0..<(context.isQuick ? 50 : 200) where (clock.now - begin).inSeconds < 30 {
    letters.add(try editing.type(round % 6 == 5 ? " " : "a", at: place, withDiagnostics: false))
    place += 1
  }
  let memory = editing.server.memory()
  try editing.server.end()
  return [Figure("\(name) / open", opening * 1e3, .milliseconds)] + hovers.figures("\(name) / hover", .microseconds)
    + letters.figures("\(name) / letter to tokens", .milliseconds) + [Figure("\(name) / memory", memory, .megabytes)]
}

/// C++ of about as many bytes, with comments to write in.
private func code(bytes: Int) -> String {
  var text = ""
  var number = 0
  while text.utf8.count < bytes {
    text += """
      // The person of note \(number) has a role.
      struct Person\(number) { int roles; int age; };
      int promote\(number)( Person\(number) &person, int count) { person.roles += count; return person.roles; }

      """
    number += 1
  }
  return text
}
