import Annotations

/// Entities of several articles that mean one thing, and what the articles together say of it.
///
/// It names entities and offices by their index and holds no places in texts, so that it outlives edits that only move
/// them.
struct Cluster: Sendable {
  /// A spelling, at its first occurrence.
  struct Spelling: Sendable {
    var slot: Int
    var form: ArticleFacts.Form
    var count: UInt32
  }

  /// In the order of the articles' URIs.
  var members: [LinkIndex.Member]

  var mentionCount = 0
  var articleCount = 0

  /// The spellings, the most frequent first.
  var spellings: [Spelling] = []

  var statements: StatementLists<NewestStatements>

  /// O(members + what their articles state of them).
  init(_ members: [LinkIndex.Member], in links: LinkIndex) {
    self.members = members
    var all = StatementLists<[Statement]>(each: [])
    var known: [UInt64: Int] = [:]
    var lastSlot = -1
    for member in members {
      guard let facts = links.facts(member.slot), let entity = facts.entity(member.entity) else { continue }
      mentionCount += entity.mentions.count
      if member.slot != lastSlot { articleCount += 1 }
      lastSlot = member.slot
      for form in facts.forms(of: member.entity) {
        if let index = known[form.hash] {
          spellings[index].count += form.count
        } else {
          known[form.hash] = spellings.count
          spellings.append(Spelling(slot: member.slot, form: form, count: form.count))
        }
      }
      facts.collectStatements(about: member, into: &all)
    }
    spellings = spellings.stablySorted { $0.count > $1.count }
    statements = all.map(NewestStatements.init)
  }
}

/// Something that one article states of an entity.
struct Statement: Sendable {
  var slot: Int

  /// Of an office its index in `offices`, of an event or a body its entity.
  var index: UInt32

  /// Equal for statements that say the same.
  var identity: UInt64

  /// When it was so: the article's date, or the event's, 20250411; 0 where it is unknown.
  var day: UInt32
}

/// Statements of each sort about one thing.
struct StatementLists<List: Sendable>: Sendable {
  /// The offices that a person holds.
  var offices: List
  /// The offices of which an organization or state is the owner.
  var officials: List
  /// The events in which it takes part.
  var participations: List
  /// The events that were held there, held then, or produced it.
  var settings: List
  /// The organizations of which it is a member.
  var bodies: List
  /// Its members.
  var parts: List

  func map<Other: Sendable>(_ transform: (List) -> Other) -> StatementLists<Other> {
    StatementLists<Other>(
      offices: transform(offices),
      officials: transform(officials),
      participations: transform(participations),
      settings: transform(settings),
      bodies: transform(bodies),
      parts: transform(parts)
    )
  }
}

extension StatementLists {
  init(each list: List) {
    self.init(offices: list, officials: list, participations: list, settings: list, bodies: list, parts: list)
  }
}

/// Statements without repetitions, the newest ones of many.
struct NewestStatements: Sendable {
  /// Each by its newest article, newest first; at most 64.
  private(set) var newest: [Statement]

  /// The number of different statements.
  private(set) var count: Int

  init(_ all: [Statement]) {
    var known: [UInt64: Int] = [:]
    var distinct: [Statement] = []
    for statement in all {
      if let index = known[statement.identity] {
        if distinct[index].day < statement.day { distinct[index] = statement }
      } else {
        known[statement.identity] = distinct.count
        distinct.append(statement)
      }
    }
    count = distinct.count
    newest = Array(distinct.stablySorted { $0.day > $1.day }.prefix(64))
  }

  /// The newest ones with those of one article in place of others that say the same, newest first.
  func preferring(_ own: [Statement]) -> [Statement] {
    let own = NewestStatements(own).newest
    let others = newest.filter { statement in !own.contains { $0.identity == statement.identity } }
    return (own + others).stablySorted { $0.day > $1.day }
  }
}

extension ArticleFacts {
  /// Collects what this article states about one of its entities.
  ///
  /// O(the entity's relations and offices).
  func collectStatements(about member: LinkIndex.Member, into lists: inout StatementLists<[Statement]>) {
    guard let entity = entity(member.entity) else { return }
    for index in entity.offices.asInt.clamped(to: offices.indices) {
      lists.offices.append(officeStatement(index, at: member.slot, identity: offices[index].identity))
    }
    for relation in relations(of: member.entity) {
      let from = self.entity(of: relation.from)
      let to = self.entity(of: relation.to)
      switch relation.kind {
      case .roleOf where to == member.entity:
        guard case .mention(let role) = relation.from else { continue }
        for index in offices.indices where offices[index].role == role && offices[index].owner == to {
          let holder = self.entity(offices[index].holder)?.nameHash ?? 0
          lists.officials.append(officeStatement(index, at: member.slot, identity: holder))
        }
      case .participatesIn where from == member.entity:
        if let to { lists.participations.append(eventStatement(to, at: member.slot)) }
      case .heldIn where to == member.entity, .heldOn where to == member.entity, .produced where to == member.entity:
        if let from { lists.settings.append(eventStatement(from, at: member.slot)) }
      case .memberOf:
        if let to, from == member.entity { lists.bodies.append(nameStatement(to, at: member.slot)) }
        if let from, to == member.entity { lists.parts.append(nameStatement(from, at: member.slot)) }
      default: break
      }
    }
  }

  private func nameStatement(_ entity: EntityIndex, at slot: Int) -> Statement {
    Statement(slot: slot, index: entity, identity: self.entity(entity)?.nameHash ?? 0, day: day)
  }

  private func officeStatement(_ index: Int, at slot: Int, identity: UInt64) -> Statement {
    Statement(slot: slot, index: UInt32(truncatingIfNeeded: index), identity: identity, day: day)
  }

  private func eventStatement(_ event: EntityIndex, at slot: Int) -> Statement {
    // Events that have a common name alone are different ones in different articles.
    let identity = keys(of: event).first ?? LinkKey(.other, UInt64(slot), UInt64(event))
    return Statement(slot: slot, index: event, identity: identity.rawValue, day: self.event(event)?.day ?? 0)
  }
}
