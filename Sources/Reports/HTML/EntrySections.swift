import Annotations
import Workspace

extension HTMLWriter {
  /// Organizations, states and places, documents: each with its officials and events.
  mutating func bodies(
    _ anchor: StaticString,
    _ title: StaticString,
    _ kinds: Set<MentionKind>,
    _ context: ReportContext
  ) {
    sectionHead(anchor, title)
    let entries = context.entries(of: kinds)
    if entries.isEmpty { raw("<p class=\"none\">None is named.</p>\n") }
    for (number, entry) in entries {
      entryHead(number, entry)
      rows("Officials", entry.profile.officials, context)
      rows(entry.profile.kind == .document ? "Produced by" : "Events", entry.profile.events, context)
      rows("Said", entry.profile.quotes, context)
      appearances(entry, context)
      raw("</article>\n")
    }
    raw("</section>\n")
  }

  /// Events, newest first: when and where, who took part, what came of it.
  mutating func events(_ context: ReportContext) {
    sectionHead("events", "Events")
    if context.survey.gatherings.isEmpty { raw("<p class=\"none\">No event is named.</p>\n") }
    for gathering in context.survey.gatherings {
      let entry = context.survey.entries[gathering.entry]
      raw("<article class=\"entry\" id=\"e")
      number(gathering.entry + 1)
      raw("\">\n<h3><span class=\"m e\">")
      text(entry.profile.name)
      raw("</span>")
      if let status = gathering.status {
        raw(" <span class=\"badge\">")
        text(status.rawValue)
        raw("</span>")
      }
      raw("</h3>\n<p class=\"sub\">")
      if !gathering.setting.isEmpty {
        text(gathering.setting)
        raw(" · ")
      }
      count(entry.profile.mentionCount, "mention")
      raw(" in ")
      count(entry.profile.articleCount, "article")
      raw("</p>\n")
      if !gathering.participants.isEmpty {
        raw("<p>With ")
        entryLinks(gathering.participants, context)
        raw("</p>\n")
      }
      if !gathering.documents.isEmpty {
        raw("<p>Produced ")
        entryLinks(gathering.documents, context)
        raw("</p>\n")
      }
      appearances(entry, context)
      raw("</article>\n")
    }
    raw("</section>\n")
  }

  /// Opens a section with its heading.
  mutating func sectionHead(_ anchor: StaticString, _ title: StaticString) {
    raw("<section id=\"")
    raw(anchor)
    raw("\" aria-labelledby=\"h-")
    raw(anchor)
    raw("\">\n<h2 id=\"h-")
    raw(anchor)
    raw("\">")
    raw(title)
    raw("</h2>\n")
  }
}
