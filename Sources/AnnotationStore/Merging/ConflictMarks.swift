/// The conflicts that a merge left in a file, between the marks that git and its tools use.
struct ConflictMarks {
  /// What a person has to do.
  static let advice =
    "two branches changed this differently; keep one of the versions between <<<<<<< and >>>>>>>, "
    + "and delete the other and the lines with the marks"

  /// The lines from each `<<<<<<<` to its `>>>>>>>`, in UTF-8 bytes, ascending, without the last line's end.
  private(set) var hunks: [Range<Int>] = []

  /// The file as the branch has it that was merged into: marks and the other versions are blanks, so that every byte that is
  /// left stands where it stood.
  private(set) var ours: [UInt8]

  private enum Part {
    case outside
    case ours
    case others
  }

  /// O(bytes).
  init(in file: [UInt8]) {
    ours = file
    var part = Part.outside
    var hunkStart = 0
    var lineStart = 0
    while lineStart < file.count {
      let lineEnd = file[lineStart...].firstIndex(of: 0x0a) ?? file.count
      let line = file[lineStart..<lineEnd]
      var isMark = true
      switch part {
      case .outside where Self.isMark(line, of: UInt8(ascii: "<")):
        part = .ours
        hunkStart = lineStart
      case .ours where Self.isMark(line, of: UInt8(ascii: "=")) || Self.isMark(line, of: UInt8(ascii: "|")):
        part = .others
      case .others where Self.isMark(line, of: UInt8(ascii: ">")):
        part = .outside
        hunks.append(hunkStart..<lineEnd)
      default: isMark = false
      }
      if isMark || part == .others {
        for index in line.indices { ours[index] = 0x20 }
      }
      lineStart = lineEnd + 1
    }
  }

  /// Seven of a character at the beginning of a line, and nothing or a blank and a label behind them.
  static func isMark(_ line: ArraySlice<UInt8>, of character: UInt8) -> Bool {
    guard line.count >= 7, line.prefix(7).allSatisfy({ $0 == character }) else { return false }
    let behind = line.dropFirst(7).first
    return behind == nil || behind == 0x20 || behind == 0x0d
  }

  /// The lines of a conflict between two versions of some lines.
  static func lines(
    ours: ArraySlice<ArraySlice<UInt8>>,
    theirs: ArraySlice<ArraySlice<UInt8>>,
    labels: (ours: String, theirs: String)
  ) -> [UInt8] {
    var bytes = Array("<<<<<<< \(labels.ours)\n".utf8)
    for line in ours { bytes += line + [0x0a] }
    bytes += Array("=======\n".utf8)
    for line in theirs { bytes += line + [0x0a] }
    return bytes + Array(">>>>>>> \(labels.theirs)\n".utf8)
  }
}
