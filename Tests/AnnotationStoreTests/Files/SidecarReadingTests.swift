import AnnotationStore
import Annotations
import TestSupport
import Testing

@Suite struct SidecarReadingTests {
  /// A file in canonical form that holds every member there is.
  private let complete = #"""
    {
      "$schema": "s",
      "format": "attache-annotations/1",
      "text": {"file":"a.txt","x-t":1},
      "document": {"title":"T","published":"2031-03-XX","publisher":"P","byline":"B","place":"Port Hale","translated":true,"state":"done","engine":"0.1.0","x-d":[]},
      "mentions": [
        {"id":"m-7hq2c4tx","type":"person","quote":"Ilma\nTeveen","before":"oreign Minister ","after":" of Zoravia met ","entity":"ilma-teveen","status":"accepted","by":"human:e k","replaces":{"type":"place","quote":"Ilma","before":"","after":"\nTeveen"},"note":"n","x-m":{"b":1.50,"a":null}},
        {"id":"m-7hq2c4ty","type":"quantity","quote":"30 km","before":"","after":"","value":"30","modifier":"approx","unit":"km","eventStatus":"planned","status":"suggested","by":"rule:amount@2","confidence":0.5}
      ],
      "quotes": [
        {"id":"q-7hq2c4tx","kind":"direct","quote":"Yes","before":"","after":"","cue":{"quote":"said","before":"","after":""},"speaker":"ilma-teveen","speakerMention":"m-7hq2c4tx","status":"accepted","by":"human:ek","replaces":{"kind":"clause","quote":"Yes","before":"","after":""},"note":"n","x-q":0}
      ],
      "relations": [
        {"id":"r-7hq2c4tx","type":"holds-role","from":{"entity":"ilma-teveen"},"to":{"mention":"m-7hq2c4tx"},"status":"rejected","by":"model:tagger@1","confidence":0.25,"note":"n","x-r":0},
        {"id":"r-7hq2c4ty","type":"said","from":{"mention":"m-7hq2c4tx"},"to":{"quote":"q-7hq2c4tx"},"status":"accepted","by":"import:brat"}
      ],
      "x-a": {"k":[true]}
    }

    """#

  @Test func everyMemberIsReadAndWrittenAgain() {
    let sidecar = check(Sidecar.read(Array(complete.utf8)))
    #expect(String(decoding: sidecar.canonicalBytes, as: UTF8.self) == complete)
    #expect(sidecar.document.engine == "0.1.0")
    #expect(sidecar.mentions.map(\.kind) == [.person, .quantity])
    #expect(sidecar.mentions[0].anchor.quote == "Ilma\nTeveen")
    #expect(sidecar.mentions[1].value == NormalizedValue("30", modifier: .approx, unit: "km"))
    #expect(sidecar.mentions[1].verdict == Verdict(.suggested, by: "rule:amount@2", confidence: 0.5))
    #expect(sidecar.quotes[0].cue?.quote == "said")
    #expect(
      sidecar.relations.map(\.from) == [.entity(EntityID(rawValue: "ilma-teveen")), .mention(sidecar.mentions[0].id)]
    )
  }

  @Test func whateverTheLayoutTheCanonicalFormIsTheSame() {
    let loose = complete.replacing("\",\"", with: "\" ,\r\n\t\"").replacing("{\"id\"", with: "{ \"id\"")
    let sidecar = check(Sidecar.read([0xef, 0xbb, 0xbf] + Array(loose.utf8)))
    #expect(String(decoding: sidecar.canonicalBytes, as: UTF8.self) == complete)
  }

  @Test func emptyListsAreLeftOut() {
    let canonical = """
      {
        "format": "attache-annotations/1",
        "text": {"file":"a.txt"}
      }

      """
    #expect(String(decoding: check(Sidecar.read(sidecar())).canonicalBytes, as: UTF8.self) == canonical)
  }

  @Test func allThatIsWrongIsReportedAndTheRestCounts() {
    let file = sidecar(
      mentions: #"""

        {"id": "m-7hq2c4tx", "type": "Person", "quote": "", "before": "", "status": "ok"},
        {"id": "m-7hq2c4ty", "type": "person", "quote": "Radu", "before": "", "after": "", "status": "accepted", "by": "human:ek"},
        {"id": "m-7hq2c4ty", "typ": "person", "quote": "a\r", "before": "0123456789abcdefg", "after": "", "status": "accepted", "by": "rule:x"}

