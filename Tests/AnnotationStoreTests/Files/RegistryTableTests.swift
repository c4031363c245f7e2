import AnnotationStore
import Annotations
import Testing

@Suite struct RegistryTableTests {
  private let naming = RegistryNaming(
    identifier: { name, _ in name.lowercased().split(separator: " ").joined(separator: "-") },
    ownerKind: { $0 == "Zoravia" ? .country : .organization }
  )

  private func registry(_ table: String, _ problems: String = "", into base: Registry = Registry()) -> Registry {
    check(base.adding(table: Array(table.utf8), naming), problems)
  }

  @Test func peopleWithTheirOffices() {
    let registry = registry(
      """
      name,kind,aliases,role,owner,from,to,wikidata,source
      Ilma Teveen,person,"Teveen; I. Teveen",Foreign Minister,Zoravia,2029-05,,Q17,a.txt
      Ilma Teveen,person,,"Chair, Water Board",Water Board,2025,2029,,
      Bo Vind,person,,,,,,,
      """
    )
    #expect(registry.entities.map(\.id.rawValue) == ["zoravia", "ilma-teveen", "water-board", "bo-vind"])
    #expect(registry.entities.map(\.kind) == [.country, .person, .organization, .person])
    let teveen = registry.entities[1]
    #expect(teveen.aliases == ["Teveen", "I. Teveen"])
    #expect(teveen.sameAs == ["wikidata:Q17"])
    #expect(teveen.roles.map(\.title) == ["Foreign Minister", "Chair, Water Board"])
    #expect(teveen.roles.map(\.of?.rawValue) == ["zoravia", "water-board"])
    #expect(teveen.roles.map(\.period.from) == ["2029-05", "2025"])
    #expect(teveen.roles[0].source == "a.txt")
    check(Registry.read(registry.canonicalBytes))
  }

  /// Spreadsheets break lines within cells; names go on behind a blank, and notes keep their lines.
  @Test func namesHoldNoLineEnds() {
    let registry = registry("name,aliases,note\r\n\"Ilma\r\n Teveen\",\"Teveen;\nI. Teveen\",\"one\ntwo\"\r\n")
    #expect(registry.entities.map(\.name) == ["Ilma Teveen"])
    #expect(registry.entities.map(\.aliases) == [["Teveen", "I. Teveen"]])
    #expect(registry.entities.map(\.note) == ["one\ntwo"])
  }

  @Test func rowsWithOneIdentifierAreOneEntity() {
    let registry = registry("id,name\nteveen,Ilma Teveen\nteveen,I. Teveen\nother,Ilma Teveen\n")
    #expect(registry.entities.map(\.id.rawValue) == ["teveen", "other"])
    #expect(registry.entities[0].aliases == ["I. Teveen"])
  }

  @Test func whatARegistrySaysStays() {
    var base = Registry()
    var teveen = RegisteredEntity(id: EntityID(rawValue: "it"), kind: .person, name: "Ilma Teveen")
    teveen.note = "checked"
    base.entities = [teveen]
    let table = "name,note,memberOf\nIlma Teveen,other,Water Board\n"
    let once = registry(table, into: base)
    #expect(once.entities.map(\.id.rawValue) == ["it", "water-board"])
    #expect(once.entities[0].note == "checked")
    #expect(once.entities[0].memberships.map(\.of.rawValue) == ["water-board"])
    #expect(registry(table, into: once) == once)
  }

  @Test func rowsThatAreNotRightAreLeftOut() {
    let registry = registry(
      """
      name,type,id,role,owner,from,wikidata
      ,person,,,,,
      Ann,Person,,,,,
      Bo,person,b o,Chair,,2031-13,17
      Cy,person,,,Board,2031,
      Di,,,,,,
      Ed,person,,,,,Q1
      """,
      """
      2:1: the row has no name
      3:5: expected a kind such as "person", found “Person”
      4:11: expected an entity's identifier such as "ilma-teveen", found “b o”
      4:22: expected a date such as "2031", "2031-03" or "2031-03-31", found “2031-13”
      4:30: expected an item of Wikidata such as Q42, found “17”
      5:13: “owner” says something of a role, and the row has none
      5:19: “from” says something of a role, and the row has none
      6:1: the row has no type; write person, organization …
      """
    )
    #expect(registry.entities.map(\.name) == ["Ed"])
  }

  @Test func aTableNeedsNames() {
    #expect(registry("type\nperson\n", "1:1: the table has no column “name”").entities.isEmpty)
  }
}
