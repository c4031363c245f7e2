import AnnotationStore
import Annotations
import TestSupport
import Testing

@Suite struct UndoTests {
  private let article = """
    Ilma Teveen met Radu in Oslo.
    ^^^^^^^^^^^ person teveen
                    ^^^^ person radu
                            ^^^^ place oslo
    """

  @Test func everyDecisionCanBeTakenBackAndMadeAgain() {
    let decisions: [(inout DecisionContext) -> Sidecar] = [
      { $0.accept(mentions: [0, 1]) },
      { $0.reject(mentions: [1]) },
      { $0.correct(mentions: [0], MentionCorrection(kind: .organization)) },
      { $0.link(mentions: [0], to: EntityID(rawValue: "x")) },
      { $0.add(.place, at: 12..<15) },
      { $0.set(.done, engine: "1") },
      { context in context.remove(Set(context.sidecar.mentions.map(\.id))) },
    ]
    for first in decisions {
      for second in decisions {
        var desk = Desk(article)
        desk.decide(first)
        let before = desk.sidecar
        desk.decide(second)
        let change = SidecarChange(from: before, to: desk.sidecar)
        let undone = change.undone(in: desk.sidecar)
        #expect(undone.refreshed(undone.places(in: desk.text), in: desk.text) == before)
        let redone = change.redone(in: undone)
        #expect(redone.refreshed(redone.places(in: desk.text), in: desk.text) == desk.sidecar)
        #expect(change.isEmpty == (before == desk.sidecar))
        // A journal keeps both sides as sidecars.
        let read = SidecarChange(
          before: Sidecar.read(change.before.canonicalBytes).value,
          after: Sidecar.read(change.after.canonicalBytes).value
        )
        #expect(read == change)
      }
    }
  }

  @Test func undoLeavesWhatOthersHaveMadeOfTheSame() {
    var desk = Desk(article)
    desk.decide { $0.accept(mentions: [0, 1]) }
    let change = SidecarChange(from: Sidecar(file: "a.txt"), to: desk.sidecar)
    desk.decider = .person("bo")
    desk.decide { $0.correct(mentions: [0], MentionCorrection(kind: .organization)) }
    let undone = change.undone(in: desk.sidecar)
    #expect(undone.mentions.map(\.kind) == [.organization])
    #expect(Set(change.redone(in: undone).mentions.map(\.kind)) == [.organization, .person])
    let file = FileChange(path: "/a.txt.attache.json", .sidecar(change))
    let restored = try? file.undone(onDisk: desk.sidecar.canonicalBytes, of: desk.text)
    #expect(restored?.bytes == undone.canonicalBytes)
  }

  @Test func aFileThatTheFirstDecisionMadeGoesWithIt() throws {
    var desk = Desk(article)
    let empty = desk.sidecar
    desk.decide { $0.accept(mentions: [0]) }
    let file = FileChange(path: "/a.txt.attache.json", .sidecar(SidecarChange(from: empty, to: desk.sidecar)))
    let made = desk.sidecar.canonicalBytes
    #expect(try file.undone(onDisk: made, of: desk.text).bytes == [])
    #expect(try file.undone(onDisk: nil, of: desk.text).bytes == nil)
    #expect(try file.redone(onDisk: nil, of: desk.text).bytes == made)
    desk.sidecar.document.published = "2031-03-05"
    let kept = try file.undone(onDisk: desk.sidecar.canonicalBytes, of: desk.text)
    #expect(Sidecar.read(kept.bytes ?? []).value.document.published == "2031-03-05")
  }

  @Test func undoLeavesWhatOthersHaveDone() {
    var desk = Desk(article)
    desk.decide { $0.accept(mentions: [0]) }
    let change = SidecarChange(from: Sidecar(file: "a.txt"), to: desk.sidecar)
    desk.decide { $0.accept(mentions: [2]) }
    desk.sidecar = change.undone(in: desk.sidecar)
    #expect(desk.stored == "Oslo | place | oslo | accepted human:ek")
  }
}
