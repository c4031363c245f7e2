/// What single words do in the name of an office.
enum OfficeWords {
  static let deputy = WordSet("deputy vice assistant under undersecretary associate")
  static let former = WordSet("former late ex erstwhile onetime outgoing ousted previous")
  static let designate = WordSet("designate elect incoming nominee")
  static let acting = WordSet("acting interim caretaker ad")

  /// Ranks and qualities that tell no office apart.
  static let rank = WordSet(
    """
    senior chief first principal permanent special top high highest official general honorary current new then \
    long-time longtime veteran state the a an his her its their this that our two three four five six both several own
    """
  )

  static let departments = WordSet("department division desk section directorate bureau unit affairs studies office")
  static let prepositions = WordSet("of for to in at with on from between under")
  static let articles = WordSet("the a an")

  /// Words of a portfolio that all names of it may leave out.
  static let fillers = WordSet(
    "affairs affair relations policy policies department departments ministry ministries agency agencies office matters "
      + "s and of the for member members state states country countries nation nations number region participating"
  )

  /// Words that all mean the portfolio of foreign affairs.
  static let foreign = WordSet("foreign external")

  /// The singular form that stands for a head's variants.
  static let variants: [FormHash: FormHash] = {
    let groups = [
      "chair chairs chairman chairmen chairwoman chairwomen chairperson chairpersons",
      "spokesperson spokespersons spokespeople spokesman spokesmen spokeswoman spokeswomen",
      "minister ministers", "president presidents", "secretary secretaries", "ambassador ambassadors",
      "premier premiers", "head heads", "leader leaders", "chief chiefs", "diplomat diplomats", "envoy envoys",
      "director directors", "representative representatives", "commissioner commissioners", "governor governors",
      "official officials", "king kings", "speaker speakers", "adviser advisers advisor advisors",
      "undersecretary undersecretaries", "attache attaches", "deputy deputies", "counterpart counterparts",
    ]
    var table: [FormHash: FormHash] = [:]
    for group in groups {
      let words = group.split(separator: " ").map { FormHash(folding: String($0)) }
      for word in words { table[word] = words.first }
    }
    return table
  }()

  static let spokesperson = FormHash(folding: "spokesperson")
  static let counterpart = FormHash(folding: "counterpart")
  static let heads = WordSet("head heads leader leaders chief chiefs top")
  static let predecessors = WordSet("predecessor successor")
}
