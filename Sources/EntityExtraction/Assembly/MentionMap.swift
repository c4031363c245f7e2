/// Values for some of an article's mentions, found without hashing.
package struct MentionMap<Value: Sendable>: Sendable {
  /// For each mention the place of its value and 1, or 0.
  private var slots: [Int32]
  private var values: [Value] = []

  /// A map for an article with so many mentions.
  package init(mentionCount: Int) {
    slots = Array(repeating: 0, count: mentionCount)
  }

  /// The value of a mention; values may be replaced and not taken away.
  package subscript(mention: Int) -> Value? {
    get {
      guard slots.indices.contains(mention), slots[mention] > 0 else { return nil }
      return values[Int(slots[mention]) - 1]
    }
    set {
      guard let newValue, slots.indices.contains(mention) else { return }
      if slots[mention] > 0 {
        values[Int(slots[mention]) - 1] = newValue
      } else {
        values.append(newValue)
        slots[mention] = Int32(truncatingIfNeeded: values.count)
      }
    }
  }

  /// The value of a mention, to be changed in place.
  package subscript(mention: Int, default value: @autoclosure () -> Value) -> Value {
    get { self[mention] ?? value() }
    _modify {
      if !slots.indices.contains(mention) {
        var unused = value()
        yield &unused
        return
      }
      if slots[mention] == 0 {
        values.append(value())
        slots[mention] = Int32(truncatingIfNeeded: values.count)
      }
      yield &values[Int(slots[mention]) - 1]
    }
  }
}
