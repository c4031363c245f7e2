import Annotations

/// How a block uses capitals, by sentence: whether a capital says that a word is a name.
package struct Casing: Sendable {
  /// The case of a sentence as a whole.
  package enum Style: UInt8, Hashable, Sendable {
    /// Capitals mark names and sentence starts.
    case sentence
    /// Nearly all words begin with a capital, as in many headlines.
    case title
    /// Nearly all letters are capitals.
    case capitals
  }

  private var styles: [Style]

  init(_ text: BlockText) {
    styles = Array(repeating: .sentence, count: text.tokens.count)
    for sentence in text.sentences {
      let style = Casing.style(of: text.tokens[sentence], in: text.role)
      guard style != .sentence else { continue }
      for token in sentence { styles[token] = style }
    }
  }

  package subscript(token: Int) -> Style {
    styles.indices.contains(token) ? styles[token] : .sentence
  }

  private static func style(of tokens: ArraySlice<Token>, in role: BlockRole) -> Style {
    var words = 0
    var capitalized = 0
    var allCaps = 0
    for token in tokens where token.kind == .word && token.end - token.start > 1 {
      guard !token.lexical.classes.contains(.functionWord) || token.isAllCaps else { continue }
      words += 1
      if token.isCapitalized { capitalized += 1 }
      if token.isAllCaps { allCaps += 1 }
    }
    guard words >= 4 else { return .sentence }
    if allCaps * 10 >= words * 8 { return .capitals }
    // Lists and names of bodies hold as many capitals; only a headline tells by them.
    let isHeadline = role == .title || role == .heading
    return isHeadline && capitalized * 10 >= words * 9 && words >= 5 ? .title : .sentence
  }
}
