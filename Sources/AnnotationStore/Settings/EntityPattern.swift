package import Annotations

/// A pattern of words that is a mention, as spaCy's entity ruler writes it.
package struct EntityPattern: Hashable, Sendable {
  package var kind: MentionKind
  package var body: Body

  /// Whose mention it is; nil where the words say it.
  package var entity: EntityID?

  /// The tokens of a pattern at most.
  package static let longest = 62

  /// What must stand in the text.
  package enum Body: Hashable, Sendable {
    /// These words.
    case phrase(String)

    /// Tokens that each fit, side by side.
    case tokens([TokenPattern])
  }
}

/// What one token of a pattern must be like; without conditions any token fits.
package struct TokenPattern: Hashable, Sendable {
  /// How many tokens may stand in this place.
  package enum Repetition: String, Hashable, Sendable, CaseIterable {
    case optional = "?"
    case any = "*"
    case some = "+"

    /// One token that is not like this.
    case other = "!"
  }

  /// A property that a token has or has not.
  package enum Flag: String, Hashable, Sendable, CaseIterable {
    case isAlphabetic = "IS_ALPHA"
    case isASCII = "IS_ASCII"
    case isDigit = "IS_DIGIT"
    case isLowerCase = "IS_LOWER"
    case isUpperCase = "IS_UPPER"
    case isTitleCase = "IS_TITLE"
    case isPunctuation = "IS_PUNCT"
    case likeNumber = "LIKE_NUM"
  }

  /// The words that a token is among, or is not, or what is found in it.
  package struct Words: Hashable, Sendable {
    /// Nil where all others will do.
    package var among: [String]?
    package var notAmong: [String]

    /// A regular expression that is found in the word; nil where nothing need be.
    package var expression: String?

    package init(among: [String]? = nil, notAmong: [String] = [], expression: String? = nil) {
      self.among = among
      self.notAmong = notAmong
      self.expression = expression
    }
  }

  /// By its own letters.
  package var text: Words?

  /// By its letters in lower case.
  package var lowerCase: Words?

  /// By its shape, as `Xxxx` or `dd`.
  package var shape: Words?

  /// In Unicode scalars.
  package var length: Int?
  package var flags: [Flag: Bool] = [:]

  /// Nil for exactly one token.
  package var repetition: Repetition?

  /// A pattern that any one token fits.
  package init() {}
}
