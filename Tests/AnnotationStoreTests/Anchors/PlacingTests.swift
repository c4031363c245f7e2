import AnnotationStore
import ArticleText
import TestSupport
import Testing

/// Which tiers a case is for.
private enum OldText {
  case known
  case unknown
}

/// Checks where the marks of a text stand in a newer one: marks of the same label; `moved` behind a label stands for
/// `Placement.moved`, and a mark that the newer text does not have must be an orphan.
private func check(
  _ old: String,
  becomes new: String,
  when oldTexts: [OldText] = [.known, .unknown],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let (oldMarked, newMarked) = (MarkedText(old), MarkedText(new))
  let (oldText, newText) = (ArticleText(oldMarked.text), ArticleText(newMarked.text))
  let marks = oldMarked.marks.sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
  let anchorText = AnchorText(oldText)
  let anchors = marks.map { LabelledAnchor(anchorText.anchor(ofArticleRange: $0.range), label: $0.label) }
  for known in oldTexts {
    let places = place(anchors, in: newText, madeOf: known == .known ? oldText : nil)
    let found = zip(marks, places).compactMap { mark, place in
      switch place {
      case .exact(let range): Mark(range, mark.label)
      case .moved(let range): Mark(range, "\(mark.label) moved")
      case .orphan: nil
      }
    }
    #expect(
      draw(found, in: newMarked.text) == draw(newMarked.marks, in: newMarked.text),
      "old text \(known)",
      sourceLocation: sourceLocation
    )
  }
}

@Suite struct PlacingTests {
  @Test func textsThatDidNotChangeKeepAllPlaces() {
    let text = """
      PORT HALE – Foreign Minister of Zoravia Ilma Teveen met Radu. Teveen said that Zoravia agreed. Radu and Teveen left.
      ^^^^^^^^^ a                                             ^^^^ e ^^^^^^ f         ^^^^^^^ g       ^^^^ h   ^^^^^^ i
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ b
                                      ^^^^^^^ c
                                              ^^^^^^^^^^^ d
      """
    check(text, becomes: text)
  }

  @Test func insertedSentencesMoveWhatFollows() {
    check(
      """
      The talks went on. Teveen said so.
                         ^^^^^^ a
      Radu and Teveen left.
      ^^^^ b   ^^^^^^ c
      """,
      becomes: """
        Teveen came first. The talks went on. Radu smiled. Teveen said so.
                                                           ^^^^^^ a
        Radu and Teveen left.
        ^^^^ b   ^^^^^^ c
        """
    )
  }

  @Test func namesThatAreGoneAreOrphans() {
    check(
      """
      On Monday Teveen opened the summit in Port Hale. Nobody from Zoravia spoke at length.
                ^^^^^^ a
                                                                   ^^^^^^^ b
      """,
      becomes: """
        On Monday the host opened the summit in Port Hale. Teveen was not there; nobody else spoke at length.
        """
    )
  }

  @Test func namesThatAreGoneDoNotComeBackWithinOthers() {
    check(
      """
      The talks were led by Elodie Radu, Deputy Foreign Minister of Norrland. Nobody left early.
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a
      Later on the Foreign Minister of Norrland Yosefa Teves signed the treaty.
                                       ^^^^^^^^ b
      """,
      becomes: """
        The talks were led by Elodie Radu, Deputy Foreign Minister of Norrland. Lindqvarn stayed.
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a
        """
    )
    check(
      """
      “Nobody has slept,” Oskar Radu, the mayor, said. Rain fell on the valley.
                          ^^^^^^^^^^ a
      It was late when Radu, the mayor, left.
                       ^^^^ b
      """,
      becomes: """
        “Nobody has slept,” Oskar Radu, the mayor, said. Rain fell on the valley.
                            ^^^^^^^^^^ a
        """
    )
  }

