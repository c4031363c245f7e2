import AnnotationStore
import Annotations
import Testing

@Suite struct JournalTests {
  private let article = """
    Ilma Teveen met Radu in Oslo.
    ^^^^^^^^^^^ person teveen
                    ^^^^ person radu
                            ^^^^ place oslo
    """

  /// A decision that accepts one mention of the article, in a file of its own or in `a.txt`.
  private func decision(_ number: UInt64, mention: Int, in file: String = "a.txt") -> JournaledDecision {
    var desk = Desk(article)
    desk.sidecar.file = file
    // Identifiers that follow from the content: other ones for other mentions.
    desk.decider = .machine
    let before = desk.sidecar
    desk.decide { $0.accept(mentions: [mention]) }
    let change = SidecarChange(from: before, to: desk.sidecar)
    return JournaledDecision(
      number: number,
      title: "accept \(mention)\n“\(file)”",
      changes: [FileChange(path: "/texts/\(file).attache.json", .sidecar(change))]
    )
  }

  /// The journal's state in short: what holds, then what can be made again.
  private func state(_ journal: Journal) -> String {
    func ids(_ decisions: [JournaledDecision]) -> String { decisions.map { String($0.id.suffix(1)) }.joined() }
    return "\(ids(journal.done))|\(ids(journal.undone))"
  }

  @Test func whatWasAppendedIsReadAgain() {
    var registry = Registry()
    registry.entities = [RegisteredEntity(id: EntityID(rawValue: "teveen"), kind: .person, name: "Ilma\nTeveen")]
    var changes = decision(1, mention: 0).changes
    let registryChange = RegistryChange(from: Registry(), to: registry)
    changes.append(FileChange(path: "/texts/attache.entities.json", .registry(registryChange)))
    let both = JournaledDecision(number: 1, title: "link “Ilma Teveen”", changes: changes)
    var journal = Journal()
    var file = journal.record(both)
    file += journal.record(decision(2, mention: 1))
    file += journal.undo("d-00000002")
    #expect(state(journal) == "1|2")
    #expect(Journal(reading: file) == journal)
    #expect(file.split(separator: 0x0a).count == 3)
    // An undo of what does not hold says nothing.
    #expect(journal.undo("d-00000002").isEmpty)
    #expect(journal.redo("d-00000001").isEmpty)
  }

  @Test func undoAndRedoGoByFile() {
    var journal = Journal()
    for (number, file) in [(1, "a.txt"), (2, "b.txt"), (3, "a.txt")] as [(UInt64, String)] {
      _ = journal.record(decision(number, mention: Int(number) - 1, in: file))
    }
    let isB = { (path: String) in path == "/texts/b.txt.attache.json" }
    #expect(journal.nextToUndo(where: isB)?.id == "d-00000002")
    #expect(journal.nextToUndo { _ in true }?.id == "d-00000003")
    #expect(journal.nextToUndo { $0 == "/texts/c.txt.attache.json" } == nil)
    _ = journal.undo("d-00000003")
    _ = journal.undo("d-00000001")
    #expect(state(journal) == "2|31")
    #expect(journal.nextToRedo { !isB($0) }?.id == "d-00000001")
    _ = journal.redo("d-00000001")
    #expect(state(journal) == "21|3")
    // A new decision in another file leaves what can be made again; one in the same file does not.
    _ = journal.record(decision(4, mention: 1, in: "b.txt"))
    #expect(state(journal) == "214|3")
    _ = journal.record(decision(5, mention: 1))
    #expect(state(journal) == "2145|")
  }

  @Test func whatWasNotWrittenCanNeitherBeTakenBackNorMadeAgain() {
    var journal = Journal()
    var file = journal.record(decision(1, mention: 0)) + journal.record(decision(2, mention: 1))
    file += journal.withdraw("d-00000002")
    #expect(state(journal) == "1|")
    #expect(Journal(reading: file) == journal)
    #expect(journal.withdraw("d-00000002").isEmpty)
  }

  @Test func aCutOffLineSpoilsNoOther() {
    var journal = Journal()
    let first = journal.record(decision(1, mention: 0))
    let second = journal.record(decision(2, mention: 1))
    let third = journal.undo("d-00000001")
    let expected = Journal(reading: first + third)
    for length in second.indices.dropFirst(2).dropLast() {
      var read = Journal(reading: first + second[..<length] + third)
      #expect(read.unreadableLines == 1)
      read.unreadableLinesAreForgotten()
      #expect(read == expected)
    }
    #expect(Journal(reading: first + second[..<1] + third) == expected)
  }

  @Test func linesOfOtherProgramsAreTakenOnce() {
    var here = Journal()
    var file = here.record(decision(1, mention: 0))
    var there = Journal(reading: file)
    let added = there.record(decision(2, mention: 1)) + there.undo("d-00000001")
    file += added
    here.append(file[...])
    #expect(state(here) == "2|1")
  }

  @Test func compactingKeepsTheState() {
    var journal = Journal()
    for number in 1...9 { _ = journal.record(decision(UInt64(number), mention: number % 3, in: "\(number % 2).txt")) }
    for number in [9, 3, 6] { _ = journal.undo("d-0000000\(number)") }
    #expect(state(journal) == "124578|936")
    #expect(Journal(reading: journal.compacted) == journal)
    #expect(!journal.isLong)
    for number in 100..<Journal.compactionLimit + 100 { _ = journal.record(decision(UInt64(number), mention: 0)) }
    #expect(journal.isLong)
    #expect(Journal(reading: journal.compacted).done == journal.done.suffix(Journal.compactionLimit / 2))
  }

  @Test(arguments: [
    ("/texts/a.txt.attache.json", "/texts/c.txt.attache.json", "/texts/c.txt.attache.json"),
    ("/texts", "/older/texts", "/older/texts/a.txt.attache.json"),
    ("/tex", "/other", "/texts/a.txt.attache.json"),
  ])
  func decisionsFollowFilesThatMove(_ old: String, _ new: String, _ expected: String) {
    var journal = Journal()
    var file =
      journal.record(decision(1, mention: 0)) + journal.record(decision(2, mention: 1)) + journal.undo("d-00000002")
    file += journal.move(old, to: new)
    #expect((journal.done + journal.undone).flatMap(\.changes).map(\.path) == [expected, expected])
    #expect(Journal(reading: file) == journal)
    #expect(Journal(reading: journal.compacted) == journal)
  }

  @Test func changesAreTakenBackInFilesThatOthersHaveWritten() throws {
    let mine = decision(1, mention: 0).changes[0]
    let theirs = decision(2, mention: 2).changes[0]
    let first = try #require(try mine.redone(onDisk: nil).bytes)
    let both = try #require(try theirs.redone(onDisk: first).bytes)
    let undone = try #require(try mine.undone(onDisk: both).bytes)
    #expect(check(Sidecar.read(undone)).mentions.map(\.anchor.quote) == ["Oslo"])
    let again = try mine.undone(onDisk: undone)
    #expect(again.bytes == nil && again.conflicts.isEmpty)
    #expect(try mine.undone(onDisk: nil).bytes == nil)
    #expect(throws: UnreadableFile.self) { try mine.undone(onDisk: Array("{".utf8)) }
  }
}

extension Journal {
  /// For comparing journals apart from what was unreadable in their files.
  fileprivate mutating func unreadableLinesAreForgotten() {
    let read = self
    self = Journal(reading: read.compacted)
  }
}
