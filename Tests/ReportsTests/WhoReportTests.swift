import Annotations
import EntityExtraction
import Reports
import TestSupport
import Testing
import Workspace

/// Checks what is said of a name over some articles, without colours.
private func check(
  _ name: String,
  in articles: String,
  width: Int = 80,
  _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let files = MarkedFiles(articles).files.map { (name: $0.name, article: AnnotatedArticle($0.marked)) }
  let analyses = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.article.analysis) })
  var workspace = Workspace { _, context in analyses[context.fileName] ?? Analysis() }
  for file in files { workspace.setDiskText(file.article.text, of: ArticleURI("file:///\(file.name)")) }
  workspace.indexAllArticles()
  let report = whoReport(workspace.who(name), style: TerminalStyle(width: width))
  #expect(report == expected + (expected.isEmpty ? "" : "\n"), sourceLocation: sourceLocation)
}

@Suite struct WhoReportTests {
  @Test func officesOverTime() {
    check(
      "teveen",
      in: """
        //- a.txt
        Ilma Teveen, envoy of Zoravia, said all is well.
        ^^^^^^^^^^^ person teveen
                     ^^^^^ role teveen held of:zoravia
                              ^^^^^^^ country zoravia
                                            ^^^^^^^^^^^ direct teveen
        The first round was on Monday.
        ^ published 2022-03-01
            ^^^^^^^^^^^ event r on:2022-02-28 with:teveen
                               ^^^^^^ date 2022-02-28 value:2022-02-28
        //- b.txt
        I. Teveen, minister of Zoravia.
        ^^^^^^^^^ person teveen
                   ^^^^^^^^ role teveen held of:zoravia
                               ^^^^^^^ country zoravia
        Today.
        ^ published 2024-06-22
        //- c.txt
        Ilma Teveen, minister of Zoravia.
        ^^^^^^^^^^^ person teveen
                     ^^^^^^^^ role teveen held of:zoravia
                                 ^^^^^^^ country zoravia
        Today.
        ^ published 2025-04-11
        """,
      """
      Ilma Teveen · person · 6 mentions in 3 articles
        Also written I. Teveen
        Offices
        22 Jun 2024 – 11 Apr 2025  minister · Zoravia
                                   ···········●━━━● c.txt line 1 and 1 other article
        1 Mar 2022                 envoy · Zoravia
                                   ●··············· a.txt line 1
        Events
        1 Mar 2022  first round · 28 Feb 2022
                    a.txt line 2
        Said
        1 Mar 2022  all is well
                    a.txt line 1
      """
    )
  }

  @Test func severalBearersOfAName() {
    check(
      "zoravia",
      in: """
        //- a.txt
        Zoravia and Dato Zoravia, envoy
        ^^^^^^^ country zoravia
                    ^^^^^^^^^^^^ person dato
                                  ^^^^^ role dato held of:zoravia
        """,
      """
      Zoravia · country · 1 mention in 1 article
        Officials
        undated  Dato Zoravia · envoy
                 a.txt line 1

      Dato Zoravia · person · 2 mentions in 1 article
        Offices
        undated  envoy · Zoravia
                 a.txt line 1
      """
    )
  }

  @Test func nobody() {
    check("nobody", in: "//- a.txt\nNothing.\n", "")
  }
}

@Suite struct ProvenanceViewTests {
  @Test func eachMentionWithItsReason() {
    let article = AnnotatedArticle(
      """
      Ilma Teveen, envoy,
      ^^^^^^^^^^^ person ilma-teveen by:rule:delegation-line@2 confidence:0.97
                   ^^^^^ role ilma-teveen held of:zoravia
      said on Friday in Zoravia:
              ^^^^^^ date 2025-04-11 value:2025-04-11 by:human:ek
                        ^^^^^^^ country zoravia by:model:tagger@1 confidence:0.055
      all is well.
      ^^^^^^^^^^^ direct ilma-teveen
      """
    )
    let view = provenanceView(
      of: article.text,
      analysis: article.analysis,
      name: "a.txt",
      style: TerminalStyle(width: 80)
    )
    #expect(
      view == """
        a.txt

          1:1   person  Ilma Teveen → ilma-teveen
                Suggested, .97: delegation line
          1:14  role  envoy → ilma-teveen
                Suggested: test
          2:9   date  Friday → 2025-04-11 = 11 Apr 2025
                Suggested by ek
          2:19  country  Zoravia → zoravia
                Suggested, .055: model tagger

        Quotations
          3:1  Ilma Teveen: all is well
               Suggested: test

        Relations
          –  Ilma Teveen said “all is well”
             Suggested: test
          –  Ilma Teveen holds-role envoy
             Suggested: test
          –  envoy role-of Zoravia
             Suggested: test

        """
    )
  }
}
