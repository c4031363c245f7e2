/// A person's name in its parts, read from the name alone.
///
/// `M. Belgatov`, `KIMURA Haruko`, `Anneke van Dalen`, `Ma. Corazon D. Villar`, `Abdulaziz bin Hamad Al Rawahi`.
package struct PersonName: Hashable, Sendable {
  package enum PartKind: Hashable, Sendable {
    /// A written-out name.
    case full
    /// One letter that stands for a name: `M.`.
    case initial
    /// The beginning of a name that stands for all of it: `Ma.`.
    case abbreviation
    /// A word that ties names together: `van`, `bin`, `Al`.
    case particle
  }

  package struct Part: Hashable, Sendable {
    /// Folded letters without hyphens and apostrophes.
    package var letters: [UInt8]
    package var kind: PartKind
  }

  package var parts: [Part]

  /// The parts that make the family name, as far as the name itself tells: the last one with its particles, or the
  /// one in capitals.
  package var family: Range<Int>

  /// Reads a name from its UTF-8 text; linear.
  package init(_ bytes: ArraySlice<UInt8>) {
    parts = []
    family = 0..<0
    var capitals: [Bool] = []
    for piece in bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0a || $0 == 0x0d || $0 == 0xa0 }) {
      for part in Self.withoutInitials(piece) { Self.append(Array(part), to: &parts, capitals: &capitals) }
    }
    demoteLoneParticles()
    let full = parts.indices.filter { parts[$0].kind == .full }
    guard let last = full.last else {
      family = parts.indices.last.map { $0..<$0 + 1 } ?? 0..<0
      return
    }
    var head = last
    if full.count > 1, let shouted = full.first(where: { capitals[$0] }), full.contains(where: { !capitals[$0] }) {
      head = shouted
    } else if full.count == 2, last == full[1], Self.endsInSyllable(bytes) {
      head = full[0]
    }
    var start = head
    while start > 0, parts[start - 1].kind == .particle { start -= 1 }
    family = start..<head + 1
  }

  /// Reads a name from a string; linear.
  package init(_ name: String) {
    self.init(Array(name.utf8)[...])
  }

  /// The parts that are written-out names.
  package var fullParts: [Int] { parts.indices.filter { parts[$0].kind == .full } }

  /// Whether a written-out or abbreviated name stands beside the family name.
  package var hasGivenName: Bool {
    parts.indices.contains { !family.contains($0) && (parts[$0].kind == .full || parts[$0].kind == .abbreviation) }
  }

  /// Whether initials and no written-out name stand beside the family name.
  package var hasInitialsOnly: Bool {
    !hasGivenName && parts.indices.contains { !family.contains($0) && parts[$0].kind == .initial }
  }

  /// The letters of a range of parts, run together.
  func letters(_ range: Range<Int>) -> [UInt8] {
    range.flatMap { parts.indices.contains($0) ? parts[$0].letters : [] }
  }

  /// The initials and the rest of a piece that lacks the blank between them: `S.Muhriddin`, `J.R.Toval`.
  private static func withoutInitials(_ piece: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    guard let last = piece.lastIndex(of: UInt8(ascii: ".")), last + 2 < piece.endIndex else { return [piece] }
    let initials = piece[..<last].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard initials.allSatisfy({ $0.count == 1 && $0.allSatisfy { (0x41...0x5a).contains($0) } }) else { return [piece] }
    return initials.map { piece[$0.startIndex...$0.endIndex] } + [piece[(last + 1)...]]
  }

  private static func append(_ piece: [UInt8], to parts: inout [Part], capitals: inout [Bool]) {
    if let first = piece.first, first == 0x22 || first == 0x28 || piece.starts(with: [0xe2, 0x80, 0x9c]) { return }
    if isPlainWord(piece) {
      let word = folded(piece)
      parts.append(Part(letters: word, kind: isParticle(word) ? .particle : .full))
      capitals.append(piece.allSatisfy { $0 <= 0x5a })
      return
    }
    let text = String(decoding: piece, as: UTF8.self)
    let scalars = text.unicodeScalars.filter { $0.properties.isAlphabetic || $0 == "." || $0 == "-" || $0 == "’" }
    let letters = scalars.filter { $0.properties.isAlphabetic }
    guard let initial = letters.first else { return }
    let isUpper = letters.allSatisfy { $0.properties.isUppercase }
    let dots = scalars.count { $0 == "." }
    if isUpper && letters.count <= 3 && dots > 0 && (letters.count == 1 || dots >= letters.count - 1) {
      for letter in letters {
        parts.append(Part(letters: folded(String(letter)), kind: .initial))
        capitals.append(false)
      }
      return
    }
    if letters.count == 1 {
      parts.append(
        Part(letters: folded(String(initial)), kind: isUpper ? .initial : .particle)
      )
      capitals.append(false)
      return
    }
    let word = folded(text)
    if scalars.last == "." && letters.count <= 4 {
      parts.append(Part(letters: word, kind: .abbreviation))
      capitals.append(false)
      return
    }
    // `Al-Samadi` reads as `Al Samadi` does.
    if let hyphen = piece.firstIndex(of: 0x2d), isArticle(folded(String(decoding: piece[..<hyphen], as: UTF8.self))) {
      let article = folded(String(decoding: piece[..<hyphen], as: UTF8.self))
      let rest = folded(String(decoding: piece[(hyphen + 1)...], as: UTF8.self))
      if !rest.isEmpty {
        parts.append(Part(letters: article, kind: .particle))
        parts.append(Part(letters: rest, kind: .full))
        capitals.append(contentsOf: [false, isUpper])
        return
      }
    }
    parts.append(Part(letters: word, kind: isParticle(word) ? .particle : .full))
    capitals.append(isUpper)
  }

  /// Whether a name ends as Korean ones do, a hyphen and a small syllable: `Kim Gun-woo`.
  private static func endsInSyllable(_ bytes: ArraySlice<UInt8>) -> Bool {
    let lastWord = bytes[(bytes.lastIndex(of: 0x20).map { $0 + 1 } ?? bytes.startIndex)...]
    guard let hyphen = lastWord.firstIndex(of: 0x2d), hyphen > lastWord.startIndex, hyphen + 1 < lastWord.endIndex
    else {
      return false
    }
    return lastWord[hyphen + 1] >= 0x61 && lastWord[hyphen + 1] <= 0x7a && lastWord.count <= 12
  }

  /// A particle that nothing follows is a name: `Bin`, `Van`.
  private mutating func demoteLoneParticles() {
    for index in parts.indices.reversed() {
      guard parts[index].kind == .particle else { return }
      parts[index].kind = .full
    }
  }

  /// Whether a piece is two and more ASCII letters and nothing else, as most are.
  private static func isPlainWord(_ piece: [UInt8]) -> Bool {
    piece.count > 1 && piece.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a }
  }

  private static func folded(_ text: String) -> [UInt8] { folded(Array(text.utf8)) }

  private static func folded(_ text: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.count)
    Folding.fold(text) { byte in
      if byte >= 0x80 || (byte >= 0x61 && byte <= 0x7a) { letters.append(byte) }
    }
    return letters
  }

  private static func isArticle(_ word: [UInt8]) -> Bool {
    word == Array("al".utf8) || word == Array("el".utf8) || word == Array("ul".utf8)
  }

  private static let particles: Set<[UInt8]> = Set(
    [
      "al", "el", "ul", "bin", "ibn", "binti", "bint", "ben", "bar", "abu", "van", "von", "der", "den", "de", "del",
      "della", "di", "da", "das", "dos", "do", "du", "des", "la", "le", "las", "los", "ter", "ten", "te", "zu", "zur",
      "af", "av", "y", "e", "i", "st", "san", "mac", "ap",
    ].map { Array($0.utf8) }
  )

  private static func isParticle(_ word: [UInt8]) -> Bool { word.count <= 5 && particles.contains(word) }
}
