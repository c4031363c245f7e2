import EntityExtraction
import Testing

@Suite struct ReportedSpeechTests {
  @Test(arguments: [
    (
      "Teveen said that trade had risen by 14 per cent in 2024.",
      "clause | trade had risen by 14 per cent in 2024 | said | Teveen"
    ),
    ("Dask said the works would cost \"$3 million\".", "clause | the works would cost \"$3 million\" | said | Dask"),
    (
      "Dask told reporters that the ferry had been sold, the agency reports.",
      "clause | the ferry had been sold | told | Dask"
    ),
    ("Dask liked to say that a pier is a promise.", "clause | a pier is a promise | say | Dask"),
    ("Dask noted that trade is rising, and exchanged views on bread.", "clause | trade is rising | noted | Dask"),
    (
      "Dask noted that trade is rising, and that it will rise.",
      "clause | trade is rising, and that it will rise | noted | Dask"
    ),
    (
      "The works would cost $3 million, the Lendel minister recalled.",
      "clause | The works would cost $3 million | recalled | the Lendel minister"
    ),
    (
      "The ferry has been sold, three diplomats said on Friday.",
      "clause | The ferry has been sold | said | three diplomats"
    ),
    (
      "MARROW, May 3 (Island Wire) — The ferry has been sold, officials said.",
      "clause | The ferry has been sold | said | officials"
    ),
    (
      "According to the Foreign Ministry of Zoravia, trade amounted to $4 billion.",
      "clause | trade amounted to $4 billion | According to | the Foreign Ministry of Zoravia"
    ),
    (
      "Repairs have cost $3 million since 2022, according to the Island Bank.",
      "clause | Repairs have cost $3 million since 2022 | according to | the Island Bank"
    ),
    (
      "In the words of Dask, the text is “a beginning”.",
      "clause | the text is “a beginning” | In the words of | Dask"
    ),
    (
      "The newspaper Island Post reported last Sunday, citing a letter, that a captain had left.",
      "clause | a captain had left | reported | The newspaper Island Post"
    ),
    (
      "Teveen, whose country joined in 2023, insisted the deal was good.",
      "clause | the deal was good | insisted | Teveen"
    ),
    (
      "A Lendel official, speaking on condition of anonymity, said Marrow could live with it.",
      "clause | Marrow could live with it | said | A Lendel official"
    ),
    ("Asked about bread, Dask replied a decision was days away.", "clause | a decision was days away | replied | Dask"),
    (
      "The minister said in an interview broadcast on Sunday that the talks had failed.",
      "clause | the talks had failed | said | The minister"
    ),
    (
      "Officials there say about two per cent of the bread is lost.",
      "clause | about two per cent of the bread is lost | say | Officials"
    ),
    (
      "Nurim Dask, who said that the ferry would sail, left at noon.",
      "clause | the ferry would sail | said | Nurim Dask"
    ),
    // Speech without quotation marks behind a comma.
    ("And then he said, I will wait for you.", "clause | I will wait for you | said | he"),
    ("They said, if you wait, that's your loss.", "clause | if you wait, that's your loss | said | They"),
    // The words themselves do what the verb says.
    ("I should add that the ferry is old.", "clause | the ferry is old | add | I"),
    ("We would like to stress that nobody was hurt.", "clause | nobody was hurt | stress | We"),
    // Further forms.
    ("As Lund (2012) notes, the effect is weaker.", "clause | the effect is weaker | notes | Lund"),
    ("Osei and Lund argue that dialects converge.", "clause | dialects converge | argue | Osei and Lund"),
    ("The miller had said: that the river takes it.", "clause | the river takes it | said | The miller"),
    (
      "Teveen began by saying that the pier was safe.",
      "clause | the pier was safe | saying | Teveen"
    ),
    (
      "Donors were told by the minister that bread would come.",
      "clause | bread would come | told | the minister"
    ),
    (
      "Trade and ports minister Ana Dask said Monday the ban will end.",
      "clause | the ban will end | said | Trade and ports minister Ana Dask"
    ),
    ("Lee told the Island Post he hopes to sail.", "clause | he hopes to sail | told | Lee"),
    ("The WHO also said it is sending a team.", "clause | it is sending a team | said | The WHO"),
    ("He told members that the plan represents them.", "clause | the plan represents them | told | He"),
    ("On Friday the couple announced that they were leaving.", "clause | they were leaving | announced | the couple"),
  ])
  func clause(text: String, expected: String) {
    checkQuotes(text, expected)
  }

