/// The normalised address of an article: the same file has one `ArticleURI`, however a client spells it.
package struct ArticleURI: Hashable, Comparable, Sendable {
  /// The normalised form, which decides equality and order.
  package let key: String

  /// The URI as the client wrote it; answers use it.
  package let string: String

  /// Takes any URI; never fails, a string without a scheme is kept as it is.
  package init(_ string: String) {
    self.string = string
    key = string
  }

  package static func == (a: ArticleURI, b: ArticleURI) -> Bool { a.key == b.key }
  package static func < (a: ArticleURI, b: ArticleURI) -> Bool { a.key < b.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension ArticleURI {
  /// The `file:` URI of an absolute path.
  package init(path: String) {
    self.init("file://" + path)
  }

  /// The path of a `file:` URI, percent escapes decoded; nil for other schemes.
  package var path: String? {
    key.hasPrefix("file://") ? String(key.dropFirst(7)) : nil
  }

  /// The last component, percent escapes decoded: what cards and reports call the article.
  package var name: String {
    String(key.split(separator: "/").last ?? "")
  }
}
