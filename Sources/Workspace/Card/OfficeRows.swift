import Annotations
import ArticleText

/// An office as one article states it.
struct OfficeStatement {
  var slot: Int
  var office: ArticleFacts.Office

  /// The article's date; empty where it is unknown.
  var date: String

  /// Equal for statements that a card shows as one.
  var identity: UInt64
}

extension Workspace {
  /// Where a mention stands, for a card about this or another article.
  func evidence(ofMention mention: ArticleFacts.MentionIndex, at slot: Int, here: Int) -> Card.Evidence? {
    guard let location = location(ofMention: mention, at: slot), let text = article(slot)?.text else { return nil }
    return Card.Evidence(
      location: location,
      line: text.line(at: location.range.lowerBound) + 1,
      date: links.facts(slot)?.date,
      isHere: slot == here
    )
  }

  /// The offices that the entities hold, newest first; each wording once.
  func officeRows(of members: [LinkIndex.Member], here: Int, limit: Int) -> (rows: [Card.Row], more: Int) {
    let statements = members.flatMap { member in
      officeStatements(at: member.slot, here: here, of: { $0.offices(of: member.entity) }) { facts, office, text in
        let wording = facts.mention(office.role).map { stableHash(text.bytes[text.clipped($0.range)]) } ?? 0
        let owner = office.owner.flatMap { facts.entity($0)?.nameHash } ?? 0
        return wording ^ owner
      }
    }
    return rows(of: statements, here: here, limit: limit) { facts, office, text in
      Card.Row(text: facts.wording(of: office, in: text), owner: facts.ownerBeside(office))
    }
  }

  /// Who holds offices of the entities, newest first; each holder once.
  func officialRows(of members: [LinkIndex.Member], here: Int, limit: Int) -> (rows: [Card.Row], more: Int) {
    let statements = members.flatMap { member in
      officeStatements(at: member.slot, here: here, of: { $0.offices.filter { $0.owner == member.entity } }) {
        facts,
        office,
        _ in facts.entity(office.holder)?.nameHash ?? 0
      }
    }
    return rows(of: statements, here: here, limit: limit) { facts, office, text in
      Card.Row(text: facts.name(of: office.holder), owner: facts.wording(of: office, in: text))
    }
  }

  private func officeStatements(
    at slot: Int,
    here: Int,
    of offices: (ArticleFacts) -> some Sequence<ArticleFacts.Office>,
    identity: (ArticleFacts, ArticleFacts.Office, ArticleText) -> UInt64
  ) -> [OfficeStatement] {
    guard let facts = links.facts(slot), let text = article(slot)?.text else { return [] }
    let date = facts.date ?? ""
    return offices(facts).map { office in
      OfficeStatement(slot: slot, office: office, date: date, identity: identity(facts, office, text))
    }
  }

  /// Rows for the newest statements.
  ///
  /// What is stated several times is shown where it stands here, else in the newest article.
  private func rows(
    of statements: [OfficeStatement],
    here: Int,
    limit: Int,
    make: (ArticleFacts, ArticleFacts.Office, ArticleText) -> Card.Row
  ) -> (rows: [Card.Row], more: Int) {
    let ordered = statements.stablySorted { a, b in
      (a.slot == here) != (b.slot == here) ? a.slot == here : a.date > b.date
    }
    var seen: Set<UInt64> = []
    let distinct = ordered.filter { seen.insert($0.identity).inserted }.stablySorted { $0.date > $1.date }
    let rows = distinct.prefix(limit).compactMap { statement -> Card.Row? in
      guard let facts = links.facts(statement.slot), let text = article(statement.slot)?.text else { return nil }
      var row = make(facts, statement.office, text)
      row.evidence = evidence(ofMention: statement.office.role, at: statement.slot, here: here)
      return row
    }
    return (rows, distinct.count - rows.count)
  }
}

extension Array {
  /// Sorts; elements of which neither comes first keep their order.
  func stablySorted(by isBefore: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { a, b in
      isBefore(a.element, b.element) || (a.offset < b.offset && !isBefore(b.element, a.element))
    }.map(\.element)
  }
}
