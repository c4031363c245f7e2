import ArticleText
import InterchangeFormats
import Testing

extension FormatExample: CustomTestStringConvertible {
  var testDescription: String { "\(format.rawValue): \(expected)" }
}

extension BrokenExample: CustomTestStringConvertible {
  var testDescription: String { "\(format.rawValue): \(message)" }
}

/// What a document says, in the notation of the examples.
private func said(_ document: ExchangeDocument) -> [String] {
  func words(_ mention: ExchangeMention) -> String {
    mention.fragments.map { document.text.string(in: $0) }.joined(separator: "…")
  }
  let mentions = document.mentions.map { "\($0.type) \(words($0))" }
  let relations = document.relations.map { relation in
    let ends = relation.arguments.map { argument in
      if case .mention(let index) = argument.end { words(document.mentions[index]) } else { "\(argument.end)" }
    }
    return "\(relation.type) \(ends.joined(separator: " > "))"
  }
  return mentions + relations
}

@Suite struct FormatExampleTests {
  @Test(arguments: goodExamples + toolVariants)
  func reads(_ example: FormatExample) throws {
    let name = example.name.contains(".") ? example.name : example.name + example.format.suffix
    let file = FormatFile(name: name, bytes: Array(example.text.utf8)) { name in
      name == "doc.txt" ? Array(example.companion.utf8) : example.others[name].map { Array($0.utf8) }
    }
    let reading = try read(file, as: example.format)
    #expect(reading.documents.flatMap(said).sorted() == example.expected.sorted())
  }

  @Test(arguments: brokenExamples)
  func refuses(_ example: BrokenExample) {
    let file = FormatFile(name: "doc" + example.format.suffix, bytes: Array(example.text.utf8)) { name in
      name == "doc.txt" ? Array(example.companion.utf8) : nil
    }
    func check(_ error: FormatError) {
      #expect(error.place == example.place, "\(error)")
      #expect(error.message.contains(example.message), "\(error)")
    }
    do {
      let reading = try read(file, as: example.format)
      // Of a file with one record a line only the wrong lines are refused.
      if let error = reading.refusedLines.first { return check(error) }
      Issue.record("it was read: \(reading.documents.flatMap(said))")
    } catch {
      check(error)
    }
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}", "zip"), ("%PDF-1.4", "PDF"), ("<TEI xmlns='x'>", "TEI"), ("<collection><source/>", "BioC"),
    ("<!DOCTYPE html><p>", "HTML"), ("1234|t|A title\n1234|a|An abstract\n", "PubTator"),
    ("@prefix nif: <x> .", "Turtle"),
    ("#begin document (a); part 000\n", "CoNLL-2012"), (#"{"label": "X", "pattern": [{"lower": "a"}]}"#, "patterns"),
    ("QUOTE\tQ7\t4\t0\t4\t6\t“ Yes , sir , ”\n", "LitBank"), ("ATTRIB\tQ7\tIlma_Teveen-1\n", "LitBank"),
    (#"{"text": "a", "denotations": []}"#, "PubAnnotation"), (#"{"text": "a", "annotation_sets": {}}"#, "Bdoc"),
    (#"{"text": "a", "annotation_agent": "x", "annotation": []}"#, "Argilla"),
    (#"{"bodies": [], "target": {"selector": []}}"#, "Recogito"),
    ("__label__a words", "fastText"), ("#id=1\n#text=a\n1\ta\t_\t_\tO\t_\t_\t_\t_\t_\n", "WebAnno TSV 1"),
  ])
  func namesOthers(text: String, name: String) {
    for file in ["x", "x.ann"] where file == "x" || name == "LitBank" {
      guard case .foreign(let found, let advice) = detectFormat(of: FormatFile(name: file, bytes: Array(text.utf8)))
      else {
        Issue.record("\(name) is not named")
        return
      }
      #expect(found.contains(name))
      #expect(!advice.isEmpty)
    }
  }

  @Test(arguments: ["QUOTE\n", "QUOTE\tT7 1\tx\n", "T1\tQUOTE 0 4\tIlma\n", ""])
  func takesOtherAnnFilesForBrat(text: String) {
    #expect(detectFormat(of: FormatFile(name: "x.ann", bytes: Array(text.utf8))) == .known(.brat))
  }

  @Test(arguments: [
    "", "Ilma met Ida.\n", "{}", "[1, 2]", #"{"text": "Ilma", "found": [{"from": 0, "to": 4}]}"#,
    #"{"text": "Ilma", "found": {"PER": [0, 4]}}"#,
  ])
  func knowsNothingOf(text: String) {
    #expect(detectFormat(of: FormatFile(name: "x", bytes: Array(text.utf8))) == .unknown)
  }

  /// Links as brat writes them, and as the shared tasks of 2013 did.
  @Test(arguments: [
    "Reference T1 Wikidata:Q7", "Reference Annotation:T1 Referent:Wikidata:Q7",
    "Reference Referent:Wikidata:Q7 Annotation:T1",
  ])
  func readsLinksOfBrat(line: String) throws {
    let file = FormatFile(name: "doc.ann", bytes: Array("T1\tPerson 0 4\tIlma\nN1\t\(line)\tIlma\n".utf8)) { _ in
      Array("Ilma".utf8)
    }
    let link = try #require(try read(file, as: .brat).documents.first?.mentions.first?.links.first)
    #expect(link == ExchangeLink(database: "Wikidata", id: "Q7", title: "Ilma"))
  }

  @Test func wellKnownLabelsBecomeKinds() {
    var document = ExchangeDocument(name: "x", text: ArticleText("Oslo Peru Ilma X"))
    for (range, label) in [(0..<4, "GPE"), (5..<9, "GPE"), (10..<14, "PERSON"), (15..<16, "Gene Name")] {
      document.mentions.append(ExchangeMention([range], type: label))
    }
    var map = LabelMap()
    map.target = .kinds
    map.isCountry = { $0 == "Peru" }
    var unknown: [String: String] = [:]
    map.apply(to: &document, unknown: &unknown)
    #expect(document.mentions.map(\.type) == ["place", "country", "person", "gene-name"])
    #expect(unknown == ["Gene Name": "gene-name"])
  }

  /// Names of kinds are small letters, digits and hyphens, whatever people map and keep.
  @Test(arguments: [(LabelMap.Target.kindNames, ["per", "gene-name"]), (.labels, ["PER", "Gene_Name"])])
  func keptAndMappedLabelsAreNamesOfKinds(target: LabelMap.Target, expected: [String]) {
    var document = ExchangeDocument(name: "x", text: ArticleText("Ilma X"))
    document.mentions = [ExchangeMention([0..<4], type: "PER"), ExchangeMention([5..<6], type: "GENE")]
    var map = LabelMap()
    map.target = target
    map.own = ["GENE": "Gene_Name"]
    var unknown: [String: String] = [:]
    map.apply(to: &document, unknown: &unknown)
    #expect(document.mentions.map(\.type) == expected)
  }
}
