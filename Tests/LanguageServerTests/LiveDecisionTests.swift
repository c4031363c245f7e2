import AnnotationStore
import Annotations
import ArticleText
import LanguageServer
import PositionedJSON
import TestSupport
import Testing
import Workspace

/// Nothing is found in these words but what has been decided: the second Teveen is a person, the first is nothing.
private let text = "Teveen rain. Teveen spoke."

private let articles = "//- a.txt\n‸\(text)"

private func sidecar(at start: Int) -> [UInt8] {
  var sidecar = Sidecar(file: "a.txt")
  if let id = ItemID(rawValue: "m-00000001") {
    sidecar.mentions.append(
      StoredMention(
        id: id,
        kind: .person,
        anchor: AnchorText(ArticleText(text)).anchor(ofArticleRange: start..<start + 6),
        verdict: Verdict(.accepted, by: "human:ek")
      )
    )
  }
  return sidecar.canonicalBytes
}

extension MarkedSession {
  /// Replaces bytes of the one line; nil for the whole text.
  fileprivate mutating func type(_ range: Range<Int>?, _ words: String) {
    var members = [JSONMember("text", .string(words))]
    if let range {
      let start: JSONValue = ["line": 0, "character": .int(range.lowerBound)]
      members.append(JSONMember("range", ["start": start, "end": ["line": 0, "character": .int(range.upperBound)]]))
    }
    client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(uri), "version": 2], "contentChanges": [.object(members)]]
    )
  }

  /// The tokens of the open article: `FROM+LENGTH`.
  fileprivate mutating func places() -> String {
    let data = ask("semanticTokens/full", atCursor: false)?["data"]?.array?.compactMap(\.int) ?? []
    return stride(from: 0, to: data.count - 4, by: 5).map { "\(data[$0 + 1])+\(data[$0 + 2])" }.joined(separator: " ")
  }
}

@Suite struct LiveDecisionTests {
  private func started() -> MarkedSession {
    var session = MarkedSession(articles, beside: ["a.txt.attache.json": sidecar(at: 13)])
    #expect(session.places() == "13+6")
    return session
  }

  @Test func decisionsGoWithTheirWords() {
    var session = started()
    session.type(0..<0, "So ")
    #expect(session.places() == "16+6")
    // The same words as before and after, of which nobody has said anything.
    session.type(0..<0, "Teveen rain. Teveen spoke. ")
    #expect(session.places() == "43+6")
    session.type(0..<30, "")
    #expect(session.places() == "13+6")
  }

  @Test func wordsThatAreGoneComeBackByUndo() {
    var session = started()
    session.type(10..<19, "")
    #expect(session.places() == "")
    session.type(10..<10, ". Teveen")
    #expect(session.places() != "13+6" || session.places() == "")
    session.type(10..<18, "")
    session.type(10..<10, "n. Teveen")
    #expect(session.places() == "13+6")
  }

  @Test func editsInsideGrowIt() {
    var session = started()
    session.type(19..<19, "s")
    #expect(["13+6", "13+7"].contains(session.places()))
    session.type(15..<15, "xx")
    #expect(["13+8", "13+9"].contains(session.places()))
  }

  @Test func wholeTextsOfClientsThatKnowNoEditsAreCompared() {
    var session = started()
    session.type(nil, "Teveen rain. Now Teveen spoke.")
    #expect(session.places() == "17+6")
    session.type(nil, text)
    #expect(session.places() == "13+6")
  }

  @Test func otherDecisionsOnDiskArePlacedAnew() {
    var session = started()
    session.type(0..<0, "So ")
    session.change("a.txt.attache.json", sidecar(at: 0))
    #expect(session.places() == "3+6")
    session.change("a.txt.attache.json", nil)
    #expect(session.places() == "")
    session.change("a.txt.attache.json", sidecar(at: 13))
    #expect(session.places() == "16+6")
  }

  @Test func whatIsSavedIsLookedThroughForWhatWasGone() {
    var session = started()
    session.type(0..<26, "Rain.")
    #expect(session.places() == "")
    session.type(0..<5, "A rain. Teveen spoke.")
    let before = session.places()
    session.client.disk["/news/a.txt"] = Array("A rain. Teveen spoke.".utf8)
    session.client.notify("textDocument/didSave", ["textDocument": ["uri": .string(session.uri)]])
    #expect(before == "8+6" || session.places() == "8+6")
  }

  @Test func textThatComesWithSavingCounts() {
    var session = started()
    session.client.notify(
      "textDocument/didSave",
      ["textDocument": ["uri": .string(session.uri)], "text": "So Teveen rain. Teveen spoke."]
    )
    #expect(session.places() == "16+6")
  }

  @Test func manyEditsAreFollowed() {
    var session = started()
    for _ in 0..<2000 { session.type(0..<0, "a") }
    #expect(session.places() == "2013+6")
  }
}
