/// How far what a program states about its mentions is borne out by a standard: in ten equal steps of confidence, and by
/// the rule or model that made them.
///
/// The steps are those of a reliability diagram (DeGroot and Fienberg 1983, “The comparison and evaluation of forecasters”).
package struct Reliability: Hashable, Sendable {
  /// Mentions of which the same is stated.
  package struct Share: Hashable, Sendable {
    package fileprivate(set) var count = 0

    /// How many of them the standard has, with the same words and the same kind.
    package fileprivate(set) var right = 0

    fileprivate var statedSum = 0.0

    /// The mean of the stated confidence; nil without mentions.
    package var stated: Double? { count == 0 ? nil : statedSum / Double(count) }

    /// The share that is right; nil without mentions.
    package var observed: Double? { count == 0 ? nil : Double(right) / Double(count) }

    fileprivate mutating func add(_ confidence: Double, isRight: Bool) {
      count += 1
      right += isRight ? 1 : 0
      statedSum += confidence
    }
  }

  /// From 0 up to .1, from .1 up to .2, …, from .9 to 1.
  package private(set) var steps = [Share](repeating: Share(), count: 10)

  private var byMaker: [String: Share] = [:]

  package init() {}

  /// By the name that provenance gives, ascending.
  package var makers: [(name: String, share: Share)] {
    byMaker.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  package var isEmpty: Bool { byMaker.isEmpty }

  /// The mean difference of what is stated and what is observed over the mentions, step by step; nil without mentions.
  package var calibrationError: Double? {
    let count = steps.reduce(0) { $0 + $1.count }
    if count == 0 { return nil }
    return steps.reduce(0) { $0 + abs($1.statedSum - Double($1.right)) } / Double(count)
  }

  /// Adds a mention that a rule or model made; confidences beyond 0 and 1 count as these.
  mutating func add(_ confidence: Double, by maker: String, isRight: Bool) {
    let confidence = confidence.isNaN ? 0 : min(1, max(0, confidence))
    steps[min(steps.count - 1, Int(confidence * Double(steps.count)))].add(confidence, isRight: isRight)
    byMaker[maker, default: Share()].add(confidence, isRight: isRight)
  }
}
