/// What a pattern says, as it was written.
indirect enum PatternNode: Sendable {
  /// A place between two scalars.
  enum Assertion: Sendable {
    case lineStart
    case lineEnd
    case wordBoundary
    case noWordBoundary
  }

  case scalar(UInt32)
  case set(ScalarSet)
  case assertion(Assertion)
  case sequence([PatternNode])
  case choice([PatternNode])
  case repetition(PatternNode, least: Int, most: Int?)

  /// The steps that it compiles to, at most; see `PatternProgram`.
  var size: Int {
    switch self {
    case .scalar, .set, .assertion: 1
    case .sequence(let nodes): nodes.reduce(0) { $0 + $1.size }
    case .choice(let nodes): nodes.reduce(0) { $0 + $1.size + 2 }
    case .repetition(let node, let least, let most): (node.size + 2) * max(least + 1, most ?? 0)
    }
  }
}
