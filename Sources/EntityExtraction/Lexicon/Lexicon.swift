/// The compiled word lists: what is known of a word or phrase, looked up by the hash of its folded form.
///
/// The lists are the tables in `LanguageData/Tables`; `language-data` compiles them. A lookup costs one or two cache
/// misses and makes nothing; only `value(of:as:)` makes a string.
package struct Lexicon: Sendable {
  /// What the lexicon knows of one form; the empty entry for unknown ones.
  package struct Entry: Hashable, Sendable {
    package var classes: Classes
    /// Where the entry's values stand, one for each class that has one; 0 for none.
    ///
    /// The highest bit says that phrases of several words begin with this form.
    package var values: UInt32

    package init(classes: Classes = [], values: UInt32 = 0) {
      self.classes = classes
      self.values = values
    }

    package static let none = Entry()

    static let beginsPhrase: UInt32 = 1 << 31
    var beginsPhrase: Bool { values & Entry.beginsPhrase != 0 }
  }

  /// The lexicon that the binary carries.
  package static let embedded = Lexicon(image: .embedded)

  /// A lexicon without words.
  package static let empty = Lexicon(image: LexiconImage())

  let image: LexiconImage

  /// A compiled lexicon; `nil` where the bytes are none.
  ///
  /// Bytes that begin like a lexicon and are damaged further on give wrong answers, never a trap.
  package init?(compiled bytes: [UInt8]) {
    guard let image = LexiconImage(bytes) else { return nil }
    self.image = image
  }

  private init(image: LexiconImage) {
    self.image = image
  }

  /// What is known of a single form, however it is written.
  package func entry(for form: FormHash) -> Entry {
    image.entry(for: form)
  }

  /// An entry's value in one of its classes: the state of a demonym, the number of an ordinal.
  package func value(of entry: Entry, as type: Classes) -> String? {
    guard entry.classes.contains(type), let id = valueID(of: entry, as: type) else { return nil }
    return image.string(at: id)
  }

  /// A number for an entry's value: equal for equal values, and only for them; `nil` for no value.
  package func valueID(of entry: Entry, as type: Classes) -> UInt32? {
    guard entry.classes.contains(type) else { return nil }
    return image.value(record: entry.values & ~Entry.beginsPhrase, type: type)
  }
}

extension Lexicon.Entry {
  /// The entry as it holds for a word written in this way: `US` is a state and `us` is none, `Will` may be a name and
  /// `will` is none.
  func written(_ flags: Token.Flags) -> Lexicon.Entry {
    guard !classes.isEmpty else { return self }
    var entry = self
    if classes.contains(.capitalsOnly) {
      entry.classes.remove(.capitalsOnly)
      if !flags.contains(.allCaps) { entry.classes.subtract(.written) }
    }
    if !flags.contains(.capitalized), !classes.isDisjoint(with: [.commonWord, .functionWord]) {
      entry.classes.subtract(.names)
    }
    return entry
  }
}