  @Test(arguments: [
    ("Teveen stressed the need to preserve the ferry.", "phrase | the need to preserve the ferry | stressed | Teveen"),
    (
      "The ministers reiterated their commitment to the ferry and left.",
      "phrase | their commitment to the ferry | reiterated | The ministers"
    ),
    (
      "Zoravia and Lendel pledge to open a ferry line",
      "phrase | to open a ferry line | pledge | Zoravia and Lendel"
    ),
    ("Teveen urged donors to “pay what they owe”.", "phrase | donors to “pay what they owe” | urged | Teveen"),
    ("Marrow has denied any involvement.", "phrase | any involvement | denied | Marrow"),
    (
      "Dask voiced confidence that trade would double.",
      "phrase | confidence that trade would double | voiced | Dask"
    ),
    (
      "Dask suggested a secretariat in Marrow, where the next talks will be held.",
      "phrase | a secretariat in Marrow | suggested | Dask"
    ),
    (
      "Teveen criticised what she called “ferry diplomacy”.",
      "phrase | what she called “ferry diplomacy” | criticised | Teveen"
    ),
    (
      "The United States and France are calling for new elections.",
      "phrase | new elections | calling for | The United States and France"
    ),
    (
      "In his speech, the Minister of Trade, Oren Dask, emphasized the good results of the year.",
      "phrase | the good results of the year | emphasized | the Minister of Trade"
    ),
  ])
  func phrase(text: String, expected: String) {
    checkQuotes(text, expected)
  }

  @Test func coordinatedVerbsShareTheSubject() {
    checkQuotes(
      "Minister Teveen stated that the ferry is safe and recalled that the pier was mended in May.",
      """
      clause | the ferry is safe | stated | Minister Teveen
      clause | the pier was mended in May | recalled | Minister Teveen
      """
    )
  }

  @Test func participlesShareTheSubject() {
    checkQuotes(
      "The ministers expressed a will to go on, emphasizing the importance of bread.",
      """
      phrase | a will to go on | expressed | The ministers
      phrase | the importance of bread | emphasizing | The ministers
      """
    )
  }

  @Test func twoSpeakersOfOneSentence() {
    checkQuotes(
      "The Minister underlined Marrow's readiness to host talks, while Dr. Dask proposed a joint forum.",
      """
      phrase | Marrow's readiness to host talks | underlined | The Minister
      phrase | a joint forum | proposed | Dr. Dask
      """
    )
  }

  @Test func theSentenceBeforeAPassive() {
    checkQuotes(
      "Teveen will sail to Lendel in May. This was reported by Island Radio on Friday.",
      "clause | Teveen will sail to Lendel in May | reported | Island Radio"
    )
  }

  @Test func aClauseBrokenByItsCue() {
    checkQuotes("But, he said, no date has been set.", "clause | no date has been set | said | he")
  }

  @Test(arguments: [
    // Passives without an agent.
    "It was noted that smuggling had declined.",
    "The need for bread was emphasized during the talks.",
    "It was announced that a plan had been made.",
    // Topics, not claims.
    "The ministers discussed ways to mend the pier.",
    "Teveen briefed delegates on the new ferry.",
    // Not said.
    "When I tell stories I like an open end.",
    "You could add that nobody came.",
    "The islands' asserted losses were small.",
    "Dask will announce the plan on Friday.",
    "Teveen did not say when the ferry would sail.",
    "The captain wants to propose a plan.",
    // Documents and events do not speak.
    "The report says the pier is broken.",
    "These statements addressed trade, emphasizing the need for bread. They also highlighted the importance of ferries.",
    "The military statement said the pier was safe.",
    // Nouns that look like verbs.
    "The member states met in Marrow on Friday.",
    "Media reports were read with care in Marrow.",
    // Promised money is a gift.
    "Lendel pledged €2 million and Zoravia 3 million crowns.",
    // Only introduced.
    "Since the war began, the ministry has responded with bread.",
    "The same was not reported.",
  ])
  func nothing(text: String) {
    checkQuotes(text, "")
  }
}
