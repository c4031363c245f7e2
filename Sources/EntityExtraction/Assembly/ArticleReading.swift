package import Annotations

/// What stages 1–6 read in an article: all that resolution and relations rest on.
package struct ArticleReading: Sendable {
  package var mentions: ArticleMentions

  /// In document order; they do not overlap.
  package var quotes: [SpokenQuote]

  package var metadata: DocumentMetadata

  package init(
    mentions: ArticleMentions,
    quotes: [SpokenQuote] = [],
    metadata: DocumentMetadata = DocumentMetadata()
  ) {
    self.mentions = mentions
    self.quotes = quotes
    self.metadata = metadata
  }
}

/// Reported speech with the words that name its speaker.
package struct SpokenQuote: Hashable, Sendable {
  /// The words that were said, in UTF-8 bytes of the article.
  package var range: Range<Int>

  package var kind: Quote.Kind

  /// The cue in UTF-8 bytes of the article; nil for a transcript's turn.
  package var cue: Range<Int>?

  /// Who speaks; nil where the text does not say it.
  package var speaker: SpeakerWords?

  package init(range: Range<Int>, kind: Quote.Kind, cue: Range<Int>?, speaker: SpeakerWords?) {
    self.range = range
    self.kind = kind
    self.cue = cue
    self.speaker = speaker
  }
}

/// The words that name a quote's speaker, where they stand.
package struct SpeakerWords: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// A noun phrase with a name in it.
    case name
    case pronoun
    /// A noun phrase without a name: `both sides`.
    case descriptor
    /// The label of a transcript's turn.
    case label
  }

  package var form: Form

  /// The noun phrase, in UTF-8 bytes of the article.
  package var range: Range<Int>

  /// The noun phrase with what stands in apposition to it, in UTF-8 bytes of the article.
  package var extent: Range<Int>

  /// The index of the block the words stand in.
  package var block: Int

  package init(form: Form, range: Range<Int>, extent: Range<Int>, block: Int) {
    self.form = form
    self.range = range
    self.extent = extent
    self.block = block
  }
}
