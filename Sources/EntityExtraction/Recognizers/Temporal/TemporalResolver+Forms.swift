/// One case a form: which value it has.
extension TemporalResolver {
  /// The value of a form; nil where nothing of it is known.
  mutating func resolve(_ form: TemporalExpression.Form, tense: TemporalExpression.Tense) -> Resolved? {
    switch form {
    case .calendar(let parts):
      return .value(resolve(parts, tense: tense))
    case .named(let period, let direction):
      return .value(resolve(period, direction: direction, tense: tense))
    case .part(let period, let inner):
      return resolve(inner, tense: tense).flatMap { Self.part(period, of: $0) }
    case .weekend:
      let present = origin(.present, unit: .day)
      let isOver = tense != .planned && tense != .future && present?.civil.map { $0.weekday < 6 } ?? false
      return .value(CalendarValue.counting(isOver ? -1 : 0, .weekend, from: present))
    case .decade(let year):
      return .value(.decade(year / 10))
    case .century(let number):
      return .value(.century(number > 0 ? number - 1 : number))
    case .offset(let unit, let count, let from):
      return .value(CalendarValue.counting(count, unit, from: origin(from, unit: unit, tense: tense)))
    case .shifted(let count, let unit, let from):
      return .value(shift(count, unit, from: from, tense: tense))
    case .moved(let steps, let from):
      return .value(move(steps, from: from, tense: tense))
    case .window(let count, let unit, let isPast):
      return window(count, unit, isPast: isPast)
    case .remainder(let inner):
      guard let end = resolve(inner, tense: tense)?.last?.lastDay, let start = origin(.present, unit: .day) else {
        return nil
      }
      if let first = start.civil, let last = end.civil, first > last { return resolve(inner, tense: tense) }
      return .interval(.date(start), .date(end))
    case .nth(let number, let subunit, let inner):
      return resolve(inner, tense: tense).flatMap { Self.nth(number, subunit, of: $0) }
    case .week(let day):
      let date = resolve(day, tense: tense)?.first?.reference?.civil
      return .value(date.map { .week(ISOWeek(containing: $0)) } ?? .unknown("XXXX-WXX"))
    case .leading(let count, let unit, let inner):
      return resolve(inner, tense: tense).flatMap { Self.leading(count, unit, of: $0) }
    case .weekday(let day, let week):
      guard case .value(.week(let week))? = resolve(week, tense: tense) else { return .value(.weekday(day)) }
      return .value(.day(week.day(day)))
    case .range(let first, let last):
      return range(first, last, tense: tense)
    case .clock(let time, let date):
      return .text((day(date, tense: tense)?.text ?? "") + time.text)
    case .clockRange(let start, let end, let date):
      let day = day(date, tense: tense)?.text ?? ""
      return .text("\(day)\(start.text)/\(day)\(end.text)")
    case .duration(let shortest, let longest):
      return .text(longest.map { "\(shortest.text)/\($0.text)" } ?? shortest.text)
    }
  }

  // MARK: - Days, months, weekdays

  private mutating func resolve(_ parts: CalendarParts, tense: TemporalExpression.Tense) -> CalendarValue {
    if let month = parts.month {
      var year = parts.year ?? nearestYear(month: month, day: parts.day, tense: tense)
      if parts.year == nil, let near = year, let day = parts.day, let weekday = parts.weekday {
        let years = [near, near - 1, near + 1]
        year = years.first { CivilDate(year: $0, month: month, day: day)?.weekday == weekday } ?? year
      }
      if let found = year, month == 2, parts.day == 29, !CivilDate.isLeap(found) { year = nil }
      return .date(PartialDate(year: year, month: month, day: parts.day))
    }
    if let day = parts.day { return dayOfMonth(day, weekday: parts.weekday, tense: tense) }
    if parts.year == nil, let weekday = parts.weekday { return resolve(weekday: weekday, tense: tense) }
    return .year(parts.year)
  }

  /// A weekday without a direction: today, or in the week before; ahead where the verb looks ahead.
  private mutating func resolve(weekday: Int, tense: TemporalExpression.Tense) -> CalendarValue {
    if mode == .narrative, let reference = mentioned.date(for: .day)?.civil {
      return .day(reference.adding(days: -((reference.weekday - weekday + 7) % 7)))
    }
    guard let anchor, anchor.day != nil else { return .weekday(weekday) }
    guard let present = anchorWeekday else {
      guard tense != .planned, tense != .future else { return .weekday(weekday) }
      assumeWeekday(weekday)
      return .date(anchor)
    }
    let ahead = (weekday - present + 7) % 7
    switch tense {
    case .past, .over, .unknown: return anchorDay(adding: ahead == 0 ? 0 : ahead - 7) ?? .weekday(weekday)
    case .planned: return anchorDay(adding: ahead) ?? .weekday(weekday)
    case .future: return anchorDay(adding: ahead == 0 ? 7 : ahead) ?? .weekday(weekday)
    }
  }

