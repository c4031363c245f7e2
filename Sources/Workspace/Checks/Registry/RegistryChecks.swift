extension Check {
  /// The checks of a registry, and of articles against it.
  package static let registryChecks: [Check] = [
    .duplicateEntity, .ambiguousAlias, .sharedIdentity, .differentFromItself,
    .unknownRegistryReference, .outdatedRegistryReference, .replacementCycle, .registryKinds, .membershipCycle,
    .impossibleRegistryDate, .reversedPeriod, .twoHolders,
    .roleOutsidePeriod, .roleAgainstRegistry, .membershipOutsidePeriod,
  ]
}
