/// Forms of address before names: no part of the name, but they tell of its bearer.
package struct FormsOfAddress: Hashable, Sendable {
  package enum Gender: Hashable, Sendable {
    case male
    case female
  }

  package var gender: Gender?
  package var isDoctor = false

  static let words = WordSet(
    """
    mr mrs ms miss mx madam madame mme monsieur sir dame lady lord dr prof professor rev fr hon honorable honourable \
    excellency excellencies h.e h e he sheikh sheikha shaikh amb herr frau señor señora don doña signor signora pan \
    pani bey hanim sayyid haji hajji tan sri seri datuk datin dato tun tunku tengku tuan puan encik rt smt shri daw
    """
  )

  /// Letters of honours, degrees and seats behind a name: `Ann Lee, CBE,`.
  static let postnominals = WordSet(
    """
    oon gcon gcfr cfr mfr obe cbe mbe dbe kbe kcmg gcmg cmg gcb kcb kg kt qc kc mp mep mla phd oam ao esq fss
    """
  )

  private static let male = WordSet("mr sir lord monsieur herr señor don signor pan bey sheikh shaikh")
  private static let female = WordSet(
    "mrs ms miss madam madame mme dame lady frau señora doña signora pani sheikha hanim"
  )
  private static let doctor = WordSet("dr prof professor")

  /// Reads the forms of address that stand directly before a token.
  package static func before(_ token: Int, in text: PlacedText) -> FormsOfAddress {
    var result = FormsOfAddress()
    var index = token - 1
    while index >= 0, token - index <= 8 {
      if text.token(index, is: ".") {
        index -= 1
        continue
      }
      let form = text.form(index)
      guard words.contains(form) || text.tokens[index].lexical.classes.contains(.honorific) else { break }
      if male.contains(form) { result.gender = .male }
      if female.contains(form) { result.gender = .female }
      if doctor.contains(form) { result.isDoctor = true }
      index -= 1
    }
    return result
  }
}
