/// What the rules ask of closed-class words and marks: a word may have several.
///
/// Open classes (names, offices, bodies) are the lexicon's; these are the hinges of the grammar.
package struct Cues: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  // Marks.
  package static let comma = Cues(rawValue: 1 << 0)
  package static let colon = Cues(rawValue: 1 << 1)
  package static let stop = Cues(rawValue: 1 << 2)
  package static let openParenthesis = Cues(rawValue: 1 << 3)
  package static let closeParenthesis = Cues(rawValue: 1 << 4)
  package static let hyphen = Cues(rawValue: 1 << 5)
  /// `–`, `—`, `--` or a hyphen with blanks around it.
  package static let dash = Cues(rawValue: 1 << 6)
  package static let quotationMark = Cues(rawValue: 1 << 7)
  package static let bar = Cues(rawValue: 1 << 8)

  // Single hinge words.
  package static let of = Cues(rawValue: 1 << 9)
  package static let `for` = Cues(rawValue: 1 << 10)
  package static let to = Cues(rawValue: 1 << 11)
  package static let `in` = Cues(rawValue: 1 << 12)
  package static let at = Cues(rawValue: 1 << 13)
  package static let on = Cues(rawValue: 1 << 14)
  package static let with = Cues(rawValue: 1 << 15)
  package static let by = Cues(rawValue: 1 << 16)
  package static let from = Cues(rawValue: 1 << 17)
  package static let between = Cues(rawValue: 1 << 18)
  package static let and = Cues(rawValue: 1 << 19)
  package static let the = Cues(rawValue: 1 << 20)

  // Closed classes.
  /// `a`, `an`.
  package static let indefinite = Cues(rawValue: 1 << 21)
  /// `this`, `these`, `that`, `those`.
  package static let demonstrative = Cues(rawValue: 1 << 22)
  /// `his`, `her`, `their`, `its` and the like.
  package static let possessive = Cues(rawValue: 1 << 23)
  /// `he`, `she`, `we`, `they`, `who`.
  package static let pronoun = Cues(rawValue: 1 << 24)
  /// Any preposition.
  package static let preposition = Cues(rawValue: 1 << 25)
  /// A preposition that often leads to a place.
  package static let locative = Cues(rawValue: 1 << 26)
  package static let auxiliary = Cues(rawValue: 1 << 27)
  /// A word that opens sentences and is no part of a name: `Meanwhile`, `Following`, `Recall`.
  package static let opener = Cues(rawValue: 1 << 28)

  // Words that rules for roles ask for.
  /// The field of an office: `foreign`, `finance`, `interior`, `policy`.
  package static let portfolio = Cues(rawValue: 1 << 29)
  /// A noun for a state in complements: `countries`, `nations`, `member states`.
  package static let stateNoun = Cues(rawValue: 1 << 30)
  /// A lower-case noun for a body: `department`, `missions`, `delegation`.
  package static let bodyNoun = Cues(rawValue: 1 << 31)
  /// A word that heads a role only with support: `head`, `chief`, `host`.
  package static let weakRole = Cues(rawValue: 1 << 32)
  /// An office that is held towards or in a country: `ambassador`, `envoy`, `adviser`.
  package static let emissary = Cues(rawValue: 1 << 33)
  /// A modifier that may stand before the state of an office: `former`, `senior`, `top`.
  package static let outerModifier = Cues(rawValue: 1 << 34)
  /// What follows an office and still belongs to it: `designate`, `elect`, `plenipotentiary`.
  package static let roleTail = Cues(rawValue: 1 << 35)

  // Words that rules for names and places ask for.
  /// `northern`, `South`, `central` and the like.
  package static let compass = Cues(rawValue: 1 << 36)
  /// `lake`, `mount`, `cape`: a place's head that stands first.
  package static let leadingPlaceHead = Cues(rawValue: 1 << 38)
  /// A word of kinship or company: the name beside it is a person's.
  package static let kinship = Cues(rawValue: 1 << 39)
  /// A verb that has persons as subjects, beside the reporting verbs.
  package static let personVerb = Cues(rawValue: 1 << 40)

  // Words that rules for events ask for.
  /// What may stand before a lower-case event head and belongs to it: `ministerial`, `courtesy`, `phone`.
  package static let eventModifier = Cues(rawValue: 1 << 41)
  /// `next`, `previous`, `last`, `upcoming`: the order of events.
  package static let sequence = Cues(rawValue: 1 << 42)
  /// A head that is general activity unless something names it: `talks`, `discussions`.
  package static let genericEvent = Cues(rawValue: 1 << 43)
  /// A meeting reported by its verb alone: `met`, `convened`.
  package static let meetingVerb = Cues(rawValue: 1 << 44)
  /// `Exercise`, `Operation`, `Cyclone`: an event's head that stands first.
  package static let leadingEventHead = Cues(rawValue: 1 << 45)

  // Words that rules for documents and works ask for.
  /// A verb that makes documents: `signed`, `adopted`.
  package static let producing = Cues(rawValue: 1 << 46)
  /// What may stand before a lower-case document head and belongs to it: `joint`, `draft`, `political`.
  package static let documentModifier = Cues(rawValue: 1 << 47)
  /// A head that is a document wherever it is definite: `memorandum`, `declaration`.
  package static let strictDocument = Cues(rawValue: 1 << 48)
  /// A noun for a work or broadcast: `album`, `program`, `novel`.
  package static let work = Cues(rawValue: 1 << 49)
  /// A noun for a way of working together: `format`, `initiative`, `mechanism`.
  package static let format = Cues(rawValue: 1 << 50)
  /// Capitals that abbreviate no body: `GDP`, `MW`, `CEO`.
  package static let plainAcronym = Cues(rawValue: 1 << 51)
  /// A verb of speaking or writing a language: `speaks`, `translated`.
  package static let speaking = Cues(rawValue: 1 << 52)
  /// A head noun of bodies that a lower-case name does not have: `group`, `team`, `side`.
  package static let weakOrganization = Cues(rawValue: 1 << 53)
  /// Stands before a body's or country's own name: `company`, `newspaper`, `agency`.
  package static let descriptor = Cues(rawValue: 1 << 54)
  /// A prefix before a hyphen that makes one demonym with what follows: `Sino`, `Anglo`.
  package static let demonymPrefix = Cues(rawValue: 1 << 55)
  /// A social network or similar service.
  package static let service = Cues(rawValue: 1 << 56)
  /// What stands before `by` in a credit line: `writing`, `photo`.
  package static let credit = Cues(rawValue: 1 << 57)
  /// A noun behind an event's head that makes something else of it: `meeting participants`, `election campaign`.
  package static let eventCompound = Cues(rawValue: 1 << 58)
  /// A head of places in the plural that names no single one: `regions`, `states`.
  package static let placeGroup = Cues(rawValue: 1 << 60)
  /// An adjective before an office that does not belong to it: `ailing`, `embattled`.
  package static let passingAttribute = Cues(rawValue: 1 << 62)
  /// A verb or noun of going: what follows `to` and `from` is a place.
  package static let motion = Cues(rawValue: 1 << 63)
  /// `th`, `st`, `nd`, `rd` behind the digits of an ordinal.
  package static let ordinalSuffix = Cues(rawValue: 1 << 59)
}
