import Testing
import Workspace

@Suite struct CheckListTests {
  @Test func codesAreKebabCaseAndUnique() {
    let codes = Check.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      #expect(code.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7a || $0 == 0x2d }, "\(code)")
      #expect(!code.hasPrefix("-") && !code.hasSuffix("-") && !code.contains("--"), "\(code)")
    }
  }

  @Test(arguments: Check.all.map(\.code))
  func isExplained(code: String) throws {
    let check = try #require(Check.named(code))
    #expect(!check.summary.isEmpty && !check.summary.hasSuffix(".") && !check.summary.contains("\n"))
    #expect(check.explanation.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy { $0.count <= 120 })
    #expect(check.explanation.contains("\n\n"), "an explanation says what is wrong, and then what to do")
  }

  @Test(arguments: [
    "", "\u{FEFF}", "\"", "“", "‘", "(", "0", "31 April", "1/1/2000", "\u{200D}", "Ã", "a a", "million",
  ])
  func survivesScraps(text: String) {
    _ = findings(text)
    _ = findings(String(repeating: text, count: 50))
  }

  /// Texts on which careless searching takes quadratic time.
  @Test(

    arguments: [
      "“»", "‘", "\" ", "Ivo Tarnas met Olga Tarnas. ", "The KRWA left. ", "“Nobody here has slept for two days.”\n\n",
      "“We left,” Ivo Tarnas said.\n\n", "12 May – ", "Friday, 12 May, ",
    ]
  )
  func staysLinear(piece: String) {
    _ = findings(String(repeating: piece, count: 4000))
  }

  @Test
  func staysLinearInDifferentAcronyms() {
    let letters = "BCDFGHJKLMNPQRSTVWXZ"
    let names = letters.flatMap { a in letters.flatMap { b in "BDKMRT".map { "\(a)\(b)\($0)Q" } } }
    let text = names.map { "The \($0) said that the Council of Lakes had left." }.joined(separator: "\n\n")
    #expect(findings(text, code: "acronym-without-expansion").count > names.count / 2)
  }
}
