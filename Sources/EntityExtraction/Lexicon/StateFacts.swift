import LanguageData

/// What the table of states says of one state, for cards; the compiled lexicon knows its forms by their hashes only.
package struct StateFacts: Hashable, Sendable {
  /// The common English name.
  package let name: String

  /// The name in full; nil where it is the common one.
  package let officialName: String?

  /// ISO 3166-1 alpha-2; nil for a state of the past.
  package let code: String?

  package let capital: String?

  /// The adjective: `Kazakhstani`.
  package let demonym: String?

  /// The state that a name or demonym means; nil for anything else.
  package static func named(_ name: String) -> StateFacts? {
    if let facts = table[name] { return facts }
    let entry = Lexicon.embedded.entry(for: FormHash(phrase: name))
    let value =
      Lexicon.embedded.value(of: entry, as: .country) ?? Lexicon.embedded.value(of: entry, as: .nationality)
    return value.flatMap { table[$0] }
  }

  /// The state with an ISO 3166-1 alpha-2 code.
  package static func coded(_ code: String) -> StateFacts? { byCode[code] }

  private static let byCode = Dictionary(
    table.values.compactMap { facts in facts.code.map { ($0, facts) } },
    uniquingKeysWith: { first, _ in first }
  )

  /// By common name.
  private static let table: [String: StateFacts] = {
    let bytes = UnsafeRawBufferPointer(start: attache_states_bytes(), count: attache_states_size())
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter {
      $0.utf8.first != UInt8(ascii: "#")
    }
    // The first row names the columns: name, names, demonyms, capital, code.
    let states = rows.dropFirst().map { StateFacts($0.split(separator: "\t", omittingEmptySubsequences: false)) }
    return Dictionary(states.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }()

  private init(_ cells: [Substring]) {
    func first(_ column: Int) -> String? {
      guard column < cells.count, let form = cells[column].split(separator: "|").first else { return nil }
      return String(form)
    }
    let name = first(0) ?? ""
    self.name = name
    demonym = first(2)
    capital = first(3)
    code = first(4)
    let forms = cells.count > 1 ? cells[1].split(separator: "|").map(String.init) : []
    let hasLongName = code != nil && !isLongName(name) && !withoutLongName.contains(name)
    officialName = hasLongName ? forms.first { $0 != name && isLongName($0) } : nil
  }
}

/// Whether a name says which form of state it is.
private func isLongName(_ name: String) -> Bool {
  name.split(whereSeparator: { $0 == " " || $0 == "-" }).contains { formsOfState.contains(String($0)) }
}

private let formsOfState: Set<String> = [
  "Republic", "Kingdom", "State", "States", "Federation", "Union", "Commonwealth", "Principality", "Emirates",
  "Sultanate", "Confederation", "Duchy",
]

/// States whose official name is the common one; the longer one in the table is of the past or of everyday use.
private let withoutLongName: Set<String> = [
  "Barbados", "Georgia", "Hungary", "Ireland", "Japan", "Malaysia", "Mongolia", "Montenegro", "Nepal", "Turkmenistan",
]
