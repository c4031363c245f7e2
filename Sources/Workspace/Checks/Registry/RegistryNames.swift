internal import AnnotationStore
internal import Annotations

extension Check {
  static let duplicateEntity = Check(
    code: "duplicate-entity",
    level: .warning,
    summary: "two entities of one kind and name",
    explanation: """
      Two entries of the registry have the same type and name. Usually the same person or body was entered twice, and each
      article now points to one of the two at random.

          {"id":"ilma-teveen","type":"person","name":"Ilma Teveen"}
          {"id":"teveen-ilma","type":"person","name":"Ilma Teveen"}

      Give the one that is to go `replacedBy` with the other one's identifier. If there are two of that name, say so with
      `differentFrom`.
      """,
    examination: .registry { registry, findings in
      var first: [RegisteredName: RegisteredEntity] = [:]
      for entity in registry.entities where entity.replacedBy == nil {
        let name = RegisteredName(entity.kind, entity.name)
        guard let other = first[name] else {
          first[name] = entity
          continue
        }
        if entity.isSaidToDiffer(from: other) { continue }
        findings.report(
          registry.places.range(of: entity.id.rawValue, "name"),
          "\(quoted(entity.name)) is the name of \(other.id.rawValue) as well",
          related: [findings.related(registry.places.range(of: other.id.rawValue, "name"), "first here")]
        )
      }
    }
  )

  static let ambiguousAlias = Check(
    code: "ambiguous-alias",
    level: .warning,
    summary: "an alias that is the name or alias of another entity of the same kind",
    explanation: """
      A name leads to two entries of the registry, so a mention of it cannot be linked without asking.

          {"id":"lake-council","type":"organization","name":"Lake Council","aliases":["LC"]}
          {"id":"league-of-cities","type":"organization","name":"League of Cities","aliases":["LC"]}

      Remove the alias where it is wrong. Where both bear it, say so with `differentFrom`. Surnames that several persons
      share are no finding.
      """,
    examination: .registry { registry, findings in
      var names: [RegisteredName: RegisteredEntity] = [:]
      for entity in registry.entities where entity.replacedBy == nil {
        let name = RegisteredName(entity.kind, entity.name)
        if names[name] == nil { names[name] = entity }
      }
      var aliases: [RegisteredName: RegisteredEntity] = [:]
      for entity in registry.entities where entity.replacedBy == nil {
        for (index, alias) in entity.aliases.enumerated() {
          let name = RegisteredName(entity.kind, alias)
          let isSurname = entity.kind == .person && name.wordCount < 2
          let other = names[name] ?? (isSurname ? nil : aliases[name])
          aliases[name] = aliases[name] ?? entity
          guard let other, other.id != entity.id, !entity.isSaidToDiffer(from: other) else { continue }
          let what = names[name] == nil ? "an alias" : "the name"
          findings.report(
            registry.places.range(of: entity.id.rawValue, "aliases", index),
            "\(quoted(alias)) is \(what) of \(other.id.rawValue) as well",
            related: [findings.related(registry.range(of: other.id), "the other entity")]
          )
        }
      }
    }
  )

  static let sharedIdentity = Check(
    code: "shared-identity",
    level: .error,
    summary: "two entities that are the same entity elsewhere",
    explanation: """
      Two entries of the registry have the same `sameAs`, for example one Wikidata item. Then they are the same person or
      body, or one of the addresses is wrong.

          {"id":"ilma-teveen", … "sameAs":["wikidata:Q1"]}
          {"id":"bram-oster", … "sameAs":["wikidata:Q1"]}

      Correct the address, or give the entry that is to go `replacedBy`.
      """,
    examination: .registry { registry, findings in
      var first: [String: RegisteredEntity] = [:]
      for entity in registry.entities where entity.replacedBy == nil {
        for (index, address) in entity.sameAs.enumerated() {
          guard let other = first[address] else {
            first[address] = entity
            continue
          }
          let place = registry.places.range(of: entity.id.rawValue, "sameAs", index)
          let message =
            other.id == entity.id
            ? "\(quoted(address)) is there twice" : "\(quoted(address)) is \(other.id.rawValue) as well"
          let related = findings.related(registry.places.range(of: other.id.rawValue, "sameAs"), "first here")
          findings.report(place, message, related: other.id == entity.id ? [] : [related])
        }
      }
    }
  )
}

extension RegisteredEntity {
  /// Whether either of two entities says that it is not the other.
  func isSaidToDiffer(from other: RegisteredEntity) -> Bool {
    differentFrom.contains(other.id) || other.differentFrom.contains(id)
  }
}
