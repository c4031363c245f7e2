/// A change of a text as editors send it: a range and what it becomes, or the whole new text.
public struct TextChange: Hashable, Sendable {
  /// What is replaced; nil for the whole text.
  public var range: TextRange?

  public var newText: String

  public init(range: TextRange? = nil, newText: String) {
    self.range = range
    self.newText = newText
  }
}

extension ArticleText {
  /// Applies a change and returns the bytes of the text before that it replaced.
  ///
  /// The position's conversion is total, see `byteOffset(from:in:)`.
  ///
  /// O(bytes of the edited lines + moving what follows).
  @discardableResult
  public mutating func apply(_ change: TextChange, in encoding: PositionEncoding) -> Range<Int> {
    guard let range = change.range else {
      let replaced = 0..<bytes.count
      self = ArticleText(change.newText)
      return replaced
    }
    return replace(byteRange(from: range, in: encoding), with: change.newText)
  }

  /// Replaces a byte range, clipped to the text, and returns the range as it was clipped.
  @discardableResult
  public mutating func replace(_ range: Range<Int>, with newText: String) -> Range<Int> {
    let old = clipped(range)
    bytes.replaceSubrange(old, with: newText.utf8)
    let new = old.lowerBound..<old.lowerBound + newText.utf8.count
    lines.replace(old, with: new, in: bytes)
    if hasByteOrderMark { hasByteOrderMark = bytes.starts(with: Self.byteOrderMark) }
    return old
  }
}
