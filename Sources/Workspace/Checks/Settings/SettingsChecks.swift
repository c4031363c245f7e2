extension Check {
  /// The checks of settings.
  package static let settingsChecks: [Check] = [.unknownCheck, .unusedSuppression]
}
