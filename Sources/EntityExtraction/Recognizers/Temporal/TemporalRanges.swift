/// Ranges of dates: two ends that share what only one of them states.
extension TemporalMatcher {
  /// `May 5 to 6`, `16–17 February`, `January-March 2025`, `2008-09`, `Nov 18-Dec 19, 2015`, `between May and July`.
  ///
  /// `left` is the date that begins at the token, where one does.
  func range(
    at index: Int,
    left: (expression: TemporalExpression, end: Int)?
  ) -> (expression: TemporalExpression, end: Int)? {
    if let left, let range = range(from: left.expression, at: index, connector: left.end) { return range }
    guard let day = text.dayOfMonth(index), !text.isNumberLabel(index - 1) else { return nil }
    return range(fromDay: day.value, at: index, connector: day.end)
  }

  private func range(
    from left: TemporalExpression,
    at start: Int,
    connector index: Int
  ) -> (expression: TemporalExpression, end: Int)? {
    guard let next = connector(index, from: start) else { return nil }
    if text.word(next) == .present, case .calendar = left.form, text.isDash(index) || text.word(index) == .to {
      return (TemporalExpression(.range(left.form, nil)), next + 1)
    }
    if let right = rightEnd(next, left: left.form, isDash: text.isDash(index)),
      let form = Self.join(left.form, right.expression.form)
    {
      let modifier = left.modifier == right.expression.modifier ? left.modifier : nil
      return (TemporalExpression(form, modifier: modifier), right.end)
    }
    return nil
  }

  /// `16–17 February`, `3 to 7 June`, `26.–28.11.2025`.
  private func range(
    fromDay day: Int,
    at start: Int,
    connector index: Int
  ) -> (expression: TemporalExpression, end: Int)? {
    let hasPoint = text.isMark(index, ".") && text.isJoined(index)
    guard let next = connector(hasPoint ? index + 1 : index, from: start) else { return nil }
    let from = text.word(next) == .the ? next + 1 : next
    guard let right = longest(of: TemporalGrammar.points, at: from),
      case .calendar(let end) = right.expression.form, let last = end.day, let month = end.month
    else { return nil }
    var first = end
    first.day = day
    first.weekday = nil
    if day >= last {
      // `the 27th to the 3rd of April` begins in March.
      guard day >= 20, last <= 15, !text.isDash(index) else { return nil }
      first.month = month == 1 ? 12 : month - 1
      if month == 1 { first.year = first.year.map { $0 - 1 } }
    }
    return (TemporalExpression(.range(.calendar(first), .calendar(end))), right.end)
  }

  /// The token behind a word or dash that joins two ends, which begin at `start`.
  func connector(_ index: Int, from start: Int) -> Int? {
    let next = index + 1
    let article = text.word(next) == .the ? next + 1 : next
    switch text.word(index) {
    case .to, .through, .until:
      return changesFrom(start) ? nil : article
    case .and:
      return precedesBetween(start) ? article : nil
    default:
      if text.isMark(index, "~") { return next }
      guard text.isDash(index) else { return nil }
      // A dash with blanks on one side only, and a spaced em dash, part clauses.
      guard text.isJoined(index) == text.isJoined(next),
        text.isJoined(index) || text.length(index) < 3
          || !text.bytes(index).elementsEqual([0xe2, 0x80, 0x94])
      else { return nil }
      return next
    }
  }

  /// Whether `between` stands before a token.
  private func precedesBetween(_ start: Int) -> Bool {
    text.word(start - 1) == .between || text.word(start - 1) == .the && text.word(start - 2) == .between
  }

  /// Whether a verb of change governs "from … to …", so that they are two points: "moved from Wednesday to Thursday".
  func changesFrom(_ start: Int) -> Bool {
    guard text.word(start - 1) == .from else { return false }
    for index in stride(from: start - 2, through: max(0, start - 8), by: -1) {
      guard let token = text.token(index) else { return false }
      if token.kind == .mark, !text.isHyphen(index) { return false }
      if ChangeVerbs.contains(token) { return true }
    }
    return false
  }

