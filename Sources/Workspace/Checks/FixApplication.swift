/// Files after fixes were applied to them.
package struct FixedFiles: Sendable {
  /// The new bytes of each file that changed.
  package var files: [ArticleURI: [UInt8]]

  /// What was changed in each file, in order.
  var edits: [ArticleURI: [Fix.Edit]]

  /// The findings whose fix was applied, in their order.
  package var fixed: [Finding]
}

/// Applies the first safe fix of each finding that has one.
///
/// Of fixes whose edits touch, the first one's are applied and the others are left for a next round, when the file has
/// been checked again. A fix is applied in all its files or in none.
///
/// - Parameter file: the bytes of a file as it was checked; nil for one that must not be changed.
package func applySafeFixes(of findings: [Finding], file: (ArticleURI) -> [UInt8]?) -> FixedFiles {
  var chosen: [ArticleURI: SeparateEdits] = [:]
  var contents: [ArticleURI: [UInt8]] = [:]
  var fixed: [Finding] = []
  for finding in findings {
    guard let fix = finding.fixes.first(where: \.isSafe), !fix.edits.isEmpty else { continue }
    var files: [ArticleURI: [UInt8]] = [:]
    for edit in fix.edits where files[edit.location.article] == nil {
      files[edit.location.article] = contents[edit.location.article] ?? file(edit.location.article)
    }
    let canBeApplied = fix.edits.enumerated().allSatisfy { index, edit in
      guard let bytes = files[edit.location.article], edit.location.range.lowerBound >= 0,
        edit.location.range.upperBound <= bytes.count
      else { return false }
      let own = fix.edits[..<index].filter { $0.isInSameFile(as: edit) }
      return !(chosen[edit.location.article]?.touch(edit) ?? false) && !own.contains { $0.touches(edit) }
    }
    guard canBeApplied else { continue }
    for edit in fix.edits { chosen[edit.location.article, default: SeparateEdits()].insert(edit) }
    contents.merge(files) { $1 }
    fixed.append(finding)
  }
  var results: [ArticleURI: [UInt8]] = [:]
  for (uri, edits) in chosen {
    guard let bytes = contents[uri] else { continue }
    results[uri] = apply(edits.all, to: bytes)
  }
  return FixedFiles(files: results, edits: chosen.mapValues(\.all), fixed: fixed)
}

/// Edits of one file that do not touch each other, in order.
private struct SeparateEdits {
  private(set) var all: [Fix.Edit] = []

  /// Whether an edit touches one of these.
  ///
  /// O(log edits).
  func touch(_ edit: Fix.Edit) -> Bool {
    let next = all.partitioningIndex { $0.location.range.upperBound >= edit.location.range.lowerBound }
    return next < all.count && all[next].touches(edit)
  }

  /// Adds an edit that touches none; O(1) behind all others, else O(edits).
  mutating func insert(_ edit: Fix.Edit) {
    let next = all.partitioningIndex { $0.location.range.lowerBound > edit.location.range.lowerBound }
    all.insert(edit, at: next)
  }
}

/// The bytes after edits in order that do not overlap.
private func apply(_ edits: [Fix.Edit], to bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var end = 0
  for edit in edits {
    result += bytes[end..<edit.location.range.lowerBound]
    result += edit.replacement.utf8
    end = edit.location.range.upperBound
  }
  return result + bytes[end...]
}

extension Fix.Edit {
  fileprivate func isInSameFile(as other: Fix.Edit) -> Bool { location.article == other.location.article }

  /// Whether two edits of one file overlap or meet, so that their order would matter.
  fileprivate func touches(_ other: Fix.Edit) -> Bool {
    location.range.lowerBound <= other.location.range.upperBound
      && other.location.range.lowerBound <= location.range.upperBound
  }
}
