import AnnotationStore
import Annotations
import TestSupport
import Testing

@Suite struct MentionDecisionTests {
  private let article = """
    Foreign Minister of Zoravia Ilma Teveen met Radu. Teveen left on Monday.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ role teveen confidence:0.9
                        ^^^^^^^ country zoravia confidence:0.99
                                ^^^^^^^^^^^ person teveen confidence:0.97
                                                ^^^^ person radu confidence:0.5
                                                      ^^^^^^ person teveen confidence:0.8
                                                                     ^^^^^^ date monday value:2031-03-03 confidence:0.96
    """

  @Test func nothingIsStoredWithoutADecision() {
    let desk = Desk(article)
    #expect(desk.view.analysis == desk.suggestions)
    #expect(desk.view.undecidedMentions == Array(0...5))
  }

  @Test func acceptingStoresInDocumentOrder() {
    var desk = Desk(article)
    desk.decide { $0.accept(mentions: [5, 2]) }
    desk.decide { $0.accept(mentions: [1]) }
    #expect(
      desk.stored == """
        Zoravia | country | zoravia | accepted human:ek
        Ilma Teveen | person | teveen | accepted human:ek
        Monday | date | - | accepted human:ek
        """
    )
    #expect(desk.sidecar.mentions[2].value?.text == "2031-03-03")
    #expect(
      desk.shown == """
        Foreign Minister of Zoravia | role | teveen
        Zoravia | country | zoravia | accepted human:ek
        Ilma Teveen | person | teveen | accepted human:ek
        Radu | person | radu
        Teveen | person | teveen
        Monday | date | monday | accepted human:ek
        """
    )
    #expect(desk.view.undecidedMentions.count == 3)
  }

  @Test func rejectionsAreRememberedThroughEdits() {
    var desk = Desk(article)
    desk.decide { [desk] in $0.reject(mentions: desk.mentions("Radu")) }
    #expect(!desk.shown.contains("Radu"))
    desk.edit(
      """
      It rained. The envoy of Zoravia met Radu. Radu left.
                              ^^^^^^^ country zoravia
                                          ^^^^ person radu
                                                ^^^^ person radu
      """
    )
    #expect(
      desk.shown == """
        Zoravia | country | zoravia
        Radu | person | radu
        """
    )
    #expect(desk.stored == "Radu | person | - | rejected human:ek")
  }

  @Test func correctionsReplaceWhatWasSuggested() {
    var desk = Desk(article)
    desk.decide { [desk] in
      let radu = desk.mentions("Radu")
      return $0.correct(mentions: radu, MentionCorrection(kind: .organization, entity: EntityID(rawValue: "radu-bank")))
    }
    #expect(desk.shown.contains("Radu | organization | radu-bank | accepted human:ek"))
    #expect(!desk.shown.contains("person | radu"))
    #expect(desk.sidecar.mentions[0].replaces?.kind == .person)
    // Corrected again, it still replaces what the engine suggests.
    desk.decide { [desk] in $0.correct(mentions: desk.mentions("Radu"), MentionCorrection(kind: .place)) }
    #expect(desk.sidecar.mentions.count == 1)
    #expect(desk.sidecar.mentions[0].replaces?.kind == .person)
    #expect(desk.shown.contains("Radu | place | radu-bank | accepted human:ek"))
  }

  @Test func aWiderSpanTakesTheOldOnesPlace() {
    var desk = Desk(article)
    desk.decide { [desk] in
      let wider = desk.view.analysis.mentions[3].range.lowerBound - 4..<desk.view.analysis.mentions[3].range.upperBound
      return $0.correct(mentions: [3], MentionCorrection(range: wider))
    }
    #expect(desk.shown.contains("met Radu | person | radu | accepted human:ek"))
    #expect(desk.mentions("Radu").isEmpty)
    #expect(desk.sidecar.mentions[0].replaces?.anchor.quote == "Radu")
  }

  @Test func acceptedMentionsRuleOutWhatCrossesThemOrLiesInAName() {
    var desk = Desk(
      """
      Bank of Port Hale Union spoke.
      ^^^^^^^^^^^^^^^^^ organization bank
              ^^^^^^^^^ place hale
                        ^^^^^ organization union
      """
    )
    desk.decide { context in
      context.add(.organization, at: 13..<23)
    }
    #expect(
      desk.shown == """
        Hale Union | organization | - | accepted human:ek
        Union | organization | union
        """
    )
    var name = Desk("Karl Oslo left.\n^^^^^^^^^ person karl\n     ^^^^ place oslo")
    #expect(name.view.analysis.mentions.count == 2)
    name.decide { $0.accept(mentions: [0]) }
    #expect(name.shown == "Karl Oslo | person | karl | accepted human:ek")
  }

  @Test func linkingCarriesOverToTheEntitysOtherMentions() {
    var desk = Desk(article)
    desk.decide { [desk] in $0.link(mentions: desk.mentions("Ilma Teveen"), to: EntityID(rawValue: "per:teveen")) }
    #expect(
      desk.shown == """
        Foreign Minister of Zoravia | role | per:teveen
        Zoravia | country | zoravia
        Ilma Teveen | person | per:teveen | accepted human:ek
        Radu | person | radu
        Teveen | person | per:teveen
        Monday | date | monday
        """
    )
    #expect(desk.view.analysis.entities.map(\.id.rawValue) == ["per:teveen", "zoravia", "radu", "monday"])
  }

  @Test func theRegistryNamesEntitiesAndKnowsWhatTheyTurnedOutToBe() {
    var desk = Desk(article)
    desk.decide { [desk] in $0.accept(mentions: desk.mentions("Ilma Teveen")) }
    var old = RegisteredEntity(id: EntityID(rawValue: "teveen"), kind: .person, name: "I. Teveen")
    old.replacedBy = EntityID(rawValue: "ilma-teveen")
    desk.registry.entities = [
      old, RegisteredEntity(id: EntityID(rawValue: "ilma-teveen"), kind: .person, name: "Ilma M. Teveen"),
    ]
    #expect(desk.view.analysis.mentions[2].entity?.rawValue == "ilma-teveen")
    #expect(
      desk.view.analysis.entities[0]
        == Entity(
          id: EntityID(rawValue: "ilma-teveen"),
          kind: .person,
          name: "Ilma M. Teveen",
          aliases: ["Ilma Teveen"]
        )
    )
  }

  @Test func numberedNamesOfTheEngineAreNotMistaken() {
    var desk = Desk(
      "The meeting came before the other meeting.\n    ^^^^^^^ event meeting\n                                  ^^^^^^^ event meeting-2"
    )
    desk.decide { $0.accept(mentions: [1]) }
    // The first meeting is cut out, and the engine counts anew.
    desk.edit(
      "It came before the other meeting. A meeting follows.\n                         ^^^^^^^ event meeting\n                                    ^^^^^^^ event meeting-2"
    )
    #expect(
      desk.shown == """
        meeting | event | meeting-2 | accepted human:ek
        meeting | event | meeting-2-2
        """
    )
  }

  @Test func machinesDecisionsKeepTheirMakerAndTheirIdentifiers() {
    var desk = Desk(article)
    desk.decider = .machine
    desk.decide { [desk] in $0.accept(mentions: desk.undecided(BulkSelection(confidenceAtLeast: 0.96))) }
    #expect(
      desk.stored == """
        Zoravia | country | zoravia | accepted rule:test@1
        Ilma Teveen | person | teveen | accepted rule:test@1
        Monday | date | - | accepted rule:test@1
        """
    )
    let first = desk.sidecar
    desk.decide { [desk] in $0.accept(mentions: desk.undecided(BulkSelection(confidenceAtLeast: 0.96))) }
    #expect(desk.sidecar == first)
    var again = Desk(article)
    again.decider = .machine
    again.decide { [again] in $0.accept(mentions: again.undecided(BulkSelection(confidenceAtLeast: 0.96))) }
    #expect(again.sidecar == first)
  }

  @Test func bulkSelectionsFindWhatTheyName() {
    var desk = Desk(article)
    for maker in ["rule:test", "test", "rule:test@1"] {
      #expect(desk.undecided(BulkSelection(maker: maker)).count == 6)
    }
    for maker in ["rule:tes", "rule", "rule:test@2", "st", ""] {
      #expect(desk.undecided(BulkSelection(maker: maker)).isEmpty)
    }
    #expect(desk.undecided(BulkSelection(words: "Teveen")) == [4])
    #expect(desk.undecided(BulkSelection(confidenceAtLeast: 0.9, words: "Teveen")).isEmpty)
    #expect(desk.undecided(BulkSelection(confidenceAtLeast: 0.8, maker: "test", words: "Teveen")) == [4])
    #expect(desk.view.undecidedMentions(equalTo: 4, in: desk.text) == [4])
    desk.decide { $0.accept(mentions: [4]) }
    #expect(desk.view.undecidedMentions(equalTo: 4, in: desk.text).isEmpty)
    let twice = Desk("Radu met Radu.\n^^^^ person a\n         ^^^^ person b")
    #expect(twice.view.undecidedMentions(equalTo: 0, in: twice.text) == [0, 1])
  }

  @Test func aPersonsRejectionWinsOverMachines() {
    var desk = Desk(article)
    desk.decider = .machine
    desk.decide { [desk] in $0.accept(mentions: desk.mentions("Radu") + desk.mentions("Teveen")) }
    desk.decider = .person("ek")
    desk.decide { [desk] in $0.accept(mentions: desk.mentions("Teveen")) }
    let generator = SeededGenerator(seed: 9)
    func reject(_ words: String) -> BulkDecision.Tally {
      let decision = BulkDecision(rejected: BulkSelection(words: words))
      let (sidecar, tally) = decision.applied(to: desk.sidecar, of: desk.text, person: { "mw" }, generator: generator) {
        AnnotationStore.decide(desk.suggestions, with: $0, at: $0.places(in: desk.text), in: desk.text)
      }
      desk.sidecar = sidecar
      return tally
    }
    #expect(reject("Radu").decided == 1)
    #expect(desk.stored.contains("Radu | person | radu | rejected human:mw"))
    let again = reject("Radu")
    #expect(again.decided == 0 && again.decidedBefore == 1)
    let teveen = reject("Teveen")
    #expect(teveen.decided == 0 && teveen.decidedBefore == 1)
    #expect(reject("nobody") == BulkDecision.Tally())
  }

  @Test func linksAreTakenBack() {
    var desk = Desk(article)
    desk.decide { [desk] in $0.link(mentions: desk.mentions("Radu"), to: EntityID(rawValue: "osker-radu")) }
    #expect(desk.shown.contains("Radu | person | osker-radu"))
    desk.decide { [desk] in $0.unlink(mentions: desk.mentions("Radu")) }
    #expect(desk.shown.contains("Radu | person | radu | accepted human:ek"))
  }

  @Test func whatIsCorrectedToARejectedOneTakesItsPlace() {
    var desk = Desk("Radu spoke.\n^^^^ person radu\n^^^^ place radu")
    desk.decide { $0.reject(mentions: [0]) }
    #expect(desk.shown == "Radu | place | radu")
    desk.decide { $0.correct(mentions: [0], MentionCorrection(kind: .person)) }
    #expect(desk.stored == "Radu | person | radu | accepted human:ek")
  }

  @Test func indexesThatDoNotExistDecideNothing() {
    var desk = Desk(article)
    desk.decide { $0.accept(mentions: [-1, 99]) }
    desk.decide { $0.correct(mentions: [99], MentionCorrection(kind: .place)) }
    desk.decide { $0.add(.person, at: 500..<600) }
    #expect(desk.sidecar == Sidecar(file: "a.txt"))
  }

  @Test func whatIsWrittenReadsTheSame() {
    var desk = Desk(article)
    desk.decide { $0.accept(mentions: [0, 1, 2]) }
    desk.decide { $0.reject(mentions: [3]) }
    desk.decide {
      $0.correct(mentions: [4], MentionCorrection(kind: .date, value: NormalizedValue("2031", modifier: .end)))
    }
    #expect(check(Sidecar.read(desk.sidecar.canonicalBytes)) == desk.sidecar)
  }
}
