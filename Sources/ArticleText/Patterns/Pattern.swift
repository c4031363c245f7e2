/// A regular expression that is searched in time linear in the text, whatever it is.
///
/// Letters stand for themselves. `.` is any scalar but a line's end; `[a-zé]` and `[^,;]` are classes; `\d` `\s` `\w` are
/// digits, white space and letters with digits, marks and `_`, by Unicode, `\D` `\S` `\W` all others; `\n` `\r` `\t`;
/// `^` and `$` are a line's start and end, `\b` and `\B` a word's edge and no such edge; `a|b` is a choice, `( )` or
/// `(?: )` a group; `*` `+` `?` `{2}` `{2,}` `{2,5}` repeat. A backslash takes any sign for itself. Of the matches at a
/// place the longest counts; an empty one is none.
///
/// What is not known is refused with its place: references to groups, looking ahead and behind, shortest and possessive
/// repetition, names of groups, flags within the pattern, `\p{…}`.
package struct Pattern: Sendable {
  private let program: PatternProgram

  /// Reads a pattern.
  ///
  /// - Parameter ignoresCase: whether letters stand for those of the other case as well.
  package init(_ pattern: String, ignoresCase: Bool = false) throws(PatternMistake) {
    let node = try PatternParser.parse(pattern, ignoresCase: ignoresCase)
    program = PatternProgram(node, ignoresCase: ignoresCase)
    guard program.consumes else { throw PatternMistake(offset: 0, message: "the pattern finds no words") }
  }

  /// The leftmost matches in UTF-8 bytes of a text, in order and without overlaps.
  ///
  /// O(bytes · length of the pattern).
  package func matches(in text: ArticleText) -> [Range<Int>] {
    var search = PatternSearch(program, in: text.bytes, from: text.hasByteOrderMark ? 3 : 0)
    return search.run()
  }

  /// Whether anything in some words matches.
  ///
  /// - Parameter words: valid UTF-8; O(bytes · length of the pattern).
  package func isFound(in words: [UInt8]) -> Bool {
    var search = PatternSearch(program, in: words, from: 0)
    return !search.run().isEmpty
  }
}
