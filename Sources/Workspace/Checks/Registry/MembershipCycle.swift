internal import AnnotationStore
internal import Annotations

extension Check {
  static let membershipCycle = Check(
    code: "membership-cycle",
    level: .warning,
    summary: "organizations that are members of each other in a circle",
    explanation: """
      An organization is a member of one that, directly or by others, is a member of it. One of the memberships was entered
      the wrong way round.

          lake-council   member of   river-league
          river-league   member of   lake-council

      Remove the membership that is wrong.
      """,
    examination: .registry { registry, findings in
      // 1: on the way that is being followed; 2: seen to its end.
      var state: [EntityID: Int] = [:]
      for start in registry.entities where state[start.id] == nil {
        var way: [(entity: RegisteredEntity, next: Int)] = [(start, 0)]
        state[start.id] = 1
        while let last = way.last {
          guard last.next < last.entity.memberships.count else {
            state[last.entity.id] = 2
            way.removeLast()
            continue
          }
          way[way.count - 1].next += 1
          let body = registry.currentID(of: last.entity.memberships[last.next].of)
          guard let entity = registry.entity(body) else { continue }
          if state[body] == 1 {
            findings.report(
              registry.places.range(of: last.entity.id.rawValue, "memberships", last.next),
              body == last.entity.id
                ? "\(body.rawValue) is a member of itself"
                : "\(last.entity.id.rawValue) is a member of \(body.rawValue), which directly or by others is a member of it",
              related: [findings.related(registry.range(of: body), "the other one")]
            )
          } else if state[body] == nil {
            state[body] = 1
            way.append((entity, 0))
          }
        }
      }
    }
  )
}
