import Annotations
import Testing
import Workspace

@Suite struct WordsTests {
  @Test(arguments: [
    ("2025-04-11", "11 Apr 2025"),
    ("2025-04", "Apr 2025"),
    ("2025", "2025"),
    ("2025-H2", "second half of 2025"),
    ("2025-Q1", "first quarter of 2025"),
    ("2025-SU", "summer 2025"),
    ("2025-W15", "week 15 of 2025"),
    ("202X", "2020s"),
    ("20XX", "21st century"),
    ("18XX", "19th century"),
    ("2008/2019", "2008 – 2019"),
    ("2008/..", "since 2008"),
    ("../2028", "until 2028"),
    ("XXXX-10-15", "15 Oct"),
    ("XXXX-WXX-4", "Thursday"),
    ("2025-04-09T18:00", "9 Apr 2025, 18:00"),
    ("T18:00", "T18:00"),
    ("PAST_REF", "PAST_REF"),
    ("2025-13-01", "2025-13-01"),
    ("2025-", "2025-"),
    ("", ""),
  ])
  func dates(value: String, expected: String) {
    #expect(readableDate(value) == expected)
  }

  @Test(arguments: [
    ("2025-04-11", "Friday"), ("2000-02-29", "Tuesday"), ("1999-12-31", "Friday"), ("2024-01-01", "Monday"),
    ("2025-13-01", nil), ("2025-04", nil), ("", nil),
  ])
  func weekdays(date: String, expected: String?) {
    #expect(weekday(of: date) == expected)
  }

  @Test(arguments: [
    (NormalizedValue("44700000000 USD"), MentionKind.money, "44,700,000,000 USD"),
    (
      NormalizedValue("4000000000/6000000000 USD", modifier: .approx), .money, "about 4,000,000,000 – 6,000,000,000 USD"
    ),
    (NormalizedValue("11.3", modifier: .moreThan), .percent, "more than 11.3 %"),
    (NormalizedValue("523", unit: "km"), .quantity, "523 km"),
    (NormalizedValue("17000.25"), .quantity, "17,000.25"),
    (NormalizedValue("P3Y"), .duration, "3 years"),
    (NormalizedValue("P1M", modifier: .lessThan), .duration, "less than 1 month"),
    (NormalizedValue("PT1M30S"), .duration, "1 minute 30 seconds"),
    (NormalizedValue("PXD"), .duration, "some days"),
    (NormalizedValue("P"), .duration, "P"),
    (NormalizedValue("2025-04", modifier: .start), .date, "start of Apr 2025"),
  ])
  func values(value: NormalizedValue, kind: MentionKind, expected: String) {
    #expect(value.readable(kind) == expected)
  }

  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("田中", 4), ("한국", 4), ("👍", 2), ("👩‍👩‍👧", 2), ("🇰🇿", 2), ("☎\u{fe0f}", 2),
    ("☎", 1), ("ｱ", 1), ("Ａ", 2), ("\u{200b}", 0), ("\u{7}", 0), ("–", 1), ("Қазақстан", 9), ("", 0),
  ])
  func columns(text: String, expected: Int) {
    #expect(displayWidth(of: text) == expected)
  }

  @Test(arguments: [
    ("Ilma Teveen", "Ilma Teveen"),
    ("a\nb\tc\rd", "a b c d"),
    ("\u{1b}[31m", "␛[31m"),
    ("\u{9b}31m", "\u{fffd}31m"),
    ("a\u{202e}b\u{2066}c", "abc"),
    ("\u{7f}\u{0}", "␡␀"),
    ("é 田 👍", "é 田 👍"),
  ])
  func harmlessTexts(text: String, expected: String) {
    #expect(harmless(text) == expected)
  }

  @Test func harmlessScalars() {
    for scalar in (0...0x3100).compactMap(Unicode.Scalar.init) {
      var expected = "a"
      if let shown = harmless(scalar) { expected.unicodeScalars.append(shown) }
      #expect(Array(harmless("a\(scalar)").unicodeScalars) == Array(expected.unicodeScalars))
    }
  }
}

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("Ilma Teveen, $44.7 billion (2024)!", "Ilma Teveen, $44.7 billion (2024)!"),
    ("[here](command:rm)", "\\[here\\](command:rm)"),
    ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
    ("*bold* _it_ `code` ~~no~~", "\\*bold\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~"),
    ("a | b & c \\ d", "a \\| b \\& c \\\\ d"),
    ("see https://evil.example/x", "see https\\://evil.example/x"),
    ("see www.evil.example", "see www\\.evil.example"),
    ("WWW.evil.example", "WWW\\.evil.example"),
    ("mail a@b.example", "mail a@\u{2060}b.example"),
    ("# no heading", "\\# no heading"),
    ("- no item", "\\- no item"),
    ("1. no item", "1\\. no item"),
    ("2025) no item", "2025\\) no item"),
    ("a\n# b", "a # b"),
    ("Deputy – Minister - a", "Deputy – Minister - a"),
    ("3.5 million", "3\\.5 million"),
    ("", ""),
  ])
  func escapes(text: String, expected: String) {
    #expect(escapedMarkdown(text) == expected)
  }

  @Test func cardsLinkTheirEvidenceAndNothingElse() {
    let article = ArticleURI("file:///news/a%20(1).txt")
    let evidence = Card.Evidence(
      location: Location(article: article, range: 0..<1),
      line: 5,
      date: "2025-04-11",
      isHere: true
    )
    let untitled = Card.Evidence(
      location: Location(article: ArticleURI("command:evil"), range: 0..<1),
      line: 2,
      date: nil,
      isHere: false
    )
    let card = Card(
      name: "[Ilma](x)",
      label: "person",
      rows: [
        Card.Row(text: "Minister", owner: "Zoravia", evidence: evidence),
        Card.Row(text: "<b>envoy", evidence: untitled),
        Card.Row(text: "- consul"),
      ],
      lines: ["1 mention here"]
    )
    let expected = """
      **\\[Ilma\\](x)** · person\u{20}\u{20}
      Minister · Zoravia — [11 Apr 2025, line 5](file:///news/a%20%281%29.txt#L5)\u{20}\u{20}
      \\<b\\>envoy — command:evil line 2\u{20}\u{20}
      \\- consul\u{20}\u{20}
      1 mention here
      """
    #expect(card.markdown == expected)
    #expect(Hover(range: 0..<1, cards: [card, card]).markdown == "\(expected)\n\n---\n\n\(expected)")
  }

  @Test func plainTextAlignsTheEvidenceByColumns() {
    let evidence = Card.Evidence(
      location: Location(article: ArticleURI("file:///a.txt"), range: 0..<1),
      line: 5,
      date: nil,
      isHere: true
    )
    let long = String(repeating: "x", count: 80)
    let card = Card(
      name: "Ilma\u{1b}[0m",
      label: "person",
      rows: [
        Card.Row(text: "外務大臣", evidence: evidence),
        Card.Row(text: "Minister", owner: "Zoravia", evidence: evidence),
        Card.Row(text: long, evidence: evidence),
      ]
    )
    #expect(
      card.plainText == """
        Ilma␛[0m · person
        外務大臣                line 5
        Minister · Zoravia      line 5
        \(long)      line 5
        """
    )
  }
}
