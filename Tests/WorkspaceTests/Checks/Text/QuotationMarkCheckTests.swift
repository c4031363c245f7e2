import Testing

@Suite struct QuotationMarkCheckTests {
  @Test(arguments: [
    CheckedText("He said: “We will sign on Monday.", "“"),
    CheckedText("We will sign on Monday,” he said.", "”"),
    CheckedText("\"We will sign on Monday, he said.", "\""),
    CheckedText("Il a dit « oui et il est parti.", "«"),
    CheckedText("The “rust belt“, as it is called, is large.", "“"),
    CheckedText("The \"Old Town \"as it is called is large.", "\""),
    CheckedText("\"The paper \"\"Day\"\" was sold,\" he said."),
    CheckedText("\"He said \"never\"\" is a line."),
    CheckedText("“She told me ‘never again,” he said.", "‘"),
    CheckedText("The film “The Long “Night” opened.", "“"),
    CheckedText("“We left.\n\nThe second paragraph is no quotation.", "“"),
    CheckedText("\"He is 5'10\" tall and runs, she said.", "\""),
    CheckedText("> “We will sign\n> on Monday, he said.\n\nOn Monday” it is.", "“", "”", name: "a.md"),
    CheckedText("> “We will sign\n> on Monday,” he said.\n\nMonday it is.", name: "a.md"),
    CheckedText("> \"We will sign\n> on Monday\n> or Tuesday,\" he said.", name: "a.md"),
    CheckedText("\"He is 5'10\" tall,\" she said. \"The screen is 24\" wide,\" he added."),
    CheckedText("\"It stands at 40°26'46\" north,\" she said. It was \"in 1994\" that \"24\" was shown."),
    CheckedText("“We agreed,” he said. “We will sign.”"),
    CheckedText("“She said ‘never again’ and left,” he recalled. “It’s over.”"),
    CheckedText("\"We agreed,\" he said. \"We will sign.\""),
    CheckedText("“We left.\n\n“We came back.\n\n“We stayed,” he said."),
    CheckedText("\"We left.\n\n\"We came back,\" he said."),
    CheckedText("A 24\" screen and a man of 5'10\" stood there."),
    CheckedText("„Presidents can wait“, he said. »Lorries cannot«, she said."),
    CheckedText("In the ’90s the workers’ union and O’Brien’s shop closed; ‘90s music too."),
    CheckedText("The programme (\"Days of Culture\") and the film **\"Night\"** were shown."),
    CheckedText("Il a dit « oui », et puis « non »."),
    CheckedText("He called it \"a stink bomb with a timetable\" - \"for once\"."),
    CheckedText("\"'Never again,' she told me,\" he said."),
  ])
  func unpaired(_ text: CheckedText) { check("unpaired-quotation-mark", text) }

  /// Quotations over the line ends of a paragraph or sentence, and paragraphs that go on without a mark.
  @Test(arguments: [
    CheckedText("Work went on.\n\n“We have waited,\nand we will wait\nas long as it takes,” she said.\nNobody spoke."),
    CheckedText("# Work\n\nShe added:\n“The money is there.\nThe plans are there.\nThe will is not.”", name: "a.md"),
    CheckedText("\"We have waited,\n\nand we will wait\n\nas long as it takes,\" she said."),
    CheckedText("She said: “The money is there\n\nand so are the plans.”"),
    CheckedText("- “Prices will fall,\n- and rates with them,\n- before May,” he said.", name: "a.md"),
    CheckedText("“We need three things:\n\n- money,\n- plans,\n- will,” she said.", name: "a.md"),
    CheckedText("“We left,\nand came back.\n\n“We stayed,\nand left again,” he said. “It was late.”"),
    CheckedText("‘we left the “old bridge\nof sighs” to them,’ she said."),
    CheckedText("They call it ‘the bridge\nof sighs’ in Veldmark."),
    CheckedText("One.\n\n“We have waited,\nand we will wait.\nNobody spoke.\n\nThe “old” bridge stays.", "“"),
    CheckedText("One.\n\nTwo.\n\nWe have waited,\nand we will wait,” she said.\nNobody spoke.", "”"),
    CheckedText("“We have waited.\n\nWe will wait,” she said.", "“"),
    CheckedText("“The money is there.\n\nThe plans are there.\n\nThe will is not,” she said.", "“"),
    CheckedText("They call it ‘the bridge\nof sighs in Veldmark.", "‘"),
  ])
  func overLines(_ text: CheckedText) { check("unpaired-quotation-mark", text) }

