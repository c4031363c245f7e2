extension Lexicon {
  /// The classes a word or phrase may belong to.
  package struct Classes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) {
      self.rawValue = rawValue
    }

    /// A sovereign state's common, official, former or short name, or a spelling of it.
    ///
    /// Value: entity name (`Kazakhstan`).
    package static let country = Classes(rawValue: 1 << 0)

    /// Adjective or noun for a state, people, region, religion or political group.
    ///
    /// Value: the country or region it names.
    package static let nationality = Classes(rawValue: 1 << 1)

    /// A city or town.
    ///
    /// Value: canonical English name.
    package static let city = Classes(rawValue: 1 << 2)

    /// Capital of a state (also `city`).
    package static let capital = Classes(rawValue: 1 << 3)

    /// Province, world region, sea, river, mountain range, border region …: any other place.
    package static let region = Classes(rawValue: 1 << 4)

    /// An international organization or national body by name.
    ///
    /// Value: the canonical name.
    package static let organization = Classes(rawValue: 1 << 5)

    /// An acronym of an organization.
    ///
    /// Value: the expansion.
    package static let acronym = Classes(rawValue: 1 << 6)

    /// A given name of any language.
    package static let givenName = Classes(rawValue: 1 << 7)

    /// A family name or patronymic of any language.
    package static let familyName = Classes(rawValue: 1 << 8)

    /// A word inside names: `van`, `de`, `bin`, `al`, `ibn`, `von`, `der`, `i`, `y`.
    package static let nameParticle = Classes(rawValue: 1 << 9)

    /// `Mr`, `Ms`, `Dr`, `H.E.`, `Hon`, `Excellency`, `Sheikh`: before names, not part of them, no role.
    package static let honorific = Classes(rawValue: 1 << 10)

    /// A singular word or phrase for an office or function: `minister`, `prime minister`, `ambassador`, `spokesperson`.
    package static let roleHead = Classes(rawValue: 1 << 11)

    /// The plural of such a word: `ministers`, `heads of state`.
    package static let roleHeadPlural = Classes(rawValue: 1 << 12)

    /// `deputy`, `acting`, `former`, `first`, `vice`, `outgoing`, `chief`, `senior`, `permanent`, `special`.
    package static let roleModifier = Classes(rawValue: 1 << 13)

    /// A noun that heads names of bodies: `ministry`, `council`, `agency`, `bank`, `university`, `party`.
    package static let organizationHead = Classes(rawValue: 1 << 14)

    /// A noun for a meeting, visit, exercise, war, election.
    package static let eventHead = Classes(rawValue: 1 << 15)

    /// A noun for a treaty, statement, plan, programme, law, report.
    package static let documentHead = Classes(rawValue: 1 << 16)

    /// A noun that heads names of places: `river`, `sea`, `province`, `bridge`, `palace`, `airport`.
    package static let placeHead = Classes(rawValue: 1 << 17)

    /// Value: `1` to `12`.
    package static let month = Classes(rawValue: 1 << 18)

    /// Value: `1` (Monday) to `7`.
    package static let weekday = Classes(rawValue: 1 << 19)

    /// A cardinal in words.
    ///
    /// Value: the number (`12`, `1000000`).
    package static let numberWord = Classes(rawValue: 1 << 20)

    /// An ordinal in words or its suffix form.
    ///
    /// Value: the number.
    package static let ordinalWord = Classes(rawValue: 1 << 21)

    /// A multiplier: `thousand`, `million`, `bn`, `crore`.
    ///
    /// Value: the factor.
    package static let magnitude = Classes(rawValue: 1 << 22)

    /// A currency's name, code or symbol phrase.
    ///
    /// Value: ISO 4217 code.
    package static let currency = Classes(rawValue: 1 << 23)

    /// A unit of measure.
    ///
    /// Value: the unit in singular.
    package static let unit = Classes(rawValue: 1 << 24)

    /// A unit of time.
    ///
    /// Value: `D`, `W`, `M`, `Y`, `H`, `TM`, `S`, `10Y`, `100Y`.
    package static let timeUnit = Classes(rawValue: 1 << 25)

    /// A verb form of saying, writing, promising or demanding.
    ///
    /// Value: forms and complements; `Lexicon.reportingVerb(of:)` reads it.
    package static let reportingVerb = Classes(rawValue: 1 << 26)

    /// A newspaper, agency, broadcaster or web site (also `organization`).
    package static let media = Classes(rawValue: 1 << 27)

    /// A language name (also often `nationality`).
    package static let language = Classes(rawValue: 1 << 28)

    /// An ordinary lower-case English word of high frequency: no name by itself.
    package static let commonWord = Classes(rawValue: 1 << 29)

    /// Articles, prepositions, conjunctions, pronouns, auxiliaries.
    package static let functionWord = Classes(rawValue: 1 << 30)

    /// A season.
    ///
    /// Value: `SP`, `SU`, `FA`, `WI`.
    package static let season = Classes(rawValue: 1 << 31)

    /// A political party or movement by name.
    package static let party = Classes(rawValue: 1 << 32)

    /// A named document: `UN Charter`, `Paris Agreement`.
    package static let document = Classes(rawValue: 1 << 33)

    /// A named event: `World War II`, `COVID-19 pandemic`.
    package static let event = Classes(rawValue: 1 << 34)

    /// A verb that reports an event by itself: `met`, `visited`.
    package static let eventVerb = Classes(rawValue: 1 << 35)

    /// An ending word of companies: `Inc`, `Ltd`, `GmbH`, `JSC`.
    package static let companySuffix = Classes(rawValue: 1 << 36)

    /// A noun for a group of people with an office or trade that is no role: `delegates`, `farmers`.
    package static let personNoun = Classes(rawValue: 1 << 37)

    /// The state a city, region, body or newspaper belongs to.
    ///
    /// Value: the state's canonical name.
    package static let state = Classes(rawValue: 1 << 38)

    /// A state's code.
    ///
    /// Value: ISO 3166 alpha-2.
    package static let stateCode = Classes(rawValue: 1 << 39)

    /// A trade or calling: an office only beside the name of whoever follows it, or with the body it is followed for.
    package static let trade = Classes(rawValue: 1 << 40)

    /// What only a name can be: these hold for a lower-case word only where it is no common word as well.
    package static let names: Classes = [
      .country, .nationality, .city, .capital, .region, .organization, .acronym, .givenName, .familyName, .media,
      .party, .language, .document, .event, .month, .weekday, .state, .stateCode,
    ]

    /// The names of this form are written in capitals only (`US`, `WHO`, `IT`).
    ///
    /// Never set on a token.
    static let capitalsOnly = Classes(rawValue: 1 << 63)

    /// What such a form is not when it is written otherwise.
    static let written: Classes = [
      .country, .nationality, .city, .region, .organization, .acronym, .media, .party, .currency, .state, .stateCode,
    ]
  }
}

