internal import Annotations
internal import ArticleText

/// Turns the labels of a file into others.
package struct LabelMap: Hashable, Sendable {
  /// What people said: exact labels.
  package var own: [String: String] = [:]

  /// What becomes of labels.
  package enum Target: Hashable, Sendable {
    /// They stay as they are.
    case labels

    /// They become names that kinds can have.
    case kindNames

    /// Those of the known label sets become our kinds, and others names that kinds can have.
    case kinds
  }

  package var target = Target.labels

  /// Whether a geopolitical name is a country: for labels such as GPE, which mean both countries and cities.
  package var isCountry: @Sendable (String) -> Bool = { _ in false }

  package init() {}

  package static func == (a: LabelMap, b: LabelMap) -> Bool { a.own == b.own && a.target == b.target }

  package func hash(into hasher: inout Hasher) { hasher.combine(own) }

  /// Changes a document's labels; labels that became kinds of the user's own are added to `unknown` with their new names.
  package func apply(to document: inout ExchangeDocument, unknown: inout [String: String]) {
    guard target != .labels || !own.isEmpty else { return }
    for index in document.mentions.indices {
      let mention = document.mentions[index]
      if target != .labels, isLinguistic(mention) { continue }
      document.mentions[index].type = label(mention, in: document, unknown: &unknown)
    }
    for index in document.entities.indices {
      guard let type = document.entities[index].type else { continue }
      document.entities[index].type = entityType(type)
    }
    for index in document.relations.indices {
      let type = document.relations[index].type
      document.relations[index].type = own[type] ?? (target == .kinds ? Self.relation(of: type) : type)
    }
  }

  private func label(
    _ mention: ExchangeMention,
    in document: ExchangeDocument,
    unknown: inout [String: String]
  ) -> String {
    if let mapped = own[mention.type] { return target == .labels ? mapped : Self.kindName(mapped) }
    guard target != .labels, mention.type != Quotes.type, mention.type != Quotes.cueType,
      mention.type != Quotes.furnitureType
    else {
      return mention.type
    }
    if MentionKind.guidelineKinds.contains(MentionKind(rawValue: mention.type)) { return mention.type }
    if target == .kinds {
      if Self.geopolitical.contains(mention.type.uppercased()) {
        let words = mention.span.map { document.text.string(in: $0) } ?? ""
        return isCountry(words) ? "country" : "place"
      }
      if let kind = Self.kind(of: mention.type) { return kind }
    }
    let name = Self.kindName(mention.type)
    unknown[mention.type] = name
    return name
  }

  private func entityType(_ type: String) -> String {
    let mapped = own[type] ?? (target == .kinds ? Self.kind(of: type) : nil) ?? type
    return target == .labels ? mapped : Self.kindName(mapped)
  }

  private static let geopolitical: Set<String> = ["GPE", "GPE-LOC", "GEOPOLITICAL", "PROP_GPE"]

  /// A label as a kind's name: lower-case letters, digits and hyphens.
  package static func kindName(_ label: String) -> String {
    var name: [UInt8] = []
    for byte in label.lowercased().utf8 {
      if (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) {
        if name.isEmpty, byte < 0x61 { name += Array("kind-".utf8) }
        name.append(byte)
      } else if let last = name.last, last != UInt8(ascii: "-") {
        name.append(UInt8(ascii: "-"))
      }
    }
    while name.last == UInt8(ascii: "-") { name.removeLast() }
    return name.isEmpty ? "misc" : String(decoding: name, as: UTF8.self)
  }

  /// The kind that a label of CoNLL, OntoNotes, ACE, WNUT, GUM, GermEval or GATE means; nil for others.
  static func kind(of label: String) -> String? { kinds[label.uppercased()] }

  private static func relation(of label: String) -> String {
    let name = kindName(label)
    return Relation.Kind(rawValue: name) == nil ? label : name
  }

  private static let kinds: [String: String] = [
    "PER": "person", "PERSON": "person", "PEOPLE": "person", "PERS": "person", "PERDERIV": "person", "HUMAN": "person",
    "ORG": "organization", "ORGANIZATION": "organization", "ORGANISATION": "organization",
    "CORPORATION": "organization",
    "COMPANY": "organization", "INSTITUTION": "organization", "ORGPART": "organization",
    "LOC": "place", "LOCATION": "place", "PLACE": "place", "CITY": "place", "FAC": "place", "FACILITY": "place",
    "REGION": "place", "GEO": "place", "LOCPART": "place", "PLACENAME": "place",
    "COUNTRY": "country", "STATE": "country", "NATION": "country",
    "NORP": "nationality", "NATIONALITY": "nationality", "LOCDERIV": "nationality", "DEMONYM": "nationality",
    "ROLE": "role", "TITLE": "role", "JOBTITLE": "role", "POSITION": "role", "OCCUPATION": "role",
    "EVENT": "event", "EVE": "event", "EVT": "event",
    "DOCUMENT": "document", "LAW": "document", "WORK_OF_ART": "document", "CREATIVE-WORK": "document",
    "DATE": "date", "DATETIME": "date", "TIME": "time", "DURATION": "duration",
    "MONEY": "money", "PERCENT": "percent", "PERCENTAGE": "percent",
    "QUANTITY": "quantity", "QUANTITYORAMOUNT": "quantity", "MEASUREMENT": "quantity",
    "MISC": "misc", "MISCELLANEOUS": "misc", "OTH": "misc", "OTHER": "misc", "PRODUCT": "misc",
  ]
}
