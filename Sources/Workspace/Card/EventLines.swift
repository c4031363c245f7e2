import Annotations
import EntityExtraction

/// An event that an article reports an entity to take part in.
struct Participation {
  var event: LinkIndex.Member
  var date: String
  var status: EventStatus?
}

extension Workspace {
  /// The events with which the entities are related, newest first; one that several articles report counts once.
  ///
  /// - Parameter kind: `participatesIn` for who takes part, `heldIn` for a place, `heldOn` for a date, `produced` for a
  ///   document.
  func participations(
    of members: [LinkIndex.Member],
    as kind: Relation.Kind = .participatesIn,
    here: Int
  ) -> [Participation] {
    var found: [Participation] = []
    for member in members {
      guard let facts = links.facts(member.slot) else { continue }
      for relation in facts.relations where relation.kind == kind {
        guard let from = facts.entity(of: relation.from), let to = facts.entity(of: relation.to) else { continue }
        let (event, other) = kind == .participatesIn ? (to, from) : (from, to)
        guard other == member.entity, let entity = facts.entity(event) else { continue }
        found.append(
          Participation(
            event: LinkIndex.Member(slot: member.slot, entity: event),
            date: facts.event(event)?.date ?? "",
            status: entity.eventStatus
          )
        )
      }
    }
    var seen: Set<LinkKey> = []
    var seenHere: Set<LinkIndex.Member> = []
    return found.stablySorted { ($0.event.slot == here) && ($1.event.slot != here) }
      .filter { participation in
        guard seenHere.insert(participation.event).inserted else { return false }
        guard let key = links.facts(participation.event.slot)?.keys(of: participation.event.entity).first else {
          return true
        }
        return seen.insert(key).inserted
      }
      .stablySorted { $0.date > $1.date }
  }

  /// For example `Took part in the eighth meeting of the … (Almaty, 11 Apr 2025) and 2 more`; nil without events.
  func participationLine(_ participations: [Participation], here: Int) -> String? {
    let best =
      participations.first { $0.event.slot == here && $0.status == nil }
      ?? participations.first { $0.status == nil } ?? participations.first { $0.status == .planned }
    guard let best else { return nil }
    let verb = best.status == .planned ? "To take part in" : "Took part in"
    return "\(verb) \(eventPhrase(best.event))" + more(participations.count - 1)
  }

  /// `the eighth meeting of the … (Almaty, 11 Apr 2025)`.
  func eventPhrase(_ event: LinkIndex.Member) -> String {
    guard let facts = links.facts(event.slot) else { return "" }
    let setting = facts.setting(of: event.entity)
    return "the " + elided(facts.name(of: event.entity), to: 52) + (setting.isEmpty ? "" : " (\(setting))")
  }

  func more(_ count: Int) -> String {
    count > 0 ? " and \(count) more" : ""
  }
}
