internal import AnnotationStore
package import Annotations
package import ArticleText

/// A decision on the first place of some words, for writing sidecars by hand.
package struct StoredDecision {
  var kind: MentionKind
  var words: String
  var status: DecisionStatus
  var entity: String?

  package init(_ kind: MentionKind, _ words: String, _ status: DecisionStatus, _ entity: String? = nil) {
    self.kind = kind
    self.words = words
    self.status = status
    self.entity = entity
  }
}

/// The sidecar of `a.txt` with decisions by `ek` on it.
package func sidecar(of text: ArticleText, _ decisions: [StoredDecision]) -> [UInt8] {
  var sidecar = Sidecar(file: "a.txt")
  for (index, decision) in decisions.enumerated() {
    let start = text.bytes.indices.first { text.bytes[$0...].starts(with: decision.words.utf8) } ?? 0
    guard let id = ItemID(rawValue: "m-0000000\(index)") else { continue }
    sidecar.mentions.append(
      StoredMention(
        id: id,
        kind: decision.kind,
        anchor: AnchorText(text).anchor(ofArticleRange: start..<start + decision.words.utf8.count),
        entity: decision.entity.map(EntityID.init(rawValue:)),
        verdict: Verdict(decision.status, by: "human:ek")
      )
    )
  }
  return sidecar.canonicalBytes
}
