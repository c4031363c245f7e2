import Annotations

/// What stands before an event's head and belongs to it.
enum EventModifiers {
  /// What was found before a head.
  struct Reading {
    var start: Int
    /// An ordinal, a name or a kind of event stands before the head: it is a particular one.
    var isNamed = false
    /// `next`, `previous`.
    var isSequenced = false
    var isModified = false
  }

  static func read(before head: Int, isCapitalized: Bool, in chart: Chart) -> Reading {
    var reading = Reading(start: head)
    var budget = 10
    while budget > 0, step(&reading, isCapitalized: isCapitalized, in: chart) { budget -= 1 }
    return reading
  }

  /// Takes one more word to the left; false where the phrase begins.
  private static func step(_ reading: inout Reading, isCapitalized: Bool, in chart: Chart) -> Bool {
    let last = reading.start - 1
    if let ordinal = chart.ordinalStart(endingWith: last) {
      reading.start = ordinal
      reading.isNamed = true
      return false
    }
    // `Foreign Ministers' Meeting`.
    if chart.isPossessive(last), chart.isCapitalized(last - 1), chart.isClass(last - 1, .roleHeadPlural), isCapitalized
    {
      reading.start = last - 1
      return true
    }
    // `G20`, `COVID-19`.
    let isNumbered = chart.isNumber(last) && chart.isJoined(last)
    guard chart.isWord(last) || isNumbered && (chart.isCapitalized(last - 1) || chart.has(last - 1, .hyphen)) else {
      return false
    }
    let first = isNumbered && chart.isWord(last - 1) ? last - 1 : chart.compoundStart(last)
    if chart.has(last, .sequence), chart.isLower(last) {
      reading.start = last
      reading.isSequenced = true
      return false
    }
    if chart.isLower(last), chart.has(last, .eventModifier) || isLowerCompound(first..<last + 1, in: chart) {
      reading.start = first
      reading.isModified = true
      return true
    }
    if chart.isSentenceStart(first), chart.has(first, .eventModifier), chart.casing[first] == .sentence {
      reading.start = first
      reading.isModified = true
      return false
    }
    return takeName(first..<last + 1, &reading, isCapitalized: isCapitalized, in: chart)
  }

  /// `follow-up`, `contact-group`, `high-level`, but not `two-day`.
  private static func isLowerCompound(_ word: Range<Int>, in chart: Chart) -> Bool {
    guard word.count == 3, chart.isLower(word.lowerBound), chart.isLower(word.upperBound - 1) else { return false }
    return !chart.isClass(word.lowerBound, .numberWord) && !chart.isClass(word.upperBound - 1, .timeUnit)
      && !chart.text.token(word.upperBound - 1, is: "long") && !chart.text.token(word.upperBound - 1, is: "awaited")
  }

  /// A capitalised word, or a name that is known.
  private static func takeName(
    _ word: Range<Int>,
    _ reading: inout Reading,
    isCapitalized: Bool,
    in chart: Chart
  ) -> Bool {
    let first = word.lowerBound
    if chart.casing[first] == .capitals, chart.isCapitalized(first), isBehindOrdinal(first, in: chart) {
      reading.start = first
      reading.isNamed = true
      return true
    }
    guard chart.isTitleWord(first) else {
      return false
    }
    guard !chart.isClass(first, [.month, .weekday, .honorific]),
      !chart.has(first, .opener) || !chart.isSentenceStart(first)
    else { return false }
    if !isCapitalized || chart.isAllCaps(reading.start), isCity(word, in: chart) { return false }
    if chart.casing[first] == .capitals, !chart.isClass(first, [.country, .nationality, .ordinalWord]),
      !chart.has(first, .eventModifier)
    {
      return false
    }
    if let known = chart.longest(
      [.organization, .place, .country, .nationality, .person],
      endingWith: word.upperBound - 1
    ) {
      if known.kind == .person { return false }
      reading.start = chart.compoundStart(min(first, known.tokens.lowerBound))
    } else {
      reading.start = first
    }
    reading.isNamed = true
    return !chart.isSentenceStart(reading.start)
  }

  /// Whether an ordinal opens the name that a word of a headline in capitals belongs to: `THIRD GULF | SECURITY FORUM`.
  private static func isBehindOrdinal(_ word: Int, in chart: Chart) -> Bool {
    var token = word - 1
    while word - token < 9 {
      if chart.ordinalStart(endingWith: token) != nil { return true }
      guard chart.has(token, .hyphen) || chart.isPossessive(token) || chart.isCapitalized(token),
        !chart.isFunctionWord(token)
      else { return false }
      token -= 1
    }
    return false
  }

  /// `Almaty meeting`: the place of a meeting is no part of it.
  private static func isCity(_ word: Range<Int>, in chart: Chart) -> Bool {
    chart.isClass(word.upperBound - 1, [.city, .capital]) && word.count == 1
      || chart.longest(.place, endingWith: word.upperBound - 1).map { chart.isClass($0.tokens.lowerBound, .city) }
        ?? false
  }
}

extension Chart {
  /// The first token of an ordinal that ends with a token: `eighth`, `46th`; nil where none does.
  package func ordinalStart(endingWith token: Int) -> Int? {
    if isWord(token), isClass(token, .ordinalWord), !has(token, .ordinalSuffix) {
      return has(token - 1, .hyphen) && isWord(token - 2) ? token - 2 : token
    }
    if has(token, .ordinalSuffix), isJoined(token), isNumber(token - 1) { return token - 1 }
    return nil
  }
}
