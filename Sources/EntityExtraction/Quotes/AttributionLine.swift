import Annotations

/// The line below a quotation that says whose words it holds: `- Ann Lee, Minister of Trade`.
enum AttributionLine {
  /// Longer lines tell something.
  private static let limit = 30

  /// The speaker of the quotation above; nil for any other block.
  ///
  /// A short list item, a credit line or a block behind a dash, which does not end as a sentence does and opens with a
  /// name that a comma or the line's end closes. Looks at a bounded number of tokens.
  static func speaker(of text: BlockText, in block: Block) -> SpeakerPhrase? {
    guard text.tokens.count <= limit, let last = text.tokens.last,
      !text.isMark(text.tokens.count - 1, UInt8(ascii: "."))
    else { return nil }
    let start = text.tokens.firstIndex(where: { $0.kind == .word }) ?? 0
    guard start <= 2, block.role == .listItem || block.role == .byline || start > 0 && text.tokens[0].form == .hyphen
    else { return nil }
    var end = start
    while end < text.tokens.count, !text.isMark(end, UInt8(ascii: ",")) {
      let token = text.tokens[end]
      guard token.kind != .number, token.kind != .word || token.isCapitalized || token.end - token.start <= 3 else {
        return nil
      }
      end += 1
    }
    // `By Ann Lee` says who wrote the article.
    if text.token(start, is: "by") { return nil }
    guard (2...8).contains(end - start), text.tokens[start].isCapitalized, last.kind != .number else { return nil }
    return SpeakerPhrase(
      form: .name,
      range: text.byteRange(start..<end),
      extent: text.byteRange(start..<text.tokens.count)
    )
  }
}
