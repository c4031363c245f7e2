import AnnotationStore
import Annotations
import PositionedJSON
import Testing

/// A sidecar of mentions, one for each part between `|`, written `ID WORDS KIND STATUS MAKER [ENTITY]`; the status is `+`
/// accepted, `-` rejected, `?` suggested; makers without a colon are people.
private func file(_ mentions: String) -> Sidecar {
  var sidecar = Sidecar(file: "a.txt")
  for part in mentions.split(separator: "|") {
    let words = part.split(separator: " ").map(String.init)
    guard words.count >= 5, let id = ItemID(rawValue: "m-0000000\(words[0])") else { continue }
    let statuses: [String: DecisionStatus] = ["+": .accepted, "-": .rejected, "?": .suggested]
    var mention = StoredMention(
      id: id,
      kind: MentionKind(rawValue: words[2]),
      anchor: Anchor(quote: words[1], before: "", after: ""),
      verdict: Verdict(statuses[words[3]] ?? .suggested, by: words[4].contains(":") ? words[4] : "human:\(words[4])")
    )
    if words.count > 5 { mention.entity = EntityID(rawValue: words[5]) }
    sidecar.mentions.append(mention)
  }
  return sidecar
}

/// The mentions as `file` takes them.
private func words(_ sidecar: Sidecar) -> String {
  sidecar.mentions.map { mention in
    let signs: [DecisionStatus: String] = [.accepted: "+", .rejected: "-", .suggested: "?"]
    let by = mention.verdict.isHuman ? String(mention.verdict.by.dropFirst(6)) : mention.verdict.by
    let parts = [
      String(mention.id.rawValue.suffix(1)), mention.anchor.quote, mention.kind.rawValue,
      signs[mention.verdict.status] ?? "", by,
    ]
    return (parts + [mention.entity?.rawValue].compactMap(\.self)).joined(separator: " ")
  }.joined(separator: "|")
}

/// A merge of three versions: what comes of it, or which contradictions are left.
private struct Case: CustomTestStringConvertible {
  var testDescription: String
  var base = ""
  var ours: String
  var theirs: String
  var merged: String
  var conflicts: [String] = []

  init(
    _ name: String,
    base: String = "",
    ours: String,
    theirs: String,
    _ merged: String,
    conflicts: [String] = []
  ) {
    testDescription = name
    (self.base, self.ours, self.theirs, self.merged, self.conflicts) = (base, ours, theirs, merged, conflicts)
  }
}

private let cases = [
  Case(
    "both add",
    ours: "1 Ilma person + anna",
    theirs: "2 Ida person + ben",
    "1 Ilma person + anna|2 Ida person + ben"
  ),
  Case(
    "both add the same words: one mention, the lesser identifier and name",
    ours: "2 Ilma person + ben",
    theirs: "1 Ilma person + anna",
    "1 Ilma person + anna"
  ),
  Case(
    "one links what both added",
    ours: "1 Ilma person + anna",
    theirs: "2 Ilma person + ben ilma-teveen",
    "1 Ilma person + anna ilma-teveen"
  ),
  Case(
    "a person stands against an import",
    ours: "1 Ilma person + import:brat",
    theirs: "2 Ilma person - ben",
    "1 Ilma person - ben"
  ),
  Case(
    "a decision stands against a suggestion",
    base: "1 Ilma person ? rule:name@1",
    ours: "1 Ilma person ? rule:name@2",
    theirs: "1 Ilma person + ben",
    "1 Ilma person + ben"
  ),
  Case(
    "both accept a suggestion",
    base: "1 Ilma person ? rule:name@1",
    ours: "1 Ilma person + ben",
    theirs: "1 Ilma person + anna",
    "1 Ilma person + anna"
  ),
  Case(
    "one removes, the other leaves alone",
    base: "1 Ilma person + anna|2 Ida person + anna",
    ours: "2 Ida person + anna",
    theirs: "1 Ilma person + anna|2 Ida person + anna",
    "2 Ida person + anna"
  ),
  Case(
    "accepted here, rejected there",
    base: "1 Ilma person ? rule:name@1",
    ours: "1 Ilma person + anna",
    theirs: "1 Ilma person - ben",
    "1 Ilma person + anna",
    conflicts: ["“Ilma”: accepted as person, human:anna / rejected as person, human:ben"]
  ),
  Case(
    "accepted here, rejected there, with identifiers of their own",
    ours: "3 Ilma person + anna",
    theirs: "1 Ilma person - ben",
    "1 Ilma person + anna",
    conflicts: ["“Ilma”: accepted as person, human:anna / rejected as person, human:ben"]
  ),
  Case(
    "two kinds in the same words",
    ours: "1 May person + anna|5 Oslo place + anna",
    theirs: "2 May date + ben|6 Ida person + ben",
    "1 May person + anna|5 Oslo place + anna|6 Ida person + ben",
    conflicts: ["“May”: accepted as person, human:anna / accepted as date, human:ben"]
  ),
  Case(
    "accepted as it was here, corrected there",
    base: "1 May person ? rule:name@1",
    ours: "1 May person + anna",
    theirs: "1 May date + ben",
    "1 May person + anna",
    conflicts: ["“May”: accepted as person, human:anna / accepted as date, human:ben"]
  ),
  Case(
    "one rejects a kind, the other sees another one",
    ours: "1 May person - anna",
    theirs: "2 May date + ben",
    "1 May person - anna|2 May date + ben"
  ),
  Case(
    "two entities",
    base: "1 Ilma person + anna",
    ours: "1 Ilma person + anna x",
    theirs: "1 Ilma person + anna y",
    "1 Ilma person + anna x",
    conflicts: ["“Ilma”: accepted as person, entity x, human:anna / accepted as person, entity y, human:anna"]
  ),
]

