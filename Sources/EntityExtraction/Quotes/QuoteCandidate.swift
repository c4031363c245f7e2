package import Annotations

/// Reported speech as far as one block shows it.
package struct QuoteCandidate: Hashable, Sendable {
  package struct Flags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The block begins with this quotation's opening mark: it may go on with an earlier one.
    package static let opensBlock = Flags(rawValue: 1 << 0)
    /// The quotation runs to the block's end without a closing mark.
    package static let isOpen = Flags(rawValue: 1 << 1)
    /// Nothing in the block says who speaks; a neighbour may.
    package static let isUncued = Flags(rawValue: 1 << 2)
    /// A turn of a transcript; the paragraphs behind it belong to it.
    package static let isTurn = Flags(rawValue: 1 << 3)
    /// The cue ends the block with a colon: the next block is what was said.
    ///
    /// The span is empty.
    package static let introducesNextBlock = Flags(rawValue: 1 << 4)
    /// The speaker is `they` or `it` and stands for a document or an event, which cannot speak.
    package static let isThing = Flags(rawValue: 1 << 5)
    /// The speaker is `they` or `it`, and no earlier sentence of the block says for what.
    package static let needsAntecedent = Flags(rawValue: 1 << 6)
    /// Quoted words inside a sentence of somebody else: no source but one named beside them is theirs.
    package static let isFragment = Flags(rawValue: 1 << 7)
  }

  /// The words that were said, in UTF-8 bytes of the block.
  package var range: Range<Int>

  package var kind: Quote.Kind

  /// The cue in UTF-8 bytes of the block; nil for turns and where it stands elsewhere.
  package var cue: Range<Int>?

  package var speaker: SpeakerPhrase?
  package var flags: Flags

  package init(
    range: Range<Int>,
    kind: Quote.Kind,
    cue: Range<Int>?,
    speaker: SpeakerPhrase?,
    flags: Flags = []
  ) {
    self.range = range
    self.kind = kind
    self.cue = cue
    self.speaker = speaker
    self.flags = flags
  }
}

/// The words that name the speaker of a quote.
package struct SpeakerPhrase: Hashable, Sendable {
  package var form: SpeakerWords.Form

  /// The noun phrase, in UTF-8 bytes of the block; two coordinated speakers are one phrase.
  package var range: Range<Int>

  /// The noun phrase and what stands in apposition to it: `the Minister of Trade, Ann Lee`; in UTF-8 bytes of the block.
  package var extent: Range<Int>

  package init(form: SpeakerWords.Form, range: Range<Int>, extent: Range<Int>) {
    self.form = form
    self.range = range
    self.extent = extent
  }
}

/// What stage 4 finds of reported speech in one block.
package struct BlockQuotes: Hashable, Sendable {
  /// What a pronoun at the head of the next block may stand for.
  package enum Subject: Hashable, Sendable {
    case speaker
    /// A document or an event.
    case thing
    /// The block's last subject is a pronoun itself, or there is none.
    case unknown
  }

  /// In the order of the block; they do not overlap.
  package var candidates: [QuoteCandidate]

  /// The subject of the block's last sentence.
  package var lastSubject: Subject

  package static let none = BlockQuotes(candidates: [], lastSubject: .unknown)

  package init(candidates: [QuoteCandidate], lastSubject: Subject) {
    self.candidates = candidates
    self.lastSubject = lastSubject
  }
}
