extension Check {
  /// The checks of a registry, and of articles against it.
  static let registryChecks: [Check] = []
}
