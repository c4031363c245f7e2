/// A text that may come from an article, made harmless for a terminal or a page: on one line, nothing in it acts.
///
/// Control characters become the pictures of Unicode's Control Pictures block, line ends and tabs blanks; marks that
/// turn the direction of writing are left out, as they could hide what a reader is meant to see.
package func harmless(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return String(text) }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if let shown = harmless(scalar) { result.append(shown) }
  }
  return String(result)
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
