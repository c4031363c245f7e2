internal import AnnotationStore
package import Annotations
internal import EntityExtraction

extension Check {
  static let malformedValue = Check(
    code: "malformed-value",
    level: .error,
    summary: "a value that is not in the form of its kind, or a day that does not exist",
    explanation: """
      Values are written in one form, so that programs can compare and sort them: ISO 8601 and TIMEX3 for dates, times and
      durations, a plain number for percentages and quantities, a number and an ISO 4217 code for money.

          date       2031-04-11   2031-H2   2008/2019   2008/..   XXXX-10-15   202X
          time       T18:00       2031-04-09T18:00
          duration   P3Y   PT18H   PXD
          money      44700000000 USD   4000000000/6000000000 USD
          percent    11.3
          quantity   17000

      “11 April”, “44.7bn” and 2031-02-30 are none of these. Write the value in the form of its kind.
      """,
    examination: .sidecar { article, sidecar, findings in
      for item in sidecar.sidecar.mentions where item.verdict.status != .rejected {
        guard let value = item.value, let expected = ValueForm.mistake(in: value.text, of: item.kind) else { continue }
        findings.report(
          sidecar.range(of: item.id, "value"),
          "\(quoted(value.text)) is no \(item.kind.rawValue); expected \(expected)"
        )
      }
    }
  )
}

/// The forms of values.
package enum ValueForm {
  /// The guidelines' kinds that have values.
  package static let kinds: [MentionKind] = [.date, .time, .duration, .money, .percent, .quantity]

  /// What should stand there where a value is not in the form of its kind; nil where it is, or the kind has no form.
  package static func mistake(in value: String, of kind: MentionKind) -> String? {
    switch kind {
    case .date:
      let isRight = value != ".." && ends(of: value).allSatisfy { $0 == ".." || isDate($0) || isTime($0) }
      return isRight ? nil : "a date such as 2031-04-11, 2031-H2 or 2008/2019"
    case .time:
      return ends(of: value).allSatisfy(isTime) ? nil : "a time such as T18:00 or 2031-04-09T18:00"
    case .duration:
      return ends(of: value).allSatisfy(isDuration) ? nil : "a duration such as P3Y, PT18H or PXD"
    case .money:
      let parts = value.split(separator: " ", omittingEmptySubsequences: false)
      let isRight =
        parts.count == 2 && ends(of: String(parts[0])).allSatisfy { $0 == ".." || isNumber($0) }
        && parts[1].utf8.count == 3 && parts[1].utf8.allSatisfy { (0x41...0x5a).contains($0) }
      return isRight ? nil : "an amount and a currency such as 44700000000 USD"
    case .percent, .quantity:
      return ends(of: value).allSatisfy { $0 == ".." || isNumber($0) } ? nil : "a number such as 17000 or 11.3"
    default: return nil
    }
  }

  private static func ends(of value: String) -> [String] {
    value.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
  }

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy {
        !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "X") }
      }
  }

  private static func isDate(_ text: String) -> Bool {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let year = parts.first, year.utf8.count == 4, isNumberOrUnknown(year) else { return false }
    switch parts.count {
    case 1: return true
    case 2: return isMonthOrPart(parts[1])
    case 3:
      if parts[1].hasPrefix("W") {
        return isMonthOrPart(parts[1]) && (parts[2] == "WE" || "1"..."7" ~= parts[2] || parts[2] == "X")
      }
      guard parts[1].utf8.count == 2, parts[2].utf8.count == 2, isNumberOrUnknown(parts[1]), isNumberOrUnknown(parts[2])
      else { return false }
      return PartialDate(year: Int(year), month: Int(parts[1]) ?? (Int(parts[2]) == nil ? nil : 1), day: Int(parts[2]))
        .isPossible
    default: return false
    }
  }

  /// `04`, `XX`, `Q3`, `H2`, `SU`, `W16`, `WXX`.
  private static func isMonthOrPart(_ text: String) -> Bool {
    if ["SP", "SU", "FA", "WI", "Q1", "Q2", "Q3", "Q4", "QX", "H1", "H2", "HX", "XX"].contains(text) { return true }
    if text.hasPrefix("W") {
      let week = text.dropFirst()
      return week == "XX" || week.utf8.count == 2 && (Int(week).map { (1...53).contains($0) } ?? false)
    }
    return text.utf8.count == 2 && (Int(text).map { (1...12).contains($0) } ?? false)
  }

  private static func isNumberOrUnknown(_ text: String) -> Bool {
    // Known digits come first: `202X`, not `20X5`.
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    return text.utf8.dropFirst(digits.count).allSatisfy { $0 == UInt8(ascii: "X") }
  }

  private static func isTime(_ text: String) -> Bool {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[0].isEmpty || isDate(parts[0]) else { return false }
    if ["MO", "MI", "AF", "EV", "NI", "DT"].contains(parts[1]) { return true }
    let zoned = parts[1].prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
    let numbers = zoned.split(separator: ":", omittingEmptySubsequences: false)
    return (1...3).contains(numbers.count)
      && numbers.allSatisfy { $0.utf8.count == 2 && (Int($0) != nil || $0 == "XX") }
      && (Int(numbers[0]) ?? 0) <= 24 && numbers.dropFirst().allSatisfy { (Int($0) ?? 0) < 60 }
  }

  private static func isDuration(_ text: String) -> Bool {
    guard text.hasPrefix("P"), text.utf8.count > 2 else { return false }
    let halves = text.dropFirst().split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    func isRun(_ half: Substring, units: String) -> Bool {
      var number = ""
      for character in half {
        if units.contains(character) {
          guard isNumber(number) else { return false }
          number = ""
        } else {
          number.append(character)
        }
      }
      return number.isEmpty
    }
    // Decades, centuries and millennia are `DE`, `CE` and `ML` in TIMEX3.
    if ["DE", "CE", "ML"].contains(String(text.suffix(2))) { return isNumber(String(text.dropFirst().dropLast(2))) }
    return isRun(halves[0], units: "YMWD")
      && (halves.count == 1 || !halves[1].isEmpty && isRun(halves[1], units: "HMS"))
  }
}
