import EntityExtraction

/// Whether a name tells its bearer apart from others: `Zoravian Trade Board` does, `Ministry of Foreign Affairs` does
/// not.
///
/// A name does that the lexicon lists, or that holds a word which is neither common nor a head of such names.
func isDistinctive(_ name: FoldedName) -> Bool {
  let lexicon = Lexicon.embedded
  let words = name.words
  guard let first = words.first else { return false }
  var phrase = FormHash(foldedWord: first)
  for word in words.dropFirst() { phrase.combine(FormHash(foldedWord: word)) }
  if !lexicon.entry(for: phrase).classes.isDisjoint(with: .listedNames) { return true }
  return words.contains { word in
    guard word.count > 1, !word.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let classes = lexicon.entry(for: FormHash(foldedWord: word)).classes
    return !classes.isDisjoint(with: .geographical) || classes.isDisjoint(with: .commonInNames)
  }
}

extension FormHash {
  init(foldedWord: some Sequence<UInt8>) {
    self = .empty
    for byte in foldedWord { combine(byte) }
  }
}

extension Lexicon.Classes {
  fileprivate static let listedNames: Self = [.organization, .acronym, .media, .party, .document, .event]
  fileprivate static let geographical: Self = [.country, .nationality, .city, .region]
  fileprivate static let commonInNames: Self = [
    .commonWord, .functionWord, .organizationHead, .roleHead, .roleHeadPlural, .roleModifier, .eventHead,
    .documentHead, .placeHead, .ordinalWord, .numberWord, .personNoun, .month, .weekday, .companySuffix,
  ]
}
