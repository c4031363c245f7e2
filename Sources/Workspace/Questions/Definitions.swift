import AnnotationStore
import Annotations

extension Workspace {
  /// The introducing mention in this article.
  package mutating func definition(at offset: Int, in article: ArticleURI) -> Targets? {
    targets(at: offset, in: article) { workspace, subject in
      guard let entity = subject.entity else { return [Location(article: article, range: subject.range)] }
      return workspace.introduction(of: entity).map { [$0] } ?? []
    }
  }

  /// The entity's entry in the registry, else the line of the annotation file that the mention or quotation stands in.
  ///
  /// Where nobody has decided, it is the entity's introduction in the earliest article that names it.
  package mutating func declaration(at offset: Int, in article: ArticleURI) -> Targets? {
    let found = targets(at: offset, in: article) { workspace, subject in
      if let entry = subject.entity.flatMap({ workspace.registryEntry(of: $0) }) { return [entry] }
      if let line = workspace.storedLine(in: article, { $0.mentionIDs[subject.mention] }) { return [line] }
      return subject.entity.flatMap { workspace.declaration(of: $0) }.map { [$0] } ?? []
    }
    if found != nil { return found }
    guard let slot = slot(of: article), let reading = reading(at: slot), let quote = reading.quote(at: offset),
      let line = storedLine(in: article, { $0.quoteIDs[quote] })
    else { return nil }
    return Targets(origin: reading.analysis.quotes[quote].range, locations: [line])
  }

  /// The item of the annotation file that a part of an article's analysis comes from; nil for a mere suggestion.
  private mutating func storedLine(in article: ArticleURI, _ id: (DecidedAnalysis) -> ItemID?) -> Location? {
    guard let item = decidedAnalysis(of: article).flatMap(id), let file = sidecarFile(of: article) else { return nil }
    let range = file.range(of: item)
    return range.isEmpty ? nil : file.location(range)
  }

  /// The entity's entry in the registry; where there is none, its introduction in the earliest article that names it.
  mutating func declaration(of member: LinkIndex.Member) -> Location? {
    registryEntry(of: member) ?? earliest(of: links.members(of: member)).flatMap { introduction(of: $0) }
  }

  /// The identifier in the registry's entry of an entity; nil where it has none.
  func registryEntry(of member: LinkIndex.Member) -> Location? {
    guard let reference = reference(to: member),
      let folder = innermostFolder(of: reference.article, where: \.hasRegistry),
      let place = folder.registryFile?.places[reference.entity]
    else { return nil }
    return Location(article: folder.registryURI, range: place.id)
  }

  /// Person → the role mention that says who they are; organization → its expansion.
  package mutating func typeDefinition(at offset: Int, in article: ArticleURI) -> Targets? {
    targets(at: offset, in: article) { workspace, subject in
      guard let entity = subject.entity else { return [] }
      for member in workspace.linkedEntities(of: entity) {
        if let mention = workspace.describingMention(of: member),
          let location = workspace.location(ofMention: mention, at: member.slot)
        {
          return [location]
        }
      }
      return []
    }
  }

  /// Role → the persons who hold it, in all articles; event → its documents and participants; else the introductions
  /// in the other articles.
  package mutating func implementation(at offset: Int, in article: ArticleURI) -> Targets? {
    targets(at: offset, in: article) { workspace, subject in
      if subject.kind == .role { return workspace.holders(of: subject) }
      guard let entity = subject.entity else { return [] }
      if subject.kind == .event { return workspace.participantsAndDocuments(of: entity) }
      return workspace.linkedEntities(of: entity).filter { $0.slot != entity.slot }.compactMap(workspace.introduction)
    }
  }

  private mutating func targets(
    at offset: Int,
    in article: ArticleURI,
    find: (inout Workspace, Subject) -> [Location]
  ) -> Targets? {
    guard let subject = subject(at: offset, in: article) else { return nil }
    return Targets(origin: subject.range, locations: find(&self, subject))
  }
}

extension Workspace {
  /// The entity of the article with the earliest date, of those without date the first by URI.
  func earliest(of members: [LinkIndex.Member]) -> LinkIndex.Member? {
    // Of an unknown day, 0, the predecessor is the greatest number.
    members.min { (links.facts($0.slot)?.day ?? 0) &- 1 < (links.facts($1.slot)?.day ?? 0) &- 1 }
  }

  /// The mention that says who or what an entity is: the first role of a person, the long form of an organization.
  private func describingMention(of member: LinkIndex.Member) -> ArticleFacts.MentionIndex? {
    guard let facts = links.facts(member.slot), let entity = facts.entity(member.entity) else { return nil }
    if facts.kind(entity.kind) == .person { return facts.offices(of: member.entity).first?.role }
    guard facts.kind(entity.kind) == .organization else { return nil }
    for relation in facts.relations where relation.kind == .abbreviates {
      if case .mention(let expansion) = relation.to, facts.mention(expansion)?.entity == member.entity {
        return expansion
      }
    }
    let mentions = facts.mentions(of: member.entity).filter { facts.mention($0)?.kind == entity.kind }
    let longest = mentions.map { facts.mention($0)?.range.count ?? 0 }.max() ?? 0
    return mentions.first { facts.mention($0)?.range.count == longest }
  }

  /// Where the holders of a role are introduced, in this article and in all others.
  private mutating func holders(of subject: Subject) -> [Location] {
    guard let facts = links.facts(subject.slot) else { return [] }
    let role = UInt32(truncatingIfNeeded: subject.mention)
    var found: [LinkIndex.Member] = []
    for office in facts.offices where office.role == role {
      found.append(LinkIndex.Member(slot: subject.slot, entity: office.holder))
    }
    // A role that is not stated here as an office may still name the person: `The Minister`.
    if found.isEmpty, let entity = subject.entity, facts.entity(entity.entity).map({ facts.kind($0.kind) }) == .person {
      found.append(entity)
    }
    let asked = facts.offices.filter { $0.role == role || found.contains(.init(slot: subject.slot, entity: $0.holder)) }
      .filter { $0.role == role || facts.mention($0.role)?.range == subject.range }
    let owners = asked.flatMap { facts.states(of: $0) }
    let wordings = asked.map(\.wording)
    for slot in slotsInOrder(first: subject.slot) where !asked.isEmpty {
      guard let facts = links.facts(slot) else { continue }
      for office in facts.offices where wordings.contains(office.wording) {
        let states = facts.states(of: office)
        guard owners.isEmpty ? states.isEmpty : states.contains(where: { owners.contains($0) }) else { continue }
        found.append(LinkIndex.Member(slot: slot, entity: office.holder))
      }
    }
    return unique(found).compactMap { introduction(of: $0) }
  }

  private mutating func participantsAndDocuments(of event: LinkIndex.Member) -> [Location] {
    var documents: [LinkIndex.Member] = []
    var participants: [LinkIndex.Member] = []
    for member in linkedEntities(of: event) {
      guard let facts = links.facts(member.slot) else { continue }
      for relation in facts.relations {
        guard let from = facts.entity(of: relation.from), let to = facts.entity(of: relation.to) else { continue }
        if relation.kind == .produced, from == member.entity { documents.append(.init(slot: member.slot, entity: to)) }
        if relation.kind == .participatesIn, to == member.entity {
          participants.append(.init(slot: member.slot, entity: from))
        }
      }
    }
    return unique(documents + participants).compactMap { introduction(of: $0) }
  }

  /// The indexed articles' places: one first, then the others in the order of their URIs.
  private func slotsInOrder(first: Int) -> [Int] {
    [first] + links.slots.filter { $0 != first }
  }
}
