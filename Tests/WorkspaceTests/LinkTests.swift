import Annotations
import ArticleText
import Testing
import Workspace

/// Checks the addresses in a text, each as `WORDS → TARGET`.
private func check(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  var workspace = Workspace { _, _ in .init() }
  let uri = ArticleURI("file:///news/a.txt")
  workspace.open(uri, text: ArticleText(text), version: 1)
  let text = ArticleText(text)
  let found = workspace.outsideLinks(in: uri).map { link in
    guard case .address(let address) = link.target else { return "registered" }
    return "\(text.string(in: link.range)) → \(address)"
  }
  #expect(found == expected, sourceLocation: sourceLocation)
}

@Suite struct LinkTests {
  @Test(arguments: [
    ("See https://a.example/b?c=d#e.", ["https://a.example/b?c=d#e → https://a.example/b?c=d#e"]),
    ("(http://a.example/x_(y))", ["http://a.example/x_(y) → http://a.example/x_(y)"]),
    ("(see https://a.example)", ["https://a.example → https://a.example"]),
    (
      "<https://a.example/>, “https://b.example”",
      ["https://a.example/ → https://a.example/", "https://b.example → https://b.example"]
    ),
    ("at www.a.example today", ["www.a.example → https://www.a.example"]),
    (
      "press@board.example, or mailto:x.y+z@a.example.",
      [
        "press@board.example → mailto:press@board.example",
        "mailto:x.y+z@a.example → mailto:x.y+z@a.example",
      ]
    ),
    ("HTTPS://A.EXAMPLE", ["HTTPS://A.EXAMPLE → HTTPS://A.EXAMPLE"]),
    ("Écrit 😀 https://a.example", ["https://a.example → https://a.example"]),
  ])
  func addressesAreFound(text: String, expected: [String]) {
    check(text, expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "command:attache.accept", "file:///etc/passwd", "He said: no. At 09:30 a.m.", "a@b",
    "@handle",
    "https://", "www.", "1.2.3", "data:text/html,x", "x@.example", "",
  ])
  func whatIsNoAddressIsNoLink(text: String) {
    check(text, [])
  }

  @Test func theRegistryLeadsToTheSameEntityElsewhere() {
    var marked = MarkedWorkspace(
      """
      //- a.txt
      Ilma Teveen and Bruno Sato met Teveen.
      ^^^^^^^^^^^ person ilma-teveen
                      ^^^^^^^^^^ person bruno-sato
                                     ^^^^^^ person ilma-teveen
      """
    )
    let registry = #"""
      {"format": "attache-entities/1", "entities": [
        {"id": "bruno-sato", "type": "person", "name": "Bruno Sato", "sameAs": ["javascript:x", "wikidata:Qx"]},
        {"id": "ilma-teveen", "type": "person", "name": "Ilma Teveen", "sameAs": ["wikidata:Q42"]}]}
      """#
    marked.workspace.setRegistry(Array(registry.utf8), of: ArticleURI("file:///news"))
    let links = marked.workspace.outsideLinks(in: marked.article)
    #expect(links.count == 1)
    guard case .registered(let entity) = links.first?.target else { return #expect(Bool(false), "no link") }
    #expect(marked.workspace.outsideAddress(of: entity, for: marked.article) == "https://www.wikidata.org/wiki/Q42")
  }
}
