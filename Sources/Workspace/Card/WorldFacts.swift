import Annotations
import EntityExtraction

/// What the word lists know of a state, place or body by its name: sentences for its card.
///
/// Of a state its official name, code, capital and demonym; of a city the state whose capital it is; of another place or a
/// body the state it belongs to. Nothing for names that they do not know.
func worldFacts(of name: String, _ kind: MentionKind) -> [String] {
  let lexicon = Lexicon.embedded
  let entry = lexicon.entry(for: FormHash(phrase: name))
  switch kind {
  case .country, .nationality:
    guard let state = StateFacts.named(name) else { return [] }
    let code = state.code.map { "ISO code \($0)" }
    let capital = state.capital.map { "capital \($0)" }
    let adjective = state.demonym.map { "adjective \($0)" }
    let line = [state.officialName, code, capital, adjective].compactMap { $0 }.joined(separator: " · ")
    return line.isEmpty ? [] : [line]
  case .place:
    guard let state = lexicon.value(of: entry, as: .state) ?? stateOfCapital(name, entry) else { return [] }
    return [entry.classes.contains(.capital) ? "Capital of \(state)" : "In \(state)"]
  case .organization:
    let expansion = lexicon.value(of: entry, as: .acronym).flatMap { $0 == name ? nil : "Stands for \($0)" }
    let state = lexicon.value(of: entry, as: .state).map { "Of \($0)" }
    return [expansion, state].compactMap { $0 }
  default: return []
  }
}

/// The state whose capital a city is.
private func stateOfCapital(_ name: String, _ entry: Lexicon.Entry) -> String? {
  guard entry.classes.contains(.capital), let code = Lexicon.embedded.value(of: entry, as: .stateCode) else {
    return nil
  }
  return StateFacts.coded(code)?.name
}
