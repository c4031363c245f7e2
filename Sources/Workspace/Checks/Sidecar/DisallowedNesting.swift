internal import AnnotationStore
internal import Annotations
internal import EntityExtraction

extension Check {
  static let disallowedNesting = Check(
    code: "disallowed-nesting",
    level: .warning,
    summary: "a mention inside another one in which its kind does not stand",
    explanation: """
      The guidelines say which kinds stand inside which. Countries, places, nationalities, organizations, persons, roles
      and dates stand inside roles, organizations, events and documents; countries and nationalities also inside places
      and other names. Nothing stands inside the name of a person or a country, a date or an amount.

          Jacinta Paris
          ^^^^^^^^^^^^^ person
                  ^^^^^ place             part of the name, no place

      Drop the mention that is not meant. Kinds of your own may stand anywhere but inside persons, countries, nationalities
      and values.
      """,
    examination: .sidecar { article, sidecar, findings in
      let mentions = article.analysis.mentions
      var open: [Int] = []
      for (index, mention) in mentions.enumerated() where mention.status == .accepted {
        open.removeAll { mentions[$0].range.upperBound <= mention.range.lowerBound }
        defer { open.append(index) }
        guard let outer = open.last.map({ mentions[$0] }), outer.range.upperBound >= mention.range.upperBound,
          outer.range != mention.range, let id = article.decided.mentionIDs[index]
        else { continue }
        let (inside, around) = (KindSet(mention.kind), KindSet(outer.kind))
        guard !inside.isEmpty, !around.isEmpty, !Nesting.allows(inside, inside: around) else { continue }
        findings.report(
          id,
          at: mention.range,
          in: article,
          sidecar,
          "the \(mention.kind.rawValue) \(article.words(mention.range)) cannot stand inside the \(outer.kind.rawValue) "
            + article.words(outer.range),
          related: [Finding.Related(article.location(outer.range), "the mention around it")],
          fixes: [Fix("Drop the inner mention", isSafe: false, edits: sidecar.removingWithReferences(to: id))]
        )
      }
    }
  )
}
