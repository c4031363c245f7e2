internal import ArticleText

/// What a file's offsets count.
enum OffsetUnit: Hashable, Sendable, CaseIterable {
  case scalars
  case utf16
  case bytes

  /// Scalars, each line end counting one though it is two bytes.
  case scalarsWithShortLineEnds

  /// Scalars, the byte order mark not counted.
  case scalarsWithoutMark

  /// The name in messages.
  var name: String {
    switch self {
    case .scalars: "Unicode code points"
    case .utf16: "UTF-16 code units"
    case .bytes: "UTF-8 bytes"
    case .scalarsWithShortLineEnds: "Unicode code points, CR LF as one"
    case .scalarsWithoutMark: "Unicode code points without the byte order mark"
    }
  }

  fileprivate var encoding: PositionEncoding {
    switch self {
    case .utf16: .utf16
    case .bytes: .utf8
    default: .utf32
    }
  }
}

/// Converts a file's offsets to bytes of its text and back.
struct OffsetMap: Sendable {
  let unit: OffsetUnit
  private let offsets: EncodedOffsets
  private let count: Int

  /// For line ends that count one: the scalars before which a `\n` follows a `\r`, in shortened counting.
  private var pairs: [Int] = []
  private let markLength: Int

  /// O(bytes); each conversion then takes constant or logarithmic time.
  init(_ text: ArticleText, unit: OffsetUnit) {
    self.unit = unit
    offsets = EncodedOffsets(of: text, in: unit.encoding)
    count = text.bytes.count
    markLength = unit == .scalarsWithoutMark && text.hasByteOrderMark ? 1 : 0
    guard unit == .scalarsWithShortLineEnds else { return }
    var scalars = 0
    var last: UInt8 = 0
    for byte in text.bytes {
      if byte & 0xc0 == 0x80 { continue }
      if byte == 0x0a, last == 0x0d {
        pairs.append(scalars)
      } else {
        scalars += 1
      }
      last = byte
    }
  }

  /// The byte at an offset; nil behind the text's end, before its start, or inside a character.
  func byteOffset(_ offset: Int) -> Int? {
    guard offset >= 0, offset <= count else { return nil }
    // A line end's `\n` goes with its `\r`: what starts behind the pair counts both.
    let units = offset + markLength + pairs.partitioningIndex { $0 > offset }
    let byte = offsets.byteOffset(from: units)
    return offsets.encodedOffset(from: byte) == units ? byte : nil
  }

  /// The bytes of a range; nil where an end is no place in the text or they are the wrong way round.
  func byteRange(_ start: Int, _ end: Int) -> Range<Int>? {
    guard start <= end, let from = byteOffset(start), let to = byteOffset(end) else { return nil }
    return from..<to
  }

  /// The offset of a byte.
  func offset(ofByte byte: Int) -> Int {
    let units = offsets.encodedOffset(from: byte) - markLength
    guard !pairs.isEmpty else { return units }
    // The n-th pair stands n scalars further in the text as it is.
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] + middle < units { low = middle + 1 } else { high = middle }
    }
    return units - low
  }
}

/// Offsets with the words that should stand there.
struct QuotedOffsets {
  var ranges: [(start: Int, end: Int)]
  var quote: [UInt8]
}

/// Finds what a file's offsets count: the unit in which most of its quotes stand where they should.
///
/// The format's own unit is taken where nothing speaks against it. O(bytes + quotes), up to five times.
func findUnit(of quotes: [QuotedOffsets], in text: ArticleText, standard: OffsetUnit) -> OffsetMap {
  let map = OffsetMap(text, unit: standard)
  var best = (map: map, count: quotes.count { quoteStands($0, in: text, map) })
  let isPlain = !text.bytes.contains { $0 >= 0x80 || $0 == 0x0d }
  guard best.count < quotes.count, !isPlain else { return map }
  for unit in OffsetUnit.allCases where unit != standard {
    let map = OffsetMap(text, unit: unit)
    let count = quotes.count { quoteStands($0, in: text, map) }
    if count > best.count { best = (map, count) }
  }
  return best.map
}

/// Whether a quote stands at its offsets; blanks and line ends count as equal, and parts are joined by a blank or nothing.
func quoteStands(_ quote: QuotedOffsets, in text: ArticleText, _ map: OffsetMap) -> Bool {
  var words: [UInt8] = []
  for (index, range) in quote.ranges.enumerated() {
    guard let bytes = map.byteRange(range.start, range.end) else { return false }
    if index > 0 { words.append(0x20) }
    words += text.bytes[bytes]
  }
  if words == quote.quote { return true }
  if folded(words) == folded(quote.quote) { return true }
  guard quote.ranges.count > 1 else { return false }
  let joined = quote.ranges.flatMap { text.bytes[map.byteRange($0.start, $0.end) ?? 0..<0] }
  return folded(joined) == folded(quote.quote)
}

/// Words with each run of blanks and line ends as one blank, none at the ends.
private func folded(_ words: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var isBlank = false
  var index = 0
  while index < words.count {
    let byte = words[index]
    if byte == 0x20 || (0x09...0x0d).contains(byte) {
      isBlank = true
    } else if byte == 0xc2, index + 1 < words.count, words[index + 1] == 0xa0 {
      isBlank = true
      index += 1
    } else {
      if isBlank, !result.isEmpty { result.append(0x20) }
      isBlank = false
      result.append(byte)
    }
    index += 1
  }
  return result
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies a condition that, once true, stays true; O(log count).
  func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
