import Annotations

/// Which event a sentence speaks of that names none: `Present were …`, `they signed …`.
///
/// The last meeting, conference, summit or exercise named before outside quotations; a visit or call where there is none.
struct EventFocus {
  private let reader: RelationReader
  /// The event mentions that may be spoken of so, in document order.
  private let meetings: [Int]
  private let visits: [Int]

  init(reader: RelationReader) {
    self.reader = reader
    let mentions = reader.article.mentions.indices.filter { mention in
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
    func isVisit(_ mention: Int) -> Bool {
      let family = reader.resolution.events[mention]?.family
      return family == .visit || family == .call
    }
    meetings = mentions.filter { !isVisit($0) }
    visits = mentions.filter(isVisit)
  }

  /// The last such event mention before a mention or its end; O(log n).
  func event(before mention: Int) -> Int? {
    last(of: meetings, before: mention) ?? last(of: visits, before: mention)
  }

  private func last(of mentions: [Int], before mention: Int) -> Int? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle] < mention { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? mentions[low - 1] : nil
  }
}
