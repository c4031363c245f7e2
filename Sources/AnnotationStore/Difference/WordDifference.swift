/// What became of a text's words in a newer version of it.
struct WordDifference {
  let old: WordList
  let new: WordList

  /// For each old word the new one that it became, ascending; -1 for one that is gone or was moved.
  private(set) var newWord: [Int]

  /// For each old word of a sentence that was moved the new one there; -1 for all others.
  private(set) var movedWord: [Int]

  /// Compares lines first, then the words of those that differ.
  ///
  /// O(words · log words) for versions of one text.
  init(_ oldText: [UInt8], _ newText: [UInt8]) {
    old = WordList(oldText)
    new = WordList(newText)
    newWord = Array(repeating: -1, count: old.ranges.count)
    movedWord = newWord
    let (oldLines, newLines) = (lineHashes(of: old), lineHashes(of: new))
    let pairs = alignedPairs(oldLines, newLines, 0..<oldLines.count, 0..<newLines.count)
    var (oldLine, newLine) = (0, 0)
    for pair in pairs + [(oldLines.count, newLines.count)] {
      compareWords(ofLines: oldLine..<pair.a, newLine..<pair.b)
      if pair.a < oldLines.count {
        for (a, b) in zip(old.lines[pair.a], new.lines[pair.b]) { newWord[a] = b }
      }
      (oldLine, newLine) = (pair.a + 1, pair.b + 1)
    }
    slideGaps(in: &newWord, of: old)
    var oldWord = inverse(newWord, count: new.ranges.count)
    slideGaps(in: &oldWord, of: new)
    newWord = inverse(oldWord, count: old.ranges.count)
    dropChanceMeetings()
    followMovedSentences()
  }

  /// Takes from words their partners where little else of their sentence is left: a sentence that was written anew has
  /// some words, even names, of the one that stood there.
  private mutating func dropChanceMeetings() {
    var newSentence = Array(repeating: 0, count: new.ranges.count)
    for (index, sentence) in new.sentences.enumerated() {
      for word in sentence { newSentence[word] = index }
    }
    for sentence in old.sentences {
      // The words that this sentence has in common with each new one.
      var common: [Int: Int] = [:]
      for word in sentence where newWord[word] >= 0 { common[newSentence[newWord[word]], default: 0] += 1 }
      for word in sentence where newWord[word] >= 0 {
        let other = newSentence[newWord[word]]
        let count = common[other] ?? 0
        // Half of the old sentence, or most of the new one, if that is what a sentence was shortened to.
        if 2 * count < sentence.count && 4 * count < 3 * new.sentences[other].count { newWord[word] = -1 }
      }
    }
  }

  /// Finds sentences without partners among the new sentences without partners: the one that shares most runs of words
  /// with it, if two thirds of the words of both are the same.
  private mutating func followMovedSentences() {
    var isNew = Array(repeating: true, count: new.ranges.count)
    for partner in newWord where partner >= 0 { isNew[partner] = false }
    // The sentence with a run of words; -1 where several have it.
    var sentenceWithRun: [UInt64: Int] = [:]
    for (index, sentence) in new.sentences.enumerated() where sentence.allSatisfy({ isNew[$0] }) {
      for run in new.runHashes(in: sentence) {
        sentenceWithRun[run] = sentenceWithRun[run, default: index] == index ? index : -1
      }
    }
    if sentenceWithRun.isEmpty { return }
    for sentence in old.sentences where sentence.allSatisfy({ newWord[$0] < 0 }) {
      var votes: [Int: Int] = [:]
      for run in old.runHashes(in: sentence) {
        if let index = sentenceWithRun[run], index >= 0 { votes[index, default: 0] += 1 }
      }
      guard let best = votes.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key else { continue }
      let pairs = alignedPairs(old.hashes, new.hashes, sentence, new.sentences[best])
      guard 3 * pairs.count >= 2 * max(sentence.count, new.sentences[best].count) else { continue }
      for pair in pairs { movedWord[pair.a] = pair.b }
    }
  }

  private mutating func compareWords(ofLines oldLines: Range<Int>, _ newLines: Range<Int>) {
    guard let oldFirst = oldLines.first, let oldLast = oldLines.last, let newFirst = newLines.first,
      let newLast = newLines.last
    else { return }
    let oldWords = old.lines[oldFirst].lowerBound..<old.lines[oldLast].upperBound
    let newWords = new.lines[newFirst].lowerBound..<new.lines[newLast].upperBound
    for pair in alignedPairs(old.hashes, new.hashes, oldWords, newWords) { newWord[pair.a] = pair.b }
  }
}

private func lineHashes(of words: WordList) -> [UInt64] {
  words.lines.map { line in
    var hash = UInt64(line.count)
    for word in line { hash = (hash ^ words.hashes[word]) &* 0x9e37_79b9_7f4a_7c15 }
    return hash
  }
}

extension WordList {
  /// The hashes of the runs of three words in a sentence.
  fileprivate func runHashes(in sentence: Range<Int>) -> [UInt64] {
    sentence.dropLast(2).map { start in
      hashes[start..<start + 3].reduce(0) { ($0 ^ $1) &* 0x9e37_79b9_7f4a_7c15 }
    }
  }
}
