/// Many short strings in two allocations.
struct PackedStrings: Hashable, Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  var count: Int { ends.count }

  /// Appends a string and returns its index.
  mutating func append(_ utf8: some Sequence<UInt8>) -> UInt32 {
    bytes.append(contentsOf: utf8)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    return UInt32(truncatingIfNeeded: ends.count - 1)
  }

  /// The UTF-8 bytes of a string; empty for an index that does not exist.
  func utf8(_ index: UInt32) -> ArraySlice<UInt8> {
    let index = Int(index)
    guard index < ends.count else { return [] }
    return bytes[(index > 0 ? Int(ends[index - 1]) : 0)..<Int(ends[index])]
  }

  /// A string by its index; empty where it does not exist.
  subscript(_ index: UInt32) -> String {
    String(decoding: utf8(index), as: UTF8.self)
  }

  /// The same strings without the room that growing has reserved in excess.
  func compacted() -> PackedStrings {
    var copy = PackedStrings()
    copy.bytes = Array(bytes[...])
    copy.ends = Array(ends[...])
    return copy
  }
}
