import Annotations

/// Who a verb speaks of: looks back through a sentence for the subject, and through sentences for what a pronoun means.
///
/// No parser: prepositional phrases, parentheses and quotations are passed over, `who` means the name before it, `he`
/// and `she` the last person spoken of, `they` the last group or the last two persons. Each look is linear in its
/// sentence, which is read no further than 120 tokens.
struct Subjects {
  let reader: RelationReader

  /// The persons and groups that may be subjects, by sentence: the first of each sentence outside quotations.
  private let personsOfSentence: [[Int]]

  /// Those in whose name a declaration is written: what its `we` means.
  private let declarers: Int?

  init(reader: RelationReader) {
    self.reader = reader
    var persons = [[Int]](repeating: [], count: reader.article.sentences.count)
    for mention in reader.article.mentions.indices {
      let placed = reader.article.mentions[mention]
      guard placed.kind == .person || placed.kind == .role, placed.parent == nil else { continue }
      persons[placed.sentence].append(mention)
    }
    personsOfSentence = persons
    declarers = reader.article.sentences.lazy.compactMap { Self.declarers($0, reader) }.first
  }

  /// `We, the Ministers of …, convened`: the role mention of those who speak in a declaration.
  private static func declarers(_ sentence: ArticleMentions.PlacedSentence, _ reader: RelationReader) -> Int? {
    let text = reader.article.blocks[sentence.block].text
    let start = sentence.tokens.lowerBound
    guard let we = (start..<min(start + 3, sentence.tokens.upperBound)).first(where: { text.token($0, is: "we") }),
      text.token(we + 1, is: ",")
    else { return nil }
    return sentence.mentions.first {
      reader.tokens($0).lowerBound > we && reader.tokens($0).lowerBound <= we + 4 && reader.kind($0) == .role
        && reader.article.mentions[$0].parent == nil
    }
  }

  // MARK: Subjects

  /// The entities that are subject of a verb at a token; empty where the text does not say.
  func before(_ verb: Int, sentence: Int) -> [Int] {
    let text = reader.article.blocks[reader.article.sentences[sentence].block].text
    if isCoordinatedVerb(verb, text) || isTrailingParticiple(verb, text) {
      if let first = clauseSubject(sentence, before: verb) { return first }
    }
    return nearest(before: verb, sentence: sentence)
  }

  /// The first subject of a sentence that is no part of a prepositional phrase.
  func clauseSubject(_ sentence: Int, before end: Int) -> [Int]? {
    let placed = reader.article.sentences[sentence]
    let text = reader.article.blocks[placed.block].text
    var hasObject = false
    for mention in placed.mentions where reader.article.mentions[mention].parent == nil {
      let tokens = reader.tokens(mention)
      guard tokens.upperBound <= end else { break }
      if let pronoun = pronoun(in: placed.tokens.lowerBound..<tokens.lowerBound, text) {
        return meaning(of: pronoun, sentence: sentence)
      }
      guard canAct(mention), !isInPhrase(mention), !isInParentheses(mention), isTold(mention, at: end, placed)
      else {
        continue
      }
      if isObject(mention, text) {
        hasObject = true
        continue
      }
      return coordinated(from: mention, before: end)
    }
    if let pronoun = pronoun(in: placed.tokens.lowerBound..<end, text) {
      return meaning(of: pronoun, sentence: sentence)
    }
    // `The guests visited the Academy and met …`: somebody unnamed did both.
    return hasObject ? [] : nil
  }

  /// Whether a body or country stands right behind a verb in the past: `visited the Academy`.
  private func isObject(_ mention: Int, _ text: PlacedText) -> Bool {
    guard reader.kind(mention) == .organization || reader.kind(mention) == .country else { return false }
    var index = reader.tokens(mention).lowerBound - 1
    while text.token(index, in: OfficeWords.articles) { index -= 1 }
    guard text.tokens.indices.contains(index), !text.tokens[index].isCapitalized else { return false }
    return text.bytes[text.tokens[index].range].suffix(2).elementsEqual("ed".utf8)
  }

