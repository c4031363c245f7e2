/// What the lexicon says of a reporting verb's form.
package struct ReportingVerb: Hashable, Sendable {
  /// The forms that a spelling may be.
  package struct Forms: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The infinitive and the present tense but for the third person: `say`.
    package static let base = Forms(rawValue: 1 << 0)
    /// The third person of the present: `says`.
    package static let present = Forms(rawValue: 1 << 1)
    /// The past tense: `said`.
    package static let past = Forms(rawValue: 1 << 2)
    /// The past participle: `said` in `was said`.
    package static let perfect = Forms(rawValue: 1 << 3)
    /// The form in -ing: `saying`.
    package static let participle = Forms(rawValue: 1 << 4)
    /// No verb but a phrase that names a source: `according to`.
    package static let phrase = Forms(rawValue: 1 << 5)
  }

  /// What may follow.
  package struct Complements: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// A clause, with or without `that`.
    package static let that = Complements(rawValue: 1 << 0)
    /// A noun phrase that states a claim, stance or wish: `stressed the need …`.
    package static let object = Complements(rawValue: 1 << 1)
    /// An infinitive: `promised to …`.
    package static let to = Complements(rawValue: 1 << 2)
    /// An indirect question: `asked whether …`.
    package static let question = Complements(rawValue: 1 << 3)
    /// Direct speech.
    package static let quote = Complements(rawValue: 1 << 4)
    /// A person stands before the complement: `told reporters …`.
    package static let addressee = Complements(rawValue: 1 << 5)
    /// The source follows: `according to …`.
    package static let speaker = Complements(rawValue: 1 << 6)
  }

  package var forms: Forms
  package var complements: Complements
  /// The verb is just as often no act of speech: `believed`, `offered`, `read`.
  package var isWeak: Bool

  /// Reads a value of the lexicon, `FORMS;COMPLEMENTS`; unknown words in it are passed over.
  package init(value: String) {
    self.init(value: Array(value.utf8))
  }

  /// Reads the UTF-8 of a value, word by word.
  init(value: some Collection<UInt8>) {
    forms = []
    complements = []
    isWeak = false
    var word = FormHash.empty
    for byte in value {
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: ";") {
        take(word)
        word = .empty
      } else {
        word.combine(byte)
      }
    }
    take(word)
  }

  private mutating func take(_ word: FormHash) {
    for (name, meaning) in ReportingVerb.words where name == word {
      forms.formUnion(meaning.forms)
      complements.formUnion(meaning.complements)
      isWeak = isWeak || meaning.isWeak
    }
  }

  /// What each word of a value says.
  private static let words: [(name: FormHash, meaning: ReportingVerb)] =
    Forms.named.map { (FormHash(folding: $0.name), ReportingVerb(forms: $0.form)) }
    + Complements.named.map { (FormHash(folding: $0.name), ReportingVerb(complements: $0.complement)) }
    + [(FormHash(folding: "weak"), ReportingVerb(isWeak: true))]

  private init(forms: Forms = [], complements: Complements = [], isWeak: Bool = false) {
    self.forms = forms
    self.complements = complements
    self.isWeak = isWeak
  }

  /// The value that reads back as this, in the order in which forms and complements are declared.
  var value: String {
    let words = Complements.named.filter { complements.contains($0.complement) }.map(\.name) + (isWeak ? ["weak"] : [])
    return forms.names.joined(separator: "+") + ";" + words.joined(separator: "+")
  }

  /// What two entries of one spelling say together; weak only where both are.
  func union(_ other: ReportingVerb) -> ReportingVerb {
    var result = self
    result.forms.formUnion(other.forms)
    result.complements.formUnion(other.complements)
    result.isWeak = isWeak && other.isWeak
    return result
  }
}

extension ReportingVerb.Forms {
  /// The tables' names.
  static let named: [(name: String, form: ReportingVerb.Forms)] = [
    ("base", .base), ("present", .present), ("past", .past), ("perfect", .perfect), ("participle", .participle),
    ("phrase", .phrase),
  ]

  /// The names of the forms in the set.
  var names: [String] { ReportingVerb.Forms.named.filter { contains($0.form) }.map(\.name) }
}

extension ReportingVerb.Complements {
  /// The tables' names.
  static let named: [(name: String, complement: ReportingVerb.Complements)] = [
    ("that", .that), ("object", .object), ("to", .to), ("wh", .question), ("quote", .quote), ("addressee", .addressee),
    ("speaker", .speaker),
  ]
}

extension Lexicon {
  /// What is known of a reporting verb or phrase; `nil` for other entries.
  package func reportingVerb(of entry: Entry) -> ReportingVerb? {
    valueID(of: entry, as: .reportingVerb).map { id in image.withString(at: id) { ReportingVerb(value: $0) } }
  }
}
