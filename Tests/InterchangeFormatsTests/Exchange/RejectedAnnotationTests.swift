import Annotations
import ArticleText
import InterchangeFormats
import Testing

/// What somebody rejected does not go out as if it were true.
@Suite struct RejectedAnnotationTests {
  /// Ilma and Ida are rejected and accepted; the relations join Ida with herself, with Ilma, and the first relation.
  private var document: ExchangeDocument {
    var document = ExchangeDocument(name: "doc", text: ArticleText("Ilma met Ida"))
    document.mentions = [ExchangeMention([0..<4], type: "P"), ExchangeMention([9..<12], type: "P")]
    document.mentions[0].verdict.status = .rejected
    document.mentions[1].verdict.status = .accepted
    document.relations = [
      ExchangeRelation(type: "with", from: 1, to: 0), ExchangeRelation(type: "self", from: 1, to: 1),
      ExchangeRelation(type: "no", from: 1, to: 1),
    ]
    document.relations[2].verdict.status = .rejected
    return document
  }

  private func again(_ format: ExchangeFormat, _ document: ExchangeDocument) throws -> (ExchangeDocument, Int) {
    var losses = Losses()
    _ = write(document, as: format, scheme: .iob2, maker: "import:test", &losses)
    let lost = losses.counts.first { $0.kind == "rejected annotations" }?.count ?? 0
    return (try readAgain(document, as: format), lost)
  }

  @Test(arguments: [ExchangeFormat.brat, .webanno, .doccano, .prodigy, .labelStudio, .conll, .conllu, .spacy])
  func isLeftOut(format: ExchangeFormat) throws {
    let (document, lost) = try again(format, document)
    #expect(document.mentions.compactMap(\.span).map { document.text.string(in: $0) } == ["Ida"])
    #expect(lost == 3)
    #expect(document.relations.map(\.type) == ([.conll, .conllu, .spacy].contains(format) ? [] : ["self"]))
  }

  @Test(arguments: [ExchangeFormat.w3c, .gate, .uimaXMI, .uimaJSON])
  func isKeptWhereItCanBeSaid(format: ExchangeFormat) throws {
    let (document, lost) = try again(format, document)
    #expect(document.mentions.map(\.verdict.status) == [.rejected, .accepted])
    #expect(lost == 1)
    #expect(document.relations.map(\.type).sorted() == ["self", "with"])
  }

  /// Prodigy's answer says it of the whole task.
  @Test func aTaskIsRejectedAsAWhole() throws {
    var document = document
    document.relations = []
    document.mentions[1].verdict.status = .rejected
    let (again, lost) = try again(.prodigy, document)
    #expect(again.mentions.map(\.verdict.status) == [.rejected, .rejected])
    #expect(lost == 0)
  }
}
