/// Folds text for comparison: lower case, no diacritics, straight quotes, plain hyphens.
package enum Folding {
  /// Calls `emit` with the folded UTF-8 bytes of valid UTF-8 input.
  package static func fold(_ bytes: some Sequence<UInt8>, emit: (UInt8) -> Void) {
    var iterator = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): fold(Unicode.UTF8.decode(encoded), emit: emit)
      case .error: emit(0x3f)
      case .emptyInput: return
      }
    }
  }

  private static func fold(_ scalar: Unicode.Scalar, emit: (UInt8) -> Void) {
    let value = scalar.value
    if value < 0x80 {
      let byte = UInt8(truncatingIfNeeded: value)
      emit(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte)
      return
    }
    for s in scalar.properties.lowercaseMapping.unicodeScalars { for b in UTF8.encode(s) ?? .init() { emit(b) } }
  }
}