  /// `Monday 21`, `the 13th`: the nearest month in which the day has the weekday.
  private func dayOfMonth(_ day: Int, weekday: Int?, tense: TemporalExpression.Tense) -> CalendarValue {
    guard let present = origin(.present, unit: .month) ?? mentioned.date(for: .month), let month = present.month else {
      return .unknown("XXXX-XX-\(DateText.padded(day))")
    }
    guard let year = present.year, let weekday else {
      return .date(PartialDate(year: present.year, month: month, day: day).moved(by: tense, from: present))
    }
    for distance in 0...11 {
      for months in [distance, -distance] {
        let candidate = YearMonth(year: year, month: month).adding(months: months)
        if let date = CivilDate(year: candidate.year, month: candidate.month, day: day), date.weekday == weekday {
          return .day(date)
        }
      }
    }
    return .date(PartialDate(year: year, month: month, day: day))
  }

  private func anchorDay(adding days: Int) -> CalendarValue? {
    anchor?.adding(days: days).map { .date($0) }
  }

  /// The year of a month or day that gives none.
  ///
  /// In news the nearest one; one that the verb speaks against has to be some months nearer to win.
  func nearestYear(month: Int, day: Int?, tense: TemporalExpression.Tense) -> Int? {
    guard mode == .news, let anchor, let year = anchor.year else {
      return mode == .narrative ? narrativeYear(month: month) : nil
    }
    func distance(_ candidate: Int) -> Int {
      if let day, let present = anchor.civil, let date = CivilDate(year: candidate, month: month, day: day) {
        return date.daysSinceEpoch - present.daysSinceEpoch
      }
      return ((candidate - year) * 12 + month - (anchor.month ?? month)) * 30
    }
    func cost(_ candidate: Int) -> Int {
      let days = distance(candidate)
      switch tense {
      case .past: return days > 0 ? days + 120 : -days
      case .over: return days > 0 ? days + 100_000 : -days
      case .planned, .future: return days < 0 ? 250 - days : days
      case .unknown: return days > 0 ? days + 30 : -days
      }
    }
    let candidates = [year, year - 1, year + 1].filter { month != 2 || day != 29 || CivilDate.isLeap($0) }
    return candidates.min { cost($0) < cost($1) }
  }

  /// The year last mentioned; the next one where the story has come to its end.
  private func narrativeYear(month: Int) -> Int? {
    guard let reference = story.date(for: .year), let year = reference.year else { return anchor?.year }
    if let last = reference.month, last >= 11, month <= 2 { return year + 1 }
    return year
  }

  // MARK: - Named periods

  private mutating func resolve(
    _ period: NamedPeriod,
    direction: TemporalExpression.Direction,
    tense: TemporalExpression.Tense
  ) -> CalendarValue {
    if case .weekday(let weekday) = period { return resolve(weekday: weekday, direction: direction, tense: tense) }
    let present = origin(.present, unit: .year)
    guard let year = present?.year else { return period.value(inYear: nil) }
    if period.isDayOfYear { return resolve(dayOfYear: period, near: year, direction: direction, tense: tense) }
    let month = present?.month
    switch direction {
    case .current: return period.value(inYear: year)
    case .last:
      let isOver = month.map { period.lastMonth < $0 } ?? false
      return period.value(inYear: isOver ? year : year - 1)
    case .next:
      let isAhead = month.map { period.firstMonth > $0 } ?? false
      return period.value(inYear: isAhead ? year : year + 1)
    case .unspecified:
      return period.value(inYear: nearestYear(month: period.middleMonth, day: nil, tense: tense) ?? year)
    }
  }

  /// `Christmas`, `next Easter`, `last 6 April`: the nearest one, or the next one on that side of the present.
  private func resolve(
    dayOfYear period: NamedPeriod,
    near year: Int,
    direction: TemporalExpression.Direction,
    tense: TemporalExpression.Tense
  ) -> CalendarValue {
    let years = [year - 1, year, year + 1]
    let present = origin(.present, unit: .day)?.civil
    let days = years.compactMap { period.value(inYear: $0).reference?.civil }
    let found: CivilDate? =
      switch direction {
      case .last: present.flatMap { present in days.last { $0 < present } }
      case .next: present.flatMap { present in days.first { $0 > present } }
      case .current, .unspecified: nil
      }
    if let found { return .day(found) }
    guard direction == .unspecified, let own = period.value(inYear: year).reference else {
      return period.value(inYear: direction == .last ? year - 1 : direction == .next ? year + 1 : year)
    }
    let nearest = nearestYear(month: period.middleMonth, day: own.day, tense: tense)
    return period.value(inYear: nearest ?? year)
  }

