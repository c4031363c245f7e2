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
    forms = []
    complements = []
    isWeak = false
    for word in value.split(whereSeparator: { $0 == "+" || $0 == ";" }) {
      switch word {
      case "base": forms.insert(.base)
      case "present": forms.insert(.present)
      case "past": forms.insert(.past)
      case "perfect": forms.insert(.perfect)
      case "participle": forms.insert(.participle)
      case "phrase": forms.insert(.phrase)
      case "that": complements.insert(.that)
      case "object": complements.insert(.object)
      case "to": complements.insert(.to)
      case "wh": complements.insert(.question)
      case "quote": complements.insert(.quote)
      case "addressee": complements.insert(.addressee)
      case "speaker": complements.insert(.speaker)
      case "weak": isWeak = true
      default: break
      }
    }
  }
}

extension Lexicon {
  /// What is known of a reporting verb or phrase; `nil` for other entries.
  package func reportingVerb(of entry: Entry) -> ReportingVerb? {
    value(of: entry, as: .reportingVerb).map(ReportingVerb.init(value:))
  }
}
