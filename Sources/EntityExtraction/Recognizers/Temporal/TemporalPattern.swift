/// The pattern of a temporal rule: what stands at a token, one element after the other.
///
/// Matching is greedy and does not go back: an optional part that matches is taken.
indirect enum TemporalPattern: Sendable {
  /// One of the closed-class words; captured as `word`.
  case word([GrammarWord])

  /// One ASCII mark.
  case mark(Unicode.Scalar)

  /// A hyphen without blanks around it.
  case hyphen

  /// `'s`.
  case possessive

  /// A year of four digits, `’98`, or `44 BC`; captured as `year`.
  case year

  /// `88` in "in 88"; captured as `year`.
  case shortYear

  /// The second year of a range, in four digits or two, behind `year`; captured as `endYear`.
  case endYear

  /// A date that is one token or one chain of digits: `09.04.2025`, `2025-04-09`, `22/06/2024`.
  case numericDate

  /// `1990s`, `’90s`; its first year captured as `year`.
  case decade

  /// `5`, `11th`, `first` as a day of the month; captured as `day`.
  case day

  /// A month's name or abbreviation; captured as `month`.
  case month

  /// A weekday's name or abbreviation; captured as `weekday`.
  case weekday

  /// `spring`; captured as `season`.
  case season

  /// `Christmas Eve`, `Good Friday`; captured as `period`.
  case holiday

  /// `first`, `21st`; captured as `ordinal`.
  case ordinal

  /// A cardinal of moderate size; captured as `count`.
  case count

  /// `2 years, 1 month and 21 days`, with more than one unit; captured as `span`.
  case span

  /// `day`, `years`, `century`; captured as `unit`.
  case unit

  /// A date inside the expression, with `the` before it: `the year`, `2025`, `last June`; captured as `inner`.
  case inner

  case optional([TemporalPattern])
  case either([TemporalPattern], [TemporalPattern])

  static func word(_ word: GrammarWord) -> TemporalPattern { .word([word]) }
  static func maybe(_ elements: TemporalPattern...) -> TemporalPattern { .optional(elements) }

  static let of: TemporalPattern = .word([.of])
  static let `in`: TemporalPattern = .word([.in])
  static let the: TemporalPattern = .word([.the])
  static let comma: TemporalPattern = .mark(",")
}

/// What a pattern captured; where an element stands twice, the later one.
struct TemporalCaptures {
  var word = GrammarWord.none

  /// The word captured before `word`.
  var firstWord = GrammarWord.none
  var year: Int?
  var endYear: Int?
  var month: Int?
  var day: Int?
  var weekday: Int?
  var season: Season?
  var period: NamedPeriod?
  var ordinal: Int?
  var count: Int?

  /// Whether a half is to be added to `count`: `two and a half`.
  var hasHalf = false
  var span: TimeSpan?
  var unit: TimeUnit?
  var unitIsPlural = false
  var inner: TemporalExpression?

  /// The captures as if the last word, where it is one of these, had not stood there.
  func without(_ words: [GrammarWord]) -> TemporalCaptures {
    guard words.contains(word) else { return self }
    var copy = self
    copy.word = firstWord
    return copy
  }

  var date: TemporalExpression.Form {
    .calendar(CalendarParts(year: year, month: month, day: day, weekday: weekday))
  }
}

/// A rule of the temporal grammar.
struct TemporalRule: Sendable {
  /// As provenance shows it: `rule:NAME@1`.
  let name: String

  /// Expressions the rule reads whole, for tests and for those who read the grammar.
  let examples: [String]

  let pattern: [TemporalPattern]

  /// Whether the match stands where the expression is meant: a bare `May` after a preposition.
  let condition: @Sendable (TemporalMatch) -> Bool

  /// The meaning; nil where the parts do not fit together (`31 February`).
  let production: @Sendable (TemporalCaptures) -> TemporalExpression?

  init(
    _ name: String,
    _ examples: [String],
    _ pattern: [TemporalPattern],
    where condition: @escaping @Sendable (TemporalMatch) -> Bool = { _ in true },
    production: @escaping @Sendable (TemporalCaptures) -> TemporalExpression.Form?
  ) {
    self.init(name, examples, pattern, where: condition, expression: { production($0).map { TemporalExpression($0) } })
  }

