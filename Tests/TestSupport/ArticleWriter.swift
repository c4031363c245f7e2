/// Writes articles of the genre from invented names: meetings, statements, lists of who attended.
package struct ArticleWriter: Sendable {
  private var random: SeededGenerator
  private var cast: [Person] = []
  private var nextMention = 0

  private let surnames: [String]
  private let countries: [String]
  private let cities: [String]

  private struct Person {
    var given: String
    var surname: String
    var office: String
    var country: String
  }

  /// A writer of articles about the few people and places of an invented world, so that names meet again and again.
  package init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    surnames = fewSurnames
    countries = inventedCountries
    cities = inventedCities
  }

  /// A writer of articles about as many people as a corpus of news has, in states and cities that there are.
  ///
  /// - Parameter population: the number of surnames; every writer of a population knows the same.
  package init(seed: UInt64, population: Int) {
    random = SeededGenerator(seed: seed)
    var names = SeededGenerator(seed: 1)
    surnames = (0..<max(1, population)).map { _ in inventedSurname(&names) }
    countries = realCountries
    cities = realCities
  }

  /// A whole article with its mentions.
  package mutating func article() -> ArticleDraft {
    cast = (0..<random.int(3...6)).map { _ in
      Person(
        given: random.pick(given),
        surname: random.pick(surnames),
        office: random.pick(offices),
        country: random.pick(countries)
      )
    }
    var paragraphs = [[sentence(random.pick(titles))], [sentence(random.pick(openings))]]
    if random.oneIn(2) { paragraphs += cast.map { [attendance($0)] } }
    for _ in 0..<random.int(4...10) { paragraphs.append(self.paragraph()) }
    return ArticleDraft(paragraphs: paragraphs)
  }

  package mutating func paragraph() -> [ArticleDraft.Sentence] { (0..<random.int(1...4)).map { _ in self.sentence() } }

  package mutating func sentence() -> ArticleDraft.Sentence { sentence(sentencePattern(&random)) }

  /// A name of the same kind as another one, for replacing it.
  package mutating func otherName(than name: String) -> String {
    if name.contains(" ") { return "\(random.pick(given)) \(random.pick(surnames))" }
    return random.pick(countries + surnames + cities)
  }

  private mutating func attendance(_ person: Person) -> ArticleDraft.Sentence {
    [
      mention(person.country), .words(" – "), mention("\(person.given) \(person.surname)"), .words(", "),
      mention(person.office),
    ]
  }

  private mutating func mention(_ words: String) -> ArticleDraft.Unit { mention([.words(words)]) }

  private mutating func mention(_ inner: [ArticleDraft.Unit]) -> ArticleDraft.Unit {
    nextMention += 1
    return .mention(nextMention, inner)
  }

  /// Fills a pattern: `P` a person by full name, `S` by surname, `O` the office with its country, `C` a country, `T` a
  /// city, `B` a body, `A` its acronym, `D` a date, `E` an event, each between braces.
  private mutating func sentence(_ pattern: String) -> ArticleDraft.Sentence {
    var units: [ArticleDraft.Unit] = []
    for (index, part) in pattern.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      if index == 0 {
        if !part.isEmpty { units.append(.words(String(part))) }
        continue
      }
      let person = random.pick(cast)
      switch part.first {
      case "P": units.append(mention("\(person.given) \(person.surname)"))
      case "S": units.append(mention(person.surname))
      case "O":
        let country = mention(person.country)
        units.append(mention([.words("\(person.office) of "), country]))
      case "C": units.append(mention(person.country))
      case "T": units.append(mention(random.pick(cities)))
      case "B": units.append(mention(random.pick(bodies)))
      case "A": units.append(mention(random.pick(acronyms)))
      case "D": units.append(mention(random.pick(dates)))
      default: units.append(mention(random.pick(events)))
      }
      let rest = part.drop { $0 != "}" }.dropFirst()
      if !rest.isEmpty { units.append(.words(String(rest))) }
    }
    return units
  }
}

private let given = [
  "Ilma", "Osker", "Tavi", "Marelle", "Dunsin", "Ravik", "Yosefa", "Branko", "Élodie", "Sunniva", "Karl-Otto", "Zehra",
]
private let fewSurnames = [
  "Teveen", "Radu", "Okonjo-Vale", "Marsikov", "Marsikova", "Lindqvarn", "Aldiyar", "Beaumarin", "Teves", "Haldorsen",
  "Çelikay", "O’Rann", "Nurbai", "Nurbaev",
]
private let realCountries = [
  "Norway", "Kazakhstan", "Portugal", "Estonia", "Ghana", "Chile", "Mongolia", "Kenya", "Finland", "Peru", "Jordan",
  "Uzbekistan", "Iceland", "Vietnam", "Morocco",
]
private let realCities = [
  "Oslo", "Astana", "Lisbon", "Tallinn", "Accra", "Santiago", "Nairobi", "Helsinki", "Lima", "Geneva", "Rabat", "Hanoi",
]

/// A surname of two to three syllables.
private func inventedSurname(_ random: inout SeededGenerator) -> String {
  let syllables = [
    "ba", "dor", "en", "fal", "gri", "hov", "il", "ka", "lem", "mar", "no", "os", "pel", "ra", "sti", "tev", "ul",
    "vik",
  ]
  let endings = ["", "en", "ov", "a", "son", "i", "ek"]
  let name = (0..<random.int(2...3)).map { _ in random.pick(syllables) }.joined() + random.pick(endings)
  return name.prefix(1).uppercased() + name.dropFirst()
}
private let offices = [
  "Foreign Minister", "Deputy Foreign Minister", "Prime Minister", "Ambassador", "Minister of Trade",
  "Secretary General",
]
private let inventedCountries = ["Zoravia", "Valdoria", "Kestania", "Ostmark", "Norrland", "Tarsis", "Karsk Republic"]
private let inventedCities = ["Port Hale", "Karsk", "Almora", "Brennhafen", "Saint-Aubert", "New Karsk"]
private let bodies = [
  "Ministry of Water", "Ministry of Foreign Affairs", "Union of Coastal States", "Central Bank",
  "Council of the Straits",
]
private let acronyms = ["UCS", "MFA", "CBZ", "EU", "UN"]
private let dates = ["3 March 2031", "Monday", "last week", "2030", "11 April", "yesterday", "the end of May"]
private let events = [
  "second Straits Summit", "meeting", "talks in the harbour", "eighth session of the Joint Commission", "summit",
]
private let titles = [
  "{C} and {C} agree on water talks", "{S} meets {S} in {T}", "{A} calls for calm after {E}", "{P} to visit {C} in {D}",
]
private let openings = [
  "{T}, {D} – {O} {P} met {O} {P} on {D} during the {E}, the {B} said.",
  "{D}. {T}. The {E} was held in {T} with {P}, {O}, in the chair.",
  "{P}, {O}, arrived in {T} on {D} for the {E}.",
]
