internal import AnnotationStore
internal import Annotations
internal import ArticleText

extension Check {
  static let ambiguousAnnotation = Check(
    code: "ambiguous-annotation",
    level: .information,
    summary: "an annotation whose words and surroundings stand in the text more than once",
    explanation: """
      An annotation is held to its place by its words and sixteen characters on both sides. The article has the same words
      between the same surroundings more than once, as tables and repeated lines do, and not all of them are annotated; so
      which one is meant can only be told by the order of the annotations around it.

          Zoravia    no comment
          Lithany    no comment
                     ^^^^^^^^^^ which one?

      Annotate or reject the other ones as well, so that each has its own.
      """,
    examination: .sidecar { article, sidecar, findings in
      struct Key: Hashable {
        var anchor: Anchor
        var kind: MentionKind
      }
      var stored: [Key: [Int]] = [:]
      var order: [Key] = []
      for (index, item) in sidecar.sidecar.mentions.enumerated() {
        guard case .exact = article.decided.places.mentions[index] else { continue }
        let key = Key(anchor: item.anchor, kind: item.kind)
        if stored[key] == nil { order.append(key) }
        stored[key, default: []].append(index)
      }
      let counts = occurrenceCounts(of: order.map(\.anchor), in: AnchorText(article.text))
      for (key, count) in zip(order, counts) where count > stored[key]?.count ?? 0 {
        guard let index = stored[key]?.first, let place = article.place(ofMention: index) else { continue }
        let item = sidecar.sidecar.mentions[index]
        findings.report(
          item.id,
          at: place,
          in: article,
          sidecar,
          "\(article.words(place)) stands in the same surroundings \(count) times; which one is annotated is not certain"
        )
      }
    }
  )
}
