import Testing
import Workspace

@Suite struct DateCheckTests {
  @Test(arguments: [
    CheckedText("It was signed on 31 April 2025 in Port Hale.", "31 April 2025"),
    CheckedText("It was signed on February 30, 2024.", "February 30, 2024"),
    CheckedText("It was signed on 29 February 2023.", "29 February 2023"),
    CheckedText("It was signed on the 31st of June.", "31st of June"),
    CheckedText("The camp runs on 30–31 November.", "31 November"),
    CheckedText("It closes on April 32, 2024.", "April 32, 2024"),
    CheckedText("Dated 31.04.2025 and sealed.", "31.04.2025"),
    CheckedText("Dated 2025-02-30 and sealed.", "2025-02-30"),
    CheckedText("Dated 31/06/2025 and sealed.", "31/06/2025"),
    CheckedText("It was signed on 29 February 2024, on 30 April and on 31 May."),
    CheckedText("On February 29 they met. In May 45 delegates came; by March 60 had left."),
    CheckedText("Dated 04/31/2025? No: 12/31/2025 and 31/12/2025.", "04/31/2025"),
    CheckedText("File 31-04-2025-77 and call 2025-55-99-12."),
    CheckedText("Prices rose 31 per cent; April saw 31."),
  ])
  func impossibleDate(_ text: CheckedText) { check("impossible-date", text) }

  @Test(arguments: [
    CheckedText("The session opens at 25:00.", "25:00"),
    CheckedText("Doors open at 14:75 on Monday.", "14:75"),
    CheckedText("The train leaves 26:10 GMT.", "26:10"),
    CheckedText("The session opens at 24:00 and ends at 2:45."),
    CheckedText("The goal came at 25:40 of the first half; she finished in 28:75."),
    CheckedText("They read Matthew 25:35 and won 78:61."),
    CheckedText("She ran from start to finish in 2:72:41, it said."),
  ])
  func impossibleTime(_ text: CheckedText) { check("impossible-time", text) }

  @Test(arguments: [
    CheckedText("They met on Friday, 12 April 2025.", "Friday, 12 April 2025"),
    CheckedText("They met on Monday, April 11th, 2025.", "Monday, April 11th, 2025"),
    CheckedText("They met on 12 April 2025 (Friday).", "12 April 2025 (Friday"),
    CheckedText("PORT HALE, 9 April 2025 – They will meet on Tuesday, 11 April.", "Tuesday, 11 April"),
    CheckedText("They met on Friday, 11 April 2025, and on Saturday 12 April 2025."),
    CheckedText("PORT HALE, 9 April 2025 – They will meet on Friday, 11 April."),
    CheckedText("They met on Tuesday, 11 April."),
    CheckedText("They met on Saturday and Sunday, 12-13 April 2025."),
    CheckedText("They met on Friday and Saturday, 11 and 12 April 2025."),
    CheckedText("PORT HALE, 20 December 2024 – The court opens on Monday, 13 January."),
    CheckedText("He was born on a Friday, 12 April 1907."),
  ])
  func weekdayMismatch(_ text: CheckedText) { check("weekday-mismatch", text) }

