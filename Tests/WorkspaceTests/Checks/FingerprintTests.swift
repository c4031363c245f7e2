import ArticleText
import TestSupport
import Testing
import Workspace

private let uri = ArticleURI(path: "/w/a.txt")

/// The fingerprints of findings at the marks of a text.
private func marks(_ marked: String) -> [String] {
  let marked = MarkedText(marked)
  let findings = marked.marks.map {
    Finding(code: $0.label, level: .warning, message: "", location: Location(article: uri, range: $0.range))
  }
  return fingerprints(of: findings) { _ in ArticleText(marked.text) }
}

@Suite struct FingerprintTests {
  private let before = marks("Before Ilma Teveen spoke in Almara on Friday.\n       ^^^^^^^^^^^ c")

  @Test(arguments: [
    "A new line.\n\nBefore Ilma Teveen spoke in Almara on Friday.\n       ^^^^^^^^^^^ c",
    "Before Ilma Teveen spoke in Almara on Monday, not long.\n       ^^^^^^^^^^^ c",
    "Before Ilma  Teveen spoke in Almara on Friday.\n       ^^^^^^^^^^^^ c",
  ])
  func staysWhenOtherThingsChange(text: String) {
    #expect(marks(text) == before)
  }

  @Test(arguments: [
    "Before Ilma Teveen spoke in Almara on Friday.\n       ^^^^^^^^^^^ d",
    "Before Ilma Tevene spoke in Almara on Friday.\n       ^^^^^^^^^^^ c",
    "After Ilma Teveen spoke in Almara on Friday.\n      ^^^^^^^^^^^ c",
  ])
  func changesWithWhatItIsAbout(text: String) {
    #expect(marks(text) != before)
  }

  @Test func equalPlacesAreToldApart() {
    let twice = marks("x\n^ c\nx\n^ c\nx\n^ c")
    #expect(Set(twice).count == 3)
    #expect(marks("x\n^ c\nx\n^ c") == Array(twice.prefix(2)))
  }
}

@Suite struct BaselineTests {
  @Test func readsWhatItWrites() throws {
    let entries = [("b.txt", "y"), ("a \"quoted\".txt", "x")].map {
      Baseline.Entry(file: $0, code: "c", fingerprint: $1)
    }
    let baseline = Baseline(entries)
    #expect(try Baseline(reading: baseline.bytes) == baseline)
    #expect(baseline.contains(entries[1]))
    #expect(!baseline.contains(Baseline.Entry(file: "b.txt", code: "c", fingerprint: "x")))
    #expect(
      String(decoding: baseline.bytes, as: UTF8.self) == """
        {
          "format": "attache-baseline/1",
          "findings": [
            {"file":"a \\"quoted\\".txt","code":"c","fingerprint":"x"},
            {"file":"b.txt","code":"c","fingerprint":"y"}
          ]
        }

        """
    )
    #expect(try Baseline(reading: Baseline().bytes) == Baseline())
  }

  @Test(arguments: [
    ("{", 1, 2),
    ("[]", 1, 1),
    ("{\n \"format\": \"other/1\"}", 2, 12),
    ("{\"format\": \"attache-baseline/1\"}", 1, 1),
    ("{\"format\": \"attache-baseline/1\", \"findings\": [\n{\"file\": 1}]}", 2, 1),
  ])
  func saysWhereAFileIsNoBaseline(file: String, line: Int, column: Int) {
    let mistake = #expect(throws: Baseline.Mistake.self) { try Baseline(reading: Array(file.utf8)) }
    #expect(mistake?.line == line)
    #expect(mistake?.column == column)
  }
}
