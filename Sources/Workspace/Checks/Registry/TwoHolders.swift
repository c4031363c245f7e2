internal import AnnotationStore
internal import Annotations

extension Check {
  static let twoHolders = Check(
    code: "two-holders",
    level: .warning,
    summary: "two persons in an office of one person at the same time",
    explanation: """
      The registry has two persons in an office that one person holds at a time: a president, a prime minister, a minister
      of one portfolio, a secretary-general, the chair of a body. Usually the end of the first one's time is missing.

          ilma-teveen   Foreign Minister of zoravia   from 2028
          bram-oster    Foreign Minister of zoravia   from 2031

      Enter the day on which the first one's time ended. Deputies, acting holders and offices without `of` are left alone,
      and so are times whose beginning is not known.
      """,
    examination: .registry { registry, findings in
      struct Office: Hashable {
        var name: OfficeName
        var owner: EntityID
      }
      typealias Tenure = (holder: RegisteredEntity, index: Int, period: RegisteredPeriod)
      var tenures: [Office: [Tenure]] = [:]
      var order: [Office] = []
      for entity in registry.entities where entity.replacedBy == nil && entity.kind == .person {
        for (index, role) in entity.roles.enumerated() {
          guard let owner = role.of.map(registry.currentID) else { continue }
          for name in registry.offices(of: role) where name.isHeldByOne {
            let office = Office(name: name, owner: owner)
            if tenures[office] == nil { order.append(office) }
            tenures[office, default: []].append((entity, index, role.period))
          }
        }
      }
      for office in order {
        let sorted = (tenures[office] ?? []).stablySorted { ($0.period.from ?? "") < ($1.period.from ?? "") }
        for (tenure, next) in zip(sorted, sorted.dropFirst())
        where tenure.holder.id != next.holder.id && tenure.period.surelyOverlaps(next.period) {
          findings.report(
            registry.places.range(of: next.holder.id.rawValue, "roles", next.index),
            "\(next.holder.name) and \(tenure.holder.name) hold this office of \(office.owner.rawValue) at the same time",
            related: [
              findings.related(
                registry.places.range(of: tenure.holder.id.rawValue, "roles", tenure.index),
                "\(tenure.holder.name): \(tenure.period.readable)"
              )
            ]
          )
        }
      }
    }
  )
}

extension RegistrySubject {
  /// The offices of a registered role, without the words of whose they are.
  func offices(of role: RegisteredRole) -> [OfficeName] {
    let owner = role.of.flatMap { entity(currentID(of: $0)) }
    return OfficeName.offices(of: role.title, owner: owner.map { [$0.name] + $0.aliases } ?? [])
  }
}
