import Testing

@Suite struct AmountCheckTests {
  @Test(arguments: [
    CheckedText("The bank granted a loan of 20 million for the road.", "20 million"),
    CheckedText("The bridge cost 2.5 billion and took six years.", "2.5 billion"),
    CheckedText("The fund will receive an additional 8.5 billion this year.", "8.5 billion"),
    CheckedText("The bank granted a loan of 20 million euros for the road."),
    CheckedText("The bank granted a loan of €20 million for the road, worth 22 million with interest."),
    CheckedText("The programme cost 2 million people their jobs."),
    CheckedText("The loan of 20 million tons of grain was returned."),
    CheckedText("The city has 20 million inhabitants; 5 million left."),
    CheckedText("The grant of 20 million naira was paid."),
  ])
  func moneyWithoutCurrency(_ text: CheckedText) { check("money-without-currency", text) }

  @Test(arguments: [
    CheckedText("The law applies to three (4) districts.", "three (4)"),
    CheckedText("It takes twenty-five (52) days.", "twenty-five (52)"),
    CheckedText("The law applies to three (3) districts and ten (10) towns."),
    CheckedText("It takes twenty-five (25) days, two hundred (200) at most."),
    CheckedText(
      "PORT HALE, 4 March 2031 — Three (4) districts agreed, the twenty-one (21) others did not.",
      "Three (4)"
    ),
    CheckedText("The first one (2019) was lost; he scored three (Radu, Orven)."),
  ])
  func numberMismatch(_ text: CheckedText) { check("number-mismatch", text) }
}
