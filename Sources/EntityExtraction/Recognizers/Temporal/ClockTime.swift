/// A time of day on a 24-hour clock.
package struct ClockTime: Hashable, Sendable {
  package let hour: Int
  package let minute: Int
  package let second: Int?

  /// Nil for a time that no clock shows; 24:00 is one.
  package init?(hour: Int, minute: Int, second: Int? = nil) {
    guard (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second ?? 0),
      hour < 24 || (minute == 0 && (second ?? 0) == 0)
    else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The same time after noon, or before it, on a 12-hour clock; nil where the hour does not fit.
  package func halfDay(afternoon: Bool) -> ClockTime? {
    guard (1...12).contains(hour) || (hour <= 23 && afternoon) else { return nil }
    if hour > 12 { return self }
    return ClockTime(hour: hour % 12 + (afternoon ? 12 : 0), minute: minute, second: second)
  }

  /// `T18:00`, `T09:30:15`.
  package var text: String {
    let minutes = "T\(DateText.padded(hour)):\(DateText.padded(minute))"
    return second.map { minutes + ":" + DateText.padded($0) } ?? minutes
  }
}
