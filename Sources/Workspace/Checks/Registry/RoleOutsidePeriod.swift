internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let roleOutsidePeriod = Check(
    code: "role-outside-period",
    level: .warning,
    summary: "an office that the registry dates elsewhere than the article",
    explanation: """
      The article says that somebody holds an office, and by the registry their time in it was over at the article's date,
      or had not begun. Either the article uses an old title, or the registry was not brought up to date.

          12 May 2031    “Foreign Minister Ilma Teveen said …”
          registry       Foreign Minister of zoravia, 2024 – March 2031

      Correct the title (“former Foreign Minister”), or enter in the registry until when the office was held. Articles
      without a date, former and acting holders, and paragraphs that tell of the time of the office are left alone.
      """,
    examination: .article { article, findings in
      guard let day = article.day else { return }
      for stated in article.officesOfRegistered() {
        let held = stated.tenures.filter { stated.names($0.offices) && $0.concerns(stated.owners) }
        guard let last = held.last, held.allSatisfy({ $0.role.period.surelyExcludes(day) != nil }),
          let exclusion = last.role.period.surelyExcludes(day),
          !article.speaksOfOtherTimes(around: stated.range, day: day)
        else { continue }
        let when = exclusion == .ended ? "had ended" : "had not begun"
        findings.report(
          stated.range,
          "by the registry \(stated.holder.name)’s time as \(quoted(last.role.title)) \(when) on "
            + "\(readableDate(article.analysis.metadata.published ?? "")): \(last.role.period.readable)",
          related: [article.registry.related(last, of: stated.holder)]
        )
      }
    }
  )

  static let roleAgainstRegistry = Check(
    code: "role-against-registry",
    level: .information,
    summary: "a minister who is a deputy in the registry, or the other way round",
    explanation: """
      The article gives somebody an office, and at its date the registry has them as its holder's deputy; or the article
      says deputy, and the registry has the office itself.

          12 May 2031    “Foreign Minister Bram Oster said …”
          registry       Deputy Foreign Minister of zoravia, since 2029

      Correct the title, or the registry.
      """,
    examination: .article { article, findings in
      guard let day = article.day else { return }
      for stated in article.officesOfRegistered() {
        let inForce = stated.tenures.filter { $0.concerns(stated.owners) && $0.role.period.surelyExcludes(day) == nil }
        if inForce.contains(where: { stated.names($0.offices) }) { continue }
        guard
          let other = inForce.first(where: { tenure in
            tenure.offices.contains { office in
              office.words.count > 1
                && stated.offices.contains { $0.words == office.words && $0.isDeputy != office.isDeputy }
            }
          }), !article.speaksOfOtherTimes(around: stated.range, day: day)
        else { continue }
        findings.report(
          stated.range,
          "the registry has \(stated.holder.name) as \(quoted(other.role.title))",
          related: [article.registry.related(other, of: stated.holder)]
        )
      }
    }
  )
}

/// A registered role in its parts.
private struct Tenure {
  var role: RegisteredRole
  var index: Int
  var offices: [OfficeName]

  /// The entity whose office it is; nil where the registry does not say.
  var owner: EntityID?

  /// Whether it can be an office of one of some owners; unknown ones contradict nothing.
  func concerns(_ owners: [EntityID]) -> Bool { owner.map { owners.isEmpty || owners.contains($0) } ?? true }
}

/// An office that the article gives to somebody whose roles are registered.
private struct RegisteredStatement {
  var holder: RegisteredEntity
  var tenures: [Tenure]
  var offices: [OfficeName]

  /// By the registry's identifiers.
  var owners: [EntityID]
  var range: Range<Int>

  /// Whether one of the offices is one of a tenure's.
  func names(_ others: [OfficeName]) -> Bool { !Set(offices).isDisjoint(with: others) }
}

extension ArticleSubject {
  /// The article's date where it is known to the day.
  var day: CivilDate? {
    guard let published = analysis.metadata.published, let bounds = DateBounds(published),
      bounds.earliest == bounds.latest
    else { return nil }
    return bounds.earliest
  }

  /// The offices that the article gives to persons whose roles the registry has.
  fileprivate func officesOfRegistered() -> [RegisteredStatement] {
    guard registry.entities.contains(where: { !$0.roles.isEmpty }) else { return [] }
    let entities = registeredEntities()
    return statedOffices(in: self).compactMap { stated in
      guard let holder = entities[stated.holder], !holder.roles.isEmpty else { return nil }
      let tenures = holder.roles.enumerated().map { index, role in
        Tenure(
          role: role,
          index: index,
          offices: registry.offices(of: role),
          owner: role.of.map(registry.currentID)
        )
      }
      // An owner whom the registry does not have is another one.
      let owners = stated.owners.map { entities[$0]?.id ?? $0 }
      let range = analysis.mentions[stated.role].range
      return RegisteredStatement(
        holder: holder,
        tenures: tenures,
        offices: stated.offices,
        owners: owners,
        range: range
      )
    }
  }

  /// The registry's entries of the article's entities: by identifier, else by name.
  func registeredEntities() -> [EntityID: RegisteredEntity] {
    var found: [EntityID: RegisteredEntity] = [:]
    for entity in analysis.entities {
      found[entity.id] =
        registry.entity(registry.currentID(of: entity.id))
        ?? registry.entity(named: entity.name, kind: entity.kind)
    }
    return found
  }

  /// Whether the paragraph around a place gives a date that lies well before or behind the article's: it may tell of then.
  func speaksOfOtherTimes(around place: Range<Int>, day: CivilDate) -> Bool {
    let sections = analysis.sections
    let next = sections.partitioningIndex { $0.range.lowerBound > place.lowerBound }
    let section = next > 0 ? sections[next - 1].range : 0..<text.bytes.count
    let first = analysis.mentions.partitioningIndex { $0.range.lowerBound >= section.lowerBound }
    return analysis.mentions[first...].prefix { $0.range.lowerBound < section.upperBound }.contains { mention in
      guard mention.kind == .date, let value = mention.value?.text else { return false }
      let years = value.split(separator: "/").compactMap { Int($0.prefix(4)) }
      return years.contains { $0 != day.year } || value.contains("X") || value.contains("..")
    }
  }
}

extension RegistrySubject {
  /// Where the registry has a tenure.
  fileprivate func related(_ tenure: Tenure, of holder: RegisteredEntity) -> Finding.Related {
    Finding.Related(
      location(places.range(of: holder.id.rawValue, "roles", tenure.index)),
      "the registry: \(tenure.role.title), \(tenure.role.period.readable)"
    )
  }
}
