/// A web or mail address in a text.
struct WebLink: Hashable {
  /// UTF-8 bytes.
  var range: Range<Int>

  /// The address with its scheme: `https:`, `http:`, `ftp:` or `mailto:`, never another.
  var target: String
}

/// The web addresses with `http`, `https`, `ftp` or `www.`, and the mail addresses of a text, in its order.
///
/// O(bytes).
func webLinks(in bytes: [UInt8]) -> [WebLink] {
  var links: [WebLink] = []
  var index = 0
  while index < bytes.count {
    guard isAddressByte(bytes[index]) else {
      index += 1
      continue
    }
    var end = index
    var hasMark = false
    while end < bytes.count, isAddressByte(bytes[end]) {
      if bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: "@") || bytes[end] == UInt8(ascii: ".") {
        hasMark = true
      }
      end += 1
    }
    if hasMark, let link = link(in: bytes, index..<end) { links.append(link) }
    index = end
  }
  return links
}

/// The address in a run of the characters that addresses consist of.
private func link(in bytes: [UInt8], _ run: Range<Int>) -> WebLink? {
  func starts(_ prefix: String, _ offset: Int) -> Bool {
    bytes[offset..<run.upperBound].prefix(prefix.utf8.count).map { lowercased($0) }.elementsEqual(prefix.utf8)
  }
  var start = run.lowerBound
  while start < run.upperBound, !isLetterOrDigit(bytes[start]) { start += 1 }
  let end = trimmed(bytes, start..<run.upperBound)
  guard end > start else { return nil }
  let text = String(decoding: bytes[start..<end], as: UTF8.self)
  for scheme in ["https://", "http://", "ftp://"] where starts(scheme, start) {
    let host = bytes[(start + scheme.utf8.count)..<end].prefix { $0 != UInt8(ascii: "/") }
    return host.isEmpty ? nil : WebLink(range: start..<end, target: text)
  }
  if starts("www.", start), bytes[start..<end].filter({ $0 == UInt8(ascii: ".") }).count > 1 {
    return WebLink(range: start..<end, target: "https://\(text)")
  }
  return mailLink(in: bytes, start..<end)
}

private func mailLink(in bytes: [UInt8], _ run: Range<Int>) -> WebLink? {
  var run = run
  let scheme = Array("mailto:".utf8)
  let hasScheme = bytes[run].starts(with: scheme)
  let address = hasScheme ? run.lowerBound + scheme.count..<run.upperBound : run
  guard let at = bytes[address].firstIndex(of: UInt8(ascii: "@")), at > address.lowerBound,
    bytes[address.lowerBound..<at].allSatisfy({ isLetterOrDigit($0) || "._%+-".utf8.contains($0) })
  else { return nil }
  let host = bytes[(at + 1)..<address.upperBound]
  let isHost = host.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  guard isHost, let point = host.lastIndex(of: UInt8(ascii: ".")), point > host.startIndex, host.endIndex - point > 2
  else { return nil }
  if !hasScheme { run = address }
  return WebLink(range: run, target: "mailto:" + String(decoding: bytes[address], as: UTF8.self))
}

/// The end of an address without the punctuation behind it; a closing bracket stays where one was opened.
private func trimmed(_ bytes: [UInt8], _ run: Range<Int>) -> Int {
  var end = run.upperBound
  var open = bytes[run].reduce(0) { $0 + ($1 == 0x28 ? 1 : $1 == 0x29 ? -1 : 0) }
  while end > run.lowerBound {
    let last = bytes[end - 1]
    if isLetterOrDigit(last) || last == UInt8(ascii: "/") || last == UInt8(ascii: "=") { return end }
    if last == 0x29 {
      if open >= 0 { return end }
      open += 1
    }
    end -= 1
  }
  return end
}

private func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte)
}

/// What an address may hold (RFC 3986), quotation marks and angle brackets left out.
private func isAddressByte(_ byte: UInt8) -> Bool {
  isLetterOrDigit(byte) || "-._~:/?#@!$&()*+,;=%".utf8.contains(byte)
}
