package import Annotations

/// The token types and modifiers of semantic tokens.
///
/// All are standard names: several clients drop others, so kinds share types where the protocol has too few.
package enum SemanticTokensLegend {
  /// The index of a type is what tokens hold.
  package static let types = [
    "class", "function", "namespace", "enum", "struct", "typeParameter", "event", "string", "enumMember", "number",
    "property", "variable",
  ]

  package static let modifiers = ["definition"]

  /// The modifier of a mention that introduces its entity.
  static let definition: UInt32 = 1 << 0

  /// The type of a mention kind; `variable` for the user's own kinds.
  package static func type(of kind: MentionKind) -> String {
    switch kind {
    case .person: "class"
    case .role: "function"
    case .organization: "namespace"
    case .country: "enum"
    case .place: "struct"
    case .nationality: "typeParameter"
    case .event: "event"
    case .document: "string"
    case .date, .time, .duration: "enumMember"
    case .money, .percent, .quantity: "number"
    case .misc: "property"
    default: "variable"
    }
  }

  /// The index of a mention kind's type.
  static func index(of kind: MentionKind) -> UInt32 {
    indexes[kind] ?? otherIndex
  }

  private static let indexes: [MentionKind: UInt32] = Dictionary(
    uniqueKeysWithValues: MentionKind.guidelineKinds.map { ($0, indexOfType(type(of: $0))) }
  )
  private static let otherIndex = indexOfType("variable")

  private static func indexOfType(_ name: String) -> UInt32 {
    UInt32(types.firstIndex(of: name) ?? 0)
  }
}
