import AnnotationStore
import ArticleText
import TestSupport

/// What became of the mentions of one class.
struct Tally {
  var right = 0
  var wrong = 0
  var orphaned = 0

  /// Of the right ones those that were marked as moved.
  var marked = 0

  var count: Int { right + wrong + orphaned }

  func percent(_ part: Int) -> String {
    let tenths = count == 0 ? 0 : (part * 100_000 + count / 2) / count
    let fraction = String(tenths % 1000)
    return "\(tenths / 1000)." + String(repeating: "0", count: 3 - fraction.utf8.count) + fraction
  }
}

/// The classes of mentions that the study tells apart.
enum MentionClass: String, CaseIterable {
  case untouched
  case moved = "in a moved paragraph"
  case misspelled
  case gone
}

/// Edits articles, places their anchors, and counts what is right.
struct Study {
  /// The share of mentions that are annotated; the others are names that nobody marked.
  var annotatedShare: Int

  /// Edits an article.
  var edits: Int

  var withOldText: Bool
  private(set) var tallies: [MentionClass: Tally] = [:]

  init(annotatedShare: Int, edits: Int, withOldText: Bool) {
    self.annotatedShare = annotatedShare
    self.edits = edits
    self.withOldText = withOldText
  }

  mutating func run(seed: UInt64, report: ((String) -> Void)? = nil) {
    var random = SeededGenerator(seed: seed &+ 1_000_000)
    var writer = ArticleWriter(seed: seed)
    let draft = writer.article()
    let before = draft.rendered()
    let oldText = ArticleText(before.text)
    let marked = AnchorText(oldText)
    let chosen = before.places.sorted {
      ($0.value.lowerBound, -$0.value.upperBound, $0.key) < ($1.value.lowerBound, -$1.value.upperBound, $1.key)
    }.filter { _ in random.int(1...100) <= annotatedShare }
    let anchors = chosen.map { LabelledAnchor(marked.anchor(ofArticleRange: $0.value), label: "m") }

    var edited = draft
    var editor = Editor(random: random, writer: writer)
    for _ in 0..<edits { editor.edit(&edited) }
    let after = edited.rendered()
    let newText = ArticleText(after.text)
    let places = place(anchors, in: newText, madeOf: withOldText ? oldText : nil)
    for (index, mention) in chosen.enumerated() {
      let truth = after.places[mention.key]
      let old = oldText.string(in: mention.value)
      let mentionClass: MentionClass
      if let truth, newText.string(in: truth) == old {
        mentionClass = editor.moved.contains(mention.key) ? .moved : .untouched
      } else if truth != nil {
        // A mention around one that was replaced is neither kept nor gone.
        guard editor.misspelled.contains(mention.key) else { continue }
        mentionClass = .misspelled
      } else {
        mentionClass = .gone
      }
      let isWrong = places[index].range.map { $0 != truth } ?? false
      let isRight = truth == nil ? places[index].range == nil : places[index].range == truth
      var tally = tallies[mentionClass] ?? Tally()
      if isRight { tally.right += 1 } else if isWrong { tally.wrong += 1 } else { tally.orphaned += 1 }
      if isRight, case .moved = places[index] { tally.marked += 1 }
      tallies[mentionClass] = tally
      if let report, !isRight, mentionClass != .misspelled {
        let anchor = anchors[index].anchor
        let found = places[index].range.map { shown(AnchorText(newText).anchor(ofArticleRange: $0)) } ?? "orphan"
        let expected = truth.map { shown(AnchorText(newText).anchor(ofArticleRange: $0)) } ?? "gone"
        report("seed \(seed) \(mentionClass): \(shown(anchor)) expected \(expected) found \(found)")
      }
    }
    func shown(_ anchor: Anchor) -> String {
      "‹\(anchor.before)[\(anchor.quote)]\(anchor.after)›".replacing("\n", with: "⏎")
    }
  }
}
