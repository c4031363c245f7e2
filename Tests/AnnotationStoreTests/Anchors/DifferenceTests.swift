import TestSupport
import Testing

@testable import AnnotationStore

/// Checks which words of a text are still there, are somewhere else (`>`), or are gone (`-`), by the words of the old one.
private func check(
  _ old: String,
  _ new: String,
  _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let difference = WordDifference(Array(old.utf8), Array(new.utf8))
  let words = difference.old.ranges.indices.map { index in
    let word = String(decoding: Array(old.utf8)[difference.old.ranges[index]], as: UTF8.self)
    return difference.newWord[index] >= 0 ? word : difference.movedWord[index] >= 0 ? ">\(word)" : "-\(word)"
  }
  #expect(words.joined(separator: " ") == expected, sourceLocation: sourceLocation)
}

@Suite struct DifferenceTests {
  @Test func equalTextsAreEqual() {
    check("a b, c.\nd", "a b, c.\nd", "a b , c . d")
    check("", "a", "")
    check("a", "", "-a")
  }

  @Test func whiteSpaceDoesNotCount() {
    check("a b\nc d", "a  b c\n\nd", "a b c d")
  }

  @Test func changedWordsAreTold() {
    check("the old dam must be repaired now", "the old wall must be repaired now", "the old -dam must be repaired now")
    check("one two three four five", "one two three and four five", "one two three four five")
  }

  @Test func removedSentencesBeginWhereSentencesDo() {
    check("He came. Radu saw it all. Radu went.", "He came. Radu went.", "He came . -Radu -saw -it -all -. Radu went .")
    check("Radu saw it.\nRadu went.", "Radu went.", "-Radu -saw -it -. Radu went .")
  }

  @Test func sentencesWrittenAnewKeepNothing() {
    check(
      "Radu, the Minister of Trade, said that the dams must be repaired.",
      "A short note of the council of Trade, unsigned, went out to all papers.",
      "-Radu -, -the -Minister -of -Trade -, -said -that -the -dams -must -be -repaired -."
    )
  }

  @Test func movedSentencesAreFollowed() {
    check(
      "Radu said that all dams must be repaired.\nThe fleet left on Monday morning.\nNobody spoke of it.",
      "The fleet left on Monday morning.\nNobody spoke of it.\nRadu said that all dams must be soon repaired.",
      ">Radu >said >that >all >dams >must >be >repaired >. The fleet left on Monday morning . Nobody spoke of it ."
    )
  }

  @Test func alignmentIsMonotonousAndEqual() {
    var random = SeededGenerator(seed: 17)
    for _ in 0..<200 {
      let a = (0..<random.int(0...120)).map { _ in UInt64(random.int(0...30)) }
      var b = a
      for _ in 0..<random.int(0...12) where !b.isEmpty {
        let start = random.int(0...b.count - 1)
        let end = min(b.count, start + random.int(0...6))
        b.replaceSubrange(start..<end, with: (0..<random.int(0...4)).map { _ in UInt64(random.int(0...30)) })
      }
      let pairs = alignedPairs(a, b, 0..<a.count, 0..<b.count)
      for (first, second) in zip(pairs, pairs.dropFirst()) { #expect(first.a < second.a && first.b < second.b) }
      #expect(pairs.allSatisfy { a[$0.a] == b[$0.b] })
      if a == b { #expect(pairs.count == a.count) }
    }
  }
}
