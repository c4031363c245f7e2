extension Check {
  /// The checks of one article's text, in the order in which `attache explain` lists them.
  static let textChecks: [Check] = [
    .replacementCharacter,
    .brokenEncoding,
    .invisibleCharacter,
    .mixedAlphabets,
    .doubledWord,
    .unpairedQuotationMark,
    .mixedQuotationMarks,
    .quoteWithoutSpeaker,
    .impossibleDate,
    .impossibleTime,
    .weekdayMismatch,
    .reversedRange,
    .ambiguousDate,
    .unplacedDate,
    .conflictingDates,
    .pastEventInFuture,
    .moneyWithoutCurrency,
    .numberMismatch,
  ]
}
