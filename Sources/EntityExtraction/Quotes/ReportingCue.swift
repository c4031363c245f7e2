/// A reporting verb or phrase of a block, outside quotation marks.
struct ReportingCue: Hashable, Sendable {
  /// The tokens of the verb or phrase.
  var tokens: Range<Int>

  /// What the lexicon says of it.
  var verb: ReportingVerb

  /// The first words of phrases that name a source behind another one, which has the cue: `said, citing …`.
  private static let chained = WordSet("citing quoting referring with")

  /// All cues of a block in order; linear in its tokens.
  static func all(in reader: ClauseReader, lexicon: Lexicon) -> [ReportingCue] {
    let text = reader.text
    var cues: [ReportingCue] = []
    var phrase = 0
    var index = 0
    while index < text.tokens.count {
      while phrase < text.phrases.count, text.phrases[phrase].tokens.lowerBound < index { phrase += 1 }
      let single = lexicon.reportingVerb(of: text.tokens[index].lexical)
      var found = single.map { ReportingCue(tokens: index..<index + 1, verb: $0) }
      let phrases = text.phrases[phrase...].prefix { $0.tokens.lowerBound == index }
      if let (tokens, own) = phrases.lazy.compactMap({ item in
        lexicon.reportingVerb(of: item.entry).map { (item.tokens, $0) }
      }).first {
        // `expressed hope`: the hope is what was expressed.
        let isVerbWithNoun =
          single?.complements.contains(.object) == true && own.complements.isDisjoint(with: [.object, .to, .quote])
          || single?.complements.contains(.addressee) == true
        if !isVerbWithNoun { found = ReportingCue(tokens: tokens, verb: own) }
      }
      if let cue = found, !reader.isQuoted(index), !cue.isChained(text), reader.isLowerCase(index) {
        cues.append(cue)
        index = cue.tokens.upperBound
      } else {
        index += 1
      }
    }
    return cues
  }

  private func isChained(_ text: BlockText) -> Bool {
    verb.forms.contains(.phrase) && ReportingCue.chained.contains(text.tokens[tokens.lowerBound].form)
  }
}
