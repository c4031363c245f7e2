import AnnotationStore
import Testing
import Workspace

@Suite struct SidecarCheckTests {
  @Test(arguments: sidecarExamples)
  func findsWhatIsWrong(example: CheckExample) {
    let files = CheckedFiles(example.shared + example.bad)
    #expect(files.shown(files.findings.filter { $0.code == example.code }) == example.found)
  }

  @Test(arguments: sidecarExamples)
  func leavesOthersAlone(example: CheckExample) {
    let files = CheckedFiles(example.shared + example.good)
    #expect(files.shown(files.findings.filter { $0.code == example.code }) == "")
  }

  /// After a fix the finding is gone, every file is still right, and it is in canonical form if it was before.
  @Test(arguments: sidecarExamples)
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
    let withExample = Set(sidecarExamples.map(\.code))
    #expect(Check.sidecarChecks.map(\.code).filter { !withExample.contains($0) } == [])
  }
}