  private func nearest(before verb: Int, sentence: Int) -> [Int] {
    let placed = reader.article.sentences[sentence]
    let text = reader.article.blocks[placed.block].text
    var mentions = placed.mentions.filter { reader.article.mentions[$0].parent == nil }[...]
    while let last = mentions.last, reader.tokens(last).upperBound > verb { mentions.removeLast() }
    var index = verb - 1
    while index >= placed.tokens.lowerBound, verb - index <= 120 {
      while let last = mentions.last, reader.tokens(last).lowerBound > index { mentions.removeLast() }
      if let mention = mentions.last, reader.tokens(mention).contains(index) {
        mentions.removeLast()
        index = reader.tokens(mention).lowerBound - 1
        if isInPhrase(mention) || !isTold(mention, at: verb, placed) { continue }
        if canAct(mention) { return coordinatedBack(from: mention) }
        if reader.kind(mention) == .event || reader.kind(mention) == .document { return [] }
        continue
      }
      if text.token(index, is: ")") {
        while index > placed.tokens.lowerBound, !text.token(index, is: "(") { index -= 1 }
        index -= 1
        continue
      }
      if text.token(index, in: SubjectWords.relative) {
        let names = mentions.filter { canAct($0) && !isInParentheses($0) }
        guard
          let antecedent = names.last(where: { reader.kind($0) == .person || reader.kind($0) == .role }) ?? names.last
        else { return [] }
        return coordinatedBack(from: antecedent)
      }
      if text.token(index, in: SubjectWords.pronouns) { return meaning(of: index, sentence: sentence) }
      if text.token(index, in: SubjectWords.boundaries) || text.token(index, is: ";") { return [] }
      index -= 1
    }
    return []
  }

  /// Whether a mention stands outside quotations, or inside the one that holds the token.
  private func isTold(_ mention: Int, at token: Int, _ sentence: ArticleMentions.PlacedSentence) -> Bool {
    guard let quote = reader.quote(around: reader.article.range(mention)) else { return true }
    let last = min(token, sentence.tokens.upperBound - 1)
    return quote == reader.quote(around: reader.article.range(block: sentence.block, tokens: last..<last + 1))
  }

  // MARK: Coordination

  /// A mention with those that `and` and commas tie to it, going back: `A, the head of X, and B, the head of Y,`.
  private func coordinatedBack(from mention: Int) -> [Int] {
    var entities = [reader.entity(mention)].compactMap { $0 }
    var last = mention
    var isJoined = false
    var index = mention - 1
    while index >= 0, reader.article.mentions[index].sentence == reader.article.mentions[mention].sentence {
      defer { index -= 1 }
      guard reader.article.mentions[index].parent == nil else { continue }
      guard canAct(index), isTied(index, last), !isInPhrase(index), !isInParentheses(index) else { break }
      // `At the invitation of A, B will …`: a comma alone ties only what names one and the same.
      if !isJoined, reader.entity(index) != reader.entity(last) {
        let text = reader.article.text(of: index)
        isJoined = (reader.tokens(index).upperBound..<reader.tokens(last).lowerBound).contains {
          text.token($0, in: SubjectWords.joining)
        }
        if !isJoined, startsPhrase(index) { break }
      }
      if let entity = reader.entity(index), !entities.contains(entity) { entities.insert(entity, at: 0) }
      last = index
    }
    return entities
  }

  /// Whether a sentence opens with a preposition: what ends at its first comma is no subject.
  private func startsPhrase(_ mention: Int) -> Bool {
    let text = reader.article.text(of: mention)
    let start = reader.article.sentences[reader.article.mentions[mention].sentence].tokens.lowerBound
    return text.token(start, in: SubjectWords.prepositions)
  }

