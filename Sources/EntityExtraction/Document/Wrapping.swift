/// Tells line ends inside a hard-wrapped paragraph from those between paragraphs.
///
/// A text is hard-wrapped where several lines of middle length stop in mid-sentence and nearly all of them are full:
/// the next line's first word would not have fitted. Headlines and lists under each other stop anywhere.
struct Wrapping: Sendable {
  /// The width in columns that the text is wrapped at; nil where it is not.
  let width: Int?

  private static let widths = 45...130

  /// Looks at all neighbouring pairs of lines; linear.
  init(_ bytes: [UInt8], _ lines: [Line], _ forms: [LineForm]) {
    var counts = [Int](repeating: 0, count: Self.widths.upperBound + 1)
    var open: [(columns: Int, next: Int)] = []
    var long = 0
    for (index, line) in lines.enumerated() where Self.mayContinue(forms[index]) {
      if line.columns > Self.widths.upperBound { long += 1 }
      guard index + 1 < lines.count, Self.widths.contains(line.columns), !line.flags.contains(.endsSentence),
        !line.flags.contains(.endsWithColon), forms[index + 1] == forms[index] || forms[index + 1] == .plain,
        !lines[index + 1].isBlank
      else { continue }
      counts[line.columns] += 1
      open.append((line.columns, Self.firstWord(bytes, lines[index + 1])))
    }
    guard open.count >= 3, open.count > 2 * long else {
      width = nil
      return
    }
    // A few lines may stick out (addresses that cannot be broken): the widest twentieth does not count.
    var passed = open.count / 20
    var widest = Self.widths.upperBound
    while widest > Self.widths.lowerBound, counts[widest] <= passed {
      passed -= counts[widest]
      widest -= 1
    }
    let full = open.filter { $0.columns + 1 + $0.next > widest - Self.slack }.count
    width = full * 5 >= open.count * 4 ? widest : nil
  }

  /// Whether the second of two neighbouring lines goes on with the first one's paragraph.
  func joins(_ bytes: [UInt8], _ line: Line, _ form: LineForm, _ next: Line, _ nextForm: LineForm) -> Bool {
    guard Self.mayContinue(form), nextForm == .plain || (form == .quotation && nextForm == .quotation),
      !line.isBlank, !next.isBlank, line.columns <= Self.widths.upperBound
    else { return false }
    if form == .plain, next.indent > line.indent + 1 { return false }
    let ends = line.flags.contains(.endsSentence) || line.flags.contains(.endsWithColon)
    if let width {
      if line.columns + 1 + Self.firstWord(bytes, next) > width - Self.slack { return true }
      return !ends && Self.startsLowerCase(bytes, next)
    }
    if form != .plain, next.indent > line.indent, Self.startsLowerCase(bytes, next) { return true }
    return !ends && (60...120).contains(line.columns) && Self.startsLowerCase(bytes, next)
  }

  /// Balanced wrapping leaves lines a little short of the width.
  private static let slack = 4

  private static func mayContinue(_ form: LineForm) -> Bool {
    switch form {
    case .plain, .bullet, .numbered, .lettered, .quotation: true
    case .heading, .tableRow, .rule: false
    }
  }

  /// Columns of a line's first word, at most 40.
  private static func firstWord(_ bytes: [UInt8], _ line: Line) -> Int {
    var columns = 0
    for byte in bytes[line.content] {
      if byte == 0x20 || byte == 0x09 || columns == 40 { break }
      if byte & 0xc0 != 0x80 { columns += 1 }
    }
    return columns
  }

  private static func startsLowerCase(_ bytes: [UInt8], _ line: Line) -> Bool {
    bytes[line.content].first.map { (0x61...0x7a).contains($0) } ?? false
  }
}
