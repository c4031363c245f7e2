/// What an article says of each word form in all its occurrences: the tagger's view beyond the sentence.
///
/// A bare surname is a person's because the form follows a given name elsewhere; a capitalised first word is no name
/// because it is written small elsewhere.
struct TaggerEvidence {
  /// In which ways a form occurs; each bit is counted by itself.
  struct Ways: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    static let small = Ways(rawValue: 1 << 0)
    static let capitalizedWithin = Ways(rawValue: 1 << 1)
    static let afterGivenName = Ways(rawValue: 1 << 2)
    static let afterTitle = Ways(rawValue: 1 << 3)
    static let afterPlacePreposition = Ways(rawValue: 1 << 4)
    static let beforeReportingVerb = Ways(rawValue: 1 << 5)
    static let afterArticle = Ways(rawValue: 1 << 6)
    static let withOrganizationHead = Ways(rawValue: 1 << 7)
    static let endsRun = Ways(rawValue: 1 << 8)
    static let beginsRun = Ways(rawValue: 1 << 9)
    static let possessive = Ways(rawValue: 1 << 10)
    static let acronym = Ways(rawValue: 1 << 11)
  }

  private var counts = FormCounts()

  /// The occurrences of a block's words, one for each token; other tokens have none.
  static func ways(of text: BlockText) -> [Ways] {
    let tokens = text.tokens
    var ways = [Ways](repeating: [], count: tokens.count)
    for sentence in text.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard tokens[index].kind == .word, tokens[index].isCapitalized else {
          if tokens[index].kind == .word { ways[index] = .small }
          index += 1
          continue
        }
        var end = index + 1
        while end < sentence.upperBound, tokens[end].kind == .word, tokens[end].isCapitalized { end += 1 }
        mark(index..<end, sentence, text, &ways)
        index = end
      }
    }
    return ways
  }

  private static func mark(_ run: Range<Int>, _ sentence: Range<Int>, _ text: BlockText, _ ways: inout [Ways]) {
    let tokens = text.tokens
    let hasHead = run.contains { tokens[$0].lexical.classes.contains(.organizationHead) }
    for index in run {
      var found: Ways = index == sentence.lowerBound ? [] : .capitalizedWithin
      if hasHead, run.count > 1 { found.insert(.withOrganizationHead) }
      if tokens[index].isAllCaps { found.insert(.acronym) }
      if index > run.lowerBound {
        if index == run.upperBound - 1 { found.insert(.endsRun) }
        let before = tokens[index - 1].lexical.classes
        if before.contains(.givenName) { found.insert(.afterGivenName) }
        if !before.isDisjoint(with: [.honorific, .roleHead]) { found.insert(.afterTitle) }
      } else {
        if run.count > 1 { found.insert(.beginsRun) }
        if index > sentence.lowerBound {
          if text.token(index - 1, is: "the") { found.insert(.afterArticle) }
          if text.token(index - 1, is: "in") || text.token(index - 1, is: "at") || text.token(index - 1, is: "near") {
            found.insert(.afterPlacePreposition)
          }
          if !tokens[index - 1].lexical.classes.isDisjoint(with: [.honorific, .roleHead]) { found.insert(.afterTitle) }
        }
      }
      if index == run.upperBound - 1, index + 1 < sentence.upperBound {
        if tokens[index + 1].kind == .possessive { found.insert(.possessive) }
        if tokens[index + 1].lexical.classes.contains(.reportingVerb) { found.insert(.beforeReportingVerb) }
      }
      ways[index] = found
    }
  }

  /// Counts a block's occurrences.
  mutating func add(_ text: BlockText, _ ways: [Ways]) {
    for (token, found) in zip(text.tokens, ways) where !found.isEmpty {
      counts.add(token.form, Self.lanes(found))
    }
  }

  /// Takes back a block's occurrences.
  mutating func remove(_ text: BlockText, _ ways: [Ways]) {
    for (token, found) in zip(text.tokens, ways) where !found.isEmpty {
      counts.subtract(token.form, Self.lanes(found))
    }
  }

  /// In which ways a form occurs elsewhere in the article, one occurrence with its own ways left out.
  func elsewhere(_ form: FormHash, own: Ways) -> Ways {
    Self.ways(counts[form] .> Self.lanes(own))
  }

  /// All that `elsewhere` can say of a form: in which ways it occurs, and in which of them more than once.
  func uses(of form: FormHash) -> (once: Ways, again: Ways) {
    let count = counts[form]
    return (Self.ways(count .> .zero), Self.ways(count .> .one))
  }

  private static func ways(_ mask: SIMDMask<SIMD16<Int16>>) -> Ways {
    var bits: UInt16 = 0
    for lane in 0..<16 where mask[lane] { bits |= 1 << UInt16(lane) }
    return Ways(rawValue: bits)
  }

  private static func lanes(_ ways: Ways) -> SIMD16<UInt16> {
    var lanes = SIMD16<UInt16>.zero
    var rest = ways.rawValue
    while rest != 0 {
      lanes[rest.trailingZeroBitCount] = 1
      rest &= rest - 1
    }
    return lanes
  }
}
