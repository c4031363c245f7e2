/// How often two annotators called the same thing by each pair of categories.
package struct ContingencyTable<Category: Hashable & Comparable & Sendable>: Sendable {
  private var counts: [Pair: Int] = [:]

  /// All that was counted.
  package private(set) var total = 0

  private struct Pair: Hashable {
    var a: Category
    var b: Category
  }

  package init() {}

  /// Counts things that the first annotator called `a` and the second `b`.
  package mutating func add(_ a: Category, _ b: Category, count: Int = 1) {
    counts[Pair(a: a, b: b), default: 0] += count
    total += count
  }

  package subscript(_ a: Category, _ b: Category) -> Int { counts[Pair(a: a, b: b)] ?? 0 }

  /// The categories of both annotators, ascending.
  package var categories: [Category] { Set(counts.keys.flatMap { [$0.a, $0.b] }).sorted() }

  /// The pairs that occur, ascending by the first annotator's category.
  package var cells: [(a: Category, b: Category, count: Int)] {
    counts.map { ($0.key.a, $0.key.b, $0.value) }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  /// The share of things that both called the same, from 0 to 1; nil for an empty table.
  package var observedAgreement: Double? {
    total == 0 ? nil : Double(cells.reduce(0) { $0 + ($1.a == $1.b ? $1.count : 0) }) / Double(total)
  }

  /// Cohen's kappa (1960): agreement beyond what two annotators with these habits would reach by chance.
  ///
  /// Nil where chance alone leaves nothing to agree on: an empty table, or one category only. O(cells).
  package var kappa: Double? {
    guard let observed = observedAgreement else { return nil }
    var rows: [Category: Int] = [:]
    var columns: [Category: Int] = [:]
    for cell in cells {
      rows[cell.a, default: 0] += cell.count
      columns[cell.b, default: 0] += cell.count
    }
    let products = categories.reduce(0.0) { $0 + Double(rows[$1] ?? 0) * Double(columns[$1] ?? 0) }
    let expected = products / (Double(total) * Double(total))
    return expected < 1 ? (observed - expected) / (1 - expected) : nil
  }

  /// Krippendorff's alpha of two annotators who both coded everything; see `NominalAlpha`.
  package var alpha: Double? {
    var alpha = NominalAlpha<Category>()
    for cell in cells { alpha.add([cell.a, cell.b], count: cell.count) }
    return alpha.value
  }
}
