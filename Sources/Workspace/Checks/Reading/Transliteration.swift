internal import EntityExtraction

/// Whether two names are one in two transliterations: some of their words sound alike, and they agree in all else.
///
/// `Mohammed bin Salman`, `Muhammad bin Salman`. Names of one word say too little. O(letters).
func areTransliterations(_ a: PersonName, _ b: PersonName) -> Bool {
  guard a.parts.count == b.parts.count, a.parts.count > 1 else { return false }
  var differing = 0
  var shared = 0
  for (own, other) in zip(a.parts, b.parts) {
    guard own.kind == other.kind else { return false }
    if own.letters == other.letters {
      if own.kind == .full, own.letters.count >= 3 { shared += 1 }
    } else if own.kind == .full, soundAlike(own.letters, other.letters) {
      differing += 1
    } else {
      return false
    }
  }
  return differing > 0 && shared > 0
}

/// Whether two words of folded letters have the same four consonants or more, the first letter included, and between
/// them vowels that transliterations exchange: `mohammed` and `muhammad`, not `mohammed` and `mahmoud`.
///
/// O(letters).
func soundAlike(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  guard a != b, let first = a.first, first == b.first, a.last == b.last || !endsInA(a) && !endsInA(b) else {
    return false
  }
  let (own, others) = (Syllables(a), Syllables(b))
  return own.consonants.count >= 4 && own.consonants == others.consonants
    && zip(own.vowels, others.vowels).allSatisfy { areExchanged($0, $1) }
}

/// What words that sound alike have in common.
struct SoundKey: Hashable {
  private let consonants: UInt64

  /// Looks at folded letters; linear.
  init(_ letters: [UInt8]) {
    consonants = Syllables(letters).consonants.reduce(14_695_981_039_346_656_037) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
  }
}

/// A final `a` makes a woman's name of a man's.
private func endsInA(_ letters: [UInt8]) -> Bool { letters.last == UInt8(ascii: "a") }

/// Whether one vowel is written for the other; 0 stands for none.
private func areExchanged(_ a: UInt8, _ b: UInt8) -> Bool {
  func group(_ letter: UInt8) -> Int {
    switch letter {
    case UInt8(ascii: "a"): 1
    case UInt8(ascii: "e"): 2
    case UInt8(ascii: "i"), UInt8(ascii: "y"): 3
    case UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "w"): 5
    default: 0
    }
  }
  let (own, other) = (group(a), group(b))
  // `a` and `e`, `e` and `i`.
  return own == other || own > 0 && other > 0 && abs(own - other) == 1
}

/// A word's consonants, the first letter whatever it is, and the vowel behind each.
private struct Syllables {
  private(set) var consonants: [UInt8] = []

  /// The first vowel behind each of them, 0 for none.
  private(set) var vowels: [UInt8] = []

  init(_ letters: [UInt8]) {
    for (index, letter) in letters.enumerated() {
      let isVowel = "aeiouy".utf8.contains(letter)
      if index > 0, isVowel {
        if vowels[vowels.count - 1] == 0 { vowels[vowels.count - 1] = letter }
      } else if consonants.last != letter || vowels.last != 0 {
        consonants.append(letter)
        vowels.append(0)
      }
    }
  }
}
