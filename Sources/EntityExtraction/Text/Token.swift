/// A word, number or mark of a block, with what the recognizers ask of it precomputed.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    /// A run of letters, with inner apostrophes (`O’Brien`, `N’Djamena`).
    case word
    /// The possessive ending `'s`, split from the word before it; also the bare apostrophe of `ministers'`.
    case possessive
    /// A run of digits, with inner points and commas (`44.7`, `1,344`, `09.04.2025`).
    case number
    /// A single punctuation mark or symbol.
    case mark
    /// A web address, e-mail address or file name, kept whole so that nothing inside is read.
    case opaque
  }

  package struct Flags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The first letter is upper case.
    package static let capitalized = Flags(rawValue: 1 << 0)
    /// Two or more letters, all upper case.
    package static let allCaps = Flags(rawValue: 1 << 1)
    /// No space stands before this token: `-` and `Central` in `Russia-Central`.
    package static let joined = Flags(rawValue: 1 << 2)
    /// The first token of a sentence, and its first word where marks stand before that.
    package static let sentenceStart = Flags(rawValue: 1 << 3)
    /// An upper-case letter follows a lower-case one: `OpenAI`, `McKay`.
    package static let mixedCase = Flags(rawValue: 1 << 4)
    /// A line end stands before this token (hard-wrapped paragraphs).
    package static let afterLineEnd = Flags(rawValue: 1 << 5)
    /// Some scalar lies outside ASCII.
    package static let nonASCII = Flags(rawValue: 1 << 6)
    /// An opaque token that is a bare domain and so may name a source: `example.org`.
    package static let domain = Flags(rawValue: 1 << 7)
  }

  /// UTF-8 bytes from the block's start.
  package var start: Int32
  package var end: Int32
  package var kind: Kind
  package var flags: Flags

  /// The hash of the folded form: lower case, no diacritics, straight quotes, plain hyphens.
  package var form: FormHash

  /// What the lexicon says of this token alone, written as it is: names only where the case allows them.
  package var lexical: Lexicon.Entry

  package var range: Range<Int> { Int(start)..<Int(end) }
  package var isCapitalized: Bool { flags.contains(.capitalized) }
  package var isAllCaps: Bool { flags.contains(.allCaps) }
  package var isJoined: Bool { flags.contains(.joined) }
}

/// A 64-bit hash of a folded word, or of a phrase of them.
///
/// FNV-1a over the folded bytes. With the 200,000 entries of the lexicon, the chance that a given unlisted word meets a
/// listed hash is 1 in 10¹⁴; nothing but recognition rests on it.
package struct FormHash: RawRepresentable, Hashable, Sendable {
  package var rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  package static let empty = FormHash(rawValue: 0xcbf2_9ce4_8422_2325)

  package mutating func combine(_ byte: UInt8) {
    rawValue = (rawValue ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// Appends a further word to a phrase.
  package mutating func combine(_ word: FormHash) {
    rawValue = (rawValue ^ (word.rawValue &+ 0x9e37_79b9_7f4a_7c15)) &* 0x0000_0100_0000_01b3
    rawValue ^= rawValue >> 29
  }

  /// The hash of one word, folded first.
  package init(folding word: String) {
    self = .empty
    Folding.fold(word.utf8) { self.combine($0) }
  }
}
