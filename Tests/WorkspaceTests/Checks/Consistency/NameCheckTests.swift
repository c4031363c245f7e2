import Testing

@Suite struct NameCheckTests {
  @Test(arguments: [
    CheckedText(
      "Minister Askar Kulbayev opened the session. Kulbayev thanked the guests. “We agree,” Kulbaev said.",
      "Kulbaev"
    ),
    CheckedText("Minister Batyr Orazdurdiyev met Ilma Teveen. Batyr Orazdurdyev left.", "Orazdurdyev"),
    CheckedText("Mayor Radek Hulinský spoke. Later Hulinsky left, and Hulinský came back.", "Hulinsky"),
    CheckedText(
      "Minister Mohammed bin Tarnas opened the session. Later Muhammad bin Tarnas thanked the guests.",
      "Muhammad"
    ),
    CheckedText("Minister Khaled Orven came, and Khalid Orven left.", "Khalid"),
    CheckedText("Minister Hassan bin Tarnas met Mayor Hussein bin Tarnas."),
    CheckedText("Minister Mahmoud Orven met Mayor Mohamed Orven."),
    CheckedText("Minister Askar Kulbayev opened the session. Kulbayev thanked the guests."),
    CheckedText("Minister Askar Kulbayev met his deputy, Marat Kulbatov."),
    CheckedText("ASKAR KULBAYEV: Good morning.\n\nIlma Teveen thanked Askar Kulbayev."),
    CheckedText("Minister Eirini Vathokosta came. “We agree,” Vathokotsa said.", "Vathokotsa"),
    CheckedText("Minister Ivo Tarnas came. Later Ivo Tarnes left, and Ivo Tarnas stayed.", "Tarnes"),
    CheckedText("Mayor Zayna Haddad (Arabic: Zayna Ḥaddād) spoke, and Zayna Haddad left."),
    CheckedText("Minister Maria Peters met Mayor Marta Peters."),
    CheckedText("Minister Sasha Tarnov met Mayor Sasha Tarnova."),
  ])
  func nameInTwoSpellings(_ text: CheckedText) { check("name-in-two-spellings", text) }

  @Test func writesTheMoreFrequentSpelling() {
    let text =
      "Minister Askar Kulbaev came. Kulbayev spoke. “We agree,” Kulbayev said. Askar Kulbaev left. Kulbayev slept."
    #expect(fixed(text, code: "name-in-two-spellings", onlySafe: true) == text)
    #expect(!fixed(text, code: "name-in-two-spellings").contains("Kulbaev"))
  }

  @Test(arguments: [
    CheckedText(
      "Minister Aigul Serova met Mayor Pavlina Serova. The talks lasted an hour. Serova praised the hosts.",
      "Serova"
    ),
    CheckedText("Minister Aigul Serova met Mayor Pavlina Orven. Serova praised the hosts."),
    CheckedText("Minister Aigul Serova met Mayor Pavel Serov. The talks lasted an hour. Serov praised the hosts."),
    CheckedText("Minister Aigul Serova met Mayor Pavlina Serova. The talks lasted. Mayor Serova praised the hosts."),
    CheckedText("Minister Aigul Serova has a sister, Pavlina Serova. They left. Serova praised the hosts."),
    CheckedText("Minister Pavel Ivan Serov left. Paul Ivan Serov was born in Brega. Serov praised the hosts."),
    CheckedText("Minister Aigul Serova met Mayor Pavlina Serova. They talked. Pavlina Serova praised the hosts."),
  ])
  func ambiguousSurname(_ text: CheckedText) { check("ambiguous-surname", text) }

  @Test(arguments: [
    CheckedText(
      "Deputy Minister of Transport Ivo Tarnas opened the road. Minister of Transport Ivo Tarnas thanked the workers.",
      "Minister of Transport"
    ),
    CheckedText(
      "Minister of Transport Ivo Tarnas opened the road. “Good,” said Ivo Tarnas, Deputy Minister of Transport.",
      "Deputy Minister of Transport"
    ),
    CheckedText("Deputy Minister of Transport Ivo Tarnas met Minister of Transport Olga Wend."),
    CheckedText(
      "Deputy Prime Minister and Minister of Transport Ivo Tarnas spoke. Minister of Transport Ivo Tarnas left."
    ),
    CheckedText("Minister of Transport Ivo Tarnas spoke. Tarnas, former Deputy Minister of Transport, left."),
  ])
  func contradictoryTitles(_ text: CheckedText) { check("contradictory-titles", text) }
}
