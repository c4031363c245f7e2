package import Annotations
package import ArticleText

/// What one article says, ordered for a reader: who is who, what happened, what was said.
package struct ArticleDigest: Hashable, Sendable {
  package struct Person: Hashable, Sendable {
    package var name: String

    /// The offices in the article's words, each with whose it is where the wording does not say so.
    package var offices: [String]

    /// Other spellings of the name.
    package var aliases: [String]

    package var mentionCount: Int
  }

  package struct Event: Hashable, Sendable {
    package var name: String
    package var status: EventStatus?

    /// Place and day in words; empty where nothing is known.
    package var setting: String

    package var participants: [String]
    package var documents: [String]
  }

  /// A name, or an expression with its value in words.
  package struct Item: Hashable, Sendable {
    package var text: String

    /// The value, other spellings; empty where there is nothing to add.
    package var detail: String
  }

  package struct Quote: Hashable, Sendable {
    /// Empty where the article does not name the speaker.
    package var speaker: String

    package var text: String
    package var isDirect: Bool
  }

  package var people: [Person]
  package var organizations: [Item]

  /// Countries, then other places.
  package var places: [Item]

  package var events: [Event]
  package var documents: [Item]
  package var dates: [Item]
  package var amounts: [Item]
  package var quotes: [Quote]

  /// Collects what an analysis holds, each thing once, in the order of the article.
  ///
  /// O(mentions + relations · people).
  package init(of analysis: Analysis, text: ArticleText) {
    let maker = DigestMaker(analysis: analysis, facts: ArticleFacts(Reading(analysis, of: text), of: text), text: text)
    people = maker.people()
    organizations = maker.items(of: [.organization])
    places = maker.items(of: [.country]) + maker.items(of: [.place])
    events = maker.events()
    documents = maker.items(of: [.document])
    dates = maker.values(of: [.date, .time, .duration])
    amounts = maker.values(of: [.money, .percent, .quantity])
    quotes = maker.quotes()
  }
}

private struct DigestMaker {
  let analysis: Analysis
  let facts: ArticleFacts
  let text: ArticleText

  /// The entities of some kinds that the text mentions by a name, in the order of their first mention.
  private func entities(of kinds: [MentionKind]) -> [ArticleFacts.EntityIndex] {
    facts.entities.indices.map { ArticleFacts.EntityIndex(truncatingIfNeeded: $0) }.filter { index in
      guard let entity = facts.entity(index) else { return false }
      return kinds.contains(facts.kind(entity.kind)) && !entity.mentions.isEmpty
    }
  }

  func people() -> [ArticleDigest.Person] {
    entities(of: [.person]).map { person in
      let offices = facts.offices(of: person).map { office in
        let wording = facts.wording(of: office, in: text)
        return facts.ownerBeside(office).map { "\(wording) · \($0)" } ?? wording
      }
      return ArticleDigest.Person(
        name: facts.name(of: person),
        offices: unique(offices),
        aliases: aliases(of: person),
        mentionCount: facts.mentions(of: person).count
      )
    }
  }

  func items(of kinds: [MentionKind]) -> [ArticleDigest.Item] {
    entities(of: kinds).map { entity in
      let aliases = kinds == [.document] ? [] : aliases(of: entity)
      return ArticleDigest.Item(text: facts.name(of: entity), detail: aliases.joined(separator: ", "))
    }
  }

  /// The spellings that say more than the name: not its own words again.
  private func aliases(of entity: ArticleFacts.EntityIndex) -> [String] {
    let words = Set(FoldedName(facts.name(of: entity)).words.map(Array.init))
    var seen: Set<UInt64> = []
    return facts.forms(of: entity).filter { form in
      let folded = facts.strings.utf8(form.folded).split(separator: 0x20)
      return form.count > 0 && !folded.allSatisfy { words.contains(Array($0)) } && seen.insert(form.hash).inserted
    }.map { facts.strings[$0.text] }
  }

  func events() -> [ArticleDigest.Event] {
    entities(of: [.event]).map { event in
      func names(_ kind: Relation.Kind, from end: KeyPath<ArticleFacts.Relation, ArticleFacts.Relation.End>) -> [String]
      {
        let other = end == \.from ? \ArticleFacts.Relation.to : \.from
        return unique(
          facts.relations.filter { $0.kind == kind && facts.entity(of: $0[keyPath: end]) == event }
            .compactMap { facts.entity(of: $0[keyPath: other]) }.map { facts.name(of: $0) }
        )
      }
      return ArticleDigest.Event(
        name: facts.name(of: event),
        status: facts.entity(event)?.eventStatus,
        setting: facts.setting(of: event),
        participants: names(.participatesIn, from: \.to),
        documents: names(.produced, from: \.from)
      )
    }
  }

  func values(of kinds: [MentionKind]) -> [ArticleDigest.Item] {
    var seen: Set<[String]> = []
    return analysis.mentions.compactMap { mention in
      guard kinds.contains(mention.kind) else { return nil }
      let expression = cleaned(text.bytes[text.clipped(mention.range)])
      let value = mention.value?.readable(mention.kind) ?? ""
      let day = mention.kind == .date ? mention.value.flatMap { weekday(of: $0.text) } : nil
      let detail = [day, value].compactMap { $0 }.joined(separator: ", ")
      guard seen.insert([expression, detail]).inserted else { return nil }
      return ArticleDigest.Item(text: expression, detail: detail == expression ? "" : detail)
    }
  }

  func quotes() -> [ArticleDigest.Quote] {
    analysis.quotes.map { quote in
      ArticleDigest.Quote(
        speaker: quote.speaker.flatMap { facts.index(of: $0) }.map { facts.name(of: $0) } ?? "",
        text: cleaned(text.bytes[text.clipped(quote.range)]),
        isDirect: quote.kind == .direct
      )
    }
  }
}
