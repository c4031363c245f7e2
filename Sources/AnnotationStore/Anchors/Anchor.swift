/// What holds an annotation to its place while the text is edited: the words and what stands around them.
///
/// All three are as the article has them, with line ends read as `\n` and without byte order mark. There is no offset in
/// it, so an edit elsewhere changes no anchor.
package struct Anchor: Sendable {
  /// The length of `before` and of `after`, in Unicode scalars, where the text does not end sooner.
  package static let contextLength = 16

  package var quote: String

  /// The scalars before the quote.
  package var before: String

  /// The scalars after the quote.
  package var after: String

  package init(quote: String, before: String, after: String) {
    self.quote = quote
    self.before = before
    self.after = after
  }
}

/// Equal are anchors of the same scalars; `é` in one scalar and in two are different texts.
extension Anchor: Hashable {
  package static func == (a: Anchor, b: Anchor) -> Bool {
    a.quote.utf8.elementsEqual(b.quote.utf8) && a.before.utf8.elementsEqual(b.before.utf8)
      && a.after.utf8.elementsEqual(b.after.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(quote)
    hasher.combine(before)
    hasher.combine(after)
  }
}
