internal import PositionedJSON

/// Where the objects with an identifier stand in one of our files.
struct FilePlaces: Sendable {
  private var objects: [String: JSONValue] = [:]

  /// The member of the root that an object stands in, and its position there.
  private var positions: [String: (list: String, index: Int)] = [:]
  private var root: JSONValue?

  /// Reads a file; one that is no JSON has no places.
  ///
  /// O(bytes).
  ///
  /// - Parameter lists: the members of the root whose elements have identifiers.
  init(of file: [UInt8], lists: [String]) {
    root = (try? JSONDocument(parsing: file))?.root
    for list in lists {
      for (index, element) in (root?[list]?.array ?? []).enumerated() {
        guard let id = element["id"]?.string, objects[id] == nil else { continue }
        objects[id] = element
        positions[id] = (list, index)
      }
    }
  }

  /// The bytes of an object; the file's start where there is none.
  func range(of id: String) -> Range<Int> { objects[id]?.range ?? 0..<0 }

  /// The bytes of a member of an object, key and value; the object's where it has no such member.
  func range(of id: String, _ key: String) -> Range<Int> {
    objects[id]?.object?.last { $0.key == key }?.range ?? range(of: id)
  }

  /// The bytes of an element of an object's list; the list's or the object's where there is none.
  func range(of id: String, _ key: String, _ index: Int) -> Range<Int> {
    guard let elements = objects[id]?[key]?.array, elements.indices.contains(index) else { return range(of: id, key) }
    return elements[index].range
  }

  /// The bytes of a member of an element of an object's list.
  func range(of id: String, _ key: String, _ index: Int, _ member: String) -> Range<Int> {
    guard let elements = objects[id]?[key]?.array, elements.indices.contains(index) else { return range(of: id, key) }
    return elements[index].object?.last { $0.key == member }?.range ?? elements[index].range
  }

  /// The bytes of what stands at the end of a way of keys from the root, key and value; as far as it goes.
  func range(at path: String...) -> Range<Int> {
    var value = root
    var range = 0..<0
    for key in path {
      guard let member = value?.object?.last(where: { $0.key == key }) else { break }
      range = member.range
      value = member.value
    }
    return range
  }

  /// The bytes to remove so that the lists lack some objects: with the commas and blanks that part them from others, and
  /// with a whole list where nothing else is in it; ascending, and none of them touching.
  ///
  /// O(objects of the lists).
  func removalRanges(of ids: Set<String>) -> [Range<Int>] {
    var removed: [String: [Int]] = [:]
    for id in ids {
      if let (list, index) = positions[id] { removed[list, default: []].append(index) }
    }
    return removed.flatMap { removalRanges(of: $1.sorted(), in: $0) }.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func removalRanges(of indexes: [Int], in list: String) -> [Range<Int>] {
    guard let elements = root?[list]?.array, let members = root?.object else { return [] }
    if indexes.count == elements.count, let member = members.lastIndex(where: { $0.key == list }), member > 0 {
      return [members[member - 1].range.upperBound..<members[member].range.upperBound]
    }
    var ranges: [Range<Int>] = []
    var runStart = 0
    while runStart < indexes.count {
      var runEnd = runStart
      while runEnd + 1 < indexes.count, indexes[runEnd + 1] == indexes[runEnd] + 1 { runEnd += 1 }
      let (first, last) = (indexes[runStart], indexes[runEnd])
      if first > 0 {
        ranges.append(elements[first - 1].range.upperBound..<elements[last].range.upperBound)
      } else if last + 1 < elements.count {
        ranges.append(elements[0].range.lowerBound..<elements[last + 1].range.lowerBound)
      } else {
        ranges.append(elements[0].range.lowerBound..<elements[last].range.upperBound)
      }
      runStart = runEnd + 1
    }
    return ranges
  }
}

extension JSONMember {
  /// The bytes of key and value.
  fileprivate var range: Range<Int> { keyRange.lowerBound..<max(keyRange.upperBound, value.range.upperBound) }
}
