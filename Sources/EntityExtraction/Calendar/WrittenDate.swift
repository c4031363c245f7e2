/// Dates in file names, front matter and metadata.
package enum WrittenDate {
  /// The first date of a file name: `2024-11-28-summit.txt`, `20241128_summit.txt`, `summit_28.11.2024.txt`.
  ///
  /// Digits that touch further digits are no date; years from 1800 to 2199 only.
  package static func inFileName(_ name: String) -> CivilDate? {
    let bytes = Array(name.utf8)
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let digits = digitRun(bytes, from: index)
      if let date = dateStarting(bytes, first: digits) { return date }
      index = digits.upperBound
    }
    return nil
  }

  /// The date of a metadata value: `2024-11-28`, `20241128`, `2024-11-28T09:30:00+02:00`, `2024/11/28`, `"2024-11-28"`.
  package static func inMetadata(_ value: String) -> CivilDate? {
    let bytes = Array(value.utf8)
    guard let start = bytes.firstIndex(where: { isDigit($0) }),
      bytes[..<start].allSatisfy({ $0 == 0x20 || $0 == 0x22 || $0 == 0x27 || $0 == 0x09 })
    else { return nil }
    return dateStarting(bytes, first: digitRun(bytes, from: start))
  }

  private static func dateStarting(_ bytes: [UInt8], first: Range<Int>) -> CivilDate? {
    if first.count == 8 {
      let all = value(bytes, first)
      return plausible(year: all / 10_000, month: all / 100 % 100, day: all % 100)
    }
    guard let second = part(bytes, after: first, lengths: 1...2),
      let third = part(bytes, after: second, lengths: 1...4),
      bytes[first.upperBound] == bytes[second.upperBound]
    else { return nil }
    if first.count == 4, third.count <= 2 {
      return plausible(year: value(bytes, first), month: value(bytes, second), day: value(bytes, third))
    }
    if first.count <= 2, third.count == 4 {
      return plausible(year: value(bytes, third), month: value(bytes, second), day: value(bytes, first))
    }
    return nil
  }

  private static func part(_ bytes: [UInt8], after before: Range<Int>, lengths: ClosedRange<Int>) -> Range<Int>? {
    let separator = before.upperBound
    guard separator + 1 < bytes.count, [0x2d, 0x2e, 0x2f, 0x5f].contains(bytes[separator]) else { return nil }
    let digits = digitRun(bytes, from: separator + 1)
    return lengths.contains(digits.count) ? digits : nil
  }

  private static func plausible(year: Int, month: Int, day: Int) -> CivilDate? {
    (1800...2199).contains(year) ? CivilDate(year: year, month: month, day: day) : nil
  }

  private static func digitRun(_ bytes: [UInt8], from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return start..<end
  }

  private static func value(_ bytes: [UInt8], _ digits: Range<Int>) -> Int {
    // At most eight digits come here.
    bytes[digits].prefix(8).reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39
  }
}
