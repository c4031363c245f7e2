internal import Annotations
internal import ArticleText

extension Check {
  static let repeatedExpansion = Check(
    code: "repeated-expansion",
    level: .information,
    summary: "an acronym that is spelled out a second time",
    explanation: """
      The article explains an acronym that it has explained before, in the same words. Mostly a paragraph was moved or taken
      from another article.

          … the Karsan River Water Authority (KRWA) … Later the Karsan River Water Authority (KRWA) …

      Use the acronym alone from the second mention on.
      """,
    examination: .article { article, findings in
      var first: [String: AcronymDefinition] = [:]
      for definition in article.acronymDefinitions {
        guard let earlier = first[definition.short] else {
          // A headline's explanation is repeated in the text.
          let role = article.block(at: definition.full.lowerBound)?.role
          if role != .title && role != .heading { first[definition.short] = definition }
          continue
        }
        guard article.comparableName(earlier.full) == article.comparableName(definition.full) else { continue }
        findings.report(
          definition.full.lowerBound..<max(definition.full.upperBound, definition.shortRange.upperBound),
          "“\(definition.short)” has been spelled out before",
          related: [findings.related(earlier.full, "first here")]
        )
      }
    }
  )

  static let conflictingExpansions = Check(
    code: "conflicting-expansions",
    level: .warning,
    summary: "an acronym that is spelled out in two ways",
    explanation: """
      The article gives an acronym two different full names. Either one of them is wrong, or two bodies share the acronym
      and every later mention of it is ambiguous.

          the Karsan River Water Authority (KRWA) … the Karsan Regional Water Agency (KRWA)

      Correct the name, or find another short form for one of the bodies.
      """,
    examination: .article { article, findings in
      var first: [String: AcronymDefinition] = [:]
      for definition in article.acronymDefinitions {
        guard let earlier = first[definition.short] else {
          first[definition.short] = definition
          continue
        }
        let (a, b) = (article.comparableName(earlier.full), article.comparableName(definition.full))
        guard a != b, !a.isEmpty, !b.isEmpty, !isPart(a, of: b), !isPart(b, of: a) else { continue }
        findings.report(
          definition.full,
          "“\(definition.short)” is \(article.words(definition.full)) here and \(article.words(earlier.full)) before",
          related: [findings.related(earlier.full, "the other full name")]
        )
      }
    }
  )
}

/// Whether one name ends or begins with the other: “Ministry of Water of Karsan” and “Ministry of Water”.
private func isPart(_ name: [UInt8], of longer: [UInt8]) -> Bool {
  longer.starts(with: name) || longer.suffix(name.count).elementsEqual(name)
}
