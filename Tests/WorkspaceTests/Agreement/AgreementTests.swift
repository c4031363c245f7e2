import ArticleText
import TestSupport
import Testing
import Workspace

/// The mentions of a text with marks such as `[Ilma Teveen](person)` or `[Teveen](person=ilma)`, and the text without them.
private func marked(_ text: String) -> (text: String, mentions: [ComparedMention]) {
  var plain = ""
  var mentions: [ComparedMention] = []
  var starts: [Int] = []
  var rest = Substring(text)
  while let character = rest.popFirst() {
    switch character {
    case "[": starts.append(plain.utf8.count)
    case "]":
      let label = rest.dropFirst().prefix { $0 != ")" }
      rest = rest.dropFirst(label.count + 2)
      let parts = label.split(separator: "=").map(String.init)
      guard let start = starts.popLast(), let kind = parts.first else { continue }
      let entity = parts.count > 1 ? parts[1] : nil
      mentions.append(ComparedMention(start..<plain.utf8.count, kind: kind, entity: entity))
    default: plain.append(character)
    }
  }
  return (plain, mentions)
}

/// The comparison of one article that two people marked.
private func compared(_ a: String, _ b: String) throws -> Agreement {
  let (first, second) = (marked(a), marked(b))
  try #require(first.text == second.text)
  return Agreement(of: [
    ComparedArticle(name: "a", text: ArticleText(first.text), a: first.mentions, b: second.mentions)
  ])
}

/// A comparison with what is counted: exact, overlapping and equal ranges.
private struct Case: CustomTestStringConvertible {
  var a: String
  var b: String
  var exact: Int
  var overlap: Int
  var spans: Int
  var confusion: String

  var testDescription: String { "\(a) | \(b)" }
}

private let cases: [Case] = [
  Case(
    a: "[Ilma](person) met [Ida](person).",
    b: "[Ilma](person) met [Ida](person).",
    exact: 2,
    overlap: 2,
    spans: 2,
    confusion: "person person 2"
  ),
  Case(
    a: "[Ilma Teveen](person) spoke.",
    b: "Ilma [Teveen](person) spoke.",
    exact: 0,
    overlap: 1,
    spans: 0,
    confusion: "person person 1"
  ),
  Case(
    a: "in [Oslo](place)",
    b: "in [Oslo](organization)",
    exact: 0,
    overlap: 0,
    spans: 1,
    confusion: "place organization 1"
  ),
  Case(
    a: "[Ilma](person) met Ida",
    b: "Ilma met [Ida](person)",
    exact: 0,
    overlap: 0,
    spans: 0,
    confusion: "person — 1, — person 1"
  ),
  // Two mentions cannot both be matched by one that covers them.
  Case(
    a: "[Port](place) [Hale](place)",
    b: "[Port Hale](place)",
    exact: 0,
    overlap: 1,
    spans: 0,
    confusion: "place place 1, place — 1"
  ),
  // Nested mentions find their own kind, whatever overlaps more.
  Case(
    a: "[Minister of [Peru](country)](role)",
    b: "Minister [of [Peru](country)](role)",
    exact: 1,
    overlap: 2,
    spans: 1,
    confusion: "country country 1, role role 1"
  ),
  // The same mention twice is two.
  Case(
    a: "[[Ilma](person)](person)",
    b: "[Ilma](person)",
    exact: 1,
    overlap: 1,
    spans: 1,
    confusion: "person person 1, person — 1"
  ),
  Case(a: "nothing", b: "nothing", exact: 0, overlap: 0, spans: 0, confusion: ""),
]

@Suite struct AgreementTests {
  @Test(arguments: cases)
  private func counts(_ one: Case) throws {
    let agreement = try compared(one.a, one.b)
    #expect(agreement.exact.both == one.exact)
    #expect(agreement.overlap.both == one.overlap)
    #expect(agreement.spans.both == one.spans)
    let cells = agreement.confusion.cells.map { "\($0.a) \($0.b) \($0.count)" }.sorted()
    #expect(cells == one.confusion.split(separator: ", ").map(String.init).sorted())
    #expect(agreement.differences.count == agreement.exact.a + agreement.exact.b - one.exact - agreement.paired)
  }

