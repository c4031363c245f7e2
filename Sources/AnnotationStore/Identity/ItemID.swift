/// The identifier of a stored mention, quotation or relation, for example `m-7hq2c4tx`.
///
/// Random for people and derived from the content for machines; no counters, which two branches would both count up.
package struct ItemID: RawRepresentable, Hashable, Comparable, Sendable {
  /// What an identifier is of; the raw value is its first letter.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case mention = "m"
    case quote = "q"
    case relation = "r"
  }

  package let rawValue: String

  /// Takes a kind's letter, a hyphen, and eight of `0-9a-z`; nil for anything else.
  package init?(rawValue: String) {
    let bytes = Array(rawValue.utf8)
    guard bytes.count == 10, bytes[1] == UInt8(ascii: "-"),
      Kind(rawValue: String(rawValue.prefix(1))) != nil,
      bytes[2...].allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7a).contains($0) })
    else { return nil }
    self.rawValue = rawValue
  }

  /// Writes the low 40 bits of a number in eight characters, of which none is mistaken for another.
  package init(_ kind: Kind, number: UInt64) {
    rawValue = "\(kind.rawValue)-\(Self.letters(of: number))"
  }

  /// The low 40 bits of a number in eight characters, of which none is mistaken for another.
  static func letters(of number: UInt64) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let letters = (0..<8).map { alphabet[Int(number >> (35 - 5 * $0) & 31)] }
    return String(decoding: letters, as: UTF8.self)
  }

  package var kind: Kind { Kind(rawValue: String(rawValue.prefix(1))) ?? .mention }

  package static func < (a: ItemID, b: ItemID) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }
}
