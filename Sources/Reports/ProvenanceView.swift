package import Annotations
package import ArticleText
import Workspace

/// Each mention with the rule, confidence and evidence behind it, then quotations and relations (`--why`).
package func provenanceView(of text: ArticleText, analysis: Analysis, name: String, style: TerminalStyle) -> String {
  let view = ProvenanceView(text: text, analysis: analysis, style: style)
  var lines = headLines(analysis.metadata, name: name, style: style)
  lines += view.mentions()
  lines += view.section("Quotations", view.quotes())
  lines += view.section("Relations", view.relations())
  return lines.map { $0.rendered(style) + "\n" }.joined()
}

private struct ProvenanceView {
  private let text: ArticleText
  private let analysis: Analysis
  private let style: TerminalStyle
  private let names: [EntityID: String]

  init(text: ArticleText, analysis: Analysis, style: TerminalStyle) {
    self.text = text
    self.analysis = analysis
    self.style = style
    names = Dictionary(analysis.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  func mentions() -> [StyledText] {
    listLines(
      analysis.mentions.map { mention in
        var what = StyledText(mention.kind.rawValue, .name(mention.kind))
        what.append("  " + elided(words(mention.range), to: 80))
        let entity = mention.entity.map { " → \($0.rawValue)" } ?? ""
        let value = mention.value.map { " = \($0.readable(mention.kind))" } ?? ""
        what.append(entity + value, .dim)
        return ListEntry(
          name: StyledText(place(mention.range), .dim),
          details: [what, reason(mention.status, mention.provenance, beside: mention.range)]
        )
      },
      style: style
    )
  }

  func quotes() -> [ListEntry] {
    analysis.quotes.map { quote in
      let speaker = quote.speaker.map(name) ?? "?"
      return ListEntry(
        name: StyledText(place(quote.range), .dim),
        details: [
          StyledText("\(speaker): \(elided(words(quote.range), to: 80))"),
          reason(quote.status, quote.provenance, beside: quote.range),
        ]
      )
    }
  }

  func relations() -> [ListEntry] {
    analysis.relations.map { relation in
      ListEntry(
        name: StyledText(relation.provenance.evidence.isEmpty ? "–" : place(relation.provenance.evidence), .dim),
        details: [
          StyledText("\(name(relation.from)) \(relation.kind.rawValue) \(name(relation.to))"),
          reason(relation.status, relation.provenance, beside: 0..<0),
        ]
      )
    }
  }

  func section(_ title: String, _ entries: [ListEntry]) -> [StyledText] {
    entries.isEmpty ? [] : [StyledText(), StyledText(title, .heading)] + listLines(entries, style: style)
  }

  /// Line and column from one, in scalars.
  private func place(_ range: Range<Int>) -> String {
    let position = text.position(from: range.lowerBound, in: .utf32)
    return "\(position.line + 1):\(position.character + 1)"
  }

  private func words(_ range: Range<Int>) -> String {
    cleaned(text.bytes[text.clipped(range)].prefix(512))
  }

  private func reason(_ status: DecisionStatus, _ provenance: Provenance, beside range: Range<Int>) -> StyledText {
    let hasEvidence = !provenance.evidence.isEmpty && provenance.evidence != range
    let evidence = hasEvidence ? elided(words(provenance.evidence), to: 80) : nil
    return StyledText(provenanceText(status, provenance, evidence: evidence), .dim)
  }

  private func name(_ id: EntityID) -> String {
    names[id] ?? id.rawValue
  }

  private func name(_ end: Relation.End) -> String {
    switch end {
    case .entity(let id): name(id)
    case .mention(let index):
      analysis.mentions.indices.contains(index) ? elided(words(analysis.mentions[index].range), to: 60) : "?"
    case .quote(let index):
      analysis.quotes.indices.contains(index) ? "“\(elided(words(analysis.quotes[index].range), to: 60))”" : "?"
    }
  }
}
