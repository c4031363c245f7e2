import AnnotationStore
import LanguageServer
import PositionedJSON
import TestSupport
import Testing
import Workspace

private let articles = """
  //- a.txt
  Ilma T‸eveen met Osker Radu in Oslo.
  ^^^^^^^^^^^^ person ilma-teveen
                   ^^^^^^^^^^ person radu
                                 ^^^^ place oslo
  //- b.txt
  Osker Radu spoke.
  ^^^^^^^^^^ person radu
  """

private let oslo = "accepted place “Oslo” oslo"
private let teveen = "accepted person “Ilma Teveen” ilma-teveen"

@Suite struct UndoTests {
  private func messages(_ session: MarkedSession) -> [String] {
    session.client.params(of: "window/showMessage").compactMap { $0["message"]?.string }
  }

  @Test func takesBackAndMakesAgain() {
    var session = MarkedSession(articles)
    session.run("attache.accept", on: "Oslo")
    session.run("attache.accept", on: "Ilma Teveen")
    #expect(session.execute("attache.undo", [[:]])?.at("result", "title") == "accept the person “Ilma Teveen”")
    #expect(session.decisions() == oslo)
    session.run("attache.undo")
    #expect(session.decisions() == "")
    #expect(session.run("attache.undo")?.at("error", "message") == "there is no decision to take back")
    session.run("attache.redo")
    #expect(session.decisions() == oslo)
    session.run("attache.redo")
    #expect(session.decisions() == "\(teveen)\n\(oslo)")
    #expect(session.run("attache.redo")?.at("error", "message") == "there is no decision to make again")
    #expect(
      messages(session) == [
        "Undone: accept the person “Ilma Teveen”", "Undone: accept the place “Oslo”",
        "Made again: accept the place “Oslo”", "Made again: accept the person “Ilma Teveen”",
      ]
    )
  }

  @Test func othersDecisionsStay() throws {
    var session = MarkedSession(articles)
    session.run("attache.accept", on: "Oslo")
    var other = MarkedSession(
      articles,
      beside: ["a.txt.attache.json": try #require(session.client.disk["/news/a.txt.attache.json"])]
    )
    other.run("attache.accept", on: "Ilma Teveen")
    session.client.disk["/news/a.txt.attache.json"] = other.client.disk["/news/a.txt.attache.json"]
    session.run("attache.undo")
    #expect(session.decisions() == teveen)
  }

  @Test func severalFilesGoTogether() {
    var session = MarkedSession(articles)
    session.run("attache.accept", on: "Osker Radu", JSONMember("scope", "everywhere"))
    session.run("attache.newEntity", on: "Ilma Teveen")
    #expect(session.registry?.entities.count == 1)
    session.run("attache.undo")
    #expect(session.registry?.entities.isEmpty == true)
    #expect(session.decisions() == "accepted person “Osker Radu” radu")
    session.run("attache.undo")
    #expect(session.decisions() == "")
    #expect(session.decisions("b.txt") == "")
  }

  @Test func theJournalOutlivesTheServer() throws {
    var options = Session.Options()
    options.journalPath = "/cache/journal.jsonl"
    var session = MarkedSession(articles, options: options)
    session.run("attache.accept", on: "Oslo")
    // The server is killed, and a new one is started.
    var next = MarkedSession(
      articles,
      beside: ["a.txt.attache.json": try #require(session.client.disk["/news/a.txt.attache.json"])],
      options: options
    )
    next.client.disk["/cache/journal.jsonl"] = session.client.disk["/cache/journal.jsonl"]
    #expect(next.decisions() == oslo)
    next.run("attache.undo")
    #expect(next.decisions() == "")
    next.run("attache.redo")
    #expect(next.decisions() == oslo)
  }

  /// A crash between the journal and the annotations leaves the one without the other.
  @Test func undoGoesOnBeforeADecisionThatIsNotThere() throws {
    var options = Session.Options()
    options.journalPath = "/cache/journal.jsonl"
    var session = MarkedSession(articles, options: options)
    session.run("attache.accept", on: "Oslo")
    let sidecar = try #require(session.client.disk["/news/a.txt.attache.json"])
    session.run("attache.accept", on: "Ilma Teveen")
    var next = MarkedSession(articles, beside: ["a.txt.attache.json": sidecar], options: options)
    next.client.disk["/cache/journal.jsonl"] = session.client.disk["/cache/journal.jsonl"]
    next.run("attache.undo")
    #expect(next.decisions() == oslo)
    next.run("attache.undo")
    #expect(next.decisions() == "")
  }

  @Test func aJournalThatCannotBeWrittenIsToldOnce() {
    var options = Session.Options()
    options.journalPath = "/cache/journal.jsonl"
    var session = MarkedSession(articles, options: options)
    session.client.readOnly = ["/cache/journal.jsonl"]
    session.run("attache.accept", on: "Oslo")
    session.run("attache.accept", on: "Ilma Teveen")
    #expect(session.client.warnings.count == 1)
    #expect(session.decisions() == "\(teveen)\n\(oslo)")
    session.run("attache.undo")
    #expect(session.decisions() == oslo)
  }

  @Test func otherFoldersAreLeftAlone() {
    var options = Session.Options()
    options.journalPath = "/cache/journal.jsonl"
    var session = MarkedSession(articles, options: options)
    var journal = Journal()
    let change = SidecarChange(before: Sidecar(file: "x.txt"), after: Sidecar(file: "y.txt"))
    let line = journal.record(
      JournaledDecision(
        number: 7,
        title: "elsewhere",
        changes: [FileChange(path: "/other/x.txt.attache.json", .sidecar(change))]
      )
    )
    session.client.disk["/cache/journal.jsonl"] = line
    #expect(session.run("attache.undo")?.at("error", "message") == "there is no decision to take back")
  }
}
