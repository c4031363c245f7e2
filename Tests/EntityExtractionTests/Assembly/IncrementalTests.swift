import Annotations
import ArticleText
import EntityExtraction
import TestSupport
import Testing

@Suite struct IncrementalTests {
  private static let article = """
    Kenya and Peru agree on lake patrols

    Nairobi, 3 May 2024 (LNS): The fifth meeting of the foreign ministers of Kenya and Peru took place in Nairobi.

    The meeting was attended by:

    Kenya – Amina Oduya, Minister of Foreign Affairs

    Peru – Diego Salas, Deputy Minister of Foreign Affairs

    “The lake has no border,” Oduya said. The Minister called for a second conference in Lima in June.

    According to the Ministry of Foreign Affairs of Peru, trade grew by 11.5 percent to $4.7 billion in 2023.

    The Cable Fund (CF) paid. The Fund is rich. Salas will visit Nairobi on Friday.
    """

  /// Whatever edits led to a text, the analysis is the one from scratch.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func equalsTheAnalysisFromScratch(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(Self.article.utf8)
    var incremental = IncrementalAnalyzer()
    for _ in 0..<25 {
      edit(&bytes, &random)
      let text = ArticleText(String(decoding: bytes, as: UTF8.self))
      bytes = text.bytes
      let context = ArticleContext(date: Bool.random(using: &random) ? "2024-05-03" : nil)
      #expect(incremental.analyze(text, context: context) == Analyzer().analyze(text, context: context))
    }
  }

  /// Removes, repeats or inserts something at a random place.
  private func edit(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let pieces = [
      "\n\n", "\n", " ", "“", "said:", "- ", "Ann Oduya", "The Minister", "\n> ", "é", "(CF)", "MINISTER LEE: ", "# ",
      "|", ",",
    ]
    let position = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, position + Int.random(in: 0...40, using: &random))
    switch Int.random(in: 0..<3, using: &random) {
    case 0: bytes.removeSubrange(position..<end)
    case 1: bytes.insert(contentsOf: bytes[position..<end], at: Int.random(in: 0...bytes.count, using: &random))
    default:
      bytes.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: position)
    }
  }
}

@Suite struct AssemblyTests {
  @Test func mentionsNestAndNeverCross() {
    let article = BracketedArticle("The [ministers of [Kenya]c and [Peru]c]r met [Ann Lee]p.").article
    #expect(article.mentions.map(\.parent) == [nil, 0, 0, nil])
    #expect(article.children(of: 0) == [1, 2])
  }

  @Test func identifiersAreReadableAndUnique() {
    let analysis = BracketedArticle("[Ann Lee]p met [Ann Kim]p in [São Tomé]l and [ANN]m [Ann]o.").analysis
    #expect(analysis.entities.map(\.id.rawValue) == ["ann-lee", "ann-kim", "sao-tome", "ann", "ann-2"])
  }

  @Test func theFullestFormIsTheName() {
    let analysis = BracketedArticle("[ANN LEE]p, [A. Lee]p, [Lee]p, [Ann Maria Lee]p").analysis
    #expect(analysis.entities.map(\.name) == ["Ann Maria Lee"])
    #expect(analysis.entities.map(\.aliases) == [["ANN LEE", "A. Lee", "Lee"]])
  }

  @Test(arguments: ["", "\n", "[]p", "[.]p [-]r [!]o", "[Lee]p", "[the]r [of]r [and]e [a]d [ ]c"])
  func almostNothing(source: String) {
    let analysis = BracketedArticle(source).analysis
    #expect(analysis.entities.count <= analysis.mentions.count)
  }

  /// A text without sentences costs no more than other text: what looks far looks back a bounded way.
  @Test func readsLongLines() {
    let line = String(
      repeating: "[Foreign Minister]r [Ann Lee]p met [Bo Kim]p at the [summit]e in [Rome]l, ",
      count: 400
    )
    let analysis = BracketedArticle(line).analysis
    #expect(analysis.mentions.count == 2000)
    #expect(analysis.entities.count < 500)
  }
}
