import Annotations

/// What a block tells the rest of the article: its names, as counted forms.
package struct BlockSummary: Hashable, Sendable {
  /// What a form was in the block.
  package enum Aspect: UInt8, Hashable, Sendable, CaseIterable {
    /// A word of a person's name of several words.
    case personPart
    /// The word that may stand alone for such a person: usually the last.
    case personKey
    /// A person's name of one word.
    case mononym
    /// A body, event or document of one word, usually an acronym.
    case organization
    case event
    case document
    case place
    /// The first word of a name of several words; `phrase…` hold the whole name's form.
    case phraseStart
    case organizationPhrase
    case eventPhrase
    case documentPhrase
    case placePhrase
    case personPhrase
    /// A word of a place's name before its head: `Aflao` in `Aflao crossing`.
    case placePart
    /// The one word of a company's name before its suffix: `Lumora` in `Lumora Ltd`.
    case companyName
    /// An acronym that words in lower case explain.
    case term
  }

  package struct Entry: Hashable, Sendable {
    package var form: FormHash
    package var aspect: Aspect
  }

  /// In order of occurrence; a form stands once for each occurrence.
  package var entries: [Entry] = []

  /// Summarises the mentions that stand in a block by itself, and the acronyms in it that name nothing.
  init(_ text: BlockText, standing: [Candidate], terms: [Int], casing: Casing) {
    for candidate in standing { record(candidate, text, casing) }
    for term in terms { add(text.tokens[term].form, .term) }
  }

  private mutating func record(_ candidate: Candidate, _ text: BlockText, _ casing: Casing) {
    let words = candidate.tokens.filter { text.tokens[$0].kind == .word || text.tokens[$0].kind == .number }
    guard let first = words.first, let last = words.last, text.tokens[first].isCapitalized else { return }
    let kind = KindSet(candidate.kind)
    if kind == .person {
      if words.count == 1 { return add(text.tokens[first].form, .mononym) }
      for word in words where text.tokens[word].isCapitalized && text.tokens[word].range.count > 1 {
        add(text.tokens[word].form, .personPart)
      }
      add(text.tokens[last].form, .personKey)
      if text.tokens[first].isAllCaps, !text.tokens[last].isAllCaps { add(text.tokens[first].form, .personKey) }
      return addPhrase(words, text, .personPhrase)
    }
    guard let aspects = BlockSummary.aspects(kind), casing[first] == .sentence else { return }
    if kind == .organization, words.count > 1, text.tokens[last].lexical.classes.contains(.companySuffix) {
      // The company goes on without its suffix.
      if words.count == 2 { add(text.tokens[first].form, .companyName) }
      if words.count > 2 { addPhrase(words.dropLast(), text, aspects.phrase) }
    }
    if words.count == 1 {
      add(text.tokens[first].form, aspects.single)
    } else if words.count == 2, text.tokens[last].kind == .number, text.tokens[last].isJoined {
      // `CLM10` makes `CLM11` known.
      add(text.tokens[first].form, aspects.single)
      addPhrase(words, text, aspects.phrase)
    } else {
      if kind == .place, candidate.tokens.count == 2 { add(text.tokens[first].form, .placePart) }
      addPhrase(words, text, aspects.phrase)
    }
  }

  private static func aspects(_ kind: KindSet) -> (single: Aspect, phrase: Aspect)? {
    switch kind {
    case .organization: (.organization, .organizationPhrase)
    case .event: (.event, .eventPhrase)
    case .document: (.document, .documentPhrase)
    case .place: (.place, .placePhrase)
    default: nil
    }
  }

  private mutating func addPhrase(_ words: some Collection<Int>, _ text: BlockText, _ aspect: Aspect) {
    guard let first = words.first else { return }
    var form = text.tokens[first].form
    for word in words.dropFirst() { form.combine(text.tokens[word].form) }
    add(text.tokens[first].form, .phraseStart)
    add(form, aspect)
  }

  private mutating func add(_ form: FormHash, _ aspect: Aspect) {
    entries.append(Entry(form: form, aspect: aspect))
  }
}
