import Annotations
import InterchangeFormats
import Testing

@Suite struct LabelledRecordTests {
  @Test func spansAreScalarsOfTheText() throws {
    let line =
      #"{"text":"Élan 𝄞 Ana","entities":[{"start":7,"end":10,"type":"person"}],"annotated_types":["person","other"]}"#
    let record = try LabelledRecord(line: Array(line.utf8)[...])
    #expect(record.mentions.map(\.kind) == [.person])
    #expect(record.mentions.map(\.range) == [11..<14])
    #expect(record.annotatedKinds == [.person, .misc])
  }

  @Test(arguments: [
    #"{"entities":[]}"#, #"{"text":5}"#, #"{"text":"a","entities":[{"start":0,"type":"person"}]}"#,
    #"{"text":"a","entities":[{"start":1,"end":0,"type":"person"}]}"#, "[]", "{",
  ])
  func whatIsNoLabelledTextIsRefused(_ line: String) {
    #expect(throws: RecordError.self) { try LabelledRecord(line: Array(line.utf8)[...]) }
  }
}
