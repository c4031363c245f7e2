internal import EntityExtraction

/// The quotations in single marks of a block, `‘…’` and `'…'`, as far as apostrophes let them be told.
struct SingleQuotations {
  /// Tokens from the opening mark to the closing one, in order.
  private var ranges: [Range<Int>] = []

  /// Reads the single marks of a block; linear in its tokens.
  ///
  /// A mark behind punctuation closes for certain; behind a word it may be an apostrophe (`the workers’ hall`), so that
  /// the last such mark before the next quotation closes. A quotation that nothing closes goes on in the next block.
  init(_ block: ReadBlock) {
    var open: Int?
    var close: Int?
    for index in block.tokens.indices where Self.isSingleMark(index, in: block) {
      if Self.opens(index, in: block) {
        if let open { ranges.append(open..<(close ?? index)) }
        (open, close) = (index, nil)
      } else if let start = open {
        if block.isJoined(index), block.token(index - 1)?.kind == .mark {
          ranges.append(start..<index)
          (open, close) = (nil, nil)
        } else {
          close = index
        }
      }
    }
    if let open { ranges.append(open..<(close ?? block.tokens.count)) }
  }

  /// Whether a token stands within one of them; O(log quotations).
  func hold(_ token: Int) -> Bool {
    let next = ranges.partitioningIndex { $0.lowerBound > token }
    return next > 0 && ranges[next - 1].contains(token)
  }

  private static func isSingleMark(_ index: Int, in block: ReadBlock) -> Bool {
    guard let kind = block.token(index)?.kind, kind == .mark || kind == .possessive, block.length(index) <= 3 else {
      return false
    }
    return [0x27, 0x2018, 0x2019].contains(block.scalar(index))
  }

  /// Whether a mark stands before a word or another mark, and behind a blank, bracket, dash or mark that opens.
  private static func opens(_ index: Int, in block: ReadBlock) -> Bool {
    guard let next = block.token(index + 1), next.isJoined, block.token(index)?.kind == .mark else { return false }
    if block.scalar(index) == 0x2018 { return true }
    // `’90s`
    if next.kind == .number || block.scalar(index) == 0x2019 { return false }
    return !block.isJoined(index) || block.isDash(index - 1)
      || [0x28, 0x5b, 0x22, 0x201c, 0x2a, 0x5f].contains(block.scalar(index - 1))
  }

  // MARK: Marks that nothing closes

  /// The first `‘` of a block behind which nothing can close it; linear in its tokens.
  static func unclosedMark(in block: ReadBlock) -> Int? {
    var first: Int?
    for index in block.tokens.indices.reversed() {
      if mayClose(index, in: block) { return first }
      let token = block.tokens[index]
      guard token.kind == .mark, block.scalar(index) == 0x2018, !token.isJoined || isDoubleMark(index - 1, in: block),
        block.isJoined(index + 1), let next = block.token(index + 1), next.kind == .word,
        !next.isCapitalized || isDoubleMark(index - 1, in: block)
      else { continue }
      first = index
    }
    return first
  }

  /// Whether a token is `’` or `'`, which may close a quotation.
  static func mayClose(_ index: Int, in block: ReadBlock) -> Bool {
    guard let token = block.token(index), token.kind == .mark || token.kind == .possessive else { return false }
    return [0x2019, 0x27].contains(block.scalar(index))
  }

  private static func isDoubleMark(_ index: Int, in block: ReadBlock) -> Bool {
    guard block.token(index)?.kind == .mark else { return false }
    return [0x22, 0x201c, 0x201e, 0xab].contains(block.scalar(index))
  }
}
