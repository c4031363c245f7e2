/// Clock times: `18:00`, `5:40 p.m.`, `7.30pm`, `noon`, `10 o’clock`, `1700 GMT`, `9 to 11 a.m.`
extension GrammarText {
  /// The clock time or range of two that begins at a token; without the time zone behind it.
  func clock(_ index: Int) -> (form: TemporalExpression.Form, end: Int)? {
    guard let first = clockPoint(index, mayLackSuffix: true) else { return nil }
    if let range = clockRange(from: first, at: index) { return range }
    return first.isCertain ? (.clock(first.time, on: nil), first.end) : nil
  }

  private struct ClockPoint {
    var time: ClockTime
    var end: Int

    /// Whether it is a time without what follows: `10` in `10 to 11 a.m.` is not.
    var isCertain: Bool

    /// Whether `a.m.` or `p.m.` stands behind it.
    var hasHalf = false
    var isAfternoon = false
  }

  private func clockRange(from first: ClockPoint, at index: Int) -> (form: TemporalExpression.Form, end: Int)? {
    let isBetween = word(index - 1) == .between
    switch word(first.end) {
    case .to, .until: break
    case .and where isBetween: break
    default: guard isDash(first.end) else { return nil }
    }
    guard let last = clockPoint(first.end + 1, mayLackSuffix: false) else { return nil }
    guard first.isCertain || last.hasHalf || isBetween || word(index - 1) == .from else { return nil }
    var start = first.time
    if !first.hasHalf, last.hasHalf, let same = start.halfDay(afternoon: last.isAfternoon) {
      // "11 to 2 p.m." starts before noon.
      start = same.hour > last.time.hour ? start.halfDay(afternoon: false) ?? same : same
    }
    return (.clockRange(start, last.time, on: nil), last.end)
  }

  private func clockPoint(_ index: Int, mayLackSuffix: Bool) -> ClockPoint? {
    switch word(index) {
    case .noon: return namedPoint(12, index)
    case .midnight: return namedPoint(0, index)
    default: break
    }
    if let phrased = phrasedTime(index) {
      return completed(ClockPoint(time: phrased.time, end: phrased.end, isCertain: true), from: index)
    }
    guard isNumber(index) && !isNumberInName(index) || has(.numberWord, index), !isNumberLabel(index - 1) else {
      return nil
    }
    var found = colonTime(index) ?? pointTime(index) ?? hourAlone(index)
    if found == nil, mayLackSuffix, length(index) <= 2, let hour = integer(index),
      let time = ClockTime(hour: hour, minute: 0)
    {
      found = ClockPoint(time: time, end: index + 1, isCertain: false)
    }
    return found.flatMap { completed($0, from: index) }
  }

  /// Adds what stands behind a time: `p.m.`, `o’clock`, `in the evening`.
  private func completed(_ point: ClockPoint, from index: Int) -> ClockPoint? {
    var point = point
    if let half = halfDay(point.end), let time = point.time.halfDay(afternoon: half.isAfternoon) {
      point = ClockPoint(
        time: time,
        end: half.end,
        isCertain: true,
        hasHalf: true,
        isAfternoon: half.isAfternoon
      )
    } else if word(point.end) == .oclock {
      point.end += 1
      point.isCertain = true
    } else if point.time.hour == 12, word(point.end) == .noon || word(point.end) == .midnight {
      guard let named = namedPoint(word(point.end) == .noon ? 12 : 0, point.end) else { return nil }
      point = named
    }
    guard !point.hasHalf, point.time.hour <= 12 else { return point }
    if let part = dayPart(behind: point.end), point.isCertain || governsClock(index - 1) || word(index - 1) == .and {
      return placed(point, in: part.part, end: part.end)
    }
    if let part = dayPart(around: index, point.end), point.isCertain || word(index - 1) == .at {
      return placed(point, in: part, end: point.end)
    }
    return point
  }

  private func placed(_ point: ClockPoint, in part: GrammarWord, end: Int) -> ClockPoint {
    let time = point.time.placed(in: part)
    return ClockPoint(time: time, end: end, isCertain: true, hasHalf: true, isAfternoon: time.hour >= 12)
  }

  private func namedPoint(_ hour: Int, _ index: Int) -> ClockPoint? {
    ClockTime(hour: hour, minute: 0).map { ClockPoint(time: $0, end: index + 1, isCertain: true) }
  }

