import Annotations
package import Workspace

/// Who the profiles are: roles over time with their evidence, spellings, events, what they said.
package func whoReport(_ profiles: [Profile], style: TerminalStyle) -> String {
  var lines: [StyledText] = []
  for profile in profiles {
    if !lines.isEmpty { lines.append(StyledText()) }
    lines += profileLines(profile, style: style)
  }
  return lines.map { $0.rendered(style) + "\n" }.joined()
}

private func profileLines(_ profile: Profile, style: TerminalStyle) -> [StyledText] {
  var head = StyledText(profile.name, .name(profile.kind))
  let counts = "\(counted(profile.mentionCount, "mention")) in \(counted(profile.articleCount, "article"))"
  head.append(" · \(profile.kind.rawValue) · \(counts)", .dim)
  var lines = head.wrapped(to: style.width, rest: StyledText("  "))
  if !profile.aliases.isEmpty {
    let aliases = StyledText("Also written \(profile.aliases.joined(separator: ", "))")
    lines += aliases.wrapped(to: style.width, first: StyledText("  "), rest: StyledText("  "))
  }
  func add(_ title: String, _ entries: [ListEntry]) {
    if entries.isEmpty { return }
    lines += [StyledText("  \(title)", .heading)] + listLines(entries, style: style)
  }
  add("Offices", profile.offices.map(entry))
  add("Officials", profile.officials.map { entry($0, .person) })
  add("Participants", profile.participants.map { entry($0, .person) })
  add("Events", profile.events.map { entry($0, .event) })
  add("Said", profile.quotes.map { entry($0, .misc) })
  return lines
}

private func entry(_ office: Profile.Office) -> ListEntry {
  let dates = [office.first.date, office.last.date].compactMap { $0 }
  let period =
    office.first.date == office.last.date || dates.count < 2
    ? dates.first.map { readableDate($0) } : "\(readableDate(dates[0])) – \(readableDate(dates[1]))"
  let more = office.articleCount > 1 ? " and \(counted(office.articleCount - 1, "other article"))" : ""
  return ListEntry(
    name: StyledText(period ?? "undated", .dim),
    details: [
      StyledText(office.owner.map { "\(office.text) · \($0)" } ?? office.text, .name(.role)),
      StyledText("\(office.last.location.article.name) line \(office.last.line)\(more)", .dim),
    ]
  )
}

private func entry(_ row: Card.Row, _ kind: MentionKind) -> ListEntry {
  let evidence = row.evidence
  var text = StyledText(row.text, kind == .misc ? .plain : .name(kind))
  if let owner = row.owner { text.append(" · \(owner)") }
  return ListEntry(
    name: StyledText(evidence?.date.map { readableDate($0) } ?? "undated", .dim),
    details: [text] + (evidence.map { [StyledText("\($0.location.article.name) line \($0.line)", .dim)] } ?? [])
  )
}
