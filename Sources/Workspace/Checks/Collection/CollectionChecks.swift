extension Check {
  /// The checks of all articles together.
  static let collectionChecks: [Check] = []
}