  /// `18:00`, `9:05:30`; minutes have two digits, so that `3:2` stays a score.
  private func colonTime(_ index: Int) -> ClockPoint? {
    guard length(index) <= 2, let hour = integer(index), isMark(index + 1, ":"), isJoined(index + 1),
      isJoined(index + 2), length(index + 2) == 2, let minute = integer(index + 2)
    else { return nil }
    var end = index + 3
    var second: Int?
    if isMark(end, ":"), isJoined(end), isJoined(end + 1), length(end + 1) == 2, let number = integer(end + 1) {
      second = number
      end += 2
    }
    guard !(isMark(end, ":") && isJoined(end)), !isMark(end, "%") else { return nil }
    return ClockTime(hour: hour, minute: minute, second: second).map { ClockPoint(time: $0, end: end, isCertain: true) }
  }

  /// `7.30 pm`, `at 18.30`, `18.47 CEST`, `1700 GMT`, `1430 hours`.
  private func pointTime(_ index: Int) -> ClockPoint? {
    let digits = bytes(index)
    guard (4...5).contains(digits.count) else { return nil }
    let pieces = digits.split(separator: 0x2e, omittingEmptySubsequences: false)
    let hourDigits: ArraySlice<UInt8>
    let minuteDigits: ArraySlice<UInt8>
    if pieces.count == 2, pieces[1].count == 2, pieces[0].count <= 2 {
      (hourDigits, minuteDigits) = (pieces[0], pieces[1])
      guard halfDay(index + 1) != nil || isTimeZone(index + 1) || (word(index - 1) == .at && isTimeContext(index + 1))
      else { return nil }
    } else if pieces.count == 1, digits.count == 4 {
      (hourDigits, minuteDigits) = (digits.prefix(2), digits.suffix(2))
      guard word(index + 1) == .hours || isTimeZone(index + 1) else { return nil }
    } else {
      return nil
    }
    func number(_ digits: ArraySlice<UInt8>) -> Int? {
      digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } : nil
    }
    guard let hour = number(hourDigits), let minute = number(minuteDigits) else { return nil }
    return ClockTime(hour: hour, minute: minute).map { ClockPoint(time: $0, end: index + 1, isCertain: true) }
  }

  /// What may follow `at 18.30`: the sentence's end, a zone, a mark, `on`.
  private func isTimeContext(_ index: Int) -> Bool {
    guard let token = token(index) else { return true }
    if isTimeZone(index) || word(index) == .hours || word(index) == .on { return true }
    return token.kind == .mark && !isMark(index, "%")
  }

  /// `5 p.m.`, `10 o’clock`.
  private func hourAlone(_ index: Int) -> ClockPoint? {
    guard let hour = integer(index).map({ ($0, length(index)) }) ?? clockHour(index).map({ ($0.value, 2) }), hour.1 <= 2
    else { return nil }
    let isNamed = halfDay(index + 1) != nil || word(index + 1) == .oclock
    let isPlaced = dayPart(behind: index + 1) != nil && (governsClock(index - 1) || word(index - 1) == .and)
    guard isNamed || isPlaced || word(index - 1) == .at && dayPart(around: index, index + 1) != nil else { return nil }
    return ClockTime(hour: hour.0, minute: 0).map { ClockPoint(time: $0, end: index + 1, isCertain: true) }
  }

  /// `a.m.`, `pm`, `P.M.` with the point behind it, but not a point that ends the sentence behind `pm`.
  func halfDay(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
    switch word(index) {
    case .am: return (false, index + 1)
    case .pm: return (true, index + 1)
    default: break
    }
    let isAfternoon = word(index) == .letterP
    guard isAfternoon || length(index) == 1 && bytes(index).first.map({ $0 | 0x20 == 0x61 }) ?? false,
      isMark(index + 1, "."), isJoined(index + 1), word(index + 2) == .letterM, isJoined(index + 2)
    else { return nil }
    let hasPoint = isMark(index + 3, ".") && isJoined(index + 3)
    return (isAfternoon, hasPoint ? index + 4 : index + 3)
  }

  /// `GMT`, `EAT`, `UTC`: three or four capitals.
  func isTimeZone(_ index: Int) -> Bool {
    guard let token = token(index), token.isAllCaps, !token.isJoined else { return false }
    return TimeZones.contains(token)
  }
}

private enum TimeZones {
  private static let table = WordSet(
    """
    gmt utc bst cet cest eet eest msk ist pkt eat cat wat sast est edt cst cdt mst mdt pst pdt jst kst ict wib hkt sgt \
    aest aedt acst awst nzst nzdt trt gst brt art clt z
    """
  )

  static func contains(_ token: Token) -> Bool {
    table.contains(token.form)
  }
}
