package import ArticleText

/// What one token of a pattern must be like; without tests any token fits.
package struct TokenCondition: Sendable {
  /// How many tokens may stand in this place.
  package enum Repetition: Sendable {
    case one
    case optional
    case any
    case some

    /// One token that is not like this.
    case other
  }

  package enum Test: Sendable {
    /// By its own letters.
    case text(Words)

    /// By its letters in lower case.
    case lowerCase(Words)

    /// By its shape: `Xxxx`, `dd`, `X'Xxxx`; a run of one class counts up to four.
    case shape(Words)

    /// By its number of Unicode scalars.
    case length(Int)
    case property(Property, Bool)
  }

  /// A property that a token has or has not.
  package enum Property: Hashable, Sendable {
    case isAlphabetic
    case isASCII
    case isDigit
    case isLowerCase
    case isUpperCase
    case isTitleCase
    case isPunctuation
    case likeNumber
  }

  /// Which words fit.
  package struct Words: Sendable {
    /// Nil where all others will do.
    package var among: Set<String>?
    package var notAmong: Set<String>

    /// What must be found in the word; nil where nothing need be.
    package var expression: Pattern?

    package init(among: Set<String>? = nil, notAmong: Set<String> = [], expression: Pattern? = nil) {
      self.among = among
      self.notAmong = notAmong
      self.expression = expression
    }

    func fit(_ word: String) -> Bool {
      if let among, !among.contains(word) { return false }
      if notAmong.contains(word) { return false }
      return expression?.isFound(in: Array(word.utf8)) ?? true
    }
  }

  package var tests: [Test]
  package var repetition: Repetition

  package init(_ tests: [Test], _ repetition: Repetition = .one) {
    self.tests = tests
    self.repetition = repetition
  }

  /// The words of which one must stand in this place; nil where others fit too, or none need stand here.
  var words: Set<String>? {
    guard repetition == .one || repetition == .some else { return nil }
    for test in tests {
      switch test {
      case .text(let words), .lowerCase(let words): if let among = words.among { return among }
      default: continue
      }
    }
    return nil
  }

  /// Whether a token passes all tests.
  func fits(_ token: inout TokenReading) -> Bool {
    for test in tests {
      let passes =
        switch test {
        case .text(let words): words.fit(token.text)
        case .lowerCase(let words): words.fit(token.lowerCase)
        case .shape(let words): words.fit(token.shape)
        case .length(let count): token.text.unicodeScalars.count == count
        case .property(let property, let wanted): token.has(property) == wanted
        }
      if !passes { return false }
    }
    return true
  }
}

/// A token as conditions read it.
struct TokenReading {
  let text: String
  private let token: Token

  init(_ index: Int, of block: BlockText) {
    token = block.tokens[index]
    text = String(decoding: block.bytes[token.range], as: UTF8.self)
  }

  private(set) lazy var lowerCase = text.lowercased()

  /// Letters as `X` and `x`, digits as `d`, other signs as they are; of a run four at most.
  private(set) lazy var shape: String = {
    var shape = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var count = 0
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      let sign: Unicode.Scalar =
        if properties.isAlphabetic { properties.isUppercase ? "X" : "x" } else if isDigit(scalar) { "d" } else {
          scalar
        }
      count = sign == last ? count + 1 : 1
      last = sign
      if count <= 4 { shape.append(sign) }
    }
    return String(shape)
  }()

  func has(_ property: TokenCondition.Property) -> Bool {
    let scalars = text.unicodeScalars
    switch property {
    case .isAlphabetic: return scalars.allSatisfy(\.properties.isAlphabetic)
    case .isASCII: return scalars.allSatisfy(\.isASCII)
    case .isDigit: return scalars.allSatisfy(isDigit)
    case .isLowerCase:
      return scalars.contains(where: \.properties.isLowercase) && !scalars.contains(where: \.properties.isUppercase)
    case .isUpperCase:
      return scalars.contains(where: \.properties.isUppercase) && !scalars.contains(where: \.properties.isLowercase)
    case .isTitleCase: return isTitleCase
    case .isPunctuation: return scalars.allSatisfy(isPunctuation)
    case .likeNumber: return token.kind == .number || token.lexical.classes.contains(.numberWord)
    }
  }

  /// Whether capitals stand where words begin, and only there: `Macara`, `O'Brien`.
  private var isTitleCase: Bool {
    var isInWord = false
    var hasCapital = false
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.isUppercase {
        if isInWord { return false }
        hasCapital = true
      } else if properties.isLowercase, !isInWord {
        return false
      }
      isInWord = properties.isCased
    }
    return hasCapital
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .decimalNumber }

private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
    .finalPunctuation, .otherPunctuation:
    true
  default: false
  }
}
