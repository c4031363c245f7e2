/// The stretches of a text that stand as they stood when the anchors were made.
///
/// These are the words of each anchor that has its place, with its surroundings as far as they are as they were and of one
/// sentence: beyond, other sentences of the same beginning or end may have come.
///
/// They tell where an anchor cannot be. What stands in such a stretch stood there before, so that an anchor of these words
/// would have the stretch's own text around it.
struct UnchangedText {
  /// By start; they may overlap.
  private var stretches: [Range<Int>] = []

  /// How many of the stretches that begin before a place are looked at.
  private static let reach = 8

  /// O(anchors · log anchors).
  init(_ placing: Placing) {
    let bytes = placing.text.bytes
    for (anchor, place) in zip(placing.anchors, placing.places) {
      guard let range = place?.range, bytes[range].elementsEqual(anchor.quote) else { continue }
      let before = commonLength(bytes[..<range.lowerBound].reversed(), anchor.before.reversed())
      let after = commonLength(bytes[range.upperBound...], anchor.after)
      stretches.append(range.lowerBound - before..<range.upperBound + after)
    }
    stretches.sort { $0.lowerBound < $1.lowerBound }
  }

  /// Whether a place lies in a stretch that has another text around it than an anchor, or is not of the anchor's words.
  ///
  /// O(context + log anchors).
  func speaks(against anchor: SoughtAnchor, at range: Range<Int>, of text: AnchorText) -> Bool {
    let end = stretches.partitioningIndex { $0.lowerBound > range.lowerBound }
    return stretches[..<end].suffix(Self.reach).contains { stretch in
      guard stretch.upperBound >= range.upperBound else { return false }
      let before = anchor.before.suffix(range.lowerBound - stretch.lowerBound)
      let after = anchor.after.prefix(stretch.upperBound - range.upperBound)
      return !text.bytes[range].elementsEqual(anchor.quote)
        || !text.bytes[..<range.lowerBound].suffix(before.count).elementsEqual(before)
        || !text.bytes[range.upperBound...].starts(with: after)
    }
  }
}

/// How many bytes two sequences begin with in common, up to the first one that ends a line or may end a sentence.
private func commonLength(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Int {
  var length = 0
  for (byte, other) in zip(a, b) {
    guard byte == other else { break }
    length += 1
    if byte == 0x0a || [".", "!", "?"].contains(Unicode.Scalar(byte)) { break }
  }
  return length
}
