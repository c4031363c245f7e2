internal import AnnotationStore
internal import Annotations

extension Check {
  static let impossibleRegistryDate = Check(
    code: "impossible-registry-date",
    level: .error,
    summary: "a date of the registry that is on no calendar",
    explanation: """
      A role or membership begins or ends on a day that does not exist, so nothing can be said about who held it when.

          {"title":"Foreign Minister","from":"2031-02-30"}

      Correct the date. A month or year alone is fine where the day is not known: 2031-02, 2031.
      """,
    examination: .registry { registry, findings in
      registry.forEachPeriod { entity, list, index, period in
        for (member, date) in [("from", period.from), ("to", period.to)] {
          guard let date, DateBounds(date) == nil else { continue }
          findings.report(registry.places.range(of: entity.id.rawValue, list, index, member), "there is no day \(date)")
        }
      }
    }
  )

  static let reversedPeriod = Check(
    code: "reversed-period",
    level: .error,
    summary: "a role or membership that ends before it begins",
    explanation: """
      The last day of a role or membership lies before the first. Usually the two were exchanged, or a digit is wrong.

          {"title":"Foreign Minister","from":"2031-05","to":"2029-11"}

      Correct one of the dates.
      """,
    examination: .registry { registry, findings in
      registry.forEachPeriod { entity, list, index, period in
        guard let from = period.from, let to = period.to, let first = DateBounds(from), let last = DateBounds(to),
          last.latest < first.earliest
        else { return }
        findings.report(
          registry.places.range(of: entity.id.rawValue, list, index),
          "\(quoted(entity.name)) holds this until \(readableDate(to)) and from \(readableDate(from)) on"
        )
      }
    }
  )
}

extension RegistrySubject {
  /// Calls `body` for each dated role and membership: its entity, the list it stands in, its position there, its period.
  func forEachPeriod(_ body: (RegisteredEntity, String, Int, RegisteredPeriod) -> Void) {
    for entity in entities {
      for (index, role) in entity.roles.enumerated() { body(entity, "roles", index, role.period) }
      for (index, membership) in entity.memberships.enumerated() {
        body(entity, "memberships", index, membership.period)
      }
    }
  }
}
