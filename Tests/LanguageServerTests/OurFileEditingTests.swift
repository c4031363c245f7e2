import ArticleText
import PositionedJSON
import TestSupport
import Testing

private let article = """
  //- a.txt
  Ilma Teveen spoke in Almara.
  ^^^^^^^^^^^ person ilma-teveen
                       ^^^^^^ place almara

  """

private let registry = #"""
  {"format": "attache-entities/1", "entities": [{"id":"zoravia","type":"country","name":"Zoravia"}]}

  """#

/// What is offered at the cursor of a file of ours, in order.
private func offered(_ file: String, _ text: String) -> [JSONValue] {
  var session = MarkedSession(article + "//- \(file)\n" + text, beside: ["attache.entities.json": Array(registry.utf8)])
  return session.ask("completion")?.array ?? []
}

private func labels(_ file: String, _ text: String) -> [String] {
  offered(file, text).compactMap { $0["label"]?.string }
}

@Suite struct OurFileEditingTests {
  @Test func keysThatAreMissing() {
    let keys = labels("a.txt.attache.json", #"{"mentions": [{"id":"m-1","type":"person","‸"#)
    #expect(keys.prefix(3) == ["quote", "before", "after"])
    #expect(!keys.contains("id") && !keys.contains("type") && keys.contains("status"))
    #expect(labels("a.txt.attache.json", "{\n  ‸\n}").contains("mentions"))
    #expect(labels("attache.json", #"{"features": {‸"#).contains("hover"))
    #expect(labels("attache.json", #"{"checks": [{"levels": {"‸"#).contains("unpaired-quotation-mark"))
    #expect(
      labels("attache.entities.json", #"{"entities": [{"id":"a","roles":[{"title":"envoy",‸}]}]}"#).contains("from")
    )
  }

  @Test func wordsAndKinds() {
    #expect(labels("a.txt.attache.json", #"{"mentions": [{"status": ‸"#) == ["suggested", "accepted", "rejected"])
    #expect(labels("a.txt.attache.json", #"{"relations": [{"type": "‸"#).contains("participates-in"))
    let kinds = offered("a.txt.attache.json", #"{"mentions": [{"type": "‸"}]}"#)
    #expect(kinds.first?["label"] == "person")
    #expect(kinds.first?["documentation"]?.string?.contains("A named human being") == true)
    #expect(labels("attache.json", #"{"features": {"hover": ‸"#) == ["true", "false"])
  }

  @Test func identifiers() {
    let entities = labels("a.txt.attache.json", #"{"mentions": [{"type":"place","entity":"‸"}]}"#)
    #expect(Set(entities) == ["zoravia", "almara", "ilma-teveen"])
    #expect(entities.first == "almara", "those of the mention's kind come first")
    let ends = offered(
      "a.txt.attache.json",
      #"{"mentions": [{"id":"m-00000001","quote":"Ilma"}], "relations": [{"from": {"mention": ‸"#
    )
    #expect(ends.first?["label"] == "m-00000001")
    #expect(ends.first?["detail"] == "“Ilma”")
  }

  @Test func takesThePlaceOfWhatIsTyped() {
    let item = offered("a.txt.attache.json", "{\"mentions\": [\n{\"status\": \"acc‸\"}]}").first {
      $0["label"] == "accepted"
    }
    let start: JSONValue = ["line": 1, "character": 11]
    let end: JSONValue = ["line": 1, "character": 16]
    #expect(item?.at("textEdit", "range") == ["start": start, "end": end])
    #expect(item?.at("textEdit", "newText") == "\"accepted\"")
    #expect(item?["filterText"] == "\"accepted\"")
    let key = offered("a.txt.attache.json", "{\"men‸\"").first { $0["label"] == "mentions" }
    #expect(key?.at("textEdit", "newText") == "\"mentions\":")
    let named = offered("a.txt.attache.json", "{\"men‸\": []}").first { $0["label"] == "mentions" }
    #expect(named?.at("textEdit", "newText") == "\"mentions\"")
  }

  @Test func formattingEditsOnlyTheLinesThatChange() {
    let messy = """
      {
        "format": "attache-annotations/1",
        "text": {"file":"a.txt"},
        "mentions": [
          {"id":"m-00000001","type":"person","quote":"Ilma Teveen","before":"","after":" spoke in Almara","status":"accepted","by":"human:ek"},
          {"type":"place","id":"m-00000002","quote":"Almara","before":"een spoke in ","after":".\\n","status":"accepted","by":"human:ek"}
        ]
      }

      """
    var session = MarkedSession(article + "//- a.txt.attache.json\n" + messy.replacing("\"m-0", with: "‸\"m-0"))
    let options: JSONValue = ["tabSize": 2, "insertSpaces": true]
    let edits = session.ask("formatting", atCursor: false, [JSONMember("options", options)])?.array ?? []
    #expect(edits.count == 1)
    #expect(edits.first?.at("range", "start") == ["line": 5, "character": 0])
    #expect(edits.first?.at("range", "end") == ["line": 6, "character": 0])
    #expect(edits.first?["newText"]?.string?.hasPrefix("    {\"id\":\"m-00000002\",\"type\":\"place\"") == true)
  }

  @Test func whatIsNotRightIsNotFormatted() {
    var session = MarkedSession(article + "//- a.txt.attache.json\n{\"format\"‸: }")
    session.client.forgetReceived()
    #expect(session.ask("formatting", atCursor: false) == nil)
  }

  /// What is typed in an open sidecar counts for the article at once; a mistake in between changes nothing.
  @Test func openSidecarCounts() {
    var session = MarkedSession(
      """
      //- a.txt
      Ilma Te‸veen spoke in Almara.
      ^^^^^^^^^^^^ person ilma-teveen
      """
    )
    #expect(session.ask("hover") != .null)
    let sidecar = "file:///news/a.txt.attache.json"
    let rejected = """
      {"format":"attache-annotations/1","text":{"file":"a.txt"},"mentions":[{"id":"m-00000001","type":"person",\
      "quote":"Ilma Teveen","before":"","after":" spoke in Almara","status":"rejected","by":"human:ek"}]}
      """
    session.client.open(sidecar, rejected)
    #expect(session.ask("hover") == .null)
    change(&session, sidecar, from: 0, to: 1, "")
    #expect(session.ask("hover") == .null)
    change(&session, sidecar, from: 0, to: 0, "{")
    session.client.notify("textDocument/didClose", ["textDocument": ["uri": .string(sidecar)]])
    #expect(session.ask("hover") != .null, "the disk holds no decisions")
  }

  /// What is wrong is told while somebody types, and taken back when it is right or closed.
  @Test func openFilesTellTheirMistakes() {
    var session = MarkedSession(article)
    let registry = "file:///news/attache.entities.json"
    func told(_ session: MarkedSession) -> [JSONValue]? {
      session.client.params(of: "textDocument/publishDiagnostics").last { $0["uri"]?.string == registry }?[
        "diagnostics"
      ]?
      .array
    }
    session.client.open(registry, #"{"format":"attache-entities/1","entities":[{"id":"a","typ":"person","name":"A"}]}"#)
    let codes = told(session)?.compactMap { $0["code"]?.string } ?? []
    #expect(codes.contains("file-unknown-member") && codes.contains("file-missing-member"))
    let misspelt = told(session)?.first { $0["code"] == "file-unknown-member" }
    #expect(misspelt?.at("range", "start", "character") == 53)
    change(&session, registry, from: 57, to: 57, "e")
    #expect(told(session)?.contains { $0["code"] == "file-unknown-member" } == false)
    session.client.notify("textDocument/didClose", ["textDocument": ["uri": .string(registry)]])
    #expect(told(session) == [])
  }

  @Test func openSidecarTellsWhatItsItemsDo() {
    let sidecar = "file:///news/a.txt.attache.json"
    var session = MarkedSession(article)
    session.client.open(
      sidecar,
      """
      {"format":"attache-annotations/1","text":{"file":"a.txt"},"mentions":[
      {"id":"m-00000001","type":"person","quote":"Dato Resik","before":"","after":"","status":"accepted","by":"human:ek"}]}
      """
    )
    let told = session.client.params(of: "textDocument/publishDiagnostics").last { $0["uri"]?.string == sidecar }
    let orphan = told?["diagnostics"]?.array?.first { $0["code"] == "orphaned-annotation" }
    #expect(orphan?.at("range", "start", "line") == 1)
  }

  @Test func changesApplyOneAfterAnother() {
    var session = MarkedSession(article + "//- a.txt.attache.json\n{\"‸\"}")
    change(&session, session.uri, from: 1, to: 3, "\"fo")
    #expect(session.ask("completion")?.array?.first?["label"] == "$schema")
    #expect(session.client.warnings == [])
  }

  private func change(_ session: inout MarkedSession, _ uri: String, from: Int, to: Int, _ text: String) {
    let start: JSONValue = ["line": 0, "character": .int(from)]
    let end: JSONValue = ["line": 0, "character": .int(to)]
    let edit: JSONValue = ["range": ["start": start, "end": end], "text": .string(text)]
    session.client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(uri), "version": 2], "contentChanges": [edit]]
    )
  }
}
