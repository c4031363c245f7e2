internal import AnnotationStore
internal import Annotations
internal import ArticleText

extension Check {
  static let membershipOutsidePeriod = Check(
    code: "membership-outside-period",
    level: .warning,
    summary: "a membership that the registry dates elsewhere than the article",
    explanation: """
      The article counts a country or body among the members of an organization, and by the registry it was no member at
      the article's date: it had left, or had not joined.

          12 May 2031    “the Lake Council’s members Zoravia and Lithany”
          registry       lithany in lake-council, 2009 – 2027

      Correct the text, or the registry. Organizations of which the registry dates no membership of the country are left
      alone.
      """,
    examination: .article { article, findings in
      guard let day = article.day, article.registry.entities.contains(where: { !$0.memberships.isEmpty }) else {
        return
      }
      let entities = article.registeredEntities()
      let analysis = article.analysis
      // One membership may be told in several places, and be both decided and suggested.
      var reported: Set<[EntityID]> = []
      for relation in analysis.relations where relation.kind == .memberOf {
        guard let from = analysis.entity(of: relation.from), let member = entities[from],
          let body = analysis.entity(of: relation.to).flatMap({ entities[$0] })
        else { continue }
        let dated = member.memberships.enumerated().filter { article.registry.currentID(of: $1.of) == body.id }
        guard let last = dated.last, dated.allSatisfy({ $0.element.period.surelyExcludes(day) != nil }),
          let exclusion = last.element.period.surelyExcludes(day),
          let mention = analysis.mentions.first(where: { $0.entity == from }),
          !article.speaksOfOtherTimes(around: relation.provenance.evidence, day: day),
          reported.insert([member.id, body.id]).inserted
        else { continue }
        let evidence = relation.provenance.evidence
        let when = exclusion == .ended ? "had left" : "had not joined"
        findings.report(
          evidence.isEmpty ? mention.range : evidence,
          "by the registry \(member.name) \(when) \(body.name) on \(readableDate(analysis.metadata.published ?? ""))",
          related: [
            Finding.Related(
              article.registry.location(
                article.registry.places.range(of: member.id.rawValue, "memberships", last.offset)
              ),
              "the registry: \(last.element.period.readable)"
            )
          ]
        )
      }
    }
  )
}
