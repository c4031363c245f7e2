internal import Annotations
internal import ArticleText

extension Check {
  static let sameStringTwoKinds = Check(
    code: "same-string-two-kinds",
    level: .warning,
    summary: "the same string accepted as one kind here and another kind there",
    explanation: """
      A person has accepted the same words as a mention of one kind in one place and of another kind elsewhere. Some words
      are both (“Washington”, a city and a president); mostly one of the two was a slip.

          “CIS” an organization in the lead, a place further down

      Correct one of them, or suppress the finding where both are right.
      """,
    examination: .article { article, findings in
      var first: [String: Mention] = [:]
      for mention in article.analysis.mentions where mention.status == .accepted && isName(mention.kind) {
        let name = article.text.string(in: mention.range)
        guard let other = first[name] else {
          first[name] = mention
          continue
        }
        // Of two kinds at one place the sidecar's own check tells.
        guard other.kind != mention.kind, other.range != mention.range else { continue }
        findings.report(
          mention.range,
          "“\(name)” is marked \(mention.kind.rawValue) here and \(other.kind.rawValue) elsewhere",
          related: [findings.related(other.range, "marked \(other.kind.rawValue)")]
        )
      }
    }
  )
}

/// Kinds whose mentions are names; a date's or an event's words mean different things in different places.
func isName(_ kind: MentionKind) -> Bool {
  [.person, .organization, .country, .place, .nationality, .misc, .document, .role].contains(kind)
    || !MentionKind.guidelineKinds.contains(kind)
}
