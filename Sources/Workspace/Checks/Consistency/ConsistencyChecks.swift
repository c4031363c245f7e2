extension Check {
  /// The checks of what one article says in several places.
  static let consistencyChecks: [Check] = [
    .nameInTwoSpellings,
    .ambiguousSurname,
    .contradictoryTitles,
    .acronymWithoutExpansion,
    .repeatedExpansion,
    .conflictingExpansions,
    .expansionMismatch,
    .sameStringTwoKinds,
    .unmarkedElsewhere,
    .markInFurniture,
  ]
}
