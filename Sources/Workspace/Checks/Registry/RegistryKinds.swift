internal import AnnotationStore
internal import Annotations

extension Check {
  static let registryKinds = Check(
    code: "registry-kinds",
    level: .warning,
    summary: "a role or membership of an entity whose kind has none",
    explanation: """
      Persons hold roles; countries and organizations have memberships; an office belongs to a country, an organization or
      a place, and members belong to an organization.

          {"id":"lith","type":"place", … "roles":[{"title":"mayor","of":"ilma-teveen"}]}       the wrong way round

      Enter the role with the person who holds it, and correct the `type` or the `of` that is wrong. Types of your own are
      left alone.
      """,
    examination: .registry { registry, findings in
      let guidelineKinds = Set(MentionKind.guidelineKinds)
      func isOther(_ kind: MentionKind, than allowed: MentionKind...) -> Bool {
        guidelineKinds.contains(kind) && !allowed.contains(kind)
      }
      for entity in registry.entities {
        let id = entity.id.rawValue
        if !entity.roles.isEmpty, isOther(entity.kind, than: .person) {
          findings.report(registry.places.range(of: id, "roles"), "\(withArticle(entity.kind)) holds no roles")
        }
        if !entity.memberships.isEmpty, isOther(entity.kind, than: .country, .organization, .place) {
          findings.report(
            registry.places.range(of: id, "memberships"),
            "\(withArticle(entity.kind)) has no memberships"
          )
        }
        for (index, role) in entity.roles.enumerated() {
          guard let owner = role.of.flatMap({ registry.entity($0) }),
            isOther(owner.kind, than: .country, .organization, .place)
          else { continue }
          findings.report(
            registry.places.range(of: id, "roles", index, "of"),
            "\(owner.id.rawValue) is \(withArticle(owner.kind)), which has no offices"
          )
        }
        for (index, membership) in entity.memberships.enumerated() {
          guard let body = registry.entity(membership.of), isOther(body.kind, than: .organization) else { continue }
          findings.report(
            registry.places.range(of: id, "memberships", index, "of"),
            "\(body.id.rawValue) is \(withArticle(body.kind)), which has no members"
          )
        }
      }
    }
  )
}
