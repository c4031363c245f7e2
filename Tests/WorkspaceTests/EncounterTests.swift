import Annotations
import Testing
import Workspace

private let articles = """
  //- a.txt
  Ilma Teveen, envoy, met Bruno Sato at the border talks in Almara.
  ^^^^^^^^^^^ person ilma-teveen
               ^^^^^ role ilma-teveen held
                          ^^^^^^^^^^ person bruno-sato
                                            ^^^^^^^^^^^^ event border-talks on:2025-04-11 in:almara with:ilma-teveen with:bruno-sato produced:border-plan
                                                            ^^^^^^ place almara
  On 11 April 2025 Teveen said Zoe Quint wrote the Border Plan.
     ^^^^^^^^^^^^^ date 2025-04-11 value:2025-04-11
                   ^^^^^^ person ilma-teveen
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ clause ilma-teveen
                               ^^^^^^^^^ person zoe-quint
                                                   ^^^^^^^^^^^ document border-plan
  //- b.txt
  Ilma Teveen opened the harvest fair; Teveen praised Zoe Quint.
  ^^^^^^^^^^^ person ilma-teveen
                         ^^^^^^^^^^^^ event harvest-fair with:ilma-teveen
                                       ^^^^^^ person ilma-teveen
                                                      ^^^^^^^^^ person zoe-quint
  """

private func shown(_ encounters: [Encounter], _ marked: MarkedWorkspace, rangesIn article: ArticleURI?) -> [String] {
  encounters.map { encounter in
    let place = article ?? encounter.node.location.article
    let ranges = marked.shown(encounter.ranges.map { Location(article: place, range: $0) })
    let detail = encounter.node.detail.isEmpty ? "" : " (\(encounter.node.detail))"
    return "\(encounter.node.name)\(detail): \(ranges.split(separator: "\n").joined(separator: ", "))"
  }
}

private func entity(_ id: String) -> EntityReference {
  EntityReference(article: MarkedWorkspace.uri("a.txt"), entity: EntityID(rawValue: id))
}

@Suite struct EncounterTests {
  @Test func aPersonLeadsToEventsAndToWhomItsWordsName() {
    var marked = MarkedWorkspace(articles)
    let found = marked.workspace.outgoingEncounters(of: entity("ilma-teveen"))
    #expect(
      shown(found, marked, rangesIn: MarkedWorkspace.uri("a.txt")) == [
        "border talks (Almara, 11 Apr 2025): a.txt:1 border talks",
        "harvest fair: a.txt:1 Ilma Teveen",
        "Zoe Quint: a.txt:2 Zoe Quint",
      ]
    )
  }

  @Test func anEventLeadsToParticipantsAndDocuments() {
    var marked = MarkedWorkspace(articles)
    let found = marked.workspace.outgoingEncounters(of: entity("border-talks"))
    #expect(
      shown(found, marked, rangesIn: MarkedWorkspace.uri("a.txt")) == [
        "Ilma Teveen (envoy): a.txt:1 Ilma Teveen, a.txt:1 envoy, a.txt:2 Teveen", "Bruno Sato: a.txt:1 Bruno Sato",
        "Border Plan: a.txt:2 Border Plan",
      ]
    )
    let incoming = marked.workspace.incomingEncounters(of: entity("border-talks"))
    #expect(incoming.map(\.node.name) == ["Ilma Teveen", "Bruno Sato"])
  }

  @Test func whoWasSpokenOfLeadsBackToTheSpeaker() {
    var marked = MarkedWorkspace(articles)
    let found = marked.workspace.incomingEncounters(of: entity("zoe-quint"))
    #expect(shown(found, marked, rangesIn: nil) == ["Ilma Teveen (envoy): a.txt:2 Zoe Quint"])
  }

  @Test func onlyActorsAndEventsHaveEncounters() {
    var marked = MarkedWorkspace(articles)
    #expect(marked.workspace.encounterNode(at: 1, in: marked.article)?.0.name == "Ilma Teveen")
    #expect(marked.workspace.encounterNode(at: 60, in: marked.article) == nil)
    #expect(marked.workspace.outgoingEncounters(of: entity("nobody")).isEmpty)
    #expect(marked.workspace.incomingEncounters(of: entity("nobody")).isEmpty)
  }
}
