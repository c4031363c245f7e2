import Annotations
import Workspace

extension HTMLWriter {
  /// Who met whom: people, and between them the events that brought them together.
  mutating func network(_ context: ReportContext) {
    sectionHead("network", "Who met whom")
    let meetings = Meetings(context.survey)
    if meetings.drawn.isEmpty {
      raw("<p class=\"none\">No article names two people at one event.</p>\n</section>\n")
      return
    }
    drawing(of: meetings, context)
    list(of: meetings, context)
    raw("</section>\n")
  }

  private mutating func drawing(of meetings: Meetings, _ context: ReportContext) {
    let names = meetings.people.map { elided(context.survey.entries[$0].profile.name, to: 30) }
    let events = meetings.drawn.map { elided(context.survey.entries[$0.entry].profile.name, to: 34) }
    let sizes =
      names.map { (width: Double(displayWidth(of: $0)) * 7.4 + 18, height: 24.0) }
      + events.map { (width: Double(displayWidth(of: $0)) * 6.2 + 14, height: 20.0) }
    let positions = Dictionary(meetings.people.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let lines = meetings.drawn.enumerated().flatMap { index, meeting in
      meeting.people.compactMap { person in positions[person].map { ($0, names.count + index) } }
    }
    let layout = NetworkLayout(sizes: sizes, lines: lines, width: 900)
    raw("<figure>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Drawing of who met whom\">")
    raw("<svg class=\"net\" role=\"img\" aria-labelledby=\"net-title\" width=\"")
    coordinate(layout.size.width + 4)
    raw("\" height=\"")
    coordinate(layout.size.height + 4)
    raw("\" viewBox=\"-2 -2 ")
    coordinate(layout.size.width + 4)
    raw(" ")
    coordinate(layout.size.height + 4)
    raw("\"><title id=\"net-title\">")
    text("\(names.count) people and \(events.count) events at which they met; the list below says the same")
    raw("</title><path class=\"line\" d=\"")
    for (a, b) in lines {
      raw("M")
      point(layout.boxes[a])
      raw("L")
      point(layout.boxes[b])
    }
    raw("\"/>")
    for (index, box) in layout.boxes.enumerated() {
      let isPerson = index < names.count
      node(
        box,
        isPerson ? names[index] : events[index - names.count],
        isPerson: isPerson,
        entry: isPerson ? meetings.people[index] : meetings.drawn[index - names.count].entry,
        context
      )
    }
    raw("</svg></div>\n<figcaption>People in round boxes, between them the events at which they met.")
    if meetings.peopleCount > meetings.people.count || meetings.all.count > meetings.drawn.count {
      raw(" Of ")
      count(meetings.peopleCount, "person")
      raw(" and ")
      count(meetings.all.count, "event")
      raw(" those with the most meetings are drawn; the list has all.")
    }
    raw("</figcaption>\n</figure>\n")
  }

  private mutating func point(_ box: NetworkLayout.Box) {
    coordinate(box.x)
    raw(" ")
    coordinate(box.y)
  }

  private mutating func node(
    _ box: NetworkLayout.Box,
    _ label: String,
    isPerson: Bool,
    entry: Int,
    _ context: ReportContext
  ) {
    raw("<a href=\"#e")
    number(entry + 1)
    raw(isPerson ? "\" class=\"node p\"><title>" : "\" class=\"node e\"><title>")
    text(context.survey.entries[entry].profile.name)
    raw("</title><rect x=\"")
    coordinate(box.x - box.width / 2)
    raw("\" y=\"")
    coordinate(box.y - box.height / 2)
    raw("\" width=\"")
    coordinate(box.width)
    raw("\" height=\"")
    coordinate(box.height)
    raw(isPerson ? "\" rx=\"12\"/><text x=\"" : "\" rx=\"2\"/><text x=\"")
    coordinate(box.x)
    raw("\" y=\"")
    coordinate(box.y + 4.5)
    raw("\">")
    text(label)
    raw("</text></a>")
  }

  private mutating func list(of meetings: Meetings, _ context: ReportContext) {
    raw("<details><summary>As a list</summary>\n<ul>\n")
    for meeting in meetings.all {
      raw("<li>")
      entryLinks(meeting.people, context)
      raw(": ")
      entryLink(meeting.entry, context)
      if !meeting.setting.isEmpty {
        raw(" (")
        text(meeting.setting)
        raw(")")
      }
      raw("</li>\n")
    }
    raw("</ul></details>\n")
  }
}

/// The events at which several people were, and which of them are drawn.
struct Meetings: Sendable {
  struct Meeting: Sendable {
    /// The event's entry.
    var entry: Int
    var setting: String

    /// The entries of those who were there.
    var people: [Int]
  }

  /// All, newest first.
  let all: [Meeting]

  /// The number of people who met anybody.
  let peopleCount: Int

  /// The entries of the people who are drawn, and the meetings between them.
  let people: [Int]
  let drawn: [Meeting]

  /// - Parameter limit: more people than this no drawing can show.
  init(_ survey: Survey, limit: Int = 36) {
    all = survey.gatherings.compactMap { gathering in
      let people = gathering.participants.filter { survey.entries[$0].profile.kind == .person }
      guard people.count > 1, gathering.status != .cancelled else { return nil }
      return Meeting(entry: gathering.entry, setting: gathering.setting, people: people)
    }
    var counts: [Int: Int] = [:]
    for person in all.flatMap(\.people) { counts[person, default: 0] += 1 }
    peopleCount = counts.count
    let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    let isDrawn = Set(most)
    let meetings = all.map { meeting in
      Meeting(entry: meeting.entry, setting: meeting.setting, people: meeting.people.filter(isDrawn.contains))
    }.filter { $0.people.count > 1 }
    drawn = Array(meetings.sorted { ($1.people.count, $0.entry) < ($0.people.count, $1.entry) }.prefix(limit))
    let present = Set(drawn.flatMap(\.people))
    people = most.filter(present.contains)
  }
}
