internal import AnnotationStore
internal import Annotations

extension Check {
  /// The checks of the decisions on an article.
  package static let sidecarChecks: [Check] = [
    .orphanedAnnotation, .movedAnnotation, .ambiguousAnnotation, .staleReplacement,
    .crossingMentions, .disallowedNesting, .twoKindsAtOnePlace, .duplicateMention, .acceptedAndRejected,
    .untrimmedAnnotation, .marksAtEnds, .mentionInsideWord, .mentionAcrossParagraphs, .overlappingQuotes,
    .cueInsideQuotation,
    .danglingReference, .relationToItself, .relationEnds, .relationToRejected, .duplicateRelation,
    .misspeltEntity, .replacedEntity, .unregisteredEntity, .entityOfTwoKinds, .speakerMismatch,
    .unknownKind, .malformedValue, .valueAgainstWords, .valueOnWrongKind,
    .impossibleDocumentDate, .undecidedInDone, .newerSuggestionsInDone, .acceptedWithoutPerson,
    .wrongArticle, .sidecarWithoutArticle,
  ]
}
