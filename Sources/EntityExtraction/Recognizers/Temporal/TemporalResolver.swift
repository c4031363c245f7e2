package import Annotations

/// Turns what dates and times say into values, in document order, against the article's own date.
///
/// In news the present is the article's date: an unnamed year is the nearest one, a bare weekday lies in the week
/// before unless the verb looks ahead. In a narrative (a chronicle, a biography) the present is the date last
/// mentioned. No clock is ever read; what cannot be placed keeps what is known (`XXXX-10-15`, `XXXX-WXX-4`).
package struct TemporalResolver: Sendable {
  /// What unnamed years and offsets are counted from.
  package enum Mode: Hashable, Sendable {
    case news
    case narrative
  }

  package let mode: Mode

  /// The article's date as far as it is known; the year may be missing.
  package let anchor: PartialDate?

  /// The weekday of an anchor without a year, once a lead such as "on Monday" has told it.
  private(set) var assumedWeekday: Int?

  /// The dates mentioned last, by how much of them is known.
  private(set) var mentioned = MentionedDates()

  /// Of these the ones that are not ahead of the article's date.
  private var passedBy = MentionedDates()

  /// The dates that a narrative's story has come to: what its unnamed years and its `this year` are counted from.
  private(set) var story = MentionedDates()

  /// A date that did not seem to move the story on; a second one of the same later year does.
  private var passed: PartialDate?

  package init(anchor: PartialDate?, mode: Mode = .news) {
    self.anchor = anchor
    self.mode = mode
  }

  /// The value of an expression; nil where nothing of it is known.
  ///
  /// Expressions are to be passed in document order: later ones may lean on earlier ones (`the following day`).
  package mutating func resolve(_ expression: TemporalExpression) -> NormalizedValue? {
    guard let resolved = resolve(expression.form, tense: expression.tense) else { return nil }
    if resolved.isDate { note(resolved, of: expression) }
    return NormalizedValue(resolved.text, modifier: expression.modifier)
  }

  /// The kind of text that the dates of a document speak for.
  ///
  /// A narrative gives many years far from its own date, and says little from its own day (`yesterday`, `on Monday`).
  package static func mode(for expressions: some Sequence<TemporalExpression>, anchor: PartialDate?) -> Mode {
    var near = 0
    var far = 0
    var deictic = 0
    for expression in expressions {
      if let year = expression.form.statedYear {
        if let present = anchor?.year, abs(present - year) < 2 { near += 1 } else { far += 1 }
      } else if expression.form.looksFromPresent {
        deictic += 1
      }
    }
    return far >= 6 && far > near + 4 * deictic ? .narrative : .news
  }

  // MARK: - The story's present

  /// Remembers what later dates may lean on: each date, and in a narrative those that move its story on.
  private mutating func note(_ resolved: Resolved, of expression: TemporalExpression) {
    var ends = [resolved.first?.reference, resolved.last?.reference].compactMap { $0 }
    if ends.first == ends.last { ends.removeLast(ends.count / 2) }
    let isAside = expression.standing == .aside
    for end in ends where mode == .news || !isAside && !isFar(end, from: mentioned) {
      mentioned.note(end)
      if !isAhead(end) { passedBy.note(end) }
    }
    guard mode == .narrative, !isAside, !expression.form.looksBack else { return }
    // A chapter begins where its years do.
    for end in expression.standing == .leading ? ends.prefix(1) : ends[...] {
      if expression.standing == .leading ? !isFar(end, from: story) : movesOn(end) || resumes(end) {
        story.note(end)
        passed = nil
      } else {
        passed = end
      }
    }
  }

  /// Whether a bare year is too far from a narrative's present to move it on: a comparison, a book's year.
  private func isFar(_ date: PartialDate, from dates: MentionedDates) -> Bool {
    guard date.month == nil, let year = date.year, let present = dates.month?.year else { return false }
    return abs(year - present) > 15
  }

  private func resumes(_ date: PartialDate) -> Bool {
    guard let year = date.year, let now = story.year?.year else { return false }
    return date.month != nil && passed?.year == year && year > now
  }

  /// Whether a date inside a sentence continues the story: a look ahead or back is longer.
  private func movesOn(_ date: PartialDate) -> Bool {
    guard let present = story.month ?? story.year, let now = present.year, let year = date.year else {
      return true
    }
    guard let month = date.month, let nowMonth = present.month else { return year == now }
    return (-2...18).contains((year - now) * 12 + month - nowMonth)
  }

  /// The date that `this year` and `two weeks ago` are counted from, by the unit that is counted.
  func origin(_ origin: TemporalExpression.Origin, unit: TimeUnit) -> PartialDate? {
    switch origin {
    case .present: mode == .news ? anchor : story.date(for: unit) ?? anchor
    case .mentioned: mentioned.date(for: unit) ?? anchor
    }
  }

  /// The date that a form such as `the same day` leans on, by the tense of its clause: what is told as past does not lean
  /// on a day ahead of the article's own.
  func origin(_ origin: TemporalExpression.Origin, unit: TimeUnit, tense: TemporalExpression.Tense) -> PartialDate? {
    guard origin == .mentioned, mode == .news, tense == .past, let last = mentioned.date(for: unit), isAhead(last)
    else {
      return self.origin(origin, unit: unit)
    }
    return passedBy.date(for: unit) ?? anchor
  }

  private func isAhead(_ date: PartialDate) -> Bool {
    guard let day = CalendarValue.date(date).firstDay?.civil, let present = anchor?.civil else { return false }
    return day > present
  }

  /// The weekday of the article's date, 1 to 7; nil where it is not known.
  var anchorWeekday: Int? {
    anchor?.civil?.weekday ?? assumedWeekday
  }

  /// Takes a lead's "on Monday" for the day of a dateline that gives no year.
  mutating func assumeWeekday(_ weekday: Int) {
    assumedWeekday = weekday
  }
}

