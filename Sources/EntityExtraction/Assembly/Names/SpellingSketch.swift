/// A quick look whether two spellings can be near: no where they cannot be, mostly.
///
/// Letters that stand for one another at little cost are one group. A group of which the one spelling has a letter that
/// costs a whole letter to leave out, and the other none, is a letter's distance; so are any two such groups.
package struct SpellingSketch: Sendable {
  private let length: Int

  /// The groups that the word has letters of.
  private var groups: UInt32 = 0

  /// Those of them with a letter that costs a whole one to leave out.
  private var dear: UInt32 = 0

  /// Each letter by itself; all that is none of a–z together.
  private var letters: UInt32 = 0

  /// Looks at folded letters; linear.
  package init(_ word: [UInt8]) {
    length = word.count
    for (index, letter) in word.enumerated() {
      let group: UInt32 = 1 << Self.group(of: letter)
      groups |= group
      letters |= 1 << Self.index(of: letter)
      if insertionCost(in: word, at: index) >= 4 { dear |= group }
    }
  }

  /// False only where `spellingDistance` is nil.
  package func mayBeNear(_ other: SpellingSketch) -> Bool {
    let own = (dear & ~other.groups).nonzeroBitCount
    let others = (other.dear & ~groups).nonzeroBitCount
    return max(own, others) * 4 <= spellingLimit(max(length, other.length))
  }

  /// False only where the words differ in more than one letter, or in two that have changed places.
  package func mayBeSlip(of other: SpellingSketch) -> Bool {
    abs(length - other.length) <= 1 && (letters ^ other.letters).nonzeroBitCount <= 2
  }

  private static func index(of letter: UInt8) -> UInt32 {
    letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") ? UInt32(letter - UInt8(ascii: "a")) : 26
  }

  /// The first letter of those that may stand for a letter at less than a whole letter's cost.
  private static func group(of letter: UInt8) -> UInt32 {
    switch letter {
    case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "y"): index(of: UInt8(ascii: "e"))
    case UInt8(ascii: "f"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "v"), UInt8(ascii: "w"):
      index(of: UInt8(ascii: "f"))
    case UInt8(ascii: "b"), UInt8(ascii: "p"): index(of: UInt8(ascii: "b"))
    case UInt8(ascii: "d"), UInt8(ascii: "t"): index(of: UInt8(ascii: "d"))
    case UInt8(ascii: "c"), UInt8(ascii: "g"), UInt8(ascii: "k"), UInt8(ascii: "q"), UInt8(ascii: "s"),
      UInt8(ascii: "z"):
      index(of: UInt8(ascii: "c"))
    default: index(of: letter)
    }
  }
}
