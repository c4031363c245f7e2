internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let nameInTwoSpellings = Check(
    code: "name-in-two-spellings",
    level: .warning,
    summary: "one person in two spellings within the article",
    explanation: """
      Two names of the article differ in a letter or two, as spellings of one name do (“Kulbaev” and “Kulbayev”). If they
      are one person, every search for the person misses half of the article; if they are two, a reader takes them for one.

          Askar Kulbayev opened the session. Kulbaev thanked the guests.

      Write the name in one way. The fix takes the more frequent spelling and is not safe, as it cannot know whether these
      are two persons.
      """,
    examination: .article { article, findings in
      var reported: [Range<Int>] = []
      for (rare, usual) in PersonNames(of: article).variants {
        // “Kevork Hagopian” and “Gevorg Hakobyan” are one finding, not one for each word.
        guard let place = rare.places.first, let other = usual.places.first, !reported.contains(place.name) else {
          continue
        }
        reported += rare.places.map(\.name)
        findings.report(
          place.word,
          "“\(rare.word)” here, “\(usual.word)” elsewhere: one person in two spellings?",
          related: [findings.related(other.word, "the other spelling")],
          fixes: [
            Fix(
              "Write “\(usual.word)” everywhere",
              isSafe: false,
              edits: rare.places.map { article.edit($0.word, usual.word) }
            )
          ]
        )
      }
    }
  )
}

/// A quick look at a word.
private struct WordSketch {
  let letters: SpellingSketch
  let sound: SoundKey

  init(_ folded: [UInt8]) {
    letters = SpellingSketch(folded)
    sound = SoundKey(folded)
  }

  /// False only for words that are no spellings of one name.
  func mayBeVariant(of other: WordSketch) -> Bool {
    letters.mayBeNear(other.letters) || letters.mayBeSlip(of: other.letters) || sound == other.sound
  }
}

/// The words of the article's personal names.
private struct PersonNames {
  /// A word of names as it is written.
  struct Word {
    var word: String

    /// Folded letters.
    var letters: [UInt8]

    /// A quick look at the letters.
    var sketch: WordSketch

    /// The word and the name it stands in, in bytes of the article.
    var places: [(word: Range<Int>, name: Range<Int>)] = []

    /// The names that the word stands in.
    var names: [PersonName] = []
  }

  /// Pairs of spellings of one name, the rarer one first; of equally frequent ones the later.
  private(set) var variants: [(rare: Word, usual: Word)] = []

  /// Different words of names that are compared; keeps the work on lists of thousands of names bounded.
  private static let limit = 400

  /// Names with one word that are compared (“Ivo” may stand in thousands).
  private static let nameLimit = 8

  /// Compares names with names; bounded by the number of different words that names have.
  init(of article: ArticleSubject) {
    let words = Self.words(of: article)
    // Most pairs are told apart by a look at small values side by side.
    let sketches = words.map(\.sketch)
    for index in words.indices {
      for other in 0..<index where sketches[index].mayBeVariant(of: sketches[other]) {
        let (later, earlier) = (words[index], words[other])
        guard Self.isVariant(later, earlier) else { continue }
        let isLaterRare = later.places.count <= earlier.places.count
        variants.append(isLaterRare ? (later, earlier) : (earlier, later))
      }
    }
    variants = variants.stablySorted {
      ($0.rare.places.first?.word.lowerBound ?? 0) < ($1.rare.places.first?.word.lowerBound ?? 0)
    }
  }

  private static func words(of article: ArticleSubject) -> [Word] {
    var words: [Word] = []
    // By the letters as they are written.
    var indexes: [[UInt8]: Int] = [:]
    for (mention, name) in article.persons {
      guard let block = article.block(at: mention.range.lowerBound), !isTransliteration(mention.range, in: block) else {
        continue
      }
      for index in block.tokens(in: mention.range) {
        let token = block.tokens[index]
        // Headlines and lists write names in capitals, which drop accents.
        guard token.kind == .word, token.isCapitalized, !token.isAllCaps, token.range.count >= 4 else { continue }
        let written = Array(block.text.bytes[token.range])
        let known = indexes[written] ?? words.count
        if known == words.count {
          var letters: [UInt8] = []
          Folding.fold(written) { if $0 >= 0x61 && $0 <= 0x7a { letters.append($0) } }
          let word = String(decoding: written, as: UTF8.self)
          words.append(Word(word: word, letters: letters, sketch: WordSketch(letters)))
          indexes[written] = known
        }
        words[known].places.append((block.range(index), mention.range))
        if words[known].names.count < nameLimit, !words[known].names.contains(name) { words[known].names.append(name) }
      }
    }
    return Array(words.prefix(limit))
  }

