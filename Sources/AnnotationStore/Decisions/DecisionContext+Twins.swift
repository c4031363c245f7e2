import Annotations
import ArticleText

extension DecisionContext {
  /// Stores the suggestions that have the same words between the same surroundings as mentions that are decided on.
  ///
  /// An anchor alone does not say which of such places it means; their order in the file does, if all of them are there.
  /// O(mentions).
  mutating func keepApart(_ indexes: [Int], in draft: inout SidecarDraft) {
    let mentions = view.analysis.mentions
    let words = mentions.map { AnchorText.words(of: $0.range, in: text) }
    var counts: [String: Int] = [:]
    for word in words { counts[word, default: 0] += 1 }
    var twins: [Anchor: [Int]] = [:]
    for index in mentions.indices where counts[words[index], default: 0] > 1 {
      twins[anchor(of: mentions[index].range), default: []].append(index)
    }
    for index in indexes where mentions.indices.contains(index) {
      guard counts[words[index], default: 0] > 1 else { continue }
      // Those of one place are told apart by their kinds.
      let alike = twins.removeValue(forKey: anchor(of: mentions[index].range)) ?? []
      guard alike.contains(where: { mentions[$0].range != mentions[index].range }) else { continue }
      for twin in alike where view.mentionIDs[twin] == nil && draft.mentionIDs[twin] == nil {
        _ = store(twin, .suggested, in: &draft)
      }
    }
  }
}
