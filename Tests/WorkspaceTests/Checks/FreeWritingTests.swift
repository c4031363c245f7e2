import ArticleText
import EntityExtraction
import Platform
import Testing
import Workspace

/// What the checks say about fifty articles that were written without a thought for the checks.
///
/// `Tests/Fixtures/free-writing/findings.txt` holds what they said when an editor last looked at every line of it. A
/// change that alters the list is to be judged the same way: would an editor agree? Then the file is brought up to date
/// with what the failing test prints.
@Suite struct FreeWritingTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    + "/Fixtures/free-writing"

  @Test func findingsAreAsJudged() throws {
    var lines: [String] = []
    for entry in try listFolder(Self.folder) where entry.name != "findings.txt" {
      let text = ArticleText(String(decoding: try readFile("\(Self.folder)/\(entry.name)"), as: UTF8.self))
      let analysis = Analyzer().analyze(text, context: ArticleContext(fileName: entry.name))
      let subject = ArticleSubject(uri: ArticleURI("file:///news/\(entry.name)"), text: text, suggestions: analysis)
      for finding in check(subject) {
        let place = text.position(from: finding.location.range.lowerBound, in: .utf32)
        lines.append("\(entry.name):\(place.line + 1):\(place.character + 1): \(finding.code): \(finding.message)")
      }
    }
    let judged = String(decoding: try readFile("\(Self.folder)/findings.txt"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    let missing = judged.filter { !lines.contains($0) }
    let added = lines.filter { !judged.contains($0) }
    #expect(missing == [], "no longer found")
    #expect(added == [], "newly found: to be judged")
    #expect(lines.count == judged.count)
  }
}
