import AnnotationStore
import Testing

/// Checks the findings of a settings file, one a line, and gives the settings back.
@discardableResult
private func check(
  _ file: String,
  _ expected: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) -> Settings {
  let (settings, findings) = Settings.read(Array(file.utf8))
  #expect(findings.map(\.description).joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  return settings
}

@Suite struct SettingsReadingTests {
  @Test func everyMemberIsRead() {
    let settings = check(
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
    let settings = check("{}")
    #expect(settings == Settings())
    #expect(settings.isEnabled(.hover))
    #expect(!settings.isEnabled(.linkedEditingRange))
  }

  @Test func unknownMembersAreNamedWithTheirPlace() {
    check(
      """
      {
        "ignored": [],
        "features": {"hovr": true, "teleport": false}
      }
      """,
      """
      2:3: unknown member "ignored"; did you mean "ignore"?
      3:16: unknown feature "hovr"; did you mean "hover"?
      3:30: unknown feature "teleport"; known are \
      \(Settings.Feature.allCases.map(\.rawValue).joined(separator: ", "))
      """
    )
  }

  @Test func wrongTypesAreReportedAndTheRestCounts() {
    let settings = check(
      #"{"annotator": 7, "ignore": ["a", 1, ""], "features": {"hover": 0, "references": false}}"#,
      """
      1:15: annotator must be a string, not integer
      1:34: a glob must be a string, not integer
      1:37: the glob is empty; leave it out
      1:64: the feature hover must be true or false, not integer
      """
    )
    #expect(settings.annotator == nil)
    #expect(settings.ignore == ["a"])
    #expect(!settings.isEnabled(.references))
    check("[]", "1:1: the settings must be an object, not array")
    check(
      #"{"features": [], "ignore": "*.md"}"#,
      """
      1:14: features must be an object, not array
      1:28: ignore must be an array of globs, not string
      """
    )
  }

  @Test func namesThatCannotBeShownAreRefused() {
    #expect(
      check(#"{"annotator": "  "}"#, "1:15: the annotator's name is empty; write a name or leave the member out")
        .annotator == nil
    )
    check(#"{"annotator": "a\u001bb"}"#, "1:15: the annotator's name holds a control character; leave it out")
  }

  @Test func columnsCountScalars() {
    check(#"{"x-é😀": 1, "oops": 2}"#, #"1:13: unknown member "oops"; known are $schema, annotator, features, ignore"#)
  }

  @Test func doubtfulAndBrokenFilesAreReported() {
    let (_, twice) = Settings.read(Array(#"{"ignore": [], "ignore": ["b"]}"#.utf8))
    #expect(twice.map(\.range) == [15..<23])
    let (settings, broken) = Settings.read(Array(#"{"ignore": ["a"],"#.utf8))
    #expect(settings == Settings())
    #expect(broken.map { $0.description.prefix(5) } == ["1:18:"])
  }
}
