import AnnotationStore
import Annotations
import PositionedJSON

/// What stands at a place of one of our files, in terms of the file's form.
struct FileSpot {
  /// What kind of thing it is.
  enum Subject {
    /// A key, or where one may be typed, of an object of a shape; nil for a key that the shape does not have.
    case key(FileShape, FileMember?)

    /// A key of an object whose keys are words of their own kind.
    case mapKey(FileValue)

    /// A value that holds no others, or where one may be typed.
    case value(FileValue)

    /// On punctuation, or within what the form does not have.
    case nothing
  }

  /// What the file holds a list of, with the position in it.
  enum Item: Hashable {
    case mention(Int)
    case quote(Int)
    case relation(Int)
    case entity(Int)
  }

  var subject: Subject

  /// The bytes of the key or value, its quotation marks included.
  var range: Range<Int>

  /// The way to the object around it, and the way's shapes told apart.
  var place: JSONPlace

  /// The item that it stands in; nil outside all of them.
  var item: Item?

  /// Finds out what stands at an offset.
  ///
  /// O(depth + elements on the way).
  init(at offset: Int, in tree: LenientJSON, of kind: OurFile) {
    place = tree.place(at: offset)
    range = place.range
    item = Item(place.pointer)
    var value = FileValue.object(kind.shape)
    for step in place.container.steps {
      guard let inner = value.inner(step) else {
        subject = .nothing
        return
      }
      value = inner
    }
    switch (place.part, place.step, value) {
    case (.key, .key(let key)?, .object(let shape)): subject = .key(shape, shape.member(key))
    case (.key, _, .map(let keys, _)): subject = .mapKey(keys)
    case (.value, let step?, _): subject = value.inner(step).map(Subject.value) ?? .nothing
    default: subject = .nothing
    }
  }
}

extension FileSpot.Item {
  /// The item that a way from the root leads to or into.
  init?(_ pointer: JSONPointer) {
    guard pointer.steps.count > 1, case .key(let list) = pointer.steps[0], case .index(let index) = pointer.steps[1]
    else { return nil }
    switch list {
    case "mentions": self = .mention(index)
    case "quotes": self = .quote(index)
    case "relations": self = .relation(index)
    case "entities": self = .entity(index)
    default: return nil
    }
  }

  /// The way from the root.
  var pointer: JSONPointer {
    switch self {
    case .mention(let index): JSONPointer([.key("mentions"), .index(index)])
    case .quote(let index): JSONPointer([.key("quotes"), .index(index)])
    case .relation(let index): JSONPointer([.key("relations"), .index(index)])
    case .entity(let index): JSONPointer([.key("entities"), .index(index)])
    }
  }
}

extension FileValue {
  /// What may stand one step inside; nil where nothing may.
  func inner(_ step: JSONPointer.Step) -> FileValue? {
    switch (self, step) {
    case (.object(let shape), .key(let key)): shape.member(key)?.value
    case (.map(_, let values), .key): values
    case (.list(let element), .index): element
    default: nil
    }
  }
}
