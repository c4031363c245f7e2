/// The anchors of one place, each place once: a name that is marked as a person and, at the same place, as a role is
/// looked for once.
struct AnchorGrouping {
  /// In document order.
  private(set) var anchors: [SoughtAnchor] = []

  /// For each of the anchors that were given its index in `anchors`.
  private(set) var groupOfAnchor: [Int] = []

  init(_ labelled: [LabelledAnchor]) {
    var labels: Set<String> = []
    for (index, anchor) in labelled.enumerated() {
      // Equal ones of one label side by side are two places that look alike, such as lines of a table.
      let isSamePlace = index > 0 && labelled[index - 1].anchor == anchor.anchor && !labels.contains(anchor.label)
      if !isSamePlace {
        anchors.append(SoughtAnchor(anchor.anchor))
        labels = []
      }
      labels.insert(anchor.label)
      groupOfAnchor.append(anchors.count - 1)
    }
  }
}
