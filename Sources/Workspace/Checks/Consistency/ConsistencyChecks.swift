extension Check {
  /// The checks of what one article says in several places.
  static let consistencyChecks: [Check] = []
}
