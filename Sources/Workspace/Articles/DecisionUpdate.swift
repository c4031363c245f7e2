package import AnnotationStore

/// What came of handing in a sidecar or a registry.
package struct DecisionUpdate: Hashable, Sendable {
  /// What is wrong in the file, in its order.
  package var problems: [FileProblem] = []

  /// Answers may be others than before.
  package var isChange = false
}
