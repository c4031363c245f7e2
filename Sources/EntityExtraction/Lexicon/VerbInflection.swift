/// Inflects English verbs for the tables: a row names the infinitive, its forms follow from the rules.
///
/// Only the first word of a phrase is inflected: `call for`, `called for`.
enum VerbInflection {
  /// One form and what it is; a spelling may come up more than once (`read`).
  struct Form: Hashable {
    var text: String
    var forms: ReportingVerb.Forms
  }

  /// All forms of a verb, each spelling once, in the order base, present, past, perfect, participle.
  static func forms(of infinitive: Substring) -> [Form] {
    let parts = infinitive.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let verb = String(parts.first ?? "")
    let rest = parts.count > 1 ? " " + parts[1] : ""
    var result: [Form] = []
    func add(_ words: [String], _ forms: ReportingVerb.Forms) {
      for word in words {
        let text = word + rest
        if let known = result.firstIndex(where: { $0.text == text }) {
          result[known].forms.formUnion(forms)
        } else {
          result.append(Form(text: text, forms: forms))
        }
      }
    }
    let irregular = irregulars[verb]
    add([verb], .base)
    add([present(verb)], .present)
    add(irregular?.past ?? stems(verb).map { past($0) }, .past)
    add(irregular?.perfect ?? stems(verb).map { past($0) }, .perfect)
    add(stems(verb).map { participle($0) }, .participle)
    return result
  }

  // MARK: Regular endings

  private static func present(_ verb: String) -> String {
    if endsInConsonantAndY(verb) { return verb.dropLast() + "ies" }
    let isSibilant = ["s", "x", "z", "ch", "sh"].contains { verb.hasSuffix($0) }
    return isSibilant || verb == "go" ? verb + "es" : verb + "s"
  }

  private static func past(_ stem: String) -> String {
    if stem.hasSuffix("e") { return stem + "d" }
    return endsInConsonantAndY(stem) ? stem.dropLast() + "ied" : stem + "ed"
  }

  private static func participle(_ stem: String) -> String {
    if stem.hasSuffix("ie") { return stem.dropLast(2) + "ying" }
    let isSilent = stem.hasSuffix("e") && !stem.hasSuffix("ee") && !stem.hasSuffix("oe") && !stem.hasSuffix("ye")
    return (isSilent ? String(stem.dropLast()) : stem) + "ing"
  }

  private static func endsInConsonantAndY(_ word: String) -> Bool {
    word.hasSuffix("y") && word.dropLast().last.map { !vowels.contains($0) } == true
  }

  // MARK: Doubling

  /// What `-ed` and `-ing` are added to: the verb, or the verb with its last letter doubled; both where both are written.
  private static func stems(_ verb: String) -> [String] {
    guard let last = verb.last else { return [verb] }
    let doubled = verb + String(last)
    if eitherWay.contains(verb) { return [doubled, verb] }
    if stressedAtEnd.contains(verb) { return [doubled] }
    return isShort(verb) ? [doubled] : [verb]
  }

  /// One syllable that ends in one vowel and one consonant: `rap`, `beg`, `quip`.
  private static func isShort(_ verb: String) -> Bool {
    let letters = Array(verb.hasPrefix("qu") ? verb.dropFirst(2) : verb[...])
    guard letters.count >= 2, let last = letters.last, !vowels.contains(last), !"wxy".contains(last) else {
      return false
    }
    let isVowel = letters.map { vowels.contains($0) || $0 == "y" }
    return isVowel[letters.count - 2] && isVowel.filter { $0 }.count == 1
  }

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u"]

  /// Verbs of several syllables with the stress on a last one that ends in one vowel and one consonant.
  private static let stressedAtEnd = Set(
    words(
      """
      abhor abut acquit admit allot begin commit compel concur confer control defer demur deter dispel emit equip excel \
      expel forget incur infer intermit omit outbid outwit permit prefer propel rebut recommit \
      recur refer regret remit repel submit transfer transmit upset unwrap
      """
    )
  )

  /// Verbs whose last letter is doubled in British spelling only, or by some writers.
  private static let eitherWay = Set(
    words("cancel counsel dial fuel initial label marvel model pencil quarrel signal snivel total travel worship")
  )

  // MARK: Irregular verbs

  /// `verb past perfect`, alternatives joined by a bar; where the perfect is missing it is the past.
  private static let irregulars: [String: (past: [String], perfect: [String])] = {
    let rows = """
      be was|were been; begin began begun; bet bet; bid bid; bring brought; broadcast broadcast|broadcasted; \
      buy bought; choose chose chosen; come came come; cut cut; deal dealt; do did done; draw drew drawn; \
      fall fell fallen; feel felt; fight fought; find found; forecast forecast|forecasted; foresee foresaw foreseen; \
      foretell foretold; forget forgot forgotten; forgive forgave forgiven; get got got|gotten; give gave given; \
      go went gone; grow grew grown; have had; hear heard; hit hit; hold held; keep kept; know knew known; \
      lay laid; lead led; learn learned|learnt; leave left; let let; make made; mean meant; meet met; \
      overhear overheard; partake partook partaken; pay paid; plead pleaded|pled; put put; quit quit; read read; \
      recast recast; remake remade; retell retold; rewrite rewrote rewritten; ring rang rung; run ran run; say said; \
      see saw seen; seek sought; send sent; set set; shake shook shaken; shoot shot; show showed shown; sing sang sung; \
      sit sat; speak spoke spoken; spell spelled|spelt; spit spat; stand stood; strike struck; swear swore sworn; \
      take took taken; teach taught; tell told; think thought; throw threw thrown; understand understood; \
      undertake undertook undertaken; underwrite underwrote underwritten; uphold upheld; withdraw withdrew withdrawn; \
      withhold withheld; write wrote written
      """
    var table: [String: (past: [String], perfect: [String])] = [:]
    for row in rows.split(separator: ";") {
      let cells = row.split(separator: " ").map { $0.split(separator: "|").map(String.init) }
      guard cells.count >= 2, let verb = cells[0].first else { continue }
      table[verb] = (cells[1], cells.last ?? cells[1])
    }
    return table
  }()

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
