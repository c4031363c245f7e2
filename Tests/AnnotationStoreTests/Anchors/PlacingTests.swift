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
                          ^^^^^^^^ a moved     ^^^^^^^^^^^^ b moved
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
    guard case .orphan(let nearest) = place([LabelledAnchor(anchor, label: "m")], in: new)[0] else {
      Issue.record("attached")
      return
    }
    #expect(nearest.map(new.string(in:)) == ["Teveen"])
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
