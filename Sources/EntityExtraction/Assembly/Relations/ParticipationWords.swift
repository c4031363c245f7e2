/// The closed classes by which participants are tied to events.
enum ParticipationWords {
  /// Verbs whose subject takes part in their object.
  static let verbs = WordSet(
    """
    part attended attend attends attending chaired chair chairs chairing hosted host hosts hosting led lead leads leading \
    headed heads heading joined join joins joining opened opens opening addressed address addresses held hold holds \
    holding had have paid pay pays paying concluded concludes closed closing ended ending convened convenes organised \
    organized conducted conducts gave give gives inaugurated moderated participated participate participates \
    participating told briefed began begin started visited arrived speaking spoke wrapped launched had convene
    """
  )
  /// Those of them that need `in` or `at`.
  static let prepositional = WordSet("part participated participate participates participating speaking spoke arrived")
  static let leading = WordSet("in at for to")
  static let passives = WordSet(
    "chaired hosted led headed attended opened addressed moderated organized organised convened joined"
  )
  static let leadership = WordSet(
    "leadership chairmanship chairwomanship presidency participation auspices guidance attendance"
  )
  static let possessives = WordSet("his her its their")
  static let colleagues = WordSet("counterpart counterparts colleague colleagues")
  static let travel = WordSet(
    "travel travels travelled traveled fly flies flew arrive arrives arrived go goes went head heads headed"
  )
  static let determiners = WordSet("the their this that its his her")
  static let presence = WordSet("during at of")
  static let adverbs = WordSet("privately bilaterally briefly jointly separately again virtually here today yesterday")
}
