import PositionedJSON
import TestSupport
import Testing

private let sidecar = #"""
  {
    "format": "attache-annotations/1",
    "text": {"file":"a.txt"},
    "mentions": [
      {"id":"m-00000001","type":"person","quote":"Ilma “Teveen”","before":"","after":" of","status":"accepted","by":"human:ek"},
      {"id":"m-00000002","type":"date","quote":"May","before":"in ","after":"\n","value":"2031-05","confidence":0.9},
      {"id":"m-00000003","type":"money","quote":"$5","before":"","after":"","x-list":[1, [true, null]],"note":"a\\"}
    ],
    "relations": [
      {"id":"r-00000001","type":"said","from":{"entity":"ilma"},"to":{"quote":"q-00000001"},"by":"human:ek"}
    ]
  }

  """#

/// The place at the cursor of a text that need not be JSON.
private func check(
  _ marked: String,
  _ expected: String,
  _ text: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(marked)
  let place = LenientJSON(parsing: Array(marked.text.utf8)).place(at: marked.cursor)
  #expect(place.notation == expected, sourceLocation: sourceLocation)
  #expect(marked.string(place.range) == text, sourceLocation: sourceLocation)
}

@Suite struct LenientJSONTests {
  @Test(arguments: [sidecar, "{}", " [] ", "\u{FEFF}[1]", "12", "\"a\"", "[{\"a\":{\"b\":[]}}]", #"{"a":1,"a":2}"#])
  func readsWhatIsRightAsTheStrictReader(_ text: String) throws {
    let bytes = Array(text.utf8)
    let root = LenientJSON(parsing: bytes).root
    let expected = try JSONDocument(parsing: bytes).root
    #expect(root == expected)
    #expect(ranges(root) == ranges(expected))
  }

  @Test(arguments: 0..<60)
  func readsRandomTextsAsTheStrictReader(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = JSONWriter.bytes(of: random.value(depth: 5))
    let expected = try JSONDocument(parsing: bytes).root
    #expect(LenientJSON(parsing: bytes).root == expected)
  }

  /// Wherever a text breaks off, the place at its end is what a naive reader says, and the same as in the whole text.
  @Test(arguments: [sidecar, #" {"a": [1, -2.5e3, {"b" : "x\"y", "c":[]}, [[]]], "d":true} "#])
  func knowsThePlaceAtTheEndOfEveryBeginning(_ text: String) {
    let whole = LenientJSON(parsing: Array(text.utf8))
    for end in text.unicodeScalars.indices {
      let beginning = String(text[..<end])
      let bytes = Array(beginning.utf8)
      let expected = naivePlace(atEndOf: beginning)
      #expect(LenientJSON(parsing: bytes).place(at: bytes.count).notation == expected, "after \(beginning.suffix(20))")
      #expect(whole.place(at: bytes.count).notation == expected, "in the whole after \(beginning.suffix(20))")
    }
  }

  @Test func placesWhileTyping() {
    check(#"{"ty‸"#, " key", #""ty"#)
    check(#"{‸}"#, " key")
    check(#"{"type": ‸}"#, " value type")
    check(#"{"type": per‸}"#, " value type", "per")
    check(#"{"type": "per‸"}"#, " value type", #""per""#)
    check(#"{"type": "person"‸}"#, " gap")
    check(#"{"type": "person", ‸}"#, " key")
    check(#"{"type": "person", ‸"by": "x"}"#, " key", #""by""#)
    check("{\"mentions\": [\n  {\"id\": \"m\", ‸\n  {\"id\": \"n\"}\n]}", "/mentions/0 key")
    check("{\"mentions\": [\n  {\"type\": \"pe‸\n  {\"id\": \"n\"}\n]}", "/mentions/0 value type", "\"pe")
    check("[‸", " value 0")
    check("[1, ‸]", " value 1")
    check("‸", " value ")
    check("{} ‸", " gap")
  }

  /// A letter more or less in one object's line: the other lines hold what they held.
  @Test func mistakeInOneLineSpoilsNoOther() {
    let bytes = Array(sidecar.utf8)
    let text = String(sidecar)
    let start = text.utf8.firstIndex(of: UInt8(ascii: "m"), after: "{\"id\":\"").map { $0 - 7 } ?? 0
    let line = bytes[start...].firstIndex(of: 0x0a) ?? start
    for offset in start..<line {
      var shorter = bytes
      shorter.remove(at: offset)
      expectOthers(in: shorter, "without byte \(offset - start)")
      for added in Array(#"{}]":,a"#.utf8) {
        var longer = bytes
        longer.insert(added, at: offset)
        expectOthers(in: longer, "with \(Character(Unicode.Scalar(added))) at \(offset - start)")
      }
    }
  }

  private func expectOthers(in bytes: [UInt8], _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let root = LenientJSON(parsing: bytes).root
    let mentions = (root["mentions"]?.array ?? []).compactMap { $0["id"]?.string }
    #expect(mentions.suffix(2) == ["m-00000002", "m-00000003"], "\(what)", sourceLocation: sourceLocation)
    #expect(root["relations"]?.array?.first?["id"]?.string == "r-00000001", "\(what)", sourceLocation: sourceLocation)
  }

  @Test(arguments: 0..<60)
  func takesAnything(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let telling = Array(#"{}[]:,"\ntru01e-. "#.utf8) + [0x0a, 0x00, 0xff, 0xc3]
    let bytes = (0..<random.int(0...200)).map { _ in random.pick(telling) }
    let json = LenientJSON(parsing: bytes)
    #expect(json.root.range.upperBound <= bytes.count)
    expectNested(json.root)
    for offset in -1...bytes.count + 1 {
      let place = json.place(at: offset)
      #expect(place.range.lowerBound >= 0 && place.range.upperBound <= bytes.count)
    }
  }

  @Test func deepNestingIsPassedOver() {
    let bytes =
      Array(repeating: UInt8(ascii: "["), count: 100_000) + Array(repeating: UInt8(ascii: "}"), count: 100_000)
    #expect(LenientJSON(parsing: bytes).root.array?.count == 1)
    #expect(LenientJSON(parsing: Array(repeating: UInt8(ascii: "{"), count: 100_000)).root.object != nil)
  }

  private func expectNested(_ value: JSONValue) {
    let inner = value.array?.map(\.range) ?? value.object?.flatMap { [$0.keyRange, $0.value.range] } ?? []
    var end = value.range.lowerBound
    for range in inner {
      #expect(range.lowerBound >= end && range.upperBound <= value.range.upperBound)
      end = range.upperBound
    }
    for child in value.array ?? value.object?.map(\.value) ?? [] { expectNested(child) }
  }
}

/// The ranges of all values and keys, outer before inner.
private func ranges(_ value: JSONValue) -> [Range<Int>] {
  [value.range] + (value.array ?? []).flatMap(ranges)
    + (value.object ?? []).flatMap { [$0.keyRange] + ranges($0.value) }
}

extension String.UTF8View {
  /// The offset of the first such byte that stands behind some text.
  fileprivate func firstIndex(of byte: UInt8, after text: String) -> Int? {
    let bytes = Array(self)
    let needle = Array(text.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: needle + [byte]) }.map { $0 + needle.count }
  }
}
