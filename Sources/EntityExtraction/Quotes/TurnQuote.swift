import Annotations

/// Reads a turn of a transcript: everything behind the label is said by the one the label names.
enum TurnQuote {
  /// One candidate; its speaker is nil where the label names nobody (`QUESTION:`).
  static func read(_ text: BlockText) -> [QuoteCandidate] {
    guard let label = TurnLabel(text.bytes, 0..<text.bytes.count) else { return [] }
    var speaker: Range<Int>? = label.speaker
    if label.isQuestion {
      // `QUESTION (Ann Wu, Rift Times):`: the name stands before the first comma of the parenthesis.
      let name = text.bytes[label.parenthesis].prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }
      speaker = name.isEmpty ? nil : name.startIndex..<name.endIndex
    }
    let range = words(text, from: label.text)
    return [
      QuoteCandidate(
        range: range,
        kind: .direct,
        cue: nil,
        speaker: speaker.map { SpeakerPhrase(form: .label, range: $0, extent: $0) },
        flags: .isTurn
      )
    ]
  }

  /// The words of a block from a byte on, in UTF-8 bytes: without marks around them, a stage direction at the end
  /// (`(Laughter.)`) and closing punctuation; empty where the block is nothing but a stage direction.
  static func words(_ text: BlockText, from start: Int) -> Range<Int> {
    let reader = ClauseReader(text)
    guard let first = text.tokens.firstIndex(where: { Int($0.start) >= start }) else { return 0..<0 }
    var tokens = first..<text.tokens.count
    // Emphasis around a whole turn: `**Why now?**`.
    while let last = tokens.last, text.isMark(last, UInt8(ascii: "*")) || text.isMark(last, UInt8(ascii: "_")) {
      tokens.removeLast()
    }
    while let last = tokens.last, text.isMark(last, UInt8(ascii: ")")),
      let open = tokens.last(where: { text.isMark($0, UInt8(ascii: "(")) }),
      open == tokens.lowerBound || text.tokens[open].flags.contains(.sentenceStart)
        || reader.text.isMark(open - 1, UInt8(ascii: "."))
    {
      tokens = tokens.lowerBound..<open
    }
    if let open = tokens.first, let region = reader.region(at: open), region.open == open,
      region.close >= tokens.upperBound - 2
    {
      tokens = region.inner
    }
    return reader.bytes(tokens)
  }
}