/// The dates a text mentioned last: of any kind, with a month, with a day.
struct MentionedDates: Hashable, Sendable {
  private(set) var year: PartialDate?
  private(set) var month: PartialDate?
  private(set) var day: PartialDate?

  mutating func note(_ date: PartialDate) {
    year = date
    if date.month != nil { month = date }
    if date.day != nil { day = date }
  }

  /// The last date that is fine enough to count units of this size from.
  func date(for unit: TimeUnit) -> PartialDate? {
    if unit <= .week { return day }
    return unit < .year ? month : year
  }
}

/// A resolved expression: one value, or an interval with a possibly open end.
enum Resolved: Hashable, Sendable {
  case value(CalendarValue)
  case interval(CalendarValue?, CalendarValue?)
  /// Times and durations.
  case text(String)

  var isDate: Bool {
    if case .text = self { return false }
    return true
  }

  var first: CalendarValue? {
    switch self {
    case .value(let value): value
    case .interval(let first, _): first
    case .text: nil
    }
  }

  var last: CalendarValue? {
    switch self {
    case .value(let value): value
    case .interval(_, let last): last
    case .text: nil
    }
  }

  /// `2025-04-11`, `2008/2019`, `2008/..`.
  var text: String {
    switch self {
    case .value(let value): value.text
    case .interval(let first, let last): "\(first?.text ?? "..")/\(last?.text ?? "..")"
    case .text(let text): text
    }
  }
}

extension TemporalExpression.Form {
  /// Whether the form speaks from the day of writing: `yesterday`, `last week`, `on Monday`.
  var looksFromPresent: Bool {
    switch self {
    case .calendar(let parts): parts.weekday != nil && parts.month == nil && parts.day == nil
    case .offset(_, _, .present), .shifted(_, _, .origin(.present)), .moved(_, .origin(.present)), .weekday, .weekend:
      true
    case .named(_, let direction): direction != .unspecified
    default: false
    }
  }

  /// Whether the form compares with an earlier time: `the previous year`, `five years ago`, `a month earlier`.
  var looksBack: Bool {
    switch self {
    case .offset(let unit, let count, _), .shifted(let count, let unit, _): count < 0 && unit >= .month
    case .moved(let steps, _): steps.contains { $0.count < 0 && $0.unit >= .month }
    case .window(_, _, let isPast): isPast
    default: false
    }
  }

  /// The year that the text names, if it names one.
  var statedYear: Int? {
    switch self {
    case .calendar(let parts): parts.year
    case .part(_, let inner), .remainder(let inner), .nth(_, _, let inner): inner.statedYear
    case .range(let first, let last): last?.statedYear ?? first?.statedYear
    default: nil
    }
  }
}
