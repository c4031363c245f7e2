extension Check {
  /// The checks of a registry, and of articles against it.
  package static let registryChecks: [Check] = []
}
