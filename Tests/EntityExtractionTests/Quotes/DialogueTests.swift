import Testing

/// Speech in stories, interviews and letters: verbs of speaking aloud, speakers in lower case, quotations by nobody.
@Suite struct DialogueTests {
  @Test(arguments: [
    ("“Gone,” the boy muttered.", "direct | Gone | muttered | the boy"),
    ("“Where is it?” asked the old woman.", "direct | Where is it | asked | the old woman"),
    ("'You can't mean it,' sighed Anna.", "direct | You can't mean it | sighed | Anna"),
    ("\"Then run!\" she screamed.", "direct | Then run | screamed | she"),
    ("“I will,” he went on, smiling.", "direct | I will | went on | he"),
    ("Everybody used to say, “The ferry never comes.”", "direct | The ferry never comes | say | Everybody"),
    ("Her aunts would say, “Wait for the boat.”", "direct | Wait for the boat | say | Her aunts"),
    (
      "Teveen commented on the new line, “It will not bring bread.”",
      "direct | It will not bring bread | commented on | Teveen"
    ),
    (
      "The harbour was described by Ilma Teveen as “the longest bench in the two islands”.",
      "direct | the longest bench in the two islands | described | Ilma Teveen"
    ),
    // Nothing that is said: the verbs alone, and what might be said.
    ("She smiled and went on to the pier.", ""),
    ("He would say “no” to a new line.", ""),
    ("You could say that twice.", ""),
    ("In the late ’90s the bakers’ guild closed.", ""),
  ])
  func oneSpeaker(text: String, expected: String) {
    checkQuotes(text, expected)
  }

  @Test(arguments: [
    // Long words in quotation marks are a quotation even where nobody is said to have spoken them.
    (
      "The club aims to “bring a fresh loaf to every house on the island”.",
      "direct | bring a fresh loaf to every house on the island | - | -"
    ),
    (
      "Sarru, ‘the village behind the two old piers’, lies in the north.",
      "direct | the village behind the two old piers | - | -"
    ),
    (
      "“I have no doubt that the ferry will come back.”",
      "direct | I have no doubt that the ferry will come back | - | -"
    ),
    // Terms, titles and the words of documents are none.
    ("The so-called “bread line” sails at noon.", ""),
    ("She read from “A Loaf for Every House on the Island” in May.", ""),
    ("The song entitled “Wait for me at the old pier tonight” was new.", ""),
    ("The treaty provides that “water shall be shared by both the islands”.", ""),
  ])
  func nobodyNamed(text: String, expected: String) {
    checkQuotes(text, expected)
  }

  @Test func paragraphsWithTheirOwnNarrationHaveTheirOwnSpeaker() {
    checkQuotes(
      """
      “You are late,” said Marrin.

      “The bridge was out.” Tessa hung up her coat.

      “Nobody came. Nobody called.” Her neighbour, retired teacher Jonas Weil, agreed: “It was cold.”
      """,
      """
      direct | You are late | said | Marrin
      direct | The bridge was out | - | -
      direct | Nobody came. Nobody called | - | -
      direct | It was cold | agreed | Her neighbour
      """
    )
  }

  @Test func answersAreSomebodyElses() {
    checkQuotes(
      """
      “Where is the ferry?” asked Anna.

      “It went at noon.”

      “And when does it return?”
      """,
      """
      direct | Where is the ferry | asked | Anna
      direct | It went at noon | - | -
      direct | And when does it return | - | -
      """
    )
  }
}
