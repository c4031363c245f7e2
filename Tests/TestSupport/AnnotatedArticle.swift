package import Annotations
package import ArticleText

/// An article whose analysis a test has written under its lines.
///
/// A mark's label is a kind, an entity's id, and what the mention says beyond itself:
///
/// ```
/// Zoravia – Ilma Teveen, Foreign Minister
/// ^^^^^^^ country zoravia
///           ^^^^^^^^^^^ person ilma-teveen
///                        ^^^^^^^^^^^^^^^^ role ilma-teveen held of:zoravia
/// ```
///
/// - `held`: the entity holds this office; `of:ID`: whose office it is.
/// - `on:ID`, `in:ID`, `with:ID`, `produced:ID`: an event's date, place, participant and document.
/// - `member:ID`: is a member of; `short:N`: abbreviates the mention whose label has `#N`.
/// - `value:V`, `modifier:M`, `status:S`, `by:MAKER`, `confidence:C`.
/// - `name:A_B`: the entity's name, else its first mention of its own kind.
///
/// Blanks within a label's words are written `_`; a mention without entity has the id `-`.
///
/// Other labels: `title`, `heading`; `direct ID`, `clause ID`, `phrase ID`: a quotation and its speaker;
/// `published DATE`.
package struct AnnotatedArticle: Sendable {
  package var text: ArticleText
  package var analysis = Analysis()

  /// The first cursor's UTF-8 offset.
  package var cursor: Int

  package init(_ marked: String) {
    self.init(MarkedText(marked))
  }

  package init(_ marked: MarkedText) {
    text = ArticleText(marked.text)
    cursor = marked.cursor
    let marks = marked.marks.map { (range: $0.range, label: Label($0.label)) }
    addMentions(marks)
    addQuotes(marks)
    addRelations(marks)
  }

  private var mentionLabels: [Label] = []
}

/// Underscores as blanks.
private func unfolded(_ value: String) -> String {
  String(value.map { $0 == "_" ? " " : $0 })
}

/// A mark's label in its parts.
private struct Label: Sendable {
  var kind: String
  var id: String
  private var flags: [Substring]

  init(_ label: String) {
    let words = label.split(separator: " ")
    kind = words.first.map(String.init) ?? ""
    id = words.count > 1 ? String(words[1]) : ""
    flags = Array(words.dropFirst(2))
  }

  func has(_ flag: String) -> Bool { flags.contains { $0 == flag } }

  func values(_ key: String) -> [String] {
    flags.filter { $0.hasPrefix("\(key):") }.map { String($0.dropFirst(key.count + 1)) }
  }

  func value(_ key: String) -> String? { values(key).first }
}

extension AnnotatedArticle {
  private mutating func addMentions(_ marks: [(range: Range<Int>, label: Label)]) {
    let kinds = Set(MentionKind.guidelineKinds.map(\.rawValue))
    let sorted = marks.filter { kinds.contains($0.label.kind) }.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    for (range, label) in sorted {
      mentionLabels.append(label)
      let value = label.value("value").map {
        NormalizedValue(unfolded($0), modifier: label.value("modifier").flatMap(NormalizedValue.Modifier.init))
      }
      let id = label.id == "-" ? nil : EntityID(rawValue: label.id)
      let kind = MentionKind(rawValue: label.kind)
      analysis.mentions.append(
        Mention(
          range: range,
          kind: kind,
          entity: id,
          value: value,
          eventStatus: label.value("status").flatMap(EventStatus.init),
          provenance: Provenance(
            by: label.value("by") ?? "rule:test@1",
            confidence: label.value("confidence").flatMap(Double.init)
          )
        )
      )
      if let id { addEntity(id, kind: kind, label: label, range: range) }
    }
  }

  /// Adds an entity at its first mention; a mention of a kind other than role and nationality decides kind and name.
  private mutating func addEntity(_ id: EntityID, kind: MentionKind, label: Label, range: Range<Int>) {
    let name = label.value("name").map(unfolded) ?? text.string(in: range)
    guard let index = analysis.entities.firstIndex(where: { $0.id == id }) else {
      analysis.entities.append(Entity(id: id, kind: kind, name: name))
      return
    }
    let isWeak = { (kind: MentionKind) in kind == .role || kind == .nationality }
    if isWeak(analysis.entities[index].kind) && !isWeak(kind) {
      analysis.entities[index] = Entity(id: id, kind: kind, name: name)
    } else if label.value("name") != nil {
      analysis.entities[index].name = name
    }
  }

  private mutating func addQuotes(_ marks: [(range: Range<Int>, label: Label)]) {
    for (range, label) in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      switch label.kind {
      case "title": analysis.sections.append(Section(range: range, role: .title))
      case "heading": analysis.sections.append(Section(range: range, role: .heading))
      case "published": analysis.metadata.published = label.id
      default:
        guard let kind = Quote.Kind(rawValue: label.kind) else { continue }
        let speaker = label.id.isEmpty ? nil : EntityID(rawValue: label.id)
        if let speaker { relate(.said, .entity(speaker), .quote(analysis.quotes.count)) }
        analysis.quotes.append(
          Quote(range: range, kind: kind, speaker: speaker, provenance: Provenance(by: "rule:test@1"))
        )
      }
    }
  }

  private mutating func addRelations(_ marks: [(range: Range<Int>, label: Label)]) {
    func entity(_ id: String) -> Relation.End { .entity(EntityID(rawValue: id)) }
    for (index, label) in mentionLabels.enumerated() {
      if label.has("held") { relate(.holdsRole, entity(label.id), .mention(index)) }
      for owner in label.values("of") { relate(.roleOf, .mention(index), entity(owner)) }
      for date in label.values("on") { relate(.heldOn, entity(label.id), entity(date)) }
      for place in label.values("in") { relate(.heldIn, entity(label.id), entity(place)) }
      for participant in label.values("with") { relate(.participatesIn, entity(participant), entity(label.id)) }
      for document in label.values("produced") { relate(.produced, entity(label.id), entity(document)) }
      for body in label.values("member") { relate(.memberOf, entity(label.id), entity(body)) }
      for number in label.values("short") {
        if let long = mentionLabels.firstIndex(where: { $0.has("#\(number)") }) {
          relate(.abbreviates, .mention(index), .mention(long))
        }
      }
    }
  }

  private mutating func relate(_ kind: Relation.Kind, _ from: Relation.End, _ to: Relation.End) {
    analysis.relations.append(Relation(kind: kind, from: from, to: to, provenance: Provenance(by: "rule:test@1")))
  }
}
