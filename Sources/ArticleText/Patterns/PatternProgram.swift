/// A pattern as steps of an automaton; targets are indexes of steps.
struct PatternProgram: Sendable {
  enum Step: Sendable {
    case scalar(UInt32)
    case set(ScalarSet)
    case assertion(PatternNode.Assertion)
    case fork(Int, Int)
    case jump(Int)
    case match
  }

  private(set) var steps: [Step] = []

  /// Whether letters are compared without their case; those of the steps are lower-case then.
  let ignoresCase: Bool

  /// For each byte whether a match may begin with it.
  private(set) var firstBytes = [Bool](repeating: false, count: 256)

  /// Whether a match can have words at all.
  var consumes: Bool {
    steps.contains { step in
      switch step {
      case .scalar, .set: true
      default: false
      }
    }
  }

  init(_ node: PatternNode, ignoresCase: Bool) {
    self.ignoresCase = ignoresCase
    append(node)
    steps.append(.match)
    findFirstBytes()
  }

  private mutating func append(_ node: PatternNode) {
    switch node {
    case .scalar(let value): steps.append(.scalar(value))
    case .set(let set): steps.append(.set(set))
    case .assertion(let assertion): steps.append(.assertion(assertion))
    case .sequence(let nodes): for node in nodes { append(node) }
    case .choice(let nodes): append(choice: nodes[...])
    case .repetition(let node, let least, let most): append(node, least: least, most: most)
    }
  }

  private mutating func append(choice nodes: ArraySlice<PatternNode>) {
    var exits: [Int] = []
    for (order, node) in nodes.enumerated() {
      guard order + 1 < nodes.count else {
        append(node)
        break
      }
      let fork = steps.count
      steps.append(.fork(fork + 1, fork + 1))
      append(node)
      exits.append(steps.count)
      steps.append(.jump(0))
      steps[fork] = .fork(fork + 1, steps.count)
    }
    for exit in exits { steps[exit] = .jump(steps.count) }
  }

  private mutating func append(_ node: PatternNode, least: Int, most: Int?) {
    for _ in 0..<least { append(node) }
    guard let most else {
      let fork = steps.count
      steps.append(.fork(fork + 1, fork + 1))
      append(node)
      steps.append(.jump(fork))
      steps[fork] = .fork(fork + 1, steps.count)
      return
    }
    var forks: [Int] = []
    for _ in least..<max(least, most) {
      forks.append(steps.count)
      steps.append(.fork(steps.count + 1, 0))
      append(node)
    }
    for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
  }

  /// Follows the steps before the first scalar.
  private mutating func findFirstBytes() {
    var isSeen = [Bool](repeating: false, count: steps.count)
    var waiting = [0]
    while let index = waiting.popLast() {
      guard steps.indices.contains(index), !isSeen[index] else { continue }
      isSeen[index] = true
      switch steps[index] {
      case .scalar(let value):
        // Letters beyond ASCII may have their other case in it.
        if ignoresCase { allowAllBeyondASCII() }
        for form in ignoresCase ? [value, LetterCase.upper(value)] : [value] {
          guard let scalar = Unicode.Scalar(form), let lead = String(scalar).utf8.first else { continue }
          firstBytes[Int(lead)] = true
        }
      case .set(let set):
        for value in 0..<128 where set.contains(UInt32(value)) { firstBytes[value] = true }
        allowAllBeyondASCII()
      case .assertion: waiting.append(index + 1)
      case .fork(let a, let b): waiting += [a, b]
      case .jump(let target): waiting.append(target)
      case .match: break
      }
    }
  }

  private mutating func allowAllBeyondASCII() {
    for lead in 0xc2..<0xf5 { firstBytes[lead] = true }
  }
}
