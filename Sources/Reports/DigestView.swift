import Annotations
import Workspace

/// Who's who, events, documents, dates, amounts and quotations, each under its heading; nothing for what is not there.
func digestLines(_ digest: ArticleDigest, style: TerminalStyle) -> [StyledText] {
  var lines: [StyledText] = []
  func add(_ title: String, _ entries: [ListEntry]) {
    if entries.isEmpty { return }
    lines += [StyledText(), StyledText(title, .heading)] + listLines(entries, style: style)
  }
  add("Who’s who", digest.people.map(entry))
  add("Organizations", digest.organizations.map { entry($0, .organization) })
  add("Countries and places", digest.places.map { entry($0, .place) })
  add("Events", digest.events.map(entry))
  add("Documents", digest.documents.map { entry($0, .document) })
  add("Dates", digest.dates.map { entry($0, .date) })
  add("Amounts", digest.amounts.map { entry($0, .money) })
  add("Quotations", digest.quotes.map(entry))
  return lines
}

/// An entry of a list: a name, and beside it lines that say what it is.
struct ListEntry: Sendable {
  var name: StyledText
  var details: [StyledText]
}

private func entry(_ person: ArticleDigest.Person) -> ListEntry {
  var details = person.offices.map { StyledText($0, .name(.role)) }
  if !person.aliases.isEmpty { details.append(StyledText("also \(person.aliases.joined(separator: ", "))", .dim)) }
  return ListEntry(name: StyledText(person.name, .name(.person)), details: details)
}

private func entry(_ item: ArticleDigest.Item, _ kind: MentionKind) -> ListEntry {
  ListEntry(
    name: StyledText(item.text, .name(kind)),
    details: item.detail.isEmpty ? [] : [StyledText(item.detail)]
  )
}

private func entry(_ event: ArticleDigest.Event) -> ListEntry {
  var details: [StyledText] = []
  let setting = [event.status?.rawValue, event.setting.isEmpty ? nil : event.setting].compactMap { $0 }
  if !setting.isEmpty { details.append(StyledText(setting.joined(separator: ", "))) }
  if !event.participants.isEmpty { details.append(StyledText("with \(event.participants.joined(separator: ", "))")) }
  if !event.documents.isEmpty { details.append(StyledText("produced \(event.documents.joined(separator: ", "))")) }
  return ListEntry(name: StyledText(event.name, .name(.event)), details: details)
}

private func entry(_ quote: ArticleDigest.Quote) -> ListEntry {
  let speaker = quote.speaker.isEmpty ? StyledText("?", .dim) : StyledText(quote.speaker, .name(.person))
  return ListEntry(name: speaker, details: [StyledText(quote.isDirect ? "“\(quote.text)”" : quote.text)])
}

/// The entries with their details in a column of their own; a name that is too long for its column has it to itself.
func listLines(_ entries: [ListEntry], style: TerminalStyle) -> [StyledText] {
  let margin = 2
  let gap = 2
  let widest = max(12, style.width * 2 / 5)
  let column = margin + (entries.map(\.name.width).filter { $0 <= widest }.max() ?? 0) + gap
  let indent = StyledText(String(repeating: " ", count: min(column, style.width / 2)))
  var lines: [StyledText] = []
  for entry in entries {
    var name = StyledText("  ")
    name.append(entry.name)
    var details = entry.details[...]
    if name.width + gap <= indent.width, let first = details.popFirst() {
      name.append(String(repeating: " ", count: indent.width - name.width))
      lines += first.wrapped(to: style.width, first: name, rest: indent)
    } else {
      lines += entry.name.wrapped(to: style.width, first: StyledText("  "), rest: StyledText("    "))
    }
    for detail in details { lines += detail.wrapped(to: style.width, first: indent, rest: indent) }
  }
  return lines
}
