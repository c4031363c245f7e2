import Annotations
import Testing

@testable import EntityExtraction

@Suite struct EvidenceTests {
  @Test func anAcronymFollowsItsDefinition() {
    check(
      """
      The [event Tenth Coral Leaders Meeting] ([event CLM10]) was held.
      Both will prepare for [event CLM10].
      """,
      only: [.event]
    )
  }

  @Test func anAcronymMayBeAWordInCapitals() {
    check(
      """
      The [organization Regional Agency for Ferries] ([organization ARE]) met.
      [organization ARE] presented a draft. They are content.
      """,
      only: [.organization]
    )
  }

  @Test(arguments: [
    "The special harbour area (SHA) grew. An SHA pays no tax. SHA rules differ.",
    "The GHP (gross harbour product) fell. Nobody expected that GHP would.",
    "A memorandum of mutual wonder (MoMW) was signed. The MoMW ends soon.",
    "Small and mid-sized harbours (SMHs) grew; SMHs pay no tax.",
  ])
  func anAcronymOfWordsInLowerCaseNamesNothing(text: String) {
    check(text, only: [.organization])
  }

  @Test func theWordsOfABodyMayStandInLowerCase() {
    check(
      "The national harbour commission ([organization NHC]) met. The [organization NHC] adjourned.",
      only: [.organization]
    )
  }

  @Test func theHeadOfAPlaceIsNoPerson() {
    check(
      """
      Mr [person Alan Hall Okoro] spoke.
      They came to Hall in time.
      """,
      only: [.person]
    )
  }

  @Test func aCompanyGoesOnWithoutItsSuffix() {
    check(
      """
      [organization Lumora Ltd] said so.
      [organization Lumora] expects rain, said Oren Dask of [organization Tarvel Securities].
      Karl Lumora, a painter, left.
      """,
      only: [.organization]
    )
  }

  @Test func whatARuleSeesByItselfKeepsItsRule() {
    let blocks = ["Ms. Anna Ligo spoke.", "Ms. Anna Ligo left; so did Ligo."].map {
      analyzeBlock(Array($0.utf8), role: .paragraph)
    }
    let rules = ArticleEvidence(blocks, tagger: nil).mentions(in: blocks[1]).map(\.rule.name)
    #expect(rules == ["titled-name", "name-known-in-article"])
  }

  @Test func partsOfANameFollowTheWholeName() {
    check(
      """
      Foreign Minister [person Lucía Paredes Ccori] came.
      [person Paredes Ccori] left; [person Lucía] stayed.
      """,
      only: [.person]
    )
  }

  @Test func aTranscriptsLabelNamesTheSpeaker() {
    check(
      """
      Foreign Minister [person Wanja Brekkum] spoke.
      FOREIGN MINISTER [person BREKKUM]: Good morning.
      """,
      only: [.person]
    )
  }

  @Test func aPlaceIsNoPersonBecauseOneIsCalledLikeIt() {
    let blocks = ["Minister Ada Paris spoke.", "They met in Paris."].map {
      analyzeBlock(Array($0.utf8), role: .paragraph)
    }
    let evidence = DocumentEvidence(blocks)
    #expect(decode(blocks[1], evidence).isEmpty)
  }

  @Test func theOrderOfBlocksDoesNotMatter() {
    let blocks = ["Vukotić left.", "Minister Milena Vukotić arrived."].map {
      analyzeBlock(Array($0.utf8), role: .paragraph)
    }
    let forwards = decode(blocks[0], DocumentEvidence(blocks))
    let backwards = decode(blocks[0], DocumentEvidence(blocks.reversed()))
    #expect(forwards == backwards)
    #expect(forwards.map(\.kind) == [.person])
  }
}
