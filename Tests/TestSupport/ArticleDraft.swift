/// An article that is edited while its mentions are known: the truth that placing is held against.
package struct ArticleDraft: Sendable {
  /// A stretch of an article: words, or a mention of further stretches.
  package indirect enum Unit: Sendable {
    case words(String)
    case mention(Int, [Unit])

    package var text: String {
      switch self {
      case .words(let words): words
      case .mention(_, let inner): inner.map(\.text).joined()
      }
    }
  }

  package typealias Sentence = [Unit]

  /// Sentences by paragraph; a blank between sentences, an empty line between paragraphs.
  package var paragraphs: [[Sentence]]

  /// The text and where in its UTF-8 bytes each mention stands.
  package func rendered() -> (text: String, places: [Int: Range<Int>]) {
    var text = ""
    var places: [Int: Range<Int>] = [:]
    func append(_ unit: Unit) {
      switch unit {
      case .words(let words): text += words
      case .mention(let id, let inner):
        let start = text.utf8.count
        for unit in inner { append(unit) }
        places[id] = start..<text.utf8.count
      }
    }
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { text += "\n\n" }
      for (index, sentence) in paragraph.enumerated() {
        if index > 0 { text += " " }
        for unit in sentence { append(unit) }
      }
    }
    return (text + "\n", places)
  }
}

extension ArticleDraft.Unit {
  /// The same words without mentions.
  package var withoutMentions: ArticleDraft.Unit { .words(text) }

  /// The identifiers of the mention and those within it.
  package var mentions: [Int] {
    switch self {
    case .words: []
    case .mention(let id, let inner): [id] + inner.flatMap(\.mentions)
    }
  }

  /// The unit with the words of one mention changed.
  package func changing(_ mention: Int, _ change: (String) -> String) -> ArticleDraft.Unit {
    switch self {
    case .words: return self
    case .mention(let id, let inner) where id == mention:
      return .mention(id, [.words(change(inner.map(\.text).joined()))])
    case .mention(let id, let inner):
      return .mention(id, inner.map { $0.changing(mention, change) })
    }
  }

  /// The unit with a mention, and those within it, turned into other words.
  package func replacing(_ mention: Int, with words: String) -> ArticleDraft.Unit {
    switch self {
    case .words: return self
    case .mention(let id, _) where id == mention: return .words(words)
    case .mention(let id, let inner): return .mention(id, inner.map { $0.replacing(mention, with: words) })
    }
  }
}
