import TestSupport
import Testing

@testable import EntityExtraction

/// The quick look at two spellings against the distance that it spares.
@Suite struct SpellingSketchTests {
  @Test(arguments: 1...8)
  func spellingsThatAreNearAreNeverLeftOut(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var near = 0
    for _ in 0..<4000 {
      let word = Self.word(&random)
      let other = random.oneIn(4) ? Self.word(&random) : Self.misspelt(word, &random)
      guard spellingDistance(word, other) != nil else { continue }
      near += 1
      #expect(SpellingSketch(word).mayBeNear(SpellingSketch(other)), "\(Self.text(word)) \(Self.text(other))")
    }
    #expect(near > 500)
  }

  @Test(arguments: [
    ("belgatov", "belgatow", true), ("belgatov", "marchetti", false), ("sadykov", "sadikov", true),
    ("sadykov", "ramonov", false), ("hagopian", "hakobyan", true), ("lindqvist", "lindkvist", true),
    ("teveen", "nurtleu", false),
  ])
  func mostOthersAre(_ a: String, _ b: String, _ mayBeNear: Bool) {
    #expect(SpellingSketch(Array(a.utf8)).mayBeNear(SpellingSketch(Array(b.utf8))) == mayBeNear)
  }

  @Test(arguments: [
    ("radu", "raud", true), ("vindlo", "vindla", true), ("vindlo", "vindlox", true), ("abe", "cdf", false),
  ])
  func aSlipIsALetterOrTwoThatChangePlaces(_ a: String, _ b: String, _ mayBeSlip: Bool) {
    #expect(SpellingSketch(Array(a.utf8)).mayBeSlip(of: SpellingSketch(Array(b.utf8))) == mayBeSlip)
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyzaeiouyhkt".utf8) + [0xd0, 0xb0]

  private static func word(_ random: inout SeededGenerator) -> [UInt8] {
    (0..<random.int(3...12)).map { _ in random.pick(letters) }
  }

  /// A word with up to four letters changed, left out or put in.
  private static func misspelt(_ word: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var word = word
    for _ in 0..<random.int(1...4) where word.count > 1 {
      let place = random.int(0...word.count - 1)
      switch random.int(0...2) {
      case 0: word[place] = random.pick(letters)
      case 1: word.remove(at: place)
      default: word.insert(random.oneIn(2) ? word[place] : random.pick(letters), at: place)
      }
    }
    return word
  }

  private static func text(_ word: [UInt8]) -> String { String(decoding: word, as: UTF8.self) }
}
