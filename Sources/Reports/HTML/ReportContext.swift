import Annotations
import Workspace

/// What all parts of a report know: the survey, and under which anchors articles, lines and entries stand in the page.
///
/// Anchors are made of numbers alone: `a3` an article, `a3l7` its seventh line, `a3c2` one of its cards, `e12` an entry.
struct ReportContext: Sendable {
  let survey: Survey

  /// What the page calls an article, in the order of `survey.articles`.
  let names: [String]

  /// Whether cards stand in the page as elements, which works without a script, or as data.
  let holdsCards: Bool

  private let numbers: [ArticleURI: Int]

  init(_ survey: Survey, holdsCards: Bool, name: (ArticleURI) -> String) {
    self.survey = survey
    self.holdsCards = holdsCards
    names = survey.articles.map { name($0.uri) }
    numbers = Dictionary(survey.articles.enumerated().map { ($1.uri, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The position of an article in `survey.articles`.
  func number(of article: ArticleURI) -> Int? { numbers[article] }

  /// The entries of some kinds with their positions, in order.
  func entries(of kinds: Set<MentionKind>) -> [(number: Int, entry: Survey.Entry)] {
    survey.entries.enumerated().filter { kinds.contains($1.profile.kind) }.map { ($0, $1) }
  }
}

extension HTMLWriter {
  /// Writes where something stands, as a link to the line: `14 May 2025, forum.txt line 7`.
  mutating func place(_ evidence: Card.Evidence, _ context: ReportContext) {
    guard let article = context.number(of: evidence.location.article) else { return text(evidence.description) }
    raw("<a class=\"ev\" href=\"#a")
    number(article + 1)
    raw("l")
    number(evidence.line)
    raw("\">")
    text(evidence.description)
    raw("</a>")
  }

  /// Writes an entry's name as a link to it.
  mutating func entryLink(_ entry: Int, _ context: ReportContext) {
    guard context.survey.entries.indices.contains(entry) else { return }
    raw("<a href=\"#e")
    number(entry + 1)
    raw("\">")
    text(context.survey.entries[entry].profile.name)
    raw("</a>")
  }

  /// Writes links to entries, parted by commas.
  mutating func entryLinks(_ entries: some Sequence<Int>, _ context: ReportContext) {
    for (index, entry) in entries.enumerated() {
      if index > 0 { raw(", ") }
      entryLink(entry, context)
    }
  }
}

extension MentionKind {
  /// The class that gives a kind its colour.
  var styleClass: StaticString {
    switch self {
    case .person: "p"
    case .role: "r"
    case .organization: "o"
    case .country, .nationality: "s"
    case .place: "l"
    case .event: "e"
    case .document: "d"
    case .date, .time, .duration: "t"
    case .money, .percent, .quantity: "v"
    default: "x"
    }
  }
}
