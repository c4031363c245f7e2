import Testing
import Workspace

private func check(_ article: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  var marked = MarkedWorkspace("//- a.txt\n" + article)
  let items = marked.workspace.outline(of: marked.article)
  #expect(items.map { shown($0, depth: 0) }.joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  for item in items { checkRanges(item) }
}

private func shown(_ item: OutlineItem, depth: Int) -> String {
  let line = String(repeating: "  ", count: depth) + item.name + (item.detail.isEmpty ? "" : " | \(item.detail)")
  return ([line] + item.children.map { shown($0, depth: depth + 1) }).joined(separator: "\n")
}

/// Editors refuse an outline whose selections or children reach out of their item.
private func checkRanges(_ item: OutlineItem) {
  #expect(item.range.lowerBound <= item.selection.lowerBound && item.selection.upperBound <= item.range.upperBound)
  for child in item.children {
    #expect(item.range.lowerBound <= child.range.lowerBound && child.range.upperBound <= item.range.upperBound)
    checkRanges(child)
  }
}

@Suite struct OutlineTests {
  @Test func titleSectionsAndWhatTheyHold() {
    check(
      """
      Talks end
      ^^^^^^^^^ title
      Ilma Teveen, envoy, said all is well.
      ^^^^^^^^^^^ person ilma-teveen
                   ^^^^^ role ilma-teveen held
                               ^^^^^^^^^^^ clause ilma-teveen
      ## Next steps
      ^^^^^^^^^^^^^ heading
      The second round is on 2 May in Almara.
          ^^^^^^^^^^^^ event round-2 on:2025-05-02 in:almara
                             ^^^^^ date 2025-05-02 value:2025-05-02
                                      ^^^^^^ place almara
      Teveen goes.
      ^^^^^^ person ilma-teveen
      """,
      """
      Talks end
        Ilma Teveen | envoy
        “all is well” | Ilma Teveen
        Next steps
          second round | Almara, 2 May 2025
          Almara
      """
    )
  }

  @Test func withoutTitleTheItemsStandAlone() {
    check(
      """
      Zoravia waits.
      ^^^^^^^ country zoravia
      """,
      "Zoravia"
    )
    check("Nothing here.", "")
  }

  @Test func whatStandsBeforeTheTitleStaysBeforeIt() {
    check(
      """
      Almara
      ^^^^^^ place almara
      Talks
      ^^^^^ title
      Zoravia waits.
      ^^^^^^^ country zoravia
      """,
      """
      Almara
      Talks
        Zoravia
      """
    )
  }
}
