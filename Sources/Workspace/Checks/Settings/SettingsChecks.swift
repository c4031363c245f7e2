extension Check {
  /// The checks of settings.
  package static let settingsChecks: [Check] = [.brokenOwnCheck, .brokenOwnList, .unknownCheck, .unusedSuppression]
}
