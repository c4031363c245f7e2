/// Abbreviations written with a full stop, by what follows them.
enum Abbreviations {
  enum Use {
    /// Always followed by a name: `Mr.`, `Gen.`, `St.`.
    case title
    /// No sentence end before a number: `No. 5`, `Oct. 20`.
    case beforeNumber
    /// May end a sentence; does not before a capitalised word that is no function word: `Inc.`, `Jr.`.
    case anywhere
  }

  static let known: [FormHash: Use] = {
    var result: [FormHash: Use] = [:]
    for (words, use) in lists {
      for word in words.split(separator: " ") { result[FormHash(folding: String(word))] = use }
    }
    return result
  }()

  private static let lists: [(String, Use)] = [
    (
      """
      mr mrs ms mx messrs mme mlle dr drs prof profs gen lt col sgt capt cpl maj adm brig cmdr cdr pvt rep reps sen \
      sens gov hon rev fr sr sra srta st ste mt ft amb pres supt insp det atty asst dep vs gens cols ing eng arch
      """,
      .title
    ),
    (
      """
      no nos nr art arts p pp vol vols para paras sec ch fig figs tel ca c approx res doc \
      jan feb mar apr jun jul aug sep sept oct nov dec
      """,
      .beforeNumber
    ),
    (
      """
      inc ltd co corp plc llc bros jr sr etc dept univ assn govt intl ave blvd rd mon tue tues wed thu thur thurs \
      fri ph cf ie eg viz eds mln bln bn mn tn
      """,
      .anywhere
    ),
  ]
}
