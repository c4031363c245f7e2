package import Annotations

/// The part a block plays; what `analyzeBlock` may know of the rest of the article.
package typealias BlockRole = Section.Role

/// A block of the article: a paragraph, heading, list item or turn.
package struct Block: Hashable, Sendable {
  /// UTF-8 bytes of the article, without the line end.
  package var range: Range<Int>
  package var role: BlockRole

  package init(range: Range<Int>, role: BlockRole) {
    self.range = range
    self.role = role
  }
}
