/// Reads a pattern; what it cannot search in linear time, or does not know, is refused with its place.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private let ignoresCase: Bool
  private var index = 0

  /// Groups within groups.
  private static let depthLimit = 100

  /// Steps of a whole pattern.
  private static let sizeLimit = 4000

  /// The greatest number in `{m,n}`.
  private static let countLimit = 1000

  private init(_ pattern: String, ignoresCase: Bool) {
    scalars = Array(pattern.unicodeScalars)
    self.ignoresCase = ignoresCase
  }

  /// What a pattern says.
  static func parse(_ pattern: String, ignoresCase: Bool) throws(PatternMistake) -> PatternNode {
    var parser = PatternParser(pattern, ignoresCase: ignoresCase)
    let node = try parser.choice(depth: 0)
    guard parser.next == nil else {
      throw PatternMistake(offset: parser.index, message: "nothing opens this “)”; write \\) for the sign itself")
    }
    try parser.refuseLarge(node, at: 0)
    return node
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func scalar(_ offset: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index + offset) ? scalars[index + offset] : nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  private func refuseLarge(_ node: PatternNode, at offset: Int) throws(PatternMistake) {
    guard node.size > Self.sizeLimit else { return }
    throw PatternMistake(offset: offset, message: "the pattern becomes too large here; repeat less, or part it in two")
  }

  // MARK: - Structure

  private mutating func choice(depth: Int) throws(PatternMistake) -> PatternNode {
    var branches = [try sequence(depth: depth)]
    while take("|") { branches.append(try sequence(depth: depth)) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence(depth: Int) throws(PatternMistake) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let start = index
      let node = try atom(depth: depth)
      nodes.append(try repeated(node, from: start))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func repeated(_ node: PatternNode, from start: Int) throws(PatternMistake) -> PatternNode {
    let sign = index
    let least: Int
    let most: Int?
    switch next {
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "?": (least, most) = (0, 1)
    case "{": (least, most) = try counts()
    default: return node
    }
    index += 1
    if case .assertion = node { throw PatternMistake(offset: sign, message: "a place cannot be repeated") }
    switch next {
    case "?":
      throw PatternMistake(offset: index, message: "“?” for the shortest match is not known: the longest counts")
    case "+": throw PatternMistake(offset: index, message: "possessive repetition is not known; leave this “+” out")
    case "*", "{":
      throw PatternMistake(offset: index, message: "this repeats a repetition; put what it repeats into ( )")
    default: break
    }
    let repetition = PatternNode.repetition(node, least: least, most: most)
    try refuseLarge(repetition, at: start)
    return repetition
  }

  /// Reads `{m}`, `{m,}` or `{m,n}` up to its last sign.
  private mutating func counts() throws(PatternMistake) -> (Int, Int?) {
    let start = index
    let mistake = PatternMistake(
      offset: start,
      message: "a count reads {2}, {2,} or {2,5}, up to \(Self.countLimit); write \\{ for the sign itself"
    )
    index += 1
    guard let least = number() else { throw mistake }
    var most: Int? = least
    if take(",") { most = next == "}" ? nil : number() ?? -1 }
    guard next == "}", most.map({ $0 >= least && $0 > 0 }) ?? true else { throw mistake }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = next?.value, (0x30...0x39).contains(digit) {
      value = (value ?? 0) * 10 + Int(digit) - 0x30
      index += 1
      if let value, value > Self.countLimit { return nil }
    }
    return value
  }

  private mutating func atom(depth: Int) throws(PatternMistake) -> PatternNode {
    let start = index
    guard let scalar = next else { return .sequence([]) }
    index += 1
    switch scalar {
    case "(": return try group(from: start, depth: depth)
    case "[": return .set(try bracketed(from: start))
    case ".": return .set(ScalarSet([0x0a...0x0a, 0x0d...0x0d], isNegated: true))
    case "^": return .assertion(.lineStart)
    case "$": return .assertion(.lineEnd)
    case "\\": return try escape(from: start)
    case "*", "+", "?", "{":
      throw PatternMistake(offset: start, message: "there is nothing to repeat; write \\\(scalar) for the sign itself")
    default: return .scalar(ignoresCase ? LetterCase.lower(scalar.value) : scalar.value)
    }
  }

  private mutating func group(from start: Int, depth: Int) throws(PatternMistake) -> PatternNode {
    guard depth < Self.depthLimit else { throw PatternMistake(offset: start, message: "too many groups in each other") }
    if next == "?" {
      guard scalar(1) == ":" else { throw PatternMistake(offset: start, message: refusal()) }
      index += 2
    }
    let node = try choice(depth: depth + 1)
    guard take(")") else {
      throw PatternMistake(offset: start, message: "nothing closes this “(”; write \\( for the sign itself")
    }
    // What is in the group is one thing to repeat, even a place.
    if case .assertion = node { return .sequence([node]) }
    return node
  }

  /// Why a group that begins with `(?` is refused.
  private func refusal() -> String {
    switch (scalar(1), scalar(2)) {
    case ("=", _), ("!", _): "looking ahead is not known; match the words and mend them with \"fix\""
    case ("<", "="), ("<", "!"): "looking behind is not known; match the words and mend them with \"fix\""
    case ("<", _), ("P", _): "groups have no names here; write ( )"
    case (">", _): "atomic groups are not known; write ( )"
    default: "settings within a pattern are not known; write ( ), and \"ignoreCase\": true beside the pattern"
    }
  }

  // MARK: - Escapes and classes

  /// What stands behind a backslash, outside of brackets.
  private mutating func escape(from start: Int) throws(PatternMistake) -> PatternNode {
    switch next {
    case "b": return place(.wordBoundary)
    case "B": return place(.noWordBoundary)
    default: break
    }
    switch try escaped(from: start) {
    case .named(let name, let isNegated): return .set(ScalarSet([], named: [(name, isNegated)]))
    case .scalar(let value): return .scalar(ignoresCase ? LetterCase.lower(value) : value)
    }
  }

  private mutating func place(_ assertion: PatternNode.Assertion) -> PatternNode {
    index += 1
    return .assertion(assertion)
  }

  private enum Escaped {
    case scalar(UInt32)
    case named(ScalarSet.Named, isNegated: Bool)
  }

  private mutating func escaped(from start: Int) throws(PatternMistake) -> Escaped {
    guard let scalar = next else {
      throw PatternMistake(offset: start, message: "a sign must follow “\\”; write \\\\ for the sign itself")
    }
    index += 1
    switch scalar {
    case "d": return .named(.digit, isNegated: false)
    case "D": return .named(.digit, isNegated: true)
    case "s": return .named(.space, isNegated: false)
    case "S": return .named(.space, isNegated: true)
    case "w": return .named(.word, isNegated: false)
    case "W": return .named(.word, isNegated: true)
    case "n": return .scalar(0x0a)
    case "r": return .scalar(0x0d)
    case "t": return .scalar(0x09)
    default: break
    }
    let isSign = scalar.value < 0x80 && !ScalarSet.Named.word.contains(scalar.value) || scalar == "_"
    if isSign || scalar.value >= 0x80 { return .scalar(scalar.value) }
    throw PatternMistake(offset: start, message: Self.refusal(of: scalar))
  }

  /// Why a letter or digit behind a backslash is refused.
  private static func refusal(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "1"..."9", "k", "g": "what a group has found cannot be referred to: that is not linear in the text"
    case "p", "P", "X", "N", "R": "\\\(scalar) is not known; name the letters in [ ], or use \\w, \\d, \\s"
    case "A", "z", "Z", "G": "\\\(scalar) is not known; ^ and $ are the ends of a line"
    case "u", "x", "U", "c", "0": "\\\(scalar) is not known; write the letter itself, or \\\\u with four digits in JSON"
    default: "\\\(scalar) is not known; known are \\b \\B \\d \\D \\s \\S \\w \\W \\n \\r \\t, and signs"
    }
  }

  /// Reads `[…]` behind its first sign.
  private mutating func bracketed(from start: Int) throws(PatternMistake) -> ScalarSet {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var named: [(ScalarSet.Named, isNegated: Bool)] = []
    let first = index
    while let scalar = next {
      let place = index
      if scalar == "]", place > first {
        index += 1
        return ScalarSet(ranges, named: named, isNegated: isNegated, ignoresCase: ignoresCase)
      }
      if scalar == "[", [":", ".", "="].contains(self.scalar(1)) {
        throw PatternMistake(offset: place, message: "[:…:] is not known; use \\w, \\d, \\s, or write \\[ for the sign")
      }
      guard case .scalar(let low) = try member(named: &named) else { continue }
      guard next == "-", let end = self.scalar(1), end != "]" else {
        ranges.append(low...low)
        continue
      }
      index += 1
      guard case .scalar(let high) = try member(named: &named), low <= high else {
        throw PatternMistake(offset: place, message: "this range ends before it begins; write \\- for the sign itself")
      }
      ranges.append(low...high)
    }
    throw PatternMistake(offset: start, message: "nothing closes this “[”; write \\[ for the sign itself")
  }

  /// One member of a class; a named one is added to `named`.
  private mutating func member(
    named: inout [(ScalarSet.Named, isNegated: Bool)]
  ) throws(PatternMistake) -> Escaped {
    let start = index
    guard let scalar = next else { return .scalar(0) }
    index += 1
    guard scalar == "\\" else { return .scalar(scalar.value) }
    let result = try escaped(from: start)
    if case .named(let name, let isNegated) = result { named.append((name, isNegated)) }
    return result
  }
}
