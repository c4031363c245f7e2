extension Check {
  /// The checks of the decisions on an article.
  static let sidecarChecks: [Check] = []
}
