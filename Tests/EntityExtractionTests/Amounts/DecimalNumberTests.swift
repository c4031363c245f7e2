import Testing

@testable import EntityExtraction

@Suite struct DecimalNumberTests {
  @Test(arguments: [
    (447, -1, "44.7"), (447, 8, "44700000000"), (-3, 0, "-3"), (5, -3, "0.005"), (0, 5, "0"), (1_000, -3, "1"),
    (-25, -2, "-0.25"),
  ])
  func text(mantissa: Int, exponent: Int, text: String) {
    #expect(DecimalNumber(mantissa: mantissa, exponent: exponent).text == text)
  }

  @Test func sumsAndProductsAreExact() {
    let tenth = DecimalNumber(mantissa: 1, exponent: -1)
    let sum = (0..<10).reduce(DecimalNumber.zero) { sum, _ in sum.adding(tenth) ?? .zero }
    #expect(sum == DecimalNumber(1))
    #expect(
      DecimalNumber(mantissa: 447, exponent: -1).multiplied(by: DecimalNumber(1_000_000_000))?.text == "44700000000"
    )
  }

  @Test(arguments: [
    (2, 3, "0.6666666667"), (1, 8, "0.125"), (-2, 3, "-0.6666666667"), (9_500, 5, "1900"), (7, -1, "-7"),
  ])
  func quotients(a: Int, b: Int, text: String) {
    #expect(DecimalNumber(a).divided(by: DecimalNumber(b))?.text == text)
  }

  @Test func whatDoesNotFitIsNil() {
    let huge = DecimalNumber(mantissa: .max)
    #expect(huge.multiplied(by: huge) == nil)
    #expect(huge.adding(DecimalNumber(mantissa: 1, exponent: -18)) == nil)
    #expect(huge.divided(by: .zero) == nil)
    #expect(DecimalNumber(mantissa: 1, exponent: 400).integer == nil)
    #expect(DecimalNumber(mantissa: .min).negated.text.isEmpty == false)
    #expect(DecimalNumber(mantissa: .min).divided(by: DecimalNumber(-1)) != nil)
  }
}

@Suite struct WrittenDigitsTests {
  @Test(arguments: [
    ("42", "42"), ("1,344", "1344"), ("12,500,000", "12500000"), ("1,25,00,000", "12500000"), ("44.7", "44.7"),
    ("7,4", "7.4"), ("0,3", "0.3"), ("0,300", "0.3"), ("1.240.000", "1240000"), ("1,234.56", "1234.56"),
    ("1.234,56", "1234.56"), ("5,00", "5"), ("09.04.2025", ""), ("1.2.3", ""), ("1,23,45", ""), ("1,234.567.8", ""),
    ("12345678901234567890", ""), ("007", "7"),
  ])
  func readings(digits: String, value: String) {
    #expect(WrittenDigits(digits.utf8)?.value.text ?? "" == value)
  }

  @Test(arguments: [("1.240", "1240"), ("44.7", ""), ("0.125", ""), ("1.2400", "")])
  func aPointBeforeThreeDigitsMayGroup(digits: String, grouped: String) {
    #expect(WrittenDigits(digits.utf8)?.grouped?.text ?? "" == grouped)
  }
}
