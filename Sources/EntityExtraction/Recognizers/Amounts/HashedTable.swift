/// A small read-only map from word hashes to bytes, 0 for all others; a lookup costs a few nanoseconds.
struct HashedTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt8]
  private let mask: Int

  /// Of equal hashes the first one stands.
  init(_ entries: [(FormHash, UInt8)]) {
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    for (form, value) in entries {
      var slot = Int(truncatingIfNeeded: form.rawValue) & mask
      while values[slot] != 0, keys[slot] != form.rawValue { slot = (slot + 1) & mask }
      if values[slot] == 0 { (keys[slot], values[slot]) = (form.rawValue, value) }
    }
  }

  subscript(form: FormHash) -> UInt8 {
    var slot = Int(truncatingIfNeeded: form.rawValue) & mask
    while values[slot] != 0 {
      if keys[slot] == form.rawValue { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}
