package import Annotations
import ArticleText

/// What all articles say of one entity.
package struct Profile: Hashable, Sendable {
  /// An office in one wording, with the articles that state it.
  package struct Office: Hashable, Sendable {
    package var text: String

    /// Whose office it is, where the wording does not say so.
    package var owner: String?

    /// The oldest and the newest statement; equal where there is one.
    package var first: Card.Evidence
    package var last: Card.Evidence

    package var articleCount: Int
  }

  package var name: String
  package var kind: MentionKind

  /// The other spellings, by frequency.
  package var aliases: [String]

  /// Offices of a person, newest first.
  package var offices: [Office]

  /// Who holds an office of the organization or state, newest first, at most 20.
  package var officials: [Card.Row]

  /// The events the entity took part in, which were held there or on that day, newest first, at most 20.
  package var events: [Card.Row]

  /// Who took part in the event, at most 40.
  package var participants: [Card.Row]

  /// What a person or body said, newest first, at most 10.
  package var quotes: [Card.Row]

  package var mentionCount: Int
  package var articleCount: Int
}

extension Workspace {
  mutating func profile(of member: LinkIndex.Member, kind: MentionKind) -> Profile {
    let cluster = links.cluster(of: member)
    let members = cluster.members
    let name = members.first.map { cardName(of: $0, in: cluster, kind: kind) } ?? ""
    return Profile(
      name: name,
      kind: kind,
      aliases: kind == .event || kind == .document ? [] : spellings(of: cluster, besides: name),
      offices: offices(of: members),
      officials: kind == .person ? [] : officialRows(of: cluster, here: -1, limit: 20).rows,
      events: eventRows(of: cluster, kind: kind),
      participants: kind == .event ? participantRows(of: members, here: -1, limit: 40).rows : [],
      quotes: quoteRows(of: members),
      mentionCount: cluster.mentionCount,
      articleCount: cluster.articleCount
    )
  }

  private func offices(of members: [LinkIndex.Member]) -> [Profile.Office] {
    var offices: [Profile.Office] = []
    var known: [UInt64: Int] = [:]
    for member in members {
      guard let facts = links.facts(member.slot), let text = text(at: member.slot) else { continue }
      for office in facts.offices(of: member.entity) {
        guard let evidence = evidence(ofMention: office.role, at: member.slot, here: -1) else { continue }
        if let index = known[office.identity] {
          offices[index].add(evidence)
          continue
        }
        known[office.identity] = offices.count
        offices.append(
          Profile.Office(
            text: facts.wording(of: office, in: text),
            owner: facts.ownerBeside(office),
            first: evidence,
            last: evidence,
            articleCount: 1
          )
        )
      }
    }
    return offices.stablySorted { ($0.last.date ?? "") > ($1.last.date ?? "") }
  }

  private func eventRows(of cluster: Cluster, kind: MentionKind) -> [Card.Row] {
    let isSetting = kind == .place || kind == .document
    let events = isSetting ? cluster.statements.settings : cluster.statements.participations
    return events.newest.prefix(20).compactMap { event in
      guard let facts = links.facts(event.slot), let entity = facts.entity(event.index) else { return nil }
      let setting = [facts.setting(of: event.index), entity.eventStatus?.rawValue ?? ""].filter { !$0.isEmpty }
      return Card.Row(
        text: facts.name(of: event.index),
        owner: setting.isEmpty ? nil : setting.joined(separator: ", "),
        evidence: evidence(ofMention: entity.introduction, at: event.slot, here: -1)
      )
    }
  }

  private func quoteRows(of members: [LinkIndex.Member]) -> [Card.Row] {
    var rows: [Card.Row] = []
    for member in members {
      guard let facts = links.facts(member.slot), let article = article(member.slot) else { continue }
      for relation in facts.relations where relation.kind == .said && facts.entity(of: relation.from) == member.entity {
        guard case .quote(let index) = relation.to, Int(index) < facts.quotes.count else { continue }
        let range = article.text.clipped(facts.quotes[Int(index)].asInt)
        rows.append(
          Card.Row(
            text: elided(cleaned(article.text.bytes[range]), to: 160),
            evidence: Card.Evidence(
              location: Location(article: article.uri, range: range),
              line: article.text.line(at: range.lowerBound) + 1,
              date: facts.date,
              isHere: false
            )
          )
        )
      }
    }
    return Array(rows.stablySorted { ($0.evidence?.date ?? "") > ($1.evidence?.date ?? "") }.prefix(10))
  }
}

extension Profile.Office {
  fileprivate mutating func add(_ evidence: Card.Evidence) {
    if evidence.location.article != last.location.article { articleCount += 1 }
    if (evidence.date ?? "") < (first.date ?? "") { first = evidence }
    if (evidence.date ?? "") > (last.date ?? "") { last = evidence }
  }
}
