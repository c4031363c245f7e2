package import Annotations
package import ArticleText

/// How a terminal shows text.
package struct TerminalStyle: Hashable, Sendable {
  /// Columns of the terminal.
  package var width: Int

  /// Whether colours and underlines are written.
  package var isColored: Bool

  package init(width: Int = 80, isColored: Bool = false) {
    self.width = width
    self.isColored = isColored
  }
}

/// The article with its entities marked, then who's who, events, documents, values and quotations.
package func articleView(of text: ArticleText, analysis: Analysis, name: String, style: TerminalStyle) -> String { "" }

/// Each mention with the rule, confidence and evidence behind it (`--why`).
package func provenanceView(of text: ArticleText, analysis: Analysis, name: String, style: TerminalStyle) -> String {
  ""
}
