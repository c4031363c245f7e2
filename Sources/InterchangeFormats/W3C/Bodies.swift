internal import Annotations
internal import PositionedJSON

/// What an annotation says, from its bodies, motivation and creator.
struct Bodies {
  /// The tag or class.
  var type: String?

  /// What identifies the thing that is meant.
  var source: String?

  var notes: [String] = []
  var attributes: [ExchangeAttribute] = []
  var isDiscontinuous = false
  private var entity: String?
  private var links: [ExchangeLink] = []
  private var verdict = ExchangeVerdict()

  /// Members of the annotation and its bodies that say something and are not kept, such as dates, rights and languages.
  private(set) var lostMembers = 0

  private static let knownMembers: Set = [
    "@context", "id", "type", "body", "bodyValue", "target", "motivation", "creator", "generator", "tags", "text",
    "user",
  ]

  /// Reads an annotation.
  mutating func readAnnotation(_ annotation: JSONValue) {
    if let text = annotation["bodyValue"]?.string { notes.append(text) }
    let body = annotation["body"]
    let motivations = annotation["motivation"].map { $0.array?.compactMap(\.string) ?? [$0.string].compactMap(\.self) }
    // Of several the one counts that says what the bodies are.
    let motivation = motivations?.first { $0 == "tagging" || $0 == "classifying" } ?? motivations?.first
    for one in body?.array ?? [body].compactMap(\.self) { readBody(one, motivation: motivation) }
    lostMembers += (annotation.object ?? []).count {
      !Self.knownMembers.contains($0.key) && !$0.key.hasPrefix("attache:")
    }
    let creator = annotation["creator"]
    verdict.by = creator?.string ?? creator?["name"]?.string ?? creator?["id"]?.string
    if verdict.by == nil { verdict.by = annotation["user"]?.string }
    if let generator = annotation["generator"]?["name"]?.string, verdict.by == nil { verdict.by = generator }
    if let values = annotation["attache:attributes"]?.object {
      for member in values { attributes.append(ExchangeAttribute(member.key, member.value.string)) }
    }
    entity = annotation["attache:entity"]?.string
    verdict.status = annotation["attache:status"]?.string.flatMap { DecisionStatus(rawValue: $0) }
    verdict.confidence = annotation["attache:confidence"]?.double
    isDiscontinuous = annotation["attache:discontinuous"]?.bool ?? false
    attributes += [annotation["attache:layer"]?.string].compactMap(\.self).map { ExchangeAttribute("layer", $0) }
    if type == nil, let tags = annotation["tags"]?.array?.compactMap(\.string), let first = tags.first {
      type = first
      for tag in tags.dropFirst() { attributes.append(ExchangeAttribute("tag", tag)) }
    }
    if let text = annotation["text"]?.string, !text.isEmpty { notes.append(text) }
  }

  private mutating func readBody(_ body: JSONValue, motivation: String?) {
    if let iri = body.string {
      source = source ?? iri
      links.append(ExchangeLink(database: "", id: iri))
      return
    }
    if let items = body["items"]?.array {
      for item in items { readBody(item, motivation: motivation) }
      return
    }
    let purpose = body["purpose"]?.string ?? motivation
    let known: Set = ["id", "type", "purpose", "value", "source", "items", "selector"]
    lostMembers += (body.object ?? []).count { !known.contains($0.key) }
    if let value = body["value"]?.string {
      if type == nil, purpose == "tagging" || purpose == "classifying" {
        type = value
      } else if purpose == "tagging" {
        attributes.append(ExchangeAttribute("tag", value))
      } else {
        notes.append(value)
      }
      return
    }
    if let iri = body["source"]?.string ?? body["id"]?.string {
      source = source ?? iri
      links.append(ExchangeLink(database: "", id: iri))
    }
  }

  /// Gives a mention what was read.
  func fill(_ mention: inout ExchangeMention) {
    mention.notes = notes
    mention.links = links
    mention.entity = entity
    mention.verdict = verdict
    mention.attributes = attributes
    mention.layer = mention.attributes.take("layer")
  }
}
