/// A name on one line: runs of blanks and line ends as one blank, at most 512 bytes.
package func cleaned(_ utf8: some Sequence<UInt8>) -> String {
  if let clean = utf8.withContiguousStorageIfAvailable({ isClean($0) ? String(decoding: $0, as: UTF8.self) : nil })
    ?? nil
  {
    return clean
  }
  var bytes: [UInt8] = []
  for byte in utf8 {
    if byte <= 0x20 {
      if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    } else {
      bytes.append(byte)
    }
  }
  if bytes.last == 0x20 { bytes.removeLast() }
  guard bytes.count > 512 else { return String(decoding: bytes, as: UTF8.self) }
  let end = bytes[...512].lastIndex { $0 & 0xc0 != 0x80 } ?? 0
  return String(decoding: bytes[..<end], as: UTF8.self)
}

/// Whether a text is a name on one line as it stands.
private func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard bytes.count <= 512, bytes.last != 0x20 else { return false }
  var before: UInt8 = 0x20
  for byte in bytes {
    if byte <= 0x20, byte != 0x20 || before == 0x20 { return false }
    before = byte
  }
  return true
}

/// A text cut at a word, with `…` where something is left out; `limit` counts characters.
package func elided(_ text: String, to limit: Int) -> String {
  guard text.count > limit else { return text }
  let head = text.prefix(limit)
  let word = head.lastIndex(of: " ").map { head[..<$0] } ?? head
  return (word.count * 2 > limit ? word : head) + " …"
}
