/// The words of closed classes that the grammars of dates and amounts are written with.
///
/// Words of open classes (months, units, currencies, cardinals) come from the lexicon.
enum GrammarWord: UInt8, Hashable, Sendable {
  case none
  // Function words.
  case the, article, and, or, of, `in`, on, at, `for`, from, to, by, between, through, within, over, during, after
  case before, since, until, than, up, per, `as`, under, above, that, those, these, this, not, no
  case more, less, fewer, least, most, many, much, well, just, some, half, out, off, back
  // Directions and degrees of time.
  case last, past, previous, next, coming, following, same, current, each, every, recent
  case early, late, earlier, later, ago, mid, middle, latter, start, end, remainder
  case today, yesterday, tomorrow, tonight, present
  case morning, afternoon, evening, night, noon, midnight
  case am, pm, oclock, hours, letterA, letterP, letterM
  case fiscal, fy, era, beforeEra, letterQ, letterH
  case st, nd, rd, th, s, old, aged, age, long, several, few, couple, dozen, onwards
  // Degrees and marks of amounts.
  case approximately, nearly, estimated, close, ranging, percent, point, points, minus, number, times
  case now, time, working, beyond

  /// Whether dates and durations may begin with the word.
  var mayLead: Bool {
    rawValue >= GrammarWord.last.rawValue || self == .this || self == .that || self == .half
  }

  /// The words by class, separated by blanks; folded as tokens are.
  private static let lists: [(GrammarWord, String)] = [
    (.the, "the"), (.article, "a an"), (.and, "and &"), (.or, "or"), (.of, "of"), (.in, "in"), (.on, "on"), (.at, "at"),
    (.for, "for"), (.from, "from"), (.to, "to"), (.by, "by"), (.between, "between"), (.through, "through thru"),
    (.within, "within"), (.over, "over"), (.during, "during throughout"), (.after, "after"), (.before, "before"),
    (.since, "since"), (.until, "until till"), (.than, "than"), (.up, "up"), (.per, "per"), (.as, "as"),
    (.under, "under below"), (.above, "above exceeding"), (.that, "that"), (.those, "those"), (.these, "these"),
    (.this, "this"), (.not, "not"), (.no, "no"), (.more, "more greater higher"), (.less, "less lower"),
    (.fewer, "fewer"), (.least, "least"), (.most, "most"), (.many, "many"), (.much, "much"), (.well, "well"),
    (.just, "just only slightly"), (.some, "some"), (.half, "half"), (.out, "out"), (.off, "off"), (.back, "back"),
    (.last, "last"), (.past, "past"), (.previous, "previous preceding prior"), (.next, "next"),
    (.coming, "coming upcoming forthcoming"), (.following, "following subsequent"), (.same, "same"),
    (.current, "current"), (.each, "each"), (.every, "every"), (.recent, "recent"),
    (.early, "early"), (.late, "late"), (.earlier, "earlier previously"), (.later, "later afterwards afterward"),
    (.latter, "latter"), (.ago, "ago"), (.mid, "mid"), (.middle, "middle"), (.start, "start beginning outset onset"),
    (.end, "end close"), (.remainder, "remainder rest"), (.today, "today"), (.yesterday, "yesterday"),
    (.tomorrow, "tomorrow"), (.tonight, "tonight"), (.present, "present"), (.morning, "morning"),
    (.afternoon, "afternoon"), (.evening, "evening"), (.night, "night"), (.noon, "noon midday"),
    (.midnight, "midnight"), (.am, "am"), (.pm, "pm"), (.oclock, "o'clock oclock"), (.hours, "hours hrs hr"),
    (.letterP, "p"), (.letterM, "m"), (.fiscal, "fiscal financial"), (.fy, "fy"), (.era, "ad ce"),
    (.beforeEra, "bc bce"), (.letterQ, "q"), (.letterH, "h"), (.st, "st"), (.nd, "nd"), (.rd, "rd"), (.th, "th"),
    (.s, "s"), (.old, "old"), (.aged, "aged"), (.age, "age"), (.long, "long"), (.several, "several"), (.few, "few"),
    (.couple, "couple"), (.dozen, "dozen"), (.onwards, "onwards onward"),
    (.approximately, "about around approximately roughly circa approx"), (.nearly, "nearly almost"),
    (.estimated, "estimated"), (.ranging, "ranging ranges ranged range"), (.percent, "percent percents pct"),
    (.point, "point"), (.points, "points"), (.minus, "minus negative"), (.number, "no nos nr number numbers"),
    (.times, "times"), (.now, "now"), (.time, "time"), (.working, "working business calendar"), (.beyond, "beyond"),
  ]

  /// The classes by the hash of the word.
  private static let table = HashedTable(
    lists.flatMap { word, forms in forms.split(separator: " ").map { (FormHash(folding: String($0)), word.rawValue) } }
  )

  /// The class of a token's word; `.none` for all others.
  static func of(_ token: Token) -> GrammarWord {
    token.kind == .word || token.kind == .mark ? GrammarWord(rawValue: table[token.form]) ?? .none : .none
  }
}
