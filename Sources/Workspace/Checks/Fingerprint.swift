internal import AnnotationStore
package import ArticleText

/// Marks by which findings are known again in a later run, one for each finding, in sixteen hexadecimal digits.
///
/// A mark is made of the check's code, the words at the place and sixteen characters of its line on both sides: it
/// stays the same when lines are added, moved or removed elsewhere, when other parts of a paragraph are rewritten, and
/// when messages are reworded. Equal places of one file are told apart by their order.
///
/// O(findings + bytes of their places).
///
/// - Parameter text: the text of a file that findings lie in.
package func fingerprints(of findings: [Finding], text: (ArticleURI) -> ArticleText?) -> [String] {
  var occurrences: [String: Int] = [:]
  return findings.map { finding in
    var hash = ContentHash()
    hash.add(finding.code)
    if let text = text(finding.location.article) {
      for part in surroundings(of: finding.location.range, in: text) { hash.add(part) }
    }
    let place = "\(finding.location.article.key)\n\(hash.value)"
    let occurrence = occurrences[place, default: 0]
    occurrences[place] = occurrence + 1
    if occurrence > 0 { hash.add(String(occurrence)) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// The text before, at and after a range within its lines, with runs of blanks as one.
private func surroundings(of range: Range<Int>, in text: ArticleText) -> [String] {
  let range = text.clipped(range)
  let start = text.lineRange(text.line(at: range.lowerBound)).lowerBound
  let end = text.lineRange(text.line(at: range.upperBound)).upperBound
  // Four bytes a character at most; a part of one at the cut is dropped with the rest.
  let before = text.string(in: max(start, range.lowerBound - 64)..<max(start, range.lowerBound))
  let after = text.string(in: range.upperBound..<max(range.upperBound, min(end, range.upperBound + 64)))
  return [
    String(cleaned(before.utf8).suffix(16)), cleaned(text.bytes[range]), String(cleaned(after.utf8).prefix(16)),
  ]
}