  /// “(Arabic: Zayna Ḥaddād)”: another spelling on purpose.
  private static func isTransliteration(_ name: Range<Int>, in block: ReadBlock) -> Bool {
    let first = block.firstToken(atOrAfter: name.lowerBound)
    return block.isMark(first - 1, "(")
      || block.isMark(first - 1, ":") && (first - 4..<first).contains { block.isMark($0, "(") }
  }

  /// Whether two words are spellings of one name of one person: names that hold them agree in all else.
  private static func isVariant(_ a: Word, _ b: Word) -> Bool {
    guard abs(a.letters.count - b.letters.count) <= 3 else { return false }
    if a.letters == b.letters {
      // The same letters with and without accents; apostrophes are written in too many ways.
      return a.letters.count >= 3 && accents(a.word) != accents(b.word) && share(a, b) { $0 >= .family }
    }
    if a.sketch.letters.mayBeSlip(of: b.sketch.letters), let slip = Slip(a.letters, b.letters),
      a.names.contains(where: { own in b.names.contains { slip.fits(own, $0) } })
    {
      return true
    }
    if a.sketch.sound == b.sketch.sound, soundAlike(a.letters, b.letters),
      a.names.contains(where: { own in b.names.contains { areTransliterations(own, $0) } })
    {
      return true
    }
    guard a.sketch.letters.mayBeNear(b.sketch.letters), spellingDistance(a.letters, b.letters) != nil else {
      return false
    }
    return a.names.contains { own in
      b.names.contains { other in
        let evidence = own.matches(other)
        return evidence.isVariant && evidence.grade >= .family
      }
    }
  }

  private static func share(_ a: Word, _ b: Word, _ condition: (NameEvidence.Grade) -> Bool) -> Bool {
    a.names.contains { own in b.names.contains { condition(own.matches($0).grade) } }
  }

  /// The letters of a word with their accents, in lower case; equal for composed and decomposed letters.
  private static func accents(_ word: String) -> String {
    String(
      String.UnicodeScalarView(
        word.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.canonicalCombiningClass != .notReordered
        }
      )
    )
  }
}

/// Two words of which one may be the other one mistyped.
private struct Slip {
  private let a: [UInt8]
  private let b: [UInt8]

  /// Two letters that stand side by side have changed places.
  private let isSwap: Bool

  /// Nil for words that differ in more, and for short ones.
  init?(_ a: [UInt8], _ b: [UInt8]) {
    guard min(a.count, b.count) >= 5, abs(a.count - b.count) <= 1 else { return nil }
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a[head...].reversed(), b[head...].reversed()).prefix { $0 == $1 }.count
    let (own, others) = (a[head..<a.count - tail], b[head..<b.count - tail])
    isSwap = own.count == 2 && others.count == 2 && own.elementsEqual(others.reversed())
    // A final `a` makes a woman's name of a man's.
    let isGender = own.count != others.count && tail == 0 && (own.last ?? others.last) == UInt8(ascii: "a")
    guard isSwap || own.count <= 1 && others.count <= 1 && !isGender else { return nil }
    (self.a, self.b) = (a, b)
  }

  /// Whether the names agree in all else; a letter that is another one counts in surnames behind one given name only,
  /// as given names a letter apart are two persons (`Maria`, `Marta`).
  func fits(_ own: PersonName, _ other: PersonName) -> Bool {
    let rest = own.parts.map(\.letters).filter { $0 != a }
    let others = other.parts.map(\.letters).filter { $0 != b }
    guard own.parts.count == rest.count + 1, other.parts.count == others.count + 1 else { return false }
    if isSwap, rest.isEmpty || others.isEmpty { return a.count >= 6 && isFamily(own, a) && isFamily(other, b) }
    guard rest == others, rest.contains(where: { $0.count >= 3 }) else { return false }
    return isSwap || isFamily(own, a) && isFamily(other, b)
  }

  private func isFamily(_ name: PersonName, _ letters: [UInt8]) -> Bool {
    name.family.last.map { name.parts.indices.contains($0) && name.parts[$0].letters == letters } ?? false
  }
}
