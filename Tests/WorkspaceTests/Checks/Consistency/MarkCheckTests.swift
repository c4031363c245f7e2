import Annotations
import ArticleText
import EntityExtraction
import Testing
import Workspace

/// Marks as a person decides on them: what is accepted, in addition to or instead of what the analyzer suggests.
@Suite struct MarkCheckTests {
  /// The findings of a check in a text in which all suggestions are dropped but the given ones.
  private func found(_ code: String, _ text: String, _ marks: [(String, MentionKind, DecisionStatus)]) -> [String] {
    let article = ArticleText(text)
    var analysis = Analyzer().analyze(article)
    var searched: [String: Int] = [:]
    analysis.mentions = marks.compactMap { words, kind, status in
      let from = searched[words] ?? 0
      let bytes = Array(text.utf8)
      guard
        let start = bytes.indices.dropFirst(from).first(where: { bytes[$0...].starts(with: words.utf8) })
      else { return nil }
      let range = start..<start + words.utf8.count
      searched[words] = range.upperBound
      return Mention(range: range, kind: kind, status: status, provenance: Provenance(by: "human:test"))
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    analysis.relations = []
    let subject = ArticleSubject(uri: ArticleURI("file:///news/a.txt"), text: article, suggestions: analysis)
    return check(subject).filter { $0.code == code }.map { article.string(in: $0.location.range) }
  }

  @Test func tellsTwoKindsOfOneString() {
    let text = "Karsan signed. Karsan agreed."
    let code = "same-string-two-kinds"
    #expect(found(code, text, [("Karsan", .place, .accepted), ("Karsan", .organization, .accepted)]) == ["Karsan"])
    #expect(found(code, text, [("Karsan", .place, .accepted), ("Karsan", .place, .accepted)]) == [])
    #expect(found(code, text, [("Karsan", .place, .accepted), ("Karsan", .organization, .suggested)]) == [])
    #expect(found(code, text, [("Karsan", .place, .accepted), ("Karsan", .organization, .rejected)]) == [])
  }

  @Test func findsUnmarkedPlaces() {
    let text =
      "Karsan Steel grew. The works of Karsan Steel closed. New Karsan Steel-works opened; karsan steel is hot."
    let code = "unmarked-elsewhere"
    #expect(found(code, text, [("Karsan Steel", .organization, .accepted)]) == ["Karsan Steel"])
    #expect(found(code, text, [("Karsan Steel", .organization, .suggested)]) == [])
    for status in DecisionStatus.allCases {
      let marks: [(String, MentionKind, DecisionStatus)] = [
        ("Karsan Steel", .organization, .accepted), ("Karsan Steel", .organization, status),
      ]
      #expect(found(code, text, marks) == [])
    }
    let within: [(String, MentionKind, DecisionStatus)] = [
      ("Karsan Steel", .organization, .accepted), ("The works of Karsan Steel", .misc, .suggested),
    ]
    #expect(found(code, text, within) == [])
  }

  @Test func findsMarksInFurniture() {
    let text =
      "Karsan Steel grew by a tenth last year.\n\nIt employs 300 people.\n\nAlso Read: Karsan Steel names chairman"
    let code = "mark-in-furniture"
    let both: [(String, MentionKind, DecisionStatus)] = [
      ("Karsan Steel", .organization, .accepted), ("Karsan Steel", .organization, .accepted),
    ]
    #expect(found(code, text, both) == ["Karsan Steel"])
    #expect(found(code, text, [both[0]]) == [])
    #expect(found(code, text, [both[0], ("Karsan Steel", .organization, .rejected)]) == [])
  }
}