  init(
    _ name: String,
    _ examples: [String],
    _ pattern: [TemporalPattern],
    where condition: @escaping @Sendable (TemporalMatch) -> Bool = { _ in true },
    expression: @escaping @Sendable (TemporalCaptures) -> TemporalExpression?
  ) {
    self.name = name
    self.examples = examples
    self.pattern = pattern
    self.condition = condition
    production = expression
  }
}

/// The tokens a rule matched, in their block.
struct TemporalMatch {
  let text: GrammarText
  let tokens: Range<Int>

  var before: Int { tokens.lowerBound - 1 }
  var after: Int { tokens.upperBound }

  /// Whether one of the words stands before, with or without an article between.
  func follows(_ words: GrammarWord...) -> Bool {
    let previous = text.word(before) == .the ? before - 1 : before
    return words.contains(text.word(previous))
  }
}

/// The kinds of tokens that expressions may begin with, as a quick first test.
struct Leads: OptionSet, Sendable {
  let rawValue: UInt16

  static let number = Leads(rawValue: 1 << 0)
  static let month = Leads(rawValue: 1 << 1)
  static let weekday = Leads(rawValue: 1 << 2)
  static let season = Leads(rawValue: 1 << 3)
  static let ordinal = Leads(rawValue: 1 << 4)
  static let cardinal = Leads(rawValue: 1 << 5)
  static let unit = Leads(rawValue: 1 << 6)
  static let word = Leads(rawValue: 1 << 7)
  static let mark = Leads(rawValue: 1 << 8)
  static let holiday = Leads(rawValue: 1 << 9)
  static let all = Leads(rawValue: 0x3ff)

  /// What a pattern may begin with.
  init(of pattern: [TemporalPattern]) {
    self = []
    for element in pattern {
      switch element {
      case .optional(let inner):
        formUnion(Leads(of: inner))
        continue
      case .either(let one, let other): formUnion(Leads(of: one).union(Leads(of: other)))
      case .word: formUnion(.word)
      case .mark, .hyphen, .possessive: formUnion(.mark)
      case .year, .decade: formUnion([.number, .mark, .word, .cardinal])
      case .shortYear, .endYear, .numericDate: formUnion(.number)
      case .day: formUnion([.number, .ordinal])
      case .month: formUnion(.month)
      case .weekday: formUnion(.weekday)
      case .season: formUnion(.season)
      case .holiday: formUnion(.holiday)
      case .ordinal: formUnion([.number, .ordinal])
      case .count, .span: formUnion([.number, .cardinal])
      case .unit: formUnion(.unit)
      case .inner: formUnion(.all)
      }
      return
    }
  }

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// What a token may begin.
  init(_ index: Int, in text: GrammarText) {
    self = []
    guard let token = text.token(index) else { return }
    if token.kind == .number { formUnion([.number]) }
    if text.word(index).mayLead { formUnion(.word) }
    if token.kind == .mark, isApostrophe(decodeScalar(text.text.bytes, at: Int(token.start)).value) { formUnion(.mark) }
    if HolidayNames.mayBegin(token) { formUnion(.holiday) }
    formUnion(CalendarWords.mayBegin(token))
    let classes = token.lexical.classes
    guard !classes.isDisjoint(with: .temporal) else { return }
    if classes.contains(.month) { formUnion(.month) }
    if classes.contains(.weekday) { formUnion(.weekday) }
    if classes.contains(.season) { formUnion(.season) }
    if classes.contains(.ordinalWord) { formUnion(.ordinal) }
    if classes.contains(.numberWord) || classes.contains(.magnitude) { formUnion(.cardinal) }
    if classes.contains(.timeUnit) { formUnion(.unit) }
  }
}

extension Lexicon.Classes {
  /// The classes whose words stand in dates, times and durations.
  static let temporal: Lexicon.Classes = [
    .month, .weekday, .season, .ordinalWord, .numberWord, .magnitude, .timeUnit,
  ]
}
