import LanguageServer
import PositionedJSON
import Testing

private let articles = """
  //- a.txt
  Ilma T‸eveen met the the envoy.
  ^^^^^^^^^^^^ person ilma-teveen
  """

private let noHover: JSONValue = ["features": ["hover": false]]

@Suite struct ConfigurationTests {
  private func started(
    _ initializationOptions: JSONValue? = nil,
    capabilities: JSONValue = [:],
    settings: String? = nil
  ) -> TestClient {
    var client = TestClient()
    if let settings { client.disk["/w/attache.json"] = Array(settings.utf8) }
    var members = TestClient.initializeParams(folders: ["/w"], capabilities: capabilities).object ?? []
    if let initializationOptions { members.append(JSONMember("initializationOptions", initializationOptions)) }
    client.request("initialize", .object(members))
    client.notify("initialized", [:])
    client.open("file:///w/a.txt", "Oslo is the capital of Norway.")
    return client
  }

  private func hovers(_ client: inout TestClient) -> Bool {
    let params: JSONValue = ["textDocument": ["uri": "file:///w/a.txt"], "position": ["line": 0, "character": 1]]
    return client.request("textDocument/hover", params)?["result"]?.isNull == false
  }

  /// Answers the last request with a method.
  private func answer(_ client: inout TestClient, _ method: String, _ result: JSONValue) {
    let id = client.received.last { $0["method"]?.string == method }?["id"] ?? .null
    client.send(["jsonrpc": "2.0", "id": id, "result": result])
  }

  private func push(_ client: inout TestClient, _ settings: JSONValue) {
    client.notify("workspace/didChangeConfiguration", ["settings": settings])
  }

  @Test(arguments: [noHover, ["attache": noHover], ["attache": ["features": ["hover": false, "definition": nil]]]])
  func initializationOptionsCountWrappedAndBare(_ options: JSONValue) {
    var client = started(options)
    #expect(!hovers(&client))
    #expect(client.warnings.isEmpty)
  }

  @Test(
    arguments: [
      nil, [:], ["attache": nil], ["features": nil], ["attache": ["path": "/x", "trace": ["server": "off"]]],
      ["attache": ["decisionScope": nil, "acceptAllConfidence": nil]],
    ] as [JSONValue]
  )
  func optionsThatSayNothing(_ options: JSONValue) {
    var client = started(options)
    #expect(hovers(&client))
    #expect(client.warnings.isEmpty)
  }

