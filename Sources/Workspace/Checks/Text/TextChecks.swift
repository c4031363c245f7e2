extension Check {
  /// The checks of one article's text, in the order in which `attache explain` lists them.
  static let textChecks: [Check] = [
    .unpairedQuotationMark
  ]
}
