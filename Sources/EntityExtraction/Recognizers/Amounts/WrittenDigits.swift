/// A number token read as a decimal number: which of its points and commas group thousands, and which begins decimals.
struct WrittenDigits: Hashable, Sendable {
  /// The most likely reading.
  var value: DecimalNumber

  /// `1.240` read with the point as a thousands separator, where that is possible.
  var grouped: DecimalNumber?

  /// Whether the token is digits only.
  var isPlain: Bool

  /// Digits before any separator.
  var leadingDigits: Int

  /// Nil for what is no number: `09.04.2025`, `1.2.3`, more than 18 digits.
  init?(_ bytes: some BidirectionalCollection<UInt8>) {
    var mantissa = 0
    var digits = 0
    var groups: [Int] = []
    var separators: [UInt8] = []
    for byte in bytes {
      if byte == 0x2e || byte == 0x2c {
        groups.append(digits)
        separators.append(byte)
        digits = 0
      } else if byte >= 0x30, byte <= 0x39 {
        let (scaled, overflow) = mantissa.multipliedReportingOverflow(by: 10)
        guard !overflow, scaled < Int.max - 9 else { return nil }
        mantissa = scaled + Int(byte) - 0x30
        digits += 1
      } else {
        return nil
      }
    }
    groups.append(digits)
    isPlain = separators.isEmpty
    leadingDigits = groups[0]
    let isWhole = Self.groupsThousands(groups)
    let decimals = DecimalNumber(mantissa: mantissa, exponent: -digits)
    guard let last = separators.last else {
      value = DecimalNumber(mantissa)
      return
    }
    if separators.allSatisfy({ $0 == last }) {
      if separators.count > 1 {
        guard isWhole else { return nil }
        value = DecimalNumber(mantissa)
      } else if last == 0x2c {
        value = isWhole && bytes.first != 0x30 ? DecimalNumber(mantissa) : decimals
      } else {
        value = decimals
        grouped = isWhole && bytes.first != 0x30 ? DecimalNumber(mantissa) : nil
      }
    } else {
      guard separators.dropLast().allSatisfy({ $0 != last }), Self.groupsThousands(groups.dropLast()) else {
        return nil
      }
      value = decimals
    }
  }

  /// `1,344`, `12,500,000`, and the Indian `1,25,00,000`.
  private static func groupsThousands(_ groups: some BidirectionalCollection<Int>) -> Bool {
    guard let first = groups.first, (1...3).contains(first), groups.count > 1 else { return groups.count == 1 }
    let rest = groups.dropFirst()
    return rest.last == 3 && (rest.allSatisfy { $0 == 3 } || first <= 2 && rest.dropLast().allSatisfy { $0 == 2 })
  }
}
