internal import AnnotationStore

extension Check {
  static let unknownCheck = Check(
    code: "unknown-check",
    level: .warning,
    summary: "settings for a check that there is not",
    explanation: """
      The settings give a level to a check, or suppress its findings, and this program has no check of that code. Nothing
      happens, which is hardly what was meant.

          "checks": [{"levels":{"orphan-annotation":"error"}}]        the check is orphaned-annotation

      Correct the code; `attache explain` lists all of them. With settings that a newer version shares, update Attaché.
      """,
    examination: .settings { subject, findings in
      // One that cannot be carried out is there all the same, and is reported as what it is.
      let own = subject.settings.ownChecks.map(\.code)
      let known = Check.all.map(\.code) + own
      let levels = subject.settings.checkLevels.flatMap(\.entries).map { ($0.code, $0.range) }
      let suppressions = subject.settings.suppressions.map { ($0.check, $0.checkRange) }
      for (code, range) in levels + suppressions where !known.contains(code) {
        let near = known.first { isNear(Array(code.utf8), Array($0.utf8)) }
        let advice = near.map { "did you mean \($0)?" } ?? "attache explain lists the checks"
        let fixes = near.map { near in
          // The quotation marks stay.
          let inner = range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
          return Fix("Make it \(near)", isSafe: false, edits: [Fix.Edit(subject.location(inner), near)])
        }
        findings.report(range, "there is no check \(quoted(code)); \(advice)", fixes: fixes.map { [$0] } ?? [])
      }
    }
  )
}
