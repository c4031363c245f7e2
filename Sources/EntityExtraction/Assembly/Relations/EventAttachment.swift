import Annotations

/// Finds the event that a date or place in the same sentence belongs to.
///
/// The nearest event before it with nothing but holding verbs, participants, other dates and places between (`the
/// meeting, which will be held on April 11 in Almaty`); the event right behind it (`the Tuesday visit`); the first event
/// of a sentence that it opens (`On 11 April 2025, the eighth meeting …`). Linear in the sentence.
struct EventAttachment {
  enum Form: Int, Comparable {
    case adverbial
    case opening
    case before
    case after

    static func < (a: Form, b: Form) -> Bool { a.rawValue < b.rawValue }
  }

  struct Result {
    var event: Int
    var form: Form
  }

  let reader: RelationReader

  /// How many ordinary words may stand between event and date or place.
  let tolerance: Int

  /// The event a date or place mention belongs to.
  func event(for mention: Int) -> Result? {
    let sentence = reader.article.sentences[reader.article.mentions[mention].sentence]
    let events = sentence.mentions.filter { reader.kind($0) == .event && reader.article.mentions[$0].parent == nil }
    guard !events.isEmpty, reader.article.mentions[mention].parent == nil else { return nil }
    let text = reader.article.text(of: mention)
    if isOfDateline(mention, text) { return nil }
    let quote = reader.quote(around: reader.article.range(mention))
    let near = events.filter { quote == nil || reader.quote(around: reader.article.range($0)) == quote }
    let next = near.first { $0 > mention }
    if let next, isDirectlyBefore(mention, next) { return Result(event: next, form: .before) }
    if let last = near.last(where: { $0 < mention }) {
      let gap = reader.tokens(last).upperBound..<reader.tokens(mention).lowerBound
      return isTransparent(gap, in: sentence) ? Result(event: last, form: .after) : nil
    }
    guard let next else { return nil }
    if opensSentence(mention, sentence, text) { return Result(event: next, form: .opening) }
    let gap = reader.tokens(mention).upperBound..<reader.tokens(next).lowerBound
    let isReported = (reader.tokens(mention).lowerBound - 4..<reader.tokens(mention).upperBound + 3).contains {
      text.tokens.indices.contains($0) && text.tokens[$0].lexical.classes.contains(.reportingVerb)
    }
    if isReported || gap.count > 30 || gap.contains(where: { text.token($0, in: SubjectWords.boundaries) }) {
      return nil
    }
    return Result(event: next, form: .adverbial)
  }

  /// Whether nothing between an event and what follows starts another statement.
  func isTransparent(_ gap: Range<Int>, in sentence: ArticleMentions.PlacedSentence) -> Bool {
    let text = reader.article.blocks[sentence.block].text
    var mentions = sentence.mentions.filter { reader.article.mentions[$0].parent == nil }[...]
    var foreign = 0
    var index = gap.lowerBound
    while index < gap.upperBound {
      while let first = mentions.first, reader.tokens(first).upperBound <= index { mentions.removeFirst() }
      if let first = mentions.first, reader.tokens(first).lowerBound <= index {
        if reader.kind(first) == .document { foreign += 1 }
        index = reader.tokens(first).upperBound
        continue
      }
      let token = text.tokens[index]
      if text.token(index, is: ";") { return false }
      if token.kind == .word || token.kind == .opaque {
        let isHolding = text.token(index, in: AttachmentWords.holding)
        if !isHolding, token.lexical.classes.contains(.reportingVerb) { return false }
        if !isHolding, !token.lexical.classes.contains(.functionWord),
          !text.token(index, in: FormsOfAddress.words)
        {
          foreign += 1
        }
      }
      if foreign > tolerance { return false }
      index += 1
    }
    return true
  }

  private func isDirectlyBefore(_ mention: Int, _ event: Int) -> Bool {
    let text = reader.article.text(of: mention)
    let gap = reader.tokens(mention).upperBound..<reader.tokens(event).lowerBound
    return gap.count <= 1 && gap.allSatisfy { text.tokens[$0].kind == .possessive || text.token($0, is: "-") }
  }

  /// Whether a date stands in a dateline (`NAIROBI, 3 May (LNS) –`): it is the article's, not an event's.
  private func isOfDateline(_ mention: Int, _ text: PlacedText) -> Bool {
    let after = reader.tokens(mention).upperBound
    guard reader.kind(mention) == .date, text.tokens.indices.contains(after) else { return false }
    let sentence = reader.article.sentences[reader.article.mentions[mention].sentence]
    let leads = sentence.mentions.prefix { $0 < mention }.allSatisfy {
      reader.kind($0) == .place || reader.kind($0) == .country || reader.kind($0).isValue
    }
    let marks = ["(", "|", ":", "–", "—", "-", "•"] as [StaticString]
    return leads && text.tokens[after].kind == .mark && marks.contains { text.token(after, is: $0) }
  }

  /// Whether only marks, prepositions, dates and places stand before a mention in its sentence.
  private func opensSentence(
    _ mention: Int,
    _ sentence: ArticleMentions.PlacedSentence,
    _ text: PlacedText
  ) -> Bool {
    let after = reader.tokens(mention).upperBound
    // A dateline's date is the article's.
    let isDateline =
      text.tokens.indices.contains(after) && text.tokens[after].kind == .mark && !text.token(after, is: ",")
    if isDateline { return false }
    var index = sentence.tokens.lowerBound
    let before = sentence.mentions.filter { $0 < mention && reader.article.mentions[$0].parent == nil }
    guard before.allSatisfy({ reader.kind($0).isValue || reader.kind($0) == .place }) else { return false }
    while index < reader.tokens(mention).lowerBound {
      let isCovered = before.contains { reader.tokens($0).contains(index) }
      if !isCovered, text.tokens[index].kind == .word, !text.tokens[index].lexical.classes.contains(.functionWord),
        !text.token(index, in: AttachmentWords.openers)
      {
        return false
      }
      index += 1
    }
    return true
  }
}

/// The closed classes by which dates and places are tied to events.
enum AttachmentWords {
  static let holding = WordSet(
    """
    held hold holds holding take takes took taken taking place ran run runs began begins begin opened opens open started \
    starts start kicked scheduled planned due set slated organized organised convened annually here today hosted \
    concluded ended ends end lasts lasted expected also privately bilaterally jointly first last next again later \
    postponed moved rescheduled put off delayed pencilled penciled brought forward back now was were will is are be been \
    the a an which that and early late close chaired attended led occurred happened being sides two working
    """
  )
  static let openers = WordSet("early late earlier later recall meanwhile")
  static let postponing = WordSet(
    "postponed moved rescheduled put delayed pencilled penciled brought deferred pushed shifted"
  )
  static let cancelling = WordSet("cancelled canceled scrapped abandoned called")
  static let scheduling = WordSet("scheduled planned set slated due expected pencilled penciled earmarked booked")
}
