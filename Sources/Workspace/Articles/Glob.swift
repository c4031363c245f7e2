/// A pattern for paths: `*` and `?` within a component, `**` across components, `[a-z]`, `[!a-z]`, `{draft,old}`.
///
/// A pattern without a slash matches a component at any depth, one with a slash matches from the folder on. What it
/// matches is named with everything below it. Any string is a pattern: a bracket that nothing closes stands for itself.
package struct Glob: Hashable, Sendable {
  /// A step of the automaton; targets are indexes of steps.
  private enum Step: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    case any
    case anyButSlash
    case oneOf([ClosedRange<Unicode.Scalar>], isNegated: Bool)
    case fork(Int, Int)
    case jump(Int)
    case match
  }

  /// The pattern as it was written.
  package let pattern: String

  private var steps: [Step] = []

  package init(_ pattern: String) {
    self.pattern = pattern
    var scalars = Array(pattern.unicodeScalars)[...]
    if scalars.starts(with: ["."]) && scalars.dropFirst().first == "/" { scalars = scalars.dropFirst() }
    // `drafts/**` and `drafts/` name the folder with all that is in it.
    if scalars.count > 3, scalars.suffix(3).elementsEqual("/**".unicodeScalars) { scalars = scalars.dropLast(3) }
    while scalars.count > 1, scalars.last == "/" { scalars = scalars.dropLast() }
    if !scalars.contains("/") {
      appendAnyComponents()
    } else if scalars.first == "/" {
      scalars = scalars.dropFirst()
    }
    compile(Array(scalars))
    steps.append(.match)
  }

  /// Whether the pattern names a path, or a folder above it; slashes separate components.
  ///
  /// O(path · pattern).
  package func names(_ path: String) -> Bool {
    var current = StepSet(capacity: steps.count)
    var next = StepSet(capacity: steps.count)
    add(0, to: &current)
    for scalar in path.unicodeScalars {
      if scalar == "/" && current.holdsMatch { return true }
      next.removeAll()
      for index in current.indexes where consumes(steps[index], scalar) { add(index + 1, to: &next) }
      swap(&current, &next)
      if current.indexes.isEmpty { return false }
    }
    return current.holdsMatch
  }

  /// Adds a step and all that follow it without consuming anything.
  private func add(_ start: Int, to set: inout StepSet) {
    set.waiting.append(start)
    while let index = set.waiting.popLast() {
      guard set.insert(index) else { continue }
      switch steps[index] {
      case .fork(let a, let b): set.waiting += [b, a]
      case .jump(let target): set.waiting.append(target)
      case .match: set.holdsMatch = true
      default: break
      }
    }
  }

  private func consumes(_ step: Step, _ scalar: Unicode.Scalar) -> Bool {
    switch step {
    case .scalar(let expected): expected == scalar
    case .any: true
    case .anyButSlash: scalar != "/"
    case .oneOf(let ranges, let isNegated): scalar != "/" && ranges.contains { $0.contains(scalar) } != isNegated
    case .fork, .jump, .match: false
    }
  }
}

// MARK: - Compiling

extension Glob {
  private mutating func compile(_ scalars: [Unicode.Scalar]) {
    /// The alternatives that are open: where they fork, and the jumps that leave them.
    var groups: [(fork: Int, exits: [Int])] = []
    let lastBracket = scalars.lastIndex(of: "]") ?? 0
    let closing = closingBraces(scalars, lastBracket: lastBracket)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "*":
        let stars = scalars[index...].prefix { $0 == "*" }.count
        index += stars
        if stars > 1, index < scalars.count, scalars[index] == "/" {
          appendAnyComponents()
          index += 1
        } else {
          appendLoop(over: stars > 1 ? .any : .anyButSlash)
        }
        continue
      case "?":
        steps.append(.anyButSlash)
      case "[":
        if index < lastBracket, let set = bracketSet(scalars, at: index) {
          steps.append(.oneOf(set.ranges, isNegated: set.isNegated))
          index = set.end
          continue
        }
        steps.append(.scalar(scalar))
      case "{" where closing.contains(index):
        groups.append((fork: steps.count, exits: []))
        steps.append(.fork(steps.count + 1, 0))
      case "," where !groups.isEmpty:
        let last = groups.count - 1
        groups[last].exits.append(steps.count)
        steps.append(.jump(0))
        steps[groups[last].fork] = .fork(groups[last].fork + 1, steps.count)
        groups[last].fork = steps.count
        steps.append(.fork(steps.count + 1, 0))
      case "}" where !groups.isEmpty:
        let group = groups.removeLast()
        steps[group.fork] = .jump(group.fork + 1)
        for exit in group.exits { steps[exit] = .jump(steps.count) }
      case "\\" where index + 1 < scalars.count:
        index += 1
        steps.append(.scalar(scalars[index]))
      default:
        steps.append(.scalar(scalar))
      }
      index += 1
    }
  }

  /// `(any* /)?`: no, one or more whole components.
  private mutating func appendAnyComponents() {
    let start = steps.count
    steps += [.fork(start + 1, start + 5), .fork(start + 2, start + 4), .any, .jump(start + 1), .scalar("/")]
  }

  private mutating func appendLoop(over step: Step) {
    let start = steps.count
    steps += [.fork(start + 1, start + 3), step, .jump(start)]
  }

  /// The indexes of opening braces that are closed.
  private func closingBraces(_ scalars: [Unicode.Scalar], lastBracket: Int) -> Set<Int> {
    var open: [Int] = []
    var closed: Set<Int> = []
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\\": index += 1
      case "[" where index < lastBracket: index = bracketSet(scalars, at: index).map { $0.end - 1 } ?? index
      case "{": open.append(index)
      case "}": if let start = open.popLast() { closed.insert(start) }
      default: break
      }
      index += 1
    }
    return closed
  }

  /// The set that the bracket at an index opens, and the index after it; nil where nothing closes it.
  private func bracketSet(
    _ scalars: [Unicode.Scalar],
    at start: Int
  ) -> (ranges: [ClosedRange<Unicode.Scalar>], isNegated: Bool, end: Int)? {
    var index = start + 1
    let isNegated = index < scalars.count && (scalars[index] == "!" || scalars[index] == "^")
    if isNegated { index += 1 }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    let first = index
    while index < scalars.count {
      let low = scalars[index]
      if low == "/" { return nil }
      if low == "]" && index > first { return (ranges, isNegated, index + 1) }
      if index + 2 < scalars.count, scalars[index + 1] == "-", scalars[index + 2] != "]" {
        let high = scalars[index + 2]
        if low <= high { ranges.append(low...high) }
        index += 3
      } else {
        ranges.append(low...low)
        index += 1
      }
    }
    return nil
  }
}

/// The steps that are active at a place of the path, each once.
private struct StepSet {
  private(set) var indexes: [Int] = []
  var holdsMatch = false
  /// Steps still to be added, kept here so that its storage is reused.
  var waiting: [Int] = []
  private var isMember: [Bool]

  init(capacity: Int) {
    isMember = Array(repeating: false, count: capacity)
  }

  mutating func insert(_ index: Int) -> Bool {
    guard isMember.indices.contains(index), !isMember[index] else { return false }
    isMember[index] = true
    indexes.append(index)
    return true
  }

  mutating func removeAll() {
    for index in indexes { isMember[index] = false }
    indexes.removeAll(keepingCapacity: true)
    holdsMatch = false
  }
}
