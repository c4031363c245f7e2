import ArticleText
import PositionedJSON
import Testing

private let articles = """
  //- draft.txt
  😀 Then Bru‸
  //- known.txt
  Envoy Bruno Sá met <b>*Bruno*</b>.
  ^^^^^ role bruno-sa held
        ^^^^^^^^ person bruno-sa
                     ^^^^^^^^^^^^^^ person bruno-sa
  """

@Suite struct CompletionRequestTests {
  @Test(arguments: [(PositionEncoding.utf8, 10), (.utf16, 8), (.utf32, 7)])
  func theEditReplacesTheTypedName(encoding: PositionEncoding, start: Int) {
    var session = MarkedSession(articles, encoding: encoding)
    let result = session.ask("completion")
    #expect(result?["isIncomplete"] == false)
    let item = result?["items"]?.array?.first { $0["label"] == "Bruno Sá" }
    #expect(item?["filterText"] == "Bruno Sá")
    #expect(item?.at("textEdit", "newText") == "Bruno Sá")
    #expect(item?.at("textEdit", "range", "start", "character")?.int == start)
    #expect(item?.at("textEdit", "range", "end", "character")?.int == start + 3)
    #expect(item?["sortText"] == "0000")
  }

  @Test func resolvingAddsTheCard() {
    var session = MarkedSession(
      articles,
      capabilities: ["textDocument": ["completion": ["completionItem": ["documentationFormat": ["markdown"]]]]]
    )
    let items = session.ask("completion")?["items"]?.array ?? []
    let resolved = items.first.flatMap { session.client.request("completionItem/resolve", $0)?["result"] }
    #expect(resolved?["detail"] == "Bruno Sá · person")
    #expect(resolved?.at("documentation", "kind") == "markdown")
    #expect(resolved?.at("documentation", "value")?.string?.hasPrefix("**Bruno Sá** · person") == true)
    #expect(resolved?["textEdit"] == items.first?["textEdit"])
  }

  @Test func plainTextIsTheDefaultAndForeignItemsComeBackAsTheyWere() {
    var session = MarkedSession(articles)
    let item = session.ask("completion")?["items"]?.array?.first
    let resolved = item.flatMap { session.client.request("completionItem/resolve", $0)?["result"] }
    #expect(resolved?.at("documentation", "kind") == "plaintext")
    let foreign: JSONValue = ["label": "x", "data": [1]]
    #expect(session.client.request("completionItem/resolve", foreign)?["result"] == foreign)
  }

  @Test func kindsTheClientDoesNotKnowAreText() {
    let kinds: JSONValue = ["completionItemKind": ["valueSet": [1, 9]]]
    var session = MarkedSession(articles, capabilities: ["textDocument": ["completion": kinds]])
    #expect(session.ask("completion")?["items"]?.array?.first?["kind"] == 1)
  }
}
