/// Days of the year that have names: `Christmas Eve`, `New Year’s Day`, `Good Friday`.
///
/// Only names that mean the same day wherever they are written; national days are not among them.
enum HolidayNames {
  struct Name: Sendable {
    var words: [FormHash]
    var period: NamedPeriod

    /// Whether the name is also used for what surrounds the day: `Christmas` in "Christmas trees".
    var isLoose: Bool
  }

  /// The longest name that begins at a token; a possessive or point may stand behind each of its words.
  static func longest(_ index: Int, in text: GrammarText) -> (name: Name, end: Int)? {
    guard let first = text.token(index), first.kind == .word, first.isCapitalized || lowerCase.contains(first.form)
    else {
      return nil
    }
    let group = Int(starts[first.form])
    guard group > 0 else { return nil }
    var best: (name: Name, end: Int)?
    for name in groups[group - 1] {
      if let end = end(of: name, index, in: text), end > best?.end ?? index { best = (name, end) }
    }
    return best
  }

  /// First words of names that are also written in lower case.
  private static let lowerCase = WordSet("christmas xmas easter halloween thanksgiving new good")

  static func mayBegin(_ token: Token) -> Bool {
    token.kind == .word && starts[token.form] != 0
  }

  private static func end(of name: Name, _ index: Int, in text: GrammarText) -> Int? {
    var position = index
    for (number, word) in name.words.enumerated() {
      guard let token = text.token(position), token.kind == .word, token.form == word else { return nil }
      position += 1
      let isLast = number == name.words.count - 1
      if !isLast, text.token(position)?.kind == .possessive || text.isMark(position, ".") && text.isJoined(position) {
        position += 1
      }
    }
    return position
  }

  /// By their first words.
  private static let groups: [[Name]] = {
    var order: [FormHash] = []
    var groups: [FormHash: [Name]] = [:]
    for name in names {
      guard let first = name.words.first else { continue }
      if groups[first] == nil { order.append(first) }
      groups[first, default: []].append(name)
    }
    return order.compactMap { groups[$0] }
  }()

  private static let starts = HashedTable(
    groups.enumerated().compactMap { number, names in
      names.first?.words.first.map { ($0, UInt8(truncatingIfNeeded: number + 1)) }
    }
  )

  private static let names: [Name] = fixed + movable

  private static let fixed: [Name] = [
    (1, 1, "new year day|new years day", false), (1, 1, "new year|new years", true), (1, 6, "epiphany", true),
    (2, 2, "groundhog day", false), (2, 14, "valentine day|valentines day", false),
    (3, 8, "international women day|international womens day", false),
    (3, 17, "st patrick day|saint patrick day|st patricks day", false),
    (3, 17, "st patrick|saint patrick", true),
    (4, 1, "april fool day|april fools day", false), (4, 22, "earth day", false), (4, 25, "anzac day", false),
    (5, 1, "may day|international workers day", false), (6, 19, "juneteenth", true), (7, 14, "bastille day", false),
    (10, 31, "halloween", true), (11, 1, "all saints day", false), (11, 2, "all souls day", false),
    (11, 5, "guy fawkes night|bonfire night", false), (11, 11, "armistice day|remembrance day|veterans day", false),
    (12, 24, "christmas eve", false), (12, 25, "christmas day", false), (12, 25, "christmas|xmas", true),
    (12, 26, "boxing day", false), (12, 31, "new year eve|new years eve", false),
  ].flatMap { month, day, forms, isLoose in
    forms.split(separator: "|").map { Name(String($0), .day(month: month, day: day), isLoose: isLoose) }
  }

  private static let movable: [Name] = [
    (.easter(-46), "ash wednesday", false), (.easter(-7), "palm sunday", false),
    (.easter(-3), "maundy thursday|holy thursday", false), (.easter(-2), "good friday", false),
    (.easter(-1), "holy saturday|easter saturday", false), (.easter(0), "easter sunday|easter day", false),
    (.easter(0), "easter", true), (.easter(1), "easter monday", false), (.easter(39), "ascension day", false),
    (.easter(49), "pentecost|whit sunday", true), (.easter(50), "whit monday|pentecost monday", false),
    (.weekday(1, number: 3, month: 1), "martin luther king day|mlk day", false),
    (.weekday(1, number: 3, month: 2), "presidents day", false),
    (.weekday(1, number: -1, month: 5), "memorial day", false),
    (.weekday(1, number: 1, month: 9), "labor day", false),
    (.weekday(1, number: 2, month: 10), "columbus day", false),
    (.weekday(4, number: 4, month: 11), "thanksgiving day", false),
    (.weekday(4, number: 4, month: 11), "thanksgiving", true),
    (.weekday(4, number: 4, month: 11, plus: 1), "black friday", false),
    (.weekday(4, number: 4, month: 11, plus: 4), "cyber monday", false),
  ].flatMap { (feast: MovableFeast, forms: String, isLoose: Bool) in
    forms.split(separator: "|").map { Name(String($0), .feast(feast), isLoose: isLoose) }
  }
}

extension HolidayNames.Name {
  fileprivate init(_ form: String, _ period: NamedPeriod, isLoose: Bool) {
    words = form.split(separator: " ").map { FormHash(folding: String($0)) }
    self.period = period
    self.isLoose = isLoose
  }
}
