/// An exact decimal number: `mantissa · 10^exponent`.
///
/// Amounts are written with digits and magnitudes (`44.7 billion`), so exactness needs no binary floating point.
package struct DecimalNumber: Hashable, Sendable {
  /// Without trailing zeros; 0 only for zero.
  package let mantissa: Int
  package let exponent: Int

  package init(mantissa: Int, exponent: Int = 0) {
    var mantissa = mantissa
    var exponent = mantissa == 0 ? 0 : exponent
    while mantissa != 0, mantissa % 10 == 0 {
      mantissa /= 10
      exponent += 1
    }
    self.mantissa = mantissa
    self.exponent = exponent
  }

  package init(_ value: Int) {
    self.init(mantissa: value)
  }

  package static let zero = DecimalNumber(0)
  package static let half = DecimalNumber(mantissa: 5, exponent: -1)

  /// The number as an integer, where it is one of at most 18 digits.
  package var integer: Int? {
    guard exponent >= 0, exponent <= 18 else { return nil }
    var result = mantissa
    for _ in 0..<exponent {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }

  package var isZero: Bool { mantissa == 0 }
  package var negated: DecimalNumber { DecimalNumber(mantissa: 0 &- mantissa, exponent: exponent) }

  /// Nil where the product has more digits than an integer holds.
  package func multiplied(by other: DecimalNumber) -> DecimalNumber? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    return overflow ? nil : DecimalNumber(mantissa: product, exponent: exponent + other.exponent)
  }

  /// Nil where the sum has more digits than an integer holds.
  package func adding(_ other: DecimalNumber) -> DecimalNumber? {
    if isZero { return other }
    if other.isZero { return self }
    let shared = min(exponent, other.exponent)
    guard let a = scaled(to: shared), let b = other.scaled(to: shared) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : DecimalNumber(mantissa: sum, exponent: shared)
  }

  /// The quotient, rounded to ten decimals where it does not end before; nil for a division by zero or too many digits.
  package func divided(by other: DecimalNumber) -> DecimalNumber? {
    guard !other.isZero else { return nil }
    if other.mantissa == -1 {
      return DecimalNumber(mantissa: 0 &- mantissa, exponent: exponent - other.exponent)
    }
    if mantissa % other.mantissa == 0 {
      return DecimalNumber(mantissa: mantissa / other.mantissa, exponent: exponent - other.exponent)
    }
    let (scaled, overflow) = mantissa.multipliedReportingOverflow(by: 100_000_000_000)
    guard !overflow else { return nil }
    let quotient = scaled / other.mantissa
    return DecimalNumber(mantissa: (quotient &+ (quotient < 0 ? -5 : 5)) / 10, exponent: exponent - other.exponent - 10)
  }

  private func scaled(to target: Int) -> Int? {
    guard exponent - target <= 18 else { return nil }
    var result = mantissa
    for _ in target..<exponent {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }

  /// Plain decimal digits: `44700000000`, `11.3`, `-3`.
  package var text: String {
    let sign = mantissa < 0 ? "-" : ""
    let digits = String(mantissa.magnitude)
    if exponent >= 0 {
      return sign + digits + String(repeating: "0", count: min(exponent, 400))
    }
    let decimals = min(-exponent, 400)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
