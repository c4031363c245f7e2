/// A block in the making: its bytes, what its first line's marks say, and the role once it is known.
struct Draft: Hashable, Sendable {
  /// UTF-8 bytes from the first word behind a list or heading mark to the last one; may hold line ends.
  var content: Range<Int>

  /// What the marks at the first line's start make of it.
  var form: LineForm

  /// What the bytes say; at its end those of the last line.
  var flags: Line.Flags

  /// Blanks before the first line.
  var indent: Int

  /// Unicode scalars, line ends included.
  var columns: Int

  /// Whether a blank line (or the start of the text, or a rule) stands before.
  var afterBlank: Bool

  /// Whether the block stands in a section that the page's own markup calls navigation or the like.
  var isMarkup = false

  /// A speaker's label at the start.
  var label: TurnLabel?

  /// The role, once it is known.
  var role: BlockRole?

  /// Whether the block ends like a sentence.
  var endsSentence: Bool { flags.contains(.endsSentence) }

  /// Whether the block ends with a colon.
  var endsWithColon: Bool { flags.contains(.endsWithColon) }

  /// Upper-case letters and no lower-case one.
  var isAllCaps: Bool { flags.contains(.upper) && !flags.contains(.lower) }

  /// A line that reads like running text: it ends a sentence or leads to a list, or is longer than titles are.
  var isRunningText: Bool {
    if flags.contains(.endsWithPoint) { return columns > 30 }
    return columns > (endsWithColon ? 40 : endsSentence ? 90 : 200)
  }

  /// A block of one line.
  init(_ bytes: [UInt8], line: Line, form: LineForm, content: Range<Int>, afterBlank: Bool) {
    self.content = content
    self.form = form
    self.afterBlank = afterBlank
    flags = line.flags
    indent = line.indent
    columns = line.columns
    label = form == .plain || form == .bullet ? TurnLabel(bytes, content) : nil
  }

  /// Takes in the next physical line of a hard-wrapped paragraph.
  mutating func append(_ line: Line) {
    content = content.lowerBound..<max(content.upperBound, line.content.upperBound)
    columns += line.columns + 1
    flags = flags.subtracting(.ends).union(line.flags)
  }
}
