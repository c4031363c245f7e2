import ArticleText
import Testing
import Workspace

/// Checks the hints of an article, each as `MENTION: HINT`.
private func check(_ articles: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  var marked = MarkedWorkspace(articles)
  let text = marked.workspace.text(of: marked.article) ?? ArticleText("")
  let hints = marked.workspace.inlineHints(in: marked.article, range: 0..<text.bytes.count)
  #expect(hints.map { "\(text.string(in: $0.range)): \($0.text)" } == expected, sourceLocation: sourceLocation)
  // A part of the text has the hints of its mentions and no others.
  for line in 0..<text.lineCount {
    let range = text.lineRange(line)
    let part = marked.workspace.inlineHints(in: marked.article, range: range)
    #expect(part == hints.filter { range.contains($0.range.upperBound) || range.upperBound == $0.range.upperBound })
  }
}

@Suite struct InlineHintTests {
  @Test func aSurnameIsExplainedOnceAParagraphAndNotBesideARole() {
    check(
      """
      //- a.txt
      Ilma Teveen, Foreign Minister of Zoravia, spoke.
      ^^^^^^^^^^^ person ilma-teveen
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ role ilma-teveen held of:zoravia
                                       ^^^^^^^ country zoravia
      Teveen said so; Teveen repeated it.
      ^^^^^^ person ilma-teveen
                      ^^^^^^ person ilma-teveen
      Minister Teveen left with I. Teveen.
      ^^^^^^^^ role ilma-teveen held
               ^^^^^^ person ilma-teveen
                                ^^^^^^^^^ person ilma-teveen
      Ilma Teveen came back.
      ^^^^^^^^^^^ person ilma-teveen
      """,
      ["Teveen: Foreign Minister of Zoravia", "I. Teveen: Foreign Minister of Zoravia"]
    )
  }

  @Test func theOfficeOfTheTimeIsShown() {
    check(
      """
      //- new.txt
      1 May 2026: Ilma Teveen, President, spoke.
      ^ published 2026-05-01
                  ^^^^^^^^^^^ person ilma-teveen
                               ^^^^^^^^^ role ilma-teveen held
      //- now.txt
      1 May 2024: Ilma Teveen ‸and Teveen.
      ^ published 2024-05-01
                  ^^^^^^^^^^^ person ilma-teveen
                                   ^^^^^^ person ilma-teveen
      //- old.txt
      1 May 2023: Ilma Teveen, envoy, spoke.
      ^ published 2023-05-01
                  ^^^^^^^^^^^ person ilma-teveen
                               ^^^^^ role ilma-teveen held
      """,
      ["Teveen: envoy"]
    )
  }

  @Test func relativeDatesAreResolved() {
    check(
      """
      //- a.txt
      On Friday and on 12 April they met, in 2024 and on 3 May 2023.
         ^^^^^^ date 2025-04-11 value:2025-04-11
                       ^^^^^^^^ date 2025-04-12 value:2025-04-12
                                             ^^^^ date 2024 value:2024
                                                         ^^^^^^^^^^ date 2023-05-03 value:2023-05-03
      In the 1990s and now, for three years, every Monday.
             ^^^^^ date 199X value:199X
                       ^^^ date now value:PRESENT_REF
                                ^^^^^^^^^^^ duration P3Y value:P3Y
                                                   ^^^^^^ date XXXX-WXX-1 value:XXXX-WXX-1
      """,
      ["Friday: 11 Apr 2025", "12 April: 12 Apr 2025"]
    )
  }

  @Test func numbersInWordsAreWrittenOut() {
    check(
      """
      //- a.txt
      Half a million dollars, six men, 44.7 billion dollars, 5 crore rupees.
      ^^^^^^^^^^^^^^^^^^^^^^ money - value:500000_USD
                              ^^^^^^^ quantity - value:6
                                       ^^^^^^^^^^^^^^^^^^^^ money - value:44700000000_USD
                                                             ^^^^^^^^^^^^^^ money - value:50000000_INR
      """,
      ["Half a million dollars: 500,000 USD", "5 crore rupees: 50,000,000 INR"]
    )
  }
}
