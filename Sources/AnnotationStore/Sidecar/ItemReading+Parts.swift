import Annotations
import PositionedJSON

/// The anchor among the members of a mention, a quotation, a cue or what was replaced.
func readAnchor(_ members: Members, _ reader: inout FileReader) -> Anchor? {
  let quote = reader.required("quote", in: members, .quote)
  let before = reader.required("before", in: members, .context)
  let after = reader.required("after", in: members, .context)
  guard let quote, let before, let after else { return nil }
  return Anchor(quote: quote, before: before, after: after)
}

/// Status, maker and confidence.
func readVerdict(_ members: Members, _ reader: inout FileReader) -> Verdict? {
  let status: DecisionStatus? = reader.required("status", in: members, .oneOf())
  let by = reader.required("by", in: members, .maker)
  let confidence = reader.optional("confidence", in: members, .confidence)
  guard let status, let by else { return nil }
  let verdict = Verdict(status, by: by, confidence: confidence)
  if verdict.isHuman, let member = members["confidence"] {
    reader.report(
      .wrongValue,
      member.keyRange,
      "\"confidence\" is for machines; expected no such member beside \(JSONWriter.quoted(by))"
    )
  }
  return verdict
}

/// Value, modifier and unit.
func readValue(_ members: Members, _ reader: inout FileReader) -> NormalizedValue? {
  let text = reader.optional("value", in: members, .text)
  let modifier: NormalizedValue.Modifier? = reader.optional("modifier", in: members, .oneOf())
  let unit = reader.optional("unit", in: members, .text)
  for key in ["modifier", "unit"] where members["value"] == nil {
    guard let member = members[key] else { continue }
    reader.report(.missingMember, member.keyRange, "\"\(key)\" without a \"value\"; expected both")
  }
  return text.map { NormalizedValue($0, modifier: modifier, unit: unit) }
}

func readCue(_ value: JSONValue, _ reader: inout FileReader) -> Anchor? {
  guard let members = reader.members(of: value, "the cue", known: ["quote", "before", "after"]) else { return nil }
  reader.reportExtensions(members)
  return readAnchor(members, &reader)
}

func readReplacedMention(_ value: JSONValue, _ reader: inout FileReader) -> StoredMention.Replaced? {
  let known = ["type", "quote", "before", "after"]
  guard let members = reader.members(of: value, "what is replaced", known: known) else { return nil }
  reader.reportExtensions(members)
  let kind = reader.required("type", in: members, .kind)
  let anchor = readAnchor(members, &reader)
  guard let kind, let anchor else { return nil }
  return StoredMention.Replaced(kind: kind, anchor: anchor)
}

func readReplacedQuote(_ value: JSONValue, _ reader: inout FileReader) -> StoredQuote.Replaced? {
  let known = ["kind", "quote", "before", "after"]
  guard let members = reader.members(of: value, "what is replaced", known: known) else { return nil }
  reader.reportExtensions(members)
  let kind: Quote.Kind? = reader.required("kind", in: members, .oneOf())
  let anchor = readAnchor(members, &reader)
  guard let kind, let anchor else { return nil }
  return StoredQuote.Replaced(kind: kind, anchor: anchor)
}

/// One end of a relation: an object with exactly one member.
func readEnd(_ key: String, of relation: Members, _ reader: inout FileReader) -> StoredRelation.End? {
  let form = Form<JSONValue>.object("{\"entity\": …}, {\"mention\": …} or {\"quote\": …}", memberCounts: 1...1)
  guard let value = reader.required(key, in: relation, form),
    let members = reader.members(of: value, "\"\(key)\"", known: ["entity", "mention", "quote"])
  else { return nil }
  reader.reportExtensions(members)
  if let entity = reader.optional("entity", in: members, .entityID) { return .entity(entity) }
  if let mention = reader.optional("mention", in: members, .itemID(.mention)) { return .mention(mention) }
  return reader.optional("quote", in: members, .itemID(.quote)).map(StoredRelation.End.quote)
}

extension FileReader {
  /// Refuses the user's own members where a rewrite would not keep them.
  fileprivate mutating func reportExtensions(_ members: Members) {
    for member in members.extensions {
      report(
        .unknownMember,
        member.keyRange,
        "\(JSONWriter.quoted(member.key)) cannot stand in \(members.name); put it into the object around it"
      )
    }
  }
}
