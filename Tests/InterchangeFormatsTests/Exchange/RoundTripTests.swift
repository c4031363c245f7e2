import ArticleText
import InterchangeFormats
import Testing

/// A format with what it can say.
private struct Case: CustomTestStringConvertible {
  var format: ExchangeFormat
  var sayable: Sayable

  var testDescription: String { format.rawValue }
}

private let cases: [Case] = [
  Case(format: .brat, sayable: Sayable()),
  Case(
    format: .conll,
    sayable: Sayable(overlaps: false, gaps: false, attributes: false, entities: false, notes: false, relations: false)
  ),
  Case(format: .conllu, sayable: Sayable(chains: false, notes: false, relations: false)),
  Case(format: .webanno, sayable: Sayable(gaps: false, empty: true)),
  Case(format: .w3c, sayable: Sayable(verdicts: true)),
  Case(
    format: .spacy,
    sayable: Sayable(gaps: false, attributes: false, entities: false, notes: false, relations: false, labels: true)
  ),
  Case(
    format: .doccano,
    sayable: Sayable(gaps: false, attributes: false, entities: false, notes: false, labels: true)
  ),
  Case(format: .prodigy, sayable: Sayable(gaps: false, labels: true)),
  Case(format: .labelStudio, sayable: Sayable(gaps: false, labels: true)),
  Case(format: .uimaXMI, sayable: Sayable(empty: true, verdicts: true)),
  Case(format: .uimaJSON, sayable: Sayable(empty: true, verdicts: true)),
  Case(format: .gate, sayable: Sayable(empty: true, verdicts: true)),
]

/// Writes a document and reads it again.
func readAgain(_ document: ExchangeDocument, as format: ExchangeFormat) throws -> ExchangeDocument {
  var losses = Losses()
  let outputs = write(document, as: format, scheme: .iob2, maker: "import:test", &losses)
  let main = try #require(outputs.first { $0.suffix == format.suffix } ?? outputs.first)
  let file = FormatFile(name: document.name + format.suffix, bytes: format.opening + main.bytes + format.closing) {
    name in
    outputs.first { document.name + $0.suffix == name }?.bytes
  }
  let reading = try read(file, as: format)
  #expect(reading.documents.count == 1)
  return try #require(reading.documents.first)
}

@Suite struct RoundTripTests {
  @Test(arguments: cases)
  private func givesTheSameAgain(of one: Case) throws {
    let spacing = one.format != .conll
    for seed in 1...60 as ClosedRange<UInt64> {
      let document = randomDocument(seed, one.sayable)
      if document.text.bytes.allSatisfy({ $0 <= 0x20 }) { continue }
      let again = try readAgain(document, as: one.format)
      let (wanted, got) = (Said(document, spacing: spacing), Said(again, spacing: spacing))
      #expect(got == wanted, "\(one.format.rawValue), seed \(seed)")
      if got != wanted { return }
    }
  }

  /// Characters without width at the ends of a word are no blanks: tools leave them in their tokens.
  @Test(arguments: cases, ["Ilma\u{feff}", "\u{feff}Ilma", "Il\u{feff}ma", "\u{200b}Ilma\u{2060}"])
  private func keepsCharactersWithoutWidth(_ one: Case, word: String) throws {
    var document = ExchangeDocument(name: "doc", text: ArticleText("Then \(word) met Ida"))
    document.mentions = [ExchangeMention([5..<5 + word.utf8.count], type: "PER")]
    let again = try readAgain(document, as: one.format)
    #expect(again.mentions.compactMap(\.span).map { again.text.string(in: $0) } == [word])
  }

  @Test(arguments: cases)
  private func isToldByItsContent(_ one: Case) throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let document = randomDocument(seed, one.sayable)
      var losses = Losses()
      let outputs = write(document, as: one.format, scheme: .iob2, maker: "import:test", &losses)
      let main = try #require(outputs.first { $0.suffix == one.format.suffix } ?? outputs.first)
      let file = FormatFile(name: "x" + main.suffix, bytes: one.format.opening + main.bytes + one.format.closing)
      guard case .known(let format) = detectFormat(of: file) else {
        Issue.record("\(one.format.rawValue), seed \(seed): \(detectFormat(of: file))")
        return
      }
      // The tools that read records alike are read by one reader.
      let alike: Set<ExchangeFormat> = [.spacy, .doccano, .prodigy]
      #expect(format == one.format || alike.contains(format) && alike.contains(one.format))
    }
  }

  /// A file that ends anywhere is read or refused.
  @Test(arguments: cases)
  private func noPrefixTraps(_ one: Case) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let document = randomDocument(seed, one.sayable)
      var losses = Losses()
      let outputs = write(document, as: one.format, scheme: .iob2, maker: "import:test", &losses)
      let main = try #require(outputs.first { $0.suffix == one.format.suffix } ?? outputs.first)
      for end in 0..<main.bytes.count {
        let file = FormatFile(name: "doc" + main.suffix, bytes: Array(main.bytes[..<end])) { _ in document.text.bytes }
        _ = detectFormat(of: file)
        do {
          let reading = try read(file, as: one.format)
          for mention in reading.documents.flatMap(\.mentions) {
            #expect(mention.fragments.allSatisfy { $0.lowerBound <= $0.upperBound })
          }
        } catch {
          #expect(!error.message.isEmpty)
        }
      }
    }
  }
}
