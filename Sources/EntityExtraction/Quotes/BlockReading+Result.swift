import Annotations

extension BlockReading {
  /// Quotation marks that no cue has taken: whole sentences, which go on with a quotation of this or another block, and
  /// quoted words inside a sentence that are too many for a term or a title.
  mutating func addUncued() {
    let cued = found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var next = 0
    var covered = 0
    var earlier: Found?
    for region in reader.regions {
      while next < cued.count, cued[next].tokens.lowerBound <= region.open + 1 {
        covered = max(covered, cued[next].tokens.upperBound)
        if cued[next].kind == .direct, cued[next].tokens.upperBound <= region.open { earlier = cued[next] }
        next += 1
      }
      guard covered <= region.open, !taken.contains(region.open) else { continue }
      guard isWholeSentence(region) else {
        if isLongFragment(region) {
          found.append(Found(tokens: region.inner, kind: .direct, cue: nil, subject: nil, flags: .isFragment))
        }
        continue
      }
      var flags: QuoteCandidate.Flags = region.isClosed ? [] : .isOpen
      if region.open <= reader.start { flags.insert(.opensBlock) }
      if earlier == nil { flags.insert(.isUncued) }
      found.append(
        Found(tokens: region.inner, kind: .direct, cue: earlier?.cue, subject: earlier?.subject, flags: flags)
      )
    }
  }

  /// Whether quoted words inside a sentence are too many for a term, and neither a title nor a name.
  ///
  /// Linear in the words.
  func isLongFragment(_ region: QuotedRegion) -> Bool {
    guard region.isClosed, reader.text.role != .title, reader.text.role != .heading, !reader.isTitle(region) else {
      return false
    }
    let words = region.inner.lazy.filter { reader.isWord($0) || reader.text.tokens[$0].kind == .number }
    guard words.prefix(BlockReading.fragmentWords).count == BlockReading.fragmentWords else { return false }
    if reader.isIn(BlockReading.naming, region.open - 1), reader.isName(region.open + 1) { return false }
    return !isDocumentText(region)
  }

  /// `The Declaration provides that “…”`: the words of a document, which speaks no quote.
  private func isDocumentText(_ region: QuotedRegion) -> Bool {
    let verb = reader.text.token(region.open - 1, is: "that") ? region.open - 2 : region.open - 1
    return (max(0, verb - 6)..<max(0, verb)).contains {
      reader.classes($0).contains(.documentHead) && !reader.isQuoted($0)
    }
  }

  /// How many words in quotation marks are a quotation even where nobody is said to have spoken them.
  static let fragmentWords = 6

  /// Words before the title of a work.
  static let naming = WordSet(
    "titled entitled headlined subtitled captioned named called dubbed song album film movie novel book poem play essay "
      + "article paper column chapter episode series report exhibition painting video track single"
  )

  /// Whether a quotation is one or more whole sentences of the block.
  func isWholeSentence(_ region: QuotedRegion) -> Bool {
    let isStart =
      region.open <= reader.start || reader.text.tokens[region.open].flags.contains(.sentenceStart)
      || reader.region(at: region.open - 1)?.close == region.open - 1
    guard isStart, region.inner.count >= 2, !reader.isTitle(region) else { return false }
    if !region.isClosed { return true }
    var next = region.close + 1
    while next < reader.count, !reader.isWord(next), !reader.isQuoted(next), reader.text.tokens[next].isJoined {
      next += 1
    }
    return next >= reader.count || reader.text.tokens[next].flags.contains(.sentenceStart) || reader.isQuoted(next)
  }

  /// Sorts the candidates, drops what overlaps (the longer stays) and turns tokens into bytes.
  mutating func finish() {
    let antecedents = SentenceSubjects(reader)
    found.sort { ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count) }
    var kept: [Found] = []
    for next in found {
      if let last = kept.last, next.tokens.lowerBound < last.tokens.upperBound {
        if next.tokens.count > last.tokens.count { kept[kept.count - 1] = next }
      } else {
        kept.append(next)
      }
    }
    for item in kept {
      let range = reader.bytes(item.tokens)
      guard !range.isEmpty || item.flags.contains(.introducesNextBlock) else { continue }
      var flags = item.flags
      if let subject = item.subject, subject.phrase.count == 1,
        reader.isIn(BlockReading.thingPronouns, subject.phrase.lowerBound)
      {
        switch antecedents.before(subject.phrase.lowerBound) {
        case .thing: flags.insert(.isThing)
        case .unknown: flags.insert(.needsAntecedent)
        case .speaker: break
        }
      }
      if flags.contains(.isThing) { continue }
      candidates.append(
        QuoteCandidate(
          range: range,
          kind: item.kind,
          cue: item.cue.map { reader.text.byteRange($0) },
          speaker: item.subject.map { speaker($0) },
          flags: flags
        )
      )
    }
  }

  /// Pronouns that may stand for a document or an event.
  static let thingPronouns = WordSet("they it")

  /// The words of a subject as the speaker of a quote.
  func speaker(_ subject: Subject) -> SpeakerPhrase {
    let isPronoun =
      subject.phrase.count == 1
      && (reader.isIn(ClauseWords.pronouns, subject.phrase.lowerBound)
        || reader.isIn(BlockReading.objectPronouns, subject.phrase.lowerBound))
    let form: SpeakerWords.Form =
      isPronoun ? .pronoun : subject.extent.contains { reader.isName($0) } ? .name : .descriptor
    return SpeakerPhrase(
      form: form,
      range: trimmed(subject.phrase),
      extent: trimmed(subject.extent)
    )
  }

  /// The bytes of a noun phrase without closing punctuation; the point of `U.S.` stays.
  func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    if let last = tokens.last, reader.text.isMark(last, UInt8(ascii: ".")), reader.text.tokens[last].isJoined {
      return reader.text.byteRange(tokens)
    }
    let bytes = reader.bytes(tokens)
    return bytes.isEmpty ? reader.text.byteRange(tokens) : bytes
  }
}
