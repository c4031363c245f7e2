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

  /// The offices that an entity holds, newest first and those that only point to somebody else's last; each wording
  /// once, here rather than elsewhere.
  ///
  /// What an article calls somebody in one word, `Minister`, is left out beside the office that the word is short for.
  func officeRows(of cluster: Cluster, here: Int, limit: Int) -> (rows: [Card.Row], more: Int) {
    let own = ownStatements(of: cluster, here: here).offices
    let statements = cluster.statements.offices
    let worded = statements.preferring(own).map { statement in
      let office = office(of: statement)
      let wording = office.map { $0.facts.wording(of: $0.office, in: $0.text) } ?? ""
      return (statement: statement, words: FoldedName(wording).words)
    }
    let full = worded.filter { short in
      guard let word = short.words.first, short.words.count == 1 else { return true }
      return !worded.contains { long in
        long.statement.slot == short.statement.slot && long.words.count > 1 && long.words.contains(word)
      }
    }
    let ordered = full.stablySorted { !pointsElsewhere($0.words) && pointsElsewhere($1.words) }.map(\.statement)
    let unlisted = max(0, statements.count - worded.count)
    return rows(of: ordered, count: ordered.count + unlisted, here: here, limit: limit) { facts, office, text in
      Card.Row(text: facts.wording(of: office, in: text), owner: facts.ownerBeside(office))
    }
  }

  /// Who holds offices of an organization or state, newest first; each holder once, here rather than elsewhere.
  func officialRows(of cluster: Cluster, here: Int, limit: Int) -> (rows: [Card.Row], more: Int) {
    let statements = cluster.statements.officials
    let ordered = statements.preferring(ownStatements(of: cluster, here: here).officials)
    return rows(of: ordered, count: statements.count, here: here, limit: limit) { facts, office, text in
      Card.Row(text: facts.name(of: office.holder), owner: facts.wording(of: office, in: text))
    }
  }

  private func rows(
    of statements: [Statement],
    count: Int,
    here: Int,
    limit: Int,
    make: (ArticleFacts, ArticleFacts.Office, ArticleText) -> Card.Row
  ) -> (rows: [Card.Row], more: Int) {
    let rows = statements.prefix(limit).compactMap { statement -> Card.Row? in
      guard let (facts, office, text) = office(of: statement) else { return nil }
      var row = make(facts, office, text)
      row.evidence = evidence(ofMention: office.role, at: statement.slot, here: here)
      return row
    }
    return (rows, max(0, count - rows.count))
  }

  /// The office that a statement is about, with the article that makes it.
  private func office(
    of statement: Statement
  ) -> (facts: ArticleFacts, office: ArticleFacts.Office, text: ArticleText)? {
    guard let facts = links.facts(statement.slot), let text = text(at: statement.slot),
      Int(statement.index) < facts.offices.count
    else { return nil }
    return (facts, facts.offices[Int(statement.index)], text)
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

/// Whether the words of an office say only whose equal somebody is: `Kazakh counterpart`.
private func pointsElsewhere(_ words: [ArraySlice<UInt8>]) -> Bool {
  words.contains { word in equals.contains { word.elementsEqual($0.utf8) } }
}

/// What somebody is to others of the same rank, as folded names have it.
private let equals = ["counterpart", "counterparts", "colleague", "colleagues"]
