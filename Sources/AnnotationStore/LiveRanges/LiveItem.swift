import ArticleText

/// An annotation in a text that is edited.
struct LiveItem<ID: Hashable & Sendable>: Sendable {
  let id: ID

  /// The place; empty, where the words stood, if they are gone.
  private(set) var range: Range<Int>

  private(set) var isAlive = true

  /// The words the annotation had before the first edit that changed them, with their surroundings; nil while it has
  /// them.
  var origin: LiveOrigin?

  init(id: ID, range: Range<Int>) {
    self.id = id
    self.range = range
  }

  /// Whether an edit touches the place.
  func touches(_ edit: TextEdit) -> Bool {
    range.lowerBound <= edit.replaced.upperBound && range.upperBound >= edit.replaced.lowerBound
  }

  /// Follows an edit.
  mutating func follow(_ edit: TextEdit, _ isRenaming: Bool) {
    let (start, end) = (edit.replaced.lowerBound, edit.replaced.upperBound)
    if end < range.lowerBound || end == range.lowerBound && (isAlive || start < end) {
      range = range.offset(by: edit.growth)
    } else if start < range.upperBound || start == range.upperBound && !isAlive {
      change(edit, isRenaming)
    }
    // Touching is enough: the words may come back beside what is left of them.
    if let origin, range.lowerBound <= edit.added.upperBound, range.upperBound >= edit.added.lowerBound {
      comeBack(to: origin, after: edit)
    }
  }

  /// The annotation after an edit.
  func following(_ edit: TextEdit, _ isRenaming: Bool) -> LiveItem {
    var item = self
    item.follow(edit, isRenaming)
    return item
  }

  /// Follows an edit that touches the words.
  private mutating func change(_ edit: TextEdit, _ isRenaming: Bool) {
    if isAlive, origin == nil { origin = LiveOrigin(of: range, in: edit.before) }
    let (start, end) = (edit.replaced.lowerBound, edit.replaced.upperBound)
    let (old, wasAlive) = (range, isAlive)
    if !wasAlive || start <= range.lowerBound && end >= range.upperBound {
      if isRenaming, edit.replaced == range {
        range = edit.added
        origin = nil
      } else {
        range = start..<start
      }
    } else if start < range.lowerBound {
      range = edit.added.upperBound..<range.upperBound + edit.growth
    } else if end > range.upperBound {
      range = range.lowerBound..<start
    } else {
      range = range.lowerBound..<range.upperBound + edit.growth
    }
    isAlive = wasAlive && !range.isEmpty
    // Another name in the old one's place may share letters with it, and is another name.
    if isAlive, !isRenaming, edit.stated.lowerBound <= old.lowerBound, edit.stated.upperBound >= old.upperBound,
      !isLike(Array(edit.before[old]), edit.after(range))
    {
      range = range.lowerBound..<range.lowerBound
      isAlive = false
    }
  }

  /// Follows the replacement of the whole text.
  ///
  /// - Parameter place: where the words are in the new text; nil where they are gone.
  mutating func jump(to place: Range<Int>?, from old: ArticleText, to new: ArticleText) {
    if origin == nil, place.map({ !new.bytes[$0].elementsEqual(old.bytes[range]) }) ?? true {
      origin = LiveOrigin(of: range, in: old.bytes)
    }
    range = place ?? min(range.lowerBound, new.bytes.count)..<min(range.lowerBound, new.bytes.count)
    isAlive = place != nil
  }

  /// Takes back words that are gone where they stand, once, between their old surroundings on both sides.
  mutating func comeBack(in text: ArticleText) {
    guard let origin else { return }
    let whole = findOccurrences(of: [origin.words], in: text.bytes)[0].map { $0..<$0 + origin.words.count }
      .filter { origin.stands(at: $0, of: text.bytes) }
    guard whole.count == 1, let place = whole.first else { return }
    range = place
    isAlive = true
    self.origin = nil
  }

  /// Takes back the old words where they stand around the place again, between old surroundings on one side at least.
  private mutating func comeBack(to origin: LiveOrigin, after edit: TextEdit) {
    let length = origin.words.count
    // Much may have come back at once.
    let near = min(range.lowerBound, edit.added.lowerBound)..<max(range.upperBound, edit.added.prefix(4096).upperBound)
    let first = max(0, near.lowerBound - length)
    let window = edit.after(first..<near.upperBound + length)
    guard window.count >= length else { return }
    for offset in 0...window.count - length where window[offset...].starts(with: origin.words) {
      let place = first + offset..<first + offset + length
      guard place.lowerBound <= near.upperBound, place.upperBound >= near.lowerBound,
        origin.stands(at: place, after: edit)
      else { continue }
      range = place
      isAlive = true
      self.origin = nil
      return
    }
  }
}

/// Words with their surroundings, as they stood before an edit.
struct LiveOrigin: Sendable {
  private static let contextLength = 24

  let words: [UInt8]
  private let before: [UInt8]
  private let after: [UInt8]

  init(of range: Range<Int>, in text: [UInt8]) {
    words = Array(text[range])
    before = Array(text[..<range.lowerBound].suffix(Self.contextLength))
    after = Array(text[range.upperBound...].prefix(Self.contextLength))
  }

  /// Whether a place has all the surroundings.
  func stands(at place: Range<Int>, of text: [UInt8]) -> Bool {
    text[..<place.lowerBound].suffix(before.count).elementsEqual(before)
      && text[place.upperBound...].prefix(after.count).elementsEqual(after)
  }

  /// Whether a place of the text after an edit has the surroundings on one side.
  func stands(at place: Range<Int>, after edit: TextEdit) -> Bool {
    edit.after(place.lowerBound - before.count..<place.lowerBound) == before && !before.isEmpty
      || edit.after(place.upperBound..<place.upperBound + after.count) == after && !after.isEmpty
      || before.isEmpty && after.isEmpty
  }
}

/// Whether words become others by few errors, a fifth of their length.
private func isLike(_ old: [UInt8], _ new: [UInt8]) -> Bool {
  let (old, new) = (old.decodedScalars, new.decodedScalars)
  let limit = old.count / 5
  return distances(old, new, limit: limit).contains { $0.length == new.count && $0.errors <= limit }
}
