package import Annotations
import ArticleText

extension Workspace {
  /// What hover shows: the innermost mention's card and what encloses it.
  package mutating func hover(at offset: Int, in article: ArticleURI) -> Hover? {
    guard let slot = slot(of: article), let reading = reading(at: slot) else { return nil }
    let mentions = reading.mentions(at: offset)
    let quote = reading.quote(at: offset)
    guard !mentions.isEmpty || quote != nil else { return nil }
    prepareLinks(for: slot)
    var range: Range<Int>?
    var cards: [Card] = []
    var shown: [LinkIndex.Member] = []
    for mention in mentions {
      guard let subject = subject(mention, at: slot, in: reading) else { continue }
      if let entity = subject.entity, shown.contains(entity) { continue }
      subject.entity.map { shown.append($0) }
      cards.append(card(of: subject, in: reading, extent: cards.isEmpty ? .whole : .brief))
      if cards.count == 1, subject.kind == .role, let entity = subject.entity, kind(of: entity) == .person {
        cards.append(personCard(entity, .brief))
      }
      range = range ?? subject.range
    }
    if let quote {
      cards.append(quoteCard(quote, at: slot, in: reading, cards.isEmpty ? .whole : .brief))
      range = range ?? reading.analysis.quotes[quote].range
    }
    return range.map { Hover(range: $0, cards: cards) }
  }
}

/// How much of a card is made.
enum CardExtent {
  case whole
  /// For what encloses the mention asked about.
  case brief

  var rowLimit: Int {
    switch self {
    case .whole: 6
    case .brief: 2
    }
  }
}

extension Workspace {
  /// The card of the entity that a mention means; of the mention alone where it has none.
  mutating func card(of subject: Subject, in reading: Reading, extent: CardExtent) -> Card {
    var card: Card
    if let member = subject.entity, let kind = kind(of: member) {
      switch kind {
      case _ where subject.kind == .role: card = roleCard(subject, in: reading, extent)
      case .date: card = dateCard(member, reading.analysis.mentions[subject.mention], extent)
      case .time, .duration, .money, .percent, .quantity: card = valueCard(subject, in: reading)
      default: card = self.card(of: member, kind, extent)
      }
    } else {
      card = subject.kind == .role ? roleCard(subject, in: reading, extent) : valueCard(subject, in: reading)
    }
    if case .whole = extent {
      card.lines.append(provenanceLine(of: subject, in: reading))
    }
    return card
  }

  /// The card of an entity by itself, whichever of its mentions was asked about.
  mutating func card(of member: LinkIndex.Member, _ kind: MentionKind, _ extent: CardExtent) -> Card {
    switch kind {
    case .person: personCard(member, extent)
    case .event: eventCard(member, extent)
    case .document: documentCard(member, extent)
    default: bodyCard(member, kind, extent)
    }
  }

  func kind(of member: LinkIndex.Member) -> MentionKind? {
    guard let facts = links.facts(member.slot), let entity = facts.entity(member.entity) else { return nil }
    return facts.kind(entity.kind)
  }

  /// Who made the annotation, how sure it is, and on what it rests: `Suggested, .97: delegation line: “…”`.
  private func provenanceLine(of subject: Subject, in reading: Reading) -> String {
    let mention = reading.analysis.mentions[subject.mention]
    return provenanceText(
      mention.status,
      mention.provenance,
      evidence: evidenceText(mention.provenance.evidence, beside: mention.range, at: subject.slot)
    )
  }

  private func evidenceText(_ evidence: Range<Int>, beside range: Range<Int>, at slot: Int) -> String? {
    guard !evidence.isEmpty, evidence != range, let text = text(at: slot) else { return nil }
    return elided(cleaned(text.bytes[text.clipped(evidence)].prefix(512)), to: 60)
  }
}

/// Status, confidence and maker of an annotation in words: `Suggested, .97: delegation line: “Zoravia – Ilma Teveen”`,
/// `Accepted by ek`.
package func provenanceText(_ status: DecisionStatus, _ provenance: Provenance, evidence: String?) -> String {
  let decision =
    switch status {
    case .suggested: "Suggested"
    case .accepted: "Accepted"
    case .rejected: "Rejected"
    }
  let confidence = provenance.confidence.map { ", \(shortConfidence($0))" } ?? ""
  let maker = readableMaker(provenance.by)
  let isHuman = provenance.by.hasPrefix("human:")
  return decision + confidence + (isHuman ? " \(maker)" : ": \(maker)") + (evidence.map { ": “\($0)”" } ?? "")
}

/// A share in two digits, or three where it has them: `.97`, `.947`; never more than it is, `1.0` for certainty.
func shortConfidence(_ share: Double) -> String {
  // What was meant as .29 is a little less in binary.
  let thousandths = share.isFinite ? Int(min(max(share, 0), 1) * 1000 + 1e-9) : 0
  if thousandths == 1000 { return "1.0" }
  let digits = String(thousandths)
  let padded = "." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  return thousandths % 10 == 0 ? String(padded.dropLast()) : padded
}

/// `rule:delegation-line@1` as `delegation line`, `human:ek` as `by ek`, `model:tagger@3` as `model tagger`.
func readableMaker(_ by: String) -> String {
  let parts = by.split(separator: ":", maxSplits: 1).map(String.init)
  guard parts.count == 2 else { return by }
  let name = parts[1].prefix { $0 != "@" }
  switch parts[0] {
  case "rule": return String(name.map { $0 == "-" ? " " : $0 })
  case "human": return "by \(parts[1])"
  case "import": return "imported from \(name)"
  default: return "\(parts[0]) \(name)"
  }
}
