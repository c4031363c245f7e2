/// Numbers as Rome wrote them, up to 399: `XIV`, `LXVI`.
package enum RomanNumeral {
  /// Whether capitals are such a number in its usual form: `XIX`, not `XVIIII`, nor the court `ICC`; linear.
  package static func isNumeral(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    for (one, five, ten) in [("C", "", ""), ("X", "L", "C"), ("I", "V", "X")] as [(String, String, String)] {
      if !ten.isEmpty, rest.starts(with: (one + ten).utf8) || rest.starts(with: (one + five).utf8) {
        rest.removeFirst(2)
        continue
      }
      if !five.isEmpty, rest.starts(with: five.utf8) { rest.removeFirst() }
      for _ in 0..<3 where rest.starts(with: one.utf8) { rest.removeFirst() }
    }
    return rest.isEmpty && !bytes.isEmpty
  }
}
