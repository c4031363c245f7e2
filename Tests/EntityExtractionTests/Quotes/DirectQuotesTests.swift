import EntityExtraction
import Testing

@Suite struct DirectQuotesTests {
  @Test(arguments: [
    // Behind the words, in either order.
    ("“The ferry sails today,” Teveen noted.", "direct | The ferry sails today | noted | Teveen"),
    (
      "\"The ferry sails,\" said Ilma Teveen, who chaired the talks.",
      "direct | The ferry sails | said | Ilma Teveen"
    ),
    ("“Why wait?” Minister Dask asked.", "direct | Why wait | asked | Minister Dask"),
    ("“We sail”, the minister told reporters in Marrow.", "direct | We sail | told | the minister"),
    // Before the words.
    ("Teveen said: “The ferry sails today.”", "direct | The ferry sails today | said | Teveen"),
    ("He warned that \"a pier without bread is a wall\".", "direct | a pier without bread is a wall | warned | He"),
    (
      "Teveen, speaking in Marrow on Friday, said, \"We sail at noon.\"",
      "direct | We sail at noon | said | Teveen"
    ),
    // Other marks.
    ("„Ministers can wait“, Teveen remarked.", "direct | Ministers can wait | remarked | Teveen"),
    ("«The ferry sails today», Teveen said.", "direct | The ferry sails today | said | Teveen"),
    ("‘The ferry doesn’t sail,’ Teveen said.", "direct | The ferry doesn’t sail | said | Teveen"),
    // Sources.
    (
      "“The ferry sails today,” according to Teveen.",
      "direct | The ferry sails today | according to | Teveen"
    ),
    (
      "The paper quoted Ilma Teveen as saying “we sail at noon”.",
      "direct | we sail at noon | saying | Ilma Teveen"
    ),
    // A headline.
    // Owners in the plural and a name that begins with an apostrophe.
    ("Hon. 'Asta Teveen spoke at the Trade Ministers' Retreat.", ""),
    ("Teveen said: 'We like the Ministers' Retreat.'", "direct | We like the Ministers' Retreat | said | Teveen"),
    // A headline.
    ("TEVEEN WARNS OF ‘LOST YEARS’ AS FERRY TALKS FAIL", "direct | LOST YEARS | WARNS OF | TEVEEN"),
  ])
  func oneQuotation(text: String, expected: String) {
    checkQuotes(text, expected)
  }

  @Test func brokenByItsCue() {
    checkQuotes(
      "“Without the ferry,” Teveen told the council on Friday, “there is no bread.”",
      """
      direct | Without the ferry | told | Teveen
      direct | there is no bread | told | Teveen
      """
    )
  }

  @Test func goesOnBehindItsCue() {
    checkQuotes(
      "\"The boats come to you anyway,\" Teveen quipped in Marrow. \"Now the bread will too.\"",
      """
      direct | The boats come to you anyway | quipped | Teveen
      direct | Now the bread will too | quipped | Teveen
      """
    )
  }

  @Test func overParagraphsWithTheCueLast() {
    checkQuotes(
      """
      Minister Dask struck another note on Friday.

      “Nobody asked our sailors. Nobody asked our bakers.

      “And nobody will sail on our bread,” he told the council.
      """,
      """
      direct | Nobody asked our sailors. Nobody asked our bakers | told | he
      direct | And nobody will sail on our bread | told | he
      """
    )
  }

  @Test func overParagraphsWithTheCueFirst() {
    checkQuotes(
      """
      “The ferry is here to stay,” Teveen said on Friday. “There will be no other.

      “And without a ferry there is no bread.”

      The talks ended at noon.
      """,
      """
      direct | The ferry is here to stay | said | Teveen
      direct | There will be no other | said | Teveen
      direct | And without a ferry there is no bread | said | Teveen
      """
    )
  }

  @Test func blockBehindAColon() {
    checkQuotes(
      """
      The ministers met on Friday in Marrow. Dask said:

      > A pier is broken in an hour and mended in a year.

      They meet again in May.
      """,
      "direct | A pier is broken in an hour and mended in a year | said | Dask"
    )
  }

  @Test(arguments: [
    ("- Ann Lee-Oda, Minister of Trade", "Ann Lee-Oda"), ("– Ann Lee, President", "Ann Lee"), ("- Ann Lee", "Ann Lee"),
    ("By Ann Lee", "-"), ("- Trade rose by a third.", "-"), ("- the price of bread, again", "-"),
  ])
  func theLineBelowNamesTheSpeaker(line: String, speaker: String) {
    checkQuotes(
      """
      The ferry sails every day from now on, and the two islands are an hour apart instead of a day and a night.

      "Our future is the sea. It is here to stay."
      \(line)
      """,
      "direct | Our future is the sea. It is here to stay | - | \(speaker)"
    )
  }

  @Test func wrappedLines() {
    checkQuotes(
      """
      The ferry line between the two islands was opened on Friday in the
      old port of Marrow in the presence of all the ministers of the two
      states and of many of the people of the port, who had waited since
      the morning.

      "The pier will be mended by Monday, and nobody will have to wait
      for bread," Teveen told reporters at the port.
      """,
      """
      direct | The pier will be mended by Monday, and nobody will have to wait
      for bread | told | Teveen
      """
    )
  }

  @Test(arguments: [
    // Titles and terms.
    "The ministers adopted the “Marrow Plan for Ferries” on Friday.",
    "She repeated the line on the talk show “Evening in Marrow”.",
    "The so-called “bread corridor” was closed on Friday.",
    // Documents and things do not speak.
    "The Declaration provides that \"bread shall be shared within a day\".",
    "“We heard warm words,” ran a banner outside the port.",
    // Nobody says it.
    "“The ferry sails today.”",
    "It was called “a good day”.",
  ])
  func nothing(text: String) {
    checkQuotes(text, "")
  }
}
