/// How far two spellings of a name are apart, in quarters of a letter; nil when further than names of one person may be.
///
/// A weighted edit distance over folded ASCII letters: what transliteration and typing vary (`y` for `i`, `k` for `g`,
/// a dropped `h`, a doubled letter) costs little, what tells names apart (another vowel, a final `a` of a woman's name)
/// costs a whole letter or more. Names of four letters may differ in `i` and `y`, shorter ones not at all. Time is the product of the lengths, which are
/// at most 40.
package func spellingDistance(_ a: [UInt8], _ b: [UInt8]) -> Int? {
  if a == b { return 0 }
  let longest = max(a.count, b.count)
  let shortest = min(a.count, b.count)
  if longest == 4, shortest == 4 { return zip(a, b).allSatisfy { $0 == $1 || isJot($0) && isJot($1) } ? 1 : nil }
  guard shortest >= 5, longest <= 40, longest - shortest <= 3 else { return nil }
  guard SpellingSketch(a).mayBeNear(SpellingSketch(b)) else { return nil }
  let limit = spellingLimit(longest)
  // Two rows of distances, and what each letter of `b` costs to put in.
  let width = b.count + 1
  return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { room in
    let insertions = 2 * width
    var previous = 0
    var current = width
    room[previous] = 0
    for j in b.indices {
      room[insertions + j] = insertionCost(in: b, at: j)
      room[previous + j + 1] = room[previous + j] + room[insertions + j]
    }
    for i in a.indices {
      let deletion = insertionCost(in: a, at: i)
      room[current] = room[previous] + deletion
      var best = room[current]
      for j in b.indices {
        let cost = min(
          room[previous + j] + substitutionCost(a[i], b[j], at: min(i, j)),
          room[previous + j + 1] + deletion,
          room[current + j] + room[insertions + j]
        )
        room[current + j + 1] = cost
        best = min(best, cost)
      }
      if best > limit { return nil }
      swap(&previous, &current)
    }
    return room[previous + b.count] <= limit ? room[previous + b.count] : nil
  }
}

/// How far spellings of one name may be apart, by the longer one's letters: a letter in eight, in quarters.
func spellingLimit(_ letters: Int) -> Int { letters * 4 / 8 }

private func isJot(_ letter: UInt8) -> Bool { letter == UInt8(ascii: "i") || letter == UInt8(ascii: "y") }

private func isVowel(_ letter: UInt8) -> Bool {
  switch letter {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
    UInt8(ascii: "y"):
    true
  default: false
  }
}

/// What a letter costs that one spelling has and the other lacks.
func insertionCost(in word: [UInt8], at index: Int) -> Int {
  let letter = word[index]
  let before = index > 0 ? word[index - 1] : 0
  let after = index + 1 < word.count ? word[index + 1] : 0
  if letter == before { return 1 }
  switch letter {
  case UInt8(ascii: "h"): return 1
  case UInt8(ascii: "k") where after == UInt8(ascii: "h"): return 1
  case UInt8(ascii: "d") where after == UInt8(ascii: "j") || after == UInt8(ascii: "z"): return 1
  case UInt8(ascii: "t") where after == UInt8(ascii: "c"): return 1
  case UInt8(ascii: "i"), UInt8(ascii: "y"), UInt8(ascii: "e"), UInt8(ascii: "u"):
    return index > 0 && (isVowel(before) || isVowel(after)) ? 1 : 2
  case UInt8(ascii: "a") where after == 0: return 8
  default: return 4
  }
}

private func substitutionCost(_ a: UInt8, _ b: UInt8, at index: Int) -> Int {
  if a == b { return 0 }
  let pair = (min(a, b), max(a, b))
  switch pair {
  case (UInt8(ascii: "i"), UInt8(ascii: "y")), (UInt8(ascii: "i"), UInt8(ascii: "j")),
    (UInt8(ascii: "j"), UInt8(ascii: "y")), (UInt8(ascii: "e"), UInt8(ascii: "i")),
    (UInt8(ascii: "o"), UInt8(ascii: "u")), (UInt8(ascii: "u"), UInt8(ascii: "w")),
    (UInt8(ascii: "b"), UInt8(ascii: "p")), (UInt8(ascii: "d"), UInt8(ascii: "t")),
    (UInt8(ascii: "g"), UInt8(ascii: "k")), (UInt8(ascii: "k"), UInt8(ascii: "q")),
    (UInt8(ascii: "c"), UInt8(ascii: "k")), (UInt8(ascii: "s"), UInt8(ascii: "z")),
    (UInt8(ascii: "c"), UInt8(ascii: "s")), (UInt8(ascii: "v"), UInt8(ascii: "w")),
    (UInt8(ascii: "f"), UInt8(ascii: "v")):
    return 1
  case (UInt8(ascii: "e"), UInt8(ascii: "y")): return index > 0 ? 2 : 4
  default: return 4
  }
}
