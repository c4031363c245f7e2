import Annotations
import ArticleText

extension Workspace {
  /// What one article states of an entity that may be several of its own.
  func ownStatements(of cluster: Cluster, here: Int) -> StatementLists<[Statement]> {
    var lists = StatementLists<[Statement]>(each: [])
    guard let facts = links.facts(here) else { return lists }
    for member in links.members(cluster.members, at: here) { facts.collectStatements(about: member, into: &lists) }
    return lists
  }

  /// The offices that an entity holds, newest first; each wording once, here rather than elsewhere.
  func officeRows(of cluster: Cluster, here: Int, limit: Int) -> (rows: [Card.Row], more: Int) {
    let own = ownStatements(of: cluster, here: here).offices
    return rows(of: cluster.statements.offices, own: own, here: here, limit: limit) { facts, office, text in
      Card.Row(text: facts.wording(of: office, in: text), owner: facts.ownerBeside(office))
    }
  }

  /// Who holds offices of an organization or state, newest first; each holder once, here rather than elsewhere.
  func officialRows(of cluster: Cluster, here: Int, limit: Int) -> (rows: [Card.Row], more: Int) {
    let own = ownStatements(of: cluster, here: here).officials
    return rows(of: cluster.statements.officials, own: own, here: here, limit: limit) { facts, office, text in
      Card.Row(text: facts.name(of: office.holder), owner: facts.wording(of: office, in: text))
    }
  }

  private func rows(
    of statements: NewestStatements,
    own: [Statement],
    here: Int,
    limit: Int,
    make: (ArticleFacts, ArticleFacts.Office, ArticleText) -> Card.Row
  ) -> (rows: [Card.Row], more: Int) {
    let rows = statements.preferring(own).prefix(limit).compactMap { statement -> Card.Row? in
      guard let facts = links.facts(statement.slot), let text = text(at: statement.slot),
        Int(statement.index) < facts.offices.count
      else { return nil }
      let office = facts.offices[Int(statement.index)]
      var row = make(facts, office, text)
      row.evidence = evidence(ofMention: office.role, at: statement.slot, here: here)
      return row
    }
    return (rows, max(0, statements.count - rows.count))
  }

  /// Where a mention stands, for a card about this or another article.
  func evidence(ofMention mention: ArticleFacts.MentionIndex, at slot: Int, here: Int) -> Card.Evidence? {
    guard let location = location(ofMention: mention, at: slot), let text = text(at: slot) else { return nil }
    return Card.Evidence(
      location: location,
      line: text.line(at: location.range.lowerBound) + 1,
      date: links.facts(slot)?.date,
      isHere: slot == here
    )
  }
}
