internal import Annotations

/// How well weights do on held-back documents.
package struct TaggerScore: Hashable, Sendable {
  package var right = 0
  package var made = 0
  package var wanted = 0

  /// Right spans by kind and margin, for confidence.
  package var reliability = TaggerReliability()

  package init() {}

  /// Of what was found, the share that is right, 0 to 1.
  package var precision: Double { made == 0 ? 0 : Double(right) / Double(made) }

  /// Of what should be found, the share that was, 0 to 1.
  package var recall: Double { wanted == 0 ? 0 : Double(right) / Double(wanted) }

  /// The harmonic mean of both.
  package var f1: Double { made + wanted == 0 ? 0 : 2 * Double(right) / Double(made + wanted) }

  /// Adds what a model finds in a document; O(text).
  ///
  /// Right is a span with the kind of the labels; countries count as places, because most corpora do not tell them apart.
  /// Kinds that the document does not label are left out.
  package mutating func add(_ document: TrainingDocument, found model: TaggerModel) {
    let labelled = document.annotatedKinds
    func name(_ kind: MentionKind) -> MentionKind { kind == .country ? .place : kind }
    func isLabelled(_ kind: MentionKind) -> Bool {
      labelled.contains(kind) || kind == .country && labelled.contains(.place)
    }
    var gold: Set<Labelled> = []
    for mention in document.mentions where TaggerLabel.kinds.contains(mention.kind) && isLabelled(mention.kind) {
      gold.insert(Labelled(range: mention.range, kind: name(mention.kind)))
    }
    wanted += gold.count
    let blocks = DocumentStructure.blocks(of: document.text).map { block in
      (block, analyzeBlock(Array(document.text[block.range]), role: block.role, model: model))
    }
    let evidence = ArticleEvidence(blocks.map(\.1), tagger: Tagger(model))
    for (block, analysis) in blocks {
      for span in evidence.spans(in: analysis) where isLabelled(span.kind) {
        let bytes = analysis.text.byteRange(span.tokens)
        let range = bytes.lowerBound + block.range.lowerBound..<bytes.upperBound + block.range.lowerBound
        let isRight = gold.contains(Labelled(range: range, kind: name(span.kind)))
        made += 1
        if isRight { right += 1 }
        guard let kind = TaggerLabel.kinds.firstIndex(of: span.kind) else { continue }
        reliability.count(kind: kind, margin: span.margin, isRight: isRight)
      }
    }
  }

  private struct Labelled: Hashable {
    var range: Range<Int>
    var kind: MentionKind
  }
}
