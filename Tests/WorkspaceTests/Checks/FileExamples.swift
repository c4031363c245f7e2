/// What the readers of sidecars, registries and settings report, the canonical form, and what settings name.
let fileExamples: [CheckExample] = [
  broken("syntax", #"{"#, "2: expected a key in quotation marks or '}', found the end of the input"),
  broken(
    "conflict",
    #"""
    {
      "format": "attache-annotations/1",
      "text": {"file":"a.txt"},
      "mentions": [
    <<<<<<< ours: accepted as person, human:ek
        {"id":"m-00000001","type":"person","quote":"Ilma","before":"","after":"","status":"accepted","by":"human:ek"}
    =======
        {"id":"m-00000001","type":"person","quote":"Ilma","before":"","after":"","status":"rejected","by":"human:ib"}
    >>>>>>> theirs: rejected as person, human:ib
      ]
    }
    """#,
    "5: two branches changed this differently; keep one of the versions between <<<<<<< and >>>>>>>, "
      + "and delete the other and the lines with the marks"
  ),
  broken(
    "format",
    #"{"format":"attache-annotations/9","text":{"file":"a.txt"}}"#,
    "1: the file is of version 9 of attache-annotations; this program reads version 1, so nothing was read"
  ),
  broken(
    "unknown-member",
    #"{"format":"attache-annotations/1","text":{"file":"a.txt"},"mention":[]}"#,
    #"1: unknown member of the file "mention"; did you mean "mentions"?"#
  ),
  broken(
    "missing-member",
    #"{"format":"attache-annotations/1"}"#,
    #"1: the file has no "text"; expected an object with the article's "file""#
  ),
  broken(
    "wrong-type",
    #"{"format":"attache-annotations/1","text":[]}"#,
    #"1: "text": expected an object with the article's "file", found array"#
  ),
  broken(
    "wrong-value",
    #"""
    {"format":"attache-annotations/1","text":{"file":"a.txt"},"mentions":[
    {"id":"m-00000001","type":"person","quote":"Ilma","before":"","after":"","status":"accepted","by":"human:ek","confidence":2}]}
    """#,
    #"2: "confidence" is for machines; expected no such member beside "human:ek""#
  ),
  broken(
    "duplicate-member",
    #"{"format":"attache-annotations/1","text":{"file":"a.txt"},"text":{"file":"a.txt"}}"#,
    #"1: the object has the key "text" twice; the last one counts"#
  ),
  broken(
    "duplicate-id",
    #"""
    {"format":"attache-annotations/1","text":{"file":"a.txt"},"mentions":[
    {"id":"m-00000001","type":"person","quote":"Ilma","before":"","after":"","status":"accepted","by":"human:ek"},
    {"id":"m-00000001","type":"person","quote":"spoke","before":"","after":"","status":"accepted","by":"human:ek"}]}
    """#,
    #"3: the identifier "m-00000001" is there twice; expected one that nothing else has"#
  ),
  CheckExample(
    code: "not-canonical",
    bad: """
      //- a.txt
      Ilma spoke.
      //- a.txt.attache.json
      {"text":{"file":"a.txt"},"format":"attache-annotations/1"}
      //- attache.entities.json
      {"format":"attache-entities/1", "entities":[]}
      //- attache.json
      {"ignore":[]}
      """,
    found: """
      not-canonical attache.entities.json:1: from here on the file is not in canonical form
      not-canonical a.txt.attache.json:1: from here on the file is not in canonical form
      not-canonical attache.json:1: from here on the file is not in canonical form
      """,
    good: """
      //- a.txt
      Ilma spoke.
      //- a.txt.items
      m1 person [Ilma]
      """
  ),
  CheckExample(
    code: "broken-own-check",
    bad: #"""
      //- attache.json
      {
        "ownChecks": [
          {"code":"house-a","message":"m","pattern":"\\bé\u00e9(?=a)"},
          {"code":"doubled-word","message":"m","pattern":"a"},
          {"code":"house-b","message":"m","pattern":"a"},
          {"code":"house-b","message":"m","pattern":"b"},
          {"code":"house-c","message":"m","pattern":"ab","fix":"xabx"}
        ]
      }

      """#,
    found: """
      broken-own-check attache.json:3: looking ahead is not known; match the words and mend them with "fix"
      broken-own-check attache.json:4: “doubled-word” is a check of Attaché; choose another code
      broken-own-check attache.json:6: there are two checks “house-b”; the first one counts
      broken-own-check attache.json:7: the pattern finds the fix “xabx” again; it is only suggested
      """,
    good: #"""
      //- attache.json
      {"ownChecks":[{"code":"house-a","message":"m","pattern":"\\bab\\b","fix":"cd"}],"checks":[{"levels":{"house-a":"error"}}]}
      """#
  ),
  CheckExample(
    code: "broken-own-list",
    bad: """
      //- people.csv
      name,type
      Ilma,Person
      //- patterns.jsonl
      {"label":"ship","pattern":[{"LEMMA":"be"}]}
      //- attache.json
      {
        "lexiconFiles": [
          {"file":"people.csv"},
          {"file":"gone.txt","type":"ship"}
        ],
        "patternFiles": ["patterns.jsonl"]
      }

      """,
    found: """
      broken-own-list attache.json:4: there is no file “gone.txt” beside these settings, or it cannot be read
      broken-own-list patterns.jsonl:1: unknown member of the token "LEMMA"; known are TEXT, ORTH, \
      LOWER, SHAPE, LENGTH, OP, IS_ALPHA, IS_ASCII, IS_DIGIT, IS_LOWER, IS_UPPER, IS_TITLE, IS_PUNCT, LIKE_NUM
      broken-own-list people.csv:2: expected a kind such as "person", found “Person”
      """,
    good: """
      //- people.csv
      name,type
      Ilma,person
      //- attache.json
      {"lexiconFiles":[{"file":"people.csv"}]}
      """
  ),
  CheckExample(
    code: "unknown-check",
    bad: """
      //- attache.json
      {
        "checks": [
          {"levels":{"orphan-annotation":"error","duplicate-mentions":"off"}}
        ],
        "suppressions": [
          {"check":"crossing","reason":"old"}
        ]
      }

      """,
    found: """
      unknown-check attache.json:3: there is no check “orphan-annotation”; did you mean orphaned-annotation?
      unknown-check attache.json:3: there is no check “duplicate-mentions”; did you mean duplicate-mention?
      unknown-check attache.json:6: there is no check “crossing”; attache explain lists the checks
      """,
    good: """
      //- attache.json
      {"checks":[{"levels":{"orphaned-annotation":"error","file-syntax":"error"}}]}
      """
  ),
  CheckExample(
    code: "unused-suppression",
    bad: """
      //- a.txt
      Ilma Teveen spoke.
      //- a.txt.items
      m1 person [Ilma Teveen]
      //- attache.json
      {"suppressions":[{"check":"orphaned-annotation","reason":"to be seen to"}]}
      """,
    found: """
      unused-suppression attache.json:1: there is nothing here that this suppresses: “to be seen to”
      """,
    good: """
      //- a.txt
      Nobody spoke.
      //- a.txt.items
      m1 person [Ilma Teveen]
      //- attache.json
      {"suppressions":[{"check":"orphaned-annotation","reason":"to be seen to"}]}
      """
  ),
]

/// A sidecar with one mistake, and the same without.
private func broken(_ code: String, _ sidecar: String, _ found: String) -> CheckExample {
  CheckExample(
    code: "file-\(code)",
    bad: "//- a.txt\nIlma spoke.\n//- a.txt.attache.json\n\(sidecar)\n",
    found: "file-\(code) a.txt.attache.json:\(found)",
    good: "//- a.txt\nIlma spoke.\n//- a.txt.items\nm1 person [Ilma]\n"
  )
}
