/// How alike the surroundings of two places are, side by side; 1 is equal, 0 has nothing in common.
struct ContextLikeness: Hashable {
  var before: Double
  var after: Double

  var better: Double { max(before, after) }
  var worse: Double { min(before, after) }
}

/// An anchor in the form in which it is compared with many places.
struct SoughtAnchor {
  let anchor: Anchor

  /// UTF-8.
  let quote: [UInt8]
  let before: [UInt8]
  let after: [UInt8]

  /// The quote's scalars.
  let scalars: [Unicode.Scalar]

  /// The context's scalars, the nearest first.
  private let scalarsBefore: [Unicode.Scalar]
  private let scalarsAfter: [Unicode.Scalar]

  /// How much the likeness of either side says, up to 1: text is inserted and cut by sentences and lines, so that what
  /// stands beyond the end of one says less of the words than what stands with them.
  private let weightBefore: Double
  private let weightAfter: Double

  /// Whether a word of the quote goes on outside it, at either end; seldom anything but a mistake.
  let startsInsideWord: Bool
  let endsInsideWord: Bool

  init(_ anchor: Anchor) {
    self.anchor = anchor
    quote = Array(anchor.quote.utf8)
    before = Array(anchor.before.utf8)
    after = Array(anchor.after.utf8)
    scalars = Array(anchor.quote.unicodeScalars)
    scalarsBefore = anchor.before.unicodeScalars.reversed()
    scalarsAfter = Array(anchor.after.unicodeScalars)
    weightBefore = sentenceWeight(ofScalarsBefore: scalarsBefore)
    weightAfter = sentenceWeight(ofScalarsAfter: scalarsAfter)
    startsInsideWord = isInsideWord(before + quote, at: before.count)
    endsInsideWord = isInsideWord(quote + after, at: quote.count)
  }

  /// Whether there is less context on both sides than is made of a text: somebody wrote it by hand, or imported it.
  var isMeagre: Bool {
    scalarsBefore.count < Anchor.contextLength && scalarsAfter.count < Anchor.contextLength
  }

  /// Whether the place cuts words only where the anchor did.
  func hasItsWordBoundaries(at range: Range<Int>, of text: AnchorText) -> Bool {
    (startsInsideWord || !isInsideWord(text.bytes, at: range.lowerBound))
      && (endsInsideWord || !isInsideWord(text.bytes, at: range.upperBound))
  }

  /// How much speaks for a place whose surroundings are alike.
  func weight(of likeness: ContextLikeness) -> Double {
    likeness.before * weightBefore + likeness.after * weightAfter
  }

  /// How alike the surroundings of a place are to the anchor's.
  ///
  /// O(context²).
  func likeness(at range: Range<Int>, of text: AnchorText) -> ContextLikeness {
    ContextLikeness(
      before: likeness(scalarsBefore, scalarsBeside(text.bytes, before: range.lowerBound)),
      after: likeness(scalarsAfter, scalarsBeside(text.bytes, after: range.upperBound))
    )
  }

  /// How alike a context is to what stands beside a place, both with the nearest scalar first.
  ///
  /// At the text's very start or end there is no context, which only the same end of another text is like.
  private func likeness(_ context: [Unicode.Scalar], _ beside: [Unicode.Scalar]) -> Double {
    if context.isEmpty || beside.isEmpty { return context.isEmpty && beside.isEmpty ? 1 : 0 }
    let distance = prefixDistance(context, beside, limit: context.count)
    return 1 - Double(distance?.errors ?? context.count) / Double(context.count)
  }
}

/// The weight of a context by how much of it is of the same sentence; the nearest scalar is the first one.
private func sentenceWeight(ofScalarsBefore scalars: [Unicode.Scalar]) -> Double {
  let end = scalars.indices.first { index in
    scalars[index] == "\n" || scalars[index] == " " && index + 1 < scalars.count && endsSentence(scalars[index + 1])
  }
  return sentenceWeight(reach: end ?? scalars.count)
}

/// The weight of a context by how much of it is of the same sentence; the nearest scalar is the first one.
private func sentenceWeight(ofScalarsAfter scalars: [Unicode.Scalar]) -> Double {
  let end = scalars.indices.first { index in
    scalars[index] == "\n" || scalars[index] == " " && index > 0 && endsSentence(scalars[index - 1])
  }
  return sentenceWeight(reach: end ?? scalars.count)
}

private func sentenceWeight(reach: Int) -> Double {
  0.4 + 0.6 * Double(min(reach, Anchor.contextLength)) / Double(Anchor.contextLength)
}

private func endsSentence(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "!" || scalar == "?" }

/// The scalars beside a place that a context can be compared with, some more than a context has.
private let comparedLength = Anchor.contextLength + 4

private func scalarsBeside(_ bytes: [UInt8], before offset: Int) -> [Unicode.Scalar] {
  var start = offset
  for _ in 0..<comparedLength where start > 0 {
    start -= 1
    while start > 0, bytes[start] & 0xc0 == 0x80 { start -= 1 }
  }
  return String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.reversed()
}

private func scalarsBeside(_ bytes: [UInt8], after offset: Int) -> [Unicode.Scalar] {
  var end = offset
  for _ in 0..<comparedLength where end < bytes.count {
    end += 1
    while end < bytes.count, bytes[end] & 0xc0 == 0x80 { end += 1 }
  }
  return Array(String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars)
}
