import AnnotationStore
import ArticleText

/// What earlier runs found in articles, by the contents that it follows from: unchanged articles are not read again.
///
/// Anything broken in the file, or made by another build of the program, is as good as not there; the file may be deleted
/// at any time.
package struct IndexCache: Sendable {
  /// The tables of articles by their keys, as the file holds them.
  private var entries: [ContentKey: ArraySlice<UInt8>] = [:]

  /// An empty cache, for a first run.
  package init() {}

  /// Reads a file; empty where it is not whole or not of this program.
  ///
  /// O(bytes).
  package init(reading file: [UInt8], program: ContentKey) {
    var head = ByteReader(file[...])
    guard head.string() == Self.format, head.key() == program, let sum = head.key() else { return }
    let body = head.remaining
    var key = ContentKey()
    key.add(Array(body))
    guard key == sum else { return }
    var reader = ByteReader(body)
    let entries = reader.list { reader -> (ContentKey, ArraySlice<UInt8>)? in
      guard let key = reader.key(), let facts = reader.blob() else { return nil }
      return (key, facts)
    }
    self.entries = Dictionary(entries ?? []) { $1 }
  }

  /// The path of the file for a workspace with some folders.
  ///
  /// - Parameter folder: the folder of caches.
  package static func path(in folder: String, of folders: [ArticleURI]) -> String {
    var hash = ContentHash()
    for folder in folders { hash.add(folder.key) }
    return "\(folder)/index/\(String(hash.value, radix: 16))"
  }

  /// The number of articles that it knows.
  package var count: Int { entries.count }

  /// The tables of an article; nil where they are not there.
  func facts(_ key: ContentKey) -> ArticleFacts? {
    entries[key].flatMap { bytes in
      var reader = ByteReader(bytes)
      return reader.facts()
    }
  }

  fileprivate static let format = "attache-index/1"
}

/// The index of a workspace as it is to be kept; making the file of it may be left to another thread.
package struct IndexSnapshot: Hashable, Sendable {
  fileprivate var entries: [(key: ContentKey, facts: ArticleFacts)]

  package static func == (a: IndexSnapshot, b: IndexSnapshot) -> Bool { a.entries.map(\.key) == b.entries.map(\.key) }

  package func hash(into hasher: inout Hasher) { for entry in entries { hasher.combine(entry.key) } }

  /// The file that keeps it.
  ///
  /// O(bytes).
  package func file(program: ContentKey) -> [UInt8] {
    var body = ByteWriter()
    body.list(entries) { entry, writer in
      var facts = ByteWriter()
      facts.facts(entry.facts)
      writer.key(entry.key)
      writer.blob(facts.bytes)
    }
    var sum = ContentKey()
    sum.add(body.bytes)
    var file = ByteWriter()
    file.string(IndexCache.format)
    file.key(program)
    file.key(sum)
    return file.bytes + body.bytes
  }
}

extension Workspace {
  /// Takes what earlier runs found; articles that are indexed from now on are looked for in it.
  package mutating func setIndexCache(_ cache: IndexCache) {
    indexCache = cache
  }

  /// What is worth keeping now that everything is indexed, and nothing more of what earlier runs found.
  ///
  /// - Returns: nil where the file that was read says nearly all of it: a few articles are sooner read again than the file
  ///   is written.
  package mutating func takeIndexSnapshot() -> IndexSnapshot? {
    guard let cache = indexCache else { return nil }
    indexCache = IndexCache()
    guard newlyIndexed * 50 > max(cache.count, articleCount) else { return nil }
    newlyIndexed = 0
    let entries = links.slots.compactMap { slot -> (key: ContentKey, facts: ArticleFacts)? in
      guard let key = article(slot)?.indexKey, let facts = links.facts(slot) else { return nil }
      return (key, facts)
    }
    return IndexSnapshot(entries: entries)
  }

  /// Indexes a closed article from what an earlier run found in it.
  ///
  /// - Returns: whether it is there.
  mutating func indexFromCache(_ slot: Int) -> Bool {
    articlesBySlot[slot]?.indexKey = nil
    guard let cache = indexCache, analyze == nil, !checksEverything, let article = article(slot), !article.isOpen else {
      return false
    }
    let key = indexKey(of: article)
    articlesBySlot[slot]?.indexKey = key
    guard let facts = cache.facts(key) else {
      newlyIndexed += 1
      return false
    }
    links.set(facts, of: article.uri.key, at: slot)
    articlesBySlot[slot]?.isIndexed = true
    return true
  }

  /// The key of everything that the facts of a closed article follow from.
  private func indexKey(of article: Article) -> ContentKey {
    var key = ContentKey()
    key.add(article.text.bytes)
    key.add(article.uri.name)
    key.add(article.sidecarFile ?? [])
    key.add(
      innermostFolder(of: article.uri, where: \.hasRegistry).flatMap { rulesByFolder[$0.uri]?.registryFile } ?? []
    )
    key.add(
      innermostFolder(of: article.uri, where: \.hasSettings).flatMap { rulesByFolder[$0.uri]?.settingsFile } ?? []
    )
    let lists = innermostFolder(of: article.uri, where: \.hasSettings)
    for name in lists?.settings.listFiles ?? [] { key.add(lists?.lists[name] ?? []) }
    return key
  }
}
