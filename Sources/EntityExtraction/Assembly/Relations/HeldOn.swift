import Annotations

/// `held-on`: from an event to its date; one date for an event, the most particular one, the new one of a postponement.
func relateDates(_ reader: RelationReader, into collector: inout RelationCollector) {
  let attachment = EventAttachment(reader: reader, tolerance: 2)
  var best: [Int: (date: Int, event: Int, rank: (Int, Int, Int), rule: String)] = [:]
  var order: [Int] = []
  for date in reader.article.mentions.indices where reader.kind(date) == .date {
    guard let tie = dateTie(date, reader), let result = attachment.event(for: date),
      let event = reader.entity(result.event), reader.entity(date) != nil
    else { continue }
    if result.form != .after && tie == .newDate { continue }
    let rank = (tie == .newDate ? 1 : 0, particularity(date, reader), result.form.rawValue)
    let rule =
      switch result.form {
      case .after: tie == .newDate ? "postponed-to" : "date-after-event"
      case .before: "date-before-event"
      case .opening: "date-opening-sentence"
      case .adverbial: "date-before-clause"
      }
    if let known = best[event] {
      if rank <= known.rank { continue }
    } else {
      order.append(event)
    }
    best[event] = (date, result.event, rank, rule)
  }
  if let header = HeaderLines(reader), let date = header.date, let event = reader.entity(header.event),
    reader.entity(date) != nil, best[event] == nil
  {
    best[event] = (date, header.event, (0, 0, 0), "header-line")
    order.append(event)
  }
  for event in order {
    guard let found = best[event], let date = reader.entity(found.date) else { continue }
    collector.add(
      .heldOn,
      from: .entity(event),
      to: .entity(date),
      rule: found.rule,
      evidence: reader.span(found.event, found.date)
    )
  }
}

private enum DateTie {
  case plain
  /// The date to which something was put off.
  case newDate
}

/// How the word before a date ties it; nil where it tells of something else (`since 2008`, `by December`).
private func dateTie(_ date: Int, _ reader: RelationReader) -> DateTie? {
  let text = reader.article.text(of: date)
  let start = reader.tokens(date).lowerBound
  var index = start - 1
  while text.token(index, in: OfficeWords.articles) { index -= 1 }
  let isPostponed = (max(0, index - 6)..<max(0, index)).contains { text.token($0, in: AttachmentWords.postponing) }
  if text.token(index, is: "to") || text.token(index, is: "until") || text.token(index, is: "till") {
    return isPostponed ? .newDate : nil
  }
  if text.token(index, is: "for") {
    if isPostponed { return .newDate }
    let isScheduled = (max(0, index - 4)..<max(0, index)).contains { text.token($0, in: AttachmentWords.scheduling) }
    return isScheduled ? .plain : nil
  }
  if text.token(index, is: "from") && isPostponed { return nil }
  if text.token(index, in: forbidden) { return nil }
  if text.token(index - 1, in: AttachmentWords.cancelling) { return nil }
  return .plain
}

private let forbidden = WordSet("since by before after than of with compared against until till per and or versus")

/// Days before months before years: the finer, the higher.
private func particularity(_ date: Int, _ reader: RelationReader) -> Int {
  guard let value = reader.article.proposals[date].value?.text else { return 0 }
  if value.hasSuffix("/..") || value.hasPrefix("../") { return 0 }
  let first = value.split(separator: "/").first ?? ""
  return first.split(separator: "-").count * 2 + (value.contains("/") ? 1 : 0)
}
