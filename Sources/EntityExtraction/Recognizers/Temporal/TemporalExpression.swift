package import Annotations

/// What a date, time or duration says by itself, before it is known when the article was written.
///
/// A pure value: `TemporalResolver` turns it into a calendar value. Nothing in it depends on other blocks.
package struct TemporalExpression: Hashable, Sendable {
  package var form: Form

  /// From words inside the span (`late`, `mid-`, `more than`).
  package var modifier: NormalizedValue.Modifier?

  /// When the clause around the expression says that its event takes place.
  package var tense: Tense

  package var standing = Standing.within

  package init(_ form: Form, modifier: NormalizedValue.Modifier? = nil, tense: Tense = .unknown) {
    self.form = form
    self.modifier = modifier
    self.tense = tense
  }

  /// The kinds of expressions.
  package indirect enum Form: Hashable, Sendable {
    /// `22 June 2024`, `April 11`, `May`, `2019`, `Tuesday`, `Tuesday, 11th March`.
    case calendar(CalendarParts)

    /// A weekday, month or part of a year by its name and direction: `last May`, `next summer`, `this Wednesday`.
    case named(NamedPeriod, Direction)

    /// `first half of this year`, `summer of 2023`: the named part of the year that the inner form gives.
    case part(NamedPeriod, of: Form)

    /// `weekend` in "over the weekend".
    case weekend

    /// `1990s` by the first year.
    case decade(Int)

    /// `21st century` by its number; centuries before our era are negative.
    case century(Int)

    /// A whole unit counted from the article's or the narrative's present: `last year` is -1, `this month` 0.
    case offset(TimeUnit, Int, from: Origin)

    /// `two weeks ago`, `three days later`, `day before yesterday`; granularity is the unit's.
    case shifted(Int, TimeUnit, from: Shift)

    /// `2 years and 3 months ago`; granularity is the last unit's.
    case moved([Step], from: Shift)

    /// `past two years`, `next three months`: the time up to or from the present.
    case window(Int, TimeUnit, isPast: Bool)

    /// `remainder of the year`: from the article's day to the end of the inner form.
    case remainder(of: Form)

    /// `first week of June`, `last Friday of May`: the n-th, or from the end where negative, in the inner form.
    case nth(Int, Subunit, of: Form)

    /// `week of 3 June`: the week that holds the day.
    case week(of: Form)

    /// `first nine months of 2025`; the last ones where the count is negative.
    case leading(Int, TimeUnit, of: Form)

    /// `Monday of last week`.
    case weekday(Int, ofWeek: Form)

    /// Both ends belong to it; nil where it is open: `since 2008`.
    case range(Form?, Form?)

    /// `18:00`, with the date beside it.
    case clock(ClockTime, on: Form?)

    /// `10:00–11:30`.
    case clockRange(ClockTime, ClockTime, on: Form?)

    /// `three years`, `6 to 8 hours`.
    case duration(TimeSpan, upTo: TimeSpan?)
  }

  /// The present that offsets are counted from.
  package enum Origin: Hashable, Sendable {
    /// The article's date; in narrative texts the date last mentioned (`last year`).
    case present

    /// The date last mentioned (`the following day`, `that year`).
    case mentioned
  }

  /// One counted unit of several: backwards where negative.
  package struct Step: Hashable, Sendable {
    package var count: Int
    package var unit: TimeUnit
  }

  /// Where a shift starts.
  package enum Shift: Hashable, Sendable {
    case origin(Origin)
    case form(Form)
  }

  /// How an expression stands in the story that a text tells.
  package enum Standing: Hashable, Sendable {
    /// Names another time beside the story's own: `the constitution of 1793`, `since 1995`.
    case aside
    case within

    /// Opens a sentence or stands in a heading, and so moves the story to its time.
    case leading
  }

  /// What can be counted inside a longer stretch.
  package enum Subunit: Hashable, Sendable {
    case unit(TimeUnit)
    case weekday(Int)
  }

  /// Which one of the recurring periods of a name is meant.
  package enum Direction: Hashable, Sendable {
    case unspecified
    case current
    case last
    case next
  }

  /// What the clause's verb says of the time.
  package enum Tense: Hashable, Sendable {
    case unknown
    case past

    /// `since`: not after the present.
    case over

    /// Planned, moved or cancelled: the day itself may be meant.
    case planned

    /// `will`, `to be`: not before tomorrow, where a weekday is named.
    case future
  }
}

/// A weekday, month or part of a year that has a name.
package enum NamedPeriod: Hashable, Sendable {
  /// 1 (Monday) to 7.
  case weekday(Int)
  case month(Int)
  case season(Season)
  case quarter(Int)
  case half(Int)

  /// `Christmas`, `6th of April`.
  case day(month: Int, day: Int)
  case feast(MovableFeast)

  /// Whether the period is a single day of the year.
  package var isDayOfYear: Bool {
    switch self {
    case .day, .feast: true
    default: false
    }
  }
}

/// The parts that a calendar date states.
package struct CalendarParts: Hashable, Sendable {
  package var year: Int?
  package var month: Int?
  package var day: Int?

  /// 1 (Monday) to 7.
  package var weekday: Int?

  package init(year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
  }

  /// Whether the day exists in the month, and in the year where it is stated.
  package var isPossible: Bool {
    PartialDate(year: year, month: month, day: month == nil ? nil : day).isPossible && (day ?? 1) <= 31
  }
}

extension TemporalExpression {
  /// The day, where the text states day, month and year: what an article's own date may be read from.
  package var fullDate: CivilDate? {
    guard case .calendar(let parts) = form, modifier == nil, let year = parts.year, let month = parts.month,
      let day = parts.day
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Day and month, with the year where it is stated: `QUITO, March 3` dates an article, too.
  package var dayAndMonth: PartialDate? {
    guard case .calendar(let parts) = form, modifier == nil, parts.month != nil, parts.day != nil else { return nil }
    return PartialDate(year: parts.year, month: parts.month, day: parts.day)
  }
}
