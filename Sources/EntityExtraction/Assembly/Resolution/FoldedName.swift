package import Annotations

/// The folded letters and digits of a name, by which two spellings of it are found to be one: `ĐÀ NẴNG`, `Da Nang`.
package func foldedKey(_ name: some Sequence<UInt8>) -> String {
  var bytes: [UInt8] = []
  Folding.fold(name) { byte in
    if byte >= 0x80 || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39) { bytes.append(byte) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension ArticleMentions {
  /// The canonical name that the lexicon gives for a mention, as its recognizer found it.
  package func canonicalName(_ mention: Int) -> String? {
    if case .lexical(let name) = proposals[mention].meaning { return name }
    return nil
  }

  /// The mention's own text, folded.
  package func foldedKey(_ mention: Int) -> String {
    let text = text(of: mention)
    return EntityExtraction.foldedKey(text.bytes[text.byteRange(mentions[mention].tokens)])
  }
}
