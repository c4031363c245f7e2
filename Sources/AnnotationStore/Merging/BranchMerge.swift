/// What becomes of a file of ours that two branches have changed.
package struct BranchMerge: Hashable, Sendable {
  /// The merged file in its canonical form; where there are conflicts, both versions of their lines between git's marks.
  package var bytes: [UInt8]

  /// What the branches decided differently, in the order of the file.
  package var conflicts: [Conflict]

  /// Something that two branches changed in different ways.
  package struct Conflict: Hashable, Sendable {
    /// The line of its first mark, from one.
    package var line: Int

    /// What it is, for example `“Ilma Teveen”`.
    package var subject: String

    /// What each branch says, for example `accepted as person, human:anna`.
    package var ours: String
    package var theirs: String
  }

  /// Something that may differ between two versions, with what to call it.
  struct Contradiction {
    var subject: String
    var ours: String
    var theirs: String
  }

  /// Joins two versions of a file, which differ in the lines of contradictions only.
  ///
  /// - Parameters:
  ///   - ours: the file with our version of everything that both branches changed.
  ///   - theirs: the same with theirs.
  ///   - contradictions: what differs, in the order of the lines.
  init(ours: [UInt8], theirs: [UInt8], contradictions: [Contradiction]) {
    let (ourLines, theirLines) = (Self.lines(of: ours), Self.lines(of: theirs))
    bytes = []
    conflicts = []
    var rest = contradictions[...]
    var next = 0
    // Each conflict adds to the lines of ours: those of theirs, and three marks.
    var added = 0
    for hunk in Self.hunks(ourLines, theirLines) {
      for line in ourLines[next..<hunk.ours.lowerBound] { bytes += line + [0x0a] }
      let what = rest.popFirst() ?? Contradiction(subject: "the file", ours: "", theirs: "")
      let line = hunk.ours.lowerBound + added + 1
      conflicts.append(Conflict(line: line, subject: what.subject, ours: what.ours, theirs: what.theirs))
      bytes += ConflictMarks.lines(
        ours: ourLines[hunk.ours],
        theirs: theirLines[hunk.theirs],
        labels: (Self.label("ours", what.ours), Self.label("theirs", what.theirs))
      )
      next = hunk.ours.upperBound
      added += hunk.theirs.count + 3
    }
    for line in ourLines[next...] { bytes += line + [0x0a] }
  }

  /// Where two versions differ: line by line, or, where one has a member more and all behind it is shifted, everything between
  /// their equal ends.
  private static func hunks(
    _ ours: [ArraySlice<UInt8>],
    _ theirs: [ArraySlice<UInt8>]
  ) -> [(ours: Range<Int>, theirs: Range<Int>)] {
    if ours.count == theirs.count {
      return ours.indices.filter { ours[$0] != theirs[$0] }.map { ($0..<$0 + 1, $0..<$0 + 1) }
    }
    let head = zip(ours, theirs).prefix { $0 == $1 }.count
    let tail = zip(ours.dropFirst(head).reversed(), theirs.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    return [(head..<ours.count - tail, head..<theirs.count - tail)]
  }

  private static func label(_ side: String, _ text: String) -> String { text.isEmpty ? side : "\(side): \(text)" }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    return lines.last?.isEmpty == true ? lines.dropLast() : lines
  }
}

/// A text as the label of a conflict: short and in one line.
func conflictLabel(_ text: String) -> String {
  let plain = String(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7f ? " " : Character($0) })
  return plain.count <= 60 ? plain : plain.prefix(59) + "…"
}
