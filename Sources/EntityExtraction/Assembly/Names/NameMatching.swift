/// How much speaks for two names meaning one person, from the names alone.
package struct NameEvidence: Hashable, Sendable {
  package enum Grade: Int, Comparable, Hashable, Sendable {
    /// Nothing, or something that contradicts.
    case none
    /// A given name alone, or one half of a double family name.
    case partial
    /// The family name alone.
    case family
    /// The family name, and initials that agree.
    case initials
    /// Given and family name.
    case full

    package static func < (a: Grade, b: Grade) -> Bool { a.rawValue < b.rawValue }
  }

  package var grade: Grade

  /// Whether some part is spelled otherwise: `Belgatov`, `Belgatow`.
  package var isVariant: Bool

  package static let none = NameEvidence(grade: .none, isVariant: false)
}

extension PersonName {
  /// Compares two names of one article or of two.
  ///
  /// `family` and weaker grades only say that the one may be a short form of the other: whether it is, the article
  /// must tell. Time is bounded by the parts' letters.
  package func matches(_ other: PersonName) -> NameEvidence {
    if parts.isEmpty || other.parts.isEmpty { return .none }
    if parts == other.parts { return NameEvidence(grade: sameGrade, isVariant: false) }
    switch (hasGivenName, other.hasGivenName) {
    case (true, true): return compareFull(with: other)
    case (true, false): return other.compareShort(with: self)
    case (false, true): return compareShort(with: other)
    case (false, false): return compareFamilies(with: other)
    }
  }

  private var sameGrade: NameEvidence.Grade {
    hasGivenName ? .full : hasInitialsOnly ? .initials : .family
  }

  // MARK: Both have given names

  private func compareFull(with other: PersonName) -> NameEvidence {
    if isOrderedSubset(of: other) || other.isOrderedSubset(of: self) {
      return NameEvidence(grade: .full, isVariant: false)
    }
    guard let family = familyDistance(to: other) else {
      return isSwapped(other) ? NameEvidence(grade: .full, isVariant: false) : .none
    }
    guard let given = givenDistance(to: other) else { return .none }
    // Two different middle names tell two people apart; one may always be left out.
    let own = middleParts
    let others = other.middleParts
    if !own.isEmpty && !others.isEmpty && !own.contains(where: { a in others.contains { Self.agree(a, $0) } }) {
      return .none
    }
    return NameEvidence(grade: .full, isVariant: family + given > 0)
  }

  /// The first part outside the family name.
  private var firstGiven: Int? { parts.indices.first { !family.contains($0) && parts[$0].kind != .particle } }

  /// Written-out or initial names between given and family name; a patronymic after `bin` is none.
  private var middleParts: [Part] {
    guard let first = firstGiven else { return [] }
    return parts.indices.filter { index in
      index != first && !family.contains(index) && parts[index].kind != .particle
        && (index == 0 || parts[index - 1].kind != .particle)
    }.map { parts[$0] }
  }

  private func familyDistance(to other: PersonName) -> Int? {
    let own = parts[family.upperBound - 1].letters
    let others = other.parts[other.family.upperBound - 1].letters
    if let distance = spellingDistance(own, others) { return distance }
    return spellingDistance(letters(family), other.letters(other.family))
  }

  private func givenDistance(to other: PersonName) -> Int? {
    guard let a = firstGiven, let b = other.firstGiven else { return nil }
    if Self.agree(parts[a], other.parts[b]) { return 0 }
    // `Abdul Aziz` and `Abdulaziz`.
    for (own, others) in [(givenRun(a), other.parts[b].letters), (parts[a].letters, other.givenRun(b))] {
      if let distance = spellingDistance(own, others) { return distance }
    }
    return spellingDistance(parts[a].letters, other.parts[b].letters)
  }

  /// The given name with the part after it, run together.
  private func givenRun(_ index: Int) -> [UInt8] {
    let next = index + 1
    guard parts.indices.contains(next), !family.contains(next), parts[next].kind == .full else {
      return parts[index].letters
    }
    return parts[index].letters + parts[next].letters
  }

  private func isSwapped(_ other: PersonName) -> Bool {
    guard let own = firstGiven, let others = other.firstGiven else { return false }
    return letters(family) == other.parts[others].letters && parts[own].letters == other.letters(other.family)
  }

  /// Whether all parts occur in the longer name in order, two of them written out, the longer one's first or last among them.
  private func isOrderedSubset(of longer: PersonName) -> Bool {
    var next = 0
    var full = 0
    var touchesEnd = false
    for part in parts where part.kind != .particle {
      guard let found = longer.parts[next...].firstIndex(where: { Self.agree(part, $0) }) else { return false }
      if part.kind == .full && longer.parts[found].kind == .full { full += 1 }
      if found == 0 || found == longer.parts.count - 1 { touchesEnd = true }
      next = found + 1
    }
    return full >= 2 && touchesEnd
  }

  /// Whether two parts may stand for the same name: equal, or the one an initial or beginning of the other.
  private static func agree(_ a: Part, _ b: Part) -> Bool {
    if a.letters == b.letters { return true }
    switch (a.kind, b.kind) {
    case (.initial, _), (.abbreviation, .full): return b.letters.starts(with: a.letters)
    case (_, .initial), (.full, .abbreviation): return a.letters.starts(with: b.letters)
    default: return false
    }
  }

  // MARK: One is a short form

  /// Compares a name without given name, or with initials only, with one that has a given name.
  private func compareShort(with full: PersonName) -> NameEvidence {
    let initials = parts.indices.filter { !family.contains($0) && parts[$0].kind == .initial }
    if !initials.isEmpty {
      guard let distance = familyDistance(to: full) else { return .none }
      let given = full.parts.indices.filter { !full.family.contains($0) && full.parts[$0].kind != .particle }
      for (own, others) in zip(initials, given) where !Self.agree(parts[own], full.parts[others]) { return .none }
      return NameEvidence(grade: .initials, isVariant: distance > 0)
    }
    let own = parts.filter { $0.kind != .particle }
    let others = full.parts.filter { $0.kind != .particle }
    if own.count < others.count && Array(others.suffix(own.count)) == own {
      return NameEvidence(grade: .family, isVariant: false)
    }
    if let distance = spellingDistance(letters(parts.indices), full.letters(full.family)) {
      return NameEvidence(grade: .family, isVariant: distance > 0)
    }
    if own.count == 1, let distance = spellingDistance(own[0].letters, full.parts[full.family.upperBound - 1].letters) {
      return NameEvidence(grade: .family, isVariant: distance > 0)
    }
    guard own.count == 1, let given = full.firstGiven else { return .none }
    if own[0].letters == full.parts[given].letters { return NameEvidence(grade: .partial, isVariant: false) }
    if others.count >= 3, own[0] == others[others.count - 2], full.parts[full.family.lowerBound].kind != .particle {
      return NameEvidence(grade: .partial, isVariant: false)
    }
    return .none
  }

  private func compareFamilies(with other: PersonName) -> NameEvidence {
    guard let distance = familyDistance(to: other) else { return .none }
    let own = parts.indices.filter { !family.contains($0) && parts[$0].kind == .initial }
    let others = other.parts.indices.filter { !other.family.contains($0) && other.parts[$0].kind == .initial }
    for (a, b) in zip(own, others) where parts[a].letters != other.parts[b].letters { return .none }
    let grade: NameEvidence.Grade = own.isEmpty || others.isEmpty ? .family : .initials
    return NameEvidence(grade: grade, isVariant: distance > 0)
  }
}
