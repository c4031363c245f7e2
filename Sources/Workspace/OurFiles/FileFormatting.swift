import AnnotationStore
import ArticleText

extension Workspace {
  /// The edits that bring a file of ours into its canonical form, as `attache fmt` writes it: whole lines, and only those
  /// that change; ascending and apart.
  ///
  /// Nil for a file with problems, which is not rewritten, and for any other file. O(bytes · log lines).
  package mutating func formattingEdits(of uri: ArticleURI) -> [Fix.Edit]? {
    guard let file = fileView(uri), let canonical = file.kind.canonicalBytes(of: file.text.bytes).bytes else {
      return nil
    }
    return lineEdits(from: file.text.bytes, to: canonical).map { edit in
      Fix.Edit(Location(article: file.uri, range: edit.range), edit.replacement)
    }
  }
}

/// The edits of whole lines that make one text of another.
///
/// O(bytes · log lines).
func lineEdits(from old: [UInt8], to new: [UInt8]) -> [(range: Range<Int>, replacement: String)] {
  let oldLines = linesWithEnds(old)
  let newLines = linesWithEnds(new)
  var edits: [(range: Range<Int>, replacement: String)] = []
  var (oldStart, newStart) = (0, 0)
  func add(to oldEnd: Int, _ newEnd: Int) {
    guard oldStart < oldEnd || newStart < newEnd else { return }
    let start = oldStart < oldLines.count ? oldLines[oldStart].lowerBound : old.count
    let end = oldEnd > oldStart ? oldLines[oldEnd - 1].upperBound : start
    let bytes = newEnd > newStart ? new[newLines[newStart].lowerBound..<newLines[newEnd - 1].upperBound] : []
    edits.append((start..<end, String(decoding: bytes, as: UTF8.self)))
  }
  for pair in equalLines(oldLines.map { old[$0] }, newLines.map { new[$0] }) {
    add(to: pair.old, pair.new)
    (oldStart, newStart) = (pair.old + 1, pair.new + 1)
  }
  add(to: oldLines.count, newLines.count)
  return edits
}

/// Lines with their `\n`.
private func linesWithEnds(_ bytes: [UInt8]) -> [Range<Int>] {
  var lines: [Range<Int>] = []
  var start = 0
  for (index, byte) in bytes.enumerated() where byte == 0x0a {
    lines.append(start..<index + 1)
    start = index + 1
  }
  if start < bytes.count { lines.append(start..<bytes.count) }
  return lines
}

/// Pairs of equal lines, ascending in both: the same ends, and between them a longest common sequence where the rest is
/// not very large.
private func equalLines(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [(old: Int, new: Int)] {
  let start = zip(old, new).prefix { $0 == $1 }.count
  let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
  let (oldEnd, newEnd) = (old.count - end, new.count - end)
  var pairs = (0..<start).map { (old: $0, new: $0) }
  if (oldEnd - start) * (newEnd - start) <= 4_000_000 {
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    for change in new[start..<newEnd].difference(from: old[start..<oldEnd]) {
      switch change {
      case .remove(let offset, _, _): removed.insert(start + offset)
      case .insert(let offset, _, _): added.insert(start + offset)
      }
    }
    let kept = (start..<oldEnd).filter { !removed.contains($0) }
    pairs += zip(kept, (start..<newEnd).filter { !added.contains($0) }).map { (old: $0, new: $1) }
  }
  return pairs + (0..<end).map { (old: oldEnd + $0, new: newEnd + $0) }
}
