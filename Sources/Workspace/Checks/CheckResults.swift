/// What checks have found, after the settings' word on it.
package struct CheckResults: Hashable, Sendable {
  /// A finding that the settings say is known and accepted.
  package struct Suppressed: Hashable, Sendable {
    package var finding: Finding

    /// The suppression's index in the settings.
    package var suppression: Int

    package init(finding: Finding, suppression: Int) {
      self.finding = finding
      self.suppression = suppression
    }
  }

  /// In the order of reports.
  package var findings: [Finding] = []

  /// In the order of reports.
  package var suppressed: [Suppressed] = []

  /// Takes results over that were sorted and parted before.
  package init(findings: [Finding], suppressed: [Suppressed]) {
    self.findings = findings
    self.suppressed = suppressed
  }

  /// Sorts findings, and parts from them what the settings suppress.
  init(_ all: [Finding], _ policy: CheckPolicy) {
    for finding in all.sorted(by: Finding.precedes) {
      if let suppression = policy.suppression(of: finding) {
        suppressed.append(Suppressed(finding: finding, suppression: suppression))
      } else {
        findings.append(finding)
      }
    }
  }
}
