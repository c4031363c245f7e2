/// Three versions of a value: what was read last, what the disk holds now, and what we want it to be.
struct ThreeWay<Value> {
  /// Nil where the value is new on both sides.
  var base: Value?
  var disk: Value
  var ours: Value

  /// Whether both sides changed a part in different ways; set by `merge`.
  private(set) var hasConflict = false

  init(base: Value?, disk: Value, ours: Value) {
    self.base = base
    self.disk = disk
    self.ours = ours
  }

  /// The changed one of a part's versions; of two changed ones ours, which is the later decision.
  mutating func merge<Part: Equatable>(_ part: (Value) -> Part) -> Part {
    let (diskPart, ourPart) = (part(disk), part(ours))
    if diskPart == ourPart { return ourPart }
    let basePart = base.map(part)
    if basePart == diskPart { return ourPart }
    if basePart == ourPart { return diskPart }
    hasConflict = true
    return ourPart
  }

  /// A list of which both sides may have added and removed elements: the disk's, less what we removed, then ours.
  func mergeList<Element: Hashable>(_ part: (Value) -> [Element]) -> [Element] {
    let known = Set(base.map(part) ?? [])
    let (onDisk, wanted) = (part(disk), part(ours))
    if onDisk.elementsEqual(wanted) || base.map(part)?.elementsEqual(onDisk) ?? false { return wanted }
    let (diskSet, ourSet) = (Set(onDisk), Set(wanted))
    return onDisk.filter { ourSet.contains($0) || !known.contains($0) }
      + wanted.filter { !diskSet.contains($0) && !known.contains($0) }
  }
}

/// A merged list, and the identifiers of elements that both sides changed in different ways.
struct MergedList<Element, ID: Hashable> {
  var elements: [Element]
  var conflicts: [ID]
}

/// Merges the same list of three versions by the identifiers of its elements.
///
/// An element that one side removed and the other left alone is gone; one that was changed stays. The order is that of
/// the side that changed it, else the disk's, with what the other side added behind its predecessor there. O(elements).
func mergeLists<Root, Element: Equatable, ID: Hashable>(
  _ base: Root,
  _ disk: Root,
  _ ours: Root,
  _ list: (Root) -> [Element],
  id: (Element) -> ID,
  _ merge: (inout ThreeWay<Element>) -> Element
) -> MergedList<Element, ID> {
  let (base, disk, ours) = (list(base), list(disk), list(ours))
  func byID(_ list: [Element]) -> [ID: Element] {
    Dictionary(list.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
  let (baseByID, diskByID, oursByID) = (byID(base), byID(disk), byID(ours))
  var conflicts: [ID] = []

  func merged(_ key: ID) -> Element? {
    let known = baseByID[key]
    switch (diskByID[key], oursByID[key]) {
    case (let onDisk?, let wanted?):
      if onDisk == wanted { return wanted }
      var versions = ThreeWay(base: known, disk: onDisk, ours: wanted)
      let result = merge(&versions)
      if versions.hasConflict { conflicts.append(key) }
      return result
    case (let onDisk?, nil): return onDisk == known ? nil : onDisk
    case (nil, let wanted?): return wanted == known ? nil : wanted
    case (nil, nil): return nil
    }
  }

  let diskKeepsOrder = disk.map(id) == base.map(id)
  let order = joinedOrder(diskKeepsOrder ? ours.map(id) : disk.map(id), diskKeepsOrder ? disk.map(id) : ours.map(id))
  return MergedList(elements: order.compactMap(merged), conflicts: conflicts)
}

/// The first list with the second one's other elements, each behind the element that it follows there.
private func joinedOrder<ID: Hashable>(_ first: [ID], _ second: [ID]) -> [ID] {
  let inFirst = Set(first)
  var followers: [ID?: [ID]] = [:]
  var predecessor: ID?
  for key in second {
    if inFirst.contains(key) { predecessor = key } else { followers[predecessor, default: []].append(key) }
  }
  var seen: Set<ID> = []
  let joined = (followers[nil] ?? []) + first.flatMap { [$0] + (followers[$0] ?? []) }
  return joined.filter { seen.insert($0).inserted }
}
