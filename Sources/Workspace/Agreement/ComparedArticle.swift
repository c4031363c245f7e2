package import ArticleText

/// A mention as one of two annotators has it.
package struct ComparedMention: Sendable {
  /// UTF-8 bytes of the article.
  package var range: Range<Int>

  package var kind: String

  /// What the annotator calls the entity that it means; nil where nothing was said.
  package var entity: String?

  /// The rule or model that made it, and how sure it says that it is; nil where a person decided.
  package var stated: (by: String, confidence: Double)?

  package init(
    _ range: Range<Int>,
    kind: String,
    entity: String? = nil,
    stated: (by: String, confidence: Double)? = nil
  ) {
    self.range = range
    self.kind = kind
    self.entity = entity
    self.stated = stated
  }
}

/// An article as two annotators marked it.
package struct ComparedArticle: Sendable {
  package var name: String
  package var text: ArticleText

  /// In document order, outer before inner.
  package let a: [ComparedMention]
  package let b: [ComparedMention]

  /// Takes the mentions in any order; empty ones and those beyond the text do not count.
  package init(name: String, text: ArticleText, a: [ComparedMention], b: [ComparedMention]) {
    self.name = name
    self.text = text
    func ordered(_ mentions: [ComparedMention]) -> [ComparedMention] {
      mentions.filter { !$0.range.isEmpty && $0.range.lowerBound >= 0 && $0.range.upperBound <= text.bytes.count }
        .stablySorted { x, y in
          (x.range.lowerBound, -x.range.upperBound, x.kind) < (y.range.lowerBound, -y.range.upperBound, y.kind)
        }
    }
    self.a = ordered(a)
    self.b = ordered(b)
  }
}
