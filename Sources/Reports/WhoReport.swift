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
  let scale = TimeScale(profile.offices.flatMap { [$0.first.date, $0.last.date] }.compactMap { $0 })
  add("Offices", profile.offices.map { entry($0, scale) })
  add("Officials", profile.officials.map { entry($0, .person) })
  add("Participants", profile.participants.map { entry($0, .person) })
  add("Events", profile.events.map { entry($0, .event) })
  add("Said", profile.quotes.map { entry($0, .misc) })
  return lines
}

private func entry(_ office: Profile.Office, _ scale: TimeScale?) -> ListEntry {
  let dates = [office.first.date, office.last.date].compactMap { $0 }
  let period =
    office.first.date == office.last.date || dates.count < 2
    ? dates.first.map { readableDate($0) } : "\(readableDate(dates[0])) – \(readableDate(dates[1]))"
  let more = office.articleCount > 1 ? " and \(counted(office.articleCount - 1, "other article"))" : ""
  return ListEntry(
    name: StyledText(period ?? "undated", .dim),
    details: [
      StyledText(office.owner.map { "\(office.text) · \($0)" } ?? office.text, .name(.role)),
      StyledText(
        "\(timeline(of: office, scale))\(office.last.location.article.name) line \(office.last.line)\(more)",
        .dim
      ),
    ]
  )
}

/// An office on the line from the first date to the last: `······●━━━━●···`, with a blank behind it; empty where there is
/// nothing to see.
private func timeline(of office: Profile.Office, _ scale: TimeScale?) -> String {
  guard let scale, let last = office.last.date.flatMap(dayNumber) else { return "" }
  let cells = 16
  func cell(_ day: Int) -> Int { Int((scale.share(of: day) * Double(cells - 1)).rounded()) }
  let (start, end) = (cell(office.first.date.flatMap(dayNumber) ?? last), cell(last))
  let line = (0..<cells).map { index in
    index == start || index == end ? "●" : (start...max(start, end)).contains(index) ? "━" : "·"
  }
  return line.joined() + " "
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