extension Lexicon.Classes {
  /// The class that the tables call by this name.
  static func named(_ name: Substring) -> Lexicon.Classes? {
    byName[String(name)]
  }

  private static let byName: [String: Lexicon.Classes] = [
    "country": .country,
    "nationality": .nationality,
    "city": .city,
    "capital": .capital,
    "region": .region,
    "organization": .organization,
    "acronym": .acronym,
    "givenName": .givenName,
    "familyName": .familyName,
    "nameParticle": .nameParticle,
    "honorific": .honorific,
    "roleHead": .roleHead,
    "roleHeadPlural": .roleHeadPlural,
    "roleModifier": .roleModifier,
    "organizationHead": .organizationHead,
    "eventHead": .eventHead,
    "documentHead": .documentHead,
    "placeHead": .placeHead,
    "month": .month,
    "weekday": .weekday,
    "numberWord": .numberWord,
    "ordinalWord": .ordinalWord,
    "magnitude": .magnitude,
    "currency": .currency,
    "unit": .unit,
    "timeUnit": .timeUnit,
    "reportingVerb": .reportingVerb,
    "media": .media,
    "language": .language,
    "commonWord": .commonWord,
    "functionWord": .functionWord,
    "season": .season,
    "party": .party,
    "document": .document,
    "event": .event,
    "eventVerb": .eventVerb,
    "companySuffix": .companySuffix,
    "personNoun": .personNoun,
    "state": .state,
    "stateCode": .stateCode,
    "trade": .trade,
  ]
}
