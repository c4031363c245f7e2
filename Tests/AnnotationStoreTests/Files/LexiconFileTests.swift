import AnnotationStore
import Annotations
import PositionedJSON
import Testing

@Suite struct LexiconFileTests {
  private func list(_ members: String) -> LexiconFile? {
    checkSettings("{\"lexiconFiles\": [{\(members)}]}").lexiconFiles.first
  }

  private func names(_ members: String, _ file: String, _ problems: String = "") throws -> [UserName] {
    check(try #require(list(members)).names(in: Array(file.utf8)), problems)
  }

  @Test func aNameALine() throws {
    let names = try names(#""file": "a.txt", "type": "ship", "ignoreCase": true"#, "# ships\nMV Nord\r\n\n  Vind \n")
    #expect(names.map(\.name) == ["MV Nord", "Vind"])
    #expect(names.allSatisfy { $0.kind.rawValue == "ship" && $0.ignoresCase && $0.entity == nil })
  }

  @Test func aTable() throws {
    let file = """
      Name,kind,aliases,id,ignore_case
      MV Nord,ship,the Nord; Old Nord,mv-nord,yes
      "Bo Vind, jr.",,,,
      """
    let names = try names(#""file": "a.CSV", "type": "person""#, file)
    #expect(names.map(\.name) == ["MV Nord", "Bo Vind, jr."])
    #expect(names.map(\.kind.rawValue) == ["ship", "person"])
    #expect(names[0].aliases == ["the Nord", "Old Nord"])
    #expect(names.map(\.entity?.rawValue) == ["mv-nord", nil])
    #expect(names.map(\.ignoresCase) == [true, false])
  }

  @Test func rowsThatAreNotRight() throws {
    let names = try names(
      #""file": "a.csv""#,
      "name,type,entity,ignoreCase\n,ship,,\nNord,,,\nVind,Ship,,\nBo,ship,a b,maybe\n",
      """
      2:1: the row has no name
      3:1: the row has no type, and the list has none
      4:6: expected a kind such as "person", found “Ship”
      5:9: expected an entity's identifier such as "ilma-teveen", found “a b”
      5:13: expected true or false, found “maybe”
      """
    )
    #expect(names.map(\.name) == ["Bo"])
  }

  @Test(arguments: [
    ("nmae,type\n", "1:1: unknown column “nmae”; did you mean “name”?"),
    ("type\n", "1:1: the table has no column “name”"),
    ("name,name\n", "1:6: there are two columns “name”"),
    ("name;type\nNord;ship\n", "1:1: expected columns parted by commas; save the table as comma-separated values"),
  ])
  func headersThatAreNotRight(file: String, problem: String) throws {
    #expect(try names(#""file": "a.csv", "type": "ship""#, file, problem).isEmpty)
  }

  @Test func anArray() throws {
    let file = #"[{"name": "MV Nord"}, {"type": "person", "name": "Bo"}, {"name": ""}]"#
    let problem = #"1:66: "name": expected a string that is not empty, found """#
    let names = try names(#""file": "a.json", "type": "ship""#, file, problem)
    #expect(names.map(\.kind.rawValue) == ["ship", "person"])
    #expect(
      try self.names(#""file": "a.json""#, "{}", "1:1: expected an array of names, each an object as in \"lexicon\"")
        .isEmpty
    )
  }

  @Test func listsThatSettingsNameWrongly() {
    let settings = checkSettings(
      #"{"lexiconFiles": [{"file": "a.txt"}, {"type": "ship"}, {"file": "a.csv", "kind": "ship"}]}"#,
      """
      1:19: the list has no "type", and the lines of "a.txt" say none; expected a kind such as "person"
      1:38: the list has no "file"; expected a path below this folder, without control characters
      1:74: unknown member of the list "kind"; known are file, type, ignoreCase
      """
    )
    #expect(settings.lexiconFiles.isEmpty)
  }

  @Test(arguments: ["", "/etc/names.txt", "..", "../names.txt", "lists/../../names.txt", "lists/..", #"a\u0000.txt"#])
  func listsLieBelowTheirSettings(_ file: String) {
    let settings = Settings.read(
      Array(#"{"lexiconFiles": [{"file": "\#(file)", "type": "ship"}], "patternFiles": ["\#(file)"]}"#.utf8)
    )
    #expect(settings.value.listFiles.isEmpty)
    #expect(settings.problems.count == 2)
    #expect(settings.problems.allSatisfy { $0.description.contains("expected a path below this folder") })
  }

  @Test(arguments: ["a.txt", "lists/a.txt", "./a.txt", "..a/b..txt", "lists//a.txt"])
  func listsMayBeNamedAsOneLikes(_ file: String) {
    #expect(checkSettings(#"{"patternFiles": ["\#(file)"]}"#).listFiles == [file])
  }

  @Test func settingsAndFilesTogether() {
    let settings = checkSettings(
      """
      {"lexicon": [{"type": "ship", "name": "Vind"}], "lexiconFiles": [{"file": "a.txt", "type": "ship"}],
       "patternFiles": ["p.jsonl", "gone.jsonl"]}
      """
    )
    let files = ["a.txt": "Nord\n", "p.jsonl": #"{"label": "ship", "pattern": "Bo"}"# + "\n{}\n"]
    let lists = OwnLists(settings) { files[$0].map { Array($0.utf8) } }
    #expect(settings.listFiles == ["a.txt", "p.jsonl", "gone.jsonl"])
    #expect(lists.names.map(\.name) == ["Vind", "Nord"])
    #expect(lists.patterns.map(\.body) == [.phrase("Bo")])
    #expect(lists.files.map { $0.bytes == nil } == [false, false, true])
    #expect(lists.files[1].problems.map(\.location.line) == [2, 2])
  }
}
