import Annotations

/// Which events are still to come or were cancelled, by entity; what took place has no status.
///
/// From the words around the mentions (`will be held`, `scheduled`, `postponed to`, `called off`), and from a date after
/// the article's own. Linear in the mentions and the words around them.
func eventStatuses(_ reader: RelationReader, _ drafts: [RelationDraft], published: String?) -> [Int: EventStatus] {
  var result: [Int: EventStatus] = [:]
  var isPast: Set<Int> = []
  for event in reader.article.mentions.indices where reader.kind(event) == .event {
    guard let entity = reader.entity(event), reader.article.mentions[event].parent == nil else { continue }
    switch outlook(of: event, reader) {
    case .past: isPast.insert(entity)
    case .planned where result[entity] == nil: result[entity] = .planned
    case .postponed: result[entity] = .planned
    case .cancelled where result[entity] != .planned || reader.resolution.events[event]?.relative == nil:
      result[entity] = .cancelled
    case .planned, .cancelled, .open: break
    }
  }
  for entity in isPast where result[entity] == .planned { result[entity] = nil }
  guard let published else { return result }
  for draft in drafts where draft.kind == .heldOn {
    guard case .entity(let event) = draft.from, case .entity(let date) = draft.to, result[event] == nil,
      let name = reader.resolution.table[date].name
    else { continue }
    if isAfter(name, published) { result[event] = .planned }
  }
  return result
}

/// What the words around a mention say of when its event takes place.
enum Outlook: Hashable {
  case open, past, planned, postponed, cancelled
}

/// What the words around one mention say of its event.
func outlook(of event: Int, _ reader: RelationReader) -> Outlook {
  let text = reader.article.text(of: event)
  let placed = reader.article.mentions[event]
  let sentence = reader.article.sentences[placed.sentence]
  if reader.resolution.events[event]?.relative == .next { return .planned }
  var index = placed.tokens.lowerBound - 1
  let start = max(sentence.tokens.lowerBound, index - 7)
  while index >= start, !text.token(index, is: ";") {
    if text.token(index, in: StatusWords.cancelling) && !text.token(index, is: "called") { return .cancelled }
    if text.token(index, is: "will") || text.token(index, in: StatusWords.intending) { return .planned }
    if text.token(index, is: "to"), text.token(index + 1, in: ParticipationWords.verbs),
      !text.token(index - 1, in: StatusWords.attaining)
    {
      return .planned
    }
    if isBorder(index, reader, sentence) { break }
    index -= 1
  }
  let isVerb = reader.resolution.events[event]?.isVerb == true
  if isVerb, text.token(placed.tokens.lowerBound, in: StatusWords.presentVerbs) {
    // Headlines tell in the present tense what took place.
    return text.role == .title ? .open : .planned
  }
  var sawPast = isVerb
  index = placed.tokens.upperBound
  let end = min(sentence.tokens.upperBound, index + 18)
  while index < end, !text.token(index, is: ";") {
    if text.token(index, is: "off"), text.token(index - 1, is: "called") { return .cancelled }
    if text.token(index, in: StatusWords.cancelling), !text.token(index, is: "called"),
      text.token(index - 1, in: SubjectWords.auxiliaries)
    {
      return restored(after: index, until: sentence.tokens.upperBound, text) ? .postponed : .cancelled
    }
    if text.token(index, in: AttachmentWords.postponing), text.token(index - 1, in: SubjectWords.auxiliaries) {
      return .postponed
    }
    if text.token(index, is: "will"), text.token(index + 1, in: StatusWords.taking) { return .planned }
    if text.token(index, is: "to"), text.token(index + 1, is: "be"), text.token(index + 2, in: StatusWords.taking) {
      return .planned
    }
    if text.token(index, in: StatusWords.scheduling), !text.token(index - 1, is: "as") { return .planned }
    if text.token(index, in: StatusWords.held), !text.token(index - 1, is: "be") { sawPast = true }
    if isBorder(index, reader, sentence) { break }
    index += 1
  }
  return sawPast ? .past : .open
}

private func restored(after index: Int, until end: Int, _ text: PlacedText) -> Bool {
  (index..<end).contains { text.token($0, is: "now") || text.token($0, in: AttachmentWords.postponing) }
}

/// Another event's mention: what stands beyond speaks of that one.
private func isBorder(_ token: Int, _ reader: RelationReader, _ sentence: ArticleMentions.PlacedSentence) -> Bool {
  sentence.mentions.contains {
    reader.kind($0) == .event && reader.article.mentions[$0].parent == nil && reader.tokens($0).contains(token)
  }
}

/// Whether a date begins after a day, both as ISO 8601; open or unknown parts count as not after.
private func isAfter(_ value: String, _ published: String) -> Bool {
  let first = value.split(separator: " ").first?.split(separator: "/").first ?? ""
  let parts = first.split(separator: "-")
  let own = published.split(separator: "-")
  for (a, b) in zip(parts, own) {
    guard let x = Int(a), let y = Int(b) else { return false }
    if x != y { return x > y }
  }
  return false
}

private enum StatusWords {
  static let cancelling = WordSet("cancelled canceled cancels cancel scrapped abandoned axed called")
  static let intending = WordSet("plans plan planned intends intend announced proposed ahead upcoming forthcoming")
  static let attaining = WordSet("came arrived gathered travelled traveled flew able managed")
  static let scheduling = WordSet("scheduled planned due slated expected pencilled penciled set")
  static let taking = WordSet(
    "be take held hosted chaired attended convene begin start open meet discuss last run bring"
  )
  static let held = WordSet("held took ended concluded closed opened began ran lasted adopted discussed")
  static let presentVerbs = WordSet("meet meets convene convenes")
}
