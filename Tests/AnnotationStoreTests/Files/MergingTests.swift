import AnnotationStore
import Annotations
import TestSupport
import Testing

/// A sidecar of mentions written `ID` or `ID=ENTITY`, of status accepted by a person.
private func file(_ mentions: String) -> Sidecar {
  var sidecar = Sidecar(file: "a.txt")
  for word in mentions.split(separator: " ") {
    let parts = word.split(separator: "=").map(String.init)
    guard let id = ItemID(rawValue: "m-0000000\(parts[0])") else { continue }
    var mention = StoredMention(
      id: id,
      kind: .person,
      anchor: Anchor(quote: parts[0], before: "", after: ""),
      verdict: Verdict(.accepted, by: "human:ek")
    )
    if parts.count > 1 { mention.entity = EntityID(rawValue: parts[1]) }
    sidecar.mentions.append(mention)
  }
  return sidecar
}

/// The mentions as `file` takes them.
private func words(_ sidecar: Sidecar) -> String {
  sidecar.mentions.map { mention in
    mention.anchor.quote + (mention.entity.map { "=\($0.rawValue)" } ?? "")
  }.joined(separator: " ")
}

private func check(
  base: String,
  disk: String,
  ours: String,
  _ expected: String,
  conflicts: Int = 0,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let merge = Sidecar.merge(base: file(base), disk: file(disk), ours: file(ours))
  #expect(words(merge.merged) == expected, sourceLocation: sourceLocation)
  #expect(merge.conflicts.count == conflicts, sourceLocation: sourceLocation)
}

@Suite struct MergingTests {
  @Test func bothSidesAdd() {
    check(base: "1 2", disk: "1 3 2", ours: "4 1 2 5", "4 1 3 2 5")
    check(base: "", disk: "1", ours: "2", "2 1")
    check(base: "1", disk: "1", ours: "2 1 3", "2 1 3")
    check(base: "1", disk: "2 1 3", ours: "1", "2 1 3")
  }

  @Test func removalsCountUnlessTheOtherSideChanged() {
    check(base: "1 2 3", disk: "1 3", ours: "1 2 3", "1 3")
    check(base: "1 2 3", disk: "1 2 3", ours: "2 3", "2 3")
    check(base: "1 2", disk: "1", ours: "1 2=b", "1 2=b")
    check(base: "1 2", disk: "1=a 2", ours: "2", "1=a 2")
    check(base: "1", disk: "", ours: "", "")
  }

  @Test func changesOfOnePartAreToldFromConflicts() {
    check(base: "1", disk: "1=a", ours: "1", "1=a")
    check(base: "1", disk: "1", ours: "1=a", "1=a")
    check(base: "1", disk: "1=a", ours: "1=a", "1=a")
    check(base: "1=a", disk: "1=b", ours: "1=c", "1=c", conflicts: 1)
  }

  @Test func orderIsThatOfTheSideThatChangedIt() {
    check(base: "1 2 3", disk: "1 2 3", ours: "3 1 2", "3 1 2")
    check(base: "1 2 3", disk: "3 1 2", ours: "1 2 3 4", "3 4 1 2")
  }

  @Test func partsOfOneItemMergeOneByOne() {
    let base = file("1")
    var (disk, ours) = (base, base)
    disk.mentions[0].kind = .place
    disk.mentions[0].note = "who?"
    ours.mentions[0].entity = EntityID(rawValue: "a")
    ours.mentions[0].verdict = Verdict(.rejected, by: "human:zo")
    ours.document.state = .done
    ours.document.engine = "2"
    disk.document.title = "T"
    let merged = Sidecar.merge(base: base, disk: disk, ours: ours)
    #expect(merged.conflicts.isEmpty)
    #expect(merged.merged.mentions[0].kind == .place)
    #expect(merged.merged.mentions[0].note == "who?")
    #expect(merged.merged.mentions[0].entity?.rawValue == "a")
    #expect(merged.merged.mentions[0].verdict == Verdict(.rejected, by: "human:zo"))
    #expect(merged.merged.document.state == .done)
    #expect(merged.merged.document.engine == "2")
    #expect(merged.merged.document.title == "T")
  }

  @Test func aPersonsDecisionOutlivesAMachinesOnTheSameNewItem() {
    let human = file("1=a")
    var machine = file("1=b")
    machine.mentions[0].verdict = Verdict(.suggested, by: "rule:x@1", confidence: 0.5)
    #expect(words(Sidecar.merge(base: file(""), disk: human, ours: machine).merged) == "1=a")
    #expect(words(Sidecar.merge(base: file(""), disk: machine, ours: human).merged) == "1=a")
  }

  @Test func nothingIsLostWhateverTheOrder() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let all = (1...9).map(String.init)
      func some() -> [String] { all.filter { _ in random.oneIn(2) } }
      let (base, disk, ours) = (some(), some(), some())
      let merge = Sidecar.merge(
        base: file(base.joined(separator: " ")),
        disk: file(disk.joined(separator: " ")),
        ours: file(ours.joined(separator: " "))
      )
      let expected = all.filter { item in
        let (inDisk, inOurs) = (disk.contains(item), ours.contains(item))
        return base.contains(item) ? inDisk && inOurs : inDisk || inOurs
      }
      #expect(words(merge.merged).split(separator: " ").map(String.init).sorted() == expected)
    }
  }

  @Test func listsOfTheRegistryMergeByTheirElements() {
    func registry(_ aliases: [String], name: String = "A") -> Registry {
      var registry = Registry()
      var entity = RegisteredEntity(id: EntityID(rawValue: "a"), kind: .person, name: name)
      entity.aliases = aliases
      registry.entities = [entity]
      return registry
    }
    let merge = Registry.merge(
      base: registry(["x", "y", "z"]),
      disk: registry(["x", "z", "new"], name: "B"),
      ours: registry(["x", "y", "ours"])
    )
    #expect(merge.merged == registry(["x", "new", "ours"], name: "B"))
    #expect(merge.conflicts.isEmpty)
  }

  @Test func updatesWriteOnlyWhatChanges() throws {
    let one = file("1")
    let first = try Sidecar.update(onDisk: nil, lastRead: nil, wanted: one)
    #expect(first.bytes == one.canonicalBytes)
    let again = try Sidecar.update(onDisk: one.canonicalBytes, lastRead: nil, wanted: one)
    #expect(again.bytes == nil)
    let both = try Sidecar.update(onDisk: file("1 2").canonicalBytes, lastRead: one, wanted: file("1 3"))
    #expect(words(both.value) == "1 3 2" || words(both.value) == "1 2 3")
    // Somebody else's layout is left as it is where nothing changes.
    let loose = [0x20] + one.canonicalBytes
    #expect(try Sidecar.update(onDisk: loose, lastRead: one, wanted: one).bytes == nil)
  }

  @Test func whatIsWrongIsNeverRewritten() {
    let broken = sidecar(mentions: #"{"id": "m-7"}"#)
    #expect(throws: UnreadableFile.self) {
      try Sidecar.update(onDisk: broken, lastRead: nil, wanted: file("1"))
    }
    #expect(throws: UnreadableFile.self) {
      try Sidecar.update(
        onDisk: Array("{\"format\": \"attache-annotations/2\"}".utf8),
        lastRead: nil,
        wanted: file("1")
      )
    }
  }
}
