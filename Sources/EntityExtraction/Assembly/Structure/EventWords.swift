/// What single words do in the name of an event.
enum EventWords {
  static let prepositions = WordSet("of between on for with in to at among about concerning against from within")
  static let fillers = WordSet("the a an and joint regular annual traditional bilateral two day days three one s")
  static let next = WordSet("next upcoming forthcoming coming")
  static let previous = WordSet("previous last earlier past preceding")
  static let press = WordSet("press news media")
  static let courtesy = FormHash(folding: "courtesy")
  static let suffixes = WordSet("st nd rd th")

  /// The family of a noun or verb for events; nil for other words.
  static func family(of form: FormHash) -> EventStructure.Family? { families[form] }

  /// The noun for which a verb stands; nil for other words.
  static func noun(for form: FormHash) -> FormHash? { nouns[form] }

  /// The noun for an event that is told by a verb: `meeting` for `met`; any other word as it is.
  static func nounText(for word: String) -> String {
    guard let noun = nouns[FormHash(folding: word)] else { return word }
    return verbNouns.first { FormHash(folding: $0.noun) == noun }?.noun ?? word
  }

  private static let families: [FormHash: EventStructure.Family] = {
    let groups: [(EventStructure.Family, String)] = [
      (
        .meeting,
        """
        meeting meetings session sessions round rounds consultation consultations gathering ministerial dialogue \
        talks cabinet met meet meets meeting convened convene convenes gathered assembly plenary negotiations
        """
      ),
      (.conference, "conference conferences forum forums fora congress symposium seminar workshop expo exhibition"),
      (.summit, "summit summits"),
      (.visit, "visit visits trip trips tour tours visited visiting"),
      (.call, "call calls conversation conversations phoned telephoned spoke videoconference"),
      (.press, "briefing briefings availability presser"),
      (.interview, "interview interviews"),
      (.election, "election elections vote referendum poll polls runoff ballot"),
      (.exercise, "exercise exercises drill drills manoeuvres maneuvers"),
      (.war, "war wars conflict invasion"),
      (.any, "event events occasion"),
    ]
    var table: [FormHash: EventStructure.Family] = [:]
    for (family, words) in groups {
      for word in words.split(separator: " ") { table[FormHash(folding: String(word))] = family }
    }
    return table
  }()

  private static let verbNouns: [(noun: String, verbs: String)] = [
    ("meeting", "met meet meets convened convene convenes gathered"), ("visit", "visited visiting"),
    ("call", "phoned telephoned spoke"),
  ]

  private static let nouns: [FormHash: FormHash] = {
    var table: [FormHash: FormHash] = [:]
    for (noun, forms) in verbNouns {
      for form in forms.split(separator: " ") { table[FormHash(folding: String(form))] = FormHash(folding: noun) }
    }
    return table
  }()
}
