import Annotations

/// Which event a sentence speaks of that names none: `Present were …`, `they signed …`.
struct EventFocus {
  private let reader: RelationReader
  /// The event mentions that may be spoken of so, in document order.
  private let mentions: [Int]

  init(reader: RelationReader) {
    self.reader = reader
    mentions = reader.article.mentions.indices.filter { mention in
      guard reader.kind(mention) == .event, reader.article.mentions[mention].parent == nil,
        let structure = reader.resolution.events[mention]
      else { return false }
      switch structure.family {
      case .press, .interview, .election, .war, .other: return false
      case .meeting, .conference, .summit, .visit, .call, .exercise, .any: break
      }
      if structure.relative != nil || reader.isQuoted(mention) { return false }
      return structure.ordinal == nil || structure.hasComplement || !structure.inner.isEmpty
    }
  }

  /// The last such event mention before a mention or its end; O(log n).
  func event(before mention: Int) -> Int? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle] < mention { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? mentions[low - 1] : nil
  }
}
