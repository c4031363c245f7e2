import AnnotationStore
import Annotations
import TestSupport
import Testing

/// Decisions on one of two places with the same words between the same surroundings.
@Suite struct TwinDecisionTests {
  private let first = """
    The sluice held, Thorn said on Monday at noon.
                     ^^^^^ person elias confidence:0.9
    """
  private let second = """
    The sluice held, Thorn said on Monday at noon.
                     ^^^^^ person marta confidence:0.9
    """
  private var desk: Desk { Desk(first + "\nThe river rose.\n" + second) }

  @Test func aDecisionStaysAtThePlaceThatItIsAbout() {
    var desk = desk
    desk.decide { $0.accept(mentions: [1]) }
    #expect(desk.shown == "Thorn | person | elias\nThorn | person | marta | accepted human:ek")
    desk.decide { $0.link(mentions: [0], to: EntityID(rawValue: "x")) }
    #expect(desk.shown == "Thorn | person | x | accepted human:ek\nThorn | person | marta | accepted human:ek")
  }

  @Test func soDoesARejection() {
    var desk = desk
    desk.decide { $0.reject(mentions: [1]) }
    #expect(desk.shown == "Thorn | person | elias")
    #expect(desk.view.analysis.mentions.map(\.range.lowerBound) == [17])
  }

  @Test(arguments: [0, 1]) func soDoesAnotherKind(index: Int) {
    var desk = desk
    desk.decide { $0.correct(mentions: [index], MentionCorrection(kind: .organization)) }
    let kinds = desk.view.analysis.mentions.map(\.kind)
    #expect(kinds == (index == 0 ? [.organization, .person] : [.person, .organization]))
    #expect(desk.view.analysis.mentions.map(\.range.lowerBound) == [17, 80])
    #expect(
      desk.view.analysis.mentions.map(\.status) == (index == 0 ? [.accepted, .suggested] : [.suggested, .accepted])
    )
  }

  @Test func itGoesWithItsPlace() {
    var desk = desk
    desk.decide { $0.accept(mentions: [1]) }
    desk.edit(first + "\nThe river rose.")
    #expect(desk.shown == "Thorn | person | elias")
    #expect(desk.stored.contains("accepted human:ek"))
  }

  @Test func itStaysWhenTheOtherPlaceGoes() {
    var desk = desk
    desk.decide { $0.accept(mentions: [1]) }
    desk.edit("The river rose.\n" + second)
    #expect(desk.shown == "Thorn | person | marta | accepted human:ek")
  }

  @Test func ofTwoDecisionsTheOneWhosePlaceIsGoneHasNone() {
    var desk = desk
    desk.decide { $0.accept(mentions: [0, 1]) }
    let places = desk.sidecar.places(in: AnnotatedArticle("The river rose.\n" + second).text, madeOf: desk.text)
    #expect(places.mentions.map(\.range) == [nil, 33..<38])
  }
}
