import Testing

@Suite struct SourceRuleTests {
  /// What must not stand in a source file, with the reason.
  private static let forbidden: [(text: String, reason: String)] = [
    ("try!", "no input may trap"),
    ("as!", "no input may trap"),
    ("fatalError(", "no input may trap"),
    ("preconditionFailure(", "no input may trap"),
    ("TODO", "what is not done stands in an issue"),
    ("FIXME", "what is not done stands in an issue"),
    ("nonisolated(unsafe)", "no global mutable state"),
  ]

  @Test(arguments: swiftFiles(in: "Sources"))
  func keepsTheRules(file: SourceFile) {
    for (number, line) in file.lines.enumerated() {
      for (text, reason) in Self.violations(in: line) {
        Issue.record("\(file.path):\(number + 1): `\(text)`: \(reason)")
      }
    }
    #expect(file.lines.count <= 600, "\(file.path) has \(file.lines.count) lines; no file has more than 600")
  }

  @Test func mostFilesAreShort() {
    let counts = swiftFiles(in: "Sources").map(\.lines.count).sorted()
    #expect(!counts.isEmpty)
    #expect(counts[counts.count / 2] <= 120)
    #expect(counts[counts.count * 95 / 100] <= 400)
  }

  @Test(arguments: ["let a = try! read()", "b as! String", "  fatalError()", "// TODO: later"])
  func findsViolations(line: String) {
    #expect(!Self.violations(in: line[...]).isEmpty)
  }

  @Test(arguments: ["let a = try? read()", "b as? String", "let alias = 1", "a != b"])
  func leavesOthersAlone(line: String) {
    #expect(Self.violations(in: line[...]).isEmpty)
  }

  private static func violations(in line: Substring) -> [(text: String, reason: String)] {
    forbidden.filter { line.contains($0.text) }
  }
}

@Suite struct PackageTests {
  private let manifest = readFile("Package.swift").lines

  @Test(arguments: [".package(", "unsafeFlags", ".macro(", ".plugin("])
  func usesNoThirdPartyAndNoUnsafe(text: String) {
    #expect(!manifest.contains { $0.contains(text) })
  }

  @Test func isRead() {
    #expect(manifest.contains { $0.contains("name: \"attache\"") })
  }

  @Test(arguments: swiftFiles(in: "Tests"))
  func testsDoWithoutFoundation(file: SourceFile) {
    // These tests read the sources; the product's own file access is the Platform module's.
    guard file.module != "HouseTests" else { return }
    let importsFoundation = file.lines.contains { $0.split(separator: " ").suffix(2) == ["import", "Foundation"] }
    #expect(!importsFoundation, "\(file.path) imports Foundation")
  }
}
