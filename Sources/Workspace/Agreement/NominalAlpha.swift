/// Krippendorff's alpha for nominal data: any number of coders, each of whom may have left units out.
///
/// After Krippendorff (2011), “Computing Krippendorff's Alpha-Reliability”, from the coincidences of values within units.
package struct NominalAlpha<Category: Hashable & Sendable>: Sendable {
  /// How often each value was given in units that can be compared.
  private var values: [Category: Double] = [:]
  private var total = 0.0

  /// Pairs of different values within units, each unit's divided by its values less one.
  private var disagreement = 0.0

  package init() {}

  /// Adds equal units with the values that they were given; a unit with fewer than two says nothing.
  ///
  /// O(values).
  package mutating func add(_ unit: [Category], count: Int = 1) {
    guard unit.count > 1, count > 0 else { return }
    let weight = Double(count)
    var own: [Category: Double] = [:]
    for value in unit {
      own[value, default: 0] += 1
      values[value, default: 0] += weight
    }
    let size = Double(unit.count)
    total += size * weight
    // Squares of whole numbers: their sum is the same in any order.
    disagreement += weight * (size * size - own.values.reduce(0) { $0 + $1 * $1 }) / (size - 1)
  }

  /// Alpha: 1 for perfect agreement, 0 for what chance gives; nil where only one value occurs.
  package var value: Double? {
    let expected = total * total - values.values.reduce(0) { $0 + $1 * $1 }
    return expected > 0 ? 1 - (total - 1) * disagreement / expected : nil
  }
}
