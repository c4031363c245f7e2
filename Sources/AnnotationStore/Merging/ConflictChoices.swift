/// One way to settle a conflict that a merge left in a file.
package struct ConflictChoice: Hashable, Sendable {
  /// As an editor's menu says it: `Keep ours: accepted as person, human:anna`.
  package var title: String

  /// What is replaced, in UTF-8 bytes of the file, and by what.
  package var range: Range<Int>
  package var replacement: [UInt8]
}

/// The ways to settle a conflict: one side, the other, and both one behind the other where they are different items.
///
/// - Parameter hunk: from the `<` of the first mark to the end of the last mark's line, as readers report conflicts.
/// - Returns: nothing for what is no conflict. O(bytes of the hunk).
package func conflictChoices(at hunk: Range<Int>, in file: [UInt8]) -> [ConflictChoice] {
  guard hunk.lowerBound >= 0, hunk.upperBound <= file.count,
    let sides = ConflictSides(file[hunk].split(separator: 0x0a, omittingEmptySubsequences: false))
  else { return [] }
  // The line end goes with the marks.
  let range = hunk.lowerBound..<min(file.count, hunk.upperBound + 1)
  func choice(_ title: String, _ lines: [ArraySlice<UInt8>]) -> ConflictChoice {
    ConflictChoice(title: title, range: range, replacement: lines.flatMap { $0 + [0x0a] })
  }
  var choices = [
    choice("Keep ours\(sides.labels.ours)", sides.ours), choice("Keep theirs\(sides.labels.theirs)", sides.theirs),
  ]
  if let both = sides.both { choices.append(choice("Keep both", both)) }
  return choices
}

/// The lines of a conflict's two sides.
private struct ConflictSides {
  var ours: [ArraySlice<UInt8>] = []
  var theirs: [ArraySlice<UInt8>] = []

  /// What the marks say of the sides, behind a colon; empty where they say nothing.
  var labels: (ours: String, theirs: String) = ("", "")

  init?(_ lines: [ArraySlice<UInt8>]) {
    guard lines.count > 2, let first = lines.first, let last = lines.last else { return nil }
    labels = (Self.label(first), Self.label(last))
    var hasBase = false
    var isTheirs = false
    for line in lines.dropFirst().dropLast() {
      if !isTheirs, ConflictMarks.isMark(line, of: UInt8(ascii: "=")) {
        isTheirs = true
      } else if !isTheirs, ConflictMarks.isMark(line, of: UInt8(ascii: "|")) {
        hasBase = true
      } else if isTheirs {
        theirs.append(line)
      } else if !hasBase {
        ours.append(line)
      }
    }
    guard isTheirs else { return nil }
  }

  /// Behind the mark: `: accepted as person, human:anna`, without the words that say which side it is.
  private static func label(_ line: ArraySlice<UInt8>) -> String {
    var text = String(decoding: line.dropFirst(7), as: UTF8.self).drop { $0 == " " }
    for side in ["ours: ", "theirs: "] where text.hasPrefix(side) { text = text.dropFirst(side.count) }
    while text.last == "\r" || text.last == " " { text.removeLast() }
    return text.isEmpty || text == "ours" || text == "theirs" ? "" : ": \(text)"
  }

  /// Both sides, with a comma between; nil where a side is empty or they share an identifier, which cannot be there twice.
  var both: [ArraySlice<UInt8>]? {
    guard var last = ours.lastFilled(), !theirs.isEmpty,
      Set(ours.compactMap(Self.id)).isDisjoint(with: theirs.compactMap(Self.id))
    else { return nil }
    let end = last.last == 0x0d ? last.index(before: last.endIndex) : last.endIndex
    if last[..<end].last != UInt8(ascii: ",") { last.insert(UInt8(ascii: ","), at: end) }
    return ours.dropLast() + [last] + theirs
  }

  /// The identifier of the item on a line, as `"id":"m-7hq2c4tx"`; nil where there is none.
  private static func id(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    let key = Array("\"id\":\"".utf8)
    guard let start = line.indices.first(where: { line[$0...].starts(with: key) }) else { return nil }
    return Array(line[(start + key.count)...].prefix { $0 != UInt8(ascii: "\"") })
  }
}

extension Array where Element == ArraySlice<UInt8> {
  /// The last line, if it holds anything.
  fileprivate func lastFilled() -> ArraySlice<UInt8>? {
    guard let last, last.contains(where: { $0 > 0x20 }) else { return nil }
    return last
  }
}
