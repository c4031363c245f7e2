internal import AnnotationStore
internal import Annotations

extension Check {
  static let crossingMentions = Check(
    code: "crossing-mentions",
    level: .error,
    summary: "two mentions that overlap without one being inside the other",
    explanation: """
      Mentions may nest, they never cross. Two that cross cannot both be right, and most export formats cannot hold them.

          Foreign Minister of Zoravia Ilma Teveen
                                      ^^^^^^^^^^^ person
                              ^^^^^^^^^^^^ country

      Change the bounds of one of them, or drop it.
      """,
    examination: .sidecar { article, sidecar, findings in
      let mentions = article.analysis.mentions
      // Mentions come by start, outer ones first: those that are still open nest in each other.
      var open: [Int] = []
      for (index, mention) in mentions.enumerated() where mention.status == .accepted {
        open.removeAll { mentions[$0].range.upperBound <= mention.range.lowerBound }
        if let crossed = open.last(where: { mentions[$0].range.upperBound < mention.range.upperBound }) {
          let other = mentions[crossed]
          let message = "\(article.words(mention.range)) crosses \(article.words(other.range))"
          let related = [Finding.Related(article.location(other.range), "the mention that it crosses")]
          if let id = article.decided.mentionIDs[index] {
            findings.report(id, at: mention.range, in: article, sidecar, message, related: related)
          }
        }
        open.append(index)
      }
    }
  )
}
