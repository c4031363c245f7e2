import Annotations
import EntityExtraction
import Testing

@Suite struct BlocksTests {
  @Test func pressReleaseWithLetterheadAndList() {
    checkBlocks(
      """
      MINISTRY OF EXTERNAL RELATIONS, REPUBLIC OF ZORAVIA

      MEDIA RELEASE

      ZORAVIA AND LENDEL OPEN A FERRY LINE

      Marrow, 3 May 2025 – The ferry was opened today by both ministers.

      Present were:

      • Ilma Teveen, Foreign Minister;
      • Oren Dask, Minister of Transport.

      The next crossing is on Monday.

      Enquiries: Press Office, Marrow
      """,
      """
      byline: MINISTRY OF EXTERNAL RELATIONS, REPUBLIC OF ZORAVIA
      byline: MEDIA RELEASE
      title: ZORAVIA AND LENDEL OPEN A FERRY LINE
      paragraph: Marrow, 3 May 2025 – The ferry was opened today by both ministers.
      paragraph: Present were:
      listItem: Ilma Teveen, Foreign Minister;
      listItem: Oren Dask, Minister of Transport.
      paragraph: The next crossing is on Monday.
      byline: Enquiries: Press Office, Marrow
      """
    )
  }

  @Test func furnitureAroundAnArticle() {
    checkBlocks(
      """
      Home > World > Islands
      HomeWorldIslandsTeveen calls for calm on the islands
      HomeNewsWorldSportContactEN RU

      Teveen calls for calm on the islands
      By Pia Holm | 3 May 2025

      Foreign Minister Ilma Teveen called for calm on Friday.
      Also Read: Ferry line opens
      She leaves for Lendel tomorrow, her office said.

      Share | Print | Email
      Follow The Islander on Facebook and Telegram
      Most Popular
      Ferry line opens
      Ten walks in Marrow
      """,
      """
      furniture: Home > World > Islands
      furniture: HomeWorldIslandsTeveen calls for calm on the islands
      furniture: HomeNewsWorldSportContactEN RU
      title: Teveen calls for calm on the islands
      byline: By Pia Holm | 3 May 2025
      paragraph: Foreign Minister Ilma Teveen called for calm on Friday.
      furniture: Also Read: Ferry line opens
      paragraph: She leaves for Lendel tomorrow, her office said.
      furniture: Share | Print | Email
      furniture: Follow The Islander on Facebook and Telegram
      furniture: Most Popular
      furniture: Ferry line opens
      furniture: Ten walks in Marrow
      """
    )
  }

  @Test func hardWrappedTextIsJoined() {
    checkBlocks(
      """
      Teveen calls for calm

        Foreign Minister Ilma Teveen on Friday called for calm on the
      islands and said that the ferry line to Lendel would be opened in
      spite of the storm, which had damaged the pier in the old port of
      Marrow.
        "The pier will be mended by Monday, and nobody will have to wait
      for bread," she told reporters at the port.

      * Ilma Teveen, Foreign Minister of Zoravia and chairwoman of the
        Islands Council
      * Oren Dask
      """,
      """
      title: Teveen calls for calm
      paragraph: Foreign Minister Ilma Teveen on Friday called for calm on the⏎islands and said that the ferry line to \
      Lendel would be opened in⏎spite of the storm, which had damaged the pier in the old port of⏎Marrow.
      paragraph: "The pier will be mended by Monday, and nobody will have to wait⏎for bread," \
      she told reporters at the port.
      listItem: Ilma Teveen, Foreign Minister of Zoravia and chairwoman of the⏎  Islands Council
      listItem: Oren Dask
      """
    )
  }

  @Test func linesThatStopAnywhereAreNotJoined() {
    checkBlocks(
      """
      The talks in the old port of Marrow were attended by:
      Zoravia – Ilma Teveen, Minister of Foreign Affairs and Deputy Prime Minister
      Lendel – Oren Dask, Minister of External Relations
      Tarn – Sela Muir, Deputy Minister of Foreign Affairs, Special Envoy for the Islands
      Orm – Bo Kell, Ambassador-at-Large and Head of the Treaty Department
      """,
      """
      paragraph: The talks in the old port of Marrow were attended by:
      listItem: Zoravia – Ilma Teveen, Minister of Foreign Affairs and Deputy Prime Minister
      listItem: Lendel – Oren Dask, Minister of External Relations
      listItem: Tarn – Sela Muir, Deputy Minister of Foreign Affairs, Special Envoy for the Islands
      listItem: Orm – Bo Kell, Ambassador-at-Large and Head of the Treaty Department
      """
    )
  }

  @Test func transcript() {
    checkBlocks(
      """
      Remarks by Foreign Minister Teveen and Minister Dask

      Marrow, May 3, 2025

      MINISTER TEVEEN: Good morning. The ferry sails today.

      It will sail every day.

      MINISTER DASK: Thank you, Ilma.

      QUESTION (Pia Holm, The Islander): Who pays for it?

      MINISTER TEVEEN: We all do.
      """,
      """
      title: Remarks by Foreign Minister Teveen and Minister Dask
      byline: Marrow, May 3, 2025
      turn: MINISTER TEVEEN: Good morning. The ferry sails today.
      paragraph: It will sail every day.
      turn: MINISTER DASK: Thank you, Ilma.
      turn: QUESTION (Pia Holm, The Islander): Who pays for it?
      turn: MINISTER TEVEEN: We all do.
      """
    )
  }

