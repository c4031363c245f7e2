import Annotations

/// The parts of the dateline at the head of a paragraph or line: `QUITO, March 3 (Agencia Sol) --`, `09.04.2025 | 18:00 |`.
package struct DatelineParts: Hashable, Sendable {
  /// All tokens up to the first one of the text behind it, the dash or colon included.
  package var tokens: Range<Int>

  /// The place with what stands behind its comma (`PÄRNU, Estonia`); empty where none stands.
  package var place: Range<Int>

  /// What stands between place and closing mark without the parenthesis: the date; empty where none stands.
  package var date: Range<Int>

  /// The words in the parenthesis: the agency; empty where none stands.
  package var agency: Range<Int>

  private static let locations: Lexicon.Classes = [.city, .capital, .region, .country]

  /// How many tokens a dateline may take.
  private static let limit = 32

  /// Reads a dateline at the head of a block; looks at a bounded number of tokens.
  package init?(_ text: BlockText) {
    guard text.role == .paragraph || text.role == .byline else { return nil }
    if let fields = DatelineParts.fields(text) {
      self = fields
      return
    }
    var reader = Reader(text: text)
    guard let found = reader.read() else { return nil }
    self = found
  }

  private init(tokens: Range<Int>, place: Range<Int>, date: Range<Int>, agency: Range<Int>) {
    self.tokens = tokens
    self.place = place
    self.date = date
    self.agency = agency
  }

  /// `09.04.2025 | 18:00 |Text`: short fields before bars, the first of which is a date.
  private static func fields(_ text: BlockText) -> DatelineParts? {
    guard text.role == .paragraph, let first = text.tokens.first, first.kind == .number else { return nil }
    var end: Int?
    var fieldStart = 0
    for (index, token) in text.tokens.prefix(limit).enumerated() where token.kind == .mark && token.is(bar, text) {
      guard index - fieldStart <= 7 else { break }
      end = index + 1
      fieldStart = index + 1
    }
    guard let end, text.tokens.prefix(end).allSatisfy({ $0.kind != .word || $0.isDatePart }) else { return nil }
    return DatelineParts(tokens: 0..<end, place: 0..<0, date: 0..<end - 1, agency: 0..<0)
  }

  private static let bar = UInt8(ascii: "|")

  /// Reads place, date, agency and the closing mark in turn.
  private struct Reader {
    let text: BlockText
    var index = 0

    mutating func read() -> DatelineParts? {
      skipEmphasis()
      let isEmphasized = index > 0
      let place = readPlace()
      guard !place.isEmpty else { return nil }
      // `PÄRNU, Estonia`: the state behind the comma need not be in capitals.
      let city = place.prefix { !text.isMark($0, UInt8(ascii: ",")) }
      let isCapitals = text.tokens[city].allSatisfy { $0.kind != .word || $0.isAllCaps || $0.end - $0.start == 1 }
      skipEmphasis()
      var date = readDate()
      let agency = readAgency()
      if date.isEmpty, !agency.isEmpty { date = readDate() }
      skipEmphasis()
      guard let mark = closingMark() ?? pointBehindSlashes(agency) else {
        guard text.role == .byline, index >= text.tokens.count || isFieldEnd(index) else { return nil }
        return DatelineParts(tokens: 0..<index, place: place, date: date, agency: agency)
      }
      let isPlace =
        isCapitals || text.tokens[place].contains { !$0.lexical.classes.isDisjoint(with: DatelineParts.locations) }
      let isEvident =
        !date.isEmpty || text.role == .byline
        || (isPlace && !agency.isEmpty && mark != .colon) || (isCapitals && mark != .hyphen)
        || (isPlace && isEmphasized && mark != .colon && isClosed(place))
      guard index < DatelineParts.limit, isEvident else { return nil }
      return DatelineParts(tokens: 0..<index, place: place, date: date, agency: agency)
    }

    private mutating func skipEmphasis() {
      while index < text.tokens.count, text.isMark(index, UInt8(ascii: "*")) || text.isMark(index, UInt8(ascii: "_")) {
        index += 1
      }
    }

    /// Capitalised words, with commas and slashes between them where a capitalised word and no date follows.
    private mutating func readPlace() -> Range<Int> {
      let start = index
      var end = index
      while index < text.tokens.count, index - start < 14 {
        let token = text.tokens[index]
        if token.kind == .word, token.isCapitalized || (end > start && token.end - token.start <= 3 && !token.isJoined)
        {
          if token.isDatePart, index + 1 < text.tokens.count, text.tokens[index + 1].kind != .word { break }
          guard token.isCapitalized || followsCapital(index + 1) else { break }
          index += 1
          end = index
        } else if end > start, isInner(index), followsCapital(index + 1), !isDate(index + 1) {
          index += 1
        } else {
          break
        }
      }
      index = end
      if end < text.tokens.count, text.isMark(end, UInt8(ascii: ".")), text.tokens[end].isJoined { index += 1 }
      return start..<end
    }

    /// Whether the emphasis ends behind the place.
    private func isClosed(_ place: Range<Int>) -> Bool {
      text.isMark(place.upperBound, UInt8(ascii: "*")) || text.isMark(place.upperBound, UInt8(ascii: "_"))
    }

    private func isInner(_ index: Int) -> Bool {
      let token = text.tokens[index]
      guard token.kind == .mark else { return false }
      return [UInt8(ascii: ","), UInt8(ascii: "/")].contains { text.isMark(index, $0) }
        || (token.isJoined && (text.isMark(index, UInt8(ascii: "-")) || text.isMark(index, UInt8(ascii: "."))))
    }

    private func followsCapital(_ index: Int) -> Bool {
      text.tokens.indices.contains(index) && text.tokens[index].kind == .word && text.tokens[index].isCapitalized
    }

    private func isDate(_ index: Int) -> Bool {
      text.tokens.indices.contains(index) && text.tokens[index].isDatePart
    }

    /// Numbers, months, weekdays, ordinal endings and the marks between them.
    private mutating func readDate() -> Range<Int> {
      if index < text.tokens.count, text.isMark(index, UInt8(ascii: ",")) { index += 1 }
      let start = index
      var end = index
      while index < text.tokens.count, index - start < 16 {
        let token = text.tokens[index]
        switch token.kind {
        case .number: end = index + 1
        case .word
        where token.isDatePart || token.isJoined && !text.isMark(index - 1, UInt8(ascii: "/"))
          || (index > start && DatelineParts.clock.contains(token.form)):
          end = index + 1
        case .mark where end > start && [0x2c, 0x2e, 0x2f, 0x3a].contains(text.bytes[Int(token.start)]): break
        case .mark where token.isJoined && text.isMark(index, UInt8(ascii: "-")): break
        default:
          index = end
          return dateRange(start, end)
        }
        index += 1
      }
      index = end
      return dateRange(start, end)
    }

    private mutating func dateRange(_ start: Int, _ end: Int) -> Range<Int> {
      guard end > start else { return start..<start }
      // `14.07.2025.`: a point behind a date in digits.
      if index < text.tokens.count, text.isMark(index, UInt8(ascii: ".")), text.tokens[index].isJoined { index += 1 }
      if index < text.tokens.count, text.isMark(index, UInt8(ascii: ",")) { index += 1 }
      return start..<end
    }

    /// The point of `MARROW, May 3. /ISLA/. The ferry …`.
    private mutating func pointBehindSlashes(_ agency: Range<Int>) -> Closing? {
      guard !agency.isEmpty, text.isMark(agency.upperBound, UInt8(ascii: "/")) else { return nil }
      if text.isMark(index, UInt8(ascii: ".")) { index += 1 }
      return .dash
    }

    private mutating func readAgency() -> Range<Int> {
      if text.isMark(index, UInt8(ascii: "/")),
        let close = text.tokens.indices[(index + 1)...].prefix(6).first(where: { text.isMark($0, UInt8(ascii: "/")) }),
        close > index + 1
      {
        let inner = index + 1..<close
        index = close + 1
        return inner
      }
      guard index < text.tokens.count, text.isMark(index, UInt8(ascii: "(")) else { return index..<index }
      guard let close = text.tokens.indices[index...].prefix(10).first(where: { text.isMark($0, UInt8(ascii: ")")) })
      else { return index..<index }
      let inner = index + 1..<close
      index = close + 1
      return inner
    }

    private enum Closing { case dash, hyphen, colon }

    private mutating func closingMark() -> Closing? {
      guard index < text.tokens.count, text.tokens[index].kind == .mark else { return nil }
      if text.isMark(index, UInt8(ascii: ":")) {
        index += 1
        return .colon
      }
      guard text.tokens[index].form == .hyphen else { return nil }
      let isLong = text.bytes[Int(text.tokens[index].start)] >= 0x80
      index += 1
      var dashes = 1
      while index < text.tokens.count, text.tokens[index].form == .hyphen, text.tokens[index].isJoined {
        index += 1
        dashes += 1
      }
      return isLong || dashes > 1 ? .dash : .hyphen
    }

    private func isFieldEnd(_ index: Int) -> Bool {
      text.isMark(index, UInt8(ascii: "|")) || text.isMark(index, UInt8(ascii: ">"))
    }
  }

  private static let clock = WordSet("am pm a m p gmt utc est edt cet cest local time hrs of")
}

extension BlockText {
  /// Whether a token is the mark of one ASCII byte.
  func isMark(_ index: Int, _ byte: UInt8) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return tokens[index].is(byte, self)
  }
}

extension Token {
  fileprivate func `is`(_ byte: UInt8, _ text: BlockText) -> Bool {
    kind == .mark && end - start == 1 && text.bytes[Int(start)] == byte
  }

  /// A month's or weekday's name.
  fileprivate var isDatePart: Bool { !lexical.classes.isDisjoint(with: [.month, .weekday]) }
}
