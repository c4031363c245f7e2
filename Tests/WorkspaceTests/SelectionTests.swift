import ArticleText
import Testing
import Workspace

private let article = """
  The talks go on

  The Foreign Minister of Kazakhstan, Ilma Teveen, spoke. She left at noon.
  It rained.
  """

/// What a selection at the first occurrence of a word grows through.
private func grown(from word: String, in article: String = article) -> [String] {
  var workspace = Workspace()
  let uri = ArticleURI("file:///news/a.txt")
  let text = ArticleText(article)
  workspace.open(uri, text: text, version: 1)
  let offset = text.bytes.indices.first { text.bytes[$0...].starts(with: word.utf8) }.map { $0 + 1 } ?? 0
  let selections = workspace.selections(at: [offset], in: uri)
  checkNesting(selections, offset)
  return (selections.first ?? []).map { text.string(in: $0) }
}

/// Editors refuse selections that do not hold the one before.
private func checkNesting(_ selections: [[Range<Int>]], _ offset: Int) {
  for selection in selections {
    #expect(!selection.isEmpty)
    for (inner, outer) in zip(selection, selection.dropFirst()) {
      #expect(outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound && inner != outer)
    }
  }
}

@Suite struct SelectionTests {
  @Test func wordMentionSentenceParagraphDocument() {
    let grown = grown(from: "Teveen")
    #expect(grown.first == "Teveen")
    #expect(grown.contains("Ilma Teveen"))
    #expect(grown.contains("The Foreign Minister of Kazakhstan, Ilma Teveen, spoke."))
    #expect(grown.last == article)
  }

  @Test func outsideOfWordsTheLineAndTheDocumentAreSelected() {
    #expect(grown(from: "\n\nThe", in: "One.\n\nThe other.").last == "One.\n\nThe other.")
    #expect(grown(from: "x", in: "").count == 1)
  }

  @Test func everyOffsetHasAnAnswerOfItsOwn() {
    var workspace = Workspace()
    let uri = ArticleURI("file:///news/a.txt")
    workspace.open(uri, text: ArticleText("É 😀\r\n\r“a.”\n" + article), version: 1)
    let offsets = Array(-1...300)
    let selections = workspace.selections(at: offsets, in: uri)
    #expect(selections.count == offsets.count)
    checkNesting(selections, 0)
    #expect(workspace.selections(at: [0], in: ArticleURI("file:///none.txt")).isEmpty)
  }
}
