import AnnotationStore
import Testing

@Suite struct CheckSettingsTests {
  @Test func levelsAreReadInOrderWithTheirPlaces() {
    let settings = checkSettings(
      """
      {"checks": [
        {"levels": {"reversed-range": "off", "x-why": "too many", "orphan": "error"}},
        {"files": "drafts/**", "levels": {"orphan": "hint"}}
      ]}
      """
    )
    #expect(settings.checkLevels.map(\.files) == [nil, "drafts/**"])
    #expect(settings.checkLevels[0].entries.map(\.code) == ["reversed-range", "orphan"])
    #expect(settings.checkLevels.map { $0.entries.map(\.level) } == [[.off, .error], [.hint]])
    #expect(settings.checkLevels[0].entries[0].range == 27..<43)
  }

  @Test func suppressionsAreReadWithTheirPlaces() {
    let settings = checkSettings(
      """
      {"suppressions": [
        {"check": "orphan", "reason": "cut"},
        {"check": "orphan", "files": "a*.txt", "text": "Radu", "reason": "a namesake", "x-by": "ek"}
      ]}
      """
    )
    #expect(settings.suppressions.map(\.reason) == ["cut", "a namesake"])
    #expect(settings.suppressions.map(\.files) == [nil, "a*.txt"])
    #expect(settings.suppressions.map(\.text) == [nil, "Radu"])
    #expect(settings.suppressions[0].range == 21..<57)
    #expect(settings.suppressions[0].checkRange == 31..<39)
  }

  @Test func mistakesAreNamedAndSuppressNothing() {
    let settings = checkSettings(
      """
      {"checks": [
        {"levels": {"Orphan": "off", "orphan": "fatal"}},
        {"files": "", "levels": {"orphan": "off"}},
        {"files": "a"},
        {"levels": ["orphan"]}],
      "suppressions": [
        {"check": "orphan"},
        {"check": "orphan", "reason": ""},
        {"check": "orphan", "text": 1, "reason": "r"},
        {"check": "orphan", "file": "a.txt", "reason": "r"}]}
      """,
      """
      2:15: expected a check's code such as "unpaired-quotation-mark", found "Orphan"
      2:42: "orphan": expected one of "off", "hint", "information", "warning", "error", found "fatal"
      3:13: "files": expected a glob that is not empty, found ""
      4:3: the element of "checks" has no "levels"; expected an object of checks and their levels
      5:14: "levels": expected an object of checks and their levels, found array
      7:3: the suppression has no "reason"; expected a string that is not empty
      8:33: "reason": expected a string that is not empty, found ""
      9:31: "text": expected a string that is not empty, found 1
      10:23: unknown member of the suppression "file"; did you mean "files"?
      """
    )
    #expect(settings.checkLevels.map(\.entries.count) == [0])
    #expect(settings.suppressions.isEmpty)
  }

  @Test func canonicalFormGivesEachElementItsLine() {
    let file = #"{"suppressions":[{"reason":"r", "check":"a"}],"checks":[{"levels":{"b" : "off"}},{"levels":{}}]}"#
    let canonical = Settings.canonicalBytes(of: Array(file.utf8)).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      canonical == #"""
        {
          "checks": [
            {"levels":{"b":"off"}},
            {"levels":{}}
          ],
          "suppressions": [
            {"reason":"r","check":"a"}
          ]
        }

        """#
    )
  }
}
