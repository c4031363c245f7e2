internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import Workspace

/// Links the mention at a place to an entity of the article or the registry.
func planLink(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  var desk = try session.desk(for: try arguments.article, version: try arguments.version)
  let index = try session.mention(arguments, at: desk)
  let mention = desk.analysis.mentions[index]
  let entity = try session.knownEntity(arguments, for: mention.kind, at: desk)
  var plan = DecisionPlan(title: "link \(title(mention.kind, desk.words(mention.range))) to \(entity.name)")
  session.decide(at: &desk) { $0.link(mentions: [index], to: entity.id) }
  plan.files = [desk.file].compactMap(\.self)
  return plan
}

/// Enters what the mention at a place names in the registry, and links the mention to it.
func planNewEntity(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  var desk = try session.desk(for: try arguments.article, version: try arguments.version)
  let index = try session.mention(arguments, at: desk)
  let mention = desk.analysis.mentions[index]
  guard !mention.kind.isValue else {
    throw ResponseError(.requestFailed, "\(withArticle(mention.kind)) names nothing that the registry could hold")
  }
  let name = try arguments.textIfPresent("name")
  var draft = try session.registryDraft(for: desk)
  let id: EntityID
  if let entity = mention.entity, name == nil || desk.analysis.name(of: entity) == name, draft.entity(entity) == nil {
    id = draft.register(entity, in: desk)
  } else if name == nil, let entity = mention.entity {
    throw ResponseError(.requestFailed, "\(entity.rawValue) is in the registry; give a \"name\" for another entity")
  } else {
    id = desk.newEntityID(for: name ?? desk.words(mention.range), mention.kind)
    draft.add(RegisteredEntity(id: id, kind: mention.kind, name: name ?? desk.words(mention.range)))
  }
  session.decide(at: &desk) { $0.link(mentions: [index], to: id) }
  let title = "enter \(title(mention.kind, name ?? desk.words(mention.range))) in the registry"
  return DecisionPlan(title: title, files: [draft.file, desk.file].compactMap(\.self))
}

/// Says that the mention at a place means another entity that is known under a name of its own.
func planSameEntity(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  var desk = try session.desk(for: try arguments.article, version: try arguments.version)
  let index = try session.mention(arguments, at: desk)
  let mention = desk.analysis.mentions[index]
  let other = try session.knownEntity(arguments, for: mention.kind, at: desk)
  let words = desk.words(mention.range)
  guard mention.entity != other.id else {
    throw ResponseError(.requestFailed, "\(title(mention.kind, words)) is linked to \(other.name) already")
  }
  var plan = DecisionPlan(title: "\(title(mention.kind, words)) is the same as \(other.name)")
  guard desk.hasRegistry, let own = mention.entity else {
    session.decide(at: &desk) { $0.link(mentions: [index], to: other.id) }
    plan.files = [desk.file].compactMap(\.self)
    return plan
  }
  var draft = try session.registryDraft(for: desk)
  let isOwnRegistered = draft.entity(own) != nil
  let isOtherRegistered = draft.entity(other.id) != nil
  switch (isOwnRegistered, isOtherRegistered) {
  case (true, true):
    let name = draft.entity(own)?.name
    draft.change(own) {
      $0.replacedBy = other.id
      $0.differentFrom.removeAll { $0 == other.id }
    }
    draft.change(other.id) {
      $0.add(alias: name)
      $0.differentFrom.removeAll { $0 == own }
    }
    // What the article's decisions still call by the old name would be a finding.
    let decided = desk.analysis.mentions.indices.filter {
      desk.analysis.mentions[$0].entity == own && desk.analysis.mentions[$0].status == .accepted
    }
    session.decide(at: &desk) { $0.link(mentions: Set(decided + [index]).sorted(), to: other.id) }
  case (true, false):
    // The registry's name lasts. Roles point to their holders too, and say nothing of the name.
    let mentions = desk.analysis.mentions.indices.filter { desk.analysis.mentions[$0].entity == other.id }
    let named = mentions.first { desk.analysis.mentions[$0].kind == mention.kind } ?? mentions.first
    session.decide(at: &desk) { $0.link(mentions: [named].compactMap(\.self), to: own) }
    draft.change(own) { $0.add(alias: other.name) }
  case (false, let isRegistered):
    let name = desk.analysis.name(of: own)
    session.decide(at: &desk) { $0.link(mentions: [index], to: other.id) }
    if isRegistered { draft.change(other.id) { $0.add(alias: name) } }
  }
  plan.files = [draft.file, desk.file].compactMap(\.self)
  return plan
}

