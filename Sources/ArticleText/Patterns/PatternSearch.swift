/// One pass of a pattern over a text, all places at once.
///
/// Threads are kept in the order of where they began. Two at one step have the same future, so that the later one can be
/// dropped for good: if the earlier one matches it covers the later one, else neither does. A match ends all threads
/// that began within it. So nothing is ever read twice, whatever the pattern: O(bytes · steps).
struct PatternSearch {
  private struct Thread {
    var step: Int
    var start: Int
  }

  private let program: PatternProgram
  private let bytes: [UInt8]
  private let begin: Int
  private var position: Int

  /// The scalar at the position; nil at the end.
  private var scalar: UInt32?

  /// Threads before a scalar, and those that took it.
  private var threads: [Thread] = []
  private var survivors: [Thread] = []
  private var waiting: [Int] = []

  /// For each step the position, from one, at which a thread came to it last.
  private var visits: [Int]

  /// Where the thread began that matched at the position.
  private var matchedStart: Int?

  /// The matches in order, without overlaps.
  ///
  /// A match is taken back where one that began before it turns out to cover it.
  private var found: [Range<Int>] = []

  /// - Parameter begin: the first byte of the text; a byte order mark before it is left out.
  init(_ program: PatternProgram, in bytes: [UInt8], from begin: Int) {
    self.program = program
    self.bytes = bytes
    self.begin = begin
    position = begin
    visits = Array(repeating: 0, count: program.steps.count)
  }

  /// The leftmost matches that do not overlap, each the longest from its start; empty ones are none.
  mutating func run() -> [Range<Int>] {
    while true {
      if survivors.isEmpty { skip() }
      let length = readScalar()
      startThreads()
      guard let scalar else { return found }
      survivors.removeAll(keepingCapacity: true)
      for thread in threads where takes(scalar, thread.step) {
        survivors.append(Thread(step: thread.step + 1, start: thread.start))
      }
      position += length
    }
  }

  /// Goes to the next byte that a match may begin with.
  private mutating func skip() {
    while position < bytes.count, !program.firstBytes[Int(bytes[position])] { position += 1 }
  }

  private mutating func readScalar() -> Int {
    guard position < bytes.count else {
      scalar = nil
      return 0
    }
    if bytes[position] < 0x80 {
      scalar = UInt32(bytes[position])
      return 1
    }
    let decoded = scalar(at: position)
    scalar = decoded.value
    return decoded.length
  }

  private mutating func startThreads() {
    threads.removeAll(keepingCapacity: true)
    matchedStart = nil
    for thread in survivors {
      if let matchedStart, thread.start > matchedStart { break }
      follow(thread.step, from: thread.start)
    }
    if position < bytes.count, program.firstBytes[Int(bytes[position])] { follow(0, from: position) }
  }

  /// Goes on from a step to all steps that wait for a scalar.
  private mutating func follow(_ step: Int, from start: Int) {
    waiting.append(step)
    while let index = waiting.popLast() {
      guard visits[index] != position + 1 else { continue }
      visits[index] = position + 1
      switch program.steps[index] {
      case .scalar, .set: threads.append(Thread(step: index, start: start))
      case .assertion(let assertion): if holds(assertion) { waiting.append(index + 1) }
      case .fork(let a, let b):
        waiting.append(b)
        waiting.append(a)
      case .jump(let target): waiting.append(target)
      case .match: if start < position { keepMatch(from: start) }
      }
    }
  }

  private mutating func keepMatch(from start: Int) {
    while let last = found.last, last.lowerBound >= start { found.removeLast() }
    found.append(start..<position)
    matchedStart = start
  }

  private func takes(_ scalar: UInt32, _ step: Int) -> Bool {
    switch program.steps[step] {
    case .scalar(let value): program.ignoresCase ? LetterCase.lower(scalar) == value : scalar == value
    case .set(let set): set.contains(scalar)
    default: false
    }
  }

  // MARK: - Places

  private func holds(_ assertion: PatternNode.Assertion) -> Bool {
    let before = scalarBefore
    switch assertion {
    case .lineStart: return before == nil || before == 0x0a || before == 0x0d && scalar != 0x0a
    case .lineEnd: return scalar == nil || scalar == 0x0d || scalar == 0x0a && before != 0x0d
    case .wordBoundary: return isWord(before) != isWord(scalar)
    case .noWordBoundary: return isWord(before) == isWord(scalar)
    }
  }

  /// The scalar that begins at a byte of valid UTF-8, with its number of bytes.
  private func scalar(at start: Int) -> (value: UInt32, length: Int) {
    let first = bytes[start]
    let length = min(first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4, bytes.count - start)
    var value = UInt32(length == 1 ? first : first & (0x7f >> UInt8(length)))
    for byte in bytes[(start + 1)..<(start + length)] { value = value << 6 | UInt32(byte & 0x3f) }
    return (value, length)
  }

  private func isWord(_ scalar: UInt32?) -> Bool { scalar.map(ScalarSet.Named.word.contains) ?? false }

  private var scalarBefore: UInt32? {
    guard position > begin else { return nil }
    var start = position - 1
    while start > begin, bytes[start] & 0xc0 == 0x80 { start -= 1 }
    return scalar(at: start).value
  }
}
