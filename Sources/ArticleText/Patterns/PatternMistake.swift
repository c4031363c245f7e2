/// Why a pattern cannot be read.
package struct PatternMistake: Error, Hashable, Sendable {
  /// Where the mistake begins, in Unicode scalars of the pattern.
  package var offset: Int

  /// What is wrong and what to write in its place.
  package var message: String
}
