import AnnotationStore
import Annotations
import ArticleText
import Testing

@Suite struct RelationDecisionTests {
  private let article = """
    Foreign Minister of Zoravia Ilma Teveen spoke. “We agree,” Teveen said. The summit was in Port Hale.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ role teveen held of:zoravia
                        ^^^^^^^ country zoravia
                                ^^^^^^^^^^^ person teveen
                                                    ^^^^^^^^^ direct teveen
                                                               ^^^^^^ person teveen
                                                                                ^^^^^^ event summit in:hale
                                                                                              ^^^^^^^^^ place hale
    """

  /// The view's relations, one a line.
  private func shown(_ desk: Desk) -> String {
    func end(_ end: Relation.End) -> String {
      switch end {
      case .entity(let id): id.rawValue
      case .mention(let index): "“\(desk.text.string(in: desk.view.analysis.mentions[index].range))”"
      case .quote(let index): "‘\(desk.text.string(in: desk.view.analysis.quotes[index].range))’"
      }
    }
    return desk.view.analysis.relations.map { "\(end($0.from)) \($0.kind.rawValue) \(end($0.to)) \($0.status)" }
      .sorted()
      .joined(separator: "\n")
  }

  @Test func relationsOfWhatIsRejectedGo() {
    var desk = Desk(article)
    #expect(
      shown(desk) == """
        summit held-in hale suggested
        teveen holds-role “Foreign Minister of Zoravia” suggested
        teveen said ‘We agree,’ suggested
        “Foreign Minister of Zoravia” role-of zoravia suggested
        """
    )
    desk.decide { [desk] in $0.reject(mentions: desk.mentions("Port Hale")) }
    #expect(!shown(desk).contains("held-in"))
    desk.decide { $0.reject(quotes: [0]) }
    #expect(!shown(desk).contains("said"))
    desk.decide { [desk] in $0.reject(mentions: desk.mentions("Foreign Minister of Zoravia")) }
    #expect(shown(desk) == "")
  }

  @Test func acceptingARelationAcceptsWhatItConnects() {
    var desk = Desk(article)
    desk.decide { context in context.accept(relations: Array(context.view.analysis.relations.indices)) }
    #expect(
      desk.stored == """
        Foreign Minister of Zoravia | role | teveen | accepted human:ek
        summit | event | summit | accepted human:ek
        """
    )
    #expect(desk.sidecar.quotes.map(\.anchor.quote) == ["We agree,"])
    #expect(desk.sidecar.relations.count == 4)
    #expect(!shown(desk).contains("suggested"))
    #expect(check(Sidecar.read(desk.sidecar.canonicalBytes)) == desk.sidecar)
  }

  @Test func relationsAndSpeakersNeedMoreThanARoleOfTheSamePerson() {
    var desk = Desk(article)
    desk.decide { [desk] in $0.reject(mentions: desk.mentions("Ilma Teveen") + desk.mentions("Teveen")) }
    // Her role still points to her; but nobody who could hold it is left.
    #expect(!shown(desk).contains("holds-role"))
    desk.decider = .machine
    desk.decide { context in context.accept(mentions: Array(context.view.analysis.mentions.indices)) }
    desk.decide { context in context.accept(quotes: [0]) }
    desk.decide { context in
      context.accept(relations: context.view.relationsWithAcceptedEnds(Array(context.view.analysis.relations.indices)))
    }
    #expect(desk.sidecar.relations.map(\.kind.rawValue).sorted() == ["held-in", "role-of", "said"])
  }

  @Test func relationsFollowWhatTheyWereMadeOf() {
    var desk = Desk(article)
    desk.decider = .machine
    desk.decide { context in context.accept(relations: Array(context.view.analysis.relations.indices)) }
    desk.decider = .person("ek")
    desk.decide { context in
      context.accept(relations: [context.view.analysis.relations.firstIndex { $0.kind == .roleOf } ?? -1])
    }
    desk.decide { [desk] in $0.reject(mentions: desk.mentions("Zoravia") + desk.mentions("Port Hale")) }
    // A machine's acceptance goes with its end; a person's becomes a rejection.
    #expect(!desk.sidecar.relations.contains { $0.kind == .heldIn })
    #expect(desk.sidecar.relations.first { $0.kind == .roleOf }?.verdict == Verdict(.rejected, by: "human:ek"))
  }

  @Test func relationsAndSpeakersFollowALink() {
    var desk = Desk(article)
    desk.decider = .machine
    desk.decide { context in context.accept(quotes: [0]) }
    desk.decide { context in
      context.accept(relations: [context.view.analysis.relations.firstIndex { $0.kind == .heldIn } ?? -1])
    }
    desk.decider = .person("ek")
    desk.decide { [desk] in $0.link(mentions: desk.mentions("Port Hale"), to: EntityID(rawValue: "port-hale")) }
    desk.decide { [desk] in $0.link(mentions: desk.mentions("Teveen"), to: EntityID(rawValue: "ilma")) }
    #expect(desk.sidecar.relations.first?.to == .entity(EntityID(rawValue: "port-hale")))
    #expect(desk.sidecar.quotes.first?.speaker?.rawValue == "ilma")
    #expect(shown(desk).split(separator: "\n").count { $0.contains("held-in") } == 1)
  }

  @Test func rejectedRelationsStayAwayAndTheirMentionsUndecided() {
    var desk = Desk(article)
    desk.decide { [desk] in
      let index = desk.view.analysis.relations.firstIndex { $0.kind == .holdsRole } ?? -1
      return $0.reject(relations: [index])
    }
    #expect(!shown(desk).contains("holds-role"))
    #expect(desk.stored == "Foreign Minister of Zoravia | role | teveen | suggested rule:test@1")
    #expect(desk.view.undecidedMentions.count == 6)
  }

  @Test func speakersAreCorrected() {
    var desk = Desk(article)
    desk.decide { $0.attribute(quotes: [0], to: EntityID(rawValue: "radu")) }
    #expect(desk.view.analysis.quotes[0].speaker?.rawValue == "radu")
    #expect(desk.view.analysis.quotes[0].status == .accepted)
    #expect(desk.view.analysis.entities.contains { $0.id.rawValue == "radu" })
  }

  @Test func bulkSelectionsHoldQuotationsAndRelationsUnlessTheyNameWords() {
    var desk = Desk(article)
    #expect(desk.view.undecidedQuotes(BulkSelection(maker: "test")) == [0])
    #expect(desk.view.undecidedQuotes(BulkSelection(words: "We agree,")).isEmpty)
    let relations = desk.view.undecidedRelations(BulkSelection())
    #expect(relations.count == 4)
    #expect(desk.view.undecidedRelations(BulkSelection(words: "summit")).isEmpty)
    #expect(desk.view.relationsWithAcceptedEnds(relations).isEmpty)
    desk.decide { [desk] in $0.accept(mentions: desk.mentions("summit") + desk.mentions("Port Hale")) }
    let supported = desk.view.relationsWithAcceptedEnds(relations)
    #expect(supported.map { desk.view.analysis.relations[$0].kind } == [.heldIn])
  }

  @Test func removedItemsTakeTheirRelationsAlong() {
    var desk = Desk(article)
    desk.decide { context in context.accept(relations: Array(context.view.analysis.relations.indices)) }
    desk.decide { [desk] in $0.remove([desk.sidecar.mentions[0].id]) }
    #expect(desk.stored == "summit | event | summit | accepted human:ek")
    #expect(desk.sidecar.relations.map(\.kind.rawValue).sorted() == ["held-in", "said"])
  }

  @Test func documentsAreClosedWithAVersion() {
    var desk = Desk(article)
    desk.decide { $0.set(.done, engine: "0.1.0") }
    #expect(desk.sidecar.document.state == .done)
    #expect(desk.sidecar.document.engine == "0.1.0")
    desk.decide { $0.set(.open, engine: "0.1.0") }
    #expect(desk.sidecar.document.engine == nil)
    desk.sidecar.document.title = "Talks"
    #expect(desk.view.analysis.metadata.title == "Talks")
  }
}
