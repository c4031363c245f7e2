import Annotations

/// What the span of an event mention says: which kind of event, which in its series, of whom.
struct EventStructure: Sendable {
  /// Families of event nouns of which one may stand for another: `session` for `meeting`.
  enum Family: UInt8, Hashable, Sendable {
    case meeting, conference, summit, visit, call, press, interview, election, exercise, war, other
    /// `event`: may stand for all of them.
    case any
  }

  /// Where in a series, as words tell it.
  enum Relative: Hashable, Sendable { case next, previous, followUp }

  /// The head noun's form; verbs count as the noun (`met` as `meeting`).
  var head = FormHash.empty
  var family = Family.other
  var isVerb = false
  var ordinal: Int?
  var relative: Relative?

  /// The other words that count.
  var words: Set<FormHash> = []

  /// All mentions of persons, roles, states, bodies and places inside.
  var inner: [Int] = []

  /// Whether words after the head say more: `meeting of …`, `briefing for …`.
  var hasComplement = false

  /// Whether the head is an ordinary noun that a later `the …` may repeat; not so for `CLS9`, `Chaco War`.
  var isNamed = false

  /// Reads the structure of an event mention; linear in its tokens.
  static func parse(_ mention: Int, in article: ArticleMentions) -> EventStructure {
    let text = article.text(of: mention)
    let span = article.mentions[mention].tokens
    var result = EventStructure()
    result.inner = article.descendants(of: mention).filter { !article.mentions[$0].kind.isValue }
    let covered = { (token: Int) in
      result.inner.contains { article.mentions[$0].tokens.contains(token) }
    }
    let end = span.dropFirst().first { EventWords.prepositions.contains(text.form($0)) } ?? span.upperBound
    result.hasComplement = end < span.upperBound
    let head =
      (span.lowerBound..<end).last { !covered($0) && EventWords.family(of: text.form($0)) != nil }
      ?? (span.lowerBound..<end).last { text.tokens[$0].kind == .word } ?? span.lowerBound
    result.head = EventWords.noun(for: text.form(head)) ?? text.form(head)
    result.family = EventWords.family(of: text.form(head)) ?? .other
    result.isVerb = span.count == 1 && EventWords.noun(for: text.form(head)) != nil
    result.isNamed = result.family == .other && text.tokens[span.lowerBound].isCapitalized
    for index in span where index != head {
      let token = text.tokens[index]
      if token.kind == .mark || token.kind == .possessive { continue }
      if let number = ordinal(index, text) {
        if result.ordinal == nil && index < end { result.ordinal = number }
        continue
      }
      if index < end {
        if EventWords.next.contains(token.form) { result.relative = .next }
        if EventWords.previous.contains(token.form) { result.relative = .previous }
      }
      if text.token(index, is: "follow"), text.token(index + 2, is: "up") { result.relative = .followUp }
      if EventWords.prepositions.contains(token.form) || EventWords.fillers.contains(token.form) { continue }
      if !covered(index) { result.words.insert(token.form) }
    }
    if result.words.contains(where: EventWords.press.contains), result.family == .conference { result.family = .press }
    if result.words.contains(EventWords.courtesy), result.family == .call { result.family = .visit }
    return result
  }

  private static func ordinal(_ index: Int, _ text: PlacedText) -> Int? {
    let token = text.tokens[index]
    if token.lexical.classes.contains(.ordinalWord) || token.lexical.classes.isEmpty {
      var number = 0
      var digits = 0
      for byte in text.bytes[token.range] {
        if byte >= 0x30 && byte <= 0x39 {
          number = number * 10 + Int(byte - 0x30)
          digits += 1
          if digits > 4 { return nil }
        } else if digits == 0 {
          break
        } else {
          return number
        }
      }
    }
    if token.kind == .number && text.token(index + 1, in: EventWords.suffixes) { return nil }
    guard token.lexical.classes.contains(.ordinalWord) else { return nil }
    return Lexicon.embedded.value(of: token.lexical, as: .ordinalWord).flatMap { Int($0) }
  }

  /// Whether one event's noun may stand for the other's.
  func family(fits other: EventStructure) -> Bool {
    if head == other.head { return true }
    if family == .any || other.family == .any { return true }
    return family != .other && family == other.family
  }
}
