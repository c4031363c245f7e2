internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let mixedAlphabets = Check(
    code: "mixed-alphabets",
    level: .warning,
    summary: "Latin and Cyrillic or Greek letters within one word",
    explanation: """
      A word is written with letters of two alphabets that look alike: a Cyrillic “а” inside a Latin word. Readers see
      nothing; programs see a word that exists nowhere else, so that the name is neither found nor linked.

          the city of Аlmaty            the first letter is Cyrillic

      Type the word again, or apply the fix, which writes all of it in the alphabet of most of its letters. It is offered
      only where every other letter has a likeness there.
      """,
    examination: .block { block, findings in
      for index in block.tokens.indices {
        let token = block.tokens[index]
        guard token.kind == .word, token.flags.contains(.nonASCII), token.range.count > 3 else { continue }
        guard let word = MixedWord(block.text.bytes, token.range) else { continue }
        let range = block.range(index)
        let fixes = word.unmixed.map { unmixed in
          Fix("Write it in \(word.main.rawValue) letters", isSafe: true, edits: [findings.edit(range, unmixed)])
        }
        findings.report(
          range,
          "\(block.words(range)) mixes \(word.main.rawValue) letters with \(word.other.rawValue) ones: \(word.odd)",
          fixes: fixes.map { [$0] } ?? []
        )
      }
    }
  )
}

/// A word with letters of two alphabets.
private struct MixedWord {
  enum Alphabet: String {
    case latin = "Latin"
    case cyrillic = "Cyrillic"
    case greek = "Greek"
  }

  /// The alphabet of most letters; Latin where there is a tie.
  var main: Alphabet
  var other: Alphabet

  /// The letters of the other alphabet with their code points.
  var odd: String

  /// The word in its main alphabet; nil where some letter has no likeness.
  var unmixed: String?

  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var scalars: [(value: UInt32, alphabet: Alphabet?)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = decodeScalar(bytes, at: index)
      scalars.append((scalar.value, Self.alphabet(scalar.value)))
      index += scalar.length
    }
    let alphabets: [Alphabet] = [.latin, .cyrillic, .greek]
    let counts = alphabets.map { alphabet in
      (alphabet, scalars.count { $0.alphabet == alphabet })
    }.filter { $0.1 > 0 }
    guard counts.count == 2 else { return nil }
    let isLatinMain = counts[0].1 >= counts[1].1
    main = isLatinMain ? counts[0].0 : counts[1].0
    other = isLatinMain ? counts[1].0 : counts[0].0
    var result = String.UnicodeScalarView()
    var isComplete = true
    var named: [String] = []
    for (value, alphabet) in scalars {
      guard let scalar = Unicode.Scalar(value) else { return nil }
      guard alphabet == other else {
        result.append(scalar)
        continue
      }
      let name = "\(scalar) (U+0\(String(value, radix: 16, uppercase: true)))"
      if value >= 0x80, named.count < 3, !named.contains(name) { named.append(name) }
      if value < 0x80, !named.contains(String(scalar)), named.count < 3 { named.append(String(scalar)) }
      if let likeness = Self.likeness(of: value, in: main) { result.append(likeness) } else { isComplete = false }
    }
    odd = named.joined(separator: ", ")
    unmixed = isComplete ? String(result) : nil
  }

  private static func alphabet(_ value: UInt32) -> Alphabet? {
    switch value {
    case 0x41...0x5a, 0x61...0x7a, 0xc0...0xd6, 0xd8...0xf6, 0xf8...0x24f, 0x1e00...0x1eff: .latin
    // The micro sign and omega are units.
    case 0x400...0x52f: .cyrillic
    case 0x370...0x3ff: .greek
    default: nil
    }
  }

  private static func likeness(of value: UInt32, in alphabet: Alphabet) -> Unicode.Scalar? {
    switch alphabet {
    case .latin: pairs.first { $0.foreign.value == value }?.latin
    case .cyrillic: pairs.first { $0.latin.value == value && alphabet == Self.alphabet($0.foreign.value) }?.foreign
    case .greek: pairs.first { $0.latin.value == value && alphabet == Self.alphabet($0.foreign.value) }?.foreign
    }
  }

  /// Letters of other alphabets that look the same as a Latin one.
  private static let pairs: [(foreign: Unicode.Scalar, latin: Unicode.Scalar)] = Array(
    zip(
      "аеорсухіјѕһАВЕКМНОРСТХІЈЅҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧο".unicodeScalars,
      "aeopcyxijshABEKMHOPCTXIJSYABEZHIKMNOPTYXo".unicodeScalars
    )
  ).map { (foreign: $0.0, latin: $0.1) }
}
