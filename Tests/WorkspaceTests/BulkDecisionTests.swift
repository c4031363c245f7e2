import AnnotationStore
import Annotations
import ArticleText
import EntityExtraction
import Platform
import TestSupport
import Testing
import Workspace

/// Whatever is accepted, rejected and linked in whatever order, the checks find no error in what is stored.
@Suite struct BulkDecisionTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    + "/Fixtures/articles"

  @Test(arguments: ["bishkek-preview.txt", "harbour-notes.md", "tashkent-water-forum.txt"])
  func decisionsInAnyOrderContradictNothing(name: String) throws {
    let text = ArticleText(String(decoding: try readFile("\(Self.folder)/\(name)"), as: UTF8.self))
    let suggestions = Analyzer().analyze(text, context: ArticleContext(fileName: name))
    for seed in 0..<12 as Range<UInt64> {
      var bench = Bench(text: text, suggestions: suggestions, random: SeededGenerator(seed: seed))
      for step in 0..<10 {
        let decision = bench.decide()
        let errors = bench.errors
        #expect(errors == [], "seed \(seed), step \(step): \(decision)")
        if !errors.isEmpty { break }
      }
    }
  }
}

/// An article on which decisions are made at random.
private struct Bench {
  let text: ArticleText
  let suggestions: Analysis
  var random: SeededGenerator
  var sidecar = Sidecar(file: "a.txt")

  private var view: DecidedAnalysis { view(sidecar) }

  private func view(_ sidecar: Sidecar) -> DecidedAnalysis {
    AnnotationStore.decide(suggestions, with: sidecar, at: sidecar.places(in: text), in: text)
  }

  init(text: ArticleText, suggestions: Analysis, random: SeededGenerator) {
    self.text = text
    self.suggestions = suggestions
    self.random = random
  }

  /// The errors that the checks find in the sidecar.
  var errors: [String] {
    let file = SidecarFile(uri: ArticleURI("file:///news/a.txt.attache.json"), bytes: sidecar.canonicalBytes)
    let uri = ArticleURI("file:///news/a.txt")
    let subject = ArticleSubject(uri: uri, text: text, suggestions: suggestions, sidecar: file)
    return check(subject).filter { $0.level == .error }.map { "\($0.code): \($0.message)" }
  }

  /// Decides something, and says what.
  mutating func decide() -> String {
    let mentions = view.analysis.mentions
    guard !mentions.isEmpty else { return "nothing" }
    let index = random.int(0...mentions.count - 1)
    let words = text.string(in: mentions[index].range)
    switch random.int(0...7) {
    case 0, 1:
      let selection = BulkSelection(confidenceAtLeast: Double(random.int(0...9)) / 10)
      apply(BulkDecision(accepted: selection))
      return "accept \(selection)"
    case 2:
      apply(BulkDecision(accepted: BulkSelection(confidenceAtLeast: 0, words: words)))
      return "accept “\(words)”"
    case 3:
      apply(BulkDecision(rejected: BulkSelection(words: words)))
      return "reject “\(words)”"
    case 4:
      apply(BulkDecision(rejected: BulkSelection(maker: mentions[index].provenance.by)))
      return "reject \(mentions[index].provenance.by)"
    case 5:
      act { $0.reject(mentions: [index]) }
      return "reject \(index) “\(words)”"
    case 6:
      let others = mentions.filter { $0.kind == mentions[index].kind }.compactMap(\.entity)
      let entity = others.isEmpty ? EntityID(rawValue: "x-\(index)") : random.pick(others)
      act { $0.link(mentions: [index], to: entity) }
      return "link \(index) “\(words)” to \(entity.rawValue)"
    default:
      let relations = Array(view.analysis.relations.indices)
      act { $0.accept(relations: relations) }
      return "accept all relations"
    }
  }

  private mutating func apply(_ decision: BulkDecision) {
    let generator = SeededGenerator(seed: random.next())
    sidecar =
      decision.applied(to: sidecar, of: text, person: { "ek" }, generator: generator) { view($0) }.sidecar
  }

  private mutating func act(_ decision: (inout DecisionContext) -> Sidecar) {
    let generator = SeededGenerator(seed: random.next())
    var context = DecisionContext(sidecar, view, text, decider: .person("ek"), generator: generator)
    sidecar = decision(&context)
  }
}
