/// A text as a line of Markdown that shows exactly this text: no link, emphasis, list, HTML or address becomes active.
package func escapedMarkdown(_ text: some StringProtocol) -> String {
  // All that is escaped is ASCII, which bytes tell.
  let bytes = Array(harmless(text).utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + 8)
  let lead = leadingMarker(bytes)
  for (index, byte) in bytes.enumerated() {
    switch Unicode.Scalar(byte) {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&":
      result.append(UInt8(ascii: "\\"))
      result.append(byte)
    case ":" where bytes[(index + 1)...].starts(with: "//".utf8), "." where endsInWWW(bytes[..<index]):
      // Many viewers make links of bare addresses.
      result.append(UInt8(ascii: "\\"))
      result.append(byte)
    case "@":
      // An escape does not keep them from linking mail addresses, a word joiner does.
      result.append(byte)
      result.append(contentsOf: "\u{2060}".utf8)
    default:
      if index == lead { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// The target of a link to a line of an article; nil for addresses that are no files, which editors might run.
func linkTarget(_ evidence: Card.Evidence) -> String? {
  guard evidence.location.article.isFile else { return nil }
  var target = ""
  for byte in evidence.location.article.key.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "%"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      target.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      target += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
  }
  return "\(target)#L\(evidence.line)"
}

/// The index of the mark that would make a list, heading or rule of the line; nil where it begins otherwise.
private func leadingMarker(_ bytes: [UInt8]) -> Int? {
  guard let first = bytes.firstIndex(where: { $0 != 0x20 }) else { return nil }
  if "-+#=".utf8.contains(bytes[first]) { return first }
  let end = bytes[first...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
  return end > first && end < bytes.count && ".)".utf8.contains(bytes[end]) ? end : nil
}

private func endsInWWW(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.suffix(3).count == 3 && bytes.suffix(3).allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
}
