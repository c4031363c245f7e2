import Annotations
import ArticleText
import TestSupport
import Testing
import Workspace

/// Checks the spans as `TEXT:kind`, an introducing one with `!`.
private func check(
  _ article: String,
  in range: Range<Int>? = nil,
  _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var marked = MarkedWorkspace("//- a.txt\n" + article)
  let text = marked.workspace.text(of: marked.article) ?? ArticleText("")
  let spans = marked.workspace.semanticSpans(in: marked.article, range: range).map {
    "\(text.string(in: $0.range)):\($0.kind.rawValue)\($0.isIntroducing ? "!" : "")"
  }
  #expect(spans.joined(separator: "|") == expected, sourceLocation: sourceLocation)
}

@Suite struct SemanticSpanTests {
  @Test func theInnermostMentionColoursAndTheOuterIsSplit() {
    check(
      """
      The talks of the foreign ministers of Zoravia and Lithany in May end
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event talks
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ role ministers
                                            ^^^^^^^ country zoravia
                                                        ^^^^^^^ country lithany
                                                                   ^^^ date - value:2025-05
      """,
      "talks of the :event!|foreign ministers of :role!|Zoravia:country!| and :role!|Lithany:country!| in :event!|May:date"
    )
  }

  @Test func equalAndTouchingMentions() {
    check(
      """
      ZoraviaLithany
      ^^^^^^^ event zoravia-1
      ^^^^^^^ country zoravia
             ^^^^^^^ country lithany
      """,
      "Zoravia:country!|Lithany:country!"
    )
  }

  @Test func aRangeGivesWhatTouchesIt() {
    let article = """
      Zoravia and the Lithany talks and Almara
      ^^^^^^^ country zoravia
                  ^^^^^^^^^^^^^^^^^ event talks
                      ^^^^^^^ country lithany
                                        ^^^^^^ place almara
      """
    check(article, in: 12..<13, "the :event!")
    check(article, in: 18..<24, "Lithany:country!| talks:event!")
    check(article, in: 7..<12, "")
    check(article, in: 200..<300, "")
    check(article, in: 0..<0, "")
  }

  /// Every byte has the colour of the innermost mention around it, and lies within the mentions found at it.
  @Test func randomNestingAgainstANaiveModel() {
    var random = SeededGenerator(seed: 7)
    let text = ArticleText(String(repeating: "x", count: 60))
    let uri = ArticleURI("untitled:1")
    for _ in 0..<200 {
      let mentions = nestedMentions(in: 0..<60, depth: 4, using: &random)
      let analysis = Analysis(mentions: mentions)
      var colours = Array(repeating: "-", count: 60)
      for span in semanticSpans(of: analysis, text: text) {
        for byte in span.range { colours[byte] += span.kind.rawValue }
      }
      var workspace = Workspace { _, _ in analysis }
      workspace.open(uri, text: text, version: 0)
      for byte in 0..<60 {
        let around = mentions.indices.filter { mentions[$0].range.contains(byte) }
        #expect(colours[byte] == "-" + (around.last.map { mentions[$0].kind.rawValue } ?? ""))
        if !around.isEmpty { #expect(workspace.mentions(at: byte, in: uri) == around.reversed()) }
      }
    }
  }
}

/// Mentions in document order, outer before inner, that nest and never cross.
private func nestedMentions(in range: Range<Int>, depth: Int, using random: inout SeededGenerator) -> [Mention] {
  var mentions: [Mention] = []
  var start = range.lowerBound
  while start < range.upperBound, depth > 0 {
    let low = random.int(start...range.upperBound - 1)
    let high = random.int(low + 1...range.upperBound)
    let kind = MentionKind.guidelineKinds[random.int(0...14)]
    mentions.append(Mention(range: low..<high, kind: kind, provenance: Provenance(by: "rule:test@1")))
    mentions += nestedMentions(in: low..<high, depth: depth - random.int(1...2), using: &random)
    start = high
  }
  return mentions
}
