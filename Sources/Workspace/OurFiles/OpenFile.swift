package import AnnotationStore
package import ArticleText
import PositionedJSON

/// A sidecar, registry or settings file that a client has open.
package struct OpenFile: Sendable {
  /// In the spelling of the client.
  package let uri: ArticleURI

  package let kind: OurFile

  /// As the client has it, saved or not.
  package private(set) var text: ArticleText

  package private(set) var version: Int

  private var knownTree: LenientJSON?

  /// Nil for a file that is none of ours.
  init?(_ uri: ArticleURI, text: ArticleText, version: Int) {
    guard let kind = OurFile(name: uri.name) else { return nil }
    self.uri = uri
    self.kind = kind
    self.text = text
    self.version = version
  }

  /// Changes the text in place; nothing is read.
  mutating func edit<Result>(version: Int, _ change: (inout ArticleText) -> Result) -> Result {
    self.version = version
    knownTree = nil
    return change(&text)
  }

  /// What can be made out of the text, read when it is first asked for.
  ///
  /// O(bytes) after an edit, else O(1).
  mutating func tree() -> LenientJSON {
    if let knownTree { return knownTree }
    let tree = LenientJSON(parsing: text.bytes)
    knownTree = tree
    return tree
  }
}
