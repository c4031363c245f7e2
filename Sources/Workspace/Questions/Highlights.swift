import Annotations
import ArticleText

/// A mention of the entity asked about, in the same article.
package struct Highlight: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Introduces the entity.
    case introduction

    /// Names it again.
    case mention

    /// Means no entity, such as an amount.
    case text
  }

  /// UTF-8 bytes.
  package var range: Range<Int>

  package var kind: Kind
}

extension Workspace {
  /// Every mention of the entity in this article, in document order.
  ///
  /// O(mentions).
  package mutating func highlights(at offset: Int, in article: ArticleURI) -> [Highlight] {
    guard let reading = slot(of: article).flatMap({ self.reading(at: $0) }),
      let mention = reading.mentions(at: offset).first
    else { return [] }
    let mentions = reading.analysis.mentions
    guard let entity = mentions[mention].entity else {
      return [Highlight(range: mentions[mention].range, kind: .text)]
    }
    let introduction = reading.introductions[entity]
    return mentions.indices.filter { mentions[$0].entity == entity }.map {
      Highlight(range: mentions[$0].range, kind: $0 == introduction ? .introduction : .mention)
    }
  }

  /// The mentions of the entity in this article that are spelled as the one at an offset, in document order; empty
  /// where there is no other.
  ///
  /// O(mentions).
  package mutating func equalSpellings(at offset: Int, in article: ArticleURI) -> [Range<Int>] {
    guard let slot = slot(of: article), let reading = reading(at: slot), let text = text(at: slot),
      let asked = reading.mentions(at: offset).first
    else { return [] }
    let mentions = reading.analysis.mentions
    let spelling = text.bytes[text.clipped(mentions[asked].range)]
    guard let entity = mentions[asked].entity, !spelling.contains(where: { $0 == 0x0a || $0 == 0x0d }) else {
      return []
    }
    let ranges = mentions.filter {
      $0.entity == entity && $0.kind == mentions[asked].kind && text.bytes[text.clipped($0.range)] == spelling
    }.map(\.range)
    return ranges.count > 1 ? ranges : []
  }
}
