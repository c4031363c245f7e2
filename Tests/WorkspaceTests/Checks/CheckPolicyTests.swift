import AnnotationStore
import Testing
import Workspace

/// Settings' word on two orphans and a duplicate.
@Suite struct CheckPolicyTests {
  private func files(_ settings: String) -> CheckedFiles {
    CheckedFiles(
      """
      //- attache.json
      \(settings)
      //- a.txt
      Ilma Teveen spoke.
      //- a.txt.items
      m1 person [Ilma Teveen]
      m2 person [Ilma Teveen]
      //- drafts/b.txt
      Nobody spoke.
      //- drafts/b.txt.items
      m1 person [Bram Oster]
      """
    )
  }

  private func levels(_ settings: String) -> [String] {
    files(settings).findings.filter { $0.code != "not-canonical" && $0.code != "unused-suppression" }
      .map { "\($0.code) \($0.level)" }
  }

  @Test func withoutSettingsChecksHaveTheirOwnLevels() {
    #expect(levels("{}") == ["duplicate-mention warning", "orphaned-annotation warning"])
  }

  @Test func theLastLevelCounts() {
    let settings = """
      {"checks":[
        {"levels":{"duplicate-mention":"error","orphaned-annotation":"hint"}},
        {"files":"drafts/**","levels":{"orphaned-annotation":"off"}}
      ]}
      """
    #expect(levels(settings) == ["duplicate-mention error"])
  }

  @Test func aGlobThatNamesNoFileChangesNothing() {
    let settings = #"{"checks":[{"files":"other/**","levels":{"duplicate-mention":"off"}}]}"#
    #expect(levels(settings) == ["duplicate-mention warning", "orphaned-annotation warning"])
  }

  @Test func whatIsOffEverywhereCanBeOnInSomeFiles() {
    let settings = """
      {"checks":[
        {"levels":{"orphaned-annotation":"off"}},
        {"files":"drafts/*","levels":{"orphaned-annotation":"error"}}
      ]}
      """
    #expect(levels(settings) == ["duplicate-mention warning", "orphaned-annotation error"])
  }

  @Test(arguments: [
    #"{"check":"duplicate-mention","reason":"r"}"#,
    #"{"check":"duplicate-mention","files":"a.txt","reason":"r"}"#,
    #"{"check":"duplicate-mention","text":"Ilma","reason":"r"}"#,
    #"{"check":"duplicate-mention","files":"*.txt","text":"Teveen","reason":"r"}"#,
  ])
  func suppresses(suppression: String) {
    let results = files(#"{"suppressions":[\#(suppression)]}"#).results
    #expect(results.flatMap(\.suppressed).map(\.finding.code) == ["duplicate-mention"])
    #expect(!results.flatMap(\.findings).contains { $0.code == "duplicate-mention" || $0.code == "unused-suppression" })
  }

  @Test(arguments: [
    #"{"check":"duplicate-relation","reason":"r"}"#,
    #"{"check":"duplicate-mention","files":"drafts/**","reason":"r"}"#,
    #"{"check":"duplicate-mention","text":"Oster","reason":"r"}"#,
  ])
  func suppressesNothingElse(suppression: String) {
    let results = files(#"{"suppressions":[\#(suppression)]}"#).results
    #expect(results.flatMap(\.suppressed) == [])
    #expect(results.flatMap(\.findings).contains { $0.code == "unused-suppression" })
  }

  @Test func aSidecarGoesWithItsArticle() {
    let settings = #"{"suppressions":[{"check":"orphaned-annotation","files":"drafts/b.txt","reason":"r"}]}"#
    #expect(
      files(settings).results.flatMap(\.suppressed).map(\.finding.location.article.name) == ["b.txt.attache.json"]
    )
  }
}
