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
  ///
  /// - Parameter bytes: the content of a file that findings lie in, where it is at hand.
  init(_ all: [Finding], _ policy: CheckPolicy, bytes: (ArticleURI) -> [UInt8]?) {
    for finding in all.sorted(by: Finding.precedes) {
      let suppression = policy.suppression(of: finding) {
        guard let bytes = bytes(finding.location.article) else { return "" }
        return cleaned(bytes[finding.location.range.clamped(to: bytes.indices)])
      }
      if let suppression {
        suppressed.append(Suppressed(finding: finding, suppression: suppression))
      } else {
        findings.append(finding)
      }
    }
  }
}
