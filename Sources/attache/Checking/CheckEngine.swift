import EntityExtraction
import Platform
import Workspace

/// What analyses articles for checks, with a key that changes when it does.
struct CheckEngine: Sendable {
  let analyzer: Analyzer
  let key: ContentKey

  /// The program's own engine.
  init() {
    analyzer = Analyzer()
    key = .program
  }

  /// - Parameter path: the file with the tagger's weights, `none` for the rules alone; nil for the program's own.
  init(model path: String?) throws(FileFailure) {
    analyzer = try makeAnalyzer(model: path)
    var key = ContentKey.program
    if let path { key.add(path == "none" || path == "own" ? Array(path.utf8) : try readFile(path, limit: 64 << 20)) }
    self.key = key
  }
}
