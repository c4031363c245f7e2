internal import AnnotationStore
internal import Annotations

extension Check {
  static let danglingReference = Check(
    code: "dangling-reference",
    level: .error,
    summary: "a reference to a mention or quotation that the file does not hold",
    explanation: """
      A relation's end or a quotation's speaker names an item that is not in the file. The relation says nothing then, and
      is left out of every export. The usual cause is a line that was deleted by hand or lost in a merge.

          {"id":"r-4m1zq8yt","type":"holds-role","from":{"mention":"m-7hq2c4tx"}, …}       no m-7hq2c4tx

      Bring the item back, let the reference point to another one, or drop it.
      """,
    examination: .sidecar { _, sidecar, findings in
      let mentions = Set(sidecar.sidecar.mentions.map(\.id))
      let quotes = Set(sidecar.sidecar.quotes.map(\.id))
      for quote in sidecar.sidecar.quotes {
        guard let id = quote.speakerMention, !mentions.contains(id) else { continue }
        var changed = quote
        changed.speakerMention = nil
        findings.report(
          sidecar.range(of: quote.id, "speakerMention"),
          "the speaker's mention \(id.rawValue) is not in this file",
          fixes: [Fix("Drop the reference", isSafe: false, edits: [sidecar.replacing(changed)])]
        )
      }
      for relation in sidecar.sidecar.relations {
        for (member, end) in [("from", relation.from), ("to", relation.to)] {
          let missing: ItemID? =
            switch end {
            case .entity: nil
            case .mention(let id): mentions.contains(id) ? nil : id
            case .quote(let id): quotes.contains(id) ? nil : id
            }
          guard let missing else { continue }
          findings.report(
            sidecar.range(of: relation.id, member),
            "\(missing.rawValue), to which this \(relation.kind.rawValue) relation points, is not in this file",
            fixes: [Fix("Drop the relation", isSafe: false, edits: sidecar.removing(relation.id))]
          )
        }
      }
    }
  )
}