  @Test func opensEachParagraphAgain() {
    let text = "“The money is there.\n\nThe plans are there.\n\nThe will is not,” she said."
    #expect(
      fixed(text, code: "unpaired-quotation-mark")
        == "“The money is there.\n\n“The plans are there.\n\n“The will is not,” she said."
    )
  }
  @Test func closesAtTheEndOfTheParagraph() {
    let text = "He said: “We will sign.\n\nThey left."
    #expect(fixed(text, code: "unpaired-quotation-mark", onlySafe: true) == text)
    #expect(fixed(text, code: "unpaired-quotation-mark") == "He said: “We will sign.”\n\nThey left.")
  }

  @Test(arguments: [
    CheckedText("“We agreed,” she said. “All of us.” He called it \"a start\".", "\"a start\""),
    CheckedText("\"We agreed,\" she said. \"All.\" It is “a start”.", "“a start”"),
    CheckedText("“We agreed,\" she said. “All of us.”", "“We agreed,\""),
    CheckedText("“We agreed,” she said. The «Days of Culture» and “all that” ended.", "«Days of Culture»"),
    CheckedText("“We agreed,” she said. “She told me ‘no’ and \"never\" again,” he said."),
    CheckedText("\"We agreed,\" she said. \"It's over, and it’s late.\""),
    CheckedText("«Oui», he said, and «non», she said."),
    CheckedText("‘We call it the \"old\" bridge,’ she said. The “new” one is ‘the workers’ bridge’."),
    CheckedText("‘He told me, «Never».’ Such were her words. ‘“No” is what he meant,’ she said, “more or less”."),
    CheckedText("'We call it the \"old\" bridge,' she said. It is “new”."),
    CheckedText("‘It’s the workers’ bridge,’ she said of the \"old\" one, not the “new”.", "\"old\""),
    CheckedText("In the '90s the workers' \"old\" bridge was “new”.", "\"old\""),
  ])
  func mixed(_ text: CheckedText) { check("mixed-quotation-marks", text) }

  @Test func unifiesMarks() {
    let text = "“We agreed,” she said. “All.” He called it \"a start\", she “the end\"."
    #expect(
      fixed(text, code: "mixed-quotation-marks", onlySafe: true)
        == "“We agreed,” she said. “All.” He called it “a start”, she “the end”."
    )
  }

  @Test func leavesMarksWhereNothingPrevails() {
    for text in [
      "‘We call it the \"old\" bridge,’ she said. The “new” one is 'the workers' bridge'.",
      "“We agreed,” she said. The «Days of Culture» ended, “at last”.",
      "“We agreed,” she said. It is \"over\".",
    ] {
      #expect(fixed(text, code: "mixed-quotation-marks", onlySafe: true) == text)
    }
  }

  @Test(arguments: [
    CheckedText(
      "Work went on all night. “Nobody here has slept for two days.” The road is open.",
      "“Nobody here has slept for two days.”"
    ),
    CheckedText("“Nobody here has slept for two days,” said Ilma Teveen. The road is open."),
    CheckedText("It was stressed that “nobody there had slept for two whole days.” The road is open."),
    CheckedText("“Nobody here has slept,” said Ilma Teveen.\n\n“We have not even had time to eat anything.”"),
    CheckedText("He read “The Long Night of the Northern Valley.” It is a novel."),
    CheckedText("The banner read: “Nobody here has slept for two days.”"),
    CheckedText("ILMA TEVEEN: Good day. “Nobody here has slept for two days.” I heard it.\n\nOSKAR RADU: So did I."),
    CheckedText("Five questions\n\nRain fell. Who has slept?\n“Nobody here has slept for two days.”\n\nRain fell."),
    CheckedText("The council made itself plain: “That the old bridge be built before the end of the year.”"),
    CheckedText(
      "Talks\n\nThe mayor spoke,\nas Ilma Teveen told us.\nRain fell.\n“Nobody here has slept for two days.”"
    ),
    CheckedText("They called it “the start of a very long way home”."),
  ])
  func withoutSpeaker(_ text: CheckedText) { check("quote-without-speaker", text) }
}
