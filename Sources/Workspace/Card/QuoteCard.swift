import Annotations
import ArticleText

extension Workspace {
  /// A quotation: who says it, with their office, how it is reported, and who decided.
  mutating func quoteCard(_ index: Int, at slot: Int, in reading: Reading, _ extent: CardExtent) -> Card {
    let quote = reading.analysis.quotes[index]
    let facts = links.facts(slot)
    let speakers = speakers(of: index, quote, in: facts)
    let names = speakers.compactMap { facts?.name(of: $0) }
    let label =
      switch quote.kind {
      case .direct: "direct quotation"
      case .clause: "reported speech"
      case .phrase: "reported speech, a phrase"
      }
    var card = Card(name: names.isEmpty ? "Speaker unknown" : names.joined(separator: " and "), label: label)
    if let facts, let text = text(at: slot),
      let office = speakers.lazy.compactMap({ facts.offices(of: $0).first }).first
    {
      card.rows.append(
        Card.Row(
          text: facts.wording(of: office, in: text),
          owner: facts.ownerBeside(office),
          evidence: evidence(ofMention: office.role, at: slot, here: slot)
        )
      )
    }
    guard let text = text(at: slot) else { return card }
    if let cue = quote.cue { card.lines.append("Said with “\(cleaned(text.bytes[text.clipped(cue)].prefix(64)))”") }
    if let mention = quote.speakerMention, reading.analysis.mentions.indices.contains(mention) {
      let words = cleaned(text.bytes[text.clipped(reading.analysis.mentions[mention].range)])
      if !names.contains(words) { card.lines.append("Named here as “\(elided(words, to: 60))”") }
    }
    if case .whole = extent { card.lines.append(provenanceText(quote.status, quote.provenance, evidence: nil)) }
    return card
  }

  /// The speakers of a quotation: its own, then those whom a relation names beside.
  private func speakers(
    of index: Int,
    _ quote: Quote,
    in facts: ArticleFacts?
  ) -> [ArticleFacts.EntityIndex] {
    guard let facts else { return [] }
    let own = quote.speaker.flatMap { facts.index(of: $0) }
    let related = facts.relations.filter { $0.kind == .said && $0.to == .quote(UInt32(truncatingIfNeeded: index)) }
      .compactMap { facts.entity(of: $0.from) }
    return unique((own.map { [$0] } ?? []) + related)
  }
}