  /// Whoever is called A, agreement is the same, and precision and recall change places.
  @Test(arguments: cases)
  private func isSymmetric(_ one: Case) throws {
    let (there, back) = (try compared(one.a, one.b), try compared(one.b, one.a))
    #expect(there.exact.f1 == back.exact.f1)
    #expect(there.overlap.precision == back.overlap.recall)
    #expect(there.words.kappa == back.words.kappa)
    #expect(there.words.alpha == back.words.alpha)
    #expect(there.unitizing.value == back.unitizing.value)
    #expect(there.entities.precision == back.entities.recall)
  }

  @Test func perfectAgreementIsOne() throws {
    let text = "[Ilma](person=i) met [Ida](person=j) of [Peru](country=p). [Ilma](person=i) spoke."
    let agreement = try compared(text, text.replacing("=i", with: "=x"))
    #expect(agreement.exact.f1 == 1)
    #expect(agreement.words.kappa == 1)
    #expect(agreement.words.alpha == 1)
    #expect(agreement.unitizing.value == 1)
    #expect(agreement.entities.f1 == 1)
    #expect(agreement.kinds.map(\.name) == ["country", "person"])
    #expect(agreement.differences.isEmpty)
  }

  /// Entities are judged by what they join, and mentions without one by themselves.
  @Test func entitiesAreJudgedByWhatTheyJoin() throws {
    let agreement = try compared(
      "[Ilma](person=i) and [Ida](person=j); [she](person=i)",
      "[Ilma](person=q) and [Ida](person); [she](person=r)"
    )
    #expect(agreement.entities.mentions == 3)
    #expect(agreement.entities.precision == 1)
    #expect(abs(try #require(agreement.entities.recall) - 2 / 3) < 1e-9)
  }

  /// Where neither names entities, there is nothing to compare.
  @Test func nothingIsSaidOfEntitiesWithoutAny() throws {
    #expect(try compared("[Ilma](person)", "[Ilma](person)").entities.mentions == 0)
  }

  @Test func whatIsNotDefinedIsNil() throws {
    let agreement = try compared("nothing here", "nothing here")
    #expect(agreement.exact.f1 == nil)
    #expect(agreement.words.kappa == nil)
    #expect(agreement.words.alpha == nil)
    #expect(agreement.unitizing.value == nil)
    #expect(agreement.words.observedAgreement == 1)
  }

  @Test func differencesSayWhere() throws {
    let agreement = try compared("Later\n😀 [Ilma](person) met [Ida](person)", "Later\n😀 [Ilma](role) met Ida")
    #expect(
      agreement.differences.map { "\($0.line):\($0.column) \($0.a?.kind ?? "-") \($0.b?.kind ?? "-")" }
        == ["2:3 person role", "2:12 person -"]
    )
  }

  /// Words that stand in nested mentions have a category of their own; punctuation counts for nothing.
  @Test func wordsAreTheirKinds() throws {
    let agreement = try compared("[Minister of [Peru](country)](role) !!! ...", "Minister of [Peru](country) !!! ...")
    let cells = agreement.words.cells.map { "\($0.a)/\($0.b) \($0.count)" }
    #expect(cells == ["country+role/country 1", "role/ 2"])
  }

  /// Units may be many, and mentions may lie one over the other.
  @Test func manyMentionsStayQuick() throws {
    let count = 5_000
    let text = String(repeating: "Ilma ", count: count)
    let side = (0..<count).map { ComparedMention($0 * 5..<$0 * 5 + 4, kind: "person") }
    let nested = (0..<count).map { ComparedMention($0..<text.utf8.count - $0, kind: "role") }
    let shifted = (0..<count).map { ComparedMention($0..<text.utf8.count - $0 - 1, kind: "event") }
    let article = ComparedArticle(name: "a", text: ArticleText(text), a: side + nested, b: shifted + side)
    let agreement = Agreement(of: [article])
    #expect(agreement.kinds.first { $0.name == "person" }?.unitizing.value == 1)
    #expect(agreement.exact.both == count)
    #expect(agreement.paired > count)
  }
}
