internal import Annotations

/// The folded letters and digits of a name, by which two spellings of it are found to be one: `ĐÀ NẴNG`, `Da Nang`.
package func foldedKey(_ name: some Sequence<UInt8>) -> String {
  var bytes: [UInt8] = []
  Folding.fold(name) { byte in
    if byte >= 0x80 || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39) { bytes.append(byte) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension ArticleMentions {
  /// The canonical name that the lexicon gives for a mention, as its recognizer found it or by its words.
  package func canonicalName(_ mention: Int) -> String? {
    if case .lexical(let name) = proposals[mention].meaning { return name }
    if case .listed(let listed) = proposals[mention].meaning, let name = listed.name { return name }
    let types: [Lexicon.Classes]
    switch mentions[mention].kind {
    case .country: types = [.country]
    case .nationality: types = [.nationality]
    case .place: types = [.region, .city]
    case .organization: types = [.acronym, .organization, .media, .party]
    default: return nil
    }
    let entry = lexicalEntry(mention)
    for type in types {
      if let name = Lexicon.embedded.value(of: entry, as: type) { return name }
    }
    return nil
  }

  /// What the lexicon knows of the mention's words as one phrase, whoever proposed it.
  private func lexicalEntry(_ mention: Int) -> Lexicon.Entry {
    let text = text(of: mention)
    let tokens = mentions[mention].tokens
    if tokens.count == 1 { return text.tokens[tokens.lowerBound].lexical }
    guard tokens.count <= 12 else { return .none }
    var key: FormHash?
    for index in tokens where text.tokens[index].kind != .mark {
      if key == nil { key = text.form(index) } else { key?.combine(text.form(index)) }
    }
    return key.map { Lexicon.embedded.entry(for: $0) } ?? .none
  }

  /// The mention's own text, folded.
  package func foldedKey(_ mention: Int) -> String {
    let text = text(of: mention)
    return EntityExtraction.foldedKey(text.bytes[text.byteRange(mentions[mention].tokens)])
  }
}
