/// A class of a pattern: `[a-z]`, `\w`, `[^\s,]`.
struct ScalarSet: Sendable {
  /// A class with a name.
  enum Named: Sendable {
    case digit
    case space
    case word
  }

  private var ranges: [ClosedRange<UInt32>] = []
  private var named: [(Named, isNegated: Bool)] = []
  private var isNegated = false

  /// The answers for ASCII, a bit a scalar.
  private var ascii: (UInt64, UInt64) = (0, 0)

  /// - Parameters:
  ///   - ranges: scalars that belong to the set.
  ///   - named: classes that belong to it, or all but them.
  ///   - isNegated: whether the set is all that these are not.
  ///   - ignoresCase: whether a letter belongs to it if it does in the other case.
  init(
    _ ranges: [ClosedRange<UInt32>],
    named: [(Named, isNegated: Bool)] = [],
    isNegated: Bool = false,
    ignoresCase: Bool = false
  ) {
    self.ranges = ranges
    self.named = named
    self.isNegated = isNegated
    self.ignoresCase = ignoresCase
    for value in UInt32(0)..<64 where find(value) { ascii.0 |= 1 << UInt64(value) }
    for value in UInt32(64)..<128 where find(value) { ascii.1 |= 1 << UInt64(value - 64) }
  }

  private var ignoresCase: Bool

  /// O(1) for ASCII, else O(ranges).
  func contains(_ value: UInt32) -> Bool {
    if value < 64 { return ascii.0 >> UInt64(value) & 1 == 1 }
    if value < 128 { return ascii.1 >> UInt64(value - 64) & 1 == 1 }
    return find(value)
  }

  private func find(_ value: UInt32) -> Bool {
    var isFound = holds(value)
    if !isFound, ignoresCase { isFound = holds(LetterCase.lower(value)) || holds(LetterCase.upper(value)) }
    return isFound != isNegated
  }

  private func holds(_ value: UInt32) -> Bool {
    ranges.contains { $0.contains(value) } || named.contains { $0.0.contains(value) != $0.isNegated }
  }
}

extension ScalarSet.Named {
  /// Whether Unicode says so: decimal digits, white space, or letters, marks, digits and connectors such as `_`.
  func contains(_ value: UInt32) -> Bool {
    switch self {
    case .digit where value < 0x80: return (0x30...0x39).contains(value)
    case .space where value < 0x80: return value == 0x20 || (0x09...0x0d).contains(value)
    case .word where value < 0x80:
      return (0x61...0x7a).contains(value | 0x20) || (0x30...0x39).contains(value) || value == 0x5f
    default: break
    }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    switch self {
    case .digit: return properties.generalCategory == .decimalNumber
    case .space: return properties.isWhitespace
    case .word:
      if properties.isAlphabetic { return true }
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: return true
      default: return false
      }
    }
  }
}

/// The other case of single letters; a letter whose other case takes several scalars has none here.
package enum LetterCase {
  /// The lower case of a scalar.
  package static func lower(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return (0x41...0x5a).contains(value) ? value | 0x20 : value }
    return single(Unicode.Scalar(value)?.properties.lowercaseMapping) ?? value
  }

  /// The upper case of a scalar.
  package static func upper(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return (0x61...0x7a).contains(value) ? value & ~0x20 : value }
    return single(Unicode.Scalar(value)?.properties.uppercaseMapping) ?? value
  }

  private static func single(_ mapping: String?) -> UInt32? {
    guard let scalars = mapping?.unicodeScalars, let first = scalars.first, scalars.count == 1 else { return nil }
    return first.value
  }
}
