import AnnotationStore
import ArticleText
import TestSupport
import Testing

/// A text with live annotations under random and chosen edits.
private struct LiveText {
  var text: ArticleText
  var ranges: LiveRanges<String>

  init(_ marked: String) {
    let marked = MarkedText(marked)
    text = ArticleText(marked.text)
    ranges = LiveRanges(marked.marks.map { ($0.label, $0.range) })
  }

  /// Replaces the first occurrence of words.
  mutating func replace(_ words: String, with newText: String, cause: LiveRanges<String>.Cause = .typing) {
    guard let start = text.string.range(of: words) else { return }
    replace(start, with: newText, cause: cause)
  }

  mutating func replace(_ range: Range<Int>, with newText: String, cause: LiveRanges<String>.Cause = .typing) {
    ranges.replace(range, with: newText, in: text, cause: cause)
    text.replace(range, with: newText)
  }

  /// The living annotations' words.
  var words: [String: String] {
    Dictionary(uniqueKeysWithValues: ranges.living.map { ($0.id, text.string(in: $0.range)) })
  }
}

extension String {
  /// The UTF-8 bytes of the first occurrence of words.
  fileprivate func range(of words: String) -> Range<Int>? {
    let (bytes, wanted) = (Array(utf8), Array(words.utf8))
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? (wanted.isEmpty ? 0 : nil)
    return start.map { $0..<$0 + wanted.count }
  }
}

@Suite struct LiveRangesTests {
  private let article = """
    Foreign Minister Ilma Teveen met Radu in Port Hale.
    ^^^^^^^^^^^^^^^^ role
                     ^^^^^^^^^^^ teveen
                                     ^^^^ radu
                                             ^^^^^^^^^ place
    """

  @Test func editsElsewhereMoveThem() {
    var live = LiveText(article)
    let before = live.words
    live.replace("met", with: "welcomed")
    live.replace(0..<0, with: "On Monday, ")
    live.replace(" in ", with: " at ")
    #expect(live.words == before)
    #expect(live.ranges.changed.isEmpty)
  }

  @Test func editsInsideGrowThem() {
    var live = LiveText(article)
    live.replace("Ilma ", with: "Ilma K. ")
    live.replace("Foreign", with: "Prime")
    #expect(live.words["teveen"] == "Ilma K. Teveen")
    #expect(live.words["role"] == "Prime Minister")
    #expect(live.ranges.changed == ["role", "teveen"])
  }

  @Test func editsAtTheirEdgesDoNot() {
    var live = LiveText(article)
    live.replace("Radu", with: "Radu")
    let radu = live.ranges["radu"] ?? 0..<0
    live.replace(radu.upperBound..<radu.upperBound, with: "’s envoy")
    live.replace(radu.lowerBound..<radu.lowerBound, with: "old ")
    #expect(live.words["radu"] == "Radu")
  }

  @Test func editsOverTheirEdgesCutThem() {
    var live = LiveText(article)
    live.replace("ma Teveen met R", with: "")
    #expect(live.words["teveen"] == "Il")
    #expect(live.words["radu"] == "adu")
  }

  @Test func editsThatCoverThemEndThem() {
    var live = LiveText(article)
    live.replace("Ilma Teveen", with: "Osker Radu")
    live.replace(" in Port Hale", with: "")
    #expect(live.words["teveen"] == nil)
    #expect(live.ranges.ended == ["teveen", "place"])
  }

  @Test func anotherNameInPlaceOfOneIsAnotherName() {
    var live = LiveText("Talks with Norrland.\n           ^^^^^^^^ a")
    live.replace("Norrland", with: "Nordmark")
    #expect(live.words.isEmpty)
    live = LiveText("Talks with Norrland.\n           ^^^^^^^^ a")
    live.replace("Norrland", with: "Norland")
    #expect(live.words == ["a": "Norland"])
  }

  @Test func renamingGoesOnUnderTheNewName() {
    var live = LiveText(article)
    live.replace("Radu", with: "Lindqvarn", cause: .renaming)
    #expect(live.words["radu"] == "Lindqvarn")
    #expect(live.ranges.changed.isEmpty)
  }

  @Test func wholeTextsThatClientsSendEndNothing() {
    var live = LiveText(article)
    let before = live.words
    let all = live.text.string
    live.replace(
      0..<live.text.bytes.count,
      with: "It rained.\n" + all.replacing("met", with: "then met") + "\nThe end."
    )
    #expect(live.words == before)
    live.replace(0..<live.text.bytes.count, with: all)
    #expect(live.words == before)
  }

  @Test func undoBringsThemBack() {
    for edit in [
      "Ilma Teveen", "Ilma", "Teveen met Radu in", " met ", "ma Teveen met Ra", "Foreign Minister Ilma Teveen met Radu",
    ] {
      var live = LiveText(article)
      let before = live.words
      live.replace(edit, with: "")
      live.replace("", with: "")
      guard let start = LiveText(article).text.string.range(of: edit)?.lowerBound else { continue }
      live.replace(start..<start, with: edit)
      #expect(live.words == before, "\(edit)")
      #expect(live.ranges.changed.isEmpty, "\(edit)")
    }
  }

  /// Whatever edits are made and then undone, one by one from the last, leaves the annotations as they were; in between
  /// they lie in the text.
  @Test func undoOfManyEditsBringsThemBack() {
    var random = SeededGenerator(seed: 77)
    for _ in 0..<300 {
      var live = LiveText(article)
      let (before, original) = (live.ranges.living.map(\.range), live.text.string)
      var undo: [(range: Range<Int>, text: String)] = []
      for _ in 0..<random.int(1...12) {
        let start = random.int(0...live.text.bytes.count)
        let range = live.text.clipped(start..<min(live.text.bytes.count, start + random.pick([0, 0, 1, 4, 20])))
        let new = random.pick(["", "x", " ", "é😀", "Ilma", "\r\n", "Radu met "])
        undo.append((range.lowerBound..<range.lowerBound + new.utf8.count, live.text.string(in: range)))
        live.replace(range, with: new)
        for item in live.ranges.living {
          #expect(live.text.clipped(item.range) == item.range && !item.range.isEmpty)
        }
      }
      for edit in undo.reversed() { live.replace(edit.range, with: edit.text) }
      #expect(live.text.string == original)
      #expect(live.ranges.living.map(\.range) == before)
    }
  }

  @Test func savingForgetsWhatIsGone() {
    var live = LiveText(article)
    live.replace("Ilma Teveen ", with: "")
    live.replace("Foreign", with: "Prime")
    live.ranges.settle()
    #expect(live.ranges.ended.isEmpty && live.ranges.changed.isEmpty)
    live.replace("met", with: "Ilma Teveen met")
    #expect(live.words["teveen"] == nil)
    #expect(live.words["role"] == "Prime Minister")
  }
}
