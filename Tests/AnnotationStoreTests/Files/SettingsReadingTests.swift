import AnnotationStore
import Testing

@Suite struct SettingsReadingTests {
  @Test func everyMemberIsRead() {
    let settings = checkSettings(
      """
      {
        "$schema": "https://example.org/attache.schema.json",
        "annotator": "Ekaterin",
        "ignore": ["drafts/**", "*.md"],
        "features": {"hover": true, "semanticTokens": false},
        "x-team": {"anything": [1, 2]}
      }
      """
    )
    #expect(settings.annotator == "Ekaterin")
    #expect(settings.ignore == ["drafts/**", "*.md"])
    #expect(settings.isEnabled(.hover))
    #expect(!settings.isEnabled(.semanticTokens))
  }

  @Test func whatIsNotSaidKeepsItsDefault() {
    let settings = checkSettings("{}")
    #expect(settings == Settings())
    #expect(settings.isEnabled(.hover))
    #expect(!settings.isEnabled(.linkedEditingRange))
  }

  @Test func unknownMembersAreNamedWithTheirPlace() {
    let features = Settings.Feature.allCases.map(\.rawValue).joined(separator: ", ")
    checkSettings(
      """
      {
        "ignored": [],
        "features": {"hovr": true, "teleport": false}
      }
      """,
      """
      2:3: unknown member of the settings "ignored"; did you mean "ignore"?
      3:16: unknown member of "features" "hovr"; did you mean "hover"?
      3:30: unknown member of "features" "teleport"; known are \(features)
      """
    )
  }

  @Test func wrongTypesAreReportedAndTheRestCounts() {
    let settings = checkSettings(
      #"{"annotator": 7, "ignore": ["a", 1, ""], "features": {"hover": 0, "references": false}}"#,
      """
      1:15: "annotator": expected a name without control characters, found 7
      1:34: "ignore": expected a glob that is not empty, found 1
      1:37: "ignore": expected a glob that is not empty, found ""
      1:64: "hover": expected true or false, found 0
      """
    )
    #expect(settings.annotator == nil)
    #expect(settings.ignore == ["a"])
    #expect(!settings.isEnabled(.references))
    checkSettings("[]", "1:1: expected the settings as an object, found array")
    checkSettings(
      #"{"features": [], "ignore": "*.md"}"#,
      """
      1:14: expected "features" as an object, found array
      1:28: "ignore": expected an array, found "*.md"
      """
    )
  }

  @Test(arguments: [#""  ""#, #""a\u001bb""#, #""""#, #""a\u0085""#])
  func namesThatCannotBeShownAreRefused(name: String) {
    let (settings, problems) = Settings.read(Array("{\"annotator\": \(name)}".utf8)).parts
    #expect(settings.annotator == nil)
    #expect(problems.map(\.code) == [.wrongValue])
  }

  @Test func columnsCountScalars() {
    checkSettings(
      #"{"x-é😀": 1, "oops": 2}"#,
      #"1:13: unknown member of the settings "oops"; known are $schema, annotator, ignore, features, types, lexicon, "#
        + "lexiconFiles, patterns, patternFiles, checks, ownChecks, suppressions"
    )
  }

  @Test func doubtfulAndBrokenFilesAreReported() {
    let twice = Settings.read(Array(#"{"ignore": [], "ignore": ["b"]}"#.utf8)).problems
    #expect(twice.map(\.range) == [15..<23])
    let (settings, broken) = Settings.read(Array(#"{"ignore": ["a"],"#.utf8)).parts
    #expect(settings == Settings())
    #expect(broken.map { $0.description.prefix(5) } == ["1:18:"])
    #expect(Settings.read([0x7b, 0xff]).problems.map { $0.description.prefix(4) } == ["1:2:"])
  }

  @Test func canonicalFormKeepsWhatItSays() {
    let file = #"""
      {"x-b": 1.50,"features":{"hover" : true}, "ignore": ["a", "b"],
       "x-a": [{"c": 1}], "annotator": "Öz"}
      """#
    let canonical = Settings.canonicalBytes(of: Array(file.utf8)).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      canonical == #"""
        {
          "annotator": "Öz",
          "ignore": ["a","b"],
          "features": {"hover":true},
          "x-a": [{"c":1}],
          "x-b": 1.50
        }

        """#
    )
    #expect(canonical.flatMap { Settings.canonicalBytes(of: Array($0.utf8)) } == canonical.map { Array($0.utf8) })
    #expect(Settings.canonicalBytes(of: Array(#"{"annotator": 1}"#.utf8)) == nil)
    #expect(Settings.canonicalBytes(of: Array("{}".utf8)) == Array("{}\n".utf8))
  }
}

extension FileReading {
  fileprivate var parts: (Value, [FileProblem]) { (value, problems) }
}
