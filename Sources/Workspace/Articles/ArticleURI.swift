/// The normalised address of an article: the same file has one `ArticleURI`, however a client spells it.
package struct ArticleURI: Hashable, Comparable, Sendable {
  /// The normalised form, which decides equality and order.
  package let key: String

  /// The URI as the client wrote it; answers use it.
  package let string: String

  /// Takes any string; one without a scheme is an address of its own.
  package init(_ string: String) {
    self.string = string
    key = normalizedURI(string)
  }

  package static func == (a: ArticleURI, b: ArticleURI) -> Bool { a.key == b.key }
  package static func < (a: ArticleURI, b: ArticleURI) -> Bool { a.key < b.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension ArticleURI {
  /// The `file:` URI of an absolute path.
  package init(path: String) {
    var uri = Array("file://".utf8)
    for byte in path.utf8 { appendURIByte(byte, isPlain: isPlainInFilePath(byte), to: &uri) }
    self.init(String(decoding: uri, as: UTF8.self))
  }

  /// Whether the address is one of a file on this machine.
  package var isFile: Bool { key.utf8.starts(with: "file:///".utf8) }

  /// The path of a `file:` URI, percent escapes decoded; nil for other schemes and where a NUL or a slash is escaped,
  /// which no file's name holds.
  package var path: String? {
    guard isFile, !key.contains("%2F") else { return nil }
    let path = decodedPercentEscapes(key.dropFirst("file://".utf8.count).utf8)
    return path.utf8.contains(0) ? nil : path
  }

  /// The last component, percent escapes decoded: what cards and reports call the article.
  package var name: String {
    let last = key.utf8.split(separator: UInt8(ascii: "/")).last ?? Substring(key).utf8
    return decodedPercentEscapes(last)
  }

  /// The path below a folder, percent escapes decoded; nil for what does not lie below it.
  package func path(below folder: ArticleURI) -> String? {
    guard isBelow(folder) else { return nil }
    return decodedPercentEscapes(key.utf8.dropFirst(folder.key.utf8.count + 1))
  }

  /// Whether the address lies below a folder, at any depth.
  package func isBelow(_ folder: ArticleURI) -> Bool {
    let rest = key.utf8.dropFirst(folder.key.utf8.count)
    return rest.first == UInt8(ascii: "/") && key.utf8.starts(with: folder.key.utf8)
  }
}

/// One spelling for all spellings of a URI: lower-case scheme, `file:` without `localhost`, each character either
/// always or never escaped, lower-case drive letter, no `.` and `..`, no slash at the end.
private func normalizedURI(_ string: String) -> String {
  let bytes = Array(string.utf8)
  guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), isScheme(bytes[..<colon]) else { return string }
  let scheme = bytes[..<colon].map { $0 | 0x20 }
  var rest = bytes[(colon + 1)...]
  var result = scheme + [UInt8(ascii: ":")]
  let isFile = scheme.elementsEqual("file".utf8)
  if isFile {
    if rest.starts(with: "//localhost/".utf8) { rest = rest.dropFirst("//localhost".utf8.count) }
    if !rest.starts(with: "//".utf8) { result += Array("//".utf8) }
  }
  var index = rest.startIndex
  while index < rest.endIndex {
    var byte = rest[index]
    var wasEscaped = false
    if byte == UInt8(ascii: "%"), let decoded = percentEscape(rest, at: index) {
      byte = decoded
      wasEscaped = true
      index += 2
    }
    index += 1
    let isPlain =
      isUnreserved(byte) || (isFile && isPlainInFilePath(byte) && !(wasEscaped && byte == UInt8(ascii: "/")))
    let isMark = !wasEscaped && byte < 0x7f && byte > 0x20 && byte != UInt8(ascii: "%")
    appendURIByte(byte, isPlain: isPlain || isMark, to: &result)
  }
  if isFile { normalizeFilePath(&result) }
  return result.elementsEqual(bytes) ? string : String(decoding: result, as: UTF8.self)
}

/// Lowers a drive letter, resolves dots, drops slashes at the end.
///
/// Dots are resolved as RFC 3986, 5.2.4 has it, so that no address leads out of the folder that it begins with.
private func normalizeFilePath(_ uri: inout [UInt8]) {
  let path = "file:///".utf8.count
  if uri.count > path, uri[path - 1] == UInt8(ascii: "/") { resolveDots(&uri, from: path) }
  if uri.count > path + 1, uri[path + 1] == UInt8(ascii: ":"), (0x41...0x5a).contains(uri[path]) { uri[path] |= 0x20 }
  while uri.count > path, uri.last == UInt8(ascii: "/") { uri.removeLast() }
}

private func resolveDots(_ uri: inout [UInt8], from path: Int) {
  let dot = UInt8(ascii: ".")
  let segments = uri[path...].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  guard segments.contains(where: { $0.elementsEqual([dot]) || $0.elementsEqual([dot, dot]) }) else { return }
  var kept: [ArraySlice<UInt8>] = []
  for segment in segments where !segment.elementsEqual([dot]) {
    if segment.elementsEqual([dot, dot]) { _ = kept.popLast() } else { kept.append(segment) }
  }
  uri = Array(uri[..<path]) + kept.joined(separator: [UInt8(ascii: "/")])
}

private func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let first = bytes.first, isLetter(first) else { return false }
  return bytes.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Letters, digits and `-._~`: never escaped in any URI (RFC 3986, 2.3).
private func isUnreserved(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte == 0x2d || byte == 0x2e || byte == 0x5f || byte == 0x7e
}

/// What a path of a file may hold unescaped (RFC 3986, 3.3); clients differ in which of these they escape.
private func isPlainInFilePath(_ byte: UInt8) -> Bool {
  isUnreserved(byte) || "/!$&'()*+,;=:@".utf8.contains(byte)
}

private func appendURIByte(_ byte: UInt8, isPlain: Bool, to uri: inout [UInt8]) {
  guard !isPlain else { return uri.append(byte) }
  let digits = Array("0123456789ABCDEF".utf8)
  uri += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
}

/// The byte of the escape `%41` at an index; nil where none stands.
private func percentEscape(_ bytes: ArraySlice<UInt8>, at index: Int) -> UInt8? {
  guard bytes.endIndex - index > 2, let high = hexDigit(bytes[index + 1]), let low = hexDigit(bytes[index + 2])
  else { return nil }
  return high << 4 | low
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
  default: nil
  }
}

private func decodedPercentEscapes(_ encoded: some Sequence<UInt8>) -> String {
  let bytes = Array(encoded)[...]
  var decoded: [UInt8] = []
  var index = bytes.startIndex
  while index < bytes.endIndex {
    if bytes[index] == UInt8(ascii: "%"), let byte = percentEscape(bytes, at: index) {
      decoded.append(byte)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}
