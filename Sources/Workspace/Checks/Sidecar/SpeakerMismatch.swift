internal import AnnotationStore
internal import Annotations

extension Check {
  static let speakerMismatch = Check(
    code: "speaker-mismatch",
    level: .warning,
    summary: "a quotation whose speaker is not who its speaker's mention means",
    explanation: """
      A quotation names its speaker twice: as an entity, and by the mention in the text. The two are different persons, so
      an export holds one to words that the other has said.

          "speaker":"ilma-teveen","speakerMention":"m-7hq2c4tx"       m-7hq2c4tx is of another entity

      Correct whichever is wrong.
      """,
    examination: .sidecar { article, sidecar, findings in
      let mentions = Dictionary(
        sidecar.sidecar.mentions.map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      for (index, quote) in sidecar.sidecar.quotes.enumerated() where quote.verdict.status != .rejected {
        guard let speaker = quote.speaker, let mention = quote.speakerMention.flatMap({ mentions[$0] }),
          let entity = mention.entity,
          article.registry.currentID(of: entity) != article.registry.currentID(of: speaker)
        else { continue }
        var changed = quote
        changed.speaker = entity
        findings.report(
          quote.id,
          at: article.place(ofQuote: index),
          in: article,
          sidecar,
          "the speaker is \(speaker.rawValue), but \(quoted(mention.anchor.quote)), who is named as speaking, is "
            + entity.rawValue,
          related: [Finding.Related(sidecar.location(sidecar.range(of: mention.id, "entity")), "linked here")],
          fixes: [Fix("Make \(entity.rawValue) the speaker", isSafe: false, edits: [sidecar.replacing(changed)])]
        )
      }
    }
  )
}