  /// A mention with those that `and` and commas tie to it, going on; all of them end before a token.
  ///
  /// A `list` may part its items by semicolons.
  func coordinated(from mention: Int, before end: Int, isList: Bool = false) -> [Int] {
    var entities = [reader.entity(mention)].compactMap { $0 }
    var last = mention
    while let next = reader.article.topLevel(after: last), reader.tokens(next).upperBound <= end,
      reader.article.mentions[next].sentence == reader.article.mentions[mention].sentence, canAct(next),
      isTied(last, next, isList: isList)
    {
      if let entity = reader.entity(next), !entities.contains(entity) { entities.append(entity) }
      last = next
    }
    return entities
  }

  /// Whether only commas, `and`, articles, forms of address and marks stand between two mentions.
  func isTied(_ a: Int, _ b: Int, isList: Bool = false) -> Bool {
    let text = reader.article.text(of: a)
    let gap = reader.tokens(a).upperBound..<max(reader.tokens(a).upperBound, reader.tokens(b).lowerBound)
    guard gap.count <= 8 else { return false }
    return gap.allSatisfy { index in
      text.token(index, in: SubjectWords.ties) || text.token(index, in: FormsOfAddress.words)
        || text.token(index, in: SubjectWords.tyingMarks) || isList && text.token(index, is: ";")
    }
  }

  // MARK: Phrases

  /// Whether a mention can be somebody who does something.
  func canAct(_ mention: Int) -> Bool {
    let kind = reader.kind(mention)
    return kind == .person || kind == .role || kind == .organization || kind == .country
  }

  /// Whether a preposition governs a mention: `of Kazakhstan`, `with the ambassadors`.
  func isInPhrase(_ mention: Int) -> Bool {
    let text = reader.article.text(of: mention)
    var index = reader.tokens(mention).lowerBound - 1
    var steps = 0
    while index >= 0, steps < 5 {
      steps += 1
      if text.token(index, in: SubjectWords.prepositions) { return true }
      if let title = title(endingAt: index, before: mention) {
        index = reader.tokens(title).lowerBound - 1
        continue
      }
      let isPassed =
        text.token(index, in: OfficeWords.articles) || text.token(index, in: FormsOfAddress.words)
        || text.token(index, in: DeterminerWords.definite) || text.token(index, is: ".")
      guard isPassed else { return false }
      index -= 1
    }
    return false
  }

  /// The office right before a name: `call on President Ann Lee`.
  private func title(endingAt token: Int, before mention: Int) -> Int? {
    guard reader.kind(mention) == .person else { return nil }
    var index = mention - 1
    while index >= 0, reader.article.mentions[index].block == reader.article.mentions[mention].block,
      reader.article.mentions[index].parent != nil
    {
      index -= 1
    }
    guard index >= 0, reader.article.mentions[index].block == reader.article.mentions[mention].block,
      reader.kind(index) == .role, reader.tokens(index).upperBound == token + 1
    else { return nil }
    return index
  }

  func isInParentheses(_ mention: Int) -> Bool {
    let text = reader.article.text(of: mention)
    return text.token(reader.tokens(mention).lowerBound - 1, is: "(")
  }

  private func isCoordinatedVerb(_ verb: Int, _ text: PlacedText) -> Bool {
    var index = verb - 1
    while text.token(index, in: SubjectWords.auxiliaries) { index -= 1 }
    return text.token(index, is: "and") || text.token(index, is: "then")
  }

  private func isTrailingParticiple(_ verb: Int, _ text: PlacedText) -> Bool {
    guard text.token(verb - 1, is: ","), text.tokens.indices.contains(verb) else { return false }
    return text.bytes[text.tokens[verb].range].suffix(3).elementsEqual("ing".utf8)
  }

  // MARK: Pronouns

  private func pronoun(in range: Range<Int>, _ text: PlacedText) -> Int? {
    range.first { text.token($0, in: SubjectWords.pronouns) }
  }

