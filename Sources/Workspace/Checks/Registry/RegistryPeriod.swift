package import AnnotationStore
internal import EntityExtraction

/// A registry's date as the days that it may mean.
struct DateBounds: Hashable {
  var earliest: CivilDate
  var latest: CivilDate

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for a date that is on no calendar or of which digits are not known.
  init?(_ date: String) {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let year = parts.first ?? nil, !parts.contains(nil), parts.count <= 3 else { return nil }
    let month = parts.count > 1 ? parts[1] : nil
    let day = parts.count > 2 ? parts[2] : nil
    let last = month ?? 12
    guard let earliest = CivilDate(year: year, month: month ?? 1, day: day ?? 1),
      let latest = CivilDate(year: year, month: last, day: day ?? CivilDate.lastDay(ofMonth: last, year: year))
    else { return nil }
    self.earliest = earliest
    self.latest = latest
  }
}

extension RegisteredPeriod {
  /// Why nothing can have lasted so long, in words; nil where it can.
  package var mistake: String? {
    if let date = [from, to].compactMap(\.self).first(where: { DateBounds($0) == nil }) {
      return "there is no day \(date)"
    }
    guard let first = from.flatMap(DateBounds.init), let last = to.flatMap(DateBounds.init) else { return nil }
    return last.latest < first.earliest ? "it ends before it begins" : nil
  }

  /// Whether a day lies surely outside, because it is over or has not begun; with a few days of grace for either.
  ///
  /// - Parameter grace: days that change-overs and reporting may take.
  func surelyExcludes(_ day: CivilDate, grace: Int = 3) -> Exclusion? {
    if let to = to.flatMap(DateBounds.init), to.latest.adding(days: grace) < day { return .ended }
    if let from = from.flatMap(DateBounds.init), day.adding(days: grace) < from.earliest { return .notBegun }
    return nil
  }

  /// How a day lies outside of a period.
  enum Exclusion {
    case ended
    case notBegun
  }

  /// Whether two periods surely have more than the days of a change-over in common; one that has no beginning is not
  /// known well enough.
  func surelyOverlaps(_ other: RegisteredPeriod) -> Bool {
    guard let from = from.flatMap(DateBounds.init)?.latest, let otherFrom = other.from.flatMap(DateBounds.init)?.latest
    else { return false }
    let start = max(from, otherFrom)
    let ends = [to, other.to].compactMap { $0.flatMap(DateBounds.init)?.earliest }
    return ends.allSatisfy { start.adding(days: 1) < $0 }
  }

  /// The period in words: `2008 – 2019`, `since 2019`.
  var readable: String {
    switch (from, to) {
    case (let from?, let to?): readableDate("\(from)/\(to)")
    case (let from?, nil): readableDate("\(from)/..")
    case (nil, let to?): readableDate("../\(to)")
    case (nil, nil): "at a time that is not known"
    }
  }
}
