/// A text as a line of Markdown that shows exactly this text: no link, emphasis, list, HTML or address becomes active.
package func escapedMarkdown(_ text: some StringProtocol) -> String {
  let scalars = Array(harmless(text).unicodeScalars)
  var result = String.UnicodeScalarView()
  result.reserveCapacity(scalars.count + 8)
  let lead = leadingMarker(scalars)
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&":
      result.append("\\")
      result.append(scalar)
    case ":" where scalars[(index + 1)...].starts(with: ["/", "/"]), "." where endsInWWW(scalars[..<index]):
      // Many viewers make links of bare addresses.
      result.append("\\")
      result.append(scalar)
    case "@":
      // An escape does not keep them from linking mail addresses, a word joiner does.
      result.append(scalar)
      result.append("\u{2060}")
    default:
      if index == lead { result.append("\\") }
      result.append(scalar)
    }
  }
  return String(result)
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
private func leadingMarker(_ scalars: [Unicode.Scalar]) -> Int? {
  guard let first = scalars.firstIndex(where: { $0 != " " }) else { return nil }
  if ["-", "+", "#", "="].contains(scalars[first]) { return first }
  let end = scalars[first...].firstIndex { !("0"..."9").contains($0) } ?? scalars.count
  return end > first && end < scalars.count && (scalars[end] == "." || scalars[end] == ")") ? end : nil
}

private func endsInWWW(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  scalars.suffix(3).count == 3 && scalars.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
}
