/// The guidelines' table of which kind may stand inside which.
package enum Nesting {
  /// Whether a mention of one kind may stand inside one of another, where the two spans differ.
  ///
  /// `country` in `organization`: yes. Anything in `person`, `country` or a value: no.
  package static func allows(_ inner: KindSet, inside outer: KindSet) -> Bool {
    if outer.isSubset(of: [.role, .organization, .event, .document]) {
      return inner.isSubset(of: [.country, .place, .nationality, .organization, .person, .role, .date])
    }
    if outer.isSubset(of: [.place, .misc]) {
      return inner.isSubset(of: [.country, .nationality])
    }
    return false
  }
}
