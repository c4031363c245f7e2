extension Array {
  /// The index of the first element of the second part, in an array that a condition parts in two.
  ///
  /// O(log count).
  func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Collection {
  /// Sorts; elements of which neither comes first keep their order.
  func stablySorted(by isBefore: (Element, Element) -> Bool) -> [Element] {
    if count < 2 { return Array(self) }
    return enumerated().sorted { a, b in
      isBefore(a.element, b.element) || (a.offset < b.offset && !isBefore(b.element, a.element))
    }.map(\.element)
  }
}

/// The elements without repetitions, in order.
///
/// For a handful of elements.
func unique<Element: Equatable>(_ elements: some Sequence<Element>) -> [Element] {
  elements.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
}

/// The elements of a sorted array without repetitions.
func unique<Element: Equatable>(sorted elements: [Element]) -> [Element] {
  var result: [Element] = []
  for element in elements where element != result.last { result.append(element) }
  return result
}
