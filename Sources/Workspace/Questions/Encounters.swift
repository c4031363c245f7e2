package import Annotations
import ArticleText

/// Somebody or something in the graph of who met and quoted whom.
package struct EncounterNode: Hashable, Sendable {
  package var entity: EntityReference
  package var name: String
  package var kind: MentionKind

  /// An office, place and day of an event; empty where nothing is known.
  package var detail: String

  /// The introducing mention.
  package var location: Location
}

/// One step in the graph.
package struct Encounter: Hashable, Sendable {
  package var node: EncounterNode

  /// Where it is said, in UTF-8 bytes of the caller's article: of `node` for steps towards somebody, else of the entity
  /// asked about.
  package var ranges: [Range<Int>]
}

extension Workspace {
  /// The person, body, state or event at an offset; nil for anything else.
  package mutating func encounterNode(at offset: Int, in article: ArticleURI) -> (EncounterNode, Range<Int>)? {
    guard let subject = subject(at: offset, in: article), let member = subject.entity, let node = node(of: member),
      isActor(node.kind) || node.kind == .event
    else { return nil }
    return (node, subject.range)
  }

  /// Whom or what an entity met with and spoke of: of an actor its events and whom its quotations name, of an event its
  /// participants and documents.
  ///
  /// Events newest first, then by the order of the articles; at most 100.
  package mutating func outgoingEncounters(of entity: EntityReference) -> [Encounter] {
    guard let member = member(of: entity), let kind = kind(of: member) else { return [] }
    if kind == .event { return finished(participants(of: member) + documents(of: member), caller: member) }
    var found = events(of: member)
    var spokenOf: [LinkIndex.Member: Int] = [:]
    for speaker in linkedEntities(of: member) {
      for (named, ranges) in namedInQuotations(of: speaker) {
        guard let node = node(of: named), let key = links.members(of: named).first else { continue }
        if key == links.members(of: member).first { continue }
        let own = speaker.slot == member.slot ? ranges : []
        if let index = spokenOf[key] {
          found[index].ranges += own
        } else {
          spokenOf[key] = found.count
          found.append(Encounter(node: node, ranges: own))
        }
      }
    }
    return finished(found, caller: member)
  }

  /// Who met with or spoke of an entity: of an actor its events and who named it in quotations, of an event its
  /// participants.
  ///
  /// Events newest first, then by the order of the articles; at most 100.
  package mutating func incomingEncounters(of entity: EntityReference) -> [Encounter] {
    guard let member = member(of: entity), let kind = kind(of: member) else { return [] }
    if kind == .event { return finished(participants(of: member), caller: nil) }
    var found = events(of: member)
    for index in found.indices { found[index].ranges = [] }
    let asked = linkedEntities(of: member)
    for own in asked {
      guard let facts = links.facts(own.slot) else { continue }
      for relation in facts.relations where relation.kind == .said {
        guard let speaker = facts.entity(of: relation.from), speaker != own.entity,
          case .quote(let quote) = relation.to, Int(quote) < facts.quotes.count
        else { continue }
        let ranges = mentionRanges(of: own, within: facts.quotes[Int(quote)].asInt)
        let from = LinkIndex.Member(slot: own.slot, entity: speaker)
        guard !ranges.isEmpty, let node = node(of: from) else { continue }
        if let index = found.firstIndex(where: { $0.node.entity == node.entity }) {
          found[index].ranges += ranges
        } else {
          found.append(Encounter(node: node, ranges: ranges))
        }
      }
    }
    return finished(found, caller: nil)
  }
}

extension Workspace {
  private func isActor(_ kind: MentionKind) -> Bool { kind == .person || kind == .organization || kind == .country }

  private mutating func node(of member: LinkIndex.Member) -> EncounterNode? {
    guard let facts = links.facts(member.slot), let entity = reference(to: member), let kind = kind(of: member),
      let location = introduction(of: member)
    else { return nil }
    let detail: String
    switch kind {
    case .person:
      let office = facts.offices(of: member.entity).first
      detail = office.flatMap { office in text(at: member.slot).map { facts.wording(of: office, in: $0) } } ?? ""
    case .event: detail = facts.setting(of: member.entity)
    default: detail = ""
    }
    return EncounterNode(entity: entity, name: name(of: member), kind: kind, detail: detail, location: location)
  }

