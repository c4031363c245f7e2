/// The difference between two states of a file in the unified form that `patch` and `git apply` take, with git's line
/// before it; empty for none.
///
/// Lines end with `\n`; what stands before it is compared byte by byte. O(lines · differing lines) at worst, for files
/// with few changes about O(lines).
///
/// - Parameter name: the file's path with slashes, relative to the folder in which the patch is to be applied.
package func unifiedDiff(from old: [UInt8], to new: [UInt8], name: String) -> [UInt8] {
  if old == new { return [] }
  let (old, new) = (lines(of: old), lines(of: new))
  let steps = editScript(from: old, to: new)
  let (before, after) = (patchName("a/\(name)"), patchName("b/\(name)"))
  // Behind a name with blanks a tab says where it ends.
  let end = before.hasPrefix("\"") || !name.contains(" ") ? "" : "\t"
  var result = Array("diff --git \(before) \(after)\n--- \(before)\(end)\n+++ \(after)\(end)\n".utf8)
  for hunk in hunks(steps) {
    let oldCount = hunk.count { $0.kind != .added }
    let newCount = hunk.count { $0.kind != .removed }
    guard let first = hunk.first else { continue }
    result += Array("@@ -\(extent(first.old, oldCount)) +\(extent(first.new, newCount)) @@\n".utf8)
    for step in hunk {
      let line = step.kind == .added ? new[step.new] : old[step.old]
      result.append(step.kind.mark)
      result += line
      if line.last != 0x0a { result += Array("\n\\ No newline at end of file\n".utf8) }
    }
  }
  return result
}

/// A name as patches write it: in quotation marks with escapes, as in C, where it holds control characters or marks that
/// would end it.
private func patchName(_ name: String) -> String {
  let isPlain = name.utf8.allSatisfy {
    $0 >= 0x20 && $0 != 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
  }
  if isPlain { return name }
  var quoted = "\""
  for scalar in name.unicodeScalars {
    switch scalar {
    case "\"", "\\": quoted += "\\\(scalar)"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x7f:
      let digits = String(scalar.value, radix: 8)
      quoted += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// Where a hunk stands: the first line's number, from one, and how many there are.
private func extent(_ start: Int, _ count: Int) -> String {
  // A hunk without lines stands behind the line before.
  count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
}

private struct DiffStep {
  enum Kind {
    case kept
    case removed
    case added

    var mark: UInt8 {
      switch self {
      case .kept: 0x20
      case .removed: 0x2d
      case .added: 0x2b
      }
    }
  }

  var kind: Kind

  /// The indexes of the next line in both files.
  var old: Int
  var new: Int
}

private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  for (index, byte) in bytes.enumerated() where byte == 0x0a {
    lines.append(bytes[start...index])
    start = index + 1
  }
  if start < bytes.count { lines.append(bytes[start...]) }
  return lines
}

/// The steps that lead from one list of lines to the other, removed lines before added ones.
private func editScript(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [DiffStep] {
  var start = 0
  while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
  var end = 0
  while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
  var removed: Set<Int> = []
  var added: Set<Int> = []
  for change in new[start..<new.count - end].difference(from: old[start..<old.count - end]) {
    switch change {
    case .remove(let offset, _, _): removed.insert(start + offset)
    case .insert(let offset, _, _): added.insert(start + offset)
    }
  }
  var steps: [DiffStep] = []
  var (i, j) = (0, 0)
  while i < old.count || j < new.count {
    if removed.contains(i) {
      steps.append(DiffStep(kind: .removed, old: i, new: j))
      i += 1
    } else if added.contains(j) {
      steps.append(DiffStep(kind: .added, old: i, new: j))
      j += 1
    } else {
      steps.append(DiffStep(kind: .kept, old: i, new: j))
      i += 1
      j += 1
    }
  }
  return steps
}

/// The changed steps with three kept lines on both sides.
private func hunks(_ steps: [DiffStep]) -> [ArraySlice<DiffStep>] {
  var ranges: [Range<Int>] = []
  for (index, step) in steps.enumerated() where step.kind != .kept {
    let range = max(0, index - 3)..<min(steps.count, index + 4)
    if let last = ranges.last, last.upperBound >= range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }
  return ranges.map { steps[$0] }
}
