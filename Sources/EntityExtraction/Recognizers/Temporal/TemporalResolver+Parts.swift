/// Parts of a resolved stretch: halves, quarters, the n-th week, the first nine months.
extension TemporalResolver {
  /// `second half of this year`, `spring of 2025`, `first half of the 20th century`.
  static func part(_ period: NamedPeriod, of whole: Resolved) -> Resolved? {
    guard let value = whole.first else { return nil }
    if case .date(let date) = value, date.month == nil { return .value(period.value(inYear: date.year)) }
    if case .half(let number) = period { return half(number, of: value) }
    guard let year = value.reference?.year else { return nil }
    return .value(period.value(inYear: year))
  }

  private static func half(_ number: Int, of value: CalendarValue) -> Resolved? {
    switch value {
    case .decade(let digits):
      let start = digits * 10 + (number == 1 ? 0 : 5)
      return .interval(.year(start), .year(start + 4))
    case .century(let digits):
      let start = digits * 100 + (number == 1 ? 0 : 50)
      return .interval(.year(start), .year(start + 49))
    case .date(let date) where date.day == nil:
      guard let first = value.firstDay, let last = value.lastDay else { return nil }
      var middle = first
      middle.day = number == 1 ? 15 : 16
      return number == 1 ? .interval(.date(first), .date(middle)) : .interval(.date(middle), .date(last))
    default:
      return nil
    }
  }

  /// `first week of June`, `last Friday of May`, `15th day of next month`.
  static func nth(_ number: Int, _ subunit: TemporalExpression.Subunit, of whole: Resolved) -> Resolved? {
    guard let first = whole.first?.firstDay?.civil, let last = whole.last?.lastDay?.civil else { return nil }
    switch subunit {
    case .weekday(let weekday):
      let day =
        number > 0
        ? first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (number - 1))
        : last.adding(days: -((last.weekday - weekday + 7) % 7) + 7 * (number + 1))
      return day >= first && day <= last ? .value(.day(day)) : nil
    case .unit(.week), .unit(.weekend):
      // The weeks of a month are those whose Thursday lies in it.
      guard let thursday = nth(number, .weekday(4), of: whole)?.first?.reference?.civil else { return nil }
      let week = ISOWeek(containing: thursday)
      return .value(subunit == .unit(.week) ? .week(week) : .weekend(week))
    case .unit(let unit):
      let start = number > 0 ? first : last
      let steps = number > 0 ? number - 1 : number + 1
      let value = CalendarValue.counting(steps, unit, from: PartialDate(start))
      guard let day = value.firstDay?.civil, day >= first || unit > .day, day <= last else { return nil }
      return .value(value)
    }
  }

  /// `first nine months of the year`, `last two weeks of February`.
  static func leading(_ count: Int, _ unit: TimeUnit, of whole: Resolved) -> Resolved? {
    guard let first = whole.first?.firstDay?.civil, let last = whole.last?.lastDay?.civil, count != 0 else {
      return nil
    }
    switch unit {
    case .month, .quarter, .year, .decade:
      let edge = PartialDate(count > 0 ? first : last)
      let near = CalendarValue.counting(0, unit, from: edge)
      let far = CalendarValue.counting(count > 0 ? count - 1 : count + 1, unit, from: edge)
      return count > 0 ? .interval(near, far) : .interval(far, near)
    case .day, .week, .weekend, .fortnight:
      let far =
        count > 0
        ? first.shifted(by: count, unit).adding(days: -1) : last.shifted(by: count, unit).adding(days: 1)
      return count > 0 ? .interval(.day(first), .day(far)) : .interval(.day(far), .day(last))
    case .second, .minute, .hour, .century:
      return nil
    }
  }
}
