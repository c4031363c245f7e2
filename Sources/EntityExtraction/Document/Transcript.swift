import Annotations

/// Finds the turns of a transcript: lines with a speaker's label before a colon.
enum Transcript {
  /// Gives turns their role.
  ///
  /// Linear in the drafts.
  ///
  /// A single label is no transcript (`DUBAI: The minister …`): labels in capitals or for a part in an interview must
  /// be two at least, other labels must come back, with sentences behind them.
  static func mark(_ drafts: inout [Draft]) {
    var strong = 0
    var names: [FormHash: Int] = [:]
    for draft in drafts where draft.role == nil {
      guard let label = draft.label else { continue }
      switch label.style {
      case .capitals, .part: strong += 1
      case .name: if draft.endsSentence { names[label.form, default: 0] += 1 }
      }
    }
    let isTranscript = strong >= 2
    let established = drafts.indices.filter { index in
      drafts[index].role == nil && drafts[index].endsSentence
        && drafts[index].label.map { $0.style == .name && names[$0.form, default: 0] >= 2 } == true
    }
    // Where the same speaker answers again and again, whoever asks between is another one: `Reuters: Can you confirm?`
    let exchange = established.count >= 3 ? (established.first ?? 0) - 1...(established.last ?? 0) : 0...0
    for index in drafts.indices where drafts[index].role == nil {
      guard let label = drafts[index].label else { continue }
      let isTurn =
        switch label.style {
        case .capitals, .part: isTranscript
        case .name:
          drafts[index].endsSentence
            && (names[label.form, default: 0] >= 2
              || exchange.contains(index) && exchange.count > 1 && label.isCapitalized)
        }
      if isTurn { drafts[index].role = .turn }
    }
  }
}
