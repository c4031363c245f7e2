import Testing
import Workspace

/// Checks the cards under the cursor as plain text.
private func check(_ articles: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  var marked = MarkedWorkspace(articles)
  let hover = marked.workspace.hover(at: marked.cursor, in: marked.article)
  #expect(hover?.plainText ?? "" == expected, sourceLocation: sourceLocation)
}

@Suite struct HoverTests {
  @Test func personWithOfficesFromTwoArticles() {
    check(
      """
      //- talks.txt
      On 11 April 2025 the eighth meeting of ministers was held in Almara.
      ^ published 2025-04-11
         ^^^^^^^^^^^^^ date 2025-04-11 value:2025-04-11
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ event talks-8 on:2025-04-11 in:almara with:murat-senlev
                                                                   ^^^^^^ place almara
      Zoravia – Murat Sen‸lev, Deputy Prime Minister – Minister of Foreign Affairs
      ^^^^^^^ country zoravia
                ^^^^^^^^^^^^^ person murat-senlev by:rule:delegation-line@1 confidence:0.97
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ role murat-senlev held of:zoravia
      //- alliance.txt
      May: Murat Senilev, Deputy Prime Minister, Minister of Foreign Affairs, spoke for Zoravia.
      ^ published 2024-06-22
           ^^^^^^^^^^^^^ person murat-senilev
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ role murat-senilev held of:zoravia
                                                                                        ^^^^^^^ country zoravia
      Later M. Senilev left.
            ^^^^^^^^^^ person murat-senilev
      """,
      """
      Murat Senlev · person
      Deputy Prime Minister – Minister of Foreign Affairs · Zoravia      11 Apr 2025, line 2
      Deputy Prime Minister, Minister of Foreign Affairs · Zoravia       22 Jun 2024, alliance.txt line 1
      Also written Murat Senilev, M. Senilev · 2 mentions here, 3 in 1 other article
      Took part in the eighth meeting of ministers (Almara, 11 Apr 2025)
      Suggested, .97: delegation line
      """
    )
  }

  @Test(arguments: [("", "Took part in the talks in Almara"), (" on:2025-05-02", "… (2 May 2025)")])
  func aPlaceInTheNameOfAnEventIsNotSaidAgain(_ date: String, _ expected: String) {
    check(
      """
      //- a.txt
      Ilma Tev‸een left the talks in Almara of 2 May.
      ^^^^^^^^^^^^ person ilma-teveen
                            ^^^^^^^^^^^^^^^ event talks in:almara with:ilma-teveen\(date)
                                     ^^^^^^ place almara
                                               ^^^^^ date 2025-05-02 value:2025-05-02
      """,
      """
      Ilma Teveen · person
      1 mention here
      \(expected.replacing("…", with: "Took part in the talks in Almara"))
      Suggested: test
      """
    )
  }

  @Test func innermostMentionFirstThenWhatEnclosesIt() {
    check(
      """
      //- a.txt
      ‸Zoravian Foreign Minister Ilma Teveen said the border is open.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ role ilma-teveen held of:zoravia
       ^^^^^^^^ nationality zoravia name:Zoravia
                                 ^^^^^^^^^^^ person ilma-teveen
                                                  ^^^^^^^^^^^^^^^^^^ clause ilma-teveen
      """,
      """
      Zoravia · nationality
      Ilma Teveen · Zoravian Foreign Minister      line 1
      Also written Zoravian · 1 mention here
      Suggested: test

      Zoravian Foreign Minister · role
      Ilma Teveen      line 1
      Of Zoravia
      """
    )
  }

  @Test func quotationNamesItsSpeaker() {
    check(
      """
      //- a.txt
      Ilma Teveen said the bor‸der with Lithany is open.
      ^^^^^^^^^^^ person ilma-teveen
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ clause ilma-teveen
                                        ^^^^^^^ country lithany
      """,
      """
      Ilma Teveen · reported speech
      Suggested: test
      """
    )
  }

  @Test func eventWithParticipantsAndDocuments() {
    check(
      """
      //- a.txt
      The border tal‸ks of 2 May in Almara are to bring Ilma Teveen, Foreign Minister of
          ^^^^^^^^^^^^^ event talks status:planned on:2025-05-02 in:almara with:ilma-teveen with:lithany produced:plan
                           ^^^^^ date 2025-05-02 value:2025-05-02
                                    ^^^^^^ place almara
                                                        ^^^^^^^^^^^ person ilma-teveen
                                                                     ^^^^^^^^^^^^^^^^ role ilma-teveen held of:zoravia
      Zoravia, and Lithany together over a Border Plan.
      ^^^^^^^ country zoravia
                   ^^^^^^^ country lithany
                                           ^^^^^^^^^^^ document plan
      """,
      """
      border talks · planned event
      Ilma Teveen · Foreign Minister · Zoravia      line 1
      Lithany                                       line 2
      Almara, 2 May 2025
      Produced Border Plan
      1 mention here
      Suggested: test
      """
    )
  }

  @Test func organizationWithOfficialsAndMembers() {
    check(
      """
      //- a.txt
      Zoravia and Lithany founded the Z‸TB (Zoravian Trade Board).
      ^^^^^^^ country zoravia member:ztb
                  ^^^^^^^ country lithany member:ztb
                                      ^^^^ organization ztb name:Zoravian_Trade_Board
                                            ^^^^^^^^^^^^^^^^^^^^ organization ztb
      Dato Resik is its secretary.
      ^^^^^^^^^^ person dato-resik
                        ^^^^^^^^^ role dato-resik held of:ztb
      """,
      """
      Zoravian Trade Board · organization
      Dato Resik · secretary      line 2
      Also written ZTB · 2 mentions here
      Members Zoravia, Lithany
      Suggested: test
      """
    )
  }

  @Test func datesAndAmountsInWords() {
    check(
      """
      //- a.txt
      The second round was held on Fri‸day.
          ^^^^^^^^^^^^ event round-2 on:2025-04-11
                                   ^^^^^^^ date 2025-04-11 value:2025-04-11
      """,
      """
      11 Apr 2025 · date
      Friday, 2025-04-11
      Date of the second round (11 Apr 2025)
      1 mention here
      Suggested: test
      """
    )
    check(
      """
      //- a.txt
      Trade grew to about $44.7 bil‸lion.
                    ^^^^^^^^^^^^^^^^^^^^ money - value:44700000000_USD modifier:approx
      """,
      """
      about $44.7 billion · money
      = about 44,700,000,000 USD
      Value 44700000000 USD, approx
      Suggested: test
      """
    )
  }

  @Test func nothingStandsOutsideMentions() {
    check(
      """
      //- a.txt
      ‸Nothing is said of Zoravia.
                          ^^^^^^^ country zoravia
      """,
      ""
    )
  }
}
