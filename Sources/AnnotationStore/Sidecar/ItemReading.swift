import Annotations
import PositionedJSON

func readMention(_ value: JSONValue, _ reader: inout FileReader) -> StoredMention? {
  let known =
    ["id", "type", "quote", "before", "after", "entity", "value", "modifier", "unit", "eventStatus"]
    + ["status", "by", "confidence", "replaces", "note"]
  guard let members = reader.members(of: value, "the mention", known: known) else { return nil }
  let id = reader.required("id", in: members, .itemID(.mention))
  let kind = reader.required("type", in: members, .kind)
  let anchor = readAnchor(members, &reader)
  let entity = reader.optional("entity", in: members, .entityID)
  let value = readValue(members, &reader)
  let eventStatus: EventStatus? = reader.optional("eventStatus", in: members, .oneOf())
  let verdict = readVerdict(members, &reader)
  let replaces = members["replaces"].flatMap { readReplacedMention($0.value, &reader) }
  let note = reader.optional("note", in: members, .text)
  guard let id, let kind, let anchor, let verdict else { return nil }
  var mention = StoredMention(id: id, kind: kind, anchor: anchor, entity: entity, verdict: verdict)
  mention.value = value
  mention.eventStatus = eventStatus
  mention.replaces = replaces
  mention.note = note
  mention.extensions = members.extensions
  return mention
}

func readQuote(_ value: JSONValue, _ reader: inout FileReader) -> StoredQuote? {
  let known =
    ["id", "kind", "quote", "before", "after", "cue", "speaker", "speakerMention"]
    + ["status", "by", "confidence", "replaces", "note"]
  guard let members = reader.members(of: value, "the quotation", known: known) else { return nil }
  let id = reader.required("id", in: members, .itemID(.quote))
  let kind: Quote.Kind? = reader.required("kind", in: members, .oneOf())
  let anchor = readAnchor(members, &reader)
  let cue = members["cue"].flatMap { readCue($0.value, &reader) }
  let speaker = reader.optional("speaker", in: members, .entityID)
  let speakerMention = reader.optional("speakerMention", in: members, .itemID(.mention))
  let verdict = readVerdict(members, &reader)
  let replaces = members["replaces"].flatMap { readReplacedQuote($0.value, &reader) }
  let note = reader.optional("note", in: members, .text)
  guard let id, let kind, let anchor, let verdict else { return nil }
  var quote = StoredQuote(id: id, kind: kind, anchor: anchor, verdict: verdict)
  quote.cue = cue
  quote.speaker = speaker
  quote.speakerMention = speakerMention
  quote.replaces = replaces
  quote.note = note
  quote.extensions = members.extensions
  return quote
}

func readRelation(_ value: JSONValue, _ reader: inout FileReader) -> StoredRelation? {
  let known = ["id", "type", "from", "to", "status", "by", "confidence", "note"]
  guard let members = reader.members(of: value, "the relation", known: known) else { return nil }
  let id = reader.required("id", in: members, .itemID(.relation))
  let kind: Relation.Kind? = reader.required("type", in: members, .oneOf())
  let from = readEnd("from", of: members, &reader)
  let to = readEnd("to", of: members, &reader)
  let verdict = readVerdict(members, &reader)
  let note = reader.optional("note", in: members, .text)
  guard let id, let kind, let from, let to, let verdict else { return nil }
  var relation = StoredRelation(id: id, kind: kind, from: from, to: to, verdict: verdict)
  relation.note = note
  relation.extensions = members.extensions
  return relation
}
