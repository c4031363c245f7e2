/// What coders marked of one category on a continuum such as a text.
package struct UnitizedContinuum: Sendable {
  /// The continuum's length in its smallest units, for texts in Unicode scalars.
  package var length: Int

  /// By coder: the marked stretches, ascending and without overlaps.
  package var units: [[Range<Int>]]

  package init(length: Int, units: [[Range<Int>]]) {
    self.length = length
    self.units = units
  }
}

/// Krippendorff's alpha for unitizing: whether coders mark the same stretches of a continuum.
///
/// After Krippendorff (1995), “On the reliability of unitizing continuous data”, with the expected disagreement as corrected in
/// his “Content Analysis” (2004). Categories are judged each by itself; of several, the disagreements are summed.
package struct UnitizingAlpha: Hashable, Sendable {
  /// Squared distances between the ends of stretches that meet, and squared lengths of those that meet none.
  package private(set) var observedDisagreement = 0.0

  /// The same if the coders' stretches and gaps stood anywhere.
  package private(set) var expectedDisagreement = 0.0

  /// - Parameter continua: one a category.
  package init(_ continua: some Sequence<UnitizedContinuum>) {
    for continuum in continua {
      observedDisagreement += continuum.observedDisagreement
      expectedDisagreement += continuum.expectedDisagreement
    }
  }

  /// Alpha: 1 for perfect agreement, 0 for what chance gives; nil where nothing is marked.
  package var value: Double? { expectedDisagreement > 0 ? 1 - observedDisagreement / expectedDisagreement : nil }
}

extension UnitizedContinuum {
  /// O(coders² · units).
  fileprivate var observedDisagreement: Double {
    let coders = Double(units.count)
    guard units.count > 1, length > 0 else { return 0 }
    var sum = 0.0
    for first in units.indices {
      for second in units.indices where second > first { sum += distance(units[first], units[second]) }
    }
    return 2 * sum / (coders * (coders - 1) * Double(length) * Double(length))
  }

  /// O(units · log units).
  fileprivate var expectedDisagreement: Double {
    let all = units.joined().map { Double($0.count) }
    let size = Double(length) * Double(units.count)
    guard units.count > 1, size > 1 else { return 0 }
    let gaps = units.flatMap(gaps).map(Double.init).sorted()
    // The sums of the gaps from each on, for the gaps in which a stretch has room.
    var sums = [0.0]
    for gap in gaps.reversed() { sums.append((sums.last ?? 0) + gap) }
    var sum = 0.0
    for l in all {
      let roomy = gaps.count - gaps.partitioningIndex { $0 >= l }
      sum += (Double(all.count) - 1) / 3 * (2 * l * l * l - 3 * l * l + l)
      sum += l * l * (sums[roomy] - Double(roomy) * (l - 1))
    }
    let others = size * (size - 1) - all.reduce(0) { $0 + $1 * ($1 - 1) }
    return others > 0 ? 2 / Double(length) * sum / others : 0
  }

  /// The lengths of what a coder left unmarked.
  private func gaps(between units: [Range<Int>]) -> [Int] {
    var end = 0
    var gaps: [Int] = []
    for unit in units + [length..<length] {
      if unit.lowerBound > end { gaps.append(unit.lowerBound - end) }
      end = max(end, unit.upperBound)
    }
    return gaps
  }
}

/// The sum of squared distances between two coders' stretches.
private func distance(_ a: [Range<Int>], _ b: [Range<Int>]) -> Double {
  func square(_ number: Int) -> Double { Double(number) * Double(number) }
  var sum = 0.0
  var first = 0
  var meetsInB = Array(repeating: false, count: b.count)
  for unit in a {
    while first < b.count, b[first].upperBound <= unit.lowerBound { first += 1 }
    var other = first
    while other < b.count, b[other].lowerBound < unit.upperBound {
      sum += square(unit.lowerBound - b[other].lowerBound) + square(unit.upperBound - b[other].upperBound)
      meetsInB[other] = true
      other += 1
    }
    if other == first { sum += square(unit.count) }
  }
  for (unit, meets) in zip(b, meetsInB) where !meets { sum += square(unit.count) }
  return sum
}
