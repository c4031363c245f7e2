import Testing
import Workspace

private let files = ["a": "Teveen met Tevene.", "b": "Almara."]

/// A finding with one fix that replaces ranges of files.
private func finding(_ edits: (String, Range<Int>, String)..., isSafe: Bool = true) -> Finding {
  let parts = edits.map { Fix.Edit(Location(article: ArticleURI($0.0), range: $0.1), $0.2) }
  let location = Location(article: ArticleURI(edits[0].0), range: edits[0].1)
  return Finding(
    code: "c",
    level: .error,
    message: "",
    location: location,
    fixes: [Fix("", isSafe: isSafe, edits: parts)]
  )
}

/// Checks the files after the safe fixes, and how many findings were fixed.
private func check(
  _ findings: Finding...,
  fixed: Int,
  _ expected: [String: String],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let result = applySafeFixes(of: findings) { files[$0.key].map { Array($0.utf8) } }
  let contents = Dictionary(
    uniqueKeysWithValues: result.files.map { ($0.key.key, String(decoding: $0.value, as: UTF8.self)) }
  )
  #expect(contents == expected, sourceLocation: sourceLocation)
  #expect(result.fixed.count == fixed, sourceLocation: sourceLocation)
}

@Suite struct FixApplicationTests {
  @Test func fixesOfOneFile() {
    check(finding(("a", 11..<17, "Teveen")), finding(("a", 0..<6, "T.")), fixed: 2, ["a": "T. met Teveen."])
    check(finding(("a", 18..<18, "\n")), fixed: 1, ["a": "Teveen met Tevene.\n"])
  }

  @Test func fixesThatTouchWaitForTheNextRound() {
    check(finding(("a", 11..<17, "X")), finding(("a", 16..<18, "Y")), fixed: 1, ["a": "Teveen met X."])
    check(finding(("a", 11..<17, "X")), finding(("a", 17..<18, "Y")), fixed: 1, ["a": "Teveen met X."])
  }

  @Test func aFixIsAppliedInAllFilesOrInNone() {
    check(finding(("a", 0..<6, "T."), ("b", 0..<6, "A.")), fixed: 1, ["a": "T. met Tevene.", "b": "A.."])
    check(finding(("b", 0..<6, "B")), finding(("a", 0..<6, "T."), ("b", 0..<6, "A.")), fixed: 1, ["b": "B."])
    check(finding(("a", 0..<6, "T."), ("none", 0..<1, "")), fixed: 0, [:])
  }

  @Test func whatIsNotSafeOrOutsideIsLeft() {
    check(finding(("a", 0..<6, "T."), isSafe: false), fixed: 0, [:])
    check(finding(("a", 0..<99, "T.")), fixed: 0, [:])
    check(finding(("a", 0..<6, "T."), ("a", 3..<8, "")), fixed: 0, [:])
  }
}
