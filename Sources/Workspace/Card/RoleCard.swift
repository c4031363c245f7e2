import AnnotationStore
import Annotations
import ArticleText

extension Workspace {
  /// An office: who holds it and who held it before, by articles and registry, and whose office it is.
  mutating func roleCard(_ subject: Subject, in reading: Reading, _ extent: CardExtent) -> Card {
    let mention = UInt32(truncatingIfNeeded: subject.mention)
    let words = text(at: subject.slot).map { cleaned($0.bytes[$0.clipped(subject.range)]) } ?? ""
    var card = Card(name: words, label: "role")
    guard let facts = links.facts(subject.slot) else { return card }
    let asked = facts.offices.filter { $0.role == mention }
    let owners = facts.relations.filter { $0.kind == .roleOf && $0.from == .mention(mention) }
      .compactMap { facts.entity(of: $0.to) }
    let holders = asked.isEmpty ? namedHolders(subject) : officeHolders(asked, at: subject.slot)
    card.rows = Array(holders.prefix(extent.rowLimit))
    if holders.count > extent.rowLimit {
      card.lines.append("… and \(counted(holders.count - extent.rowLimit, "more holder"))")
    }
    let names = unique(owners.map { facts.name(of: $0) })
    if !names.isEmpty { card.lines.append("Of \(listed(names, limit: 6))") }
    if case .whole = extent {
      let known = holders.map(\.text)
      card.lines += registeredHolders(of: words, owners: names, at: subject.slot).filter { line in
        !known.contains { line.hasPrefix("\($0),") }
      }
      if let group = subject.entity, kind(of: group) == .role {
        let cluster = links.cluster(of: group)
        card.lines.append(countsLine(of: cluster, here: group.slot, spellings: []))
        participationLine(of: cluster, here: group.slot).map { card.lines.append($0) }
      }
    }
    return card
  }

  /// The person whom a role names without stating the office: `The Minister`.
  private mutating func namedHolders(_ subject: Subject) -> [Card.Row] {
    guard let entity = subject.entity, kind(of: entity) == .person else { return [] }
    let cluster = links.cluster(of: entity)
    let evidence = links.facts(entity.slot)?.entity(entity.entity).flatMap {
      self.evidence(ofMention: $0.introduction, at: entity.slot, here: subject.slot)
    }
    return [Card.Row(text: cardName(of: entity, in: cluster, kind: .person), evidence: evidence)]
  }

  /// Who holds an office by all articles that state it in these words for the same states, the newest statement first;
  /// each holder once, here rather than elsewhere.
  ///
  /// O(offices of all articles).
  private mutating func officeHolders(_ asked: [ArticleFacts.Office], at here: Int) -> [Card.Row] {
    guard let facts = links.facts(here) else { return [] }
    let states = asked.flatMap { facts.states(of: $0) }
    let wordings = asked.map(\.wording)
    var found: [(holder: LinkIndex.Member, row: Card.Row, day: UInt32)] = []
    for slot in [here] + links.slots.filter({ $0 != here }) {
      guard let facts = links.facts(slot) else { continue }
      for office in facts.offices where wordings.contains(office.wording) {
        let own = facts.states(of: office)
        guard states.isEmpty ? own.isEmpty : own.contains(where: { states.contains($0) }) else { continue }
        let member = LinkIndex.Member(slot: slot, entity: office.holder)
        guard let first = links.members(of: member).first else { continue }
        if let index = found.firstIndex(where: { $0.holder == first }) {
          if found[index].day >= facts.day || found[index].row.evidence?.isHere == true { continue }
          found.remove(at: index)
        }
        let evidence = evidence(ofMention: office.role, at: slot, here: here)
        let name = cardName(of: member, in: links.cluster(of: member), kind: .person)
        found.append((first, Card.Row(text: name, evidence: evidence), facts.day))
      }
    }
    return found.stablySorted { $0.day > $1.day }.map(\.row)
  }

  /// `Dato Resik, 2025 – 2028, by the registry`: whom the registry names for an office.
  ///
  /// O(roles of the registry).
  private func registeredHolders(of title: String, owners: [String], at slot: Int) -> [String] {
    guard let article = uri(at: slot) else { return [] }
    let registry = registry(for: article)
    let wanted = FoldedName(title)
    var lines: [String] = []
    for entity in registry.entities where entity.replacedBy == nil {
      for role in entity.roles {
        let owner = role.of.map { registry.name(of: $0.rawValue) ?? $0.rawValue }
        guard owner.map(owners.contains) ?? owners.isEmpty else { continue }
        let whole = owner.map { FoldedName("\(role.title) of \($0)").hash }
        guard FoldedName(role.title).hash == wanted.hash || whole == wanted.hash else { continue }
        lines.append([entity.name, role.period.words, "by the registry"].compactMap { $0 }.joined(separator: ", "))
      }
    }
    return Array(lines.prefix(4))
  }
}
