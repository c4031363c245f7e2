/// An article's text as UTF-8 bytes with its line starts.
public struct ArticleText: Sendable {
  public private(set) var bytes: [UInt8]

  public init(_ text: String) {
    bytes = Array(text.utf8)
  }
}
