import AnnotationStore
import Testing
import Workspace

@Suite struct CheckTests {
  @Test(arguments: checkExamples)
  func findsWhatIsWrong(example: CheckExample) {
    let files = CheckedFiles(example.shared + example.bad)
    #expect(files.shown(files.findings.filter { $0.code == example.code }) == example.found)
  }

  @Test(arguments: checkExamples)
  func leavesOthersAlone(example: CheckExample) {
    let files = CheckedFiles(example.shared + example.good)
    #expect(files.shown(files.findings.filter { $0.code == example.code }) == "")
  }

  /// After a fix the finding is gone, every file is still right, and it is in canonical form if it was before.
  @Test(arguments: checkExamples)
  func fixesMend(example: CheckExample) throws {
    let files = CheckedFiles(example.shared + example.bad)
    let before = Set(files.findings)
    for finding in files.findings where finding.code == example.code {
      for fix in finding.fixes {
        let fixed = files.applying(fix)
        let after = fixed.findings
        let count = { (findings: [Finding]) in findings.count { $0.code == example.code } }
        #expect(count(after) < count(files.findings), "\(fix.title)")
        let broken = after.filter { $0.code.hasPrefix("file-") || $0.code == "not-canonical" }
        #expect(Set(broken).subtracting(before) == [], "\(fix.title): \(fixed.shown(broken))")
        guard fix.isSafe else { continue }
        let new = after.filter { finding in !before.contains { $0.code == finding.code } }
        #expect(fixed.shown(new) == "", "\(fix.title)")
      }
    }
  }

  @Test func everyCheckHasAnExample() {
    // What is not UTF-8 cannot stand in a literal; that check has tests of its own.
    let withExample = Set(checkExamples.map(\.code) + ["wrong-encoding"])
    let checks =
      Check.sidecarChecks + Check.registryChecks + Check.collectionChecks + Check.settingsChecks + Check.fileChecks
    #expect(checks.map(\.code).filter { !withExample.contains($0) } == [])
  }

  @Test func codesAreUnlikeEachOther() {
    let codes = Check.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(code.utf8.allSatisfy { (0x61...0x7a).contains($0) || $0 == 0x2d }, "\(code)") }
  }

  @Test(arguments: Check.all.map(\.code))
  func isExplained(code: String) throws {
    let check = try #require(Check.named(code))
    #expect(!check.summary.hasSuffix("."))
    #expect(!check.summary.contains("\n"))
    #expect(check.explanation.split(separator: "\n").count > 2)
    #expect(check.explanation.split(separator: "\n").allSatisfy { $0.count <= 124 })
  }
}

let checkExamples = sidecarExamples + registryExamples + collectionExamples + fileExamples
