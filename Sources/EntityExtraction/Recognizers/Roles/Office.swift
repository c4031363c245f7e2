/// One office as it is read around its head noun.
struct Office {
  /// The tokens of the office with its owner, modifiers and complement.
  var tokens: Range<Int>
  /// The tokens of the head noun: `minister`, `prime minister`.
  var head: Range<Int>
  var isPlural: Bool
  /// Whether a state, people or body stands before the head: `Russian Foreign Minister`.
  var hasOwner: Bool
  /// Whether something behind the head belongs to it: `of Foreign Affairs`.
  var hasComplement: Bool
  /// Whether a modifier or field stands before the head: `former`, `foreign`.
  var hasModifier: Bool
}
