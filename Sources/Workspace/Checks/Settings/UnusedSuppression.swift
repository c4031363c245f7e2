internal import AnnotationStore

extension Check {
  static let unusedSuppression = Check(
    code: "unused-suppression",
    level: .warning,
    summary: "a suppression that suppresses nothing",
    explanation: """
      The settings say that certain findings are known and accepted, and there are no such findings any more: the text was
      mended, the file was renamed, or the words are spelled otherwise. Left in place, the suppression may one day hide
      something that nobody has seen.

          {"check":"money-without-currency","files":"drafts/**","reason":"prices are still to come"}

      Remove it. This is only said by a run over all files of the folder.
      """,
    examination: .settings { subject, findings in
      guard let used = subject.usedSuppressions else { return }
      let known = Check.all.map(\.code) + subject.policy.ownChecks.map(\.code)
      for (index, suppression) in subject.settings.suppressions.enumerated() where !used.contains(index) {
        guard known.contains(suppression.check) else { continue }
        findings.report(suppression.range, "there is nothing here that this suppresses: \(quoted(suppression.reason))")
      }
    }
  )
}
