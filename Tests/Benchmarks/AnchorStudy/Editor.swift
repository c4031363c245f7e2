import TestSupport

/// Edits a draft at random, as people edit articles.
struct Editor {
  var random: SeededGenerator
  var writer: ArticleWriter

  /// The mentions whose words were misspelled.
  private(set) var misspelled: Set<Int> = []

  /// The mentions whose paragraph was moved.
  private(set) var moved: Set<Int> = []

  init(random: SeededGenerator, writer: ArticleWriter) {
    self.random = random
    self.writer = writer
  }

  mutating func edit(_ draft: inout ArticleDraft) {
    switch random.int(0...9) {
    case 0, 1: insertSentence(&draft)
    case 2: deleteSentence(&draft)
    case 3: draft.paragraphs.insert(writer.paragraph().map(unmarked), at: random.int(0...draft.paragraphs.count))
    case 4 where draft.paragraphs.count > 4:
      draft.paragraphs.remove(at: random.int(0...draft.paragraphs.count - 1))
    case 5, 6: changeWord(&draft)
    case 7: misspellMention(&draft)
    case 8: replaceMention(&draft)
    default: if random.oneIn(2) { moveParagraph(&draft) } else { changeWord(&draft) }
    }
  }

  private func unmarked(_ sentence: ArticleDraft.Sentence) -> ArticleDraft.Sentence { sentence.map(\.withoutMentions) }

  private mutating func insertSentence(_ draft: inout ArticleDraft) {
    // Not into titles and lists.
    let choices = draft.paragraphs.indices.filter { draft.paragraphs[$0].last?.last?.text.hasSuffix(".") == true }
    guard !choices.isEmpty else { return }
    let paragraph = random.pick(choices)
    let place = random.int(0...draft.paragraphs[paragraph].count)
    draft.paragraphs[paragraph].insert(unmarked(writer.sentence()), at: place)
  }

  private mutating func deleteSentence(_ draft: inout ArticleDraft) {
    let paragraph = random.int(0...draft.paragraphs.count - 1)
    draft.paragraphs[paragraph].remove(at: random.int(0...draft.paragraphs[paragraph].count - 1))
    if draft.paragraphs[paragraph].isEmpty { draft.paragraphs.remove(at: paragraph) }
    if draft.paragraphs.isEmpty { draft.paragraphs = [[unmarked(writer.sentence())]] }
  }

  private mutating func moveParagraph(_ draft: inout ArticleDraft) {
    let paragraph = draft.paragraphs.remove(at: random.int(0...draft.paragraphs.count - 1))
    let place = random.int(0...draft.paragraphs.count)
    for sentence in paragraph { moved.formUnion(sentence.flatMap(\.mentions)) }
    draft.paragraphs.insert(paragraph, at: place)
  }

  /// Misspells, replaces or removes a word outside all mentions, or adds one.
  private mutating func changeWord(_ draft: inout ArticleDraft) {
    let paragraph = random.int(0...draft.paragraphs.count - 1)
    let sentence = random.int(0...draft.paragraphs[paragraph].count - 1)
    let units = draft.paragraphs[paragraph][sentence]
    let places = units.indices.filter { if case .words(let words) = units[$0] { words.contains(" ") } else { false } }
    guard !places.isEmpty else { return }
    let place = random.pick(places)
    var words = units[place].text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    // Signs stay, so that nothing is glued to a mention: that would misspell it.
    let choices = words.indices.filter { words[$0].allSatisfy(\.isLetter) && !words[$0].isEmpty }
    guard !choices.isEmpty else { return }
    let word = random.pick(choices)
    switch random.int(0...3) {
    case 0: words[word] = typo(words[word])
    case 1: words[word] = random.pick(["said", "again", "never", "the", "river"])
    case 2 where words.count > 2 && word > 0: words.remove(at: word)
    default: words[word] += " \(random.pick(["however", "once more", "(sic)"]))"
    }
    draft.paragraphs[paragraph][sentence][place] = .words(words.joined(separator: " "))
  }

  /// A letter changed, dropped, doubled or swapped with the next one.
  private mutating func typo(_ word: String) -> String {
    var letters = Array(word)
    guard letters.count > 1 else { return word + "s" }
    let place = random.int(0...letters.count - 2)
    switch random.int(0...3) {
    case 0: letters[place] = random.pick(Array("aeiourstn"))
    case 1: letters.remove(at: place)
    case 2: letters.insert(letters[place], at: place)
    default: letters.swapAt(place, place + 1)
    }
    return String(letters)
  }

  private mutating func misspellMention(_ draft: inout ArticleDraft) {
    guard let (paragraph, sentence, unit, mention) = pickMention(draft) else { return }
    let old = draft.paragraphs[paragraph][sentence][unit]
    // One around others would no longer say where they are.
    guard old.mentions.last == mention else { return }
    draft.paragraphs[paragraph][sentence][unit] = old.changing(mention) { typo($0) }
    misspelled.insert(mention)
  }

  private mutating func replaceMention(_ draft: inout ArticleDraft) {
    guard let (paragraph, sentence, unit, mention) = pickMention(draft) else { return }
    let old = draft.paragraphs[paragraph][sentence][unit]
    var name = old.text
    while old.text.contains(name) { name = writer.otherName(than: old.text) }
    draft.paragraphs[paragraph][sentence][unit] = old.replacing(mention, with: name)
  }

  private mutating func pickMention(_ draft: ArticleDraft) -> (Int, Int, Int, Int)? {
    var places: [(Int, Int, Int, Int)] = []
    for (p, paragraph) in draft.paragraphs.enumerated() {
      for (s, sentence) in paragraph.enumerated() {
        for (u, unit) in sentence.enumerated() { places += unit.mentions.map { (p, s, u, $0) } }
      }
    }
    return places.isEmpty ? nil : random.pick(places)
  }
}
