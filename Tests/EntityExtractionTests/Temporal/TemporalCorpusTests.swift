import Testing

@testable import EntityExtraction

/// What the grammar of dates, times and durations reads, and what it leaves alone.
///
/// The articles date from Wednesday, 9 April 2025 unless a test says otherwise.
@Suite struct TemporalCorpusTests {
  static func check(_ reading: String, on date: String = "2025-04-09") {
    #expect(read(plain(reading), kinds: temporalKinds, anchor: anchor(date)) == reading)
  }

  @Test(arguments: [
    "On [22 June 2024|2024-06-22] and [June 22, 2024|2024-06-22] they met.",
    "Accra, [Tuesday, 11th March 2025|2025-03-11] – The session was held.",
    "[Oct. 20, 2025|2025-10-20] and [18 Sep 2025|2025-09-18]",
    "[09.04.2025|2025-04-09] | [18:00|2025-04-09T18:00] | News",
    "[2025-04-09|2025-04-09], [09/12/2024|2024-12-09], [12/25/2024|2024-12-25], [2024/11/28|2024-11-28], [05-Aug-2016|2016-08-05]",
    "held on [April 11|2025-04-11] in Zarum",
    "the [4th of May|2025-05-04] and [May the 5th|2025-05-05]",
    "in [November 2022|2022-11], in [June of 1992|1992-06], by [Sept. 2011|2011-09]",
    "the [January|2024-01] and [March 2024|2024-03] rounds",
    "on [5|2025-05-05] and [6 May|2025-05-06]; on [11|2025-04-11], [12|2025-04-12] and [13 April|2025-04-13]",
    "in the [spring|1979-SP] and [summer of 1979|1979-SU]; the [first|2024-Q1] and [second quarters of 2024|2024-Q2]",
    "the [18th|17XX] and [19th centuries|18XX]; the first and the last man",
    "In [1994|1994], [1998|1998] and [2002|2002] it won.",
    "founded in [AD 312|0312], a [3rd century BC|-03XX] temple",
    "Reagan in [80|1980] and [84|1984], Bush in [88|1988].",
    "In [March|2025-03] 20 people died.",
    "the armistice of [1953|1953] and the [2019|2019] elections",
    "The treaty of [1648|1648] (signed in [1649|1649]) was old; the school ([1789|1789]) is not.",
    "the [1990s|199X], the [’90s|199X] and the [late 1990s|199X end]",
    "in the [21st century|20XX] and the [nineteenth-century|18XX] novel",
    "in [44 BC|-0044]",
    "trade in [FY2024-25|2024/2025], in [fiscal year 2025/26|2025/2026] and in [FY 2022-23|2022/2023]",
    "the [2024/25|2024/2025] season; [FY25|2025] and [fiscal 2024|2024]",
  ])
  func calendarDates(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "He arrived [today|2025-04-09], not [yesterday|2025-04-08]; she comes [tomorrow|2025-04-10].",
    "the [day before yesterday|2025-04-07]",
    "[This morning|2025-04-09] we met, [last night|2025-04-08] they did.",
    "[last week|2025-W14], [next month|2025-05], [this year|2025], [last year|2024], [next quarter|2025-Q3]",
    "[two weeks ago|2025-W13], [ten years ago|2015], a [year ago|2024], [three days ago|2025-04-06]",
    "over the [past two years|2023-04-09/2025-04-09] and the [next three months|2025-04-10/2025-07-09]",
    "over the [past decade|2015-04-09/2025-04-09]",
    "on [12 May 2024|2024-05-12], and the [following day|2024-05-13]; [two days later|2024-05-15] it rained",
    "in [2019|2019] and again [that same year|2019]",
    "[last Thursday|2025-04-03], [next Monday|2025-04-14], [this Friday|2025-04-11], [previous Wednesday|2025-04-02]",
    "[last May|2024-05], [next January|2026-01], [this September|2025-09], [last summer|2024-SU], [next summer|2025-SU]",
    "[Monday of last week|2025-03-31], [Tuesday next week|2025-04-15]",
    "[two days after 5 June|2025-06-07], [three days from Tuesday|2025-04-11]",
    "[two months ago|2025-02], a [decade ago|2015], in the [last week|2025-W14]",
    "the [week of 3 June|2025-W23], [this weekend|2025-W15-WE]",
    "for the [past 30 years|1995-04-09/2025-04-09] and the [next 10 days|2025-04-10/2025-04-19]",
    "the [coming three quarters|2025-Q3/2026-Q1]",
    "[later this month|2025-04] or [earlier this year|2025], [later in the year|2025]",
    "It was quiet on [Tuesday evening|2025-04-08].",
  ])
  func relativeDates(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "in the [first half of this year|2025-H1] and the [second half of the year|2025-H2]",
    "in the [first quarter of 2026|2026-Q1], [Q2 2023|2023-Q2], [H1 2024|2024-H1]",
    "by [summer 2026|2026-SU], in the [spring of 2025|2025-SP] and the [summer of last year|2024-SU]",
    "at the [end of 2024|2024 end], the [end of June|2025-06 end], the [beginning of next week|2025-W16 start]",
    "by the [end of the decade|202X end]; by [year-end|2025 end]",
    "in [mid-March|2025-03 mid], in the [mid-2010s|201X mid], in [early 2026|2026 start]",
    "for the [remainder of the year|2025-04-09/2025-12-31]",
    "the [first nine months of 2024|2024-01/2024-09] and the [last two weeks of February 1951|1951-02-15/1951-02-28]",
    "the [first week of June|2025-W23], the [last Friday of May|2025-05-30], the [15th day of next month|2025-05-15]",
    "the [first half of the 19th century|1800/1849] and the [latter half of 2008|2008-H2]",
    "[this year’s first half|2025-H1], the [year’s third quarter|2025-Q3]",
    "[Q1 2025|2025-Q1] and, in the [third quarter|2025-Q3], growth",
    "in [week 3 of 2027|2027-W03]",
  ])
  func parts(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "from [2008 to 2019|2008/2019] and for [2025-2027|2025/2027]",
    "from [3 to 7 June|2025-06-03/2025-06-07], [16–17 February|2025-02-16/2025-02-17]",
    "from [May 5 to 6|2025-05-05/2025-05-06], on [May 21-23, 2024|2024-05-21/2024-05-23]",
    "[Nov 18-Dec 19, 2015|2015-11-18/2015-12-19]",
    "[January-March 2024|2024-01/2024-03] and [Jan-Feb 2017|2017-01/2017-02]",
    "the crisis of [2008-09|2008/2009], [1990-94|1990/1994]",
    "from the [13th to the 19th of October 1950|1950-10-13/1950-10-19]",
    "between [May and July|2025-05/2025-07]",
    "between [2015 and 2018|2015/2018]",
    "[15 to 17 September 2025|2025-09-15/2025-09-17]",
    "since [2008|2008/..], since [July|2024-07/..], until [2028|../2028]",
    "since the [13th century|12XX] and since the [mid-2010s|201X mid]",
    "from [2026|2026/..] onwards",
    "put off until [January|2026-01], postponed to [7 October|2025-10-07]",
    "The call was moved from [Wednesday|2025-04-09] to [Thursday|2025-04-10].",
    "in [2008|2008] and [2009|2009], respectively",
    "the [14-15 May|2025-05-14/2025-05-15] meeting, the [December 5–6|2024-12-05/2024-12-06] council",
    "between [2 and 5 May|2025-05-02/2025-05-05]; between [May 1945 and June 1946|1945-05/1946-06]",
    "held [April ninth through seventeenth|2025-04-09/2025-04-17]",
    "[2013 – present|2013/..]",
    "from [Nov to March 2024|2023-11/2024-03]",
  ])
  func ranges(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "On [Monday|2025-04-07] they met.",
    "They will meet on [Wednesday|2025-04-16] and on [Friday|2025-04-11].",
    "They met on [Wednesday|2025-04-09].",
    "leaders, who meet on [Thursday|2025-04-10]",
    "The visit on [Saturday|2025-04-12] has been cancelled.",
    "It was launched in [November|2024-11].",
    "The forum will take place in [October|2025-10].",
    "He became envoy in [December|2024-12].",
    "She announced that talks would open on [March 30|2025-03-30].",
    "Which will be held on [April 11|2025-04-11], and is to be held in [October|2025-10].",
    "The talks will also be held in [January|2026-01].",
    "The [Oct. 7|2024-10-07] attack was recalled.",
    "It fell on [February 29|2024-02-29].",
    "The deadline is the [end of June|2025-06 end].",
    "A meeting, due [this Friday|2025-04-11], is planned for [February|2026-02].",
    "She invited him to take part in the fair on [9-10 October|2025-10-09/2025-10-10].",
    "They agreed to sign it before [December|2025-12]. They had signed it before [December|2024-12].",
    "They agreed to meet in [November|2025-11], and had agreed on it in [November|2024-11].",
    "It opens on [9 October|2025-10-09]. On the [same day|2025-04-09] the minister met farmers.",
    "It opens on [9 October|2025-10-09]. On the [same day|2025-10-09] the minister will meet farmers.",
  ])
  func tense(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "at [5:40 p.m.|2025-04-09T17:40] and at [10 a.m.|2025-04-09T10:00]",
    "at [about 14:00|2025-04-09T14:00 approx]",
    "On [Monday|2025-04-07] at [7.30 pm|2025-04-07T19:30] it began.",
    "It began at [7 pm|2025-04-07T19:00] on [Monday|2025-04-07].",
    "[Thursday, May 22, 2025|2025-05-22], [11:15 a.m.|2025-05-22T11:15] EAT",
    "at [noon|2025-04-09T12:00], at [midnight|2025-04-09T00:00], at [10 o’clock|2025-04-09T10:00]",
    "from [9 to 11 a.m.|2025-04-09T09:00/2025-04-09T11:00], [10:00–11:30|2025-04-09T10:00/2025-04-09T11:30]",
    "at [1700|2025-04-09T17:00] GMT, at [18.30|2025-04-09T18:30].",
    "PODGOR, [14.07.2025|2025-07-14]. [16:32|2025-07-14T16:32] > Source",
    "[18.47|2025-04-09T18:47] CEST; [09.10|2025-04-09T09:10] GMT, but 18.47 tonnes",
  ])
  func times(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "[more than two years|P2Y more-than] later than planned",
    "a [two-day|P2D] visit, a [58-year-old|P58Y] farmer, [46-day|P46D] sieges",
    "for [approximately 50 minutes|PT50M approx]; after [ninety minutes|PT90M]",
    "[6 to 8 hours|PT6H/PT8H] or [10 to 15 days|P10D/P15D]",
    "cut in [seconds|PTXS] and mended in [months|PXM]",
    "over [four years|P4Y]",
    "for [over four years|P4Y more-than]",
    "within [72 hours|PT72H] of it",
    "[two and a half years|P2.5Y]; [one hour and a half|PT1.5H]",
    "[2 hours and 30 minutes|PT2H30M]",
    "[several months|PXM] of talks, [half a century|P50Y] of peace, a [half-hour|PT30M] talk",
    "for a [year|P1Y], nearly a [decade|P10Y], a [year-long|P1Y] trial",
    "The patient is [ten years old|P10Y].",
    "for a [nine day long|P9D] operation",
    "children aged [5 to 14|P5Y/P14Y]; a [year and a half|P1.5Y], [one year and a quarter|P1.25Y], a [month and a half|P1.5M]",
    "[five years|P5Y], [two hours|PT2H]; [2 hours, 30 minutes|PT2H30M]",
    "a [couple of weeks|P2W], [two-and-a-half hours|PT2.5H], [3½ years|P3.5Y]",
    "Prime Minister Ana Toval, [58|P58Y], met Mr Ban, who died aged [92|P92Y].",
    "a [24-hour|PT24H], [30-minute|PT30M] halt; a [10-year|P10Y], $2 billion plan",
    "the [decades-long|PXDE] dispute in a [centuries-old|PXCE] town",
    "She died at [88|P88Y]. He was [92|P92Y].",
    "She dies at 88 Elm Street. It was 90.",
  ])
  func durations(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "recently, annually, over the past period, in recent years",
    "twice a year, every Tuesday, a month, per day, each year",
    "It may happen; they march on. The sun shone on Jordan May.",
    "Prime Minister May said so.",
    "The March for peace began.",
    "Second, the ministers met. May I?",
    "the Sunday Times and Bloody Sunday",
    "Security Council resolution 2024 and flight 1989",
    "about 2000 people and some 1950 soldiers",
    "scores of 3:2 and 1-0",
    "G20, COVID-19 and A320",
    "the first round, the eighth meeting",
    "at 6.45 percent",
    "We meet on a Monday.",
    "now, then, one day",
    "the past few months, the coming weeks, the next few years, several decades ago",
    "the 4th forum, the Hundred Years' War and the first-ever visit",
    "The course will last; Jordan May spoke; the sun sat down.",
    "Zarum, 12, 13 and 14 others",
    "S/2024/123, A/RES/77/1 and 12/2024",
    "the Thirty Years' War and the Six-Day War",
    "MAY MINISTERS MEET? MARCH ON CAPITAL.",
    "May God bless you, Mr. March. Jan Novak and April Glas met June Teller.",
    "Version 2.0.1, IP 10.0.0.1, report-2024-05-12.pdf",
  ])
  func negatives(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "on [Christmas Eve|2024-12-24], on [New Year's Day|2025-01-01], before [Easter|2025-04-20], at [Christmas 2007|2007-12-25]",
    "[Next Christmas|2025-12-25], [last Thanksgiving|2024-11-28], [Easter Monday, 2024|2024-04-01], [Good Friday|2025-04-18]",
    "It closed on [Black Friday|2024-11-29] and will reopen on [Labor Day|2025-09-01].",
    "[two days before Christmas|2024-12-23]; the [day before New Year's Eve|2024-12-30]",
    "since [New Year’s Eve|2024-12-31/..]; on [International Women's Day 2020|2020-03-08]",
    "[January 24 of the same year|2025-01-24], [5 May last year|2024-05-05], the [next 6th of April|2026-04-06]",
    "Christmas trees were sold; Easter Island is far; a Happy New Year; the Good Friday Agreement",
    "an all-day event; the earth day by day; a new yearbook",
  ])
  func holidays(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "later than [2018|2019/..], no later than [5 May 2025|../2025-05-05], earlier than [March 2020|../2020-02]",
    "in [2018|2018/..] or later, by [2030|2030/..] and beyond, from [May|2025-05/..] onwards, in [2019|../2019] or earlier",
    "In [2018|2018] or [2019|2019] later works came. He came in [2019|2019] and later left.",
  ])
  func bounds(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "It was [2 years and 3 months ago|2023-01]; [one week and two days before Christmas|2024-12-16] it snowed.",
    "[two and a half years ago|2022-10], [two weeks from now|2025-W17], in [three weeks' time|2025-W18], in a [month's time|2025-05]",
    "a [year after 5 May 2020|2021-05-05]; a [week after the 21 July|2025-07-28] attacks",
    "They met over the [weekend|2025-W14-WE]. They will meet at the [weekend|2025-W15-WE]. A weekend trip; the weekend.",
    "[this fiscal year|2025], [next financial year|2026]; the [start of 2014|2014 start]; the start of the [2014|2014] Winter Games",
    "on the [5th|2025-04-05] he left; until the [20th|../2025-04-20]; on the 5th floor; on the 15th of them",
    "[last week's Sunday|2025-04-06], the [third last week of 2018|2018-W50], [this working week|2025-W15]",
    "in the [past two quarters|2024-Q4/2025-Q1], the [past two weeks|2025-03-26/2025-04-08]",
    "from the [27th to the 3rd of April|2025-03-27/2025-04-03]",
    "the last months of his life, his early years, a couple of years ago, the coming weeks",
  ])
  func countedShifts(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "the [nineties|199X], the [early seventies|197X start], the [nineteen sixties|196X]; in her nineties; a man of the people",
    "in [2015-08|2015-08], [2010-12|2010/2012], [2008-09|2008/2009]; on [Tuesday, 24 February|2026-02-24]",
    "on [January twenty-five nineteen eighty-six|1986-01-25], in [August two thousand and fifteen|2015-08]",
    "in [nineteen eighty-four|1984], in [twenty twenty-four|2024]; in [twenty years|P20Y]; nineteen eighty men; by twelve thirty",
    "the [1st of may|2025-05-01], the [first of march|2025-03-01], between [august and october|2025-08/2025-10], [21st aug|2025-08-21]",
    "he may march in; the long march; an august body; they may be there",
  ])
  func spokenAndLowerCase(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "at [half past seven|2025-04-09T07:30], at a [quarter to nine|2025-04-09T08:45], at [ten past 9 in the evening|2025-04-09T21:10]",
    "between [5 and 6 in the afternoon|2025-04-09T17:00/2025-04-09T18:00], from [3 in the morning until 5pm|2025-04-09T03:00/2025-04-09T17:00]",
    "from [9 to 10:30|2025-04-09T09:00/2025-04-09T10:30], between [2:20 to 3pm|2025-04-09T14:20/2025-04-09T15:00]",
    "[last night|2025-04-08] at [8|2025-04-08T20:00]; [Sunday evening|2025-04-06] at [10:00|2025-04-06T22:00]",
    "at [seven o'clock|2025-04-09T07:00], at [seven p.m.|2025-04-09T19:00], at [11 at night|2025-04-09T23:00]",
    "They killed 5 in the morning attack. A vote of 12 to 3. From 9 to 10 people. Ten to twelve people at 5 places.",
  ])
  func clockTimesInWords(reading: String) {
    Self.check(reading)
  }

  @Test func withoutAnArticleDateNothingIsGuessed() {
    Self.check(
      "At [18:00|T18:00] they met. On [October 15|XXXX-10-15] it rained; on [Thursday|XXXX-WXX-4], [last year|XXXX]",
      on: ""
    )
  }

  @Test func aDatelineWithoutAYearPlacesWhatItCan() {
    Self.check(
      "QUITOR, [March 3|XXXX-03-03] -- The ministers on [Monday|XXXX-03-03] agreed. [Today|XXXX-03-03] we talk, he said. "
        + "It was reported [last Sunday|XXXX-03-02]; in the [second half of the year|XXXX-H2], in [May|XXXX-05].",
      on: "XXXX-03-03"
    )
  }

  /// Comparisons, looks ahead and books' years do not move a chronicle on; a sentence's first date does.
  @Test(arguments: [
    "On [3 June 1920|1920-06-03] it rose, as in the [previous year|1919]. On [12 October|1920-10-12] it fell.",
    "On [3 June 1920|1920-06-03] it rose; papers found in [2004|2004] prove it. On [12 October|1920-10-12] it fell.",
    "On [3 June 1920|1920-06-03] the leader of the [August 1918|1918-08] rising spoke. In [July|1920-07] he left.",
    "In [June 1920|1920-06] it was to end by [December 1923|1923-12]. In [July|1920-07] it went on.",
    "In [June 1920|1920-06] he wed. In [1921|1921], it rose. By [March|1921-03] he was ill.",
    "It was done in [1976|1976], and [two years later|1978] it failed.",
  ])
  func whatMovesAChronicle(reading: String) {
    let years = (1900...1911).map { "[\($0)|\($0)]" }.joined(separator: ", ")
    Self.check("After \(years) came more. " + reading, on: "2009-12-19")
  }

  @Test func aChronicleIsReadFromTheDateLastMentioned() {
    Self.check(
      "On [25 June 1950|1950-06-25] war began; in [1951|1951], [1952|1952], [1953|1953], [1954|1954] and [1955|1955] it "
        + "went on. On [3 March 1956|1956-03-03] a truce was signed. On [8 April|1956-04-08] it ended. [Two days later"
        + "|1956-04-10] it rained. The [next day|1956-04-11] it did not.",
      on: "2009-12-19"
    )
  }
}