        """#,
      relations:
        #"{"id": "m-7hq2c4tz", "type": "knows", "from": {}, "to": {"entity": "A b"}, "status": "accepted", "by": "human:ek", "confidence": 1}"#
    )
    let read = check(
      Sidecar.read(file),
      """
      3:1: the mention has no "after"; expected at most 16 characters, with \\n for line ends
      3:1: the mention has no "by"; expected "human:NAME", "rule:NAME@N", "model:NAME@N" or "import:FORMAT"
      3:30: "type": expected a kind such as "person", found "Person"
      3:49: "quote": expected the annotated words, with \\n for line ends, found ""
      3:77: "status": expected one of "suggested", "accepted", "rejected", found "ok"
      5:1: the mention has no "type"; expected a kind such as "person"
      5:8: the identifier "m-7hq2c4ty" is there twice; expected one that nothing else has
      5:22: unknown member of the mention "typ"; did you mean "type"?
      5:48: "quote": expected the annotated words, with \\n for line ends, found "a\\r"
      5:65: "before": expected at most 16 characters, with \\n for line ends, found "0123456789abcdefg"
      5:127: "by": expected "human:NAME", "rule:NAME@N", "model:NAME@N" or "import:FORMAT", found "rule:x"
      8:22: "id": expected "r-" with eight of 0-9 and a-z, found "m-7hq2c4tz"
      8:44: "type": expected one of "holds-role", "role-of", "participates-in", "held-in", "held-on", "produced", \
      "member-of", "abbreviates", "said", found "knows"
      8:61: "from": expected {"entity": …}, {"mention": …} or {"quote": …}, found object
      8:82: "entity": expected an entity's identifier such as "ilma-teveen", found "A b"
      8:130: "confidence" is for machines; expected no such member beside "human:ek"
      """
    )
    #expect(read.mentions.map(\.anchor.quote) == ["Radu"])
  }

  @Test(arguments: [
    (
      #"{"format": "attache-annotations/2", "novel": 1}"#,
      "1:12: the file is of version 2 of attache-annotations; this program reads version 1, so nothing was read"
    ),
    (
      #"{"format": "attache-entities/1", "text": {"file": "a"}}"#,
      #"1:12: "format": expected "attache-annotations/1", found "attache-entities/1""#
    ),
    (
      #"{"text": {"file": "a"}}"#,
      #"1:1: the file has no "format"; expected "attache-annotations/1""#
    ),
    (#"[]"#, "1:1: expected the file as an object, found array"),
    (#"{"format""#, "1:10: expected ':', found the end of the input"),
  ])
  func otherFilesAreRefused(file: String, problem: String) {
    check(Sidecar.read(Array(file.utf8)), problem)
  }

  @Test(arguments: [
    "human:e", "human:Ö z@home", "rule:attendance-list@1", "model:tagger@12", "import:webanno-tsv",
  ])
  func makersAreTaken(maker: String) {
    check(Sidecar.read(sidecar(mentions: mention(by: maker))))
  }

  @Test(arguments: ["", "human", "human:", "rule:x", "rule:x@", "rule:@1", "rule:x@1@2", "rule:x@a", "robot:x", ":x"])
  func othersAreNot(maker: String) {
    #expect(Sidecar.read(sidecar(mentions: mention(by: maker))).problems.map(\.code) == [.wrongValue])
  }

  private func mention(by maker: String) -> String {
    """
    {"id": "m-00000000", "type": "x", "quote": "x", "before": "", "after": "", "status": "accepted", "by": "\(maker)"}
    """
  }

  @Test func noBytesTrap() {
    var random = SeededGenerator(seed: 3)
    let original = Array(complete.utf8)
    for _ in 0..<2_000 {
      var file = original
      for _ in 0...random.int(0...3) {
        let start = random.int(0...file.count)
        let end = min(file.count, start + random.int(0...20))
        file.replaceSubrange(
          start..<end,
          with: random.oneIn(2) ? [] : Array(random.pick(["\"", "{", "x-", "\u{0}", "null", "é"]).utf8)
        )
      }
      let reading = Sidecar.read(file)
      if reading.problems.isEmpty {
        let canonical = reading.value.canonicalBytes
        #expect(check(Sidecar.read(canonical)) == reading.value)
      }
    }
  }
}