  @Test func deletedSentencesTakeTheirNamesWithThem() {
    check(
      """
      The dam broke. Radu noted the cracks in the wall. Radu recalled that it was old. He then left.
                     ^^^^ a                             ^^^^ b
      """,
      becomes: """
        The dam broke. Radu recalled that it was old. He then left.
                       ^^^^ b
        """,
      // Without the old text, each of the two has one side as it was.
      when: [.known]
    )
  }

  @Test func misspelledNamesAreFoundAndMarked() {
    check(
      """
      The envoy thanked Osker Marsikov for the invitation to the talks.
                        ^^^^^^^^^^^^^^ a
      """,
      becomes: """
        The envoy thanked Oskar Marsikov for the invitation to the talks.
                          ^^^^^^^^^^^^^^ a moved
        """
    )
  }

  @Test(arguments: [
    // Short names are like too many others.
    "The envoy thanked Roda for the invitation to the talks.",
    // Another name.
    "The envoy thanked Oskar Lindqvarn for the invitation to the talks.",
    "The envoy thanked nobody for the invitation to the talks.",
  ])
  func otherNamesAreNot(text: String) {
    check(
      """
      The envoy thanked Radu for the invitation to the talks.
                        ^^^^ a
      """,
      becomes: text
    )
    check(
      """
      The envoy thanked Osker Marsikov for the invitation to the talks.
                        ^^^^^^^^^^^^^^ a
      """,
      becomes: text
    )
  }

  @Test func namesWithinOtherWordsDoNotCount() {
    check(
      """
      Talks took place in Karsk on Monday.
                          ^^^^^ a
      """,
      becomes: "Talks took place in Karskville on Monday."
    )
    check(
      """
      He is from Almaty.
                 ^^^^^^ a
      """,
      becomes: "He is diplomatic."
    )
  }

  @Test func editsBesideAMentionLeaveIt() {
    check(
      """
      According to Marsikov, the pumps in Almora still work today.
                   ^^^^^^^^ a             ^^^^^^ b
      """,
      becomes: """
        As stated by Marsikov, the pumps in Almora were broken.
                     ^^^^^^^^ a             ^^^^^^ b
        """
    )
  }

  @Test func movedParagraphsTakeTheirMentionsAlong() {
    check(
      """
      The delegation of Kestania was led by Tavi Aldiyar for three years.
                        ^^^^^^^^ a           ^^^^^^^^^^^^ b

      Sunniva Radu opened the harbour after the storm, and the band played.
      ^^^^^^^^^^^^ c          ^^^^^^^ d

      The old treaty leaves many questions open, Marsikov told the council.
              ^^^^^^ e                           ^^^^^^^^ f
      """,
      becomes: """
        Sunniva Radu opened the harbour after the storm, and the band played.
        ^^^^^^^^^^^^ c          ^^^^^^^ d

        The old treaty leaves many questions open, Marsikov told the council.
                ^^^^^^ e                           ^^^^^^^^ f

        The delegation of Kestania was led by Tavi Aldiyar for three years.
                          ^^^^^^^^ a           ^^^^^^^^^^^^ b
        """
    )
  }

  @Test func equalLinesKeepTheirOrder() {
    let line = "- Teveen, Zoravia, voted for it\n"
    let text = String(repeating: line, count: 40)
    let newText = ArticleText("Results\n" + text)
    let anchorText = AnchorText(ArticleText(text))
    let starts = (0..<40).map { $0 * line.utf8.count + 2 }
    let anchors = starts.map { LabelledAnchor(anchorText.anchor(ofArticleRange: $0..<$0 + 6), label: "person") }
    let expected = starts.map { Placement.exact($0 + 8..<$0 + 14) }
    #expect(place(anchors, in: newText) == expected)
    #expect(place(anchors, in: newText, madeOf: ArticleText(text)) == expected)
  }

  @Test func twoKindsAtOnePlaceStayTogether() {
    check(
      """
      The Minister spoke.
          ^^^^^^^^ person
          ^^^^^^^^ role
      """,
      becomes: """
        It was late. The Minister spoke.
                         ^^^^^^^^ person
                         ^^^^^^^^ role
        """
    )
  }

