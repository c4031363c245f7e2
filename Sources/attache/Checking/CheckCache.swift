import AnnotationStore
import Platform
import Workspace

/// What checks have found before, by the contents they looked at: unchanged articles are not checked again.
///
/// One file a working folder, read once and replaced whole. What is broken in it, or comes from another build of the
/// program, is as good as not there; of two runs at a time the last one's file stays.
struct CheckCache {
  /// What is known of one article.
  struct Entry: Sendable {
    /// The key of everything that the results follow from.
    var key: ContentKey
    var results: ArraySlice<UInt8>

    /// The article's summary for the checks across articles; empty where there is none.
    var summary: ArraySlice<UInt8>
  }

  /// By absolute path.
  private(set) var entries: [String: Entry] = [:]

  /// Results of checks across articles, by the keys of all articles together.
  private(set) var collections: [ContentKey: ArraySlice<UInt8>] = [:]

  /// Nil where nothing is to be kept.
  private let path: String?
  private var hasChanged = false
  private var usedCollections: Set<ContentKey> = []
  private var visited: Set<String> = []

  /// Reads the cache of the working folder.
  ///
  /// - Parameter folder: the folder of caches; nil for none.
  init(in folder: String?) {
    path = folder.map { "\($0)/checks/\(ContentHash.hexadecimal(of: Array(workingFolder().utf8)))" }
    guard let path, let file = try? readFile(path, limit: Self.sizeLimit) else { return }
    read(file)
  }

  /// Takes over what a run found about an article.
  mutating func keep(_ entry: Entry, of path: String) {
    visited.insert(path)
    if entries[path]?.key == entry.key { return }
    entries[path] = entry
    hasChanged = true
  }

  /// The results of checks across articles with these keys.
  mutating func collection(_ key: ContentKey) -> ArraySlice<UInt8>? {
    usedCollections.insert(key)
    return collections[key]
  }

  mutating func keepCollection(_ results: [UInt8], _ key: ContentKey) {
    usedCollections.insert(key)
    collections[key] = results[...]
    hasChanged = true
  }

  /// Writes the cache if a run has added to it; articles that are no longer there are dropped.
  func write() {
    guard let path, hasChanged, makePrivateFolder(parentFolder(of: path)) else { return }
    let kept = entries.filter { visited.contains($0.key) || fileStatus($0.key) != nil }
    var writer = ByteWriter()
    // One run's results are kept, not those of all runs that ever were.
    writer.list(collections.filter { usedCollections.contains($0.key) }.sorted { $0.key.value < $1.key.value }) {
      $1.key($0.key)
      $1.blob($0.value)
    }
    writer.list(kept.sorted { $0.key < $1.key }) {
      $1.string($0.key)
      $1.key($0.value.key)
      $1.blob($0.value.results)
      $1.blob($0.value.summary)
    }
    guard writer.bytes.count < Self.sizeLimit else { return }
    var file = ByteWriter()
    file.string(Self.format)
    file.key(.program)
    file.key(checksum(writer.bytes))
    try? writeFileAtomically(file.bytes + writer.bytes, to: path)
  }

  private static let format = "attache-checks/1"
  private static let sizeLimit = 256 << 20

  private mutating func read(_ file: [UInt8]) {
    var head = ByteReader(file[...])
    guard head.string() == Self.format, head.key() == .program, let sum = head.key() else { return }
    let body = head.remaining
    guard checksum(Array(body)) == sum else { return }
    var reader = ByteReader(body)
    let collections = reader.list { reader -> (ContentKey, ArraySlice<UInt8>)? in
      guard let key = reader.key(), let results = reader.blob() else { return nil }
      return (key, results)
    }
    let entries = reader.list { reader -> (String, Entry)? in
      guard let path = reader.string(), let key = reader.key(), let results = reader.blob(), let summary = reader.blob()
      else { return nil }
      return (path, Entry(key: key, results: results, summary: summary))
    }
    guard let collections, let entries else { return }
    self.collections = Dictionary(collections) { $1 }
    self.entries = Dictionary(entries) { $1 }
  }
}

private func checksum(_ bytes: [UInt8]) -> ContentKey {
  var key = ContentKey()
  key.add(bytes)
  return key
}
