/// The persons found so far, looked up by the parts of their names.
struct PersonIndex {
  struct Person {
    var entity: Int
    /// The fullest form.
    var name: PersonName
    var honorifics: FormsOfAddress
    /// Introduced as another one of the same name (`no relation`): bare family names do not mean this person.
    var isNamesake: Bool
    var firstMention: Int
    /// The last mention before the place that is being resolved; nil until the first.
    var lastMention: Int?
    var offices: [OfficeTitle] = []
  }

  private(set) var persons: [Person] = []
  private var byPart: [FormHash: [Int]] = [:]

  /// How many bearers of one name part are looked at, the latest first; keeps a text of one surname linear.
  private static let limit = 24

  mutating func add(_ person: Person) -> Int {
    persons.append(person)
    index(person.name, as: persons.count - 1)
    return persons.count - 1
  }

  /// Lets a further form of a person's name find the person.
  mutating func addForm(_ name: PersonName, of person: Int) {
    if name.parts.count > persons[person].name.parts.count && name.hasGivenName { persons[person].name = name }
    index(name, as: person)
  }

  /// The persons whose name may match, the latest first.
  func candidates(for name: PersonName) -> [Int] {
    var found: [Int] = []
    for key in keys(of: name) {
      guard let bearers = byPart[key] else { continue }
      for person in bearers.suffix(Self.limit).reversed() where !found.contains(person) { found.append(person) }
    }
    return found.count > 1 ? found.sorted(by: >) : found
  }

  mutating func update(_ person: Int, _ change: (inout Person) -> Void) {
    change(&persons[person])
  }

  private mutating func index(_ name: PersonName, as person: Int) {
    for key in keys(of: name) where byPart[key]?.last != person { byPart[key, default: []].append(person) }
  }

  /// The written-out parts, and the skeletons by which other spellings of the family name are found.
  private func keys(of name: PersonName) -> [FormHash] {
    var keys: [FormHash] = []
    for part in name.parts where part.kind == .full {
      var key = FormHash.empty
      for letter in part.letters { key.combine(letter) }
      keys.append(key)
    }
    if let last = name.family.last { keys.append(skeleton(name.parts[last...last])) }
    if name.family.count > 1 { keys.append(skeleton(name.parts[name.family])) }
    if name.parts.count > 1, name.parts.allSatisfy({ $0.kind == .full || $0.kind == .particle }) {
      keys.append(skeleton(name.parts[...]))
    }
    return keys
  }

  /// The hash of the consonants, one letter for those that transliteration mixes up.
  private func skeleton(_ parts: ArraySlice<PersonName.Part>) -> FormHash {
    var result = FormHash.empty
    // A mark that no name has tells skeletons from names.
    result.combine(0x23)
    var last: UInt8 = 0
    for part in parts { skeleton(part.letters, &result, &last) }
    return result
  }

  private func skeleton(_ letters: [UInt8], _ result: inout FormHash, _ last: inout UInt8) {
    for letter in letters {
      let mapped: UInt8
      switch letter {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
        UInt8(ascii: "y"), UInt8(ascii: "h"), UInt8(ascii: "j"):
        continue
      case UInt8(ascii: "p"): mapped = UInt8(ascii: "b")
      case UInt8(ascii: "t"): mapped = UInt8(ascii: "d")
      case UInt8(ascii: "k"), UInt8(ascii: "q"), UInt8(ascii: "c"): mapped = UInt8(ascii: "g")
      case UInt8(ascii: "z"): mapped = UInt8(ascii: "s")
      case UInt8(ascii: "w"), UInt8(ascii: "f"): mapped = UInt8(ascii: "v")
      default: mapped = letter
      }
      if last != mapped { result.combine(mapped) }
      last = mapped
    }
  }
}