  @Test func interviewWithNamesAsLabels() {
    checkBlocks(
      """
      Ilma Teveen: the ferry is only the start

      Question: When does it sail?
      Ilma Teveen: It sails today.
      Question: And the bridge?
      Ilma Teveen: The bridge can wait.
      """,
      """
      title: Ilma Teveen: the ferry is only the start
      turn: Question: When does it sail?
      turn: Ilma Teveen: It sails today.
      turn: Question: And the bridge?
      turn: Ilma Teveen: The bridge can wait.
      """
    )
  }

  @Test(arguments: [
    "DUBAI: The minister arrived on Friday and left on Saturday.",
    "NOTE: The minister's office corrected the figures on Friday.",
    "The minister said: the ferry sails today, and it sails every day.",
  ])
  func aSingleLabelIsNoTurn(line: String) {
    checkBlocks(line, "paragraph: " + line)
  }

  @Test func markdownWithFrontMatter() {
    checkBlocks(
      """
      ---
      title: "Islands agree on ferries"
      date: 2025-05-03
      author: Pia Holm
      tags: [islands, ferries]
      ---

      # Islands agree on ferries #

      **MARROW** — Two ministers agreed on ferries on Friday. Teveen said:

      > The ferry sails today.
      > It sails every day.

      ## Costs

      | Island | Ferries |
      |---|---:|
      | Marrow | 12 |

      Setext heading
      --------------

      1. The first of the points is that the ferry sails.
      2. The second one is the same.

      ***

      It costs 4 crowns.
      """,
      """
      frontMatter: title: "Islands agree on ferries"
      frontMatter: date: 2025-05-03
      frontMatter: author: Pia Holm
      furniture: tags: [islands, ferries]
      title: Islands agree on ferries
      paragraph: **MARROW** — Two ministers agreed on ferries on Friday. Teveen said:
      quotation: The ferry sails today.
      quotation: It sails every day.
      heading: Costs
      tableRow: | Island | Ferries |
      tableRow: | Marrow | 12 |
      heading: Setext heading
      listItem: The first of the points is that the ferry sails.
      listItem: The second one is the same.
      paragraph: It costs 4 crowns.
      """
    )
  }

  @Test func htmlTagsAreFurniture() {
    checkBlocks(
      """
      <html><head><title>The Islander</title></head>
      <body><nav>Home World</nav>
      <h1>Islands agree on ferries</h1>
      <p>Two <b>ministers</b> agreed on ferries on Friday.</p><p>They will meet again.</p>
      <!-- nobody
      reads this -->
      <footer>Printed in Marrow</footer></body></html>
      """,
      """
      furniture: <html><head><title>The Islander</title></head>⏎<body><nav>Home World</nav>⏎<h1>
      title: Islands agree on ferries
      furniture: </h1>⏎<p>
      paragraph: Two <b>ministers</b> agreed on ferries on Friday.
      furniture: </p><p>
      paragraph: They will meet again.
      furniture: </p>⏎<!-- nobody⏎reads this -->⏎<footer>Printed in Marrow</footer></body></html>
      """
    )
  }

  @Test func headingsStandAboveRunningText() {
    checkBlocks(
      """
      The ministers met on Friday in the port of Marrow.

      Trade between the islands grows

      Trade grew by a tenth, the ministry said on Friday.

      The Islander news
      """,
      """
      paragraph: The ministers met on Friday in the port of Marrow.
      heading: Trade between the islands grows
      paragraph: Trade grew by a tenth, the ministry said on Friday.
      byline: The Islander news
      """
    )
  }

  @Test func numbersThatCountNothingAreNoList() {
    checkBlocks(
      "14. July is the day of the ferry, and the ministers will sail.",
      "paragraph: 14. July is the day of the ferry, and the ministers will sail."
    )
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func allLineEnds(newline: String) {
    let text =
      "\u{feff}Ferry sails at last" + newline + newline + "The ferry sailed on Friday, its crew said." + newline
    checkBlocks(text, "title: Ferry sails at last\nparagraph: The ferry sailed on Friday, its crew said.")
  }

  @Test(arguments: ["", "\n", " \u{a0}\r\n\t", "---\n---", "\u{feff}", "<", "|", ">", "#", "•", "1.", "(a)", ":", "—"])
  func almostNothing(text: String) {
    let bytes = Array(text.utf8)
    for block in DocumentStructure.blocks(of: bytes) {
      #expect(!block.range.isEmpty && block.range.upperBound <= bytes.count)
    }
  }

  @Test func blocksAreOrderedAndDisjointWhateverTheBytes() {
    var state: UInt64 = 7
    let pieces = [
      "a", "B", " ", "\n", "\r", ": ", "> ", "| ", "# ", "* ", "---\n", "<p>", "</p>", "“", "”", ".", "1. ", "\t", "é",
      "\u{a0}",
    ]
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += Array(pieces[Int(state >> 33) % pieces.count].utf8)
      }
      var end = 0
      for block in DocumentStructure.blocks(of: bytes) {
        #expect(block.range.lowerBound >= end && !block.range.isEmpty && block.range.upperBound <= bytes.count)
        #expect(String(validating: bytes[block.range], as: UTF8.self) != nil)
        end = block.range.upperBound
      }
    }
  }
}
