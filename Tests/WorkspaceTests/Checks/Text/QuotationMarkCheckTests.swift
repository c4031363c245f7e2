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
  ])
  func mixed(_ text: CheckedText) { check("mixed-quotation-marks", text) }

  @Test func unifiesMarks() {
    let text = "“We agreed,” she said. “All.” He called it \"a start\", she “the end\"."
    #expect(
      fixed(text, code: "mixed-quotation-marks", onlySafe: true)
        == "“We agreed,” she said. “All.” He called it “a start”, she “the end”."
    )
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
    CheckedText("They called it “the start of a very long way home”."),
  ])
  func withoutSpeaker(_ text: CheckedText) { check("quote-without-speaker", text) }
}
