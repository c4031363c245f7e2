package import Annotations
package import ArticleText

/// Another span for a mention, as somebody may want it.
package struct SpanChoice: Hashable, Sendable {
  /// How the span differs; the raw value is what commands call it.
  package enum Change: String, Hashable, Sendable, CaseIterable {
    case addWordBefore = "add-before"
    case addWordAfter = "add-after"
    case dropFirstWord = "drop-first"
    case dropLastWord = "drop-last"

    /// The words of the next larger suggestion around it.
    case enclosing
  }

  package var change: Change

  /// UTF-8 bytes.
  package var range: Range<Int>
}

/// The spans to which a mention can be widened or narrowed, each change at most once.
///
/// Spans stay in their line and begin and end with a word.
///
/// - Parameter analysis: what else is marked, for the enclosing suggestion.
package func spanChoices(for range: Range<Int>, in text: ArticleText, _ analysis: Analysis) -> [SpanChoice] {
  let line = text.lineRange(text.line(at: range.lowerBound))
  let words = wordRanges(in: text, line)
  var choices: [SpanChoice] = []
  func add(_ change: SpanChoice.Change, _ start: Int, _ end: Int) {
    guard start < end, start..<end != range else { return }
    choices.append(SpanChoice(change: change, range: start..<end))
  }
  if let before = words.last(where: { $0.upperBound <= range.lowerBound }) {
    add(.addWordBefore, before.lowerBound, range.upperBound)
  }
  if let after = words.first(where: { $0.lowerBound >= range.upperBound }) {
    add(.addWordAfter, range.lowerBound, after.upperBound)
  }
  let inside = words.filter { $0.overlaps(range) }
  if inside.count > 1 {
    add(.dropFirstWord, inside[1].lowerBound, range.upperBound)
    add(.dropLastWord, range.lowerBound, inside[inside.count - 2].upperBound)
  }
  let around = analysis.mentions.map(\.range).filter { $0 != range && $0.contains(range) }
  if let enclosing = around.min(by: { $0.count < $1.count }) {
    add(.enclosing, enclosing.lowerBound, enclosing.upperBound)
  }
  return choices
}

/// A selection without the blanks and punctuation at its ends; the word at a cursor for an empty one; nil where neither
/// holds a word.
package func trimmedSelection(_ selection: Range<Int>, in text: ArticleText) -> Range<Int>? {
  let line = text.lineRange(text.line(at: selection.lowerBound))
  let words: [Range<Int>]
  if selection.isEmpty {
    let offset = selection.lowerBound
    words = wordRanges(in: text, line).filter { $0.lowerBound <= offset && offset <= $0.upperBound }.suffix(1)
  } else {
    let last = text.lineRange(text.line(at: selection.upperBound))
    words = wordRanges(in: text, line.lowerBound..<max(line.upperBound, last.upperBound)).filter {
      $0.overlaps(selection)
    }
  }
  guard let first = words.first, let last = words.last else { return nil }
  if selection.isEmpty { return first }
  let (start, end) = (
    max(first.lowerBound, selection.lowerBound), min(last.upperBound, selection.upperBound)
  )
  return start < end ? start..<end : nil
}

/// The words of a stretch of text: what stands between blanks, without punctuation at its ends.
///
/// O(bytes of the stretch).
func wordRanges(in text: ArticleText, _ stretch: Range<Int>) -> [Range<Int>] {
  var words: [Range<Int>] = []
  var start: Int?
  var end = 0
  var offset = stretch.lowerBound
  for scalar in text.string(in: stretch).unicodeScalars {
    let next = offset + UTF8.width(scalar)
    if scalar.properties.isWhitespace {
      if let start { words.append(start..<end) }
      start = nil
    } else if isWordPart(scalar) {
      start = start ?? offset
      end = next
    }
    offset = next
  }
  if let start { words.append(start..<end) }
  return words
}

/// Whether a word may begin or end with a scalar.
private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
    .nonspacingMark, .spacingMark, .currencySymbol:
    true
  default: scalar == "%"
  }
}

/// A selection without the blanks at its ends; nil where it holds nothing else.
func withoutBlanks(_ selection: Range<Int>, in text: ArticleText) -> Range<Int>? {
  let scalars = text.string(in: selection).unicodeScalars
  let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
  let before = scalars.prefix(while: isBlank).reduce(0) { $0 + UTF8.width($1) }
  let after = scalars.reversed().prefix(while: isBlank).reduce(0) { $0 + UTF8.width($1) }
  return before + after < selection.count ? selection.lowerBound + before..<selection.upperBound - after : nil
}

extension Range<Int> {
  /// Whether another range lies within this one.
  package func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
