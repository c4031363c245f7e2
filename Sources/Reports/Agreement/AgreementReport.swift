package import Workspace

/// What is said of a comparison of two annotators.
package struct AgreementReport: Sendable {
  /// One annotator's side.
  package struct Side: Sendable {
    /// The path as it was given.
    package var name: String

    /// The articles that only this side has.
    package var unpaired: [String]

    package init(name: String, unpaired: [String]) {
      self.name = name
      self.unpaired = unpaired
    }
  }

  package var a: Side
  package var b: Side

  /// Articles that both have, but not with the same text, with where the texts part.
  package var mismatched: [(name: String, reason: String)]

  package var agreement: Agreement

  package init(a: Side, b: Side, mismatched: [(name: String, reason: String)], agreement: Agreement) {
    self.a = a
    self.b = b
    self.mismatched = mismatched
    self.agreement = agreement
  }
}

/// A measure with three digits behind the point, as the literature prints it: `.825`, `1.000`, `-.034`; a dash for one
/// that is not defined.
func measure(_ value: Double?) -> String {
  guard let value, value.isFinite, abs(value) < 1e9 else { return "—" }
  let thousandths = Int((abs(value) * 1000).rounded())
  let fraction = String(String(1000 + thousandths % 1000).dropFirst())
  let whole = thousandths / 1000
  return (value < 0 && thousandths > 0 ? "-" : "") + (whole == 0 ? "" : String(whole)) + "." + fraction
}
