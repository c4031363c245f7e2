import Annotations
import ArticleText
import EntityExtraction
import Testing

@Suite struct ArticleMetadataTests {
  private func check(
    _ article: String,
    title: String? = nil,
    published: String? = nil,
    publisher: String? = nil,
    byline: String? = nil,
    place: String? = nil,
    isTranslation: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let metadata = Analyzer().analyze(ArticleText(article)).metadata
    #expect(metadata.title == title, sourceLocation: sourceLocation)
    #expect(metadata.published == published, sourceLocation: sourceLocation)
    #expect(metadata.publisher == publisher, sourceLocation: sourceLocation)
    #expect(metadata.byline == byline, sourceLocation: sourceLocation)
    #expect(metadata.place == place, sourceLocation: sourceLocation)
    #expect(metadata.isTranslation == isTranslation, sourceLocation: sourceLocation)
  }

  private let body = """
    LUSAKA, 4 June 2030 (Copperbelt Agency) -- The ministers of Zambia and Malawi opened a customs post on Tuesday. They \
    said that lorries would now wait for an hour instead of two days.
    """

  @Test func readsTheDateline() {
    check(
      "Ministers open customs post at Mwami\n\nBy Grace Tembo\n\n\(body)\n",
      title: "Ministers open customs post at Mwami",
      published: "2030-06-04",
      publisher: "Copperbelt Agency",
      byline: "Grace Tembo",
      place: "LUSAKA"
    )
  }

  @Test(arguments: [
    "LUSAKA, June 4, 2030. /CBA/. Lorries now wait for an hour there, not for two days.",
    "LUSAKA, 04.06.2030 /CBA/. Lorries now wait for an hour there, not for two days.",
  ])
  func readsAnAgencyBetweenSlashes(body: String) {
    check(
      "Ministers open customs post at Mwami\n\nBy Grace Tembo | Published 5 June 2030\n\n\(body)\n",
      title: "Ministers open customs post at Mwami",
      published: "2030-06-04",
      publisher: "CBA",
      byline: "Grace Tembo",
      place: "LUSAKA"
    )
  }

  @Test func takesNoCellForTheByline() {
    check(
      """
      Delegation to the customs talks

      Name | Office | Body
      Grace Tembo | Director | Copperbelt Agency
      """,
      title: "Delegation to the customs talks"
    )
  }

  @Test func takesNoDateForASignatureAndNoContactForTheByline() {
    check(
      """
      Ministers open customs post at Mwami

      \(body)

      Press contacts
      Grace Tembo
      Press officer
      June 4, 2030
      """,
      title: "Ministers open customs post at Mwami",
      published: "2030-06-04",
      publisher: "Copperbelt Agency",
      place: "LUSAKA"
    )
  }

  @Test func prefersTheFrontMattersTitleToASections() {
    check(
      """
      ---
      title: Diary of the week
      date: 2030-06-05
      ---

      ## Monday

      The ministers of Zambia and Malawi open a customs post, and lorries will wait for an hour there from then on.
      """,
      title: "Diary of the week",
      published: "2030-06-05"
    )
  }

  @Test func readsFrontMatter() {
    check(
      """
      ---
      title: "Lorries wait less"
      date: 2030-06-05
      author: Grace Tembo
      publisher: Copperbelt Agency
      ---

      The ministers of Zambia and Malawi opened a customs post on Tuesday, and lorries now wait for an hour there.
      """,
      title: "Lorries wait less",
      published: "2030-06-05",
      publisher: "Copperbelt Agency",
      byline: "Grace Tembo"
    )
  }

  @Test(arguments: [
    ("**PÄRNU, Estonia** – ", "PÄRNU"), ("**Tartu** — ", "Tartu"), ("LUSAKA, Zambia — ", "LUSAKA"),
    ("_Lima_ - ", "Lima"),
  ])
  func readsThePlaceOfADatelineWithoutADate(dateline: String, place: String) {
    check("\(dateline)The ministers of Zambia and Malawi agreed to open a customs post.\n", place: place)
  }

  @Test(arguments: [
    "**Note** – The ministers of Zambia and Malawi agreed to open a customs post.",
    "The ministers – of Zambia and Malawi – agreed to open a customs post.",
    "**Lima** agreed – after two days – to open a customs post.",
  ])
  func takesNoOtherWordsForADateline(text: String) {
    check(text)
  }

  /// The dateline comes before credits, credits before updates, all before dates in sentences.
  @Test(arguments: [
    ("LUSAKA, 4 June 2030 -- The post was opened on 3 June 2030.", "2030-06-04"),
    ("Published: 5 January 2031\n\nLUSAKA, December 30 -- The post was opened.", "2030-12-30"),
    ("Updated: 6 June 2030\n\nPublished: 5 June 2030\n\nThe ministers opened the post on 3 June 2030.", "2030-06-05"),
    ("LUSAKA, March 3 -- The post was opened.", "XXXX-03-03"),
    ("The ministers opened the post on 3 June 2030, after talks in May.", "2030-06-03"),
    ("The ministers met on 3 June 2029 and on 4 June 2030 in the town for a very long set of talks.", "2029-06-03"),
  ])
  func datesTheArticle(text: String, date: String) {
    #expect(Analyzer().analyze(ArticleText("Ministers open customs post\n\n\(text)\n")).metadata.published == date)
  }

  @Test func findsNoNamesWhereThereAreNone() {
    check("They said that lorries would now wait for an hour instead of two days, and that nobody had asked for more.")
    check("")
  }

  @Test func noticesTranslations() {
    let note = "Note: this article is a translation and may hold mistakes."
    check(
      "Ministers open customs post at Mwami\n\n\(body)\n\n\(note)\n",
      title: "Ministers open customs post at Mwami",
      published: "2030-06-04",
      publisher: "Copperbelt Agency",
      place: "LUSAKA",
      isTranslation: true
    )
  }

  @Test func listsFurniture() throws {
    let article = ArticleText("Ministers open customs post at Mwami\n\n\(body)\n\nFollow us\n")
    let furniture = Analyzer().analyze(article).metadata.furniture
    #expect(furniture.map { article.string(in: $0) } == ["Follow us"])
  }
}
