/// Where anchors stand unchanged in a text: the same words between the same surroundings.
struct WholeOccurrences {
  /// The anchors without repetition, and which of them each one is.
  private let groupOfAnchor: [Int]

  /// By different anchor, where its words begin, ascending.
  private let starts: [[Int]]

  /// By different anchor, those that are equal to it, ascending.
  private let members: [[Int]]

  /// O(text + anchors + occurrences).
  init(of anchors: [SoughtAnchor], in text: AnchorText) {
    var groups: [Anchor: Int] = [:]
    var needles: [[UInt8]] = []
    var members: [[Int]] = []
    groupOfAnchor = anchors.indices.map { index in
      let sought = anchors[index]
      if let known = groups[sought.anchor] {
        members[known].append(index)
        return known
      }
      groups[sought.anchor] = needles.count
      needles.append(sought.before + sought.quote + sought.after)
      members.append([index])
      return needles.count - 1
    }
    self.members = members
    starts = zip(findOccurrences(of: needles, in: text.bytes), members).map { found, members in
      // An anchor without words, as half a line end leaves one, stands nowhere.
      guard let first = members.first, !anchors[first].quote.isEmpty else { return [] }
      let sought = anchors[first]
      return found.map { $0 + sought.before.count }.filter {
        sought.hasItsWordBoundaries(at: $0..<$0 + sought.quote.count, of: text)
      }
    }
  }

  /// Where the words of an anchor begin, ascending.
  func places(of anchor: Int) -> [Int] { starts[groupOfAnchor[anchor]] }

  /// The anchors that are equal to one, itself included, ascending.
  func equals(of anchor: Int) -> [Int] { members[groupOfAnchor[anchor]] }
}
