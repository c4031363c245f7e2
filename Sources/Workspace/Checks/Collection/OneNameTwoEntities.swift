internal import AnnotationStore
internal import Annotations

extension Check {
  static let oneNameTwoEntities = Check(
    code: "one-name-two-entities",
    level: .warning,
    summary: "one full name that decisions link to two entities of the registry",
    explanation: """
      People have linked the same full name to two entries of the registry, here and in another article. One of the links
      is a slip, or the person or body was entered twice.

          a.txt     “Ilma Teveen”    ilma-teveen
          b.txt     “Ilma Teveen”    teveen-ilma

      Link both to the same entry, and give the other `replacedBy` if it is a duplicate. Two persons who share their name
      are told apart by `differentFrom`. Names of one word are left alone.
      """,
    examination: .collection { collection, findings in
      typealias Use = (entity: EntityID, place: Location)
      var uses: [RegisteredName: [Use]] = [:]
      var order: [RegisteredName] = []
      for article in collection.articles.sorted(by: { $0.uri < $1.uri }) {
        for link in article.links {
          let entity = collection.registry.currentID(of: link.entity)
          guard collection.registry.entity(entity) != nil else { continue }
          let name = RegisteredName(link.kind, link.name)
          if uses[name] == nil { order.append(name) }
          uses[name, default: []].append((entity, Location(article: article.uri, range: link.range)))
        }
      }
      for name in order {
        guard let all = uses[name], Set(all.map(\.entity)).count > 1 else { continue }
        var counts: [EntityID: Int] = [:]
        for use in all { counts[use.entity, default: 0] += 1 }
        // The most frequent one, the first of several.
        guard let usual = all.max(by: { (counts[$0.entity] ?? 0) < (counts[$1.entity] ?? 0) }) else { continue }
        let first = all.first { counts[$0.entity] == counts[usual.entity] } ?? usual
        for use in all where use.entity != first.entity {
          guard let a = collection.registry.entity(use.entity), let b = collection.registry.entity(first.entity),
            !a.isSaidToDiffer(from: b)
          else { continue }
          findings.report(
            at: use.place,
            "this name is linked to \(use.entity.rawValue) here and to \(first.entity.rawValue) elsewhere",
            related: [Finding.Related(first.place, "linked to \(first.entity.rawValue) here")]
          )
        }
      }
    }
  )
}
