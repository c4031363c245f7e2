import AnnotationStore
package import Annotations
import ArticleText

/// A place of an article that leads out of it.
package struct OutsideLink: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// `https:`, `http:`, `ftp:` or `mailto:`, never another scheme.
    case address(String)

    /// The same entity elsewhere, as the registry names it: `Workspace.outsideAddress(of:for:)`.
    case registered(EntityID)
  }

  /// UTF-8 bytes.
  package var range: Range<Int>

  package var target: Target
}

extension Workspace {
  /// Web and mail addresses, and where the registry knows an entity elsewhere its introducing mention; in document
  /// order, without overlaps.
  ///
  /// O(bytes + mentions + registry).
  package mutating func outsideLinks(in article: ArticleURI) -> [OutsideLink] {
    guard let slot = slot(of: article), let reading = reading(at: slot), let text = text(at: slot) else { return [] }
    let addresses = webLinks(in: Array(text.bytes[..<min(text.bytes.count, reading.coverage)])).map {
      OutsideLink(range: $0.range, target: .address($0.target))
    }
    var known: Set<EntityID> = []
    for entity in registry(for: article).entities where webAddress(of: entity) != nil { known.insert(entity.id) }
    let mentions = reading.analysis.mentions.enumerated().compactMap { index, mention -> OutsideLink? in
      guard let id = mention.entity, known.contains(id), reading.introductions[id] == index else { return nil }
      return OutsideLink(range: text.clipped(mention.range), target: .registered(id))
    }
    var links: [OutsideLink] = []
    for link in (addresses + mentions).stablySorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where link.range.lowerBound >= links.last?.range.upperBound ?? 0 {
      links.append(link)
    }
    return links
  }

  /// The address under which the registry knows an entity elsewhere; nil where it knows none.
  package func outsideAddress(of entity: EntityID, for article: ArticleURI) -> String? {
    registry(for: article).entities.first { $0.id == entity }.flatMap(webAddress)
  }
}

/// The first web address of an entity: written out, or an item of Wikidata.
private func webAddress(of entity: RegisteredEntity) -> String? {
  for name in entity.sameAs {
    if name.hasPrefix("https://") || name.hasPrefix("http://") { return name }
    let item = name.dropFirst("wikidata:".utf8.count)
    if name.hasPrefix("wikidata:"), item.utf8.first == UInt8(ascii: "Q"), item.utf8.count > 1,
      item.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      return "https://www.wikidata.org/wiki/\(item)"
    }
  }
  return nil
}