  @Test func lineEndsAndByteOrderMarksMoveNothing() throws {
    let old = ArticleText("A line.\nIlma\nTeveen spoke.\n")
    let anchor = AnchorText(old).anchor(ofArticleRange: 8..<19)
    #expect(anchor == Anchor(quote: "Ilma\nTeveen", before: "A line.\n", after: " spoke.\n"))
    let new = try ArticleText(reading: [0xef, 0xbb, 0xbf] + Array("A line.\r\nIlma\r\nTeveen spoke.\r\n".utf8))
    #expect(place([LabelledAnchor(anchor, label: "m")], in: new) == [.exact(12..<24)])
    #expect(AnchorText(new).anchor(ofArticleRange: 12..<24) == anchor)
    #expect(
      place([LabelledAnchor(anchor, label: "m")], in: ArticleText("A line.\rIlma\rTeveen spoke.\r")) == [.exact(8..<19)]
    )
  }

  @Test func contextsEndAtTheTextsEnds() {
    let text = AnchorText(ArticleText("Ilma 😀é"))
    #expect(text.anchor(ofArticleRange: 0..<4) == Anchor(quote: "Ilma", before: "", after: " 😀é"))
    #expect(text.anchor(ofArticleRange: 5..<11) == Anchor(quote: "😀é", before: "Ilma ", after: ""))
  }

  @Test func whereOneMightAttachByHandIsNamed() {
    let old = ArticleText("On Monday Teveen opened the summit in Port Hale, and all was well.")
    let anchor = AnchorText(old).anchor(ofArticleRange: 10..<16)
    let new = ArticleText("Nothing is the same. Teveen was never there at all.")
    guard case .orphan(let orphan) = place([LabelledAnchor(anchor, label: "m")], in: new)[0] else {
      Issue.record("attached")
      return
    }
    #expect(orphan.nearest.map(new.string(in:)) == ["Teveen"])
    #expect(orphan.reason == .surroundingsFitNowhere(occurrences: 1))
  }

  /// The places of anchors given as quote, before and after in a text; `?` and the reason for orphans.
  private func shown(_ anchors: [(String, String, String)], in text: String) -> [String] {
    let article = ArticleText(text)
    let labelled = anchors.map { LabelledAnchor(Anchor(quote: $0.0, before: $0.1, after: $0.2), label: "m") }
    return place(labelled, in: article).map {
      switch $0 {
      case .exact(let range): "\(range.lowerBound)"
      case .moved(let range): "moved \(range.lowerBound)"
      case .orphan(let orphan): "? \(orphan.reason)"
      }
    }
  }

  @Test func anchorsInAnyOrderFindWhatStandsUnchanged() {
    let text = ArticleText(
      (0..<60).map { "Delegate number \($0) of Zoravia spoke of matter \($0 * 7). " }.joined() + "Radu left."
    )
    let anchorText = AnchorText(text)
    let starts = text.bytes.indices.filter { text.bytes[$0...].starts(with: "Zoravia".utf8) }
    var random = SeededGenerator(seed: 3)
    for order in [Array(starts.reversed()), starts.shuffled(using: &random)] {
      let anchors = order.map { LabelledAnchor(anchorText.anchor(ofArticleRange: $0..<$0 + 7), label: "m") }
      #expect(place(anchors, in: text) == order.map { .exact($0..<$0 + 7) })
      #expect(place(anchors, in: ArticleText("It rained. " + text.string)) == order.map { .exact($0 + 11..<$0 + 18) })
      let newer = ArticleText("It rained. " + text.string)
      #expect(place(anchors, in: newer, madeOf: text) == order.map { .exact($0 + 11..<$0 + 18) })
    }
  }

  @Test func oneLabelEachAtOnePlaceWhereverTheyStandInTheList() {
    let text = ArticleText("On Monday the envoy of Zoravia met Radu in the old harbour.")
    let anchorText = AnchorText(text)
    let ranges = [23..<30, 35..<39, 23..<30]
    let labels = ["country", "person", "organization"]
    let anchors = zip(ranges, labels).map { LabelledAnchor(anchorText.anchor(ofArticleRange: $0), label: $1) }
    #expect(place(anchors, in: text) == ranges.map { .exact($0) })
  }

  @Test func shortContextsAskForNoMoreThanTheySay() {
    let text = "Radu met Teveen in Port Hale. Raducan and Teveen left Port Hale."
    #expect(shown([("Radu", "", "")], in: text) == ["0"])
    #expect(shown([("Teveen", "and ", "")], in: text) == ["42"])
    #expect(shown([("Teveen", "", " in")], in: text) == ["9"])
    #expect(shown([("Teveen", "", ""), ("Teveen", "", "")], in: text) == ["9", "42"])
  }

  @Test func orphansSayWhy() {
    let text = "Radu met Teveen in Port Hale. Raducan and Teveen left Port Hale."
    #expect(shown([("Teveen", "", "")], in: text) == ["? ambiguous: 2 places fit equally well"])
    #expect(shown([("Oster", "", "")], in: text) == ["? its words are no longer in the text"])
    #expect(
      shown([("Raducan", "the minister, Mr", ", was not heard o")], in: text)
        == ["? its words are in the text, but its surroundings fit nowhere"]
    )
    #expect(
      shown([("Teveen", "the minister, Mr", ", was not heard o")], in: text)
        == ["? its words are in the text 2 times, but its surroundings fit nowhere"]
    )
  }

  @Test func whatStandsInTheirPlaceIsNamed() {
    let old = ArticleText("On Monday Teveen opened the summit in Port Hale.")
    let anchor = AnchorText(old).anchor(ofArticleRange: 10..<16)
    let new = ArticleText("On Monday the host opened the summit in Port Hale.")
    // With the old text at hand, and without it once the file was written anew.
    for oldText in [old, new, nil] {
      guard case .orphan(let orphan) = place([LabelledAnchor(anchor, label: "m")], in: new, madeOf: oldText)[0] else {
        Issue.record("attached")
        return
      }
      #expect(orphan.nearest.map(new.string(in:)) == ["the host"])
    }
  }

  @Test func neighboursTellWhereTheRestStands() {
    check(
      """
      They came by ship at six.

      Oz – Osker Radu, Minister of Trade
      ^^ a ^^^^^^^^^^ b
      """,
      becomes: """
        The rest was general.

        Oz – Osker Radu, then Tavi Nurbai
        ^^ a ^^^^^^^^^^ b
        """,
      when: [.unknown]
    )
  }

  /// However a text is cut up, placing gives ranges of the text and never traps.
  @Test func placesLieInTheText() {
    var random = SeededGenerator(seed: 5)
    let words = ["Teveen", "Radu", "é", "😀", "of ", " ", "\n", "\r\n", "said", ".", "Zoravia", "“", ""]
    for _ in 0..<400 {
      func text(_ count: Int) -> String { (0..<count).map { _ in random.pick(words) }.joined() }
      let (old, new) = (ArticleText(text(random.int(0...40))), ArticleText(text(random.int(0...40))))
      let anchorText = AnchorText(old)
      var ranges: [Range<Int>] = []
      for _ in 0..<random.int(0...8) {
        let start = random.int(0...old.bytes.count)
        let range = old.clipped(start..<min(old.bytes.count, start + random.int(1...12)))
        if !range.isEmpty { ranges.append(range) }
      }
      ranges.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
      let anchors = ranges.map { LabelledAnchor(anchorText.anchor(ofArticleRange: $0), label: "m") }
      for oldText in [nil, old] {
        let places = place(anchors, in: new, madeOf: oldText)
        #expect(places.count == anchors.count)
        for placement in places {
          guard let range = placement.range else { continue }
          #expect(!range.isEmpty && range.upperBound <= new.bytes.count && new.clipped(range) == range)
        }
        #expect(place(anchors, in: new, madeOf: oldText) == places)
      }
    }
  }
}
