import ArticleText
import Reports
import TestSupport
import Testing
import Workspace

/// Checks the report for people without colours.
private func check(
  _ files: String,
  width: Int = 60,
  _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let report = textReport(markedReport(files), style: TerminalStyle(width: width, isColored: false))
  #expect(report == expected + "\n", sourceLocation: sourceLocation)
}

@Suite struct CheckTextReportTests {
  @Test func findingWithItsLine() {
    check(
      """
      //- a.txt
      First.
      He said: “We will sign.
               ^ warning unpaired-quotation-mark this quotation mark is not closed
      """,
      """
      warning[unpaired-quotation-mark]: this quotation mark is not
        closed
       --> a.txt:2:10
        |
      2 | He said: “We will sign.
        |          ^

      1 warning in 1 of 1 file.
      """
    )
  }

  @Test func otherPlacesAndFixes() {
    check(
      """
      //- a.txt
      Teveen met Tevene.
                 ^^^^^^ error one-name-two-spellings elsewhere “Teveen”
                 ^^^^^^ fix Teveen
                 ^^^^^^ maybe Tevenes
      //- b.txt
      1
      2
      3
      4
      5
      6
      7
      8
      9
      Teveen spoke.
      ^^^^^^ also so written here
      """,
      """
      error[one-name-two-spellings]: elsewhere “Teveen”
        --> a.txt:1:12
         |
       1 | Teveen met Tevene.
         |            ^^^^^^
        ::: b.txt:10:1
         |
      10 | Teveen spoke.
         | ------ so written here
         = fix: Write “Teveen” (done by --fix)
         = possible fix: Write “Tevenes”

      1 error in 1 of 2 files; 1 can be mended with --fix.
      """
    )
  }

  @Test func longLinesAreCutAroundTheMark() {
    check(
      """
      //- a.txt
      The delegation of Zoravia arrived in Almara on Monday for talks with Tevene on the border and will leave on Friday.
                                                                           ^^^^^^ error x y
      """,
      width: 50,
      """
      error[x]: y
       --> a.txt:1:70
        |
      1 | …for talks with Tevene on the border and will…
        |                 ^^^^^^

      1 error in 1 of 1 file.
      """
    )
  }

  @Test func marksStandUnderWideCharacters() {
    check(
      """
      //- a.txt
      北京 e\u{301} 👩‍👩‍👧 Tevene
             ^^^^^^ error x y
      """,
      """
      error[x]: y
       --> a.txt:1:13
        |
      1 | 北京 e\u{301} 👩‍👩‍👧 Tevene
        |           ^^^^^^

      1 error in 1 of 1 file.
      """
    )
  }

  @Test func nothingFound() {
    check("//- a.txt\nTeveen.\n", "Nothing found in 1 file.")
  }

  @Test func controlCharactersOfArticlesDoNothing() {
    let report = textReport(markedReport("//- a.txt\n\u{1b}[2Jx\n     ^ error c m\n"), style: TerminalStyle(width: 60))
    #expect(!report.unicodeScalars.contains("\u{1b}"))
    #expect(report.contains("␛[2Jx"))
  }

  @Test func colourOnRequest() {
    let report = textReport(
      markedReport("//- a.txt\nTevene\n^^^^^^ error c m\n"),
      style: TerminalStyle(width: 60, isColored: true)
    )
    #expect(report.hasPrefix("\u{1b}[1;31merror\u{1b}[0m"))
  }

  /// Marks of every length at every place of a line, also over its end, keep to what is shown of it.
  @Test(arguments: [20, 24, 37, 60])
  func marksKeepToTheLine(width: Int) {
    let line = "Teveen 北京 met\tÉva 👩‍👩‍👧 at e\u{301} the lake, and said no more of it to anybody."
    let text = ArticleText("\(line)\nNext.")
    let uri = ArticleURI(path: "/w/a.txt")
    let offsets = line.unicodeScalars.reduce(into: [0]) { $0.append(($0.last ?? 0) + String($1).utf8.count) }
    for start in offsets {
      for length in [0, 1, 9, 30, 200] {
        let location = Location(article: uri, range: text.clipped(start..<start + length))
        let finding = Finding(code: "x", level: .error, message: "y", location: location)
        let report = CheckReport(
          version: "1",
          items: [CheckReport.Item(finding, fingerprint: "f")],
          checked: [uri],
          files: [uri: CheckReport.File(name: "a.txt", text: text)],
          limit: .error
        )
        let lines = textReport(report, style: TerminalStyle(width: width)).split(separator: "\n")
        let (source, mark) = (displayWidth(of: lines[3]), displayWidth(of: lines[4]))
        #expect(mark <= width && source <= width, "\(start) \(length)")
        #expect(
          mark <= max(source, 5) + (location.range.isEmpty || start == line.utf8.count ? 1 : 0),
          "\(start) \(length)"
        )
      }
    }
  }

  @Test(arguments: [20, 21, 33, 60, 200])
  func noLineIsWiderThanTheTerminal(width: Int) {
    let long = String(repeating: "北京 Teveen, ", count: 40)
    let files = "//- a.txt\n\(long)Tevene\(long)\n"
    for start in stride(from: 0, to: 300, by: 7) {
      let marks = String(repeating: " ", count: start) + "^^^^^^^^^^^^ error c m"
      let report = textReport(markedReport(files + marks), style: TerminalStyle(width: width))
      let source = report.split(separator: "\n").filter { $0.contains(" | ") }
      #expect(source.count == 2)
      #expect(source.allSatisfy { displayWidth(of: $0) <= width }, "\(width) \(start)\n\(report)")
    }
  }
}
