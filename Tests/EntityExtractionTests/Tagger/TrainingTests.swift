import Annotations
import ArticleText
import Testing

@testable import EntityExtraction

@Suite struct TrainingTests {
  /// Names that no list holds, in sentences that tell what they are.
  private static let corpus: [TrainingDocument] = [
    ("Zorblat Quennick said the plan was late.", ["Zorblat Quennick": "person"]),
    ("Mr Vindlo Parzee said the talks went well.", ["Vindlo Parzee": "person"]),
    ("The envoy Tarkel Ombridge said so on Monday.", ["Tarkel Ombridge": "person"]),
    ("Officials flew to Grenvolt on Monday.", ["Grenvolt": "place"]),
    ("Talks in Plarnik went well.", ["Plarnik": "place"]),
    ("The road to Umbrasol was closed.", ["Umbrasol": "place"]),
  ].map { text, names in
    TrainingDocument(
      text: Array(text.utf8),
      mentions: names.compactMap { name, kind in
        range(of: name, in: text).map { ($0, MentionKind(rawValue: kind)) }
      },
      annotatedKinds: [.person, .place]
    )
  }

  private static var options: TaggerTrainer.Options {
    var options = TaggerTrainer.Options()
    options.epochs = 8
    options.minimumCount = 1
    options.margin = 5
    return options
  }

  @Test func theSameTextsGiveTheSameBytes() {
    let first = TaggerTrainer(Self.corpus, options: Self.options).train()
    #expect(first == TaggerTrainer(Self.corpus, options: Self.options).train())
    #expect(first != TaggerTrainer(Self.corpus.reversed(), options: Self.options).train())
  }

  @Test func whatWasLearntIsFoundAgain() throws {
    let model = try #require(TaggerModel(compiled: TaggerTrainer(Self.corpus, options: Self.options).train()))
    var score = TaggerScore()
    for document in Self.corpus { score.add(document, found: model) }
    #expect(score.wanted == 6)
    #expect(score.f1 == 1)
  }

  @Test func whatIsLearntOnTopLeavesWhatWasKnown() throws {
    let places = Self.corpus.filter { $0.mentions.contains { $0.kind == .place } }
    let people = Self.corpus.filter { $0.mentions.contains { $0.kind == .person } }
    let base = try #require(TaggerModel(compiled: TaggerTrainer(places, options: Self.options).train()))
    var options = TaggerTrainer.Options.refinement
    options.minimumCount = 1
    let weights = TaggerTrainer(people, onTopOf: base, options: options).train()
    #expect(weights == TaggerTrainer(people, onTopOf: base, options: options).train())
    let model = try #require(TaggerModel(compiled: weights))
    func found(_ documents: [TrainingDocument], by model: TaggerModel) -> Int {
      var score = TaggerScore()
      for document in documents { score.add(document, found: model) }
      return score.right
    }
    #expect(found(people, by: base) < people.count)
    #expect(found(people, by: model) == people.count)
    #expect(found(places, by: model) == places.count)
  }

  @Test func nothingLearntOnTopChangesNothing() throws {
    let weights = TaggerTrainer(Self.corpus, options: Self.options).train()
    let base = try #require(TaggerModel(compiled: weights))
    #expect(TaggerTrainer([], onTopOf: base).train() == weights)
  }

  @Test func whatWasNotLabelledIsNotLearntAsAbsent() throws {
    let people = Self.corpus.filter { $0.mentions.contains { $0.kind == .person } }
    let places = Self.corpus.filter { $0.mentions.contains { $0.kind == .place } }.map { document in
      var copy = document
      copy.annotatedKinds = [.place]
      return copy
    }
    let model = try #require(TaggerModel(compiled: TaggerTrainer(people + places, options: Self.options).train()))
    var score = TaggerScore()
    for document in Self.corpus { score.add(document, found: model) }
    #expect(score.f1 == 1)
  }

  @Test func damagedWeightsAreRefused() {
    let weights = TaggerTrainer(Self.corpus, options: Self.options).train()
    #expect(TaggerModel(compiled: weights) != nil)
    #expect(TaggerModel(compiled: []) == nil)
    #expect(TaggerModel(compiled: Array(weights.dropLast())) == nil)
    for index in [0, 4, 8, 9, 12] {
      var damaged = weights
      damaged[index] ^= 0x41
      #expect(TaggerModel(compiled: damaged) == nil)
    }
  }

  @Test func damagedRowsAreReadWithoutHarm() throws {
    var weights = TaggerTrainer(Self.corpus, options: Self.options).train()
    for index in 16..<weights.count where index % 3 == 0 { weights[index] = 0xff }
    let model = try #require(TaggerModel(compiled: weights))
    let analysis = Analyzer(model: model).analyze(ArticleText("Zorblat Quennick said the plan was late."))
    #expect(analysis.mentions.allSatisfy { $0.range.upperBound <= 40 })
  }

  @Test func observedPrecisionIsWrittenWithTheWeights() throws {
    let weights = TaggerTrainer(Self.corpus, options: Self.options).train()
    var reliability = TaggerReliability()
    for index in 0..<8 { reliability.count(kind: 0, margin: 450, isRight: index < 5) }
    let model = try #require(TaggerModel(compiled: TaggerModel.compiled(weights, with: reliability)))
    #expect(model.reliability == reliability)
    #expect(model.reliability.precision(kind: 0, margin: 599) == 0.6)
    #expect(model.reliability.precision(kind: 0, margin: 600) == 0.5)
    #expect(model.reliability.precision(kind: 1, margin: 450) == 0.5)
  }
}

/// The UTF-8 bytes at which a name stands in a text.
private func range(of name: String, in text: String) -> Range<Int>? {
  let (name, text) = (Array(name.utf8), Array(text.utf8))
  return text.indices.first { text[$0...].starts(with: name) }.map { $0..<$0 + name.count }
}
