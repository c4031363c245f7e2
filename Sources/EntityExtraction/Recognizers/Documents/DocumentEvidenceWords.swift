import Annotations

/// Whether a sentence says that a document was made.
enum DocumentEvidenceWords {
  /// `signed a letter of intent`, `was adopted`, `ended … with a memorandum`.
  static func isProduced(_ range: Range<Int>, in chart: Chart) -> Bool {
    var position = range.lowerBound - 1
    var steps = 0
    // `signed a … and a joint declaration`: the verb may stand further off.
    let isSecond = chart.has(position, .indefinite) && chart.has(position - 1, .and)
    while position >= 0, steps < (isSecond ? 24 : 8) {
      if chart.has(position, .stop) { return false }
      if chart.has(position, .producing), chart.isLower(position) || chart.casing[position] != .sentence {
        return !chart.has(position, [.preposition]) || chart.has(range.lowerBound - 1, .indefinite)
      }
      position -= 1
      steps += 1
    }
    var next = range.upperBound
    steps = 0
    while next < chart.count, steps < 6, !chart.has(next, [.stop, .comma]) {
      if chart.has(next, .producing), !chart.has(next, .preposition) {
        return chart.has(next - 1, .auxiliary) || chart.text.role == .title || chart.text.role == .heading
      }
      next += 1
      steps += 1
    }
    return false
  }
}
