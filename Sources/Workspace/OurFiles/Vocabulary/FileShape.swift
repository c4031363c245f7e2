import AnnotationStore

/// What an object of one of our files may hold; what hover, completion and outline know of the form of files.
struct FileShape: Sendable {
  /// What people call the object: `mention`.
  let name: String

  let members: [FileMember]

  func member(_ key: String) -> FileMember? { members.first { $0.key == key } }
}

/// A member of an object.
struct FileMember: Sendable {
  let key: String

  /// What it says, in a sentence or two.
  let meaning: String

  let value: FileValue
  let isRequired: Bool

  init(_ key: String, _ meaning: String, _ value: FileValue = .text, isRequired: Bool = false) {
    self.key = key
    self.meaning = meaning
    self.value = value
    self.isRequired = isRequired
  }
}

/// One of the words that a value may be, with what it means.
struct FileWord: Sendable {
  let text: String
  let meaning: String

  init(_ text: String, _ meaning: String) {
    self.text = text
    self.meaning = meaning
  }
}

/// What a value may be.
indirect enum FileValue: Sendable {
  /// Any words, or a number.
  case text
  case words([FileWord])
  case bool
  case kind
  case checkCode

  /// The identifier of an entity; `isOwn` where it gives the entity its identifier.
  case entity(isOwn: Bool)

  /// The identifier of a mention, quotation or relation of the file; `isOwn` where it gives the item its identifier.
  case item(ItemID.Kind, isOwn: Bool)

  case object(FileShape)
  case list(FileValue)

  /// An object whose keys are words of their own kind.
  case map(keys: FileValue, values: FileValue)
}

extension OurFile {
  /// The shape of the whole file.
  var shape: FileShape {
    switch self {
    case .sidecar: .sidecar
    case .registry: .registry
    case .settings: .settings
    }
  }
}
