extension Check {
  /// The checks of settings.
  static let settingsChecks: [Check] = []
}
