import Annotations

/// Stage 7: what the mentions of an article mean, and what resolution learnt on the way that relations rest on.
package struct Resolution: Sendable {
  package var table: EntityTable
  var roles: MentionMap<RoleStructure>
  var owners: MentionMap<[RoleOwner]>
  var holders: [ResolvedHolder] = []
  var abbreviations: [Abbreviation] = []
  var events: MentionMap<EventStructure>

  /// What forms of address tell of persons, by entity.
  var genders: [Int: FormsOfAddress.Gender] = [:]

  /// Resolves all mentions of an article; linear in the mentions and the text around them.
  package init(_ article: ArticleMentions, lexicon: Lexicon) {
    table = EntityTable(mentionCount: article.mentions.count)
    roles = MentionMap(mentionCount: article.mentions.count)
    owners = MentionMap(mentionCount: article.mentions.count)
    events = MentionMap(mentionCount: article.mentions.count)
    for mention in article.mentions.indices where article.mentions[mention].kind == .role {
      roles[mention] = RoleStructure.parse(mention, in: article)
    }
    resolveGeography(article, lexicon: lexicon, into: &table)
    resolveValueEntities(article, into: &table)
    var organizations = OrganizationResolution(article: article)
    organizations.run(into: &table)
    abbreviations = organizations.abbreviations
    let holdings = roleHoldings(in: article, roles: roles)
    var persons = PersonResolution(article: article, roles: roles, holdings: holdings)
    persons.run(into: &table)
    genders = persons.genders
    owners = RoleOwners(article: article, roles: roles, table: table).owners()
    var roleResolution = RoleResolution(article: article, roles: roles, owners: owners)
    roleResolution.run(holdings, into: &table)
    holders = roleResolution.holders
    var documents = DocumentResolution(article: article)
    documents.run(into: &table)
    var eventResolution = EventResolution(article: article)
    eventResolution.run(into: &table)
    events = eventResolution.structures
    resolveOtherNames(article, into: &table)
    resolveListedNames(article, into: &table)
  }
}
