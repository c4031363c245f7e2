import PositionedJSON

/// The layout of our files: a member of the root a line, an element of a list of objects a line, no blanks within.
///
/// Lines are what git compares and merges, so what changes together stands in one line and nothing else does.
struct CanonicalLayout {
  private(set) var bytes: [UInt8] = Array("{".utf8)
  private var isFirst = true

  /// Adds a member of the root.
  mutating func member(_ key: String, _ value: some JSONWritable) {
    begin(key)
    bytes += JSONWriter.bytes(of: value)
  }

  /// Adds a member of the root unless its value is nil.
  mutating func memberIfPresent(_ key: String, _ value: (some JSONWritable)?) {
    if let value { member(key, value) }
  }

  /// Adds a member of the root whose elements stand in lines of their own; an empty one is left out.
  mutating func list(_ key: String, _ elements: [some JSONWritable]) {
    if elements.isEmpty { return }
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      bytes += Array((index == 0 ? "\n    " : ",\n    ").utf8)
      bytes += JSONWriter.bytes(of: element)
    }
    bytes += Array("\n  ]".utf8)
  }

  /// Adds the user's own members.
  mutating func extensions(_ members: [JSONMember]) {
    for extra in members { member(extra.key, extra.value) }
  }

  /// Closes the root and gives the whole file.
  consuming func finish() -> [UInt8] {
    bytes += Array(isFirst ? "}\n".utf8 : "\n}\n".utf8)
    return bytes
  }

  private mutating func begin(_ key: String) {
    bytes += Array((isFirst ? "\n  " : ",\n  ").utf8)
    isFirst = false
    bytes += Array("\(JSONWriter.quoted(key)): ".utf8)
  }
}

extension JSONWriter {
  /// Writes the user's own members of an object.
  mutating func extensions(_ members: [JSONMember]) {
    for extra in members { member(extra.key, extra.value) }
  }
}
