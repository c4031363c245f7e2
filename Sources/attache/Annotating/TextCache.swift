import AnnotationStore
import ArticleText
import Platform

/// The texts that sidecars were made of, kept outside the workspace: with the old text at hand, annotations find their
/// place in an edited one most surely.
///
/// One file an article. What cannot be read or written is as good as not there.
struct TextCache {
  /// Nil where there is no place for a cache.
  private let folder: String?

  /// The journal of decisions beside the texts.
  let journal: JournalFile

  /// - Parameter option: what `--cache` says.
  init(_ option: String?) {
    self.init(in: option ?? defaultCacheFolder)
  }

  /// - Parameter folder: the folder of caches; nil for none.
  init(in folder: String?) {
    self.folder = folder.map { "\($0)/texts" }
    journal = JournalFile(in: folder)
  }

  /// The text that a sidecar was made of.
  func text(of sidecar: [UInt8], at path: String) -> ArticleText? {
    guard let folder, let file = try? readFile(name(of: path, in: folder)) else { return nil }
    let head = stamp(of: sidecar)
    guard file.starts(with: head) else { return nil }
    return try? ArticleText(reading: Array(file.dropFirst(head.count)))
  }

  /// Keeps the text that a sidecar was made of.
  func keep(_ text: ArticleText, of sidecar: [UInt8], at path: String) {
    guard let folder, makePrivateFolder(folder) else { return }
    try? writeFileAtomically(stamp(of: sidecar) + text.bytes, to: name(of: path, in: folder))
  }

  private func name(of path: String, in folder: String) -> String {
    "\(folder)/\(ContentHash.hexadecimal(of: Array(path.utf8)))"
  }

  /// What a kept text begins with: which state of the sidecar it belongs to.
  private func stamp(of sidecar: [UInt8]) -> [UInt8] {
    Array("attache-text/1 \(ContentHash.hexadecimal(of: sidecar))\n".utf8)
  }
}

/// Where caches are kept: `$XDG_CACHE_HOME/attache`, else `~/.cache/attache`; nil where neither is known.
var defaultCacheFolder: String? {
  if let folder = environmentVariable("XDG_CACHE_HOME"), folder.hasPrefix("/") { return "\(folder)/attache" }
  return homeFolder.map { "\($0)/.cache/attache" }
}
