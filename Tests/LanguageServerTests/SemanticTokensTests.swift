import Annotations
import ArticleText
import LanguageServer
import PositionedJSON
import TestSupport
import Testing
import Workspace

/// Tokens as `LINE:CHARACTER+LENGTH type`, with `*` where the modifier `definition` is set.
func shown(_ data: [UInt32]) -> String {
  var line: UInt32 = 0
  var character: UInt32 = 0
  return stride(from: 0, to: data.count - 4, by: 5).map { index in
    character = data[index] == 0 ? character + data[index + 1] : data[index + 1]
    line += data[index]
    let type = SemanticTokensLegend.types[Int(data[index + 3])]
    return "\(line):\(character)+\(data[index + 2]) \(type)\(data[index + 4] == 1 ? "*" : "")"
  }.joined(separator: ", ")
}

/// Checks the tokens of the marked spans; a mark's label is its kind, with `*` where it introduces.
private func check(
  _ marked: String,
  _ encoding: PositionEncoding,
  _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkedText(marked)
  let spans = text.marks.map { mark in
    SemanticSpan(
      range: mark.range,
      kind: MentionKind(rawValue: mark.label.filter { $0 != "*" }),
      isIntroducing: mark.label.contains("*")
    )
  }
  let data = encodedTokens(spans, of: ArticleText(text.text), in: encoding)
  #expect(shown(data) == expected, sourceLocation: sourceLocation)
}

@Suite struct SemanticTokensTests {
  @Test func kindsAndIntroductions() {
    check(
      """
      Ilma Teveen left Lithany.
      ^^^^^^^^^^^ person*
                       ^^^^^^^ country
      Teveen
      ^^^^^^ person
      """,
      .utf16,
      "0:0+11 class*, 0:17+7 enum, 1:0+6 class"
    )
  }

  @Test(arguments: [(PositionEncoding.utf8, "0:5+12 class"), (.utf16, "0:3+11 class"), (.utf32, "0:2+11 class")])
  func unitsOfTheEncoding(_ encoding: PositionEncoding, _ expected: String) {
    check("😀 Ilma Tevéen\n  ^^^^^^^^^^^ person", encoding, expected)
  }

  @Test func splitAtLineEnds() {
    check(
      """
      the Eighth
          ^^^^^^ event
      Summit of
      ^^^^^^^^^ …event

      All
      ^^^ …event
      """,
      .utf16,
      "0:4+6 event, 1:0+9 event, 3:0+3 event"
    )
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEndsAreNoPartOfTokens(_ newline: String) {
    let text = ArticleText("Ilma\(newline)Teveen\(newline)")
    let span = SemanticSpan(range: 0..<text.bytes.count, kind: .person)
    #expect(shown(encodedTokens([span], of: text, in: .utf16)) == "0:0+4 class, 1:0+6 class")
  }

  @Test func everyKindHasAStandardType() {
    for kind in MentionKind.guidelineKinds + [MentionKind(rawValue: "vessel")] {
      #expect(SemanticTokensLegend.types.contains(SemanticTokensLegend.type(of: kind)))
    }
  }

  @Test(
    arguments: [
      ([], [], nil), ([1, 2, 3], [1, 2, 3], nil),
      ([], [1, 2], TokenEdit(start: 0, deleteCount: 0, data: [1, 2])),
      ([1, 2], [], TokenEdit(start: 0, deleteCount: 2, data: [])),
      ([1, 2, 3], [1, 9, 3], TokenEdit(start: 1, deleteCount: 1, data: [9])),
      ([1, 1], [1, 1, 1], TokenEdit(start: 2, deleteCount: 0, data: [1])),
      ([1, 2, 1], [1], TokenEdit(start: 1, deleteCount: 2, data: [])),
    ] as [([UInt32], [UInt32], TokenEdit?)]
  )
  func deltas(_ old: [UInt32], _ new: [UInt32], _ expected: TokenEdit?) {
    #expect(TokenEdit(from: old, to: new) == expected)
  }

  @Test func anyDeltaLeadsToTheNewTokens() {
    var dice = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let old = (0..<dice.int(0...9)).map { _ in UInt32(dice.int(0...2)) }
      let new = (0..<dice.int(0...9)).map { _ in UInt32(dice.int(0...2)) }
      var applied = old
      if let edit = TokenEdit(from: old, to: new) {
        applied.replaceSubrange(edit.start..<edit.start + edit.deleteCount, with: edit.data)
      }
      #expect(applied == new)
    }
  }
}

@Suite struct SemanticTokensRequestTests {
  private let article = """
    //- a.txt
    Ilma Teveen ‸left.
    ^^^^^^^^^^^ person ilma-teveen
    Lithany agreed.
    ^^^^^^^ country lithany
    """

  private func data(_ result: JSONValue?) -> [UInt32] {
    result?["data"]?.array?.compactMap { $0.int.map { UInt32($0) } } ?? []
  }

  @Test func full() {
    var session = MarkedSession(article)
    #expect(shown(data(session.ask("semanticTokens/full", atCursor: false))) == "0:0+11 class*, 1:0+7 enum*")
  }

  @Test func range() {
    var session = MarkedSession(article)
    let secondLine: JSONValue = ["start": ["line": 1, "character": 0], "end": ["line": 1, "character": 99]]
    let result = session.ask("semanticTokens/range", atCursor: false, [JSONMember("range", secondLine)])
    #expect(shown(data(result)) == "1:0+7 enum*")
    #expect(result?["resultId"] == nil)
  }

  @Test(arguments: ["full", "range"])
  func whoeverShowsTokensIsAskedToAskAgain(_ form: String) {
    var session = MarkedSession(article, capabilities: ["workspace": ["semanticTokens": ["refreshSupport": true]]])
    let whole: JSONValue = ["start": ["line": 0, "character": 0], "end": ["line": 9, "character": 0]]
    _ = session.ask("semanticTokens/\(form)", atCursor: false, [JSONMember("range", whole)])
    session.client.forgetReceived()
    session.change("attache.json", Array(#"{"features": {"suggestions": false}}"#.utf8))
    #expect(session.client.received.contains { $0["method"] == "workspace/semanticTokens/refresh" })
  }

  @Test func deltaToTheLastAnswerOnly() {
    var session = MarkedSession(article)
    let first = session.ask("semanticTokens/full", atCursor: false)?["resultId"] ?? "none"
    let previous = JSONMember("previousResultId", first)
    let same = session.ask("semanticTokens/full/delta", atCursor: false, [previous])
    #expect(same?["edits"] == [])
    #expect(same?["resultId"] != first)
    let old = session.ask("semanticTokens/full/delta", atCursor: false, [previous])
    #expect(data(old).count == 10)
    #expect(old?["edits"] == nil)
  }
}
