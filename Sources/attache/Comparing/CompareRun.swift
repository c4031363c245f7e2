import Annotations
import ArticleText
import InterchangeFormats
import Reports
import Workspace

/// One run of `attache compare`.
struct CompareRun {
  let map: LabelMap

  /// The kinds that are compared; all where there are none.
  let kinds: Set<String>

  /// Whether suggestions that nobody has decided on count.
  let includesSuggestions: Bool

  /// Compares the documents of two sides; `unknownLabels` takes labels that became kinds of the user's own.
  func report(_ a: CompareSide, _ b: CompareSide) -> AgreementReport {
    let pairing = ComparePairing(
      a.documents.map { ($0.key, $0.document.text) },
      b.documents.map { ($0.key, $0.document.text) }
    )
    var articles: [ComparedArticle] = []
    var mismatched: [(name: String, reason: String)] = []
    for pair in pairing.pairs {
      let (key, one) = a.documents[pair.a]
      let other = b.documents[pair.b].document
      do throws(BlankBlindMap.Mismatch) {
        let places = try BlankBlindMap(from: other.text, to: one.text)
        articles.append(
          ComparedArticle(name: key, text: one.text, a: mentions(of: one) { $0 }, b: mentions(of: other, places.range))
        )
      } catch {
        mismatched.append((key, "the texts differ from line \(error.line), column \(error.column) of A's on"))
      }
    }
    return AgreementReport(
      a: .init(name: a.name, unpaired: pairing.onlyInA),
      b: .init(name: b.name, unpaired: pairing.onlyInB),
      mismatched: mismatched,
      agreement: Agreement(of: articles)
    )
  }

  /// What counts of a document: no quotations, whose length would outweigh all else, and nothing that was rejected.
  private func mentions(of document: ExchangeDocument, _ place: (Range<Int>) -> Range<Int>) -> [ComparedMention] {
    var document = document
    var unknown: [String: String] = [:]
    map.apply(to: &document, unknown: &unknown)
    let others: Set = [Quotes.type, Quotes.cueType, Quotes.furnitureType]
    return document.mentions.compactMap { mention in
      guard let span = mention.span, !isLinguistic(mention), !others.contains(mention.type),
        kinds.isEmpty || kinds.contains(mention.type), mention.verdict.status != .rejected,
        includesSuggestions || mention.verdict.status != .suggested
      else { return nil }
      let verdict = mention.verdict
      let stated = verdict.by.flatMap { by in verdict.confidence.map { (by: by, confidence: $0) } }
      return ComparedMention(place(span), kind: mention.type, entity: mention.entity, stated: stated)
    }
  }
}
