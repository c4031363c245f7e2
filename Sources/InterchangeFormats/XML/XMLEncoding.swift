/// Encodings of one byte a character, which are read as Windows-1252: it holds them all.
let singleByteEncodings = ["iso-8859-1", "latin1", "windows-1252", "cp1252"]

/// The encoding that an XML declaration names, in small letters; empty where it names none.
func declaredEncoding(_ declaration: ArraySlice<UInt8>) -> String {
  let text = String(decoding: declaration, as: UTF8.self)
  guard let key = text.indices.first(where: { text[$0...].hasPrefix("encoding") }) else { return "" }
  return text[key...].drop { $0 != "\"" && $0 != "'" }.dropFirst().prefix { $0 != "\"" && $0 != "'" }.lowercased()
}

/// A file's bytes as UTF-8, from UTF-16 where a byte order mark or its first characters say so, from one byte a character
/// where its declaration says so.
func decodedXML(_ file: [UInt8]) throws(FormatError) -> [UInt8] {
  let isBig = file.starts(with: [0xfe, 0xff]) || file.starts(with: [0x00, 0x3c, 0x00])
  let isLittle = file.starts(with: [0xff, 0xfe]) || file.starts(with: [0x3c, 0x00])
  if isBig || isLittle { return try decodedUTF16(file, isBig: isBig) }
  let declaration = file.starts(with: Array("<?xml".utf8)) ? file.prefix(256).prefix { $0 != UInt8(ascii: ">") } : []
  guard singleByteEncodings.contains(declaredEncoding(declaration[...])) else {
    try requireUTF8(file)
    return file
  }
  var text = String.UnicodeScalarView()
  for byte in file { text.append(Unicode.Scalar(windows1252(byte)) ?? "\u{fffd}") }
  return Array(String(text).utf8)
}

private func decodedUTF16(_ file: [UInt8], isBig: Bool) throws(FormatError) -> [UInt8] {
  let start = file.starts(with: [0xfe, 0xff]) || file.starts(with: [0xff, 0xfe]) ? 2 : 0
  guard (file.count - start).isMultiple(of: 2) else { throw FormatError("half a UTF-16 character at the end") }
  var units: [UInt16] = []
  units.reserveCapacity((file.count - start) / 2)
  for index in stride(from: start, to: file.count, by: 2) {
    let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
    units.append(isBig ? first << 8 | second : second << 8 | first)
  }
  var decoder = UTF16()
  var iterator = units.makeIterator()
  var text = ""
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): text.unicodeScalars.append(scalar)
    case .emptyInput: return Array(text.utf8)
    case .error: throw FormatError("not valid UTF-16")
    }
  }
}

/// The scalar of a byte in Windows-1252.
private func windows1252(_ byte: UInt8) -> UInt32 {
  guard (0x80...0x9f).contains(byte) else { return UInt32(byte) }
  let others: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
    0x8f,
    0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e,
    0x0178,
  ]
  return others[Int(byte - 0x80)]
}
