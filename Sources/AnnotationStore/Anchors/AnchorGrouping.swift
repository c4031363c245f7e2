/// The anchors of one place, each place once: a name that is marked as a person and, at the same place, as a role is
/// looked for once.
struct AnchorGrouping {
  /// In the order in which they were given.
  private(set) var anchors: [SoughtAnchor] = []

  /// For each of the anchors that were given its index in `anchors`.
  private(set) var groupOfAnchor: [Int] = []

  /// - Parameter text: a text that they are or were in.
  init(_ labelled: [LabelledAnchor], in text: AnchorText) {
    let sought = labelled.map { SoughtAnchor($0.anchor) }
    let wholes = WholeOccurrences(of: sought, in: text)
    var labels: [Set<String>] = []
    var firstGroup: [Anchor: Int] = [:]
    for (index, anchor) in labelled.enumerated() {
      // Equal ones of one label are two places that look alike, such as lines of a table; where the text has but one such
      // place, those of other labels mean it wherever they stand in the list.
      let previous = index > 0 && labelled[index - 1].anchor == anchor.anchor ? groupOfAnchor[index - 1] : nil
      let known = previous ?? (wholes.places(of: index).count == 1 ? firstGroup[anchor.anchor] : nil)
      let group: Int
      if let known, labels[known].insert(anchor.label).inserted {
        group = known
      } else {
        group = anchors.count
        anchors.append(sought[index])
        labels.append([anchor.label])
      }
      if firstGroup[anchor.anchor] == nil { firstGroup[anchor.anchor] = group }
      groupOfAnchor.append(group)
    }
  }
}
