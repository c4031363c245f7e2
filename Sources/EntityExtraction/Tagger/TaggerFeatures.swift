/// What the tagger sees of a token in its block: a window of two tokens on either side, affixes, and what the lexicon
/// says of words and phrases.
///
/// The templates are those of the averaged perceptrons of the field. Each has a number, which is part of the hash.
struct TaggerFeatures {
  private let text: BlockText

  /// What a token looks like, from kind and letter case.
  let shapes: [UInt64]

  /// What the lexicon says of a token and of the phrases it stands in, with its place in them.
  let listed: [UInt64]

  /// Whether the block is set in capitals, so that they say nothing.
  private let isShouted: Bool

  /// Reads a block once; O(tokens).
  init(_ text: BlockText) {
    self.text = text
    shapes = text.tokens.map(Self.shape)
    listed = Self.listed(text)
    var words = 0
    var shouted = 0
    for token in text.tokens where token.kind == .word && token.end - token.start > 1 {
      words += 1
      if token.isAllCaps { shouted += 1 }
    }
    isShouted = words > 2 && shouted * 10 >= words * 7
  }

  /// Gives the features of a token.
  func give(_ index: Int, sentence: Range<Int>, to features: inout FeatureList) {
    let word = form(index, sentence)
    let (before, before2) = (form(index - 1, sentence), form(index - 2, sentence))
    let (after, after2) = (form(index + 1, sentence), form(index + 2, sentence))
    let shape = shapes[index]
    let (shapeBefore, shapeAfter) = (value(shapes, index - 1, sentence), value(shapes, index + 1, sentence))
    let list = listed[index]
    let (listBefore, listAfter) = (value(listed, index - 1, sentence), value(listed, index + 1, sentence))

    features.take(0, 0)
    features.take(1, word)
    features.take(2, word, shape)
    features.take(3, before)
    features.take(4, after)
    features.take(5, before2)
    features.take(6, after2)
    features.take(7, before, word)
    features.take(8, word, after)
    features.take(9, before, shape, after)
    features.take(10, before2, before)
    features.take(11, after, after2)
    features.take(12, shape)
    features.take(13, shapeBefore, shape)
    features.take(14, shape, shapeAfter)
    features.take(15, shapeBefore, shape, shapeAfter)
    features.take(16, value(shapes, index - 2, sentence), shapeBefore, shape)
    features.take(17, shape, shapeAfter, value(shapes, index + 2, sentence))
    features.take(18, list)
    features.take(19, list, shape)
    features.take(20, listBefore, list)
    features.take(21, list, listAfter)
    features.take(22, listBefore, list, listAfter)
    features.take(23, listBefore)
    features.take(24, listAfter)
    features.take(25, value(listed, index - 2, sentence))
    features.take(26, value(listed, index + 2, sentence))
    features.take(27, word, listBefore)
    features.take(28, word, listAfter)
    features.take(29, before, list)
    features.take(30, after, list)
    features.take(31, isShouted ? 1 : 0, shape)
    features.take(32, index == sentence.lowerBound ? 1 : 0, shape, list)
    giveAffixes(index, to: &features)
    giveClasses(index, sentence, to: &features)
  }

  /// Prefixes and suffixes of one to four letters; templates 64 to 71.
  private func giveAffixes(_ index: Int, to features: inout FeatureList) {
    guard text.tokens[index].kind == .word else { return }
    // The first four letters and the last four, the very first and the very last in the lowest byte.
    var first: UInt64 = 0
    var last: UInt64 = 0
    var count = 0
    Folding.fold(text.bytes[text.tokens[index].range]) { letter in
      if count < 4 { first |= UInt64(letter) << UInt64(8 * count) }
      last = last << 8 | UInt64(letter)
      count += 1
    }
    var prefix: UInt64 = 0
    var suffix: UInt64 = 0
    for length in 1...4 where length <= count {
      prefix = prefix << 8 | first & 0xff
      suffix = suffix << 8 | last & 0xff
      first >>= 8
      last >>= 8
      features.take(63 + length, prefix, shapes[index])
      features.take(67 + length, suffix, shapes[index])
    }
  }

  /// Each class of the lexicon by itself, for the token and its neighbours; templates 96 to 98.
  private func giveClasses(_ index: Int, _ sentence: Range<Int>, to features: inout FeatureList) {
    for offset in -1...1 where sentence.contains(index + offset) {
      var rest = text.tokens[index + offset].lexical.classes.intersection(Self.informative).rawValue
      while rest != 0 {
        let bit = UInt64(rest.trailingZeroBitCount)
        rest &= rest - 1
        features.take(97 + offset, bit, offset == 0 ? shapes[index] : 0)
      }
    }
  }

  /// A word's form; 1 before the sentence, 2 behind it.
  private func form(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
    sentence.contains(index) ? text.tokens[index].form.rawValue : index < sentence.lowerBound ? 1 : 2
  }

  private func value(_ values: [UInt64], _ index: Int, _ sentence: Range<Int>) -> UInt64 {
    sentence.contains(index) ? values[index] : index < sentence.lowerBound ? .max : .max - 1
  }

  private static func shape(_ token: Token) -> UInt64 {
    var shape = UInt64(token.kind.rawValue)
    let length = token.end - token.start
    if token.isCapitalized { shape |= 1 << 8 }
    if token.isAllCaps { shape |= 1 << 9 }
    if token.flags.contains(.mixedCase) { shape |= 1 << 10 }
    if token.isJoined { shape |= 1 << 11 }
    if length == 1 { shape |= 1 << 12 }
    if token.kind == .mark { shape |= token.form.rawValue << 16 }
    if token.kind == .number { shape |= UInt64(min(length, 5)) << 16 }
    return shape
  }

  private static func listed(_ text: BlockText) -> [UInt64] {
    var listed = text.tokens.map { $0.lexical.classes.intersection(informative).rawValue }
    for phrase in text.phrases {
      let classes = phrase.entry.classes.intersection(informative).rawValue
      guard classes != 0 else { continue }
      for index in phrase.tokens {
        let part: UInt64 = index == phrase.tokens.lowerBound ? 1 : index == phrase.tokens.upperBound - 1 ? 2 : 3
        listed[index] = mix(listed[index] ^ mix(classes &+ part))
      }
    }
    return listed
  }

  /// Classes that tell names from each other and from other words.
  private static let informative: Lexicon.Classes = [
    .country, .nationality, .city, .capital, .region, .organization, .acronym, .givenName, .familyName, .nameParticle,
    .honorific, .roleHead, .roleHeadPlural, .roleModifier, .organizationHead, .eventHead, .documentHead, .placeHead,
    .month, .weekday, .numberWord, .ordinalWord, .reportingVerb, .media, .language, .commonWord, .functionWord, .party,
    .document, .event, .companySuffix, .personNoun, .state,
  ]
}