@Suite struct BranchMergeTests {
  @Test(arguments: cases)
  private func merges(_ one: Case) {
    let merge = Sidecar.mergeBranches(base: file(one.base), ours: file(one.ours), theirs: file(one.theirs))
    #expect(merge.conflicts.map { "\($0.subject): \($0.ours) / \($0.theirs)" } == one.conflicts)
    // What is left to choose is reported where it stands, and counts as we have it.
    let reading = Sidecar.read(merge.bytes)
    #expect(words(reading.value) == one.merged)
    #expect(reading.problems.map(\.code) == one.conflicts.map { _ in .conflict })
    #expect(reading.problems.map(\.location.line) == merge.conflicts.map(\.line))
    let canonical = OurFile.sidecar.canonicalBytes(of: merge.bytes).bytes
    #expect(canonical == (one.conflicts.isEmpty ? merge.bytes : nil))
  }

  /// Whichever branch is merged into the other, the same contradictions are found, and without any the same items.
  @Test(arguments: cases)
  private func doesNotDependOnTheDirection(_ one: Case) {
    let there = Sidecar.mergeBranches(base: file(one.base), ours: file(one.ours), theirs: file(one.theirs))
    let back = Sidecar.mergeBranches(base: file(one.base), ours: file(one.theirs), theirs: file(one.ours))
    #expect(there.conflicts.map { [$0.ours, $0.theirs] } == back.conflicts.map { [$0.theirs, $0.ours] })
    guard one.conflicts.isEmpty else { return }
    func items(_ merge: BranchMerge) -> [Substring] {
      words(Sidecar.read(merge.bytes).value).split(separator: "|").sorted()
    }
    #expect(items(there) == items(back))
  }

  /// Either choice between the marks is a right file again.
  @Test(arguments: cases.filter { !$0.conflicts.isEmpty })
  private func isSettledByEitherChoice(_ one: Case) {
    let merge = Sidecar.mergeBranches(base: file(one.base), ours: file(one.ours), theirs: file(one.theirs))
    var choices: [[String]] = [[], []]
    var sides = [0, 1]
    for line in String(decoding: merge.bytes, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("<<<<<<<") {
        sides = [0]
      } else if line.hasPrefix("=======") {
        sides = [1]
      } else if line.hasPrefix(">>>>>>>") {
        sides = [0, 1]
      } else {
        for side in sides { choices[side].append(String(line)) }
      }
    }
    for choice in choices {
      let bytes = Array((choice.joined(separator: "\n") + "\n").utf8)
      #expect(OurFile.sidecar.canonicalBytes(of: bytes).bytes == bytes)
    }
    #expect(choices[0] != choices[1])
  }

