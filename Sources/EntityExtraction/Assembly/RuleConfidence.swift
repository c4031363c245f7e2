import Annotations

/// How often a rule was right on development data, and the name by which provenance calls it.
///
/// `RuleObservations` says of each rule how many of its mentions, quotes or relations on development data were
/// right, and how many it made. Confidence is (right + 1) / (made + 2), so that few observations claim little; rules
/// that made nothing there have the confidence of two observations of which one was right.
package struct RuleConfidence: Sendable {
  struct Entry: Hashable, Sendable {
    /// `rule:delegation-line@1`.
    var by: String
    var confidence: Double
  }

  private var entries: [String: Entry] = [:]

  /// The confidence of rules that the table does not know.
  static let unknown = 0.5

  /// The rules as they are called and trusted, made once an article.
  init() {
    entries.reserveCapacity(Self.observed.count * 2)
  }

  /// The entry of a rule; remembered, so that equal rules share one string.
  mutating func entry(_ name: String, version: Int = 1) -> Entry {
    if let known = entries[name] { return known }
    let entry = Entry(by: "rule:\(name)@\(version)", confidence: Self.confidence(of: name))
    entries[name] = entry
    return entry
  }

  /// The provenance of a mention.
  mutating func provenance(of rule: Rule) -> Provenance {
    guard let confidence = rule.confidence else { return provenance(rule.name, version: rule.version) }
    return Provenance(by: rule.by, confidence: confidence)
  }

  /// The provenance of what a rule made.
  mutating func provenance(_ name: String, version: Int = 1, evidence: Range<Int> = 0..<0) -> Provenance {
    let entry = entry(name, version: version)
    return Provenance(by: entry.by, evidence: evidence, confidence: entry.confidence)
  }

  /// The confidence of a rule by its observed precision.
  static func confidence(of name: String) -> Double {
    if name == Rule.ownLexicon.name || name == Rule.ownPattern.name { return Rule.ownConfidence }
    guard let (right, made) = observed[name] else { return unknown }
    return Double(right + 1) / Double(made + 2)
  }

  /// The rules that have made something on development data, in the order of their names.
  package static var observedRules: [String] { observed.keys.sorted() }

  private static let observed: [String: (right: Int, made: Int)] = {
    var table: [String: (right: Int, made: Int)] = [:]
    for line in RuleObservations.table.split(separator: "\n") {
      let cells = line.split(separator: " ")
      guard cells.count == 3, let right = Int(cells[1]), let made = Int(cells[2]) else { continue }
      table[String(cells[0])] = (right, made)
    }
    return table
  }()
}
