import ArticleText
import EntityExtraction
import Testing
import Workspace

/// An article of a line or two and what one check finds in it.
struct CheckedText: Sendable, CustomTestStringConvertible {
  var text: String

  /// The words that the findings are at, in order; none for a text that is right.
  var expected: [String]

  /// The file's name.
  var name = "article.txt"

  init(_ text: String, _ expected: String..., name: String = "article.txt") {
    self.text = text
    self.expected = expected
    self.name = name
  }

  var testDescription: String { text.count > 60 ? text.prefix(60) + "…" : text }
}

/// What the checks find in a text that the analyzer has read; `code` leaves out all other checks.
func findings(_ text: String, name: String = "article.txt", code: String? = nil) -> [Finding] {
  let article = ArticleText(text)
  let analysis = Analyzer().analyze(article, context: ArticleContext(fileName: name))
  let subject = ArticleSubject(uri: ArticleURI("file:///news/\(name)"), text: article, suggestions: analysis)
  return check(subject).filter { code == nil || $0.code == code }
}

/// Compares the places of one check's findings.
func check(_ code: String, _ checked: CheckedText, sourceLocation: SourceLocation = #_sourceLocation) {
  let article = ArticleText(checked.text)
  let found = findings(checked.text, name: checked.name, code: code)
  #expect(found.map { article.string(in: $0.location.range) } == checked.expected, sourceLocation: sourceLocation)
}

/// Applies the first fix of each of one check's findings.
func fixed(_ text: String, code: String, onlySafe: Bool = false) -> String {
  var bytes = Array(text.utf8)
  let edits = findings(text, code: code).compactMap { $0.fixes.first }.filter { $0.isSafe || !onlySafe }.flatMap(
    \.edits
  )
  for edit in edits.sorted(by: { $0.location.range.lowerBound > $1.location.range.lowerBound }) {
    bytes.replaceSubrange(edit.location.range, with: edit.replacement.utf8)
  }
  return String(decoding: bytes, as: UTF8.self)
}