  private mutating func resolve(
    weekday: Int,
    direction: TemporalExpression.Direction,
    tense: TemporalExpression.Tense
  ) -> CalendarValue {
    guard direction != .unspecified else { return resolve(weekday: weekday, tense: tense) }
    guard let reference = origin(.present, unit: .day), let present = reference.civil?.weekday ?? assumedWeekday else {
      return .weekday(weekday)
    }
    let inWeek = weekday - present
    let days =
      switch direction {
      case .current, .unspecified: inWeek
      case .last: inWeek < 0 ? inWeek : inWeek - 7
      case .next: inWeek + 7
      }
    return reference.adding(days: days).map { .date($0) } ?? .weekday(weekday)
  }

  // MARK: - Intervals

  private mutating func window(_ count: Int, _ unit: TimeUnit, isPast: Bool) -> Resolved? {
    guard let present = origin(.present, unit: unit < .month ? .day : unit) else { return nil }
    if unit == .quarter {
      let near = CalendarValue.counting(isPast ? -1 : 1, .quarter, from: present)
      let far = CalendarValue.counting(isPast ? -count : count, .quarter, from: present)
      return isPast ? .interval(far, near) : .interval(near, far)
    }
    if let today = present.civil {
      let other = today.shifted(by: isPast ? -count : count, unit)
      // Days and weeks are counted exactly; "the past two years" last until now.
      let last = unit < .month ? today.adding(days: -1) : today
      return isPast ? .interval(.day(other), .day(last)) : .interval(.day(today.adding(days: 1)), .day(other))
    }
    let other = CalendarValue.counting(isPast ? -count : count, unit, from: present)
    return isPast ? .interval(other, .date(present)) : .interval(.date(present), other)
  }

  private mutating func range(
    _ first: TemporalExpression.Form?,
    _ last: TemporalExpression.Form?,
    tense: TemporalExpression.Tense
  ) -> Resolved? {
    let start = first.flatMap { resolve($0, tense: last == nil && tense != .planned ? .over : tense) }?.first
    var end = last.flatMap { resolve($0, tense: first == nil ? .planned : tense) }?.last
    // Decades, centuries and periods without a place take no open end.
    if last == nil, let start, start.reference == nil { return .value(start) }
    if first == nil, let end, end.reference == nil { return .value(end) }
    if let start, let last, last.statedYear == nil { end = end.map { $0.notBefore(start) } }
    return start == nil && end == nil ? nil : .interval(start, end)
  }

  /// `two days later`: whole units from a point; the result is as fine as the unit.
  private mutating func shift(
    _ count: Int,
    _ unit: TimeUnit,
    from: TemporalExpression.Shift,
    tense: TemporalExpression.Tense
  ) -> CalendarValue {
    // "A decade ago" is a year, ten years before.
    if unit == .decade || unit == .century {
      return shift(count * unit.designator.factor, .year, from: from, tense: tense)
    }
    switch from {
    case .origin(let origin):
      return CalendarValue.counting(count, unit, from: self.origin(origin, unit: unit))
    case .form(let form):
      let value = resolve(form, tense: tense)
      let point = count < 0 ? value?.first : value?.last
      if let day = point?.reference?.civil { return .day(day.shifted(by: count, unit)) }
      return CalendarValue.counting(count, unit, from: point?.reference)
    }
  }

  /// `2 years and 3 months ago`: a day, or a month where no finer unit is counted.
  private mutating func move(
    _ steps: [TemporalExpression.Step],
    from: TemporalExpression.Shift,
    tense: TemporalExpression.Tense
  ) -> CalendarValue {
    let start: PartialDate?
    switch from {
    case .origin(let origin): start = self.origin(origin, unit: .day)
    case .form(let form): start = resolve(form, tense: tense)?.first?.reference
    }
    guard let day = start?.civil else { return .unknown("XXXX-XX-XX") }
    let end = steps.reduce(day) { $0.shifted(by: $1.count, $1.unit) }
    let isFine = steps.last.map { $0.unit < .month } ?? true
    return isFine ? .day(end) : .month(YearMonth(year: end.year, month: end.month))
  }

  /// The day that a clock time belongs to: the date beside it, else the article's, in narratives the last mentioned.
  private mutating func day(_ form: TemporalExpression.Form?, tense: TemporalExpression.Tense) -> PartialDate? {
    if let form {
      guard case .date(let date)? = resolve(form, tense: tense)?.first, date.day != nil else { return nil }
      return date
    }
    let present = origin(.present, unit: .day)
    return present?.day == nil ? nil : present
  }
}

extension PartialDate {
  /// The same day of the next or previous month where the verb speaks against this one.
  fileprivate func moved(by tense: TemporalExpression.Tense, from present: PartialDate) -> PartialDate {
    guard let year, let month, let day, let today = present.day else { return self }
    let months =
      switch tense {
      case .past, .over: day > today ? -1 : 0
      case .planned, .future: day < today ? 1 : 0
      case .unknown: 0
      }
    let target = YearMonth(year: year, month: month).adding(months: months)
    return PartialDate(year: target.year, month: target.month, day: day)
  }
}
