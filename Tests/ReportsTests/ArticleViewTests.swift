import Reports
import TestSupport
import Testing

/// Checks the terminal view of an annotated article without colours.
private func check(
  _ article: String,
  width: Int = 80,
  _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let article = AnnotatedArticle(article)
  let style = TerminalStyle(width: width, isColored: false)
  let view = articleView(of: article.text, analysis: article.analysis, name: "a.txt", style: style)
  #expect(view == expected + "\n", sourceLocation: sourceLocation)
}

@Suite struct ArticleViewTests {
  @Test func articleThenDigest() {
    check(
      """
      Border talks end in Almara
      ^ published 2025-05-02
                          ^^^^^^ place almara

      Zoravian Foreign Minister Ilma Teveen said on Friday that the border with Lithany is open.
      ^^^^^^^^^^^^^^^^^^^^^^^^^ role ilma-teveen held of:zoravia
      ^^^^^^^^ nationality zoravia
                                ^^^^^^^^^^^ person ilma-teveen
                                                    ^^^^^^ date 2025-05-02 value:2025-05-02
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ clause ilma-teveen
                                                                                ^^^^^^^ country lithany
      The second round approved a Border Plan worth $2.5 million.
          ^^^^^^^^^^^^ event round-2 on:2025-05-02 in:almara with:ilma-teveen with:dato-resik produced:plan
                                  ^^^^^^^^^^^ document plan
                                                    ^^^^^^^^^^^^ money - value:2500000_USD
      Dato Resik, secretary of the Zoravian Trade Board (ZTB), signed for Zoravia.
      ^^^^^^^^^^ person dato-resik
                  ^^^^^^^^^ role dato-resik held of:ztb
                                   ^^^^^^^^^^^^^^^^^^^^ organization ztb
                                                         ^^^ organization ztb
                                                                          ^^^^^^^ country zoravia
      """,
      """
      a.txt · 2 May 2025

      Border talks end in [Almara]

      [[Zoravian] Foreign Minister] [Ilma Teveen] said on [Friday] that the border
      with [Lithany] is open.
      The [second round] approved a [Border Plan] worth [$2.5 million].
      [Dato Resik], [secretary] of the [Zoravian Trade Board] ([ZTB]), signed for
      [Zoravia].

      Who’s who
        Ilma Teveen  Zoravian Foreign Minister
        Dato Resik   secretary · Zoravian Trade Board

      Organizations
        Zoravian Trade Board  ZTB

      Countries and places
        Zoravia
        Lithany
        Almara

      Events
        second round  Almara, 2 May 2025
                      with Ilma Teveen, Dato Resik
                      produced Border Plan

      Documents
        Border Plan

      Dates
        Friday  Friday, 2 May 2025

      Amounts
        $2.5 million  2,500,000 USD

      Quotations
        Ilma Teveen  the border with Lithany is open
      """
    )
  }

  @Test func longListsWrapIntoTheirColumn() {
    check(
      """
      Ilma Teveen, Deputy Prime Minister and Minister of Foreign Affairs and Trade.
      ^^^^^^^^^^^ person ilma-teveen
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ role ilma-teveen held
      Aleksandra Konstantinovna Verkhovenskaya, judge.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ person verkhovenskaya
                                                ^^^^^ role verkhovenskaya held
      """,
      width: 44,
      """
      a.txt

      [Ilma Teveen], [Deputy Prime Minister and
      Minister of Foreign Affairs and Trade].
      [Aleksandra Konstantinovna Verkhovenskaya],
      [judge].

      Who’s who
        Ilma Teveen  Deputy Prime Minister and
                     Minister of Foreign Affairs
                     and Trade
        Aleksandra Konstantinovna Verkhovenskaya
                     judge
      """
    )
  }

  @Test func wideCharactersTakeTwoColumns() {
    check(
      """
      田中花子, 外務大臣, and Ilma Teveen, minister.
      ^^^^ person tanaka
            ^^^^ role tanaka held
                      ^^^^^^^^^^^ person ilma-teveen
                                   ^^^^^^^^ role ilma-teveen held
      """,
      width: 40,
      """
      a.txt

      [田中花子], [外務大臣], and [Ilma
      Teveen], [minister].

      Who’s who
        田中花子     外務大臣
        Ilma Teveen  minister
      """
    )
  }

  @Test func severalEmptyLinesBecomeOne() {
    check("One.\n\n \n\nTwo.\n\n\n", "a.txt\n\nOne.\n\nTwo.")
  }

  @Test func coloursNestAndNothingInTheTextActs() {
    let article = AnnotatedArticle(
      """
      Zoravian envoy Ilma \u{1b}[31m\u{202e}\u{7}
      ^^^^^^^^^^^^^^ role envoy
      ^^^^^^^^ nationality zoravia
                     ^^^^ person ilma
      """
    )
    let style = TerminalStyle(width: 80, isColored: true)
    let view = articleView(of: article.text, analysis: article.analysis, name: "a.txt", style: style)
    let line = view.split(separator: "\n").first { $0.contains("envoy") }
    #expect(
      line == "\u{1b}[4;34mZoravian\u{1b}[0m\u{1b}[4;33m envoy\u{1b}[0m \u{1b}[4;1;32mIlma\u{1b}[0m ␛[31m␇"
    )
  }
}