  @Test(
    arguments: [
      (["hoover": true], "hoover: no such setting"),
      (["features": ["hoover": true]], "features/hoover: no such feature"),
      (["features": ["hover": 1]], "features/hover: expected true or false"),
      (["decisionScope": "all"], #"decisionScope: expected one of "one", "here", "everywhere""#),
      (["acceptAllConfidence": 95], "acceptAllConfidence: expected a number from 0 to 1"),
      (["features": []], "features: expected an object"),
      (["attache": ["annotator": 7]], "annotator: expected a string"), ([1], "expected an object, found array"),
      (["checks": []], "checks: belongs in attache.json, where `attache check` finds it too"),
    ] as [(JSONValue, String)]
  )
  func whatIsNotUnderstoodIsToldOnce(_ options: JSONValue, _ problem: String) {
    var client = started(options)
    #expect(client.warnings == ["initializationOptions: \(problem)"])
    #expect(hovers(&client))
    client.forgetReceived()
    push(&client, options)
    push(&client, options)
    #expect(client.warnings.isEmpty)
  }

  @Test func pushedSettingsCountWhereTheyCannotBeAskedFor() {
    var client = started()
    #expect(hovers(&client))
    for settings in [noHover, ["attache": noHover], ["attache": noHover, "other": 1]] as [JSONValue] {
      push(&client, settings)
      #expect(!hovers(&client))
      push(&client, nil)
      #expect(hovers(&client))
    }
    client.notify("workspace/didChangeConfiguration", [:])
    client.notify("workspace/didChangeConfiguration", ["settings": []])
    #expect(hovers(&client))
  }

  @Test func settingsAreAskedForWhereThatIsDeclared() {
    var client = started(capabilities: ["workspace": ["configuration": true]])
    #expect(client.params(of: "workspace/configuration") == [["items": [["section": "attache"]]]])
    // Nobody waits for the answer.
    #expect(hovers(&client))
    answer(&client, "workspace/configuration", [noHover])
    #expect(!hovers(&client))
    push(&client, nil)
    #expect(client.params(of: "workspace/configuration").count == 2)
    answer(&client, "workspace/configuration", [nil])
    #expect(hovers(&client))
    for odd in [[], nil, "x", [[]], [7]] as [JSONValue] {
      push(&client, nil)
      answer(&client, "workspace/configuration", odd)
    }
    #expect(hovers(&client))
  }

  @Test func settingsAreNotAskedForWhereThatIsNotDeclared() {
    let client = started()
    #expect(client.params(of: "workspace/configuration").isEmpty)
  }

  @Test func editorGoesBeforeOptionsAndOptionsBeforeTheFile() {
    let file = #"{"features": {"hover": false}}"#
    var client = started(settings: file)
    #expect(!hovers(&client))
    push(&client, ["features": ["hover": true]])
    #expect(hovers(&client))
    push(&client, nil)
    #expect(!hovers(&client))
    var other = started(["features": ["hover": true]], settings: file)
    #expect(hovers(&other))
    push(&other, noHover)
    #expect(!hovers(&other))
  }

  @Test func fileIsFollowed() {
    var client = started()
    client.disk["/w/attache.json"] = Array(#"{"features": {"hover": false}}"#.utf8)
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///w/attache.json", "type": 1]]])
    #expect(!hovers(&client))
    client.disk["/w/attache.json"] = Array("{ broken".utf8)
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///w/attache.json", "type": 2]]])
    #expect(client.warnings.count == 1)
    client.disk["/w/attache.json"] = nil
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///w/attache.json", "type": 3]]])
    #expect(hovers(&client))
  }

  @Test func eachFeatureHasASwitch() {
    let requests: [(feature: String, method: String, others: [JSONMember])] = [
      ("hover", "hover", []), ("definition", "definition", []), ("definition", "typeDefinition", []),
      ("references", "references", [JSONMember("context", ["includeDeclaration": true])]),
      ("documentHighlight", "documentHighlight", []), ("documentSymbol", "documentSymbol", []),
      ("semanticTokens", "semanticTokens/full", []),
    ]
    for (feature, method, others) in requests {
      var session = MarkedSession(articles)
      let on = session.ask(method, others)
      #expect(on?.isNull == false || method == "typeDefinition", "\(method)")
      session.client.notify(
        "workspace/didChangeConfiguration",
        ["settings": ["features": .object([JSONMember(feature, false)])]]
      )
      #expect(session.ask(method, others)?.isNull == true, "\(method)")
    }
    var session = MarkedSession(articles)
    #expect(session.client.request("workspace/symbol", ["query": "teveen"])?["result"]?.array?.isEmpty == false)
    session.client.notify(
      "workspace/didChangeConfiguration",
      ["settings": ["features": ["workspaceSymbol": false]]]
    )
    #expect(session.client.request("workspace/symbol", ["query": "teveen"])?["result"]?.isNull == true)
  }

  @Test func featuresAreRegisteredWhenTheyAreSwitchedOn() {
    let capabilities: JSONValue = [
      "textDocument": ["hover": ["dynamicRegistration": true], "definition": ["dynamicRegistration": true]]
    ]
    var client = started(noHover, capabilities: capabilities)
    #expect(client.received.first?.at("result", "capabilities", "hoverProvider") == nil)
    #expect(client.received.first?.at("result", "capabilities", "definitionProvider") == true)
    #expect(client.params(of: "client/registerCapability").isEmpty)
    push(&client, ["features": ["hover": true]])
    let registrations = client.params(of: "client/registerCapability").compactMap { $0["registrations"] }
    let expected: JSONValue = [
      ["id": "attache-hoverProvider", "method": "textDocument/hover", "registerOptions": ["documentSelector": nil]]
    ]
    #expect(registrations == [expected])
    #expect(hovers(&client))
    push(&client, nil)
    let removed = client.params(of: "client/unregisterCapability").compactMap { $0["unregisterations"] }
    #expect(removed == [[["id": "attache-hoverProvider", "method": "textDocument/hover"]]])
    // What was told in the answer to initialize cannot be taken back.
    push(&client, ["features": ["definition": false]])
    #expect(client.params(of: "client/unregisterCapability").count == 1)
  }

  @Test func clientsThatRegisterNothingAreToldOfEverything() {
    var client = started(noHover)
    #expect(client.received.first?.at("result", "capabilities", "hoverProvider") == true)
    push(&client, ["features": ["hover": true]])
    #expect(client.params(of: "client/registerCapability").isEmpty)
    #expect(hovers(&client))
  }

  @Test(arguments: [true, false])
  func newsOfSettingsAreRegisteredWhereDeclared(_ declared: Bool) {
    let capabilities: JSONValue = ["workspace": ["didChangeConfiguration": ["dynamicRegistration": .bool(declared)]]]
    let client = started(capabilities: capabilities)
    let methods = client.params(of: "client/registerCapability").flatMap { $0["registrations"]?.array ?? [] }
    #expect(methods.map { $0["method"] } == (declared ? ["workspace/didChangeConfiguration"] : []))
  }
}