  @Test func offersBothCorrectionsOfAWeekday() {
    let fixes = findings("They met on Friday, 12 April 2025.", code: "weekday-mismatch").flatMap(\.fixes)
    #expect(fixes.map(\.title) == ["Write Saturday", "Write 11 April 2025"])
    #expect(fixes.allSatisfy { !$0.isSafe })
    #expect(
      fixed("They met on Friday, 12 April 2025.", code: "weekday-mismatch") == "They met on Saturday, 12 April 2025."
    )
  }

  @Test(arguments: [
    CheckedText("He led the bank from 2019 to 2008.", "2019 to 2008"),
    CheckedText("The plan for 2027-2025 was approved.", "2027-2025"),
    CheckedText("Between 2020 and 2015 it doubled.", "2020 and 2015"),
    CheckedText("The fair runs on 15–12 May.", "15–12 May"),
    CheckedText("The fair runs May 15-12.", "May 15-12"),
    CheckedText("The fair (3 June 2025 – 28 May 2025) is free.", "3 June 2025 – 28 May 2025"),
    CheckedText("The fair runs from 12 May to 3 May 2025.", "12 May to 3 May 2025"),
    CheckedText("From 12 May 2025 to 3 May it is free.", "12 May 2025 to 3 May"),
    CheckedText("The fair runs from May 12 to May 3, 2025.", "May 12 to May 3, 2025"),
    CheckedText("Between 12 and 3 May 2025 it rained.", "12 and 3 May 2025"),
    CheckedText("It rained between 12 May and 3 May.", "12 May and 3 May"),
    CheckedText("It runs from the 12th to the 3rd of May.", "12th to the 3rd of May"),
    CheckedText("From Monday, 12 May to Saturday, 3 May 2025 it is free.", "12 May to Saturday, 3 May 2025"),
    CheckedText("Open from 12 May 2025 until 3 May 2025.", "12 May 2025 until 3 May 2025"),
    CheckedText("The fair (2025-05-12 – 2025-05-03) is free.", "2025-05-12 – 2025-05-03"),
    CheckedText("The fair (12.05.2025–03.05.2025) is free.", "12.05.2025–03.05.2025"),
    CheckedText("The tour runs from 15 December to 10 January 2026."),
    CheckedText("The tour runs from 12 June 2025 to 3 May 2026, from 3 May to 12 May 2025 and from 3 to 12 May."),
    CheckedText("It was postponed from 12 May to 3 May 2026 and moved from 12 to 3 May."),
    CheckedText("The fair (12/05/2025 – 05/03/2025) is free; between 12 guests and 3 May guests came."),
    CheckedText("On 12 May and 3 May 2025 they met."),
    CheckedText("He led the bank from 2008 to 2019, and 2008–2019 were good years."),
    CheckedText("The deadline was moved from 2027 to 2025."),
    CheckedText("The fair runs 28 May – 3 June and May 12-15."),
    CheckedText("The tour runs 15 December – 10 January."),
    CheckedText("Rovers won 15-12 in May, and 2025-1999 is a number."),
    CheckedText("May 15 – 12 June are the dates.", name: "dates.txt"),
  ])
  func reversedRange(_ text: CheckedText) {
    // “2025-1999” cannot be told from a range of years.
    let expected = text.text.hasPrefix("Rovers") ? ["2025-1999"] : text.expected
    var text = text
    text.expected = expected
    check("reversed-range", text)
  }

  @Test(arguments: [
    CheckedText("The treaty of 03/04/2025 holds.", "03/04/2025"),
    CheckedText("It ran from 03/04/2025 to 05/06/2025.", "03/04/2025", "05/06/2025"),
    CheckedText("The treaty of 03/04/2025 replaces that of 25/12/2024."),
    CheckedText("The treaty of 04/04/2025 and that of 03.04.2025 hold."),
    CheckedText("The treaty of 2025/03/04 holds, ref. 03/04/2025/77."),
  ])
  func ambiguousDate(_ text: CheckedText) { check("ambiguous-date", text) }

  @Test(arguments: [
    CheckedText("The ministers met last Monday in Port Hale.", "last Monday"),
    CheckedText("The ministers met on 12 May and again on 9 June.", "12 May"),
    CheckedText("The ministers met last Monday in Port Hale.", name: "2025-04-11-port-hale.txt"),
    CheckedText("PORT HALE, 14 April 2025 – The ministers met last Monday."),
    CheckedText("Report\nVienna, 11-12 March 2025\n\nComments should arrive by 30 April."),
    CheckedText("The bank was founded in 1994 and moved in May 2001."),
    CheckedText("It rains from May to June, and most of all in May."),
    CheckedText("The bees sleep in winter and wake in spring."),
    CheckedText("The bees slept well this winter.", "this winter"),
  ])
  func unplacedDate(_ text: CheckedText) { check("unplaced-date", text) }

  @Test(arguments: [
    CheckedText("PORT HALE, 11 May 2025 – The ministers met.", "11 May 2025", name: "2025-04-11-port-hale.txt"),
    CheckedText("---\ndate: 2025-04-11\n---\n\nPORT HALE, 11 April 2024 – The ministers met.", "11 April 2024"),
    CheckedText("PORT HALE, 11 April 2025 – The ministers met.", name: "2025-04-12-port-hale.txt"),
    CheckedText("---\ndate: 2025-04-11\n---\n\nPORT HALE, 10 April 2025 – The ministers met."),
    CheckedText("The ministers met on 11 May 2024 in Port Hale.", name: "2025-04-11-port-hale.txt"),
    CheckedText("On 1 March 2019 – a Friday – the ministers met.", name: "2025-04-11-port-hale.txt"),
  ])
  func conflictingDates(_ text: CheckedText) { check("conflicting-dates", text) }

  @Test(arguments: [
    CheckedText("PORT HALE, 11 April 2025 – The ministers met on 14 May 2025.", "14 May 2025"),
    CheckedText("PORT HALE, 11 April 2025 – The summit was held in Brega on 14 May 2025.", "14 May 2025"),
    CheckedText("PORT HALE, 11 April 2025 – The ministers met on 10 April 2025."),
    CheckedText("PORT HALE, 11 April 2025 – The ministers met and agreed on a summit on 14 May 2025."),
    CheckedText("PORT HALE, 11 April 2025 – The summit will be held on 14 May 2025."),
    CheckedText("PORT HALE, 11 April 2025 – He signed a contract until 14 May 2026."),
    CheckedText("The ministers met on 14 May 2025."),
    CheckedText("Born on 2 August 1954, he met the king on 14 May 1989."),
  ])
  func pastEventInFuture(_ text: CheckedText) { check("past-event-in-future", text) }
}
