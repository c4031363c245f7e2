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

  /// The bytes to remove so that a list lacks an object: with the comma and the blanks that part it from the others, and
  /// with the whole list where nothing else is in it.
  func removalRange(of id: String) -> Range<Int>? {
    guard let (list, index) = positions[id], let elements = root?[list]?.array, elements.indices.contains(index) else {
      return nil
    }
    if index > 0 { return elements[index - 1].range.upperBound..<elements[index].range.upperBound }
    if elements.count > 1 { return elements[0].range.lowerBound..<elements[1].range.lowerBound }
    guard let members = root?.object, let position = members.lastIndex(where: { $0.key == list }), position > 0 else {
      return elements[0].range
    }
    return members[position - 1].range.upperBound..<members[position].range.upperBound
  }
}

extension JSONMember {
  /// The bytes of key and value.
  fileprivate var range: Range<Int> { keyRange.lowerBound..<max(keyRange.upperBound, value.range.upperBound) }
}
