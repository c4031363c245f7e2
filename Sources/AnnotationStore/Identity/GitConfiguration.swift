/// The value of `user.name` in a git configuration file; nil where it is not set.
///
/// Reads sections, quoted and escaped values, continued lines and comments; follows no `include`.
func gitUserName(_ file: [UInt8]) -> String? {
  var isUserSection = false
  var name: String?
  for line in logicalLines(file) {
    let line = trimmed(line[...])
    if line.first == UInt8(ascii: "[") {
      let title = line.dropFirst().prefix { $0 != UInt8(ascii: "]") }
      isUserSection = lowercased(trimmed(title)).elementsEqual("user".utf8)
      // A variable may stand behind its section's title.
      let rest = trimmed(line.dropFirst(title.count + 2))
      if isUserSection, let value = nameValue(rest) { name = value }
    } else if isUserSection, let value = nameValue(line) {
      name = value
    }
  }
  return name
}

/// The lines of a file, a backslash before a line's end joining it with the next.
private func logicalLines(_ file: [UInt8]) -> [[UInt8]] {
  var lines: [[UInt8]] = []
  var pending: [UInt8] = []
  for part in file.split(separator: 0x0a, omittingEmptySubsequences: false) {
    var line = part
    if line.last == 0x0d { line = line.dropLast() }
    let backslashes = line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    if backslashes % 2 == 1 {
      pending += line.dropLast()
    } else {
      lines.append(pending + line)
      pending = []
    }
  }
  if !pending.isEmpty { lines.append(pending) }
  return lines
}

/// The value of the line `name = …`; nil for any other line.
private func nameValue(_ line: ArraySlice<UInt8>) -> String? {
  guard let equals = line.firstIndex(of: UInt8(ascii: "=")),
    lowercased(trimmed(line[..<equals])).elementsEqual("name".utf8)
  else { return nil }
  var value: [UInt8] = []
  var isQuoted = false
  // Where white space outside quotation marks begins that may turn out to end the value.
  var end = 0
  var rest = trimmed(line[(equals + 1)...])
  while let byte = rest.popFirst() {
    switch byte {
    case UInt8(ascii: "\""): isQuoted.toggle()
    case UInt8(ascii: "\\"):
      guard let escaped = rest.popFirst() else { break }
      value.append(escaped == UInt8(ascii: "t") || escaped == UInt8(ascii: "n") ? 0x20 : escaped)
    case UInt8(ascii: "#"), UInt8(ascii: ";"):
      if !isQuoted { rest = [] } else { value.append(byte) }
    default:
      value.append(byte)
      if byte == 0x20 || byte == 0x09, !isQuoted { continue }
    }
    end = value.count
  }
  return String(decoding: value.prefix(end), as: UTF8.self)
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
  let start = bytes.drop(while: isBlank)
  return start.dropLast(start.reversed().prefix(while: isBlank).count)
}

private func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  bytes.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }
}
