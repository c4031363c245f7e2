import AnnotationStore
import Annotations
import Testing

@Suite struct UserTypeTests {
  @Test func typesAndNamesAreRead() {
    let settings = checkSettings(
      """
      {"types": [{"name": "ship", "label": "Ship", "description": "Ships by name"}, {"name": "person"}],
       "lexicon": [
         {"type": "ship", "name": "Nord", "aliases": ["MV Nord"], "entity": "mv-nord", "ignoreCase": true},
         {"type": "person", "name": "Osker Radu"}],
       "patternFiles": ["a.jsonl"]}
      """
    )
    #expect(settings.types.map(\.kind.rawValue) == ["ship", "person"])
    #expect(settings.types[0].label == "Ship")
    #expect(settings.types[0].description == "Ships by name")
    #expect(settings.types[0].range == 20..<26)
    #expect(settings.lexicon[0].aliases == ["MV Nord"])
    #expect(settings.lexicon[0].entity?.rawValue == "mv-nord")
    #expect(settings.lexicon.map(\.ignoresCase) == [true, false])
    #expect(settings.patternFiles.map(\.file) == ["a.jsonl"])
  }

  @Test func mistakesAreNamed() {
    let settings = checkSettings(
      """
      {"types": [{"name": "Ship"}, {"label": "Ship"}],
       "lexicon": [{"type": "ship"}, {"type": "ship", "name": "Nord", "alias": []}]}
      """,
      """
      1:21: "name": expected a kind such as "person", found "Ship"
      1:30: the type has no "name"; expected a kind such as "person"
      2:14: the name has no "name"; expected a string that is not empty
      2:65: unknown member of the name "alias"; did you mean "aliases"?
      """
    )
    #expect(settings.types.isEmpty)
    #expect(settings.lexicon.map(\.name) == ["Nord"])
  }

  @Test func patternsOfWordsAndTokensAreRead() {
    let patterns = checkSettings(
      """
      {"patterns": [
        {"label": "ORG", "pattern": "Hale Union", "id": "hale-union"},
        {"label": "WORK_OF_ART", "pattern": [
          {"LOWER": {"IN": ["treaty", "pact"], "NOT_IN": ["act"]}, "OP": "+"}, {"TEXT": "of"}, {"IS_TITLE": true, "LENGTH": 4}, {}]}
      ]}
      """
    ).patterns
    #expect(patterns.map(\.kind) == [.organization, .document])
    #expect(patterns[0].body == .phrase("Hale Union"))
    #expect(patterns[0].entity?.rawValue == "hale-union")
    var treaty = TokenPattern()
    treaty.lowerCase = TokenPattern.Words(among: ["treaty", "pact"], notAmong: ["act"])
    treaty.repetition = .some
    var of = TokenPattern()
    of.text = TokenPattern.Words(among: ["of"])
    var title = TokenPattern()
    title.flags = [.isTitleCase: true]
    title.length = 4
    #expect(patterns[1].body == .tokens([treaty, of, title, TokenPattern()]))
  }

  @Test func patternsThatAreNotUnderstoodFindNothing() {
    let patterns = checkSettings(
      """
      {"patterns": [
        {"label": "", "pattern": "a"},
        {"label": "person", "pattern": []},
        {"label": "person", "pattern": [{"LEMMA": "be"}]},
        {"label": "person", "pattern": [{"LENGTH": 0}]},
        {"label": "person", "pattern": [{"LOWER": {"REGEX": "a(?=b)"}}]},
        {"label": "person", "pattern": [{"OP": "{2}"}]}
      ]}
      """,
      """
      2:13: "label": expected a kind such as "person" or "ORG", found ""
      3:34: "pattern": expected words, or a list of 1 to 62 tokens, found array
      4:36: unknown member of the token "LEMMA"; known are TEXT, ORTH, LOWER, SHAPE, LENGTH, OP, IS_ALPHA, IS_ASCII, IS_DIGIT, \
      IS_LOWER, IS_UPPER, IS_TITLE, IS_PUNCT, LIKE_NUM
      5:46: "LENGTH": expected a whole number from 1, found 0
      6:55: "REGEX": at character 2: looking ahead is not known; match the words and mend them with "fix"
      7:42: "OP": expected one of "?", "*", "+", "!", found "{2}"
      """
    ).patterns
    #expect(patterns.isEmpty)
  }

  @Test func linesOfPatternsAreReadWithTheirPlaces() {
    let reading = EntityPattern.readLines(
      Array(
        """
        {"label": "GPE", "pattern": "Port Hale"}

        {"label": "GPE"}\r
        {"label": "GPE",
        {"label": "SHIP", "pattern": [{"LOWER": "nord"}]}
        """.utf8
      )
    )
    let patterns = check(
      reading,
      """
      3:1: the pattern has no "pattern"; expected words, or a list of 1 to 62 tokens
      4:17: expected a key in quotation marks, found the end of the input
      """
    )
    #expect(patterns.map(\.kind.rawValue) == ["place", "ship"])
    #expect(check(EntityPattern.readLines([])).isEmpty)
  }
}
