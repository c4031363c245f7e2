/// Tells by its bytes whether a short line holds a calendar date or a clock time, before anything is tokenized.
enum DateShape {
  private static let months = PhraseSet([
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ])
  private static let dateWords = PhraseSet([
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday",
    "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
    "sat",
    "sun", "am", "pm", "a", "p", "m", "gmt", "utc", "est", "edt", "cet", "cest", "bst", "eat", "ist", "msk", "pst",
    "pdt", "local", "time",
    "published", "updated", "update", "posted", "on", "at", "date", "last", "modified", "the", "of", "hrs", "hours",
    "h",
  ])

  /// Whether some year with a month's name, or a date in digits, stands in the range.
  ///
  /// Linear.
  static func holdsDate(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    if holdsDigitDate(bytes, range) { return true }
    return holdsYear(bytes, range) && months.occurs(in: LineWords(bytes, range))
  }

  /// Whether nothing but a date, a time and words around them (`Published:`) stands in the range.
  ///
  /// Linear.
  static func isDateOnly(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard bytes[range].contains(where: { (0x30...0x39).contains($0) }) else { return false }
    var start = range.lowerBound
    var sawDate = holdsDigitDate(bytes, range)
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, isWordByte(bytes[end]) { end += 1 }
      if end == start {
        start += 1
        continue
      }
      let digits = bytes[start..<end].prefix { (0x30...0x39).contains($0) }.count
      if digits == 0 {
        let words = LineWords(bytes, start..<end)
        guard dateWords.containsWhole(words) else { return false }
        if months.containsWhole(words) { sawDate = true }
      } else if digits > 4 || end - start - digits > 2 {
        return false
      }
      start = end
    }
    return sawDate
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte >= 0x80
  }

  /// `1900` to `2099` standing alone.
  private static func holdsYear(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    numbers(bytes, range).contains { (1900...2099).contains($0.value) && $0.digits == 4 }
  }

  /// `09.04.2025`, `2025-04-09`, `9/4/2025`.
  private static func holdsDigitDate(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let found = numbers(bytes, range)
    guard found.count >= 3 else { return false }
    for index in 0..<found.count - 2 {
      let (a, b, c) = (found[index], found[index + 1], found[index + 2])
      guard a.end + 1 == b.start, b.end + 1 == c.start, bytes[a.end] == bytes[b.end],
        [0x2d, 0x2e, 0x2f].contains(bytes[a.end]), b.digits <= 2
      else { continue }
      if (a.digits == 4 && c.digits <= 2) || (a.digits <= 2 && (c.digits == 4 || c.digits == 2)) { return true }
    }
    return false
  }

  private static func numbers(
    _ bytes: [UInt8],
    _ range: Range<Int>
  ) -> [(start: Int, end: Int, digits: Int, value: Int)] {
    var found: [(start: Int, end: Int, digits: Int, value: Int)] = []
    var position = range.lowerBound
    while position < range.upperBound {
      guard (0x30...0x39).contains(bytes[position]) else {
        position += 1
        continue
      }
      let start = position
      var value = 0
      while position < range.upperBound, (0x30...0x39).contains(bytes[position]) {
        if position - start < 6 { value = value * 10 + Int(bytes[position] - 0x30) }
        position += 1
      }
      found.append((start, position, position - start, value))
    }
    return found
  }
}
