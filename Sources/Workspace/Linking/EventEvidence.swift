import Annotations
import EntityExtraction

/// What tells one event from another: its number, what it is, day, place, and the words of its name.
struct EventEvidence: Hashable, Sendable {
  /// 8 for the eighth; 0 where the name has no ordinal.
  var ordinal: UInt16 = 0

  /// The hash of the noun that says what it is: `meeting`, `summit`; 0 where no such noun is known.
  var head: UInt64 = 0

  /// What the head noun is one of a series: a meeting is, a war is not.
  var recurs = true

  /// The day, month, year or range on which it is held, ISO 8601.
  var date: String?

  /// The first day of `date` as a number, 20250411; 0 where it is unknown.
  var day: UInt32 = 0

  /// The year of `date`, else of the article; nil where neither is known.
  var year: String?

  /// Where it is held.
  var place: LinkKey?

  /// The other words of the name and the states and regions it names, hashed, ascending.
  var words: [UInt64] = []
}

extension EventEvidence {
  /// The keys under which reports of the same event meet.
  func keys(name: FoldedName) -> [LinkKey] {
    var keys: [LinkKey] = []
    if let date, isDay(date) { keys.append(LinkKey(.eventOnDay, stableHash(date.utf8), head)) }
    if ordinal > 0 { keys.append(LinkKey(.eventByOrdinal, UInt64(ordinal), head)) }
    if isDistinctive(name) { keys.append(LinkKey(.eventByName, name.hash)) }
    return keys
  }

  /// Whether two articles report the same event: nothing contradicts, and two things agree that seldom agree by chance.
  func isSameEvent(as other: EventEvidence) -> Bool {
    if ordinal > 0, other.ordinal > 0, ordinal != other.ordinal { return false }
    if head != 0, other.head != 0, head != other.head { return false }
    if let place, let others = other.place, place != others { return false }
    if let date, let others = other.date, !areCompatible(date, others) { return false }
    let shared = sharedWords(with: other)
    let least = min(words.count, other.words.count)
    let areAlike = least > 0 && 2 * shared >= least
    let isSameNumber = ordinal > 0 && ordinal == other.ordinal
    if let date, date == other.date, isDay(date) {
      if isSameNumber || areAlike || (place != nil && place == other.place) { return true }
    }
    if isSameNumber && areAlike { return true }
    let isSameName = least > 0 && shared == words.count && shared == other.words.count
    return isSameName && (!(recurs || other.recurs) || (year != nil && year == other.year))
  }

  private func sharedWords(with other: EventEvidence) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < words.count, j < other.words.count {
      if words[i] == other.words[j] {
        shared += 1
        i += 1
        j += 1
      } else if words[i] < other.words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }
}

extension EventEvidence {
  /// Reads what an event's name says of it.
  ///
  /// - Parameters:
  ///   - name: the words of the name outside states and regions.
  ///   - parties: the states and regions that the name holds.
  init(name: some Sequence<ArraySlice<UInt8>>, parties: [LinkKey]) {
    let lexicon = Lexicon.embedded
    var words: Set<UInt64> = Set(parties.map(\.rawValue))
    for word in name {
      let entry = lexicon.entry(for: FormHash(foldedWord: word))
      if let number = ordinalNumber(word, entry, lexicon) {
        ordinal = number
      } else if head == 0, entry.classes.contains(.eventHead) {
        head = stableHash(singular(word))
        recurs = !lastingHeads.contains(head)
      } else if !entry.classes.contains(.functionWord), !lightWords.contains(stableHash(word)) {
        words.insert(stableHash(singular(word)))
      }
    }
    self.words = words.sorted()
  }
}

/// The number that an ordinal names, in words or as `8th`; nil for other words.
private func ordinalNumber(_ word: ArraySlice<UInt8>, _ entry: Lexicon.Entry, _ lexicon: Lexicon) -> UInt16? {
  if entry.classes.contains(.ordinalWord) { return lexicon.value(of: entry, as: .ordinalWord).flatMap(UInt16.init) }
  let digits = word.prefix { (0x30...0x39).contains($0) }
  let isOrdinal = ["st", "nd", "rd", "th"].contains { word.dropFirst(digits.count).elementsEqual($0.utf8) }
  return isOrdinal ? UInt16(String(decoding: digits, as: UTF8.self)) : nil
}

/// Heads of events of which there are not two alike in different years.
private let lastingHeads: Set<UInt64> = hashes(["war", "pandemic", "epidemic", "invasion", "revolution", "crisis"])

/// Words that one report of an office or a meeting has and the next leaves out.
let lightWords: Set<UInt64> = hashes([
  "a", "affairs", "an", "and", "at", "by", "for", "from", "in", "of", "on", "s", "the", "to", "with", "country",
  "countries",
  "republic", "federation", "state", "states",
])

private func hashes(_ words: [String]) -> Set<UInt64> {
  Set(words.map { stableHash($0.utf8) })
}

/// Whether an ISO 8601 date names one day.
func isDay(_ date: String) -> Bool {
  let utf8 = Array(date.utf8)
  return utf8.count == 10
    && utf8.indices.allSatisfy { $0 == 4 || $0 == 7 ? utf8[$0] == 0x2d : (0x30...0x39).contains(utf8[$0]) }
}

/// An ISO 8601 date as a number that sorts as the date does: 20250411, 20250400 for a month, 0 for what is no date.
func dayNumber(_ date: String) -> UInt32 {
  var number: UInt32 = 0
  var digits = 0
  for byte in date.utf8 where digits < 8 && byte != UInt8(ascii: "-") {
    guard (0x30...0x39).contains(byte) else { break }
    number = number * 10 + UInt32(byte - 0x30)
    digits += 1
  }
  if digits < 4 { return 0 }
  while digits < 8 {
    number *= 10
    digits += 1
  }
  return number
}

/// Whether two ISO 8601 dates may mean the same time: equal, or the one is part of the other as `2025-04-11` of `2025`.
///
/// Of ranges the beginning is compared, of seasons, quarters and weeks the year.
func areCompatible(_ a: String, _ b: String) -> Bool {
  let (first, second) = (calendarPrefix(a), calendarPrefix(b))
  let (short, long) = first.count <= second.count ? (first, second) : (second, first)
  guard !short.isEmpty, long.starts(with: short) else { return false }
  return long.count == short.count || long[long.startIndex + short.count] == UInt8(ascii: "-")
}

/// The year, month and day with which a value begins, as far as they are numbers.
private func calendarPrefix(_ value: String) -> ArraySlice<UInt8> {
  let start = Array(value.utf8.prefix { $0 != UInt8(ascii: "/") })[...]
  let end = start.indices.first { !(0x30...0x39).contains(start[$0]) && start[$0] != UInt8(ascii: "-") }
  let digits = start[..<(end ?? start.endIndex)]
  return end == nil ? digits : digits.prefix(4)
}