  private func rightEnd(
    _ index: Int,
    left: TemporalExpression.Form,
    isDash: Bool
  ) -> (expression: TemporalExpression, end: Int)? {
    if case .calendar(let parts) = left {
      if let year = parts.year, parts.month == nil, let end = text.endYear(index, first: year),
        isDash || text.length(index) == 4
      {
        return (TemporalExpression(.calendar(CalendarParts(year: end.value))), end.end)
      }
      if parts.month != nil, parts.day != nil, let day = bareDay(index) {
        var end = parts
        end.day = day.value
        end.weekday = nil
        if parts.year == nil { end.year = day.year }
        return (TemporalExpression(.calendar(end)), day.end)
      }
    }
    return longest(of: TemporalGrammar.points, at: index).map { ($0.expression, $0.end) }
  }

  /// `6` in "May 5 to 6", with the year where one follows: "May 21-23, 2025".
  private func bareDay(_ index: Int) -> (value: Int, year: Int?, end: Int)? {
    guard let day = text.dayOfMonth(index) else { return nil }
    if text.month(day.end) != nil || text.word(day.end) == .of && text.month(day.end + 1) != nil { return nil }
    if text.word(day.end) == .percent || text.isMark(day.end, "%") || text.has([.magnitude, .currency], day.end) {
      return nil
    }
    let yearIndex = text.isMark(day.end, ",") ? day.end + 1 : day.end
    if let year = text.year(yearIndex), text.length(yearIndex) == 4 { return (day.value, year.value, year.end) }
    return (day.value, nil, day.end)
  }

  // MARK: - Joining

  /// The range of two ends; nil where they are no ends of one: `2019 to 2008`, `5 May to March`.
  static func join(
    _ left: TemporalExpression.Form,
    _ right: TemporalExpression.Form
  ) -> TemporalExpression.Form? {
    switch (left, right) {
    case (.calendar(var first), .calendar(var last)):
      guard share(&first, &last) else { return nil }
      return .range(.calendar(first), .calendar(last))
    case (.named(let period, .unspecified), .part(_, let year)):
      return .range(.part(period, of: year), right)
    case (.range, _), (_, .range), (.clock, _), (_, .clock), (.duration, _), (_, .duration), (.window, _), (_, .window):
      return nil
    default:
      return .range(left, right)
    }
  }

  /// Gives each end the year and month that only the other states.
  private static func share(_ first: inout CalendarParts, _ last: inout CalendarParts) -> Bool {
    let isBefore = (first.month ?? 0, first.day ?? 0) <= (last.month ?? 0, last.day ?? 0)
    if let year = last.year, first.year == nil, first.month != nil {
      guard last.month != nil else { return false }
      first.year = isBefore ? year : year - 1
    } else if let year = first.year, last.year == nil, last.month != nil {
      guard first.month != nil else { return false }
      last.year = isBefore ? year : year + 1
    }
    guard first.isPossible, last.isPossible else { return false }
    if let start = first.year, let end = last.year {
      return (start, first.month ?? 0, first.day ?? 0) < (end, last.month ?? 12, last.day ?? 31)
    }
    // A weekday, a month and a year are ranges only with their own kind.
    return (first.month == nil) == (last.month == nil) && (first.year == nil) == (last.year == nil)
  }
}

/// Verbs that lead from one value to another.
enum ChangeVerbs {
  private static let table = WordSet(
    """
    moved move moves moving postponed rescheduled shifted changed switched delayed deferred brought pushed raised \
    rose risen rise rises raise increased increase grew grown grow fell fallen fall dropped drop declined decline \
    decreased decrease cut cuts reduced reduce lowered lower jumped climbed climb slid slipped plunged shrank shrunk \
    slumped soared surged edged eased doubled widened narrowed expanded down up went gone go improved extended \
    revised upgraded downgraded swelled dipped advanced
    """
  )

  static func contains(_ token: Token) -> Bool {
    table.contains(token.form)
  }
}
