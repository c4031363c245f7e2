import PositionedJSON
import Testing

private let articles = """
  //- a.txt
  😀 Ilma Teveen, *envoy*, spoke.
    ^^^^^^^^^^^ person ilma-teveen
                 ^^^^^^^ role ilma-teveen held
  Tev‸een left on Friday.
  ^^^^^^^ person ilma-teveen
                  ^^^^^^ date 2025-04-11 value:2025-04-11
  """

private func range(_ firstLine: Int, _ lastLine: Int) -> [JSONMember] {
  [
    JSONMember(
      "range",
      ["start": ["line": .int(firstLine), "character": 0], "end": ["line": .int(lastLine), "character": 100]]
    )
  ]
}

@Suite struct HintRequestTests {
  @Test func hintsStandBehindWhatTheyExplain() {
    var session = MarkedSession(articles)
    let hints = session.ask("inlayHint", atCursor: false, range(0, 5))?.array ?? []
    #expect(hints.map { $0["label"] } == ["*envoy*", "11 Apr 2025"])
    #expect(hints.map { $0.at("position", "character") } == [6, 21])
    #expect(hints.map { $0["kind"] } == [1, nil])
    #expect(hints.allSatisfy { $0["paddingLeft"] == true && $0.at("tooltip", "kind") == "plaintext" })
    #expect(session.ask("inlayHint", atCursor: false, range(0, 0))?.array?.isEmpty == true)
  }

  @Test func tooltipsComeLaterWhereTheClientAsksForThem() {
    var session = MarkedSession(
      articles,
      capabilities: [
        "textDocument": [
          "hover": ["contentFormat": ["markdown"]], "inlayHint": ["resolveSupport": ["properties": ["tooltip"]]],
        ]
      ]
    )
    let hint = session.ask("inlayHint", atCursor: false, range(1, 1))?.array?.first
    #expect(hint?["tooltip"] == nil)
    let resolved = hint.flatMap { session.client.request("inlayHint/resolve", $0)?["result"] }
    let tooltip = resolved?.at("tooltip", "value")?.string ?? ""
    #expect(tooltip.hasPrefix("**Ilma Teveen** · person"))
    // What stands in an article is shown as it is written.
    #expect(tooltip.contains("\\*envoy\\*"))
    #expect(resolved?["label"] == "*envoy*")
  }

  @Test func aSettingSwitchesHintsOff() {
    let settings = #"{"features": {"inlayHint": false, "codeLens": false, "completion": false}}"#
    var session = MarkedSession(articles, beside: ["attache.json": Array(settings.utf8)])
    #expect(session.ask("inlayHint", atCursor: false, range(0, 5)) == .null)
    #expect(session.ask("codeLens", atCursor: false) == .null)
    #expect(session.ask("completion") == .null)
  }

  @Test func linkedEditingIsOffUnlessSwitchedOn() {
    var session = MarkedSession(articles)
    #expect(session.ask("linkedEditingRange") == .null)
    let twice = """
      //- a.txt
      Ilma Teveen: Teveen, Te‸veen.
      ^^^^^^^^^^^ person ilma-teveen
                   ^^^^^^ person ilma-teveen
                           ^^^^^^^ person ilma-teveen
      """
    let settings = #"{"features": {"linkedEditingRange": true}}"#
    var on = MarkedSession(twice, beside: ["attache.json": Array(settings.utf8)])
    let ranges = on.ask("linkedEditingRange")?["ranges"]?.array ?? []
    #expect(ranges.map { on.shown($0, in: "a.txt") } == ["1 Teveen", "1 Teveen"])
  }
}
