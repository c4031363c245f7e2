import AnnotationStore
import Testing

/// A file with a conflict, and what each choice makes of it.
private struct Case: CustomTestStringConvertible {
  var file: String
  var choices: [String: String]

  var testDescription: String { file }
}

private let cases: [Case] = [
  Case(
    file: """
      [
      <<<<<<< ours: accepted as person, human:anna
      {"id":"m-1","a":1},
      =======
      {"id":"m-1","a":2},
      >>>>>>> theirs: rejected as person, human:ben
      {"id":"m-3"}
      ]
      """,
    choices: [
      "Keep ours: accepted as person, human:anna": "[\n{\"id\":\"m-1\",\"a\":1},\n{\"id\":\"m-3\"}\n]",
      "Keep theirs: rejected as person, human:ben": "[\n{\"id\":\"m-1\",\"a\":2},\n{\"id\":\"m-3\"}\n]",
    ]
  ),
  // Different items can both stay; git's own marks name branches, and the version before both.
  Case(
    file:
      "[\r\n<<<<<<< HEAD\r\n{\"id\":\"m-1\"}\r\n||||||| base\r\n{\"id\":\"m-0\"}\r\n=======\r\n{\"id\":\"m-2\"}\r\n>>>>>>> side\r\n]",
    choices: [
      "Keep ours: HEAD": "[\r\n{\"id\":\"m-1\"}\r\n]", "Keep theirs: side": "[\r\n{\"id\":\"m-2\"}\r\n]",
      "Keep both": "[\r\n{\"id\":\"m-1\"},\r\n{\"id\":\"m-2\"}\r\n]",
    ]
  ),
  // One side deleted what the other changed.
  Case(
    file: "[\n<<<<<<< ours\n=======\n{\"id\":\"m-2\"}\n>>>>>>> theirs",
    choices: ["Keep ours": "[\n", "Keep theirs": "[\n{\"id\":\"m-2\"}\n"]
  ),
]

@Suite struct ConflictChoiceTests {
  @Test(arguments: cases)
  private func settles(_ one: Case) throws {
    let bytes = Array(one.file.utf8)
    let problem = try #require(Sidecar.read(bytes).problems.first { $0.code == .conflict })
    var made: [String: String] = [:]
    for choice in conflictChoices(at: problem.range, in: bytes) {
      var file = bytes
      file.replaceSubrange(choice.range, with: choice.replacement)
      made[choice.title] = String(decoding: file, as: UTF8.self)
    }
    #expect(made == one.choices)
  }

  @Test(arguments: [0..<0, 0..<4, 3..<999])
  func whatIsNoConflictHasNoChoices(range: Range<Int>) {
    #expect(conflictChoices(at: range, in: Array("abcdefg\nhij\nk\n".utf8)).isEmpty)
  }
}