  /// The events in which an entity took part, each once, newest first; its own article's rather than others'.
  private mutating func events(of member: LinkIndex.Member) -> [Encounter] {
    var seen: Set<LinkIndex.Member> = []
    var found: [(encounter: Encounter, day: UInt32)] = []
    for own in linkedEntities(of: member) {
      for event in related(to: own, by: .participatesIn) {
        guard let key = links.members(of: event).first, seen.insert(key).inserted, let node = node(of: event) else {
          continue
        }
        let ranges = event.slot == member.slot ? locations(of: event).map(\.range) : []
        let day = links.facts(event.slot)?.event(event.entity)?.day ?? 0
        found.append((Encounter(node: node, ranges: ranges), day))
      }
    }
    return found.stablySorted { $0.day > $1.day }.map(\.encounter)
  }

  private mutating func participants(of event: LinkIndex.Member) -> [Encounter] {
    others(of: event, by: .participatesIn, inverse: true)
  }

  private mutating func documents(of event: LinkIndex.Member) -> [Encounter] {
    others(of: event, by: .produced, inverse: false)
  }

  private mutating func others(of event: LinkIndex.Member, by kind: Relation.Kind, inverse: Bool) -> [Encounter] {
    var seen: Set<LinkIndex.Member> = []
    var found: [Encounter] = []
    for own in linkedEntities(of: event) {
      for other in related(to: own, by: kind, inverse: inverse) {
        guard let key = links.members(of: other).first, seen.insert(key).inserted, let node = node(of: other) else {
          continue
        }
        let ranges = other.slot == event.slot ? locations(of: other).map(\.range) : []
        found.append(Encounter(node: node, ranges: ranges))
      }
    }
    return Array(found.prefix(100))
  }

  /// Who is named in the quotations of a speaker, with the places, in document order.
  private func namedInQuotations(of speaker: LinkIndex.Member) -> [(LinkIndex.Member, [Range<Int>])] {
    guard let facts = links.facts(speaker.slot) else { return [] }
    var found: [(LinkIndex.Member, [Range<Int>])] = []
    for relation in facts.relations where relation.kind == .said && facts.entity(of: relation.from) == speaker.entity {
      guard case .quote(let quote) = relation.to, Int(quote) < facts.quotes.count else { continue }
      for mention in mentions(of: facts, within: facts.quotes[Int(quote)].asInt) {
        guard let entity = mention.entity, let kind = facts.entity(entity).map({ facts.kind($0.kind) }), isActor(kind)
        else { continue }
        let member = LinkIndex.Member(slot: speaker.slot, entity: entity)
        if let index = found.firstIndex(where: { $0.0 == member }) {
          found[index].1.append(mention.range)
        } else {
          found.append((member, [mention.range]))
        }
      }
    }
    return found
  }

  private func mentionRanges(of member: LinkIndex.Member, within quote: Range<Int>) -> [Range<Int>] {
    guard let facts = links.facts(member.slot) else { return [] }
    return mentions(of: facts, within: quote).filter { $0.entity == member.entity }.map(\.range)
  }

  /// O(log mentions + those in the quotation).
  private func mentions(of facts: ArticleFacts, within quote: Range<Int>) -> [ArticleFacts.Mention] {
    let first = facts.mentions.partitioningIndex { $0.range.lowerBound >= quote.lowerBound }
    return Array(facts.mentions[first...].prefix { $0.range.lowerBound < quote.upperBound })
      .filter { $0.range.upperBound <= quote.upperBound }
  }

  /// Gives each step a place: where nothing is said in the caller's own article, the caller's introduction.
  private mutating func finished(_ encounters: [Encounter], caller: LinkIndex.Member?) -> [Encounter] {
    let fallback = caller.flatMap { introduction(of: $0)?.range }
    return encounters.prefix(100).map { encounter in
      var encounter = encounter
      if encounter.ranges.isEmpty { encounter.ranges = [fallback ?? encounter.node.location.range] }
      return encounter
    }
  }
}
