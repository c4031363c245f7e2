import AnnotationStore
import LanguageServer
import PositionedJSON
import Testing
import Workspace

private let articles = """
  //- a.txt
  ZT‸B met; the ZTB Plan failed.
  ^^^^ organization ztb
                ^^^^^^^^ document ztb-plan
                ^^^ organization ztb
  """

private let sidecar = #"""
  {"format": "attache-annotations/1",
   "text": {"file": "a.txt"},
   "mentions": [
    {"id": "m-aaaaaaaa", "type": "organization", "quote": "ZTB", "before": "", "after": " met; the ZTB Pl", "entity": "ztb", "status": "accepted", "by": "human:ek"},
    {"id": "m-bbbbbbbb", "type": "document", "quote": "ZTB Plan", "before": "ZTB met; the ", "after": " failed.\n", "status": "accepted", "by": "human:ek"}
   ]}
  """#

/// A client that has asked for a rename and makes all edits of the answer.
private struct Renamer {
  var session = MarkedSession(
    articles,
    beside: ["a.txt.attache.json": Array(sidecar.utf8)],
    capabilities: ["workspace": ["workspaceEdit": ["documentChanges": true, "changeAnnotationSupport": [:]]]]
  )

  mutating func rename(to name: String) -> [JSONValue] {
    let reply = session.ask("rename", [JSONMember("newName", .string(name))])
    return reply?["documentChanges"]?.array?.first?["edits"]?.array ?? []
  }

  /// Makes edits from the last to the first, as editors do.
  mutating func make(_ edits: [JSONValue]) {
    let changes = edits.reversed().map { edit -> JSONValue in
      ["range": edit["range"] ?? .null, "text": edit["newText"] ?? .null]
    }
    session.client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(session.uri), "version": 2], "contentChanges": .array(changes)]
    )
  }

  mutating func replaceAll(_ text: String) {
    session.client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(session.uri), "version": 3], "contentChanges": [["text": .string(text)]]]
    )
  }

  mutating func save() {
    session.client.notify("textDocument/didSave", ["textDocument": ["uri": .string(session.uri)]])
  }

  /// The words that decisions on the article are about.
  var decided: [String] {
    let uri = "file:///news/a.txt"
    return session.client.session.workspace.sidecar(of: .init(uri))?.mentions.map(\.anchor.quote) ?? []
  }

  var decidedOnDisk: [String] {
    let bytes = session.client.disk["/news/a.txt.attache.json"] ?? []
    return Sidecar.read(bytes).value.mentions.map(\.anchor.quote)
  }
}

@Suite struct RenameFollowingTests {
  @Test func decisionsFollowWhenTheEditsAreMadeAndAreWrittenWhenTheTextIsSaved() {
    var renamer = Renamer()
    let edits = renamer.rename(to: "Board of Trade")
    #expect(edits.count == 2)
    #expect(renamer.decided == ["ZTB", "ZTB Plan"])
    renamer.make(edits)
    #expect(renamer.decided == ["Board of Trade", "Board of Trade Plan"])
    #expect(renamer.decidedOnDisk == ["ZTB", "ZTB Plan"])
    renamer.session.client.disk["/news/a.txt"] = Array("Board of Trade met; the Board of Trade Plan failed.\n".utf8)
    renamer.save()
    #expect(renamer.decidedOnDisk == ["Board of Trade", "Board of Trade Plan"])
  }

  @Test func whatIsNotConfirmedStays() {
    var renamer = Renamer()
    renamer.make(Array(renamer.rename(to: "Board of Trade").prefix(1)))
    #expect(renamer.decided == ["Board of Trade", "ZTB Plan"])
  }

  @Test func decisionsComeBackWhenTheRenameIsUndone() {
    var renamer = Renamer()
    renamer.make(renamer.rename(to: "Board of Trade"))
    renamer.replaceAll("ZTB met; the ZTB Plan failed.\n")
    #expect(renamer.decided == ["ZTB", "ZTB Plan"])
    renamer.save()
    #expect(renamer.decidedOnDisk == ["ZTB", "ZTB Plan"])
  }

  @Test func furtherTypingDoesNotLoseThem() {
    var renamer = Renamer()
    renamer.make(renamer.rename(to: "Board of Trade"))
    renamer.replaceAll("Board of Trade met; the Board of Trade Plan failed. Yes.\n")
    renamer.save()
    #expect(renamer.decidedOnDisk == ["Board of Trade", "Board of Trade Plan"])
  }
}
