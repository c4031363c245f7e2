/// A text that may come from an article, made harmless for a terminal or a page: on one line, nothing in it acts.
///
/// Control characters become the pictures of Unicode's Control Pictures block, line ends and tabs blanks; marks that
/// turn the direction of writing are left out, as they could hide what a reader is meant to see.
package func harmless(_ text: some StringProtocol) -> String {
  if text.utf8.withContiguousStorageIfAvailable(isHarmless) == true { return String(text) }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if let shown = harmless(scalar) { result.append(shown) }
  }
  return String(result)
}

/// Whether UTF-8 is harmless as it stands, by the bytes with which harmful scalars begin.
private func isHarmless(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  for (index, byte) in bytes.enumerated() {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch (byte, second, third) {
    case (0..<0x20, _, _), (0x7f, _, _), (0xc2, 0..<0xa0, _), (0xd8, 0x9c, _): return false
    case (0xe2, 0x80, 0x8e...0x8f), (0xe2, 0x80, 0xa8...0xae), (0xe2, 0x81, 0xa6...0xa9): return false
    default: break
    }
  }
  return true
}

/// What stands for a scalar in harmless text; nil for one that is left out.
package func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x09, 0x0a, 0x0d, 0x2028, 0x2029: " "
  case 0x00...0x1f: Unicode.Scalar(0x2400 + scalar.value)
  case 0x7f: "\u{2421}"
  case 0x80...0x9f: "\u{fffd}"
  case 0x061c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: nil
  default: scalar
  }
}
