/// Interim comparison of names.
struct PersonName: Hashable, Sendable {
  struct Evidence {
    enum Grade { case none, partial, family, initials, full }
    var grade: Grade
    var isVariant: Bool
  }
  var parts: [[UInt8]]
  init(_ name: String) { parts = FoldedName(name).words.map(Array.init) }
  var hasGivenName: Bool { parts.count > 1 && parts[0].count > 1 }
  func matches(_ other: PersonName) -> Evidence {
    if parts == other.parts {
      return Evidence(grade: hasGivenName ? .full : parts.count > 1 ? .initials : .family, isVariant: false)
    }
    guard let a = parts.last, let b = other.parts.last, let x = parts.first, let y = other.parts.first,
      consonants(of: a[...]) == consonants(of: b[...])
    else { return Evidence(grade: .none, isVariant: false) }
    if parts.count == 1 || other.parts.count == 1 { return Evidence(grade: .family, isVariant: a != b) }
    if x.count == 1 || y.count == 1 { return Evidence(grade: x[0] == y[0] ? .initials : .none, isVariant: a != b) }
    return Evidence(grade: x == y ? .full : .none, isVariant: a != b)
  }
}
