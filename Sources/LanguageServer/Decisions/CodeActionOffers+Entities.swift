internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import PositionedJSON
internal import Workspace

extension CodeActionOffers {
  /// What can be said of who or what a mention means.
  func entities(of index: Int) -> [CodeAction] {
    let mention = view.analysis.mentions[index]
    if mention.kind.isValue { return [] }
    var actions = sameEntities(mention, index) + links(mention, index)
    guard registryURI != nil else { return actions }
    let isRegistered = mention.entity.map { id in registry.entities.contains { $0.id == id } } ?? false
    if !isRegistered {
      let name = mention.entity.flatMap { view.analysis.name(of: $0) } ?? words(mention.range)
      actions.append(
        action("Enter “\(short(name))” in the registry", "refactor.attache.entity.new", .newEntity, at: .mention(index))
      )
    }
    if let entity = mention.entity, isRegistered || view.analysis.mentions.count(where: { $0.entity == entity }) > 1 {
      let name = view.analysis.name(of: entity) ?? entity.rawValue
      let (written, known) = (short(words(mention.range)), short(name))
      let other = mention.kind == .person ? "somebody else" : "another \(mention.kind.rawValue)"
      actions.append(
        action(
          written == known ? "This “\(written)” is \(other)" : "“\(written)” here is not \(known)",
          "refactor.attache.entity.notSame",
          .notSame,
          at: .mention(index)
        )
      )
    }
    if let office = view.office(at: index, in: text), let title = office.title {
      actions.append(
        action(
          "Enter “\(short(title))” as an office of \(short(office.name))",
          "refactor.attache.entity.addRole",
          .addRole,
          at: .mention(index)
        )
      )
    }
    return actions
  }

  /// Other entities of the article that the mention's may be.
  private func sameEntities(_ mention: Mention, _ index: Int) -> [CodeAction] {
    let others = view.analysis.entities.filter { $0.kind == mention.kind && $0.id != mention.entity }
    return likely(others, mention, name: { $0.name }).map { entity in
      action(
        "“\(short(words(mention.range)))” is the same as \(short(entity.name))",
        "refactor.attache.entity.sameAs",
        .sameAs,
        at: .mention(index),
        [JSONMember("entity", .string(entity.id.rawValue))]
      )
    }
  }

  /// Entries of the registry that the mention may be linked to.
  private func links(_ mention: Mention, _ index: Int) -> [CodeAction] {
    let known = Set(view.analysis.entities.map(\.id))
    let others = registry.entities.filter {
      $0.kind == mention.kind && $0.id != mention.entity && $0.replacedBy == nil && !known.contains($0.id)
    }
    return likely(others, mention, name: { ([$0.name] + $0.aliases).joined(separator: " ") }).map { entity in
      action(
        "Link “\(short(words(mention.range)))” to \(short(entity.name)) of the registry",
        "refactor.attache.entity.link",
        .link,
        at: .mention(index),
        [JSONMember("entity", .string(entity.id.rawValue))]
      )
    }
  }

  /// Those that share a word with a mention; all, but not too many, where the client asks for actions of a kind.
  private func likely<Named>(_ others: [Named], _ mention: Mention, name: (Named) -> String) -> [Named] {
    let own = wordSet(words(mention.range))
    let sharing = others.filter { !wordSet(name($0)).isDisjoint(with: own) }
    let rest = isAsked ? others.filter { wordSet(name($0)).isDisjoint(with: own) } : []
    return Array((sharing + rest).prefix(isAsked ? 20 : 4))
  }

  private func wordSet(_ words: String) -> Set<String> {
    Set(words.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init))
  }

  private func short(_ words: String) -> String { elided(harmless(cleaned(words.utf8)), to: 40) }
}
