extension Check {
  /// The checks of all articles together.
  package static let collectionChecks: [Check] = [
    .spellingDiffersElsewhere, .oneNameTwoEntities, .twoHoldersElsewhere, .duplicateArticle, .unusedEntity,
  ]
}
