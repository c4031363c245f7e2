import Testing

@Suite struct HygieneCheckTests {
  @Test(arguments: [
    CheckedText("The visit to Ast\u{200B}ana ended.", "Ast\u{200B}ana"),
    CheckedText("A co\u{AD}opera\u{AD}tion plan.", "co\u{AD}opera\u{AD}tion"),
    CheckedText("Ilma \u{202E}neveeT\u{202C} spoke.", "\u{202E}neveeT\u{202C}"),
    CheckedText("The bell\u{07} rang.", "bell\u{07}"),
    CheckedText("Oskar\u{FEFF} Radu left.", "Oskar\u{FEFF}"),
    CheckedText("A family 👩\u{200D}👧 came."),
    CheckedText("The word می\u{200C}خواهم is Persian."),
    CheckedText("The paper \u{200F}الأهرام\u{200E} reported it."),
    CheckedText("A narrow\u{202F}space and a non-breaking\u{A0}space are seen."),
  ])
  func invisibleCharacter(_ text: CheckedText) { check("invisible-character", text) }

  @Test func removesInvisibleCharacters() {
    #expect(fixed("Ast\u{200B}ana, Alma\u{AD}ty.", code: "invisible-character", onlySafe: true) == "Astana, Almaty.")
    #expect(fixed("The bell\u{07} rang.", code: "invisible-character", onlySafe: true) == "The bell\u{07} rang.")
  }

  @Test(arguments: [
    CheckedText("AndrÃ© Marchal arrived.", "Ã©"),
    CheckedText("It was itâ€™s last day.", "â€™"),
    CheckedText("Ð¡ÐµÑ€Ð³ÐµÐ¹ spoke.", "Ð¡ÐµÑ€Ð³ÐµÐ¹"),
    CheckedText("A fee of 20 â‚¬ is due.", "â‚¬"),
    CheckedText("Das MENÜ“ and the CAFÉ” are signs."),
    CheckedText("São Tomé, Þórir Âgren and Łódź are right."),
    CheckedText("Il a dit « voilà » and left."),
  ])
  func brokenEncoding(_ text: CheckedText) { check("broken-encoding", text) }

  @Test func repairsEncoding() {
    let text = "â€œWe agree,â€\u{9D} AndrÃ© said."
    #expect(fixed(text, code: "broken-encoding", onlySafe: true) == "“We agree,” André said.")
  }

  @Test(arguments: [
    CheckedText("Then Fran\u{FFFD}ois Delmas arrived.", "Fran\u{FFFD}ois"),
    CheckedText("Then François Delmas arrived."),
  ])
  func replacementCharacter(_ text: CheckedText) { check("replacement-character", text) }

  @Test(arguments: [
    CheckedText("They met in Аlmaty on the day.", "Аlmaty"),
    CheckedText("Минiстр приехал.", "Минiстр"),
    CheckedText("The Οlympic team won.", "Οlympic"),
    CheckedText("They met in Алматы, or Almaty, on the day."),
    CheckedText("It is 5 μm thick and 3 kΩ strong."),
  ])
  func mixedAlphabets(_ text: CheckedText) { check("mixed-alphabets", text) }

  @Test func writesWordInOneAlphabet() {
    #expect(fixed("They met in Аlmаty.", code: "mixed-alphabets", onlySafe: true) == "They met in Almaty.")
    #expect(fixed("They saw Жalmaty.", code: "mixed-alphabets") == "They saw Жalmaty.")
  }

  @Test(arguments: [
    CheckedText("They met in the the capital.", "the the"),
    CheckedText("The the ministers met.", "The the"),
    CheckedText("It was agreed to to meet again.", "to to"),
    CheckedText("He had had enough, and very very much so."),
    CheckedText("She knew that that road was closed."),
    CheckedText("New York New York is a song; Pago Pago is a town."),
    CheckedText("The door-to-to-door tour. They went on. On Monday they slept."),
    CheckedText("No, no, it is is-not."),
  ])
  func doubledWord(_ text: CheckedText) { check("doubled-word", text) }

  @Test func removesOnlyIdleWordsUnseen() {
    #expect(fixed("In the the capital of of it.", code: "doubled-word", onlySafe: true) == "In the capital of it.")
    #expect(fixed("They moved moved on.", code: "doubled-word", onlySafe: true) == "They moved moved on.")
    #expect(fixed("They moved moved on.", code: "doubled-word") == "They moved on.")
  }
}
