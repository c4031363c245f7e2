/// Folds text for comparison: lower case, Latin letters without diacritics, straight quotes, plain hyphens.
///
/// `É` becomes `e`, `ł` `l`, `ß` `ss`, `ə` `e`, `’` `'`, `–` `-`. Combining marks and invisible scalars are dropped.
/// Other scripts are put in lower case only.
package enum Folding {
  /// Calls `emit` with the folded UTF-8 bytes of UTF-8 input; a malformed sequence counts as `?`.
  package static func fold(_ bytes: some Sequence<UInt8>, emit: (UInt8) -> Void) {
    // Other modules call this unspecialised: one call for the storage in place of one for each byte.
    if bytes.withContiguousStorageIfAvailable({ foldStored($0, emit: emit) }) == nil { foldNext(bytes, emit: emit) }
  }

  private static func foldStored(_ bytes: UnsafeBufferPointer<UInt8>, emit: (UInt8) -> Void) {
    var index = 0
    while index < bytes.count, bytes[index] < 0x80 {
      fold(scalar: UInt32(bytes[index]), emit: emit)
      index += 1
    }
    if index < bytes.count { foldNext(bytes[index...], emit: emit) }
  }

  private static func foldNext(_ bytes: some Sequence<UInt8>, emit: (UInt8) -> Void) {
    var iterator = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): fold(scalar: Unicode.UTF8.decode(encoded).value, emit: emit)
      case .error: emit(0x3f)
      case .emptyInput: return
      }
    }
  }

  /// The folded form of a text.
  package static func folded(_ text: String) -> String {
    var result: [UInt8] = []
    fold(text.utf8) { result.append($0) }
    return String(decoding: result, as: UTF8.self)
  }

  /// Calls `emit` with the folded bytes of one scalar value.
  @inline(__always)
  package static func fold(scalar value: UInt32, emit: (UInt8) -> Void) {
    if value < 0x80 {
      let byte = UInt8(truncatingIfNeeded: value)
      emit(byte == 0x60 ? 0x27 : byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte)
    } else {
      foldBeyondASCII(value, emit: emit)
    }
  }

  private static func foldBeyondASCII(_ value: UInt32, emit: (UInt8) -> Void) {
    if let base = LatinLetters.base(of: value) {
      for byte in base { emit(byte) }
    } else if isApostrophe(value) {
      emit(0x27)
    } else if (0x300...0x36f).contains(value) {
      return
    } else {
      switch value {
      case 0x201c...0x201f, 0xab, 0xbb, 0x2033, 0x301d, 0x301e, 0xff02: emit(0x22)
      case 0x2010...0x2015, 0x2212, 0xfe58, 0xfe63, 0xff0d: emit(0x2d)
      case 0xa0, 0x2000...0x200a, 0x202f, 0x205f, 0x3000: emit(0x20)
      default: foldOtherScripts(value, emit: emit)
      }
    }
  }

  private static func foldOtherScripts(_ value: UInt32, emit: (UInt8) -> Void) {
    guard let scalar = Unicode.Scalar(value) else { return }
    switch ScalarClass(value) {
    case .combining, .invisible: return
    case .capital:
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        for byte in UTF8.encode(lower) ?? .init() { emit(byte) }
      }
    default:
      for byte in UTF8.encode(scalar) ?? .init() { emit(byte) }
    }
  }
}
