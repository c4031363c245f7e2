/// How much of what two annotators have is matched.
package struct Matched: Hashable, Sendable {
  /// How many the first and the second annotator have.
  package var a = 0
  package var b = 0

  /// How many of them are matched.
  package var both = 0

  package init(a: Int = 0, b: Int = 0, both: Int = 0) {
    self.a = a
    self.b = b
    self.both = both
  }

  /// With the first annotator as the standard: how much of the second's is right; nil where the second has nothing.
  package var precision: Double? { b == 0 ? nil : Double(both) / Double(b) }

  /// With the first annotator as the standard: how much of it the second has; nil where the first has nothing.
  package var recall: Double? { a == 0 ? nil : Double(both) / Double(a) }

  /// The harmonic mean, the same whoever is the standard; nil where neither has anything.
  package var f1: Double? { a + b == 0 ? nil : 2 * Double(both) / Double(a + b) }

  package static func += (left: inout Matched, right: Matched) {
    left.a += right.a
    left.b += right.b
    left.both += right.both
  }
}
