/// What stands, or would stand, at an offset of a JSON text.
package struct JSONPlace: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    /// A key, or the place of one.
    case key

    /// A value that holds no others, or the place of a value.
    case value

    /// Where neither can stand: on punctuation, behind a value.
    case gap
  }

  package var part: Part

  /// The way to the innermost array or object around the offset; empty for the root and around it.
  package var container: JSONPointer

  /// The step from the container to what stands there: of a key that is missing the empty one, of a value its key or
  /// index; nil for a gap and for the root.
  package var step: JSONPointer.Step?

  /// The bytes of the key or value, its quotation marks included; empty, at the offset, where none stands yet.
  package var range: Range<Int>

  /// The way to the value that the place is in or belongs to.
  package var pointer: JSONPointer { JSONPointer(container.steps + (step.map { [$0] } ?? [])) }
}

extension LenientJSON {
  /// What stands at an offset; offsets outside the text count as its ends.
  ///
  /// A string ends before its closing quotation mark's far side; of a number, a word and a string that is not closed the
  /// end belongs to it, as somebody is still typing it. O(depth + elements on the way).
  package func place(at offset: Int) -> JSONPlace {
    let offset = max(0, min(offset, bytes.count))
    var steps: [JSONPointer.Step] = []
    var value = root
    while true {
      switch value.content {
      case .object(let members) where isInside(value, offset):
        switch find(offset, in: members) {
        case .place(let part, let key, let range):
          return JSONPlace(part: part, container: JSONPointer(steps), step: key.map { .key($0) }, range: range)
        case .child(let step, let child):
          steps.append(step)
          value = child
        }
      case .array(let elements) where isInside(value, offset):
        switch find(offset, in: elements) {
        case .place(let part, let index, let range):
          let step = index.map { JSONPointer.Step.index($0) }
          return JSONPlace(part: part, container: JSONPointer(steps), step: step, range: range)
        case .child(let step, let child):
          steps.append(step)
          value = child
        }
      default:
        return aroundRoot(offset)
      }
    }
  }

  /// The value at the end of a way; nil where the way leads nowhere.
  ///
  /// Of several members with one key the last one counts. O(steps · members).
  package func value(at pointer: JSONPointer) -> JSONValue? {
    pointer.steps.reduce(root as JSONValue?) { value, step in
      switch step {
      case .key(let key): value?[key]
      case .index(let index): value?.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
    }
  }
}

extension LenientJSON {
  private enum Found<Key> {
    case place(JSONPlace.Part, Key?, Range<Int>)
    case child(JSONPointer.Step, JSONValue)
  }

  /// On the root's edge or outside it: a value is due before it, nothing behind it.
  private func aroundRoot(_ offset: Int) -> JSONPlace {
    if touches(root, offset) || root.range.isEmpty {
      return JSONPlace(part: .value, container: JSONPointer(), step: nil, range: root.range)
    }
    let part: JSONPlace.Part = offset <= root.range.lowerBound ? .value : .gap
    return JSONPlace(part: part, container: JSONPointer(), step: nil, range: offset..<offset)
  }

  /// Whether an offset lies behind a container's opening bracket and before its closing one, if it has one.
  private func isInside(_ container: JSONValue, _ offset: Int) -> Bool {
    guard offset > container.range.lowerBound else { return false }
    return offset < container.range.upperBound || (offset == container.range.upperBound && !isClosed(container))
  }

  private func isClosed(_ container: JSONValue) -> Bool {
    guard container.range.count > 1, bytes.indices.contains(container.range.upperBound - 1) else { return false }
    let bracket = container.object == nil ? UInt8(ascii: "]") : UInt8(ascii: "}")
    guard bytes[container.range.upperBound - 1] == bracket else { return false }
    // The bracket may be that of the last thing inside.
    let inner = container.object?.last?.value.range ?? container.array?.last?.range
    return inner.map { $0.upperBound < container.range.upperBound } ?? true
  }

  /// Whether an offset belongs to a key or scalar.
  private func touches(_ range: Range<Int>, _ offset: Int) -> Bool {
    if range.contains(offset) { return true }
    guard offset == range.upperBound, !range.isEmpty, bytes.indices.contains(range.lowerBound) else { return false }
    guard bytes[range.lowerBound] == UInt8(ascii: "\"") else { return true }
    return range.count == 1 || bytes[range.upperBound - 1] != UInt8(ascii: "\"") || isEscaped(range.upperBound - 1)
  }

  private func touches(_ value: JSONValue, _ offset: Int) -> Bool {
    switch value.content {
    case .array, .object: isInside(value, offset) || value.range.contains(offset)
    default: touches(value.range, offset)
    }
  }

  /// Whether an odd number of backslashes stands before a byte.
  private func isEscaped(_ offset: Int) -> Bool {
    bytes[..<offset].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  private func find(_ offset: Int, in members: [JSONMember]) -> Found<String> {
    guard let index = members.lastIndex(where: { $0.keyRange.lowerBound <= offset }) else {
      return .place(.key, "", offset..<offset)
    }
    let member = members[index]
    if touches(member.keyRange, offset) { return .place(.key, member.key, member.keyRange) }
    if member.value.range.isEmpty || offset < member.value.range.lowerBound {
      let isDue = holds(UInt8(ascii: ":"), member.keyRange.upperBound..<offset)
      return isDue ? .place(.value, member.key, offset..<offset) : .place(.gap, nil, offset..<offset)
    }
    if touches(member.value, offset) { return inside(member.value, .key(member.key), key: member.key, offset) }
    let isNext = holds(UInt8(ascii: ","), member.value.range.upperBound..<offset)
    return isNext ? .place(.key, "", offset..<offset) : .place(.gap, nil, offset..<offset)
  }

  private func find(_ offset: Int, in elements: [JSONValue]) -> Found<Int> {
    guard let index = elements.lastIndex(where: { $0.range.lowerBound <= offset }) else {
      return .place(.value, 0, offset..<offset)
    }
    let element = elements[index]
    if touches(element, offset) { return inside(element, .index(index), key: index, offset) }
    let isNext = holds(UInt8(ascii: ","), element.range.upperBound..<offset)
    return isNext ? .place(.value, index + 1, offset..<offset) : .place(.gap, nil, offset..<offset)
  }

  private func inside<Key>(_ value: JSONValue, _ step: JSONPointer.Step, key: Key, _ offset: Int) -> Found<Key> {
    switch value.content {
    case .array, .object:
      // On the opening bracket itself, where the value begins.
      isInside(value, offset) ? .child(step, value) : .place(.value, key, value.range)
    default: .place(.value, key, value.range)
    }
  }

  private func holds(_ byte: UInt8, _ range: Range<Int>) -> Bool {
    bytes[range.clamped(to: 0..<bytes.count)].contains(byte)
  }
}
