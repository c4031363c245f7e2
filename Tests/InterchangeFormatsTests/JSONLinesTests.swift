import Annotations
import ArticleText
import InterchangeFormats
import Testing

@Suite struct JSONLinesTests {
  private func record(_ line: String) throws -> ArticleRecord {
    try ArticleRecord(line: Array(line.utf8)[...])
  }

  private func output(_ line: String, _ analysis: Analysis = Analysis()) throws -> String {
    String(decoding: JSONLines.line(of: try record(line), analysis: analysis), as: UTF8.self)
  }

  @Test func readsAnArticle() throws {
    let record = try record(#"{"id":"a1","text":"Oslo\nBonn","date":"2031-05-03"}"#)
    #expect(record.id == "a1")
    #expect(record.articleText.string == "Oslo\nBonn")
    #expect(record.date == "2031-05-03")
  }

  @Test(arguments: [
    (#"{"id":"a","text":"#, nil, "column 18: expected a value, found the end of the input"),
    ("[]", nil, "expected object, found array"),
    (#"{"text":""}"#, nil, "/id: expected string, found nothing"),
    (#"{"id":7,"text":""}"#, nil, "/id: expected string, found integer"),
    (#"{"id":"a"}"#, "a", "/text: expected string, found nothing"),
    (#"{"id":"a","text":null}"#, "a", "/text: expected string, found null"),
    (#"{"id":"a","text":"","date":"May"}"#, "a", "/date: expected a date of the form YYYY-MM-DD, found string"),
  ])
  func refusesWhatIsNoArticle(line: String, id: String?, message: String) {
    #expect(throws: RecordError(id: id, message: message)) { try record(line) }
  }

  @Test func passesOtherMembersThrough() throws {
    let line = try output(#"{"x":[1,{"y":null}],"id":"a","text":"","relations":"old","z":1.50}"#)
    #expect(
      line == #"{"id":"a","text":"","document":{},"mentions":[],"entities":[],"quotes":[],"relations":[],"#
        + #""x":[1,{"y":null}],"z":1.50}"# + "\n"
    )
  }

  @Test func countsScalars() throws {
    let mention = Mention(
      range: 5..<9,
      kind: .place,
      entity: EntityID(rawValue: "oslo"),
      provenance: Provenance(by: "rule:city@1", confidence: 0.5)
    )
    let line = try output(#"{"id":"a","text":"😀 Oslo"}"#, Analysis(mentions: [mention]))
    #expect(
      line.contains(#"[{"start":2,"end":6,"type":"place","entity":"oslo","by":"rule:city@1","confidence":0.5}]"#)
    )
  }

  @Test func writesEveryMember() throws {
    var analysis = Analysis()
    analysis.metadata = DocumentMetadata(title: "T", published: "2031-05-03", isTranslation: true, furniture: [0..<1])
    let rule = Provenance(by: "rule:r@1")
    analysis.mentions = [
      Mention(
        range: 0..<1,
        kind: .quantity,
        value: NormalizedValue("5", modifier: .moreThan, unit: "km"),
        provenance: rule
      ),
      Mention(range: 2..<3, kind: .event, eventStatus: .planned, provenance: rule),
    ]
    let id = EntityID(rawValue: "e")
    analysis.entities = [Entity(id: id, kind: .person, name: "E", aliases: ["F"])]
    analysis.quotes = [Quote(range: 0..<2, kind: .clause, cue: 2..<3, speaker: id, speakerMention: 1, provenance: rule)]
    analysis.relations = [
      Relation(kind: .said, from: .entity(id), to: .quote(0), provenance: rule),
      Relation(kind: .abbreviates, from: .mention(0), to: .mention(1), provenance: rule),
    ]
    #expect(
      try output(#"{"id":"a","text":"abc"}"#, analysis)
        == [
          #"{"id":"a","text":"abc","document":{"title":"T","published":"2031-05-03","translated":true,"furniture":[[0,1]]},"#,
          #""mentions":[{"start":0,"end":1,"type":"quantity","value":"5","modifier":"more-than","unit":"km","by":"rule:r@1"},"#,
          #"{"start":2,"end":3,"type":"event","status":"planned","by":"rule:r@1"}],"#,
          #""entities":[{"id":"e","type":"person","name":"E","aliases":["F"]}],"#,
          #""quotes":[{"start":0,"end":2,"kind":"clause","cue":[2,3],"speaker":"e","speakerMention":1,"by":"rule:r@1"}],"#,
          #""relations":[{"type":"said","from":{"entity":"e"},"to":{"quote":0},"by":"rule:r@1"},"#,
          #"{"type":"abbreviates","from":{"mention":0},"to":{"mention":1},"by":"rule:r@1"}]}"#, "\n",
        ].joined()
    )
  }

  @Test func namesTheBrokenLine() {
    let error = RecordError(id: nil, message: "m")
    #expect(
      String(decoding: JSONLines.line(of: error, number: 3), as: UTF8.self)
        == #"{"id":null,"error":{"line":3,"message":"m"}}"# + "\n"
    )
  }
}

@Suite struct LineSplitterTests {
  @Test(arguments: ["", "a", "a\n", "a\nb", "a\r\nb\r\n", "\n\na", "a\r", "ä\n€\n😀"])
  func deliversTheSameLinesForEveryCut(text: String) {
    func lines(chunk size: Int) -> [String] {
      var splitter = LineSplitter()
      var lines: [String] = []
      let take = { (line: ArraySlice<UInt8>) in lines.append(String(decoding: line, as: UTF8.self)) }
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        splitter.append(Array(bytes[start..<min(start + size, bytes.count)]), take)
      }
      splitter.finish(take)
      return lines
    }
    var expected = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if expected.last == "" { expected.removeLast() }
    expected = expected.map { $0.unicodeScalars.last == "\r" ? String($0.unicodeScalars.dropLast()) : $0 }
    for size in 1...5 { #expect(lines(chunk: size) == expected) }
  }
}
