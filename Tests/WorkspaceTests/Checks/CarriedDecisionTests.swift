import AnnotationStore
import ArticleText
import Testing
import Workspace

private let article = ArticleURI("file:///news/a.txt")

/// Applies edits to an article as a safe fix does; the words that each mention beside it is then found at for certain.
private func carried(_ sidecar: [UInt8], _ text: String, _ edits: [(Range<Int>, String)]) -> [String?] {
  let files = [article: Array(text.utf8), article.sidecar: sidecar]
  let finding = Finding(
    code: "c",
    level: .warning,
    message: "",
    location: Location(article: article, range: 0..<1),
    fixes: [Fix("", isSafe: true, edits: edits.map { Fix.Edit(Location(article: article, range: $0.0), $0.1) })]
  )
  var fixed = applySafeFixes(of: [finding]) { files[$0] }
  fixed.carryDecisions { files[$0] }
  let new = ArticleText(String(decoding: fixed.files[article] ?? [], as: UTF8.self))
  let read = Sidecar.read(fixed.files[article.sidecar] ?? sidecar).value
  return read.places(in: new).mentions.map { place in
    if case .exact(let range) = place { new.string(in: range) } else { nil }
  }
}

@Suite struct CarriedDecisionTests {
  private static let text = "The the mayor, Ilma Teveen, met Oskar  Radu."
  private let sidecar = storedItems(
    "maaaaaaaa person [Ilma Teveen]\nmbbbbbbbb person [Oskar  Radu] rejected",
    of: ArticleText(text),
    file: "a.txt"
  )

  @Test(arguments: [
    ([(0..<4, ""), (37..<39, " ")], ["Ilma Teveen", "Oskar Radu"]),
    ([(15..<15, "“"), (26..<26, "”")], ["Ilma Teveen", "Oskar  Radu"]),
    ([(15..<26, "")], [nil, "Oskar  Radu"]),
  ])
  func decisionsFollowTheFix(edits: [(Range<Int>, String)], expected: [String?]) {
    #expect(carried(sidecar.canonicalBytes, Self.text, edits) == expected)
  }

  @Test func aFileWithMistakesStaysAsItIs() {
    let bytes = sidecar.canonicalBytes + Array("]".utf8)
    let files = [article: Array(Self.text.utf8), article.sidecar: bytes]
    let fix = Fix("", isSafe: true, edits: [Fix.Edit(Location(article: article, range: 0..<4), "")])
    let place = Location(article: article, range: 0..<4)
    let finding = Finding(code: "c", level: .warning, message: "", location: place, fixes: [fix])
    var fixed = applySafeFixes(of: [finding]) { files[$0] }
    fixed.carryDecisions { files[$0] }
    #expect(fixed.files[article] != nil)
    #expect(fixed.files[article.sidecar] == nil)
  }
}
