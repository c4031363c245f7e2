/// Which currency a name that several states use stands for in a block: `kroner`, `francs`, `dinars`.
struct CurrencyChoice {
  private let text: GrammarText
  private var chosen: [String: String] = [:]

  init(_ text: GrammarText) {
    self.text = text
  }

  /// The code among those the lexicon lists, separated by blanks, whose state the block names most; else the first.
  ///
  /// The first two letters of a currency's code are its state's code (ISO 4217). Each name is decided once a block.
  mutating func code(_ listed: String) -> String {
    if let known = chosen[listed] { return known }
    let codes = listed.split(separator: " ")
    guard codes.count > 1 else { return listed }
    var counts = Array(repeating: 0, count: codes.count)
    for token in text.text.tokens where token.lexical.classes.contains(.stateCode) {
      guard let state = text.lexicon.value(of: token.lexical, as: .stateCode),
        let index = codes.firstIndex(where: { $0.hasPrefix(state) })
      else { continue }
      counts[index] += 1
    }
    let best = counts.max().flatMap { counts.firstIndex(of: $0) } ?? 0
    chosen[listed] = String(codes[best])
    return String(codes[best])
  }
}