  /// Relations point to what their ends are called after the merge, and the same one of both branches is one.
  @Test func relationsFollowTheirEnds() throws {
    func related(_ mentions: String, _ number: Int, from: String, to: String) throws -> Sidecar {
      var sidecar = file(mentions)
      let ends = try [from, to].map { try #require(ItemID(rawValue: "m-0000000\($0)")) }
      sidecar.relations = [
        StoredRelation(
          id: try #require(ItemID(rawValue: "r-0000000\(number)")),
          kind: .roleOf,
          from: .mention(ends[0]),
          to: .mention(ends[1]),
          verdict: Verdict(.accepted, by: "human:anna")
        )
      ]
      return sidecar
    }
    let ours = try related("3 Minister role + anna|4 Peru country + anna", 7, from: "3", to: "4")
    let theirs = try related("1 Minister role + ben|9 Peru country + ben", 5, from: "1", to: "9")
    let merge = Sidecar.mergeBranches(base: file(""), ours: ours, theirs: theirs)
    #expect(merge.conflicts.isEmpty)
    let result = Sidecar.read(merge.bytes).value
    #expect(result.mentions.map(\.id.rawValue) == ["m-00000001", "m-00000004"])
    #expect(result.relations.map { "\($0.id.rawValue) \($0.from) \($0.to)" }.count == 1)
    #expect(result.relations.first?.id.rawValue == "r-00000005")
    #expect(result.relations.first.map { [$0.from, $0.to] } == result.mentions.map { .mention($0.id) })
  }

  @Test func documentsContradictEachOther() {
    var (ours, theirs) = (file("1 Ilma person + anna"), file("2 Ida person + ben"))
    ours.document.title = "Water"
    theirs.document.title = "Rivers"
    let merge = Sidecar.mergeBranches(base: file(""), ours: ours, theirs: theirs)
    let said = merge.conflicts.map { "\($0.subject): \($0.ours) / \($0.theirs)" }
    #expect(said == ["the document: title “Water” / title “Rivers”"])
    #expect(Sidecar.read(merge.bytes).value.document.title == "Water")
  }

  /// Where only one version has a member, the lines behind it are shifted.
  @Test func aMemberThatOnlyOneSideKeeps() {
    let ours = file("1 Ilma person + anna")
    var (base, theirs) = (ours, ours)
    base.document.title = "Water"
    theirs.document.title = "Rivers"
    let merge = Sidecar.mergeBranches(base: base, ours: ours, theirs: theirs)
    #expect(merge.conflicts.count == 1)
    let reading = Sidecar.read(merge.bytes)
    #expect(reading.problems.map(\.code) == [.conflict])
    #expect(words(reading.value) == "1 Ilma person + anna")
  }

  @Test func registriesJoinWhatBothAdded() {
    func registry(_ name: String, _ aliases: [String]) -> Registry {
      var registry = Registry()
      var entity = RegisteredEntity(id: EntityID(rawValue: "ilma-teveen"), kind: .person, name: name)
      entity.aliases = aliases
      registry.entities = [entity]
      return registry
    }
    let merge = Registry.mergeBranches(
      base: registry("Ilma Teveen", []),
      ours: registry("Ilma Teveen", ["Teveen"]),
      theirs: registry("Ilma Teveen", ["I. Teveen"])
    )
    #expect(merge.conflicts.isEmpty)
    #expect(Registry.read(merge.bytes).value.entities.first?.aliases.sorted() == ["I. Teveen", "Teveen"])
    let contradiction = Registry.mergeBranches(
      base: registry("Ilma Teveen", []),
      ours: registry("Ilma Tevin", []),
      theirs: registry("Elma Teveen", [])
    )
    #expect(
      contradiction.conflicts.map { "\($0.subject): \($0.ours) / \($0.theirs)" }
        == ["the entity ilma-teveen: “Ilma Tevin” / “Elma Teveen”"]
    )
    #expect(Registry.read(contradiction.bytes).problems.map(\.code) == [.conflict])
  }

  /// What git itself left between marks, with the base and with broken commas, is told as a conflict and nothing else.
  @Test(arguments: [
    """
    {
    <<<<<<< HEAD
      "format": "attache-annotations/1",
    ||||||| base
    =======
      "format": 1,
    >>>>>>> side
      "text": {"file":"a.txt"}
    }
    """,
    """
    {
      "format": "attache-annotations/1"
    <<<<<<< HEAD
      , "text" {}
    =======
    >>>>>>> side
    }
    """,
    "{\r\n<<<<<<<\r\n\"a\"\r\n=======\r\n>>>>>>>\r\n}",
  ])
  func tellsConflictsOfOthers(text: String) {
    let problems = Sidecar.read(Array(text.utf8)).problems
    #expect(problems.first?.code == .conflict)
    #expect(problems.allSatisfy { $0.code != .syntax })
  }

  /// Marks that are not complete are no conflict, and neither are they inside a text that is right.
  @Test(arguments: ["<<<<<<< HEAD\n{", "<<<<<<<x\n=======\n>>>>>>>\n", "{}\n=======\n>>>>>>> a\n"])
  func tellsOtherMistakes(text: String) {
    #expect(Sidecar.read(Array(text.utf8)).problems.first?.code == .syntax)
  }
}
