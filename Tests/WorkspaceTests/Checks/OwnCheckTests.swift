import ArticleText
import Testing
import Workspace

/// Checks that settings describe, on two articles.
@Suite struct OwnCheckTests {
  private func files(_ settings: String) -> CheckedFiles {
    CheckedFiles(
      """
      //- attache.json
      \(settings)
      //- a.txt
      Ilma Teveen went to Kiev, and from KIEV home.
      //- drafts/b.txt
      Kiev again.
      """
    )
  }

  private func found(_ settings: String) -> [String] {
    let files = files(settings)
    return files.findings.filter { $0.code == "house" }.map { finding in
      let text = ArticleText(validUTF8: files.files[finding.location.article] ?? [])
      return "\(finding.level) \(finding.location.article.name) \(text.string(in: finding.location.range))"
    }
  }

  @Test(arguments: [
    (#""pattern":"Kiev""#, ["warning a.txt Kiev", "warning b.txt Kiev"]),
    (
      #""pattern":"Kiev","level":"error","ignoreCase":true,"files":"*.txt""#,
      ["error a.txt Kiev", "error a.txt KIEV", "error b.txt Kiev"]
    ),
    (#""pattern":"Kiev","files":"drafts/**""#, ["warning b.txt Kiev"]),
    (#""pattern":"Kiev","level":"off""#, []),
    (#""pattern":"Ki(ev""#, []),
    (#""pattern":"Kiev","fles":"drafts/**""#, []),
  ])
  func reports(own: String, expected: [String]) {
    #expect(found(#"{"ownChecks":[{"code":"house","message":"we write Kyiv",\#(own)}]}"#) == expected)
  }

  @Test func haveLevelsAndSuppressionsAsAllChecks() {
    let own = #""ownChecks":[{"code":"house","message":"we write Kyiv","pattern":"Kiev"}]"#
    #expect(
      found(#"{\#(own),"checks":[{"files":"drafts/**","levels":{"house":"error"}}]}"#)
        == ["warning a.txt Kiev", "error b.txt Kiev"]
    )
    #expect(
      found(#"{\#(own),"suppressions":[{"check":"house","files":"a.txt","reason":"r"}]}"#) == ["warning b.txt Kiev"]
    )
  }

  @Test func aFixIsSafeAndASuggestionIsNot() throws {
    let own = #"{"code":"house","message":"we write Kyiv","pattern":"Kiev","fix":"Kyiv","suggestion":"the city"}"#
    let files = files(#"{"ownChecks":[\#(own)]}"#)
    let finding = try #require(files.findings.first { $0.code == "house" })
    #expect(finding.fixes.map(\.title) == ["Write “Kyiv”", "Write “the city”"])
    #expect(finding.fixes.map(\.isSafe) == [true, false])
    let mended = files.applying(finding.fixes[0])
    #expect(mended.findings.count { $0.code == "house" } == 1)
  }

  @Test func aFixThatIsFoundAgainIsNotSafe() throws {
    let files = files(#"{"ownChecks":[{"code":"house","message":"m","pattern":"Kiev","fix":"Kiev city"}]}"#)
    let finding = try #require(files.findings.first { $0.code == "house" })
    #expect(finding.fixes.map(\.isSafe) == [false])
  }
}
