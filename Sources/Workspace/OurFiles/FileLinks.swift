import AnnotationStore
import PositionedJSON

/// A place of a file of ours that leads elsewhere.
package struct FileLink: Hashable, Sendable {
  /// UTF-8 bytes, without quotation marks.
  package var range: Range<Int>

  /// `file:`, `https:` or `http:`, never another scheme.
  package var target: String
}

extension Workspace {
  /// The article that a sidecar is about, the sources of a registry's offices and memberships, and where its entities are
  /// known elsewhere.
  ///
  /// O(bytes).
  package mutating func fileLinks(in uri: ArticleURI) -> [FileLink] {
    guard let file = fileView(uri) else { return [] }
    var links: [FileLink] = []
    func add(_ value: JSONValue?, _ target: String?) {
      guard let value, value.range.count > 2, let target else { return }
      links.append(FileLink(range: value.range.lowerBound + 1..<value.range.upperBound - 1, target: target))
    }
    func address(_ value: JSONValue?) -> String? {
      guard let name = value?.string else { return nil }
      return article(named: name, beside: file)?.string ?? webAddress(name)
    }
    switch file.kind {
    case .sidecar:
      let name = file.tree.root["text"]?["file"]
      add(name, name?.string.flatMap { article(named: $0, beside: file)?.string })
    case .registry:
      for entity in file.elements("entities") {
        for name in entity["sameAs"]?.array ?? [] { add(name, name.string.flatMap(webAddress)) }
        for list in ["roles", "memberships"] {
          for element in entity[list]?.array ?? [] { add(element["source"], address(element["source"])) }
        }
      }
    case .settings: break
    }
    return links
  }
}

/// The web address that a name is: one written out, or an item of Wikidata; nil for anything else.
private func webAddress(_ name: String) -> String? {
  let isPlain = name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") }
  if isPlain, name.hasPrefix("https://") || name.hasPrefix("http://") { return name }
  let item = name.dropFirst("wikidata:".utf8.count)
  let isItem = name.hasPrefix("wikidata:Q") && item.utf8.count > 1
  return isItem && item.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    ? "https://www.wikidata.org/wiki/\(item)" : nil
}
