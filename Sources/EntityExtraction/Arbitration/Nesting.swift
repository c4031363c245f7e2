/// The guidelines' table of which kind may stand inside which.
package enum Nesting {
  /// Whether a mention of one kind may stand inside one of another, where the two spans differ.
  ///
  /// `country` in `organization`: yes. Anything in `person`, `country` or a value: no. Of kinds of the user's own the
  /// guidelines say nothing: they stand in what holds names, and hold names.
  package static func allows(_ inner: KindSet, inside outer: KindSet) -> Bool {
    if outer.isSubset(of: [.role, .organization, .event, .document, .own]) {
      return inner.isSubset(of: [.country, .place, .nationality, .organization, .person, .role, .date, .own])
    }
    if outer.isSubset(of: [.place, .misc]) {
      return inner.isSubset(of: [.country, .nationality, .own])
    }
    return false
  }
}
