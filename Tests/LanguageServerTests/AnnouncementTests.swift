import LanguageServer
import PositionedJSON
import Testing

@Suite struct AnnouncementTests {
  private func announced(_ capabilities: JSONValue) -> JSONValue? {
    var client = TestClient()
    let params = TestClient.initializeParams(capabilities: capabilities)
    return client.request("initialize", params)?.at("result", "capabilities")
  }

  /// The members of the answer that are requests.
  private func providers(_ capabilities: JSONValue) -> Set<String> {
    Set((announced(capabilities)?.object ?? []).map(\.key).filter { $0.hasSuffix("Provider") })
  }

  @Test func clientsThatDeclareNothingAreToldOfWhatHarmsNobody() {
    let found = providers([:])
    #expect(found.isSuperset(of: ["hoverProvider", "definitionProvider", "semanticTokensProvider"]))
    #expect(!found.contains("diagnosticProvider"))
  }

  @Test func eachMemberStandsOnce() {
    let keys = (announced([:])?.object ?? []).map(\.key)
    #expect(keys.count == Set(keys).count)
  }
}
