import Annotations
import ArticleText

extension Workspace {
  /// Title, sections, events, quotes and introducing mentions, as a tree in document order.
  ///
  /// Under the title stand what comes before the first heading and the headings, under each heading what follows it.
  package mutating func outline(of article: ArticleURI) -> [OutlineItem] {
    guard let slot = slot(of: article), let reading = reading(at: slot) else { return [] }
    index(slot)
    guard let facts = links.facts(slot), let text = self.article(slot)?.text else { return [] }
    let maker = OutlineMaker(analysis: reading.analysis, facts: facts, text: text)
    return maker.tree()
  }
}

private struct OutlineMaker {
  let analysis: Analysis
  let facts: ArticleFacts
  let text: ArticleText

  func tree() -> [OutlineItem] {
    var leaves = (introductions() + quotes()).sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }[...]
    func takeLeaves(before end: Int) -> [OutlineItem] {
      let taken = leaves.prefix { $0.range.lowerBound < end }
      leaves = leaves.dropFirst(taken.count)
      return Array(taken)
    }
    let sections = analysis.sections.filter { $0.role == .title || $0.role == .heading }
    var roots: [OutlineItem] = []
    var title: OutlineItem?
    if let first = sections.first { roots = takeLeaves(before: first.range.lowerBound) }
    for (index, section) in sections.enumerated() {
      let next = index + 1 < sections.count ? sections[index + 1].range.lowerBound : text.bytes.count
      var item = OutlineItem(
        name: heading(section.range),
        kind: section.role == .title ? .title : .heading,
        range: section.range.lowerBound..<max(section.range.upperBound, next),
        selection: section.range
      )
      item.children = takeLeaves(before: next)
      if title == nil, section.role == .title {
        item.range = section.range.lowerBound..<max(section.range.upperBound, text.bytes.count)
        title = item
      } else if title != nil {
        title?.children.append(item)
      } else {
        roots.append(item)
      }
    }
    return roots + (title.map { [$0] } ?? []) + leaves
  }

  /// A heading without the marks that Markdown puts before it.
  private func heading(_ range: Range<Int>) -> String {
    let words = cleaned(text.bytes[text.clipped(range)].drop { $0 == UInt8(ascii: "#") || $0 == 0x20 })
    return words.isEmpty ? "–" : words
  }

  private func introductions() -> [OutlineItem] {
    let shown: [MentionKind] = [.person, .organization, .country, .place, .event, .document]
    return facts.entities.indices.compactMap { index in
      let entity = facts.entities[index]
      let kind = facts.kind(entity.kind)
      let isShown = shown.contains(kind) || !MentionKind.guidelineKinds.contains(kind)
      guard isShown, let mention = facts.mention(entity.introduction),
        facts.kind(mention.kind) == kind
      else { return nil }
      let name = kind == .event || kind == .document ? cleaned(text.bytes[mention.range]) : facts.strings[entity.name]
      var item = OutlineItem(
        name: name.isEmpty ? "–" : name,
        detail: detail(of: UInt32(truncatingIfNeeded: index), kind),
        kind: .mention(kind),
        range: mention.range,
        selection: mention.range
      )
      item.isCancelled = entity.eventStatus == .cancelled
      return item
    }
  }

  private func detail(of entity: UInt32, _ kind: MentionKind) -> String {
    switch kind {
    case .person: facts.offices(of: entity).first.map { facts.wording(of: $0, in: text) } ?? ""
    case .event: facts.setting(of: entity)
    default: ""
    }
  }

  private func quotes() -> [OutlineItem] {
    analysis.quotes.map { quote in
      let range = text.clipped(quote.range)
      let speaker = quote.speaker.flatMap { facts.index(of: $0) }.map { facts.name(of: $0) }
      let words = elided(cleaned(text.bytes[range]), to: 60)
      return OutlineItem(
        name: words.isEmpty ? "–" : "“\(words)”",
        detail: speaker ?? "",
        kind: .quote,
        range: range,
        selection: range
      )
    }
  }
}