/// Says that the mention at a place does not mean the entity that it is taken for; it becomes one of its own.
func planOtherEntity(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  var desk = try session.desk(for: try arguments.article, version: try arguments.version)
  let index = try session.mention(arguments, at: desk)
  let mention = desk.analysis.mentions[index]
  let words = desk.words(mention.range)
  guard let entity = mention.entity else {
    throw ResponseError(.requestFailed, "\(title(mention.kind, words)) is linked to nothing")
  }
  var draft = try session.registryDraft(for: desk)
  let isAboutOther = try arguments.textIfPresent("entity") != nil
  if isAboutOther {
    let other = try session.knownEntity(arguments, for: nil, at: desk)
    guard other.id != entity else {
      throw ResponseError(
        .requestFailed,
        "\(title(mention.kind, words)) is linked to \(other.name); leave out \"entity\""
      )
    }
    _ = draft.register(entity, in: desk)
    _ = draft.register(other.id, in: desk)
    draft.change(entity) { $0.add(different: other.id) }
    let name = desk.analysis.name(of: entity) ?? entity.rawValue
    return DecisionPlan(title: "\(name) is not \(other.name)", files: [draft.file].compactMap(\.self))
  }
  let id = desk.newEntityID(for: words, mention.kind)
  var own = RegisteredEntity(id: id, kind: mention.kind, name: words)
  own.differentFrom = [entity]
  draft.add(own)
  // The registry has to hold what is told apart.
  _ = draft.register(entity, in: desk)
  let name = draft.entity(entity)?.name ?? desk.analysis.name(of: entity) ?? entity.rawValue
  session.decide(at: &desk) { $0.link(mentions: [index], to: id) }
  return DecisionPlan(
    title: "\(title(mention.kind, words)) is not \(name)",
    files: [draft.file, desk.file].compactMap(\.self)
  )
}

extension Session {
  /// The entity that a command names by its identifier, the one in whose place it stands now where it was replaced.
  ///
  /// Throws for one that neither article nor registry knows, and for one that mentions of a kind cannot mean.
  ///
  /// - Parameter kind: the kind of the mention that is to mean it; nil for any.
  fileprivate func knownEntity(
    _ arguments: CommandArguments,
    for kind: MentionKind?,
    at desk: Desk
  ) throws -> (id: EntityID, name: String) {
    let wanted = EntityID(rawValue: try arguments.text("entity"))
    let id = currentID(of: wanted) { id in desk.registry.entities.first { $0.id == id }?.replacedBy }
    let known =
      desk.registry.entities.first { $0.id == id }.map { (name: $0.name, kind: $0.kind) }
      ?? desk.analysis.entities.first { $0.id == id }.map { (name: $0.name, kind: $0.kind) }
    guard let known else {
      throw ResponseError(.requestFailed, "neither the article nor the registry has an entity \"\(id.rawValue)\"")
    }
    if let kind, !kind.mayMean(known.kind) {
      throw ResponseError(
        .requestFailed,
        "\(known.name) is \(withArticle(known.kind)), and the mention \(withArticle(kind)); change its kind first"
      )
    }
    return (id, known.name)
  }
}

extension Analysis {
  /// The name of an entity; nil for one that the article does not mention.
  func name(of id: EntityID) -> String? { entities.first { $0.id == id }?.name }
}

extension RegisteredEntity {
  /// Adds another form of the name, of persons only a full one: surnames alone belong to many.
  mutating func add(alias: String?) {
    guard let alias, alias != name, !aliases.contains(alias), kind != .person || alias.contains(" ") else { return }
    aliases.append(alias)
  }

  fileprivate mutating func add(different id: EntityID) {
    if !differentFrom.contains(id) { differentFrom.append(id) }
  }
}
