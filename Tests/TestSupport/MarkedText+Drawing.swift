/// Writes a text with marks under its lines, as `MarkedText` reads it.
///
/// `#expect(draw(found, in: marked.text) == source)` shows what differs as a picture. Marks stand in the order of their
/// start, longer first; each has a line of its own.
package func draw(_ marks: [Mark], in text: String) -> String {
  let ordered = marks.sorted {
    ($0.range.lowerBound, -$0.range.count, $0.label) < ($1.range.lowerBound, -$1.range.count, $1.label)
  }
  var drawing = ""
  var start = 0
  for line in splitLines(text) {
    let end = start + line.content.utf8.count
    drawing += line.content + (line.end.isEmpty ? "" : "\n")
    for mark in ordered {
      let part = mark.range.clamped(to: start..<end)
      let isEmptyHere = mark.range.isEmpty && mark.range.lowerBound >= start && mark.range.lowerBound <= end
      guard !part.isEmpty || isEmptyHere else { continue }
      if line.end.isEmpty, !drawing.hasSuffix("\n") { drawing += "\n" }
      let blanks = columns(line.content, part.lowerBound - start)
      let carets = columns(line.content, part.upperBound - start) - blanks
      let continues = mark.range.lowerBound < start
      drawing += String(repeating: " ", count: blanks)
      drawing += (carets == 0 ? "|" : String(repeating: "^", count: carets)) + " \(continues ? "…" : "")\(mark.label)\n"
    }
    start = end + line.end.utf8.count
  }
  return drawing
}

/// The characters of a line before a UTF-8 offset.
private func columns(_ line: String, _ offset: Int) -> Int {
  line[..<line.utf8.index(line.startIndex, offsetBy: offset)].count
}
