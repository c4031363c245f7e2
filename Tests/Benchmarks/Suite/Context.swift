import Platform

/// What the benchmarks work with.
final class Context {
  /// The command line of the server that is measured.
  let server: [String]

  /// The command line of another server to measure beside it; nil where none is.
  let peer: [String]?

  /// Whether small inputs and few repetitions do.
  let isQuick: Bool

  /// A folder for files, which is removed in the end.
  let work: String

  private var folders: [Int: String] = [:]

  init(program: String, peer: [String]?, isQuick: Bool, work: String) {
    server = [program, "lsp"]
    self.peer = peer
    self.isQuick = isQuick
    self.work = work
  }

  /// A folder with as many articles, a thousand in each of its folders.
  func folder(ofArticles count: Int) throws(FileFailure) -> String {
    if let known = folders[count] { return known }
    let folder = "\(work)/articles-\(count)"
    for number in 0..<count {
      let inner = "\(folder)/\(number / 1000)"
      if number % 1000 == 0 { _ = makeSharedFolder(inner) }
      try writeFileAtomically(Array(Corpus.article(number).utf8), to: "\(inner)/a\(number).txt", isDurable: false)
    }
    folders[count] = folder
    return folder
  }

  /// Tells people something that is no figure.
  func note(_ text: String) { write("  (\(text))\n", to: .error) }
}
