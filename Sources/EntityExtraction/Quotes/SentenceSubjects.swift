/// What the subjects of a block's sentences are, so that `they` and `it` do not make documents speak.
struct SentenceSubjects {
  private let reader: ClauseReader
  private let subjects: SubjectFinder

  init(_ reader: ClauseReader) {
    self.reader = reader
    subjects = SubjectFinder(reader: reader)
  }

  /// The nearest known subject of the block, from its end.
  var last: BlockQuotes.Subject {
    nearest(before: reader.text.sentences.count)
  }

  /// The nearest known subject of the sentences before the one that holds a token.
  func before(_ token: Int) -> BlockQuotes.Subject {
    var (low, high) = (0, reader.text.sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if reader.text.sentences[middle].lowerBound <= token { low = middle + 1 } else { high = middle }
    }
    return nearest(before: low - 1)
  }

  /// Looks back over a few sentences only.
  private func nearest(before sentence: Int) -> BlockQuotes.Subject {
    for index in (max(0, sentence - 4)..<max(0, sentence)).reversed() {
      let subject = subject(of: reader.text.sentences[index])
      if subject != .unknown { return subject }
    }
    return .unknown
  }

  private func subject(of sentence: Range<Int>) -> BlockQuotes.Subject {
    let start = max(sentence.lowerBound, reader.start)
    let end = min(sentence.upperBound, start + 60)
    guard start < end,
      let verb = (start + 1..<max(start + 1, end)).first(where: { reader.isFinite($0) || isReporting($0) })
    else { return .unknown }
    return subjects.kind(before: verb, limit: start)
  }

  private func isReporting(_ index: Int) -> Bool {
    reader.isWord(index) && reader.classes(index).contains(.reportingVerb) && !reader.text.tokens[index].isCapitalized
  }
}