  /// What a pronoun at a token means: persons' entities.
  ///
  /// Who speaks words in quotation marks (`isSpeaker`) is nobody whom such words merely name.
  func meaning(of pronoun: Int, sentence: Int, isSpeaker: Bool = false) -> [Int] {
    let text = reader.article.blocks[reader.article.sentences[sentence].block].text
    if text.token(pronoun, in: SubjectWords.singular) {
      return lastPerson(before: pronoun, sentence: sentence, text, isSpeaker: isSpeaker).map { [$0] } ?? []
    }
    if text.token(pronoun, is: "we"), let declarers { return [reader.entity(declarers)].compactMap { $0 } }
    if text.token(pronoun, in: SubjectWords.plural) { return lastGroup(before: pronoun, sentence: sentence) }
    return []
  }

  private func lastPerson(
    before token: Int,
    sentence: Int,
    _ text: PlacedText,
    isSpeaker: Bool = false
  ) -> Int? {
    let gender: FormsOfAddress.Gender? =
      text.token(token, is: "he") || text.token(token, is: "his") || text.token(token, is: "him")
      ? .male : text.token(token, is: "she") || text.token(token, is: "her") ? .female : nil
    for index in stride(from: sentence, through: max(0, sentence - 6), by: -1) {
      let own = personsOfSentence[index].filter { mention in
        (index < sentence || reader.tokens(mention).upperBound <= token) && isPerson(mention)
          && agrees(mention, gender) && !(isSpeaker && reader.isSpoken(mention))
      }
      let outside = own.filter { !reader.isQuoted($0) }
      if let subject = outside.first(where: { !isInPhrase($0) }) ?? outside.last ?? own.last {
        return reader.entity(subject)
      }
    }
    return nil
  }

  /// The last person spoken of before a sentence.
  func lastPerson(before sentence: Int) -> Int? {
    guard sentence > 0 else { return nil }
    let text = reader.article.blocks[reader.article.sentences[sentence].block].text
    return lastPerson(before: Int.max, sentence: sentence - 1, text)
  }

  private func agrees(_ mention: Int, _ gender: FormsOfAddress.Gender?) -> Bool {
    guard let gender, let entity = reader.entity(mention), let known = reader.resolution.genders[entity] else {
      return true
    }
    return known == gender
  }

  private func isPerson(_ mention: Int) -> Bool {
    guard let entity = reader.entity(mention) else { return false }
    let kind = reader.resolution.table.kind(entity)
    return kind == .person || (kind == .role && reader.resolution.roles[mention]?.isPlural == false)
  }

  /// The last group, or the last two persons: `they`; the persons only for `the two men`.
  func lastGroup(before token: Int, sentence: Int, personsOnly: Bool = false) -> [Int] {
    var persons: [Int] = []
    for index in stride(from: sentence, through: max(0, sentence - 8), by: -1) {
      for mention in personsOfSentence[index].reversed() {
        if index == sentence && reader.tokens(mention).upperBound > token { continue }
        guard let entity = reader.entity(mention) else { continue }
        if reader.resolution.table.kind(entity) == .role, reader.resolution.roles[mention]?.isPlural == true {
          if persons.isEmpty && !personsOnly { return [entity] }
          continue
        }
        if reader.resolution.table.kind(entity) == .person, !persons.contains(entity) { persons.append(entity) }
        if persons.count == 2 { return persons.reversed() }
      }
    }
    return []
  }
}

/// The closed classes by which subjects are found.
enum SubjectWords {
  static let relative = WordSet("who whom")
  static let singular = WordSet("he she his her him")
  static let plural = WordSet("they we both")
  static let pronouns = WordSet("he she they we i both")
  static let boundaries = WordSet("that when while where because if although though after before until since as which")
  static let auxiliaries = WordSet(
    "will would shall should can could may might must has have had is was were are be been also to"
  )
  static let tyingMarks = WordSet(", . * & / “ ” \" '")
  static let joining = WordSet("and or & / well")
  static let ties = WordSet("and or the a an as well also its his her their")
  static let prepositions = WordSet(
    """
    of in at with by for to from on during under between after before than about against into among amid through \
    concerning regarding including versus without within outside near behind beyond per via citing quoting
    """
  )
}
