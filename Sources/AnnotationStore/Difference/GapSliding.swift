/// Slides removed stretches of words to where sentences begin and end.
///
/// Where `… Radu noted X. Radu recalled Y.` lost its first sentence, `Radu noted X.` is gone and not `noted X. Radu`,
/// though both leave the same words. Lines come first, then sentences.
///
/// - Parameters:
///   - partner: for each word its partner in the other text, ascending; -1 for one that has none.
///   - words: the text that has the stretches.
func slideGaps(in partner: inout [Int], of words: WordList) {
  var index = 0
  while index < partner.count {
    guard partner[index] < 0 else {
      index += 1
      continue
    }
    let start = index
    while index < partner.count, partner[index] < 0 { index += 1 }
    slideGap(start..<index, in: &partner, of: words)
  }
}

/// Slides one stretch to the left, if that is better, where the other text has nothing in its place.
private func slideGap(_ gap: Range<Int>, in partner: inout [Int], of words: WordList) {
  let before = gap.lowerBound > 0 ? partner[gap.lowerBound - 1] : -1
  guard gap.lowerBound > 0, gap.upperBound == partner.count || partner[gap.upperBound] == before + 1 else { return }
  /// How much speaks for the stretch when it stands so far to the left.
  func rank(_ shift: Int) -> Int {
    words.boundaryRank(before: gap.lowerBound - shift) + words.boundaryRank(before: gap.upperBound - shift)
  }
  var best = (rank: rank(0), shift: 0)
  var shift = 0
  while gap.lowerBound - shift > 0, partner[gap.lowerBound - shift - 1] == before - shift,
    words.hashes[gap.lowerBound - shift - 1] == words.hashes[gap.upperBound - shift - 1]
  {
    shift += 1
    let rank = rank(shift)
    if rank > best.rank { best = (rank, shift) }
    // Boundaries are near; without this a stretch of equal words would cost a square.
    if shift == 64 { break }
  }
  guard best.shift > 0 else { return }
  for offset in 1...best.shift {
    partner[gap.upperBound - offset] = partner[gap.lowerBound - offset]
    partner[gap.lowerBound - offset] = -1
  }
}

/// The words' partners by the partners' own indexes.
func inverse(_ partner: [Int], count: Int) -> [Int] {
  var inverse = Array(repeating: -1, count: count)
  for (index, other) in partner.enumerated() where other >= 0 { inverse[other] = index }
  return inverse
}
