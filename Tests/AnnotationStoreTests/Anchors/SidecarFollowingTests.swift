import AnnotationStore
import Annotations
import ArticleText
import TestSupport
import Testing

/// Decisions on the marked words of a text.
private func sidecar(_ marked: MarkedText) -> Sidecar {
  let text = AnchorText(ArticleText(marked.text))
  var sidecar = Sidecar(file: "a.txt")
  for (index, mark) in marked.marks.enumerated() {
    let anchor = text.anchor(ofArticleRange: mark.range)
    let verdict = Verdict(mark.label.hasSuffix("rejected") ? .rejected : .accepted, by: "human:ek")
    let number = UInt64(index)
    if mark.label.hasPrefix("quote") {
      sidecar.quotes.append(
        StoredQuote(id: ItemID(.quote, number: number), kind: .direct, anchor: anchor, verdict: verdict)
      )
    } else {
      let kind = MentionKind(rawValue: String(mark.label.prefix { $0 != " " }))
      sidecar.mentions.append(
        StoredMention(id: ItemID(.mention, number: number), kind: kind, anchor: anchor, verdict: verdict)
      )
    }
  }
  return sidecar
}

/// Renames in a text and gives the sidecar's items by their new words, and whether all stand exactly there.
private func follow(_ marked: String, _ old: String, _ new: String) -> (words: [String], areExact: Bool) {
  let marked = MarkedText(marked)
  let text = ArticleText(marked.text)
  let sought = Array(old.utf8)
  let starts = (0..<text.bytes.count).filter { text.bytes[$0...].starts(with: sought) }
  let replacements = starts.map { Replacement(range: $0..<$0 + sought.count, newText: new) }
  let renamed = ArticleText(marked.text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new))
  let followed = sidecar(marked).following(replacements, from: text, to: renamed)
  let places = followed.places(in: renamed)
  return ((followed.mentions.map(\.anchor) + followed.quotes.map(\.anchor)).map(\.quote), places.areExact)
}

@Suite struct SidecarFollowingTests {
  private let article = """
    ZTB and the ZTB Plan: “We, the ZTB, said Bo,” so ZTB.
    ^^^ organization
                ^^^^^^^^ document
                           ^^^^^^^^^^^^^^^^^ quote
                                   ^^^ organization rejected
                                             ^^ person
                                                     ^^^ organization
    """

  @Test(arguments: ["Zoravian Trade Board", "Z", "ZTC"])
  func decisionsStayWithTheNewName(name: String) {
    let (words, areExact) = follow(article, "ZTB", name)
    #expect(words == [name, "\(name) Plan", name, "Bo", name, "We, the \(name), said"])
    #expect(areExact)
  }

  @Test func withoutFollowingTheyWouldBeLost() {
    let marked = MarkedText(article)
    let renamed = ArticleText(
      marked.text.split(separator: "ZTB", omittingEmptySubsequences: false).joined(separator: "Board of Trade")
    )
    #expect(sidecar(marked).places(in: renamed).mentions.contains { $0.range == nil })
  }

  @Test func nothingReplacedChangesNothing() {
    let marked = MarkedText(article)
    let text = ArticleText(marked.text)
    #expect(sidecar(marked).following([], from: text, to: text) == sidecar(marked))
  }

  @Test func whatACorrectionReplacedFollowsToo() {
    let text = ArticleText("The Zoravian Board met.")
    let anchors = AnchorText(text)
    var correction = StoredMention(
      id: ItemID(.mention, number: 1),
      kind: .organization,
      anchor: anchors.anchor(ofArticleRange: 4..<18),
      verdict: Verdict(.accepted, by: "human:ek")
    )
    correction.replaces = StoredMention.Replaced(kind: .country, anchor: anchors.anchor(ofArticleRange: 4..<12))
    var sidecar = Sidecar(file: "a.txt")
    sidecar.mentions = [correction]
    let renamed = ArticleText("The Sorvian Board met.")
    let followed = sidecar.following([Replacement(range: 4..<12, newText: "Sorvian")], from: text, to: renamed)
    #expect(followed.mentions.first?.anchor.quote == "Sorvian Board")
    #expect(followed.mentions.first?.replaces?.anchor.quote == "Sorvian")
  }
}
