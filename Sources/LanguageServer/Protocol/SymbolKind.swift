package import Annotations
internal import PositionedJSON

/// The kind of a symbol; an open set.
package struct SymbolKind: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  package static let file = SymbolKind(rawValue: 1)
  package static let module = SymbolKind(rawValue: 2)
  package static let namespace = SymbolKind(rawValue: 3)
  package static let package = SymbolKind(rawValue: 4)
  package static let `class` = SymbolKind(rawValue: 5)
  package static let property = SymbolKind(rawValue: 7)
  package static let `enum` = SymbolKind(rawValue: 10)
  package static let function = SymbolKind(rawValue: 12)
  package static let variable = SymbolKind(rawValue: 13)
  package static let string = SymbolKind(rawValue: 15)
  package static let number = SymbolKind(rawValue: 16)
  package static let key = SymbolKind(rawValue: 20)
  package static let enumMember = SymbolKind(rawValue: 22)
  package static let `struct` = SymbolKind(rawValue: 23)
  package static let event = SymbolKind(rawValue: 24)
}

extension SymbolKind: JSONWritable {}

extension SymbolKind {
  /// The kind that stands for a mention's; `variable` for the user's own kinds.
  package init(_ kind: MentionKind) {
    self = Self.ofMentions[kind] ?? .variable
  }

  private static let ofMentions: [MentionKind: SymbolKind] = [
    .person: .class, .role: .function, .organization: .namespace, .country: .enum, .place: .struct,
    .nationality: .enumMember, .event: .event, .document: .file, .date: .number, .time: .number, .duration: .number,
    .money: .number, .percent: .number, .quantity: .number, .misc: .property,
  ]

  /// The kinds that a client knows.
  struct Known: Sendable {
    /// Nil where the client does not list them: then it knows those of the protocol's first version.
    private var declared: Set<Int>?

    init() {}

    /// Reads a `valueSet`.
    init(_ valueSet: JSONValue?) {
      declared = (valueSet?.array?.compactMap(\.int)).map(Set.init)
    }

    /// The kind itself, or one that every client knows.
    func nearest(_ kind: SymbolKind) -> SymbolKind {
      let isKnown = declared?.contains(kind.rawValue) ?? (kind.rawValue <= 18)
      return isKnown ? kind : .variable
    }
  }
}
