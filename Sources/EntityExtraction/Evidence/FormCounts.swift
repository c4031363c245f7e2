/// Counts by word form, sixteen a form, modulo 65,536, so that what was added can be taken back in any order.
///
/// An open table over the forms' own hashes: asking costs a look or two. What it mixes into them differs from process to
/// process, so that no text can be made to fill one place of it; nothing rests on the order.
struct FormCounts: Sendable {
  /// The hash of each slot's form; 0 for an empty slot.
  private var forms: [UInt64]
  private var counts: [SIMD16<UInt16>]

  /// Slots that are not empty.
  private var used = 0

  private static let seed = UInt64(bitPattern: Int64(Hasher().finalize()))
  private let seed = Self.seed

  init() {
    forms = Array(repeating: 0, count: 16)
    counts = Array(repeating: .zero, count: 16)
  }

  /// The counts of a form.
  subscript(form: FormHash) -> SIMD16<UInt16> {
    let slot = slot(of: Self.key(form))
    return forms[slot] == 0 ? .zero : counts[slot]
  }

  /// Adds to the counts of a form.
  mutating func add(_ form: FormHash, _ more: SIMD16<UInt16>) {
    let slot = slotToFill(form)
    counts[slot] &+= more
  }

  /// Takes away from the counts of a form.
  mutating func subtract(_ form: FormHash, _ less: SIMD16<UInt16>) {
    let slot = slotToFill(form)
    counts[slot] &-= less
  }

  /// How many forms there is room for.
  var slotCount: Int { forms.count }

  private static func key(_ form: FormHash) -> UInt64 { max(1, form.rawValue) }

  /// The slot of a key, or the empty one where it belongs; a quarter of the slots are empty at least.
  private func slot(of key: UInt64) -> Int {
    let mask = forms.count - 1
    var slot = Int(truncatingIfNeeded: mix(key ^ seed)) & mask
    while forms[slot] != 0, forms[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func slotToFill(_ form: FormHash) -> Int {
    let key = Self.key(form)
    let known = slot(of: key)
    if forms[known] != 0 { return known }
    if (used + 1) * 4 > forms.count * 3 { grow() }
    used += 1
    let new = slot(of: key)
    forms[new] = key
    return new
  }

  /// Makes room and leaves out what has gone.
  private mutating func grow() {
    let old = zip(forms, counts).filter { $0 != 0 && $1 != .zero }
    var size = 16
    while size < old.count * 3 { size *= 2 }
    forms = Array(repeating: 0, count: size)
    counts = Array(repeating: .zero, count: size)
    used = old.count
    for (key, count) in old {
      let slot = slot(of: key)
      forms[slot] = key
      counts[slot] = count
    }
  }
}
