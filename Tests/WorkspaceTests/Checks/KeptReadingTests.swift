import ArticleText
import EntityExtraction
import Testing
import Workspace

/// What checks have read of a block holds while the block stands, wherever edits move it, and no longer.
@Suite struct KeptReadingTests {
  private static let uri = ArticleURI("file:///w/a.txt")

  private static let paragraphs = [
    "They met in the the capital.",
    "It was signed on 31 April 2025.",
    "It runs from 2019 to 2008.",
    "They meet at 25:70 today.",
    "The mini\u{200b}ster spoke.",
    "The Mоscow talks went on.",
    "Five (6) people came, and a loan of 20 million.",
    "“It is good,” she said. ‘no doubt about it.",
    "He said “yes. They left on Monday, 2 April 2025.",
    "The cafÃ© was closed on 03/04/2025.",
  ]

  private func fresh(_ text: String) -> [Finding] {
    var workspace = Workspace()
    workspace.open(Self.uri, text: ArticleText(text), version: 1)
    return workspace.findings(in: Self.uri)
  }

  @Test(arguments: paragraphs)
  func findingsMoveWithTheirBlock(paragraph: String) {
    var workspace = Workspace()
    let rest = "\n\n\(paragraph)\n\nThey left."
    workspace.open(Self.uri, text: ArticleText("One." + rest), version: 1)
    let before = workspace.findings(in: Self.uri)
    #expect(!before.isEmpty)
    let start = TextPosition(line: 0, character: 0)
    for (version, inserted) in ["é", "Two.\n\n", "x"].enumerated() {
      let change = TextChange(range: TextRange(start: start, end: start), newText: inserted)
      workspace.apply([change], to: Self.uri, version: version + 2, in: .utf16)
      let text = String(decoding: workspace.text(of: Self.uri)?.bytes ?? [], as: UTF8.self)
      #expect(workspace.findings(in: Self.uri) == fresh(text))
    }
  }

  @Test(arguments: paragraphs)
  func findingsGoWithTheirBlock(paragraph: String) {
    var workspace = Workspace()
    workspace.open(Self.uri, text: ArticleText("One.\n\n\(paragraph)"), version: 1)
    #expect(!workspace.findings(in: Self.uri).isEmpty)
    let (start, end) = (TextPosition(line: 2, character: 0), TextPosition(line: 3, character: 0))
    let change = TextChange(range: TextRange(start: start, end: end), newText: "They left.")
    workspace.apply([change], to: Self.uri, version: 2, in: .utf16)
    #expect(workspace.findings(in: Self.uri) == [])
  }

  /// Checks of what is not small are made in steps, which come to the same.
  @Test func stepsFindTheSame() {
    var limits = Workspace.Limits()
    limits.checkedBytes = 0
    limits.stepBytes = 40
    var workspace = Workspace(limits: limits)
    let text = Self.paragraphs.joined(separator: "\n\n")
    workspace.open(Self.uri, text: ArticleText(text), version: 1)
    var steps = 0
    while !workspace.prepare(Self.uri) {}
    while !workspace.prepareFindings(in: Self.uri) { steps += 1 }
    #expect(steps > Check.all.count)
    #expect(workspace.findings(in: Self.uri) == fresh(text))
  }
}
