import Testing

/// The threat model names tests for what it claims; they have to be there.
@Suite struct ThreatModelTests {
  private static let page = "Sources/EntityExtraction/EntityExtraction.docc/ThreatModel.md"

  /// What stands between backquotes in the table's second column.
  private static let references: [String] = readFile(page).lines.filter { $0.hasPrefix("| ") }.dropFirst(2)
    .flatMap { line in
      let cell = line.split(separator: "|").dropFirst().first ?? ""
      return cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

  private static let sources = swiftFiles(in: "Tests").map { $0.lines.joined(separator: "\n") }

  @Test(arguments: references)
  func namesATestThatIsThere(reference: String) {
    let parts = reference.split(separator: ":").map { $0.drop { $0 == " " } }
    if reference.hasPrefix("Tests/") {
      let text = readFile(String(parts[0])).lines.joined(separator: "\n")
      #expect(parts.count == 2 && text.contains(parts[1]), "no such check")
      return
    }
    let names = reference.split(separator: ".")
    let suites = Self.sources.filter { $0.contains("@Suite struct \(names[0])") }
    #expect(!suites.isEmpty, "no such suite")
    #expect(names.count == 1 || suites.contains { $0.contains("func \(names[1])(") }, "no such test")
  }

  @Test func everyClaimHasATest() {
    let claims = readFile(Self.page).lines.filter { $0.hasPrefix("| ") }.dropFirst(2)
    #expect(claims.count > 15)
    #expect(claims.allSatisfy { $0.contains("`") })
  }
}
