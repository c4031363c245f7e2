import AnnotationStore
import Annotations
import Testing

@Suite struct RegistryTests {
  private let complete = #"""
    {
      "$schema": "s",
      "format": "attache-entities/1",
      "entities": [
        {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","aliases":["Teveen"],"sameAs":["wikidata:Q0"],"differentFrom":["i-t"],"roles":[{"title":"Minister","of":"zoravia","from":"2029-05","to":"2031-12-31","source":"a.txt","x-r":0}],"memberships":[{"of":"öst","from":"2001","to":"2002","source":"s","x-m":0}],"replacedBy":"teveen","note":"n","x-e":null},
        {"id":"zoravia","type":"country","name":"Zoravia"}
      ],
      "neverSuggest": [
        {"type":"place","text":"May","x-n":0}
      ],
      "x-a": 1
    }

    """#

  @Test func everyMemberIsReadAndWrittenAgain() {
    let registry = check(Registry.read(Array(complete.utf8)))
    #expect(String(decoding: registry.canonicalBytes, as: UTF8.self) == complete)
    #expect(registry.entities[0].roles[0].period == RegisteredPeriod(from: "2029-05", to: "2031-12-31"))
  }

  @Test func entitiesAreOrderedByTheirIdentifiers() {
    var registry = Registry()
    for id in ["b", "é", "a-2", "a"] {
      registry.entities.append(RegisteredEntity(id: EntityID(rawValue: id), kind: .person, name: id))
    }
    let again = check(Registry.read(registry.canonicalBytes))
    #expect(again.entities.map(\.id.rawValue) == ["a", "a-2", "b", "é"])
    #expect(again.canonicalBytes == registry.canonicalBytes)
  }

  @Test func datesAndReferencesAreChecked() {
    check(
      Registry.read(
        Array(
          #"""
          {"format": "attache-entities/1", "entities": [
            {"id": "a", "type": "person", "name": "A", "roles": [{"title": "", "from": "2031-13", "to": "31"}]},
            {"id": "a", "type": "person", "name": "A", "memberships": [{"from": "2031-01-32"}], "aliases": [""]}]}
          """#.utf8
        )
      ),
      #"""
      2:66: "title": expected a string that is not empty, found ""
      2:78: "from": expected a date such as "2031", "2031-03" or "2031-03-31", found "2031-13"
      2:95: "to": expected a date such as "2031", "2031-03" or "2031-03-31", found "31"
      3:10: the identifier "a" is there twice; expected one that nothing else has
      3:62: the membership has no "of"; expected an entity's identifier such as "ilma-teveen"
      3:71: "from": expected a date such as "2031", "2031-03" or "2031-03-31", found "2031-01-32"
      3:99: "aliases": expected a string that is not empty, found ""
      """#
    )
    check(
      Registry.read(Array(#"{"format": "attache-entities/7"}"#.utf8)),
      "1:12: the file is of version 7 of attache-entities; this program reads version 1, so nothing was read"
    )
  }

  @Test func kindsOfFilesAreToldByTheirNames() {
    #expect(OurFile(name: "a.txt.attache.json") == .sidecar)
    #expect(OurFile(name: "attache.entities.json") == .registry)
    #expect(OurFile(name: "attache.json") == .settings)
    #expect(OurFile(name: ".attache.json") == nil)
    #expect(OurFile(name: "a.json") == nil)
    #expect(OurFile(content: Array(complete.utf8)) == .registry)
    #expect(OurFile(content: sidecar()) == .sidecar)
    #expect(OurFile(content: Array("{}".utf8)) == .settings)
  }
}
